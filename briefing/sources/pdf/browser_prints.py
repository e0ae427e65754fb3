"""Read a web page that a browser printed: what it sets around each sheet, and the site's own head.

A browser prints the page's title, the address, the moment and 1/2 at the edges. The title tells
which line is the headline; the site's name and menu stand above it, and are no story.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model import Article
from briefing.sources.credits.signature import signers
from briefing.sources.furniture.information import Information, information
from briefing.sources.furniture.publication import published_on
from briefing.sources.furniture.ways_here import channel_of
from briefing.sources.pdf.rows import Row
from briefing.sources.words.characters import squeezed

_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_SHEET = re.compile(r"\d{1,3}\s*/\s*\d{1,3}|第?\s*\d{1,3}\s*页\s*[,，/]?\s*共\s*\d{1,3}\s*页")
_MOMENT = re.compile(
    r"(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}/\d{1,2}/\d{2,4})"
    r"[,，\s]*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?"
)
_SHORTEST = 4
_NEAR = 4
"""Rows below a headline among which the site says when and by whom."""


@dataclass(frozen=True, slots=True)
class PrintedSite:
    """What a printed web page says of its story."""

    headline: str
    said: Information
    channel: str
    address: str

    def told_of(self, article: Article) -> Article:
        """Give the page's story with what the page says of it; any other as it is."""
        if not squeezed(article.headline).startswith(squeezed(self.headline)):
            return article
        days = map(published_on, self.said.get("published", ()))
        return replace(
            article,
            published=article.published or next(filter(None, days), None),
            publisher=article.publisher or next(filter(None, self.said.get("publisher", ())), ""),
            reporters=article.reporters or signers(self.said.get("reporters", ())),
            section=article.section or next(iter(self.said.get("section", ())), self.channel),
            link=article.link or self.address,
        )


def without_browser(
    pages: Sequence[Sequence[Row]], body: float
) -> tuple[list[list[Row]], PrintedSite | None]:
    """Part what the browser and the site set above the story; all pages as they are if none did."""
    edges = [_edges(rows) for rows in pages]
    if not pages or not all(map(_is_browsers, edges)):
        return [list(rows) for rows in pages], None
    bare = [
        [row for row in rows if row not in edge] for rows, edge in zip(pages, edges, strict=True)
    ]
    titles = [row.text for row in edges[0] if not _is_told(row)]
    heads = [row for row in bare[0] if row.size > body and _is_of_title(row, titles)]
    if not heads:
        return bare, None
    headline = max(heads, key=lambda row: (round(row.size), row.top))
    above = [row.text for row in bare[0] if row.bottom >= headline.top]
    below = [row for row in bare[0] if row.top <= headline.bottom]
    lines = {row: information(row.text) for row in below[:_NEAR]}
    said = {role: values for each in lines.values() for role, values in each.items()}
    story = [row for row in bare[0] if row.bottom < headline.top and not lines.get(row)]
    address = next(row.text for row in edges[0] if _ADDRESS.fullmatch(row.text))
    is_public = address.startswith("http") and "…" not in address and "..." not in address
    site = PrintedSite(
        headline.text, said, channel_of(above, [headline.text]), address if is_public else ""
    )
    return [story, *bare[1:]], site


def _edges(rows: Sequence[Row]) -> list[Row]:
    """Give the topmost and the lowest rows of a page."""
    highest = max((row.bottom for row in rows), default=0)
    lowest = min((row.top for row in rows), default=0)
    return [row for row in rows if row.top > highest or row.bottom < lowest]


def _is_browsers(edge: Sequence[Row]) -> bool:
    """Tell the edges that a browser fills: address, number and moment, and at most the title."""
    told = [any(each.fullmatch(row.text) for row in edge) for each in (_ADDRESS, _SHEET, _MOMENT)]
    return all(told) and sum(not _is_told(row) for row in edge) <= 1


def _is_told(row: Row) -> bool:
    return any(each.fullmatch(row.text) for each in (_ADDRESS, _SHEET, _MOMENT))


def _is_of_title(row: Row, titles: Sequence[str]) -> bool:
    """Tell a row whose words the page's title has: its headline, or a line of it."""
    text = squeezed(row.text)
    return len(text) >= _SHORTEST and any(text in squeezed(title) for title in titles)
