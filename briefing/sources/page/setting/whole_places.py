"""Know a page whose columns give each figure and letter a whole place.

Most columns set a figure half as wide as a character. Some count their characters alone: a line
with a year in it looks narrower than it was then, as if a sentence had ended before the edge.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.sources.page.setting.lines import Line

_COLUMN, _SHARE = 6, 0.3
"""The fewest lines that make a column, and their share of those that no sentence ends."""
_NARROWEST = 9
_HALVES = 2
"""Half a character more or less tells nothing: so many figures make a whole one."""
_ENOUGH, _CLEARLY = 3, 2


def with_whole_places(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Let each figure take a whole place if far more lines fill the column only so.

    What neither fills it nor ends a sentence may be of a headline, whose type is its own.
    """
    cut = [line for line in lines if not (line.ended or line.level)]
    column = _column([*(line for line in cut if not line.halves), *_cut_in_number(lines)])
    mixed = [line for line in cut if line.halves >= _HALVES] if column else []
    fits = [
        (column - 1 <= line.places <= column, column - 1 <= line.reach <= column) for line in mixed
    ]
    by_place, by_width = fits.count((True, False)), fits.count((False, True))
    if by_place < _ENOUGH or by_place <= _CLEARLY * by_width:
        return tuple(lines)
    return tuple(
        replace(line, whole_places=True) if line.ended or abs(line.places - column) <= 1 else line
        for line in lines
    )


def _cut_in_number(lines: Sequence[Line]) -> list[Line]:
    """Give the lines that surely fill their column: the number at their end goes on below."""
    return [
        line
        for line, below in pairwise(lines)
        if line.text[-1].isdecimal() and below.text[0].isdecimal()
        if not (line.level or below.level or below.gap or below.indented)
    ]


def _column(full: Sequence[Line]) -> int:
    """Give the places of most lines whose width is known; 0 where none are usual."""
    places = Counter(line.places for line in full)
    column, count = max(places.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    usual = count >= max(_COLUMN, _SHARE * places.total())
    return column if usual and column >= _NARROWEST else 0
