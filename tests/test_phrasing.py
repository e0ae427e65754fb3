import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import reading
from briefing.digest.words import words
from briefing.engines.phrasing import BREATH_S, IN_A_BREATH, phrased
from briefing.engines.syllables import PHRASE, WORD, clauses, spoken, syllables_of
from briefing.model import Line

LONG = (
    "省住房和城乡建设厅近日会同省发展改革委等九部门联合印发通知要求各地抓紧开展"
    "既有建筑节能改造并对改造项目给予每平方米120元的补助。"
)


def shown(text: str, slowness: float = 1.0) -> str:
    """Write a line with | behind its words, ‖ behind its phrases, and ^ at its breaths."""
    line = Line(reading.say(text), 0.0)
    marks = {0: "", WORD: "|", PHRASE: "‖"}
    return "".join(
        line.said[each.place : each.place + each.length]
        + marks[each.juncture]
        + "^" * (each.pause_s == BREATH_S)
        for each in phrased(line, slowness)
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("青石镇党委书记抓起雨衣", "青石镇|党委书记‖抓起|雨衣‖"),
        ("满坡的刺槐开得正盛", "满坡的|刺槐|开得|正盛‖"),
        ("志愿者们送给六百多名环卫工人", "志愿者们‖送给|六百多名|环卫工人‖"),
        ("用手机挂号", "用手机|挂号‖"),
        ("新桥通车，两岸往来", "新桥|通车‖两岸|往来‖"),
    ],
)
def test_words_and_phrases_are_told_apart(written: str, said: str) -> None:
    assert shown(written) == said


def test_a_long_clause_takes_breath_between_its_parts() -> None:
    assert "九部门‖^联合印发" in shown(LONG).replace("|", "").replace("联合印发‖", "联合印发")
    assert "^并对" in shown(LONG)
    assert shown(LONG).count("^") == 2


def test_a_slow_reader_takes_breath_more_often() -> None:
    assert shown(LONG, 2.0).count("^") > shown(LONG).count("^")
    assert shown(LONG, 0.5) == shown(LONG)


def test_what_stands_in_figures_is_never_parted() -> None:
    assert "二百三十四万五千六百七十八点九元" in shown("总投资2345678.9元")


texts = st.text(
    st.sampled_from("云溪区新建学校的和在他们了百个通车Ab5，。、"), min_size=1, max_size=150
)


@given(texts, st.sampled_from([0.5, 1.0, 2.0]))
def test_phrasing_only_adds_breaths_and_only_behind_words(text: str, slowness: float) -> None:
    line = Line(reading.say("云" + text), 0.0)
    before, after = spoken(line), phrased(line, slowness)
    assert [each.place for each in after] == [each.place for each in before]
    ends, place = set(), 0
    for word in words.cut(line.said):
        place += len(word)
        ends.add(place)
    for old, new in zip(before, after, strict=True):
        if new.pause_s != old.pause_s:
            assert (old.pause_s, new.pause_s) == (0.0, BREATH_S)
            assert new.place + new.length in ends
    most = 2 * IN_A_BREATH / max(slowness, 1.0)
    assert all(syllables_of(clause) <= most for clause in clauses(after))


def test_a_row_of_letters_without_words_is_still_parted() -> None:
    line = Line(reading.say("云" + "BCDFG" * 12), 0.0)
    assert all(syllables_of(clause) <= 2 * IN_A_BREATH for clause in clauses(phrased(line)))
    assert shown("云" + "BCDFG" * 12).count("^") >= 2
