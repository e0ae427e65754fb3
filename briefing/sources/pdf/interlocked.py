"""Give the rows of stories that interlock, so that no straight cut parts them, to headlines."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.pdf.rows import Row, is_heading

_FEWEST_BESIDE = 3
_SAME_HEADING = 1.0
_LEVEL = 0.5
_RECENT = 20
_ROW = 4.0
"""Headlines that begin as near as this, in body characters, are read from left to right."""
_RIGHT_ABOVE, _LINE = 3.0, 2.2
"""How far below its headline a block begins, and a line below another, in body characters."""
_INDENT = 2.5
"""How far a paragraph is set in, at most, in body characters."""
_MOST_HEADINGS = 200
_MOST_SCATTERED = 0.5
"""The part of the rows that may stand alone in text that is read."""


class TangledError(Exception):
    """The lines of a page stand in no order that can be read."""


def by_headline(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Part rows by the headline of each block; one part where they are but one column.

    A block of lines belongs to the headline right above it, else to the story of the block that
    begins as high on its left, else to the nearest headline above it. `TangledError` where rows
    stand beside each other in no order.
    """
    if not is_tangled(rows):
        return [list(rows)]
    heads = _headings(rows, body)
    if not 1 < len(heads) < _MOST_HEADINGS:
        return _by_block(rows, body)
    taken = {row for head in heads for row in head}
    stories: dict[int, list[Row]] = {at: list(head) for at, head in enumerate(heads)}
    placed: list[tuple[Row, int]] = []
    blocks = _blocks([row for row in rows if row not in taken], body)
    for block in sorted(blocks, key=lambda each: (-round(each[0].top / body), each[0].left)):
        at = _story(block[0], heads, placed, body)
        placed.append((block[0], at))
        stories[at] += block
    return [story for _, story in sorted(stories.items())]


def _by_block(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Part rows of one story by their blocks, column by column; most lines stand below another."""
    blocks = _blocks(rows, body)
    if len(blocks) > _MOST_SCATTERED * len(rows):
        raise TangledError
    return sorted(blocks, key=lambda each: (round(each[0].left / body / _ROW), -each[0].top))


def _story(
    first: Row, heads: Sequence[Sequence[Row]], placed: Sequence[tuple[Row, int]], body: float
) -> int:
    """Find the number of the headline of a block that begins with `first`."""
    above = sorted(
        (min(each.bottom for each in head) - first.top, at)
        for at, head in enumerate(heads)
        if min(each.bottom for each in head) > first.top - _LEVEL * body
        and min(each.left for each in head) < first.right
        and first.left < max(each.right for each in head)
    )
    if above and above[0][0] < _RIGHT_ABOVE * body:
        return above[0][1]
    for other, at in placed[: -_RECENT - 1 : -1]:
        if abs(other.top - first.top) < _LEVEL * body and other.left < first.left:
            return at
    if above:
        return above[0][1]
    return min(range(len(heads)), key=lambda at: abs(heads[at][0].top - first.top))


def _blocks(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Group lines that stand right below each other."""
    blocks: list[list[Row]] = []
    for row in sorted(rows, key=lambda each: -each.top):
        for block in blocks[: -_RECENT - 1 : -1]:
            last = block[-1]
            shared = min(last.right, row.right) - max(last.left, row.left)
            set_in = abs(row.left - last.left) < _INDENT * body  # be it below a line as short
            if 0 < last.bottom - row.top + body < _LINE * body and (shared > 0 or set_in):
                block.append(row)
                break
        else:
            blocks.append([row])
    return blocks


def is_tangled(rows: Sequence[Row]) -> bool:
    """Tell whether rows stand beside each other although no cut parted them."""
    ordered = sorted(rows, key=lambda row: -row.top)
    beside = sum(
        below.top > above.bottom + _LEVEL * above.size
        and (below.left >= above.right or above.left >= below.right)
        for above, below in pairwise(ordered)
    )
    return beside >= _FEWEST_BESIDE


def _headings(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Group the rows of each heading, which stand right below each other."""
    heads: list[list[Row]] = []
    for row in sorted(rows, key=lambda each: -each.top):
        if not is_heading(row, body):
            continue
        for head in heads[: -_RECENT - 1 : -1]:
            near = head[-1].bottom - row.top < _SAME_HEADING * max(row.size, head[-1].size)
            if near and row.left < head[-1].right and head[-1].left < row.right:
                head.append(row)
                break
        else:
            heads.append([row])
    return sorted(heads, key=lambda each: (-round(each[0].top / body / _ROW), each[0].left))
