"""The drawn pages of a PDF become lines in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.boxes import parts_of
from briefing.sources.pdf.drop_caps import without_drop_caps
from briefing.sources.pdf.glyphs import Page
from briefing.sources.pdf.interlocked import TangledError
from briefing.sources.pdf.margin import without_margins
from briefing.sources.pdf.order import in_order
from briefing.sources.pdf.quotes import without_quotes
from briefing.sources.pdf.rows import Row, rows_of
from briefing.sources.pdf.running_heads import without_running_heads
from briefing.sources.pdf.setting import lines_of
from briefing.sources.pdf.tables import without_tables
from briefing.sources.pdf.typography import typography_of


@dataclass(frozen=True, slots=True)
class ReadPage:
    """The lines of a page, and its paper where only its place shows that it is named."""

    lines: list[Line]
    paper: str = ""


def read_pages(pages: Sequence[Page]) -> list[ReadPage | None]:
    """Give the lines of each page; none of a page whose order cannot be told."""
    types = typography_of(glyph for page in pages for glyph in page.glyphs)
    body = types.body
    printed, heads = without_running_heads(
        [rows_of(page.glyphs, types, page.areas) for page in pages],
        [page.height for page in pages],
        body,
    )
    read: list[ReadPage | None] = []
    for number, (page, rows, head) in enumerate(zip(pages, printed, heads, strict=True)):
        try:
            read.append(_read(rows, head, page, body, is_front=not number))
        except TangledError:
            read.append(None)
    return read


def _read(
    rows: Sequence[Row], running: Sequence[Row], page: Page, body: float, *, is_front: bool
) -> ReadPage:
    """Read head and foot first, then the columns, then the boxed stories.

    `running` are the rows of the head that other pages repeat.
    """
    head, stories = without_margins(rows, page.height, body, page.areas, running)
    stories = without_tables(stories, page.areas, body)
    stories = without_quotes(without_drop_caps(stories, body), body)
    parts = parts_of(stories, page.areas, body)
    zones = in_order(parts.open, body, page.areas)
    for boxed in parts.boxed:
        zones += in_order(boxed, body, page.areas)
    told = [Line(row.text, gap=1) for row in parts.furniture]
    return ReadPage([*head.lines, *told, *lines_of(zones, body, is_front=is_front)], head.paper)
