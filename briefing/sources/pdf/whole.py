"""Make whole paragraphs of a column's lines: where they are set in, geometry knows best.

A paragraph that is whole is never taken for a headline, however wide its column.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.paragraphs import glue
from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.rows import Row
from briefing.sources.words.turn_marks import TURNED_FROM

_RAGGED = 4.0
"""How far from the edge a line may end that runs on, in characters: words are not cut."""
_NEIGHBOURS = 2


@dataclass(slots=True)
class SetLine:
    """A row as it was set."""

    row: Row
    line: Line
    role: str = ""
    """Headline, kicker or part of it; empty for text."""
    is_full: bool = False
    """It reaches the edge of its column, so that its paragraph may go on."""


def full(column: Sequence[Row], at: int) -> bool:
    """Tell whether a row reaches as far as those above or those below, be it beside a photo."""
    row = column[at]
    above = column[max(at - _NEIGHBOURS, 0) : at]
    below = column[at + 1 : at + 1 + _NEIGHBOURS]
    edges = [max(each.right for each in rows) for rows in (above, below) if rows]
    return not row.is_vertical and row.right > min(edges, default=row.right) - _RAGGED * row.size


def whole(lines: Sequence[SetLine]) -> list[Line]:
    """Join the lines of text that run on, where paragraphs are set in."""
    joined: list[Line] = []
    before: SetLine | None = None
    for each in lines:
        if before is not None and _goes_on(before, each):
            joined[-1] = replace(joined[-1], text=glue(joined[-1].text, each.line.text))
        else:
            joined.append(each.line)
        before = each
    return joined


def _goes_on(before: SetLine, each: SetLine) -> bool:
    above, line = before.line, each.line
    if line.indented or not before.is_full or (line.gap and above.ended):
        return False
    beside = each.row.left >= before.row.right and each.row.top <= before.row.bottom
    if beside or above.names or line.names or TURNED_FROM.match(line.text):
        return False
    begins = above.ended and not line.ended  # 周日天气转晴。 is the end of what is not set in
    stands = above.ended or not above.indented  # 一、停水时间：……共计10 begins a paragraph
    return not (furniture(above.text, alone=stands) or furniture(line.text, alone=begins))
