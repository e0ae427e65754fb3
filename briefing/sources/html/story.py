"""Make one article of a page of news: its main text, freed of furniture, and what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.datelines import Dateline
from briefing.sources.credits.signature import unsigned
from briefing.sources.furniture.web_furniture import web_furniture
from briefing.sources.html import metadata, publishers, sections, titles, writers
from briefing.sources.html.asides import is_called_caption
from briefing.sources.html.blocks import Block
from briefing.sources.html.heading import INFORMATION, NEAR, heading_of, in_pieces
from briefing.sources.html.json_ld import Told
from briefing.sources.html.live import live_report
from briefing.sources.html.main_text import story_blocks
from briefing.sources.html.page_state import completed
from briefing.sources.html.paragraphs import paragraphs_of
from briefing.sources.html.tree import Page
from briefing.sources.words.places import own_place
from briefing.sources.words.traditional import fold

_LONGEST_INFORMATION = 160
_NEWS = r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:消息|讯)\s*[:：]\s*"


def article_of(page: Page, blocks: Sequence[Block], told: Told) -> Article:
    """Read the page's one story; its headline or paragraphs may be empty where it has none."""
    site = publishers.site_of(page, told.publisher)
    headline, at = titles.headline_of(page, blocks, told.headline, site)
    chosen = story_blocks(page, blocks)
    chosen = live_report(blocks, chosen, at) or chosen
    heading = heading_of(page, blocks, chosen, headline, at)
    information = _information(blocks, chosen, at)
    paragraphs = paragraphs_of(chosen, heading)
    if len("".join(paragraphs)) < len("".join(told.body)) / 2:
        paragraphs = tuple(text for text in told.body if not web_furniture(text))
    head, whole = unsigned(paragraphs)
    signed = head.reporters or writers.reporters(page, told.authors, information)
    publisher = publishers.publisher(page, told.publisher, information)
    if not head.text:
        head, whole = _own_head(head, whole, publisher)
    section = sections.section(page, told.section, blocks, headline, at)
    section = section if section != publisher else ""
    article = Article(
        headline=heading.headline,
        paragraphs=whole,
        kicker=heading.kicker if heading.kicker != section else "",
        subheadlines=heading.subheadlines,
        dateline=head.text,
        place=head.place or own_place("\n".join(whole), publisher),
        published=metadata.published(page, told.published, information),
        reporters=signed,
        source=page.source,
        link=metadata.link(page),
        publisher=publisher,
        section=section,
    )
    return completed(article, page)


def _own_head(
    head: Dateline, paragraphs: tuple[str, ...], publisher: str
) -> tuple[Dateline, tuple[str, ...]]:
    """Part the dateline by which a site opens its stories with its own name: 云溪在线消息：."""
    if not paragraphs or not publisher:
        return head, paragraphs
    found = re.match(rf"{re.escape(publisher)}{_NEWS}", paragraphs[0])
    if found is None or len(found[0]) == len(paragraphs[0]):
        return head, paragraphs
    bare = paragraphs[0][found.end() :]
    return replace(head, text=found[0].rstrip("：: \u3000")), (bare, *paragraphs[1:])


def _information(blocks: Sequence[Block], chosen: Sequence[Block], at: int) -> tuple[str, ...]:
    """Find the lines that say when and by whom: next to the headline, then at the story's end."""
    inside = {
        id(block)
        for block in chosen
        if not web_furniture(block.text) and not (block.level and byline(block.text))
    }
    near = [*blocks[max(at, 0) : max(at, 0) + NEAR], *blocks[max(at - NEAR, 0) : max(at, 0)]]
    last = next(
        (place for place in range(len(blocks) - 1, -1, -1) if id(blocks[place]) in inside), -1
    )
    behind = [*chosen[-NEAR:], *(blocks[last + 1 : last + NEAR] if last >= 0 else ())]
    return tuple(
        in_pieces(block)
        for block in (*near, *behind)
        if id(block) not in inside
        and len(block.text) <= _LONGEST_INFORMATION
        and INFORMATION.search(fold(block.text))
        and block.linked < 1
        and not is_called_caption(block)  # who took a picture has not written the story
    )
