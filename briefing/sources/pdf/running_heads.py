"""Drop what the pages of a paper repeat at their edges."""

from collections import Counter
from collections.abc import Sequence

from briefing.sources.furniture.furniture import furniture
from briefing.sources.pdf.rows import HEADING, Row

_EDGE = 0.1
"""The part of a page's height, at its top and its bottom, where what repeats is no story."""


def without_running_heads(
    pages: Sequence[Sequence[Row]], heights: Sequence[float], body: float
) -> tuple[list[list[Row]], list[list[Row]]]:
    """Drop what stands at the edge of one page as on another, but for its page number.

    The first copy of page furniture stays: the edition's day may be in it. Large type on two
    pages may be a headline, repeated where its story goes on. The first copies of what else was
    dropped at the top are given beside the rest: they may name a magazine and its columns.
    """
    edges = Counter(
        text
        for rows, height in zip(pages, heights, strict=True)
        for text in {_unnumbered(row) for row in rows if _at_edge(row, height)}
    )
    kept: list[list[Row]] = []
    heads: list[list[Row]] = []
    seen: set[str] = set()
    for rows, height in zip(pages, heights, strict=True):
        kept.append([])
        heads.append([])
        for row in rows:
            text = _unnumbered(row)
            often = 2 if row.size > HEADING * body else 1
            repeats = _at_edge(row, height) and edges[text] > often
            if not repeats or (furniture(row.text) and text not in seen):
                kept[-1].append(row)
            elif text not in seen and _at_top(row, height):
                heads[-1].append(row)
            seen.add(text)
    return kept, heads


def _at_edge(row: Row, height: float) -> bool:
    return _at_top(row, height) or row.top < _EDGE * height


def _at_top(row: Row, height: float) -> bool:
    return row.bottom > (1 - _EDGE) * height


def _unnumbered(row: Row) -> str:
    return "".join(character for character in row.text if not character.isdigit())
