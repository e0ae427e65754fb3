"""Who hears an answer has heard who gives it."""

from datetime import date

import pytest

from briefing.digest import digest
from briefing.digest.names.answerers import answerer_of
from briefing.model import Article

DAY = date(2026, 3, 12)
ASKED = ("问：空调温度设多少合适？", "答：一般建议26至28摄氏度，室内外温差最好不超过8摄氏度。")


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("空调怎么吹？本期请云溪医院金满仓主任为大家解答。", "云溪医院金满仓主任"),
        ("医保怎么缴？市医保局有关负责人就大家关心的问题作了解答。", "市医保局有关负责人"),
        ("记者就此采访了市招生办副主任金满仓。", "市招生办副主任金满仓"),
        ("本期请该科主任医师金满仓回答读者的问题。", "主任医师金满仓"),
    ],
)
def test_who_answers_is_named_above_the_first_question(above: str, name: str) -> None:
    answerer = answerer_of(Article("怎么吹空调", (above, *ASKED)))
    assert answerer is not None
    assert answerer.name == name


@pytest.mark.parametrize(
    "above", ["空调怎么吹？记者为您解答。", "入伏以来，门诊量上升。", "请大家关注。"]
)
def test_nobody_is_where_the_story_names_none(above: str) -> None:
    assert answerer_of(Article("怎么吹空调", (above, *ASKED))) is None
    assert answerer_of(Article("怎么吹空调", ASKED)) is None


def test_the_answer_is_told_as_theirs() -> None:
    above = "三伏天里怎么吹空调？本期请金满仓主任为大家解答。"
    (brief,) = digest([Article("三伏天贪凉，小心“空调病”", (above, *ASKED))], DAY)
    assert brief.verdict == "proven"
    assert "金满仓主任答，一般建议26至28摄氏度" in "".join(brief.sentences)
