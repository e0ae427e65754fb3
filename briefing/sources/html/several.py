"""Read a page that prints several stories, or one without a headline, as a newspaper's page.

Its headings are marked as in a text file; who begins where is the newspaper reader's business.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from lxml import html

from briefing.model import Article, Document
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.datelines import has_head
from briefing.sources.furniture.furniture import edition_day
from briefing.sources.furniture.web_furniture import site_furniture
from briefing.sources.html import metadata
from briefing.sources.html.blocks import Block, blocks_of
from briefing.sources.html.edition import edition_of, page_names
from briefing.sources.html.in_page import stories_in
from briefing.sources.html.publishers import site_of
from briefing.sources.html.tree import Page
from briefing.sources.newspaper import articles_in
from briefing.sources.page.setting.lines import Line

_SHORTEST_STORY = 40
_LINKED = 0.6


def is_several(page: Page, blocks: Sequence[Block]) -> bool:
    """Tell a page of several stories: each behind a link, in its `article`, or with a dateline."""
    if _in_page(page):
        return True
    elements = [each for each in page.root.iter("article") if each.find(".//article") is None]
    told: dict[object, list[Block]] = {each: [] for each in elements}
    for block in blocks:
        inside = next(
            (each for each in block.element.iterancestors("article") if each in told), None
        )
        if inside is not None:
            told[inside].append(block)
    whole = [
        own
        for own in told.values()
        if any(block.level and not block.linked for block in own)
        and sum(len(block.text) for block in own if block.ended) >= _SHORTEST_STORY
    ]
    headed = [
        below
        for above, below in pairwise(blocks)
        if above.level and not above.linked and not below.level and has_head(below.text)
    ]
    return len(whole) > 1 or len(headed) > 1


def _may_be_printed(text: str) -> bool:
    """Keep what a newspaper prints; its date line tells the day, and who wrote may be labelled."""
    return not site_furniture(text) or edition_day(text) is not None or bool(byline(text))


def stories(document: Document, page: Page, blocks: Sequence[Block]) -> tuple[Article, ...]:
    """Give the stories in print order, with what the page says of all; empty where it has none."""
    edition = edition_of(page, blocks)
    paper = site_of(page) or edition.paper
    day = metadata.published(page, "", ()) or (edition.day if edition.paper else None)
    places = [(blocks_of(each), _page_name(page, each)) for each in _in_page(page)]
    return tuple(
        replace(
            article,
            publisher=article.publisher or paper,
            section=article.section or section or edition.section,
            published=article.published or day,
        )
        for printed, section in places or [(tuple(blocks), "")]
        for article in articles_in(_lines(printed), document)
    )


def _in_page(page: Page) -> Sequence[html.HtmlElement]:
    """Find what the page keeps behind links to its places."""
    return stories_in(page.root.iter(), [address for address, _ in page.areas])


def _page_name(page: Page, element: html.HtmlElement) -> str:
    """Name the paper's page that a link to the element names: 第02版 综合."""
    address = f"#{element.get('id', '')}"
    links = (each for each in page.root.iter("a") if each.get("href", "") == address)
    names = (name for each in links for name in page_names(str(each.text_content())))
    return next(names, "")


def _lines(blocks: Sequence[Block]) -> list[Line]:
    return [
        Line(" ".join(block.text.split("\n")), level=block.level, gap=1)
        for block in blocks
        if block.linked < _LINKED and (block.level or _may_be_printed(block.text))
    ]
