"""Cut lines where a gutter passes that is as narrow as a space, by what stands above and below.

Columns are set with gutters of a character and less, and a full stop that hangs over the edge of
its column fills the gutter: then no gap in that line shows where the next column begins. But lines
above and below begin there, and others end before it.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.sources.pdf.glyphs import Glyph

_NEAR = 14.0
"""How far up and down the lines of a column are looked for, in body characters: nine lines."""
_MOST_LOOKED_AT = 400
"""Lines of all columns that stand as near; a page with more is none."""
_SPACE = 0.3
"""A gap this much wider than the usual one in its line may be a gutter, in characters."""
_NEXT_LINE = 2.2
_TOUCHING = 0.12
_LEVEL = 0.2
_INDENT = (1.8, 2.0, 2.2)
"""How far a paragraph is set in, in characters of a type that may be a little smaller or larger."""
_LARGE = 1.15
"""No headline is hung over the edge of its columns."""
_CLOSING = frozenset("，。、；：！？”’）》」』】…")
"""What is set in the left half of its square."""
_NEVER_FIRST = frozenset("，。、；：！？”’）》」』】…,.;:!?)%")
"""What begins no line of Chinese (GB/T 15834-2011, 5.1)."""
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


@dataclass(frozen=True, slots=True)
class _Line:
    """A run, and where it may be cut; lengths in body characters."""

    height: float
    left: float
    right: float
    breaks: dict[int, bool]
    """How far to the right it may be cut; whether a gap is open there."""


class _Lines:
    """Where the lines of a page begin, may be cut, and pass by."""

    def __init__(self, runs: Sequence[Run], body: float) -> None:
        self.body = body
        plain = sorted(runs, key=lambda run: run[0].baseline)
        self.lines = [self._line(run) for run in plain]
        self.heights = [line.height for line in self.lines]
        lefts: dict[int, list[float]] = defaultdict(list)
        for line in self.lines:
            lefts[self._at(line.left)].append(line.height)
        self.indented = [self._is_indented(line, lefts) for line in self.lines]

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

    def _line(self, run: Run) -> _Line:
        left, right = run[0].left / self.body, run[-1].right / self.body
        breaks: dict[int, bool] = {}
        for at, is_open in _gaps(run):
            place = self._at(run[at].left / self.body)
            breaks[place] = breaks.get(place, False) or is_open
        return _Line(run[0].baseline / self.body, left, right, breaks)

    def _is_indented(self, line: _Line, lefts: dict[int, list[float]]) -> bool:
        """Tell the first line of a paragraph: the one below it or above it begins before it."""
        for indent in _INDENT:
            for near in (-1, 0, 1):
                heights = lefts.get(self._at(line.left - indent) + near, ())
                low = bisect_left(heights, line.height - _NEXT_LINE)
                if low < bisect_right(heights, line.height + _NEXT_LINE):
                    return True
        return False

    def _is_gutter(self, first: Glyph, glyph: Glyph, *, is_open: bool) -> bool:
        """Ask the lines above and below, as far as none passes by where the gutter would be.

        Some must begin behind it, and one end before it.
        """
        x, start = glyph.left / self.body, first.left / self.body
        begins, ends = set[float](), set[float]()
        broken = -is_open  # the line itself is found too
        for at in self._nearby(glyph.baseline / self.body, x):
            line = self.lines[at]
            insets = _INDENT if self.indented[at] else (0.0,)
            if min(abs(line.left - x - inset) for inset in insets) <= _LEVEL:
                begins.add(line.height)
            broken += self._breaks(line, x) is True
            inset = abs(start - line.left)
            same = inset < _LEVEL or _INDENT[0] < inset < _INDENT[-1]
            if same and line.right <= x + _LEVEL:
                ends.add(line.height)
        if len(begins) < _FEWEST - 1 and not (is_open and len(begins) + broken >= _FEWEST):
            return self._is_parted(glyph, begins & ends)
        return bool(ends) or broken >= _FEWEST

    def _is_parted(self, glyph: Glyph, heights: set[float]) -> bool:
        """Tell whether the next line is cut here by a wide gap: short stories have no others."""
        height = glyph.baseline / self.body
        return any(abs(height - each) < _NEXT_LINE for each in heights)

    def _nearby(self, height: float, x: float) -> Iterator[int]:
        """Find the lines above and below, up to the first of which the middle is at `x`."""
        for step in (1, -1):
            at = bisect_left(self.heights, height) + (0 if step > 0 else -1)
            for place in range(at, at + step * _MOST_LOOKED_AT, step):
                if not 0 <= place < len(self.lines):
                    break
                line = self.lines[place]
                if abs(line.height - height) > _NEAR:
                    break
                passes = line.left < x - _LEVEL and line.right > x + _LEVEL
                if passes and self._breaks(line, x) is None:
                    break
                yield place

    def _breaks(self, line: _Line, x: float) -> bool | None:
        """Tell whether a line has an open gap where `x` is; none where it cannot be cut there."""
        at = self._at(x)
        found = [line.breaks[near] for near in (at - 1, at, at + 1) if near in line.breaks]
        return any(found) if found else None

    def _at(self, x: float) -> int:
        return round(x / _LEVEL)


def _gaps(run: Run) -> Iterator[tuple[int, bool]]:
    """Find where a run may be cut; and whether a gap is open there or filled by a full stop."""
    usual = usual_gap(run)
    for at in range(1, len(run)):
        before, glyph = run[at - 1], run[at]
        gap = glyph.left - before.right
        if gap > usual + _SPACE * glyph.size:
            yield at, True
        elif (
            before.text in _CLOSING
            and glyph.text not in _NEVER_FIRST
            and gap > -_TOUCHING * glyph.size
        ):
            yield at, False
