"""Of a sentence too long for any breath is told what can be: rather its beginning than its tail."""

import pytest

from briefing.digest.shortening.attributes import bearer, declarer, ought
from briefing.digest.shortening.slack import is_tighter, office_spans, table_spans
from briefing.digest.shortening.spoken import is_begun, spoken
from briefing.digest.words.spelling import spelled


def spared(clause: str) -> str:
    while found := (*office_spans(clause), *table_spans(clause)):
        start, end = found[0]
        clause = clause[:start] + clause[end:]
    return clause


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        (
            "云溪省委书记、省人大常委会主任汪正国3月4日会见了客人",
            "云溪省委书记汪正国3月4日会见了客人",
        ),
        (
            "中共中央政治局委员、云溪省委书记、省长汪正国强调",
            "云溪省委书记汪正国强调",
        ),
        ("云溪国副总理兼外交部长汪正国3月4日说", "云溪国副总理汪正国3月4日说"),
        ("会见了正在石板访问的云溪国议长吉恩·科尔", "会见了云溪国议长吉恩·科尔"),
        ("会见了云溪国议长科尔及其率领的渔业代表团", "会见了云溪国议长科尔"),
        (
            "会见了石板国政协副主席、石板国人民争取和平与渔业委员会会长汪正国及其率领的代表团",
            "会见了石板国政协副主席汪正国",
        ),
        ("云溪国渔业部长汪正国3月4日在石板说", "云溪国渔业部长汪正国3月4日说"),
        ("云溪国渔业部长科尔3月4日在石板举行的记者招待会上说", "云溪国渔业部长科尔3月4日说"),
        ("云溪国首相科尔3月4日晚会见石板国议长后表示", "云溪国首相科尔3月4日晚表示"),
        ("云溪国首相科尔3月4日在接受《石板报》记者采访时说", "云溪国首相科尔3月4日说"),
    ],
)
def test_offices_guests_and_tables_can_be_spared(printed: str, said: str) -> None:
    assert spared(printed) == said
    assert is_tighter(spelled(said), printed)


@pytest.mark.parametrize(
    "clause",
    [
        "云溪县委副书记、县长汪正国3月4日到石板镇",
        "厂长、经理时常到车间",
        "云溪国国务委员、国防部长萨哈夫与石板国国防部长汪正国3月4日会谈",
        "云溪国副总理兼外长汪正国3月4日同石板国副总理会谈",
        "3月4日在石板召开的渔业大会",
        "在3月4日举行的石板湖渔业大会上",
        "石板县政协委员、云溪渔业公司总经理汪正国3月4日说",
        "省委书记汪正国、省长丁岚会见了客人",
    ],
)
def test_no_office_goes_that_tells_who_it_is(clause: str) -> None:
    said = spared(clause)
    assert all(name in said for name in ("汪正国", "丁岚", "县长") if name in clause)
    assert said == clause or "副总理汪正国3月4日同" in said


def test_whose_spirit_it_is_in_goes_before_what_ought_to_be_done() -> None:
    assert ought("县里要按照渔业大会的精神") == bearer("县里要按照渔业大会的精神") == "县里要"
    assert ought("要以石板湖为中心") == "要"
    assert not ought("县里按照渔业大会的精神")
    told = spoken(
        "在3月4日召开的云溪省渔业工作会议上，云溪省副省长、省渔业委员会主任汪正国强调，要按照全国渔业大会的精神，"
        "扎实工作，管好、用好、养护好有限的湖泊和江河，为云溪全省的渔民提供一个较好的生产条件。"
    )
    assert told == (
        (
            "云溪省副省长、省渔业委员会主任汪正国强调，要管好、用好、养护好有限的湖泊和江河，"
            "为云溪全省的渔民提供一个较好的生产条件。"
        ),
    )


