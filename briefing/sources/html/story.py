"""Make one article of a page of news: its main text, freed of furniture, and what is said of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Article
from briefing.sources.datelines import byline
from briefing.sources.headlines import compose
from briefing.sources.html import metadata, titles
from briefing.sources.html.blocks import Block
from briefing.sources.html.json_ld import Told
from briefing.sources.html.main_text import squeeze, story_blocks
from briefing.sources.html.tree import Page
from briefing.sources.html.web_furniture import ends_story, web_furniture
from briefing.sources.lines import Line
from briefing.sources.places import own_place
from briefing.sources.signature import unsigned

_KICKER = re.compile(
    r"(?:^|[-_\s])(?:yinti|yt|jianti|jt|(?:intro|pre|up|top|sup|lead|guide|shoulder)[-_]?(?:title|bt|ti)|kicker|eyebrow)(?:\d?$|[-_\s])",
    re.IGNORECASE,
)
_SUBHEADLINE = re.compile(
    r"(?:^|[-_\s])(?:futi|fubiaoti|fubiaoti|fbt|ft|(?:sub|vice|down|second|sec|deputy)[-_]?(?:title|head(?:line)?|bt|ti)|deck|standfirst)(?:\d?$|[-_\s])",
    re.IGNORECASE,
)
_KICKER_METAS = ("introtitle", "pretitle", "kicker")
_SUBHEADLINE_METAS = ("subtitle", "subheadline", "sub-title")
_CAPTION = re.compile(
    r"caption|(?:^|[-_\s])(?:tuzhu|tushuo|pic[-_]?(?:desc|text|info)|img[-_]?(?:desc|text|info))",
    re.IGNORECASE,
)
_CAPTION_TAGS = {"figcaption", "figure"}
_LONGEST_CROSSHEAD = 24
_LONGEST_CAPTION = 80
_LONGEST_LABEL = 16
_SENTENCE = re.compile(r"[，,。！？!?；;：:…”）)]")
_SHORTEST_CELL = 30
_NEAR = 8
"""Blocks around the headline among which kicker, sub-headlines and the information line stand."""
_INFORMATION = re.compile(r"来源|稿源|作者|记者|时间|发布|\d{4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]")
_LONGEST_INFORMATION = 160


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a story."""

    kicker: str = ""
    headline: str = ""
    subheadlines: tuple[str, ...] = ()


def article_of(page: Page, blocks: Sequence[Block], told: Told) -> Article:
    """Read the page's one story; its headline or paragraphs may be empty where it has none."""
    site = page.metas.get("og:site_name", "") or told.publisher
    headline, at = titles.headline_of(page, blocks, told.headline, site)
    heading = _heading(page, blocks, headline, at)
    chosen = story_blocks(page, blocks)
    information = _information(blocks, chosen, at)
    paragraphs = paragraphs_of(chosen, heading)
    if len("".join(paragraphs)) < len("".join(told.body)) / 2:
        paragraphs = tuple(text for text in told.body if not web_furniture(text))
    head, whole = unsigned(paragraphs)
    in_title = titles.site_in_title(page.titles[0]) if page.titles else ""
    signed = head.reporters or metadata.reporters(page, told.authors, information)
    return Article(
        headline=headline,
        paragraphs=whole,
        kicker=heading.kicker,
        subheadlines=heading.subheadlines,
        dateline=head.text,
        place=head.place or own_place("".join(whole)),
        published=metadata.published(page, told.published, information),
        reporters=signed,
        source=page.source,
        link=metadata.link(page),
        publisher=metadata.publisher(page, told.publisher, information, in_title),
        section=metadata.section(page, told.section, blocks, headline),
    )


def paragraphs_of(chosen: Sequence[Block], heading: Heading) -> tuple[str, ...]:
    """Keep the paragraphs of a story; cross-heads, captions and furniture fall out."""
    above = {squeeze(text) for text in (heading.kicker, heading.headline, *heading.subheadlines)}
    kept: list[str] = []
    seen: set[str] = set()
    for block in chosen:
        if kept and ends_story(block.text):
            break
        if squeeze(block.text) in above or is_caption(block) or _is_crosshead(block):
            continue
        if (block.text in seen and len(block.text) > _LONGEST_CROSSHEAD) or _is_cell(block):
            continue
        seen.add(block.text)
        if byline(block.text) or not web_furniture(block.text):
            kept.append(block.text)
    return tuple(_trimmed(kept))


