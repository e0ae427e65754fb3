"""Tell headings that are no larger than the text by their face: cross-heads, heads of briefs."""

from collections.abc import Iterator, Sequence

from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.rows import Row, is_heading

_SMALLEST = 0.92
_MOST_ROWS, _LONGEST = 3, 36
_LONGEST_QUESTION = 16
_SET_IN = 1.0
_LABEL = 6
"""The longest name of a column of briefs (简讯)."""


def crossheads(rows: Sequence[Row], body: float, *, goes_on: bool) -> dict[int, bool]:
    """Find the rows of headings inside a text; whether each heads a story of its own.

    It does where a dateline stands below it, or where a label is all that stands above the first;
    where nothing does, it does unless the rows may go on with a story (`goes_on`).
    """
    found: dict[int, bool] = {}
    for group in _groups(rows, body):
        before, after = rows[: group.start], rows[group.stop]
        texts = [row for at, row in enumerate(before) if at not in found and _is_text(row, body)]
        if not texts and not _is_label(before):
            continue
        opens = not texts and _is_label(before) and not (goes_on and not before)
        heads = Line(after.text).dated or opens
        found.update(dict.fromkeys(group, heads or any(found.values())))
    return found


def _groups(rows: Sequence[Row], body: float) -> Iterator[range]:
    """Find the few rows in a face of their own that stand above text and may head it."""
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _may_head(rows[end], body):
            end += 1
        if (
            at < end < len(rows)
            and end - at <= _MOST_ROWS
            and _heads(rows[at:end], rows[end], body)
        ):
            yield range(at, end)
        at = end + 1


def _may_head(row: Row, body: float) -> bool:
    return (
        row.stands_out
        and not row.is_vertical
        and not is_heading(row, body)
        and row.size > _SMALLEST * body
    )


def _heads(group: Sequence[Row], after: Row, body: float) -> bool:
    text = "".join(row.text for row in group)
    line = Line(text)
    if is_heading(after, body) or len(text) > _LONGEST or line.names or line.dated:
        return False
    if furniture(text) or any(Line(row.text).names for row in group):
        return False
    if not line.ended:
        return not text.endswith(("，", "、", "；", "："))
    asks = text.endswith(("？", "！")) and "：" not in text and len(text) <= _LONGEST_QUESTION
    return asks and after.left - group[0].left > _SET_IN * body


def _is_text(row: Row, body: float) -> bool:
    return not is_heading(row, body) and not row.stands_out


def _is_label(rows: Sequence[Row]) -> bool:
    return all(len(row.text) <= _LABEL for row in rows)
