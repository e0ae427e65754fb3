"""The drawn pages of a PDF become lines in the order in which they are read."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.boxes import parts_of
from briefing.sources.pdf.browser_prints import PrintedSite, without_browser
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
    site: PrintedSite | None = None
    """What a web page that a browser printed says of its story."""


def read_pages(pages: Sequence[Page]) -> list[ReadPage | None]:
    """Give the lines of each page; none of a page whose order cannot be told."""
    types = typography_of(glyph for page in pages for glyph in page.glyphs)
    body = types.body
    rows, site = without_browser([rows_of(page.glyphs, types, page.areas) for page in pages], body)
    printed, heads = without_running_heads(
        rows,
        [page.height for page in pages],
        body,
    )
    read: list[ReadPage | None] = []
    for number, (page, own, head) in enumerate(zip(pages, printed, heads, strict=True)):
        try:
            told = _read(own, head, page, body, is_front=not number)
            read.append(replace(told, site=site))
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
