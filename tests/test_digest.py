"""Briefs: true, whole, and short enough to be heard."""

import json
import re
from dataclasses import asdict, replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.digest import digest
from briefing.digest.facts import check
from briefing.digest.shortening.spoken import spoken
from briefing.digest.words.news_value import leans
from briefing.digest.words.punctuation import figures, full_width
from briefing.model import Article, Brief, Finding
from briefing.sources import read
from briefing.sources.fetch import fetch
from tests.columns import stories

DAY = date(2023, 10, 24)
SOURCES = Path(__file__).parent / "sources"
PAGES = sorted(each for each in SOURCES.iterdir() if each.suffix in {".txt", ".md"})
SEED = Path(__file__).parents[2] / "shared" / "seed-page.txt"


def squeezed(text: str) -> str:
    """Keep only what two spellings of the same words have in common: no spaces, no punctuation."""
    return re.sub(r"[\s，。、；：？！“”‘’（）《》,;:?!()'\"—·…-]", "", full_width(text))


def article(*paragraphs: str, headline: str = "云溪河恢复通航", place: str = "云溪区") -> Article:
    return Article(headline=headline, paragraphs=paragraphs, place=place)


def brief(*paragraphs: str, headline: str = "云溪河恢复通航", place: str = "云溪区") -> Brief:
    return digest([article(*paragraphs, headline=headline, place=place)], DAY)[0]


