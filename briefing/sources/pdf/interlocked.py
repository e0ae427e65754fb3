"""Give the rows of stories that interlock, so that no straight cut parts them, to headlines."""

from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.pdf.rows import Row, is_heading

_FEWEST_BESIDE = 3
_SAME_HEADING = 1.0
_LEVEL = 0.5
_RECENT = 20
_MOST_HEADINGS = 200


def by_headline(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Part rows by the nearest headline above each; one part where they are but one column."""
    heads = _headings(rows, body)
    if len(heads) > _MOST_HEADINGS or not _is_tangled(rows):
        return [list(rows)]
    parts: dict[int, list[Row]] = {at: list(head) for at, head in enumerate(heads)}
    orphans: list[Row] = []
    taken = {row for head in heads for row in head}
    for row in rows:
        if row in taken:
            continue
        above = [
            (min(each.bottom for each in head) - row.top, at)
            for at, head in enumerate(heads)
            if min(each.bottom for each in head) > row.top - _LEVEL * body
            and min(each.left for each in head) < row.right
            and row.left < max(each.right for each in head)
        ]
        if above:
            parts[min(above)[1]].append(row)
        else:
            orphans.append(row)
    if orphans and parts:
        # a column with no headline above it goes on with the one to its left
        for row in orphans:
            nearest = min(parts, key=lambda at: _distance(heads[at], row))
            parts[nearest].append(row)
    return [part for _, part in sorted(parts.items()) if part] or [list(rows)]


def _distance(head: Sequence[Row], row: Row) -> float:
    left = min(each.left for each in head)
    return abs(row.left - left) + (1e6 if left > row.left else 0)


def _is_tangled(rows: Sequence[Row]) -> bool:
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
    return heads