def test_what_somebody_said_is_told_and_not_as_what_the_lake_counts() -> None:
    told = spoken(
        "云溪国驻石板大使汪正国3月4日在石板市强调，作为世界上最大的淡水湖之一和最大的候鸟栖息地，"
        "石板湖和云溪国的渔民之间有着几百年的友好往来和共同的渔业利益。"
    )
    assert told == (
        "云溪国驻石板大使汪正国3月4日在石板市强调，石板湖和云溪国的渔民之间有着几百年的友好往来和共同的渔业利益。",
    )


def test_a_cause_that_goes_on_in_the_next_clause_stays_with_it() -> None:
    told = spoken(
        "云溪国渔业部3月4日宣布，由于石板国方面至今既不交付已经订购的四条新式渔政巡逻船，又不退还购船的全部款项，"
        "云溪国将就石板国的违约上诉国际仲裁法院。"
    )
    assert not any(text.partition("，")[2].startswith("又") for text in told)


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "向云溪省政府发来贺电的有：石板国总统吉恩·科尔、青禾国总统马丁·列夫、白石国国王阿明二世、"
            "大堰国总理托马斯·伦茨、稻香国议长卡罗·米列、平岭国外长彼得·雅各布、临江国首相安娜·贝格。"
        ),
        (
            "省委书记汪正国、省长丁岚，省政协主席、省渔业协会会长吴永山，省人大常委会副主任陈远帆，"
            "省军区政委林维国、副司令员齐望舒等出席了3月4日晚在石板湖畔的渔民之家举行的云溪省渔业年会。"
        ),
    ],
)
def test_a_list_of_those_who_wrote_or_came_is_not_cut_short(sentence: str) -> None:
    assert not any(text.endswith(("的有。", "吴永山。", "丁岚。")) for text in spoken(sentence))


def test_a_sentence_is_rather_told_from_its_beginning() -> None:
    printed = (
        "由云溪省渔业协会和旅石云溪人汪正国先生共同主办的“石板湖渔歌音乐会”将于今年3月4日晚"
        "在石板国首都石板市的王宫音乐厅上演，这将是石板湖的渔歌在有“歌声圣殿”之称的王宫音乐厅第一次唱响。"
    )
    told = spoken(printed)
    assert "“石板湖渔歌音乐会”将于" in told[0]
    assert is_begun(told, printed)
    assert not is_begun(
        ("这将是石板湖的渔歌第一次唱响。",), "汪正国唱了渔歌，这将是石板湖的渔歌第一次唱响。"
    )


def test_what_somebody_declared_is_told_rather_than_that_there_was_a_speech() -> None:
    assert declarer("云溪国首相吉恩·科尔3月4日发表一项声明") == "云溪国首相吉恩·科尔3月4日"
    assert declarer("云溪国首相科尔致函石板渔民") == "云溪国首相科尔"
    assert not declarer("云溪国首相科尔发表了看法的文章")
    printed = (
        "云溪国渔业部长弗利德里希·科尔3月4日发表一项声明，"
        "宣布云溪国政府将向现在生活在石板湖沿岸各地的受灾渔民家庭进行进一步的赔偿。"
    )
    (told,) = spoken(printed)
    assert told == printed.replace("发表一项声明，", "")


def test_a_speech_of_which_nothing_is_told_stays_a_speech() -> None:
    printed = "云溪国渔业部长科尔3月4日在石板湖畔发表讲话，三千多名渔民冒雨聆听。"
    assert spoken(printed)[0].startswith("云溪国渔业部长科尔3月4日在石板湖畔发表讲话")


def test_courtesies_are_no_sentence_of_their_own() -> None:
    met = "云溪国国会主席吉恩·科尔3月4日在石板会见了石板湖渔业协会会长汪正国及其率领的渔业代表团"
    told = spoken(f"{met}，宾主进行了亲切友好的交谈。")
    assert told[0].startswith("云溪国国会主席吉恩·科尔3月4日在石板会见了")
    assert not any("交谈" in text for text in told[1:])
    about = "双方就石板湖的禁渔期进行了深入的会谈。"
    assert spoken(about) == (about,)
