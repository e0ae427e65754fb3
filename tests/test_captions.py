"""Captions, the word-by-word transcript and the chapters."""

import json
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.digest.words.words import cut
from briefing.model import Credit, Episode, SpokenLine, SpokenWord
from briefing.publish.captions import Cue, cues, srt, transcript, vtt
from briefing.publish.chapters import chapters_json, clock, notes_list
from briefing.publish.words import timed_words, width
from tests.episodes import episode, spoken

MADE = episode()
HANZI = "云溪区地铁开工桂花节水清岸绿"
TEXTS = st.text(
    st.sampled_from(HANZI + "，。、；：“”（）《》—…·0123456789.%ＡⅢabcXYZ -<>&￥👍🏽\u200d\n"),
    min_size=1,
    max_size=120,
)


def with_lines(*lines: SpokenLine) -> Episode:
    part = replace(MADE.segments[0], lines=lines)
    return replace(MADE, segments=(part,), duration_s=600.0)


def shown(line: SpokenLine) -> tuple[Cue, ...]:
    return cues(with_lines(line))


def test_captions_show_the_text_as_written_and_all_of_it() -> None:
    written = "".join(line.text for part in MADE.segments for line in part.lines)
    captioned = "".join("".join(cue.lines) for cue in cues(MADE))
    assert captioned.replace(" ", "") == written.replace(" ", "")


def test_what_is_said_otherwise_is_shown_as_written() -> None:
    line = SpokenLine("增长3.5%。", "增长百分之三点五。", 0, 2, (SpokenWord(2, 6, 0.5, 2),))
    assert shown(line)[0].lines == ("增长3.5%。",)


@pytest.mark.parametrize("part", MADE.segments, ids=lambda part: part.title)
def test_no_caption_ends_inside_a_word(part: object) -> None:
    for line in MADE.segments[MADE.segments.index(part)].lines:  # type: ignore[arg-type]  # ids
        ends, at = set(), 0
        for word in cut(line.text):
            at += len(word)
            ends.add(at)
        at = 0
        for cue in shown(line):
            for row in cue.lines:
                at = line.text.index(row, at) + len(row)
                assert at in ends


@settings(max_examples=60)
@given(text=TEXTS, start_s=st.floats(0, 500), length_s=st.floats(0, 60))
def test_captions_are_two_lines_of_eighteen_and_never_overlap(
    text: str, start_s: float, length_s: float
) -> None:
    first = replace(spoken(text, start_s), end_s=start_s + length_s)
    made = cues(with_lines(first, spoken(text, start_s + length_s)))
    for cue in made:
        assert 1 <= len(cue.lines) <= 2
        assert all(0 < width(row) <= 18 for row in cue.lines)
        assert all(row.isprintable() for row in (row.replace("\u200d", "") for row in cue.lines))
        assert cue.start_ms < cue.end_ms
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(made))


@settings(max_examples=60)
@given(text=TEXTS)
def test_the_words_of_the_transcript_join_to_the_line(text: str) -> None:
    words = timed_words(spoken(text, 1.0))
    assert "".join(word.text for word in words) == text
    assert all(word.start_s <= word.end_s for word in words)
    assert all(before.end_s <= after.start_s for before, after in pairwise(words))


def test_a_caption_begins_with_the_sound_of_its_first_word() -> None:
    line = MADE.segments[1].lines[1]
    starts_ms = {round(word.start_s * 1000) for word in line.words}
    assert {cue.start_ms for cue in shown(line)} <= starts_ms


def test_captions_break_at_clauses_where_they_can() -> None:
    line = spoken("云溪区启动老旧小区改造“532”行动，今年将完成35个小区的水电气管网更新。", 0)
    rows = [row for cue in shown(line) for row in cue.lines]
    assert rows[0] == "云溪区启动老旧小区改造“532”行动，"


@pytest.mark.parametrize(
    "kept", ["412.3亿元", "1—9月", "6.5%", "COVID-19", "“532”", "（第七届）", "￥1,299.00"]
)
def test_a_figure_keeps_its_unit_and_a_mark_its_word(kept: str) -> None:
    for before in range(12, 20):
        line = spoken("云" * before + kept + "溪" * 20, 0)
        assert any(kept in row for cue in shown(line) for row in cue.lines)


def test_a_line_without_word_times_is_timed_by_counting() -> None:
    line = replace(spoken("云溪区地铁开工。" * 8, 10.0), words=())
    made = shown(line)
    assert made[0].start_ms == 10_000
    assert made[-1].end_ms >= round(line.end_s * 1000)
    assert len({cue.start_ms for cue in made}) == len(made)


def test_a_caption_stays_to_be_read_while_nobody_speaks() -> None:
    line = replace(spoken("云溪区地铁三号线东延段今天开工。", 0), end_s=0.5, words=())
    assert shown(line)[-1].end_ms >= 1700


def test_vtt_escapes_what_it_would_take_for_markup() -> None:
    text = "".join(vtt(with_lines(spoken("a<b>&c-->d", 0))))
    assert "a&lt;b&gt;&amp;c--&gt;d" in text


def test_vtt_and_srt_are_laid_out_as_players_read_them() -> None:
    line = spoken("云溪早报。", 3661.5)
    made = with_lines(line)
    assert "".join(vtt(made)) == "WEBVTT\n\n1\n01:01:01.500 --> 01:01:02.600\n云溪早报。\n"
    assert "".join(srt(made)) == "1\n01:01:01,500 --> 01:01:02,600\n云溪早报。\n"


def test_the_transcript_has_each_word_with_its_times() -> None:
    content = json.loads("".join(transcript(MADE)))
    assert content["version"] == "1.0.0"
    assert content["segments"][0] == {
        "speaker": "标贝女声",
        "startTime": 0.1,
        "endTime": 0.54,
        "body": "听众",
    }


def test_the_transcript_names_who_reads_each_segment() -> None:
    opening, *others = MADE.segments
    other = replace(opening, credit=Credit("edge", "xiaoxiao", "晓晓"))
    content = json.loads("".join(transcript(replace(MADE, segments=(other, *others)))))
    assert {each["speaker"] for each in content["segments"]} == {"晓晓", "标贝女声"}
    assert content["segments"][0]["speaker"] == "晓晓"


def test_the_chapters_are_those_of_the_episode() -> None:
    content = json.loads(chapters_json(MADE))
    assert content["version"] == "1.2.0"
    for chapter, part in zip(content["chapters"], MADE.segments, strict=True):
        assert chapter["title"] == part.title
        assert chapter["startTime"] == pytest.approx(part.start_s, abs=0.001)
        assert chapter.get("url", "").isascii()
    assert content["chapters"][0]["startTime"] == 0


def test_a_chapter_leads_to_the_web_only() -> None:
    part = replace(MADE.segments[1], link="javascript:alert(1)")
    content = json.loads(chapters_json(replace(MADE, segments=(part,))))
    assert "url" not in content["chapters"][0]


def test_the_notes_list_begins_at_zero() -> None:
    assert notes_list(MADE)[0] == "00:00:00 开场"


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "00:00:00"), (59.99, "00:00:59"), (3725.2, "01:02:05")]
)
def test_the_clock_never_runs_ahead(seconds: float, written: str) -> None:
    assert clock(seconds) == written
