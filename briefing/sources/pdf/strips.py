"""Cut a zone of a page into strips that stand beside each other: columns, stories of columns."""

from collections.abc import Sequence

from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.rows import Row, is_heading, is_larger

_OVERHANG = 0.3
"""How far a full stop may hang into the next column, in body characters."""
_WIDEST_INDENT = 4.0
_LEVEL = 0.6
"""Rows that begin as near as this stand side by side, in body characters."""
_HIGH = 2.0


def strips_of(rows: Sequence[Row], body: float) -> list[list[Row]]:
    """Cut at every gutter that runs through from top to bottom; from left to right.

    What stands lower down and farther right only, as an indented line below a short one, is no
    strip of its own.
    """
    strips: list[list[Row]] = []
    right = float("-inf")
    for row in sorted(rows, key=lambda each: each.left):
        if not strips or row.left - right > -_OVERHANG * body:
            strips.append([])
        strips[-1].append(row)
        right = max(right, row.right)
    beside: list[list[Row]] = []
    for strip in strips:
        if beside and not _are_beside(beside[-1], strip, body):
            beside[-1] += strip
        else:
            beside.append(strip)
    return beside


def _are_beside(left: Sequence[Row], right: Sequence[Row], body: float) -> bool:
    """Tell a column from lines that are set in above and below a line as short as their indent."""
    if max(row.right for row in left) - min(row.left for row in left) > _WIDEST_INDENT * body:
        return True
    sides = [(row, side) for side, strip in enumerate((left, right)) for row in strip]
    lowest = [float("inf"), float("inf")]
    for row, side in sorted(sides, key=lambda each: -each[0].top):
        if lowest[1 - side] < (row.top + row.bottom) / 2:
            return True
        lowest[side] = min(lowest[side], row.bottom)
    return False


def opens(strip: Sequence[Row], body: float) -> bool:
    """Tell whether a strip begins with a headline, or with the kicker above one."""
    first, *others = sorted(strip, key=lambda row: -row.top)[:2]
    if is_heading(first, body):
        return True
    return bool(others) and is_heading(others[0], body) and not first.text.endswith(_ENDS)


_ENDS = ("。", "！", "？", "”", "，", "、", "；")


def side_by_side(strips: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Group the strips by story: one begins where a headline stands at the top of its strip.

    Columns that begin below a headline beside them belong to it, as below one set in their
    middle; those that begin as high have a headline of their own, or stood there before. A
    vertical title stands on either side of its story.
    """
    if _heads_the_middle(strips, body) is not None:
        return [[row for strip in strips for row in strip]]
    stories: list[list[Row]] = []
    is_headed = False
    for strip in strips:
        heads = opens(strip, body)
        beside = bool(stories) and _top(stories[-1]) > _top(strip) - _LEVEL * body
        titles = is_title(strip, body) and not is_headed
        if not stories or (heads and (is_headed or beside) and not titles):
            stories.append([])
            is_headed = False
        stories[-1] += strip
        is_headed = is_headed or heads
    return stories


def lifted(strips: Sequence[list[Row]], body: float) -> list[list[Row]]:
    """Part the heading at the top of a middle column from its story, which begins to its left."""
    at = _heads_the_middle(strips, body)
    rows = [row for strip in strips for row in strip]
    if at is None:
        return [rows]
    column = sorted(strips[at], key=lambda row: -row.top)
    large = [row for row in column if is_heading(row, body)]
    bottom = large[0].bottom
    others = [row for number, strip in enumerate(strips) if number != at for row in strip]
    for row in column:
        if row.bottom >= _top(others):  # a byline above all columns
            bottom = min(bottom, row.bottom)
        if row.top < bottom - body and not is_heading(row, body):
            break
        bottom = min(bottom, row.bottom) if is_larger(row, body) else bottom
    head = [row for row in column if row.bottom >= bottom]
    lifted_rows = set(head)
    return [head, [row for row in rows if row not in lifted_rows]]


def _heads_the_middle(strips: Sequence[list[Row]], body: float) -> int | None:
    """Find the only strip with a headline, if it is not the first and all begin as high."""
    heads = [at for at, strip in enumerate(strips) if opens(strip, body)]
    if len(heads) != 1 or not heads[0] or any(is_title(strip, body) for strip in strips):
        return None
    tops = [_top(strip) for strip in strips]
    return heads[0] if tops[heads[0]] > max(tops) - _HIGH * body else None


def behind_rules(
    strips: Sequence[list[Row]], body: float, rules: Sequence[Area]
) -> list[list[Row]]:
    """Group the strips by story where a rule stands before one that begins with a headline.

    Other rules stand between the columns of a story.
    """
    stories: list[list[Row]] = []
    for strip in strips:
        if not stories or (opens(strip, body) and _is_ruled(stories[-1], strip, rules)):
            stories.append([])
        stories[-1] += strip
    return stories


def _top(rows: Sequence[Row]) -> float:
    return max(row.top for row in rows)


def _is_ruled(left: Sequence[Row], right: Sequence[Row], rules: Sequence[Area]) -> bool:
    """Tell whether a rule stands between two strips, for most of what they have in common.

    One that begins below the headline of the right one stands between columns.
    """
    gutter = max(row.right for row in left), min(row.left for row in right)
    middle = sum(gutter) / 2
    first = max(right, key=lambda row: row.top)
    top = min(_top(left), _top(right))
    bottom = max(min(row.bottom for row in strip) for strip in (left, right))
    return any(
        rule.is_upright
        and rule.top > first.bottom
        and abs(rule.left - middle) < abs(gutter[1] - gutter[0]) / 2 + (right[0].size)
        and min(rule.top, top) - max(rule.bottom, bottom) > (top - bottom) / 2
        for rule in rules
    )


def mostly_vertical(rows: Sequence[Row]) -> bool:
    """Tell vertical text, which is read from right to left."""
    return sum(row.is_vertical for row in rows) * 2 > len(rows)


def is_title(strip: Sequence[Row], body: float) -> bool:
    """Tell a strip that holds nothing but a vertical title."""
    return all(row.is_vertical and is_heading(row, body) for row in strip)
