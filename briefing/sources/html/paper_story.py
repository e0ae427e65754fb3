"""Read a story's own page in a digital newspaper.

Kicker, headline, sub-headline and author arrive as fields: in a comment that the paper's program
leaves (`<!--enpproperty … /enpproperty-->`), in elements of its own, or set by class.
"""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from lxml import html

from briefing.model import Article
from briefing.sources.credits.bylines import byline
from briefing.sources.credits.signature import unsigned
from briefing.sources.furniture.furniture import edition_day, furniture
from briefing.sources.furniture.web_furniture import web_furniture
from briefing.sources.html import metadata, publishers, sections, titles, writers
from briefing.sources.html.blocks import Block, blocks_of
from briefing.sources.html.edition import edition_of
from briefing.sources.html.heading import (
    KICKER,
    SUBHEADLINE,
    Heading,
    one_headline,
    subheadlines_in,
)
from briefing.sources.html.main_text import story_blocks
from briefing.sources.html.paragraphs import paragraphs_of
from briefing.sources.html.tree import Page
from briefing.sources.words.characters import squeezed
from briefing.sources.words.places import own_place

_FIELDS = "enpproperty"
_FIELD = re.compile(
    r"<(title|introtitle|subtitle|author|date|nodename)>(.{0,2000}?)</\1>", re.DOTALL
)
_LONGEST_FIELDS = 20_000
_LINE_END = re.compile(r"<br\s*/?>|</p>|\r?\n", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,200}>")
_BODIES = (
    ".//founder-content",
    ".//*[@id='ozoom']",
    ".//*[@id='articleContent']",
    ".//*[@id='zoom']",
)
_MARKED_BODIES = 2
"""The first so many are found in digital newspapers alone."""
_ADVERTISEMENT = re.compile(
    r"[\[【(（\s]*(?:(?:公益|分类|商业)?广告|广而告之|遗失(?:声明|启事)|(?:遗失)?公告|启事|招聘)[\d一二三四]*[\]】)）\s]*"
)
_TITLES = re.compile(r"(?:^|\s)(?:font01|title|title1|headline|bt)(?:$|\s)")
_BESIDE = re.compile(
    r"(?:^|\s)(?:font02|yinti|jianti|introtitle|intro|futi|fubiao\w*|subtitle|sub)(?:$|\s)",
    re.IGNORECASE,
)
_AUTHORS = re.compile(r"(?:^|\s)(?:font6|author|au|zuozhe|sec)(?:$|\s)", re.IGNORECASE)
_NEAR = 4
_LONGEST_LINE = 160


def is_content(page: Page) -> bool:
    """Tell a story's own page by its fields or by the elements of the paper's program."""
    return _is_described(page) or any(
        page.root.find(path) is not None for path in _BODIES[:_MARKED_BODIES]
    )


def is_advertisement(name: str) -> bool:
    """Tell what a newspaper's page calls its advertisements."""
    return bool(_ADVERTISEMENT.fullmatch(name)) or furniture(name) == "advertisement"


def article_of(page: Page, blocks: Sequence[Block]) -> tuple[Article, ...]:
    """Read the story; none where the page holds pictures alone, or an advertisement."""
    fields = _fields(page)
    body = next((found for path in _BODIES if (found := page.root.find(path)) is not None), None)
    chosen = story_blocks(page, blocks) if body is None else blocks_of(body)
    above = _above(blocks, body)
    heading = _heading(page, above, fields)
    head, whole = unsigned(paragraphs_of([each for each in chosen if each.linked < 1], heading))
    if not heading.headline or not whole or is_advertisement(heading.headline):
        return ()
    edition = edition_of(page, blocks, fields)
    paper = edition.paper or publishers.publisher(page, "", [each.text for each in above])
    article = Article(
        headline=heading.headline,
        paragraphs=whole,
        kicker=heading.kicker,
        subheadlines=heading.subheadlines,
        dateline=head.text,
        place=head.place or own_place("\n".join(whole), paper),
        published=edition.day,
        reporters=head.reporters or _reporters(page, fields, above),
        source=page.source,
        link=metadata.link(page),
        publisher=paper,
        section=edition.section or sections.section(page, "", above, heading.headline, -1),
    )
    return (article,)


