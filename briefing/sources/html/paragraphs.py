"""Keep of a story's blocks its paragraphs: cross-heads, captions and furniture fall out."""

import re
from collections.abc import Iterator, Sequence

from briefing.sources.credits.bylines import byline
from briefing.sources.furniture.information import information
from briefing.sources.furniture.web_furniture import ends_story, web_furniture
from briefing.sources.html.asides import (
    is_caption,
    is_cell,
    is_crosshead,
    is_indented,
    is_pulled,
    is_standfirst,
)
from briefing.sources.html.blocks import Block
from briefing.sources.html.heading import Heading
from briefing.sources.words.characters import squeezed

_LEADS_ON = re.compile(r"\s*(?:返回.{1,8}[,，]\s*)?(?:查看更多|阅读全文|点击查看原文)[>》»\s]*$")
"""Links that sites set behind the last sentence, in its own paragraph."""
_LONGEST_LABEL = 16
_SENTENCE = re.compile(r"[，,。！？!?；;：:…”）)]")
_ANNOUNCES = re.compile(r"[^，。]{1,16}[:：]")
"""Stands above a table, or a list of others, that fell out."""
_REPEATED = 24
"""Characters above which a paragraph that comes again is a mistake of the page."""


def paragraphs_of(chosen: Sequence[Block], heading: Heading) -> tuple[str, ...]:
    """Keep the paragraphs of a story; cross-heads, captions and furniture fall out."""
    above = {squeezed(text) for text in (heading.kicker, heading.headline, *heading.subheadlines)}
    told = [*_without_others(chosen)]
    indents = is_indented(told)
    kept: list[str] = []
    seen: set[str] = set()
    for at, block in enumerate(told):
        if (
            squeezed(block.text) in above
            or is_caption(block, indents=indents)
            or is_crosshead(block)
            or is_pulled(block, told)
            or is_cell(block)
            or not any(map(str.isalnum, block.text))  # a sign that decorates: 📮, ***
            or (not kept and is_standfirst(block, told[at + 1 :]))
        ):
            continue
        if block.text in seen and len(block.text) > _REPEATED:
            continue
        seen.add(block.text)
        if byline(block.text) or not (web_furniture(block.text) or _informs(block, told)):
            kept.append(_LEADS_ON.sub("", block.text))
    return tuple(_trimmed(kept))


def _informs(block: Block, told: Sequence[Block]) -> bool:
    """Tell a line that says when and by whom, above the first paragraph or below the last."""
    if not information(block.text):
        return False
    texts = [each for each in told if each.ended and not information(each.text)]
    order = {id(each): at for at, each in enumerate(told)}
    first, last = (order[id(texts[0])], order[id(texts[-1])]) if texts else (0, 0)
    return not first < order[id(block)] < last


def _without_others(chosen: Sequence[Block]) -> Iterator[Block]:
    """Leave out lists of other stories: all behind their title, or the box that holds it.

    A box stands inside a story where paragraphs go on behind it in the element of those above.
    """
    home = None
    skips = False
    for at, block in enumerate(chosen):
        if skips and block.home is home and block.ended and not block.linked:
            skips = False
        if home is not None and ends_story(block.text):
            is_box = block.home is not home or block.element.find(".//a") is not None
            behind = (each for each in chosen[at + 1 :] if each.ended and not each.linked)
            if not is_box or not any(each.home is home for each in behind):
                return
            skips = True
        if not skips:
            yield block
            home = block.home if block.ended and not block.linked else home


def _trimmed(kept: Sequence[str]) -> Sequence[str]:
    """Take off labels before the first sentence and behind the last: they are no paragraphs."""
    start, end = 0, len(kept)
    while end - start > 1 and _is_label(kept[start]):
        start += 1
    while end - start > 1 and (_is_label(kept[end - 1]) or _ANNOUNCES.fullmatch(kept[end - 1])):
        end -= 1
    return kept[start:end]


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not _SENTENCE.search(text) and not byline(text)
