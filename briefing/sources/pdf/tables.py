"""Find the ruled tables of a page: what stands in their cells is nothing to read aloud."""

from collections.abc import Iterator, Sequence

from briefing.sources.furniture.furniture import furniture
from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.rows import Row

_FEWEST = 3
"""Rules across and rules upright that make a table; a frame has two of each."""
_SAME = 3.0
"""How far apart the ends of rules are that end together, in points."""
_LONGEST_CELL = 16
_TITLE = 1.5
"""Larger type than this, in body sizes, is a headline's, not a table's title."""
_ABOVE, _BELOW = 3.5, 2.0
"""How far from its table a title and a source stand, in body characters."""


def without_tables(rows: Sequence[Row], areas: Sequence[Area], body: float) -> list[Row]:
    """Leave out the cells of ruled tables, with the title right above and the source below."""
    gone: set[Row] = set()
    for table in (*_tables(areas), *_open_tables(rows, areas, body)):
        gone |= {row for row in rows if _holds(table, row)}
        gone |= {row for row in rows if _labels(table, row, body)}
    return [row for row in rows if row not in gone]


def _tables(areas: Sequence[Area]) -> Iterator[Area]:
    """Give the grids: upright rules as high as each other, with rules as wide as they across."""
    upright = [area for area in areas if area.is_upright]
    taken: set[Area] = set()
    for rule in upright:
        beside = {
            each
            for each in upright
            if abs(each.top - rule.top) < _SAME and abs(each.bottom - rule.bottom) < _SAME
        }
        if rule in taken or len(beside) < _FEWEST:
            continue
        taken |= beside
        left, right = min(each.left for each in beside), max(each.right for each in beside)
        across = {
            round(each.top)
            for each in areas
            if each.is_level
            and abs(each.left - left) < _SAME
            and abs(each.right - right) < _SAME
            and rule.bottom - _SAME < each.top < rule.top + _SAME
        }
        if len(across) > _FEWEST:
            yield Area(left, right, rule.top, rule.bottom)


def _open_tables(rows: Sequence[Row], areas: Sequence[Area], body: float) -> Iterator[Area]:
    """Give the tables that have three rules across and no other: head, cells, end."""
    level = sorted((area for area in areas if area.is_level), key=lambda each: -each.top)
    for top, head, end in zip(level, level[1:], level[2:], strict=False):
        alike = all(
            abs(each.left - top.left) < _SAME and abs(each.right - top.right) < _SAME
            for each in (head, end)
        )
        table = Area(top.left, top.right, top.top, end.top)
        cells = [row for row in rows if _holds(table, row)]
        heads = [row for row in cells if row.bottom > head.top]
        if (
            alike
            and len(heads) >= _FEWEST
            and len(cells) >= 2 * len(heads)
            and max(row.top for row in heads) - min(row.bottom for row in heads) < 2 * body
            and all(len(row.text) <= _LONGEST_CELL and "。" not in row.text for row in cells)
        ):
            yield table


def _holds(table: Area, row: Row) -> bool:
    middle = (row.top + row.bottom) / 2
    across = table.left - _SAME < row.left and row.right < table.right + _SAME
    return across and table.bottom < middle < table.top


def _labels(table: Area, row: Row, body: float) -> bool:
    """Tell a table's title, its unit and its source."""
    if row.right < table.left or row.left > table.right or row.text.endswith("。"):
        return False
    if table.top <= row.bottom < table.top + _ABOVE * body:
        middle = (row.left + row.right - table.left - table.right) / 2
        is_centred = abs(middle) < body < row.size < _TITLE * body
        return is_centred or row.size < body
    below = table.bottom - row.top
    return 0 <= below < _BELOW * body and (row.size < body or furniture(row.text) == "source")
