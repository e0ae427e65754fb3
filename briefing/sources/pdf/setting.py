"""The ordered rows of a PDF become lines that remember how they were set."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from briefing.sources.furniture import furniture
from briefing.sources.lines import Line
from briefing.sources.paragraphs import TURNED_TO
from briefing.sources.pdf.rows import HEADING, Row

_HEADLINE = 1.35
"""A heading as large heads a story; a smaller one may be a cross-head inside it."""
_INDENT = (1.2, 3.5)
"""How far a paragraph's first line is set in, in body characters."""
_BLANK_LINE = 0.8
_EDGE = 0.1
"""The part of a page's height, at its top and its bottom, where what repeats is no story."""


def lines_of(columns: Sequence[Sequence[Row]], body: float) -> list[Line]:
    """Give the lines of a page's columns: headings by their size, indents and blank lines."""
    rows = _turned([each for column in columns for each in _set(column, body)])
    lines: list[Line] = []
    for heads, group in groupby(rows, key=lambda each: _heads(each[0], body)):
        some = list(group)
        lines += _heading([row for row, _ in some], body) if heads else [line for _, line in some]
    return lines


def _heads(row: Row, body: float) -> bool:
    return row.size > HEADING * body and not furniture(row.text)


def _set(column: Sequence[Row], body: float) -> Iterator[tuple[Row, Line]]:
    plain = [row for row in column if not _heads(row, body)]
    left = min((row.left for row in plain), default=0.0)
    usual = Counter(round(above.bottom - below.top) for above, below in pairwise(plain))
    leading = usual.most_common(1)[0][0] if usual else 0
    before: Row | None = None
    for row in column:
        apart = before is not None and before.bottom - row.top > leading + _BLANK_LINE * body
        inset = not row.is_vertical and _INDENT[0] < (row.left - left) / body < _INDENT[1]
        yield (
            row,
            Line(
                row.text, indented=inset or row.is_indented, gap=int(apart and not row.is_vertical)
            ),
        )
        before = row


def _turned(rows: Sequence[tuple[Row, Line]]) -> list[tuple[Row, Line]]:
    """Put the mark of a story that is turned over (下转第2版) at the end of its text."""
    joined: list[tuple[Row, Line]] = []
    for row, line in rows:
        if joined and TURNED_TO.fullmatch(line.text):
            before, text = joined[-1]
            joined[-1] = (before, replace(text, text=text.text + line.text))
        else:
            joined.append((row, line))
    return joined


def _heading(rows: Sequence[Row], body: float) -> list[Line]:
    """Mark the largest lines as the headline, which may take several, and the rest below it."""
    largest = max(row.size for row in rows)
    level = 1 if largest > _HEADLINE * body else 3
    lines: list[Line] = []
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        is_main = row.size > 0.95 * largest
        goes_on = is_main and below is not None and below.size > 0.95 * largest
        lines.append(Line(row.text, level if is_main else level + 1, hard_break=goes_on))
    return lines


def without_running_heads(
    pages: Sequence[Sequence[Row]], heights: Sequence[float], body: float
) -> list[list[Row]]:
    """Drop what stands at the edge of one page as on another, but for its page number.

    The first copy of page furniture stays: the edition's day may be in it. Large type on two
    pages may be a headline, repeated where its story goes on.
    """
    edges = Counter(
        text
        for rows, height in zip(pages, heights, strict=True)
        for text in {_unnumbered(row) for row in rows if _at_edge(row, height)}
    )
    kept: list[list[Row]] = []
    seen: set[str] = set()
    for rows, height in zip(pages, heights, strict=True):
        kept.append([])
        for row in rows:
            text = _unnumbered(row)
            often = 2 if row.size > HEADING * body else 1
            repeats = _at_edge(row, height) and edges[text] > often
            if not repeats or (furniture(row.text) and text not in seen):
                kept[-1].append(row)
            seen.add(text)
    return kept


def _at_edge(row: Row, height: float) -> bool:
    return row.bottom > (1 - _EDGE) * height or row.top < _EDGE * height


def _unnumbered(row: Row) -> str:
    return "".join(character for character in row.text if not character.isdigit())
