"""Cut lines where a gutter passes that is as narrow as a space, by what stands above and below.

Columns are set with gutters of a character and less, and a full stop that hangs over the edge of
its column fills the gutter: then no gap in that line shows where the next column begins. But lines
above and below begin there, and others end before it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from briefing.sources.pdf.glyphs import Glyph

_NEAR = 14.0
"""How far up and down the lines of a column are looked for, in body characters: nine lines."""
_BESIDE = 6.0
"""How far lines must not pass by."""
_SPACE = 0.3
"""A gap this much wider than the usual one in its line may be a gutter, in characters."""
_TOUCHING = 0.12
_LEVEL = 0.2
_INDENT = (1.8, 2.2)
_SET_IN = 2.0
_LARGE = 1.15
"""No headline is hung over the edge of its columns."""
_CLOSING = frozenset("，。、；：！？”’）》」』】…")
"""What is set in the left half of its square."""
_FEWEST = 3
_MOST_RUNS = 20_000
"""A page of more is none; it is left as it is, to be read in bounded time."""
Run = list[Glyph]


def usual_gap(line: Sequence[Glyph]) -> float:
    """Give the space between most of the characters of a line: justified text is spread."""
    gaps = [max(after.left - before.right, 0) for before, after in pairwise(line)]
    near = [gap for gap, glyph in zip(gaps, line, strict=False) if gap < 2 * glyph.size]
    return median(near) if near else 0.0


def cut_at_gutters(runs: Sequence[Run], body: float) -> list[Run]:
    """Cut the runs of a page, none of which has a wide gap, at the narrow gutters in them."""
    if len(runs) > _MOST_RUNS:
        return list(runs)
    lines = _Lines(runs, body)
    return [piece for run in runs for piece in lines.cut(run)]


class _Lines:
    """Where the lines of a page begin, may be cut, and pass by."""

    def __init__(self, runs: Sequence[Run], body: float) -> None:
        self.body = body
        self.begins: dict[int, list[float]] = defaultdict(list)
        """The heights at which text begins, by how far to the right it does."""
        self.breaks: dict[int, list[float]] = defaultdict(list)
        """The same of text behind a gap inside a line."""
        plain = sorted((run for run in runs), key=lambda run: run[0].baseline)
        self.heights = [run[0].baseline for run in plain]
        self.extents = [(run[0].left, run[-1].right) for run in plain]
        for run in plain:
            self.begins[self._at(run[0].left)].append(run[0].baseline)
            for at, is_open in _gaps(run):
                if is_open:
                    self.breaks[self._at(run[at].left)].append(run[0].baseline)

    def cut(self, run: Run) -> Iterator[Run]:
        """Cut a run wherever a column begins in it."""
        start = 0
        for at, is_open in _gaps(run):
            if not is_open and run[at].size > _LARGE * self.body:
                continue
            if self._is_gutter(run[start], run[at], is_open=is_open):
                yield run[start:at]
                start = at
        yield run[start:]

    def _is_gutter(self, first: Glyph, glyph: Glyph, *, is_open: bool) -> bool:
        """Weigh the lines that begin here against those that pass by; one must end before it."""
        height, x = glyph.baseline, glyph.left
        begin = self._count(self.begins, x, height)
        begin += self._count(self.begins, x + _SET_IN * self.body, height) if begin else 0
        broken = self._count(self.breaks, x, height) - is_open
        if begin < _FEWEST - 1 and not (is_open and begin + broken >= _FEWEST):
            return False
        low = bisect_left(self.heights, height - _NEAR * self.body)
        high = bisect_right(self.heights, height + _NEAR * self.body)
        margin = _LEVEL * self.body
        passing = ending = 0
        for at in range(low, high):
            left, right = self.extents[at]
            beside = abs(self.heights[at] - height) < _BESIDE * self.body
            passing += beside and left < x - margin and right > x + margin
            inset = (first.left - left) / self.body
            same = abs(inset) < _LEVEL or _INDENT[0] < abs(inset) < _INDENT[1]
            ending += same and right <= x + margin
        passing -= 1 + max(broken, 0)
        return passing <= begin and (ending > 0 or broken >= _FEWEST)

    def _count(self, places: dict[int, list[float]], x: float, height: float) -> int:
        """Count what stands nearby, above and below, as far to the right as `x`."""
        at = self._at(x)
        return sum(
            bisect_right(heights, height + _NEAR * self.body)
            - bisect_left(heights, height - _NEAR * self.body)
            for near in (at - 1, at, at + 1)
            if (heights := places.get(near, ()))
        )

    def _at(self, x: float) -> int:
        return round(x / (_LEVEL * self.body))


def _gaps(run: Run) -> Iterator[tuple[int, bool]]:
    """Find where a run may be cut; and whether a gap is open there or filled by a full stop."""
    usual = usual_gap(run)
    for at in range(1, len(run)):
        before, glyph = run[at - 1], run[at]
        gap = glyph.left - before.right
        if gap > usual + _SPACE * glyph.size:
            yield at, True
        elif before.text in _CLOSING and gap > -_TOUCHING * glyph.size:
            yield at, False
