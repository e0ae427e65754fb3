"""What is to be seen of a line beside the other lines of its page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.sources.page.roles.line_signs import FILED, HEAD, level, own_signs, signs_of
from briefing.sources.page.roles.neighbour_signs import (
    Around,
    beside,
    meeting,
    settings_of,
    torn_ends,
)
from briefing.sources.page.roles.stretch_signs import (
    below_label_of_briefs,
    in_briefs,
    inside_quotation,
)
from briefing.sources.page.setting.lines import Line

OFFSETS = (0, -2, -1, 1, 2, 3)
"""The lines around one that tell something of it, by how far below they stand."""
_AHEAD = 8
_SHARED, _MORE = (0.05, 0.2, 0.4, 0.6), (-0.4, -0.2, -0.05, 0.05, 0.2, 0.4)
_REACHES, _LENGTHS = (0.3, 0.6, 0.85, 0.97, 1.03, 1.3, 2), (0.05, 0.1, 0.2, 0.4, 0.7, 0.99)
_PLACES = (1, 2, 3, 5, 8)
_WORDS = re.compile(r"[^\u4e00-\u9fff\d]+")


def signs(lines: Sequence[Line]) -> tuple[list[list[str]], list[list[str]]]:
    """Give for each line the signs that its neighbours see too, and those that are its own."""
    settings = settings_of(lines)
    pairs = [_pairs(line.text) for line in lines]
    longest = max((line.width for line in lines), default=1.0)
    often = Counter(line.text for line in lines)
    seen = [
        [
            *signs_of(line),
            *_place(lines, at, settings[at], longest),
            *_shared(pairs, at, line),
            *(["repeated"] if often[line.text] > 1 else []),
        ]
        for at, line in enumerate(lines)
    ]
    torn = torn_ends(lines)
    indents = 10 * sum(line.indented for line in lines) > 3 * len(lines)
    gaps = 2 * sum(line.gap > 0 for line in lines) > len(lines)
    filed = any(FILED.match(line.text) for line in lines)
    habits = (f"page {indents:d}{gaps:d}{filed:d}",)
    quoted = inside_quotation(lines)
    briefs = below_label_of_briefs(lines)
    own = [
        [
            *habits,
            *own_signs(line),
            *beside(lines, at, settings),
            *meeting(lines, at, torn),
            *(["in quotation"] if quoted[at] else []),
            *(in_briefs(lines, at) if briefs[at] else ()),
        ]
        for at, line in enumerate(lines)
    ]
    return seen, own


def _place(lines: Sequence[Line], at: int, setting: Around, longest: float) -> Iterator[str]:
    line = lines[at]
    yield f"reach {level(line.reach / (setting.full or 1), _REACHES)}"
    yield f"length {level(line.width / longest, _LENGTHS)}"
    yield f"below top {level(at, _PLACES)}"
    yield f"above foot {level(len(lines) - 1 - at, _PLACES)}"


def _pairs(text: str) -> frozenset[str]:
    words = _WORDS.sub("", text)
    return frozenset(map("".join, pairwise(words)))


def _shared(pairs: Sequence[frozenset[str]], at: int, line: Line) -> Iterator[str]:
    """Weigh how much of a line comes back below, and came above: a headline's words are below."""
    if line.width >= HEAD:
        return
    own, count = pairs[at], max(len(pairs[at]), 1)
    below = len(_common(own, pairs[at + 1 : at + 1 + _AHEAD])) / count
    above = len(_common(own, pairs[max(at - _AHEAD, 0) : at])) / count
    yield f"shared below {level(below, _SHARED)}"
    yield f"shared above {level(above, _SHARED)}"
    yield f"shared more {level(below - above, _MORE)}"


def _common(own: frozenset[str], others: Sequence[frozenset[str]]) -> set[str]:
    return set().union(*(own & each for each in others))