def _is_described(page: Page) -> bool:
    return any(_FIELDS in comment for comment in page.comments)


def _fields(page: Page) -> dict[str, str]:
    """Read the fields of the program's comment, line ends kept."""
    fields: dict[str, str] = {}
    for comment in page.comments:
        if _FIELDS in comment:
            for name, markup in _FIELD.findall(comment[:_LONGEST_FIELDS]):
                text = unescape(_TAG.sub("", _LINE_END.sub("\n", unescape(markup))))
                rows = (re.sub(r"[\s\u3000\xa0]+", " ", row).strip() for row in text.split("\n"))
                if value := "\n".join(row for row in rows if row):
                    fields.setdefault(name, value)
    return fields


def _above(blocks: Sequence[Block], body: html.HtmlElement | None) -> Sequence[Block]:
    """Give the blocks above the story's text."""
    inside = {id(element) for element in body.iter()} if body is not None else set()
    first = next(
        (at for at, block in enumerate(blocks) if id(block.element) in inside), len(blocks)
    )
    return blocks[:first]


def _heading(page: Page, above: Sequence[Block], fields: dict[str, str]) -> Heading:
    at = _title_at(above)
    given = one_headline(fields.get("title", ""))
    headline = one_headline(above[at].text) if at >= 0 else ""
    if not headline:
        headline, at = titles.headline_of(page, above, given, "")
    is_titled = bool(headline) and headline in "".join(page.titles[:1])
    if given and not (is_titled and _is_shortened(given, headline)):
        headline = given
    before = [each.text for each in above[max(at - _NEAR, 0) : max(at, 0)] if _is_beside(each)]
    after = [each.text for each in above[at + 1 : at + 1 + _NEAR] if at >= 0 and _is_beside(each)]
    kicker = fields.get("introtitle") or "\n".join(before[-1:])
    below = [fields["subtitle"]] if "subtitle" in fields else after
    return Heading(
        kicker=" ".join(kicker.split("\n")),
        headline=headline,
        subheadlines=tuple(row for text in below for row in subheadlines_in(text)),
    )


def _is_shortened(name: str, headline: str) -> bool:
    """Tell a headline's short name for lists: some of its characters, in order."""
    left = iter(squeezed(headline))
    return all(character in left for character in squeezed(name))


def _title_at(above: Sequence[Block]) -> int:
    """Find the block that prints the headline: the program's element, a heading, or a class."""
    ranks = {"founder-title": 0, "h1": 1, "h2": 3}
    ranked = [
        (ranks.get(tag, 2), -at)
        for at, block in enumerate(above)
        for tag in _tags(block)
        if (tag in ranks or _is_called(block, _TITLES)) and not furniture(block.text)
    ]
    return -min(ranked)[1] if ranked else -1


def _tags(block: Block) -> Iterator[str]:
    """Name the element of a block and the one around it."""
    around = block.element.getparent()
    yield from (str(each.tag) for each in (block.element, around) if each is not None)


def _is_called(block: Block, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(block.element.get("class", "")[:200]))


def _is_beside(block: Block) -> bool:
    """Tell what stands right above or below a headline and belongs to it."""
    if block.linked or byline(block.text) or web_furniture(block.text) or "版" in block.text[:8]:
        return False
    if _is_called(block, _AUTHORS) or edition_day(block.text):
        return False
    called = any(_is_called(block, each) for each in (_BESIDE, KICKER, SUBHEADLINE))
    return block.level in {2, 3} or called


def _reporters(page: Page, fields: dict[str, str], above: Sequence[Block]) -> tuple[str, ...]:
    printed = [each.text for each in above if _is_called(each, _AUTHORS) or each.level == 4]  # noqa: PLR2004 - h4 is where one program sets the author
    for text in (fields.get("author", ""), *printed):
        names = byline(text) or writers.people_in(re.split(r"《|\d{4}", text)[0])
        if names:
            return names
    lines = [each.text for each in above if len(each.text) <= _LONGEST_LINE]
    return next(filter(None, map(byline, lines)), ()) or writers.reporters(page, (), lines)
