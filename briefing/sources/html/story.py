"""Make one article of a page of news: its main text, freed of furniture, and what is said of it."""

import re
from collections.abc import Sequence

from briefing.model import Article
from briefing.sources.datelines import byline
from briefing.sources.html import metadata, publishers, sections, titles, writers
from briefing.sources.html.blocks import Block
from briefing.sources.html.heading import INFORMATION, NEAR, Heading, heading_of
from briefing.sources.html.json_ld import Told
from briefing.sources.html.main_text import squeeze, story_blocks
from briefing.sources.html.tree import Page
from briefing.sources.html.web_furniture import ends_story, web_furniture
from briefing.sources.places import own_place
from briefing.sources.signature import unsigned

_CAPTION = re.compile(
    r"caption|(?:^|[-_\s])(?:tuzhu|tushuo|pic[-_]?(?:desc|text|info)|img[-_]?(?:desc|text|info))",
    re.IGNORECASE,
)
_PULLED = re.compile(r"(?:^|[-_\s])pull(?:ed)?(?:[-_]?quote)?(?:$|\s)", re.IGNORECASE)
"""A sentence of the story set large beside it: it would be read twice."""
_CAPTION_TAGS = {"figcaption", "figure"}
_LEADS_ON = re.compile(r"\s*(?:返回.{1,8}[,，]\s*)?(?:查看更多|阅读全文|点击查看原文)[>》»\s]*$")
"""Links that sites set behind the last sentence, in its own paragraph."""
_MARKS = "■●◆▲★▌▍◉►▶"
"""Set before cross-heads; hollow ones stand before bylines too."""
_LONGEST_CROSSHEAD = 24
_LONGEST_CAPTION = 80
_LONGEST_LABEL = 16
_SENTENCE = re.compile(r"[，,。！？!?；;：:…”）)]")
_SHORTEST_CELL = 30
_WRAPPED = 1
"""Elements in what only wraps a cell's text."""
_LONGEST_INFORMATION = 160


def article_of(page: Page, blocks: Sequence[Block], told: Told) -> Article:
    """Read the page's one story; its headline or paragraphs may be empty where it has none."""
    site = publishers.site_of(page, told.publisher)
    headline, at = titles.headline_of(page, blocks, told.headline, site)
    chosen = story_blocks(page, blocks)
    heading = heading_of(page, blocks, chosen, headline, at)
    information = _information(blocks, chosen, at)
    paragraphs = paragraphs_of(chosen, heading)
    if len("".join(paragraphs)) < len("".join(told.body)) / 2:
        paragraphs = tuple(text for text in told.body if not web_furniture(text))
    head, whole = unsigned(paragraphs)
    signed = head.reporters or writers.reporters(page, told.authors, information)
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
        publisher=publishers.publisher(page, told.publisher, information),
        section=sections.section(page, told.section, blocks, headline, at),
    )


def paragraphs_of(chosen: Sequence[Block], heading: Heading) -> tuple[str, ...]:
    """Keep the paragraphs of a story; cross-heads, captions and furniture fall out."""
    above = {squeeze(text) for text in (heading.kicker, heading.headline, *heading.subheadlines)}
    kept: list[str] = []
    seen: set[str] = set()
    for block in chosen:
        if kept and ends_story(block.text):
            break
        if (
            squeeze(block.text) in above
            or is_caption(block)
            or _is_crosshead(block)
            or _is_pulled(block)
        ):
            continue
        if (block.text in seen and len(block.text) > _LONGEST_CROSSHEAD) or _is_cell(block):
            continue
        seen.add(block.text)
        if byline(block.text) or not web_furniture(block.text):
            kept.append(_LEADS_ON.sub("", block.text))
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
    return is_short and (block.bold == 1 or block.text[0] in _MARKS) and not byline(block.text)


def _is_pulled(block: Block) -> bool:
    around = block.element.getparent()
    return any(
        each is not None and bool(_PULLED.search(each.get("class", "")[:200]))
        for each in (block.element, around)
    )


def _is_cell(block: Block) -> bool:
    """Tell a cell of a table of figures from one that holds a story."""
    if len(block.text) > _SHORTEST_CELL or block.ended:
        return False
    cell = block.element
    while cell is not None and cell.tag not in {"td", "th"}:
        around = cell.getparent()
        cell = around if around is not None and len(around) <= _WRAPPED else None
    row = cell.getparent() if cell is not None else None
    return row is not None and len(row) > 1


def _information(blocks: Sequence[Block], chosen: Sequence[Block], at: int) -> tuple[str, ...]:
    """Find the lines that say when and by whom: next to the headline, then at the story's end."""
    inside = {id(block) for block in chosen if not web_furniture(block.text)}
    near = [*blocks[max(at, 0) : max(at, 0) + NEAR], *blocks[max(at - NEAR, 0) : max(at, 0)]]
    last = next(
        (place for place in range(len(blocks) - 1, -1, -1) if id(blocks[place]) in inside), -1
    )
    behind = [*chosen[-NEAR:], *(blocks[last + 1 : last + NEAR] if last >= 0 else ())]
    return tuple(
        block.text.replace("\n", " ")
        for block in (*near, *behind)
        if id(block) not in inside
        and len(block.text) <= _LONGEST_INFORMATION
        and INFORMATION.search(block.text)
        and block.linked < 1
    )
