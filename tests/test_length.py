"""The minutes asked for are filled by telling more or less."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import script as scripts
from briefing.audio import sound_design
from briefing.audio.cues import CueSheet
from briefing.model import Article, Brief, Loudness, Reading, Script
from briefing.script.length import Timing, fit, verdict

DAY = date(2026, 3, 12)


def say(text: str) -> Reading:
    return Reading(text, text, tuple(text), tuple(text))


def line_s(reading: Reading) -> float:
    return 0.2 * len(reading.said)


WRITE = partial(scripts.build, show_title="云溪早报", title="", day=DAY, say=say)
SHEET = CueSheet(Loudness(), sound_design.chime(), sound_design.sting())
TIMING = Timing(WRITE, say, line_s, SHEET.beside_s)


def brief(number: int, sentences: int = 12) -> Brief:
    article = Article(f"第{number}条", ("文",), source="a.txt")
    whole = tuple("云溪河" * (3 + (number + at) % 7) + "。" for at in range(sentences))
    tellings = tuple(whole[:count] for count in range(sentences + 1))
    return Brief(article, f"第{number}条新闻标题", whole[:2], tellings, rank=number)


PAGE = [brief(number) for number in range(20)]


def seconds(briefs: Sequence[Brief]) -> float:
    return TIMING.script_s(WRITE(briefs))


@pytest.mark.parametrize("minutes", [1, 2, 3, 5, 8, 10, 15])
def test_the_minutes_are_met_within_two_percent(minutes: float) -> None:
    assert seconds(fit(PAGE, minutes * 60, TIMING)) == pytest.approx(minutes * 60, rel=0.02)


@given(st.floats(0, 2000), st.integers(1, 6))
def test_the_most_important_are_told_in_their_order_each_with_its_headline(
    target_s: float, count: int
) -> None:
    page = [brief(number, sentences=3) for number in range(count)]
    page.reverse()  # the most important stands last
    chosen = fit(page, target_s, TIMING)
    assert chosen
    assert [each.headline for each in chosen] == [each.headline for each in page[-len(chosen) :]]
    for each in chosen:
        assert each.sentences in each.tellings


def test_the_more_important_are_told_at_greater_length() -> None:
    told = [len(each.sentences) for each in fit(PAGE, 300, TIMING)]
    assert sum(told[: len(told) // 2]) >= sum(told[len(told) // 2 :])


def test_a_usual_length_tells_stories_and_no_list_of_headlines() -> None:
    chosen = fit(PAGE, 300, TIMING)
    assert sum(len(each.sentences) for each in chosen) >= len(chosen)


def test_what_is_too_short_in_full_is_told_in_full_and_said() -> None:
    chosen = fit(PAGE[:2], 3600, TIMING)
    assert [each.sentences for each in chosen] == [each.tellings[-1] for each in PAGE[:2]]
    assert "there is no more to tell" in verdict(WRITE(chosen), 60, TIMING)


def test_where_nothing_is_short_enough_one_headline_is_left_and_it_is_said() -> None:
    (chosen,) = fit(PAGE, 3, TIMING)
    assert (chosen.headline, chosen.sentences) == (PAGE[0].headline, ())
    assert "no less to tell than a headline" in verdict(WRITE([chosen]), 0.05, TIMING)


def test_a_length_that_is_met_is_told_without_complaint() -> None:
    script = WRITE(fit(PAGE, 180, TIMING))
    assert verdict(script, 3, TIMING) == "length: 3.0 minutes reckoned, 3 asked for"


def test_the_whole_script_is_reckoned() -> None:
    script = WRITE(PAGE[:1])
    lines = [line for chapter in script.chapters for line in chapter.lines]
    spoken_s = sum(line_s(line.reading) + line.pause_s for line in lines)
    beside_s = 3 * 0.012 + 2 * 0.072 + 1.1 + sound_design.sting().length / 48_000
    assert TIMING.script_s(script) == pytest.approx(spoken_s + beside_s)


def test_no_story_gives_no_story() -> None:
    assert fit([], 60, TIMING) == ()


def test_a_thousand_stories_are_chosen_among_at_once() -> None:
    many = [brief(number, sentences=4) for number in range(1000)]
    written: list[Script] = []

    def counted(briefs: Sequence[Brief]) -> Script:
        written.append(WRITE(briefs))
        return written[-1]

    fit(many, 600, Timing(counted, say, line_s, SHEET.beside_s))
    assert len(written) < 200