def _trimmed(kept: Sequence[str]) -> Sequence[str]:
    """Take off labels before the first sentence and behind the last: they are no paragraphs."""
    start, end = 0, len(kept)
    while end - start > 1 and _is_label(kept[start]):
        start += 1
    while end - start > 1 and _is_label(kept[end - 1]):
        end -= 1
    return kept[start:end]


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text) and not byline(text)


def is_caption(block: Block) -> bool:
    """Tell the words below a picture from a paragraph of the story."""
    element = block.element
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag in _CAPTION_TAGS or _CAPTION.search(named):
        return True
    if not block.below_picture or len(block.text) > _LONGEST_CAPTION:
        return False
    return (
        block.centred
        or block.element.tag == "td"
        or not block.ended
        or bool(re.match(r"[▲△▼↑]|图[为中片]|[上下左右]图", block.text))
    )


def _is_crosshead(block: Block) -> bool:
    """Tell a heading inside the story (小标题), which is not read aloud."""
    if block.level:
        return True
    is_short = len(block.text) <= _LONGEST_CROSSHEAD and not block.ended
    return is_short and block.bold == 1 and not byline(block.text)


def _is_cell(block: Block) -> bool:
    """Tell a cell of a table of figures from one that holds a story."""
    parent = block.element.getparent()
    return (
        block.element.tag in {"td", "th"}
        and parent is not None
        and len(parent) > 1
        and len(block.text) <= _SHORTEST_CELL
        and not block.ended
    )


def _heading(page: Page, blocks: Sequence[Block], headline: str, at: int) -> Heading:
    """Find kicker and sub-headlines near the headline, by what the page calls them."""
    near = blocks[max(at - _NEAR, 0) : at + _NEAR + 1] if at >= 0 else ()
    usual = [
        block
        for block in near
        if squeeze(block.text) != squeeze(headline)
        and not block.linked
        and not web_furniture(block.text)
        and not _INFORMATION.search(block.text)
    ]
    kickers = [block.text for block in usual if titles.is_named(block, _KICKER)]
    below = [block.text for block in usual if titles.is_named(block, _SUBHEADLINE)]
    kickers = kickers or [page.metas[name] for name in _KICKER_METAS if name in page.metas]
    below = below or [page.metas[name] for name in _SUBHEADLINE_METAS if name in page.metas]
    return Heading(
        " ".join(kickers[0].split("\n")) if kickers else "",
        headline,
        tuple(sub for text in below for sub in subheadlines_in(text)),
    )


def subheadlines_in(text: str) -> tuple[str, ...]:
    """Part sub-headlines set on several lines, without their dashes."""
    rows = (row.strip().lstrip("—–-").strip() for row in text.split("\n"))
    return tuple(row for row in rows if row)


def one_headline(text: str) -> str:
    """Put a headline set on several lines on one."""
    rows = [row for row in text.split("\n") if row.strip()]
    return (
        compose([Line(row.strip(), level=1, hard_break=True) for row in rows], "")[1]
        if rows
        else ""
    )


def _information(blocks: Sequence[Block], chosen: Sequence[Block], at: int) -> tuple[str, ...]:
    """Find the lines that say when and by whom: next to the headline, then at the story's end."""
    inside = {id(block) for block in chosen if not web_furniture(block.text)}
    near = [*blocks[max(at, 0) : max(at, 0) + _NEAR], *blocks[max(at - _NEAR, 0) : max(at, 0)]]
    last = next(
        (place for place in range(len(blocks) - 1, -1, -1) if id(blocks[place]) in inside), -1
    )
    behind = [*chosen[-_NEAR:], *(blocks[last + 1 : last + _NEAR] if last >= 0 else ())]
    return tuple(
        block.text.replace("\n", " ")
        for block in (*near, *behind)
        if id(block) not in inside
        and len(block.text) <= _LONGEST_INFORMATION
        and _INFORMATION.search(block.text)
        and block.linked < 1
    )
