"""Put the rows of a page in the order in which they are read.

A page is cut again and again (XY-cut; Nagy and Seth 1984), but where a newspaper is cut: floors of
stories first, then stories that stand side by side, then headlines from the columns below them,
then column from column. A gap parts a story from the next only if it is wider than a column's own
line spacing, for columns are set on one grid and their gaps form lines across the page.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median

from briefing.sources.pdf.rows import HEADING, Row

_GUTTER = 0.7
"""The least width of a gutter in body characters."""
_STRUCTURE = 0.3
"""How much wider than the usual line spacing a gap is that parts, in body characters."""
_BLANK_LINE = 1.0
_LARGEST_LEADING = 1.5
_NEARBY = 30
"""Lines of other columns that may stand between a line and the one below it."""
_LEVEL = 0.6
"""Rows that begin as near as this stand side by side, in body characters."""


def in_order(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Give the columns of a page in reading order, each from the top down."""
    return [column for column in _columns(list(rows), body, _leading(rows, body)) if column]


def _leading(rows: Sequence[Row], body: float) -> float:
    """Measure the usual gap between a body line and the next one below it."""
    plain = sorted((row for row in rows if not _is_heading(row, body)), key=lambda row: -row.top)
    gaps = []
    for at, above in enumerate(plain):
        near = plain[at + 1 : at + 1 + _NEARBY]
        below = (row for row in near if row.left < above.right and above.left < row.right)
        gaps += [above.bottom - row.top for row in islice(below, 1)]
    gaps = [gap for gap in gaps if gap < _LARGEST_LEADING * body]
    return median(gaps) if gaps else 0.5 * body


def _columns(rows: list[Row], body: float, leading: float) -> Iterator[list[Row]]:
    strips = _strips(rows, _GUTTER * body)
    bands = _bands(rows, body, leading)
    for parts in (
        _floors(bands, body) if len(strips) > 1 else [],
        _side_by_side(strips, body),
        bands,
        _in_turn(strips, body),
    ):
        if len(parts) > 1:
            for part in parts:
                yield from _columns(part, body, leading)
            return
    yield _down(rows)


def _in_turn(strips: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Order the columns of one story: a vertical title first, vertical lines from the right."""
    rows = [row for strip in strips for row in strip]
    turned = strips[::-1] if _mostly_vertical(rows) else strips
    return sorted(turned, key=lambda strip: not _is_title(strip, body))


def _down(rows: Sequence[Row]) -> list[Row]:
    """Order the rows of one column; vertical lines follow each other from right to left."""
    if _mostly_vertical(rows):
        return sorted(rows, key=lambda row: -row.right)
    return sorted(rows, key=lambda row: (-row.top, row.left))


def _strips(rows: Sequence[Row], gutter: float) -> list[list[Row]]:
    """Cut at every gutter that runs through from top to bottom; from left to right."""
    strips: list[list[Row]] = []
    right = float("-inf")
    for row in sorted(rows, key=lambda each: each.left):
        if not strips or row.left - right > gutter:
            strips.append([])
        strips[-1].append(row)
        right = max(right, row.right)
    return strips


def _bands(rows: Sequence[Row], body: float, leading: float) -> list[list[Row]]:
    """Cut at every gap that runs across and is wide enough; from the top down.

    Where no heading stands above or below it, a gap has to be as wide as a whole line.
    """
    bands: list[list[Row]] = []
    bottom, above = float("inf"), False
    for row in sorted(rows, key=lambda each: (-each.top, -each.size)):
        heads = _is_heading(row, body)
        least = leading + (_STRUCTURE if heads or above else _BLANK_LINE) * body
        if not bands or bottom - row.top > least:
            bands.append([])
        bands[-1].append(row)
        if row.bottom <= bottom:
            bottom, above = row.bottom, heads
    return bands


def _floors(bands: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Put the bands together that belong to one floor of stories: each stands below a headline."""
    floors: list[list[Row]] = []
    for band in bands:
        firsts = [max(strip, key=lambda row: row.top) for strip in _strips(band, _GUTTER * body)]
        if not floors or all(_is_heading(first, body) for first in firsts):
            floors.append([])
        floors[-1] += band
    return floors


def _side_by_side(strips: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Group the strips by story: one begins where a headline stands at the top of its strip.

    Columns that begin below a headline beside them belong to it, as below one set in their
    middle; those that begin as high have a headline of their own, or stood there before. A
    vertical title stands on either side of its story.
    """
    stories: list[list[Row]] = []
    is_headed = False
    for strip in strips:
        first = max(strip, key=lambda row: row.top)
        heads = _is_heading(first, body)
        beside = bool(stories) and max(row.top for row in stories[-1]) > first.top - _LEVEL * body
        titles = _is_title(strip, body) and not is_headed
        if not stories or (heads and (is_headed or beside) and not titles):
            stories.append([])
            is_headed = False
        stories[-1] += strip
        is_headed = is_headed or heads
    return stories


def _mostly_vertical(rows: Sequence[Row]) -> bool:
    return sum(row.is_vertical for row in rows) * 2 > len(rows)


def _is_title(strip: Sequence[Row], body: float) -> bool:
    """Tell a strip that holds nothing but a vertical title."""
    return all(row.is_vertical and _is_heading(row, body) for row in strip)


def _is_heading(row: Row, body: float) -> bool:
    return row.size > HEADING * body
