"""The picture of an episode: as long as it sounds, as high as it is loud, by chapters."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import PEAK_LEVELS, PEAK_S, Episode
from briefing.publish.waveform import BARS, HIGHEST, WIDTH, waveform
from tests.episodes import episode

MADE = episode()


def sounding(*levels: str, made: Episode = MADE) -> Episode:
    """Give the episode's chapters these levels by turns, each from its first step to its last."""
    segments = tuple(
        replace(part, peaks=levels[at % len(levels)] * round(part.duration_s / PEAK_S))
        for at, part in enumerate(made.segments)
    )
    return replace(made, segments=segments)


def bars(made: Episode, kind: str = "fine") -> list[list[tuple[int, int]]]:
    """Read each chapter's bars back: where they stand, and how far they reach up."""
    groups = waveform(made).findall("g")
    paths = [group.xpath(f"string(path[@class='{kind}']/@d)") for group in groups]
    return [
        [(int(x), int(high) // 2) for x, high in re.findall(r"M(\d+) \d+v(\d+)", str(path))]
        for path in paths
    ]


@pytest.mark.parametrize("kind", BARS)
def test_the_bars_stand_evenly_over_the_whole_width(kind: str) -> None:
    places = [x for chapter in bars(sounding("z"), kind) for x, _ in chapter]
    assert len(places) == BARS[kind]
    pitch = WIDTH // BARS[kind]
    assert places == list(range(pitch // 2, WIDTH, pitch))


def test_a_loud_chapter_stands_higher_than_a_soft_one() -> None:
    drawn = bars(sounding("z", "6"))
    for at, chapter in enumerate(drawn):
        inner = {high for _, high in chapter[1:-1]}  # those at its ends hear its neighbour too
        assert inner == ({HIGHEST} if at % 2 == 0 else {round(HIGHEST * 6 / 35)})


def test_each_chapter_has_the_bars_of_its_own_time() -> None:
    made = sounding("h")
    for part, chapter in zip(made.segments, bars(made), strict=True):
        for x, _ in chapter:
            assert part.start_s <= x / WIDTH * made.duration_s < part.end_s


def test_an_old_episode_shows_its_chapters_alone() -> None:
    groups = waveform(MADE).findall("g")
    assert [group.xpath("path/@class") for group in groups] == [["whole"]] * len(MADE.segments)


def test_an_old_episode_with_one_chapter_made_again_shows_no_silence_for_the_others() -> None:
    segments = (*sounding("h").segments[:-1], MADE.segments[-1])
    assert not waveform(replace(MADE, segments=segments)).xpath("//path[@class='fine']")


def test_the_strip_of_chapters_runs_from_end_to_end_without_touching() -> None:
    strips = [
        [float(x) for x in re.findall(r"^M([\d.]+) \d+H([\d.]+)$", path)[0]]
        for path in waveform(sounding("h")).xpath("//path[@class='strip']/@d")
    ]
    assert strips[0][0] == pytest.approx(0, abs=2)
    assert strips[-1][1] == pytest.approx(WIDTH, abs=2)
    for (_, end), (start, _) in pairwise(strips):
        assert 0 < start - end < 4


@given(st.lists(st.text(PEAK_LEVELS, max_size=300), min_size=1, max_size=7))
def test_any_peaks_give_a_picture(levels: list[str]) -> None:
    segments = tuple(
        replace(part, peaks=levels[at % len(levels)]) for at, part in enumerate(MADE.segments)
    )
    for chapter in bars(replace(MADE, segments=segments)):
        assert all(1 <= high <= HIGHEST for _, high in chapter)
