"""Read a live report (滚动播报, 图文直播): its lead, and one item for each time of the day.

Readers of main text take one of its items for the story, for each stands in an element of its own.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import html

from briefing.sources.furniture.web_furniture import web_furniture
from briefing.sources.html.blocks import Block

_TIME = re.compile(
    r"(?:(?:\d{4}\s*[年/.-]\s*)?\d{1,2}\s*[月/.-]\s*\d{1,2}日?\s*|今天|昨[天日])?"
    r"\d{1,2}[:：]\d{2}(?:[:：]\d{2})?"
)
_OTHERS = re.compile(r"comment|reply|cmt|pinglun|chat|related|sidebar|recommend", re.IGNORECASE)
_FEW = 3
_WRAPPED = 4
"""Elements around a time, up to the item that it opens."""
_SHORTEST_LEAD = 20


def live_report(blocks: Sequence[Block], chosen: Sequence[Block], at: int) -> list[Block]:
    """Give the blocks of a live report, in print order; empty where the page is none.

    `chosen` was taken for the story, and `at` is the block that prints the headline.
    """
    for items in _lists(blocks):
        inside = {element for item in items for element in item.iter()}
        if any(block.ended and block.element in inside for block in chosen):
            first = next(at for at, each in enumerate(blocks) if each.element in inside)
            lead = [each for each in blocks[at + 1 : first] if len(each.text) >= _SHORTEST_LEAD]
            own = [each for each in blocks if each.element in inside]
            return [*_told(lead), *_told(own)]
    return []


def _lists(blocks: Sequence[Block]) -> Iterator[list[html.HtmlElement]]:
    """Give the items of each list that opens several with a time and tells something at each."""
    tells = {each for block in blocks if block.ended for each in _upwards(block.element)}
    timed: defaultdict[html.HtmlElement, list[html.HtmlElement]] = defaultdict(list)
    for block in blocks:
        if _TIME.fullmatch(block.text):
            for item in islice(_upwards(block.element), _WRAPPED):
                around = item.getparent()
                if around is not None and item in tells and item not in timed[around]:
                    timed[around].append(item)
    for around, items in timed.items():
        named = f"{around.get('class', '')} {around.get('id', '')}"
        if len(items) >= _FEW and not _OTHERS.search(named):
            yield items


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    yield from element.iterancestors()


def _told(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if block.ended and not block.linked and not web_furniture(block.text):
            yield block
