"""Who hears of somebody first hears who that is."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.cases import case_in
from briefing.digest.names.introductions import Heard, introduced, introductions
from briefing.model import Article

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("before", "sentence", "offices"),
    [
        ("县委副书记、县长路守诚出席并讲话。", "路守诚指出，要抢农时。", ("县长路守诚",)),
        (
            "镇党委书记葛洪亮主持会议。",
            "会上，葛洪亮说。",
            ("镇党委书记葛洪亮", "党委书记葛洪亮", "书记葛洪亮"),
        ),
        (
            "“救人要紧。”心内科主任吴远华说。",
            "吴远华介绍，要快。",
            ("心内科主任吴远华", "主任吴远华"),
        ),
        ("材料学院熊国平教授团队获奖。", "熊国平团队历时十一年。", ("熊国平教授",)),
        ("退休工程师乔远山住在一楼。", "乔远山画了图。", ("退休工程师乔远山",)),
        ("38路司机侯建设下班了。", "侯建设检查车厢。", ("38路司机侯建设", "司机侯建设")),
        ("云溪市自然资源和规划局局长金满仓到会。", "金满仓说。", ("局长金满仓",)),
        (
            "省委书记、省人大常委会主任路守诚到会。",
            "路守诚指出，要抢农时。",
            ("省委书记路守诚", "书记路守诚"),
        ),
        (
            "云溪第一医院急救站主任金满仓说。",
            "金满仓解释。",
            ("第一医院急救站主任金满仓", "医院急救站主任金满仓", "急救站主任金满仓", "主任金满仓"),
        ),
        ("来访的外交部长佩莱特到会。", "佩莱特说，此行很短。", ("外交部长佩莱特", "部长佩莱特")),
        (
            "委员会主席阿洛·佩莱特到访。",
            "佩莱特还表示，愿买米。",
            ("委员会主席阿洛·佩莱特", "主席阿洛·佩莱特"),
        ),
    ],
)
def test_the_office_that_print_first_puts_before_a_name_is_known(
    before: str, sentence: str, offices: tuple[str, ...]
) -> None:
    (known,) = introductions(sentence, [before])
    assert known.offices == offices


@pytest.mark.parametrize(
    ("before", "sentence"),
    [
        ("路守诚出席并讲话。", "路守诚指出，要抢农时。"),
        ("消防员成功救出两人。", "成功救援靠的是配合。"),
        ("记者金满仓采访了他。", "金满仓问，怎么卖？"),
        ("县长路守诚出席。", "县长路守诚指出，要抢农时。"),
        ("白鹭国外长佩莱特到访。", "佩莱特的随行人员说，此行很短。"),
        ("会长说会议开得好。", "会议指出，要抢农时。"),
    ],
)
def test_there_is_none_where_print_puts_none_or_in_doubt(before: str, sentence: str) -> None:
    assert not introductions(sentence, [before])


def test_it_is_said_once_and_within_a_breath() -> None:
    known = introductions("葛洪亮说。", ["镇党委书记葛洪亮主持。"])
    said = [("葛洪亮要求，渠要通。", known), ("葛洪亮强调，路要平。", known)]
    assert introduced(said, "云溪镇开会") == ["镇党委书记葛洪亮要求，渠要通。", said[1][0]]
    assert introduced(said, "葛洪亮调研水利")[0] == said[0][0]
    long = f"葛洪亮要求，{'渠' * 29}通。"
    assert introduced([(long, known)], "") == ["书记" + long]
    assert introduced([("渠" + long, known)], "") == ["渠" + long]


def test_a_speaker_is_told_with_the_office_of_a_sentence_that_is_not_told() -> None:
    paragraphs = (
        "3月10日，云溪县春耕生产现场推进会在柳河镇召开。县委副书记、县长路守诚出席会议并讲话。",
        "路守诚指出，今年全县计划播种粮食作物28.6万亩，任务已分解到乡镇。",
    )
    (brief,) = digest([Article("云溪县春耕生产现场推进会召开", paragraphs)], DAY)
    assert brief.verdict == "proven"
    assert "。县长路守诚指出，今年全县计划播种" in "".join(brief.sentences)


def test_a_case_that_nobody_has_heard_of_is_one_and_not_this_one() -> None:
    paragraphs = (
        "去年冬天，金某在青禾镇借梯子修灯，从三米高处摔下，右腿骨折，为医药费与邻居闹上了法庭。",
        "近日，云溪区人民法院审结了这起健康权纠纷案，判决邻居承担六成责任。",
    )
    (brief,) = digest([Article("一架梯子惹出的官司 法院判了", paragraphs)], DAY)
    told = "".join(brief.sentences)
    assert "审结了一起健康权纠纷案" in told or "金某" in told.split("审结")[0]
    assert brief.verdict == "proven"
    case = case_in(paragraphs[1])
    assert case
    assert case.told_in(paragraphs[1]) == (paragraphs[1].replace("这起", "一起"),)
    assert case.is_due(Heard("", "", ""))
    assert not case.is_due(Heard("", paragraphs[0], ""))
    assert case_in("这起事故没有造成伤亡。") is None
