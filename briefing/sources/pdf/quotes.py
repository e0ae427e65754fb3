"""Tell large type that heads nothing: quotations between the lines, leads set large."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.rows import Row, is_heading, stands_below

_NEAR = 1.2
_FAR = 4.0
"""How far from the text that it stands in a quotation may be, in characters of its own."""
_RECENT = 20
_MOST_GROUPS = 300
"""A page with more is none; it is left as it is, to be read in bounded time."""
_OVERHANG = 1.0
_SAID = re.compile(r".*(?:。|[。！？][”」』])")
_QUOTED = re.compile(r"[“「『].+[”」』]")


def without_quotes(rows: Sequence[Row], body: float) -> list[Row]:
    """Drop quotations that stand between the lines of a text; let a sentence set large be text."""
    dropped, text = set[Row](), set[Row]()
    plain = [row for row in rows if not is_heading(row, body)]
    groups = _groups(row for row in rows if is_heading(row, body) and not row.is_vertical)
    for group in groups if len(groups) <= _MOST_GROUPS else ():
        said = "".join(row.text for row in group)
        above, below = _around(group, plain)
        if above and _interrupts(group, said, above, below):
            dropped.update(group)
        elif _SAID.fullmatch(said) and "，" in said:
            text.update(group)
    return [
        replace(row, is_text=True) if row in text else row for row in rows if row not in dropped
    ]


def _groups(rows: Iterable[Row]) -> list[list[Row]]:
    """Group lines of one size that stand right below each other."""
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda each: -each.top):
        for group in groups[: -_RECENT - 1 : -1]:
            last = group[-1]
            alike = abs(last.size - row.size) < 1
            if alike and stands_below(last, row, _NEAR * row.size):
                group.append(row)
                break
        else:
            groups.append([row])
    return groups


def _around(group: Sequence[Row], plain: Sequence[Row]) -> tuple[Row | None, Row | None]:
    """Find the nearest lines of text above and below."""
    first, last = group[0], group[-1]
    far = _FAR * first.size
    above = [row for row in plain if stands_below(row, first, far)]
    below = [row for row in plain if stands_below(last, row, far)]
    return (
        min(above, key=lambda row: row.bottom, default=None),
        max(below, key=lambda row: row.top, default=None),
    )


def _interrupts(group: Sequence[Row], said: str, above: Row, below: Row | None) -> bool:
    """Tell a quotation by its marks or its end, or by the sentence that runs on around it."""
    left, right = min(row.left for row in group), max(row.right for row in group)
    if below and (Line(below.text).dated or Line(below.text).names):
        return False
    if _SAID.fullmatch(said) or not below:
        return bool(_SAID.fullmatch(said))
    inside = (
        left > above.left - _OVERHANG * above.size
        and right < max(above.right, below.right) + above.size
    )
    goes_on = not Line(above.text).ended and not below.is_indented
    return inside and goes_on and bool(_QUOTED.fullmatch(said))
