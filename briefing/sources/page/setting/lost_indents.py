"""Give paragraphs their indents back where copying a page has lost them.

The first line of each is two characters narrower than its column then: without its indent it reads
like a heading that stands alone above the text.
"""

from collections import Counter
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.ornaments import BULLET

_NARROWEST, _WIDEST = 9, 40
_COLUMN, _OPENINGS = 6, 3
"""The fewest full lines that make a column, and the fewest openings that are no accident."""
_SHARE = 0.25
"""Of the lines of a page that are as wide as its column, and of those below a sentence's end."""
_INDENT, _SHORT_OF, _BEYOND = 2, 1.1, 1.0
"""An indent is that wide; a column's lines fall short of its width, or go beyond it, by a mark."""


def with_indents(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Indent the lines that open paragraphs, where no line has an indent and they are narrower.

    Such a line stands below the end of a sentence or below a heading, is an indent narrower than
    the column, goes on below, and the next fills the column; a sign before it tells by itself that
    something begins. A good part of the lines below a sentence's end must be so: the others go on
    with their paragraph.
    """
    column = _column(lines)
    if not column or any(line.indented for line in lines):
        return tuple(lines)
    opening = {at for at in range(1, len(lines) - 1) if _opens(lines, at, column)}
    told = [at for at in range(1, len(lines)) if lines[at - 1].ended]
    if sum(at in opening for at in told) < max(_OPENINGS, _SHARE * len(told)):
        return tuple(lines)
    opening |= {at for at in range(1, len(lines) - 1) if _opens_short(lines, at, column)}
    return tuple(
        line.placed(indented=True) if at in opening else line for at, line in enumerate(lines)
    )


def _column(lines: Sequence[Line]) -> float:
    """Give the width that many lines have in the midst of a sentence; 0 where none is usual."""
    widths = Counter(round(line.width) for line in lines if not line.ended)
    width, count = max(widths.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    usual = count >= max(_COLUMN, _SHARE * len(lines))
    return width if usual and _NARROWEST <= width <= _WIDEST else 0


def _is_full(line: Line, column: float) -> bool:
    return column - _SHORT_OF <= line.width <= column + _BEYOND


def _is_narrow(line: Line, column: float) -> bool:
    return column - _SHORT_OF <= line.width + _INDENT <= column + _BEYOND / 2


def _opens(lines: Sequence[Line], at: int, column: float) -> bool:
    above, line, below = lines[at - 1 : at + 2]
    alone = (above.ended or not _is_full(above, column)) and not BULLET.match(line.text)
    return alone and not line.ended and _is_narrow(line, column) and _is_full(below, column)


def _opens_short(lines: Sequence[Line], at: int, column: float) -> bool:
    """Tell the first line of a paragraph that ends on the next, or whose first sentence ends on it.

    Not every page would show by these that it has lost its indents: so is many a caption set.
    """
    above, line, below = lines[at - 1 : at + 2]
    known = line.dated or line.level or BULLET.match(line.text)
    if known or not above.ended or not _is_narrow(line, column):
        return False
    if line.ended:
        return not _is_full(above, column) and _is_full(below, column)
    return below.ended and not below.gap
