"""The episode's clock."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.audio.timeline import lay_out, master_of
from briefing.model import Chapter, Line, Master, Reading, SpokenLine, SpokenWord

FRAME_S = 0.024


def chapter(at: int) -> Chapter:
    reading = Reading("再见。", "再见。", ("zai4", "jian4", "。"), ("zai4", "jian4", "。"))
    lines = (Line(reading, 0.5),)
    return Chapter(f"id{at}", "story", f"第{at}条", lines, "page.txt", f"https://example.org/{at}")


def master(frames: int, first_sound_s: float) -> Master:
    word = SpokenWord(0, 2, first_sound_s, first_sound_s + 0.4)
    spoken = SpokenLine("再见。", "再见。", first_sound_s, first_sound_s + 0.5, (word,))
    return Master(b"\xff" * frames, frames * FRAME_S, (spoken,), -16.0, -1.2, peaks="0az")


masters = st.lists(
    st.builds(master, st.integers(40, 4000), st.floats(0.02, 0.3)), min_size=1, max_size=120
)


@given(masters)
def test_segments_follow_one_another_without_gaps_from_zero_to_the_end(made: list[Master]) -> None:
    segments = lay_out([chapter(at) for at in range(len(made))], made)
    assert segments[0].start_s == 0.0
    assert [one.end_s for one in segments[:-1]] == [one.start_s for one in segments[1:]]
    assert segments[-1].end_s == pytest.approx(sum(one.duration_s for one in made))


@given(masters)
def test_a_mark_stands_at_most_50_ms_before_the_speech_it_announces(made: list[Master]) -> None:
    for segment in lay_out([chapter(at) for at in range(len(made))], made)[1:]:
        assert 0.0 < segment.lines[0].start_s - segment.start_s <= 0.05
        assert segment.offset_s <= segment.start_s


@given(masters)
def test_a_segment_gives_back_its_master(made: list[Master]) -> None:
    segments = lay_out([chapter(at) for at in range(len(made))], made)
    for one, segment in zip(made, segments, strict=True):
        again = master_of(segment, one.frames)
        assert again.frames == one.frames
        assert again.duration_s == one.duration_s
        assert again.peaks == segment.peaks == "0az"
        assert again.lines[0].start_s == pytest.approx(one.lines[0].start_s)
        assert again.lines[0].words[0].end_s == pytest.approx(one.lines[0].words[0].end_s)
        assert math.isnan(again.loudness_lufs)


def test_a_segment_tells_its_chapter_and_its_file() -> None:
    segments = lay_out([chapter(7), chapter(8)], [master(50, 0.1), master(60, 0.1)])
    second = segments[1]
    assert (second.id, second.kind, second.title) == ("id8", "story", "第8条")
    assert (second.source, second.link) == ("page.txt", "https://example.org/8")
    assert [one.file for one in segments] == ["segments/01-id7.mp3", "segments/02-id8.mp3"]
    assert second.offset_s == pytest.approx(1.2)


def test_chapters_without_masters_are_refused() -> None:
    with pytest.raises(ValueError, match="zip"):
        lay_out([chapter(1), chapter(2)], [master(50, 0.1)])
