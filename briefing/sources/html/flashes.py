"""Read a page of flash news (快讯, 7×24): a list that prints the whole of each of its stories.

Its items have a time and a headline, mostly in 【】, that leads to a page with the same text. A
list of teasers looks alike and says less: there the text stands on the stories' own pages.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lxml import html

from briefing.model import Article
from briefing.sources.addresses import absolute
from briefing.sources.credits.signature import unsigned
from briefing.sources.furniture.furniture import edition_day
from briefing.sources.furniture.publication import published_on
from briefing.sources.furniture.web_furniture import web_furniture
from briefing.sources.html import metadata, sections
from briefing.sources.html.blocks import Block
from briefing.sources.html.lists import is_headline_link
from briefing.sources.html.tree import Page
from briefing.sources.words.places import own_place

_BRACKETED = re.compile(r"【\s*(?P<headline>[^【】]{4,60}?)\s*】\s*(?P<text>.*)", re.DOTALL)
_CLOCK = r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
_OPENING_TIME = re.compile(rf"{_CLOCK}\s*(?=【)")
_TIME = re.compile(
    rf"(?:(?:\d{{4}}\s*[年/.-]\s*)?\d{{1,2}}\s*[月/.-]\s*\d{{1,2}}日?\s*|今天|昨[天日])?{_CLOCK}"
)
_MOMENT = re.compile(r"\d{4}[-/]\d{1,2}[-/]\d{1,2}[T ]\d{1,2}:\d{2}\S*|\d{10}|\d{13}")
_ONE_EVENT = re.compile("直播|实录|滚动播报|实时更新")
"""Calls the reports of one event, which are one story."""
_CUT = re.compile(r"(?:…|\.{3}|。{2})[\]］)）]?$")
_READ_ON = re.compile(
    r"\W*(?:(?:阅读|查看|点击)?(?:全文|原文|详情|详细)|阅读更多|展开|more)\W*", re.IGNORECASE
)
_SENTENCE = re.compile("[。！？]")
_FEW = 3
_SHORTEST = 40
"""Characters of a text that tells its story; a teaser of one sentence may have fewer."""
_LINKED = 0.5


@dataclass(frozen=True, slots=True)
class _Item:
    """One item of a list, with what it prints."""

    headline: str
    paragraphs: tuple[str, ...]
    link: str
    day: date | None
    is_bracketed: bool
    is_timed: bool
    is_cut: bool

    @property
    def is_whole(self) -> bool:
        """Whether it tells its story itself."""
        text = "".join(self.paragraphs)
        sentences = len(_SENTENCE.findall(text))
        long_enough = sentences > 1 or (self.is_bracketed and len(text) >= _SHORTEST)
        return long_enough and not self.is_cut and (self.is_bracketed or self.is_timed)


def flashes(page: Page, blocks: Sequence[Block], article: Article) -> tuple[Article, ...]:
    """Make a story of each item of such a list; none where `article` tells more than its items.

    A list beside a story stands there for readers who look for others, and what stands above the
    reports of one event is their lead.
    """
    if not article.paragraphs or any(map(_ONE_EVENT.search, (article.headline, *page.titles[:1]))):
        return ()
    groups = [*_lists(blocks)]
    parted = _parted([each for group in groups for each in group], blocks)
    for group in groups:
        items = [item for each in group if (item := _item(page, each, *parted[each]))]
        told = {text for item in items for text in item.paragraphs}
        alone = all(text in told or _BRACKETED.search(text) for text in article.paragraphs)
        if len(items) >= _FEW and alone and all(item.is_whole for item in items):
            section = sections.section(page, "", blocks, "", -1)
            common = replace(
                article,
                section=section if section != article.publisher else "",
                published=metadata.published(page, "", ()),
            )
            return tuple(_article(item, common) for item in items)
    return ()


def _article(item: _Item, common: Article) -> Article:
    """Put one story together, with what the page says of all."""
    head, paragraphs = unsigned(item.paragraphs)
    return Article(
        headline=item.headline,
        paragraphs=paragraphs,
        dateline=head.text,
        place=head.place or own_place("\n".join(paragraphs), common.publisher),
        published=item.day or common.published,
        reporters=head.reporters,
        source=common.source,
        link=item.link,
        publisher=common.publisher,
        section=common.section,
    )


def _lists(blocks: Sequence[Block]) -> Iterator[list[html.HtmlElement]]:
    """Give the items of each list, each with one headline: what stands side by side around them."""
    heads = [block.element for block in blocks if _headline(block)]
    around = [dict.fromkeys(_upwards(element)) for element in heads]
    counted: defaultdict[html.HtmlElement, int] = defaultdict(int)
    for path in around:
        for each in path:
            counted[each] += 1
    groups: defaultdict[html.HtmlElement, list[html.HtmlElement]] = defaultdict(list)
    for path in around:
        alone = [each for each in path if counted[each] == 1]
        if alone and (home := alone[-1].getparent()) is not None:
            groups[home].append(alone[-1])
    yield from (items for items in groups.values() if len(items) >= _FEW)


def _parted(
    items: Sequence[html.HtmlElement], blocks: Sequence[Block]
) -> dict[html.HtmlElement, tuple[list[Block], date | None]]:
    """Give each item its blocks and the day of the date line above it, in one go."""
    inside = {each: item for item in items for each in item.iter()}
    parted: dict[html.HtmlElement, tuple[list[Block], date | None]] = {}
    last: date | None = None
    for block in blocks if items else ():
        item = inside.get(block.element)
        if item is not None:
            parted.setdefault(item, ([], last))[0].append(block)
        elif not block.ended:
            last = edition_day(block.text) or last
    return parted


def _item(
    page: Page, element: html.HtmlElement, own: Sequence[Block], above: date | None
) -> _Item | None:
    """Read an item of a list; none of one that has no text. `above` is the day of its list."""
    at = next(at for at, block in enumerate(own) if _headline(block))
    found = _bracketed(own[at])
    run_in = [found["text"]] if found and found["text"] else []
    below = [
        each for each in own[at + 1 :] if each.linked < _LINKED and not web_furniture(each.text)
    ]
    paragraphs = (*run_in, *(each.text for each in below if each.ended))
    if not paragraphs:
        return None
    anchors = own[at].element.iter("a") if own[at].element.tag != "a" else (own[at].element,)
    addresses = (absolute(page.link, each.get("href", "")) for each in anchors if each.get("href"))
    link = next((each for each in addresses if each.startswith(("http://", "https://"))), "")
    times = [block.text for block in own if _TIME.fullmatch(block.text)]
    moments = [*_moments(element), *times]
    days = (*map(published_on, moments), above)
    return _Item(
        headline=found["headline"] if found else own[at].text.replace("\n", ""),
        paragraphs=paragraphs,
        link=link,
        day=next(filter(None, days), None),
        is_bracketed=bool(found) and bool(moments or link or _OPENING_TIME.match(own[at].text)),
        is_timed=bool(moments),
        is_cut=any(map(_CUT.search, paragraphs))
        or any(_READ_ON.fullmatch(str(each.text_content())) for each in element.iter("a")),
    )


def _headline(block: Block) -> bool:
    """Tell the headline of an item, alone or with its text behind it."""
    return bool(_bracketed(block)) or (bool(block.level) and is_headline_link(block))


def _bracketed(block: Block) -> re.Match[str] | None:
    return _BRACKETED.fullmatch(_OPENING_TIME.sub("", block.text, count=1))


def _moments(element: html.HtmlElement) -> Iterator[str]:
    """Give the moments that the markup of an item tells."""
    for each in element.iter():
        yield from (value for value in map(str, each.attrib.values()) if _MOMENT.fullmatch(value))


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    yield from element.iterancestors()
