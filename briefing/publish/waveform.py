"""Draw an episode's sound as bars, chapter by chapter: a picture that is a slider as well."""

from collections.abc import Iterator, Sequence
from math import ceil
from statistics import fmean
from typing import TYPE_CHECKING

from briefing.model import PEAK_LEVELS, PEAK_S, Episode, Segment
from briefing.publish.markup import element as e

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WIDTH, HEIGHT = 1000, 72
"""The picture's own units; a page stretches it to its column."""
MIDDLE, HIGHEST = 30, 29
"""The line that the bars stand astride, and how far the loudest reach above and below it."""
STRIP = 68
"""Where the line runs that shows the chapters."""
PART = 2
"""The gap that parts two chapters there."""
BARS = {"fine": 250, "coarse": 100}
"""How many bars there are, for a wide screen and a narrow one; a style sheet shows one of the two.
They divide `WIDTH` evenly, so that the path needs no fractions."""
HEARD = "heard"
"""The gradient that bars are drawn in: what was heard in one colour, what is to come in another."""


def waveform(episode: Episode) -> "Element":
    """Draw the whole episode; without peaks, as in old episodes, its chapters alone."""
    loud = {kind: _bars(episode, count) for kind, count in BARS.items()}
    return e(
        "svg",
        e(
            "linearGradient",
            *(e("stop", class_=kind, offset="0") for kind in ("before", "behind")),
            id=HEARD,
            gradientUnits="userSpaceOnUse",
            x1="0",
            x2=str(WIDTH),
        ),
        *(_chapter(episode, segment, loud) for segment in episode.segments),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        preserveAspectRatio="none",
        class_="" if any(loud.values()) else "plain",
        aria_hidden="true",
    )


def _chapter(episode: Episode, segment: Segment, loud: dict[str, list[int]]) -> "Element":
    whole_s = episode.duration_s or 1.0
    start, end = (WIDTH * time_s / whole_s for time_s in (segment.start_s, segment.end_s))
    along = f"M{start + PART / 2:.1f} {{}}H{max(start + PART, end - PART / 2):.1f}"
    group = e("g")
    if not any(loud.values()):
        path = along.format(HEIGHT // 2)
        group.append(e("path", class_="whole", d=path, stroke=f"url(#{HEARD})"))
        return group
    for kind, heights in loud.items():
        pitch = WIDTH // len(heights)
        path = "".join(
            f"M{at * pitch + pitch // 2} {MIDDLE - height}v{2 * height}"
            for at, height in enumerate(heights)
            if start <= at * pitch + pitch / 2 < end
        )
        if path:
            group.append(e("path", class_=kind, d=path, stroke=f"url(#{HEARD})"))
    group.append(e("path", class_="strip", d=along.format(STRIP)))
    return group


def _bars(episode: Episode, count: int) -> list[int]:
    """Give the height of each bar: the mean of the peaks while it lasts, the loudest at the top.

    In a long episode the highest peak of each bar would draw a wall. None where some chapter has
    no peaks, as where one of an old episode was made again: silence would be drawn for the others.
    """
    if not all(segment.peaks for segment in episode.segments):
        return []
    steps = list(_steps(episode.segments))
    whole = ceil(episode.duration_s / PEAK_S)
    heard = [steps[at * whole // count : (at + 1) * whole // count] for at in range(count)]
    levels = [fmean(peaks) if peaks else 0.0 for peaks in heard]
    loudest = max(levels)
    return [max(1, round(HIGHEST * level / loudest)) for level in levels] if loudest else []


def _steps(segments: Sequence[Segment]) -> Iterator[int]:
    """Give the level of each `PEAK_S` of the episode; chapters begin between two steps."""
    at = 0
    for segment in segments:
        begins = round(segment.offset_s / PEAK_S)
        yield from [0] * (begins - at)
        peaks = segment.peaks[max(0, at - begins) :]
        yield from map(PEAK_LEVELS.index, peaks)
        at = max(at, begins) + len(peaks)