def genres() -> list[dict[str, object]]:
    """Read the stories of all kinds, each with what its brief has to say and must not."""
    return json.loads((SOURCES / "genres.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # JSON has no types


def filed(story: dict[str, object]) -> Article:
    keys = ("headline", "kicker", "dateline")
    lists = ("paragraphs", "subheadlines", "reporters")
    fields = {key: story[key] for key in keys} | {key: tuple(story[key]) for key in lists}  # type: ignore[arg-type]  # the JSON has an article's fields
    return Article(**fields, place="临江市")  # type: ignore[arg-type]  # as above


@cache
def told() -> tuple[Brief, ...]:
    """Tell every story there is."""
    printed = [Article(place="云溪区", **asdict(story)) for story in stories()]
    pages = [digest(read(fetch(str(path))[0]).articles, DAY) for path in PAGES]
    kinds = digest([filed(story) for story in genres()], DAY)
    return (*digest(printed, DAY), *kinds, *(each for page in pages for each in page))


def _all_told(each: Brief) -> list[str]:
    """List the sentences of all its tellings but the whole article."""
    return [sentence for telling in each.tellings[:-1] for sentence in telling]


def test_no_brief_says_what_its_article_does_not() -> None:
    for each in told():
        assert each.findings == ()
        assert check(_all_told(each), each.article, each.article.published or DAY, DAY) == ()


def test_every_brief_can_be_heard() -> None:
    briefs = told()
    for each in briefs:
        assert 1 <= len(each.sentences) <= 3
        assert sum(map(len, each.sentences)) <= 110
        assert all(len(sentence) <= 60 for sentence in each.sentences)
        assert all(sentence.endswith(("。", "！", "？", "”")) for sentence in each.sentences)
        assert len(each.headline) <= 30
        assert not re.search(r"[()（）【】—#]|昨[天日晚]", each.headline)
        assert not (each.article.place and re.search("我[区市]", each.headline))
    whole = [each for each in briefs if sum(map(len, each.article.paragraphs)) >= 100]
    enough = [each for each in whole if sum(map(len, each.sentences)) >= 60]
    assert len(enough) / len(whole) >= 0.9


def test_every_clause_of_a_brief_is_printed_in_its_article() -> None:
    for each in told():
        printed = squeezed("".join(each.article.paragraphs))
        printed += "".join(f"读者{name}来信说" for name in each.article.reporters)
        for sentence in each.sentences:
            for clause in re.split("[，。；：！？]", sentence):
                bare = re.sub(
                    r"(?:\d{4}年)?\d+月\d+日(?:那一周)?(?:晚|夜里|清晨|早上|起)?|\d{4}年(?:\d+月)?|云溪区?|临江市?|^会议|^临江银翼队",
                    "",
                    squeezed(clause),
                )
                bare = re.sub(r"^[上下]午", "", bare)
                pairs = {bare[at : at + 2] for at in range(len(bare) - 1)}
                found = sum(pair in printed for pair in pairs)
                assert found >= 0.8 * len(pairs) - 1, (clause, each.headline)


def test_the_fact_is_told_and_not_the_slogan_before_it() -> None:
    said = brief(
        "碧水映云溪,共筑幸福河。昨天上午,云溪河恢复通航典礼在石板闸举行,首航船载客86人。"
    ).sentences
    assert said[0] == "10月23日上午，云溪河恢复通航典礼在石板闸举行，首航船载客86人。"


def test_lists_of_attending_officials_are_dropped() -> None:
    text = "昨天上午,云溪河恢复通航典礼在石板闸举行。区领导闻松年、卫知秋、安景行参加活动。"
    assert brief(text).sentences == ("10月23日上午，云溪河恢复通航典礼在石板闸举行。",)


def test_a_post_without_a_name_is_no_official_who_attended() -> None:
    for told in ("渔业协会主席穆见深宣布辞去主席职务。", "区人大常委会召开主任会议。"):
        assert spoken(told) == (told,)


def test_the_first_of_the_officials_is_kept_where_the_rank_is_news() -> None:
    text = (
        "昨天上午,云溪河恢复通航典礼在石板闸举行。"
        "全国政协委员闻松年,区委书记卫知秋出席活动并致辞,区领导安景行、程砚田参加活动。"
    )
    assert brief(text).sentences[1] == "全国政协委员闻松年等出席活动。"


def test_who_opened_the_bridge_is_told_with_it_even_among_those_who_attended() -> None:
    text = "昨天,青禾大桥建成通车。区长陆文川出席通车仪式,副区长沈知远主持仪式,宣布大桥开放。"
    told = brief(text)
    assert told.verdict == "proven"
    assert "区长陆文川出席通车仪式，宣布大桥开放。" not in told.tellings[-1]
    assert "区长陆文川出席通车仪式，副区长沈知远主持仪式，宣布大桥开放。" in told.tellings[-1]


def test_someone_who_leads_the_inspection_is_no_attendant() -> None:
    text = "昨天上午,区人大常委会主任康慕白率队视察云溪河,实地查看石板闸。"
    assert brief(text).sentences == (
        "10月23日上午，云溪区人大常委会主任康慕白率队视察云溪河，实地查看石板闸。",
    )


def test_our_district_is_named_where_the_page_tells() -> None:
    text = "昨天,我区启动云溪河清淤工程,总投资2.3亿元。"
    assert "云溪区启动" in brief(text).sentences[0]
    assert "我区启动" in brief(text, place="").sentences[0]


def test_a_long_meeting_sentence_is_split_and_keeps_its_subject() -> None:
    text = (
        "昨天上午,全区河湖长制工作会议在云溪河管理处召开,学习贯彻上级关于河湖保护的部署要求,"
        "听取前三季度河湖治理情况汇报,研究冬春两季清淤工作。"
    )
    said = brief(text).sentences
    assert len(said) == 2
    assert said[1].startswith("会议")


def test_no_sentence_is_left_with_an_adverbial_only() -> None:
    for each in told():
        for sentence in each.sentences:
            assert len(sentence) >= 7
            assert not re.search(r"(?:表示|强调|指出|获悉|以来|如今|据统计)。$", sentence)


def test_figures_are_few_enough_to_follow() -> None:
    briefs = told()
    few = [each for each in briefs if len(figures("".join(each.sentences))) <= 3]
    assert len(few) / len(briefs) >= 0.85


@pytest.mark.parametrize(
    "sentence",
    [
        "云溪河长13千米。",
        "云溪河长12公里。",
        "青石镇参加。",
        "闻松年到场。",
        "名为“碧波”。",
        "使用GPS。",
    ],
)
def test_the_checker_objects_to_what_is_not_printed(sentence: str) -> None:
    printed = article("昨天,云溪河恢复通航。云溪河长12千米,“清波”号首航,船上装有LED灯。")
    assert {finding.sentence for finding in check([sentence], printed, DAY)} == {sentence}


def test_the_checker_accepts_days_and_the_district_by_their_names() -> None:
    printed = article("昨天,我区12千米河道恢复通航,“清波 绿岸”号首航。")
    said = ["10月23日，云溪区12千米河道恢复通航，“清波，绿岸”号首航。"]
    assert check(said, printed, DAY) == ()
    assert check(["10月22日，云溪区12千米河道恢复通航。"], printed, DAY)


@pytest.mark.parametrize(
    ("paragraph", "title"),
    [
        (
            "近日，区残联为二百名听力障碍人士免费适配助听器。",
            "区残联为二百名听力障碍人士免费适配助听器",
        ),
        (
            "●3月10日，青石街道组织二十八家餐饮单位开展燃气安全演练，现场教授软管检查、灭火毯使用方法。",
            "青石街道组织二十八家餐饮单位开展燃气安全演练",
        ),
        ("●平江镇　平江镇农民画培训班日前结业。", "平江镇农民画培训班日前结业"),
    ],
)
def test_what_stands_below_a_columns_name_is_named_by_its_own_words(
    paragraph: str, title: str
) -> None:
    told = brief(paragraph, headline="简　讯")
    assert (told.headline, told.verdict) == (title, "proven")
    assert not re.search("[●\\s]", "".join(told.sentences))


def test_a_shorter_telling_that_is_doubted_makes_the_brief_no_longer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = [
        (),
        ("柳树绿了三成。",),
        ("柳树绿了。", "桃花开了。"),
        ("柳树绿了。", "桃花开了。", "雨停了。"),
    ]
    monkeypatch.setattr("briefing.digest.fitting.tellings.grown", lambda *_: (told, 2))
    (brief,) = digest([Article("云溪河边", ("柳树绿了。桃花开了。雨停了。",))], DAY)
    assert brief.verdict == "proven"
    assert brief.sentences == told[2]
    assert told[1] not in brief.tellings


def test_a_doubtful_brief_gives_way_to_the_printed_lead(monkeypatch: pytest.MonkeyPatch) -> None:
    invented = ([(), ("云溪河长99千米。",)], 1)
    monkeypatch.setattr("briefing.digest.fitting.tellings.grown", lambda *_: invented)
    told_instead = brief("云溪河恢复通航,全长12千米。(首航船载客86人)")
    assert told_instead.sentences[0].startswith("云溪河恢复通航，全长12千米。")
    assert told_instead.findings[0].token.startswith("99千")
    river, boat = (
        "云溪河全长12千米的航道3月10日经过两年疏浚后在石板闸恢复通航",
        "首航船当天载客86人",
    )
    assert brief(f"{river}，{boat}。").sentences == (f"{river}。", f"{boat}。")


def test_the_usual_telling_alone_is_the_one_that_stands_among_all() -> None:
    articles = [each.article for each in told()]
    alone = digest(articles, DAY, tellings=False)
    assert alone == tuple(replace(each, tellings=()) for each in digest(articles, DAY))


def test_a_doubtful_brief_gives_way_to_the_lead_without_longer_tellings_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    invented = ("云溪河长99千米。",)
    monkeypatch.setattr("briefing.digest.fitting.tellings.usual", lambda *_: invented)
    monkeypatch.setattr("briefing.digest.fitting.tellings.grown", lambda *_: ([(), invented], 1))
    (told,) = digest([article("云溪河恢复通航,全长12千米。")], DAY, tellings=False)
    assert (told.verdict, told.tellings) == ("lead", ())
    assert told.findings[0].token.startswith("99千")


def test_the_same_story_is_told_once_in_its_fuller_form_with_its_link() -> None:
    short = "昨天上午,横跨云溪河的老街步行桥正式通行,两岸居民来往不必再绕行石板闸。"
    full = Article("新桥通行", (short, "桥长86.5米、宽6米,总投资1280万元。"))
    other = Article("图书馆延时", ("从本周六起,图书馆周末开放到晚上10点,这是建馆9年来首次。",))
    briefs = digest([Article("老街桥通了", (short,), link="https://a.example/1"), other, full], DAY)
    assert [each.headline for each in briefs] == ["新桥通行", "图书馆延时"]
    assert briefs[0].article.link == "https://a.example/1"


@pytest.mark.parametrize(
    "pair",
    [
        "首届稻米文化节暨展示会在我区举行 => 首届稻米文化节暨展示会在云溪区举行",
        "区人大常委会视察水源地 => 云溪区人大常委会视察水源地",
        "【快讯】云溪河通航(组图) => 云溪河通航",
        "凝心聚力谋发展 实干担当谱新篇 => 凝心聚力谋发展，实干担当谱新篇",
        "老街新桥——三分钟的变化 => 老街新桥，三分钟的变化",
        "地铁今起延时 => 地铁10月24日起延时",
        "与14个村（社区）签订责任书 => 与14个村和社区签订责任书",
        "把产业做强把生态护好 走出新路子 => 把产业做强，把生态护好，走出新路子",
        "公　　告 => 公告",
        "听　　雪 => 听雪",
    ],
)
def test_a_headline_is_made_speakable(pair: str) -> None:
    printed, said = pair.split(" => ")
    assert brief("昨天,云溪河恢复通航。", headline=printed).headline == said


@pytest.mark.parametrize(
    ("leading", "said", "following"),
    [
        ("稻香市统计局监测数据显示，", "截至9月底，今年全市快递业务量突破一千七百万件", ""),
        ("在省青少年游泳锦标赛上，", "云溪选手江晚以1分11秒42获得女子百米蛙泳冠军", ""),
        ("", "江晚遗失稻香职业技术学院毕业证书", "，编号：450398127，声明作废"),
    ],
)
def test_a_brief_without_a_headline_is_called_by_what_it_says(
    leading: str, said: str, following: str
) -> None:
    assert brief("昨天,云溪河恢复通航。", headline=leading + said + following).headline == said


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        ("县图书馆新馆试开放，首日接待读者1700余人次", "县图书馆新馆试开放"),
        ("江晚遗失毕业证书，编号A0398，声明作废", "江晚遗失毕业证书"),
        ("因电网改造，花篮街10月26日停电", "花篮街10月26日停电"),
        ("石桥镇投入32万元，对全镇7座排灌站进行检修", ""),
        ("云溪区市场监管局抽检粽子48批次，全部合格", ""),
        ("桥东街道　联合医院开展看牙活动，首场接待113人", "桥东街道：联合医院开展看牙活动"),
        (
            "稻香百川劳务有限公司经股东决定，注册资本由500万元减至100万元，请债权人于见报之日起45日内办理",
            "稻香百川劳务有限公司：注册资本由500万元减至100万元",
        ),
        (
            "由稻香粮油协会主办的质量检验员技能竞赛将于9月22日在体育馆举行，27个代表队参赛",
            "质量检验员技能竞赛将于9月22日在体育馆举行",
        ),
        (
            "由石桥镇和云溪农学院共同主办的第一届稻香农民画展，日前在石桥开幕，展出三百幅作品",
            "第一届稻香农民画展，日前在石桥开幕",
        ),
        (
            "被列为云溪县“九五”港口发展计划重点项目的石桥港，1月5日开工，年底建成",
            "石桥港，1月5日开工",
        ),
        (
            "我国在晋西卫星发射中心使用新一代系列运载火箭，成功将一组互联网卫星送入预定轨道",
            "我国：成功将一组互联网卫星送入预定轨道",
        ),
    ],
)
def test_a_brief_without_a_headline_is_called_by_its_first_whole_clause(
    sentence: str, title: str
) -> None:
    told = brief(f"{sentence}。", headline=sentence)
    assert told.headline == (title or sentence)
    assert not told.findings


@given(st.text(min_size=1, max_size=120), st.text(min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_no_article_breaks_the_digest(paragraph: str, headline: str) -> None:
    for made in digest([article(paragraph, headline=headline)], DAY):
        assert made.sentences
        assert all(made.sentences)
        assert len(made.headline) <= 30


def test_an_article_with_nothing_to_say_is_left_out() -> None:
    assert digest([article(" ")], DAY) == ()
    assert digest([article("“；，；，“", headline="")], DAY) == ()


@pytest.mark.skipif(not SEED.exists(), reason="the page is not part of the repository")
def test_the_page_that_started_it_all_is_told_with_its_key_facts() -> None:
    briefs = digest(read(fetch(str(SEED))[0]).articles, DAY)
    facts = [
        [
            "10月23日上午",
            "省委常委会会议",
            "召开",
            "分析全省前三季度经济形势",
            "武进分会场收听收看",
        ],
        ["10月23日上午", "首届“双碳”服务大会", "武进区举行", "400多名"],
        ["10月23日下午", "道德讲堂", "区融媒体中心举行", "5名“常州好人”"],
        ["10月23日上午", "石伟东率队", "第二轮专项监督", "扁担河"],
        ["10月23日晚", "第四届阳湖学习达人挑战赛总决赛", "武进人民商场举行"],
    ]
    for each, wanted in zip(briefs, facts, strict=True):
        text = "".join(each.sentences)
        assert [fact for fact in wanted if fact not in text] == []
    assert "共建“双碳”服务生态圈" not in "".join(briefs[1].sentences)


def test_the_readme_page_is_told_as_an_editor_would() -> None:
    wanted = json.loads((SOURCES / "yunxi-daily.briefs.json").read_text(encoding="utf-8"))
    briefs = digest(read(fetch(str(SOURCES / "yunxi-daily.txt"))[0]).articles, DAY)
    assert [[each.headline, *each.sentences] for each in briefs] == wanted


def test_news_without_a_day_or_a_figure_is_no_scenery() -> None:
    told = brief(
        "青禾油田一座闲置了二十六年的水塔,最近改成了观星台。塔高41米,顶层装有一架口径35厘米的望远镜,"
        "晴夜对公众免费开放。第一批预约的300个名额,在六分钟内被抢光。"
    ).sentences
    assert told[0] == "青禾油田一座闲置了二十六年的水塔，最近改成了观星台。"


def test_an_answer_is_told_with_its_question() -> None:
    told = brief(
        "高考成绩公布以后，不少考生和家长打进热线，询问志愿填报的问题。",
        "问：平行志愿是不是填得越多越好？",
        "答：可以填满，但要有梯度。建议按照“冲、稳、保”三段，最后几个一定要能保得住。",
        headline="平行志愿怎么填",
    )
    assert told.sentences[1:] == (
        "问，平行志愿是不是填得越多越好？",
        "答，可以填满，但要有梯度。",
    )


def test_there_is_where_the_same_sentence_says() -> None:
    assert not leans("渔船3月11日抵达柳湾，将与已在那里的船队会合。")
    assert leans("3月11日，渔民在那里撒网。")


def test_a_third_contest_leans_on_nothing() -> None:
    assert not leans("第三届泳装设计大赛报名截止，共收到作品1276件。")
    assert leans("第三，要把作品都挂出来。")


def test_the_printed_lead_names_who_acts_twice_where_that_is_proven() -> None:
    printed = (
        "读者反映：云溪花园的地下车库积水。石板闸水务局回复：经查系外墙防水层破损所致，"
        "已责令开发企业履行保修义务，4月15日前完成维修。"
    )
    (brief,) = digest([Article("车库积水", (printed,))], DAY)
    assert brief.sentences[-1].startswith("石板闸水务局已责令开发企业")


def test_a_thin_brief_is_filled_with_what_stands_beside_its_lead() -> None:
    told = brief(
        "停产十五年的红星茶厂，以研学营地的面貌重新开门。揉捻机、烘干炉原样保留，孩子们可以亲手做茶。",
        "营地由三个村出资，老师傅被请回来当讲解员。",
        headline="老茶厂变身研学营地",
    )
    assert len("".join(told.sentences)) >= 60


def test_a_telling_that_is_doubted_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    text = (
        "云溪河昨天恢复通航，首航有12艘货船驶出石桥码头。航道经过三个月疏浚，水深达到四米。"
        "市民可以在石桥码头乘船游览两岸的古镇。沿线的六座渡口同步完成修缮。首批开行游船8艘。"
    )
    whole = brief(text)
    last = next(each for each in whole.tellings[-2] if each not in whole.sentences)
    monkeypatch.setattr(
        "briefing.digest.facts.check",
        lambda told, *_: tuple(Finding(each, each) for each in set(told) if each == last),
    )
    spared = brief(text)
    assert (spared.verdict, spared.sentences) == ("proven", whole.sentences)
    assert all(last not in telling for telling in spared.tellings[:-1])


def test_the_news_is_never_given_up_for_its_figures() -> None:
    told = brief(
        "今年以来，热轧厂把成本指标分解到4个班组、63个岗位，每周公布排名，降本效益的15%用于奖励。"
        "1至7月，该厂吨钢加工成本同比下降9.7元，累计降本2630万元。",
        headline="热轧厂降本有“算盘”",
    )
    assert "热轧厂把成本指标分解到" in told.sentences[0]
    assert len(figures("".join(told.sentences))) <= 3
