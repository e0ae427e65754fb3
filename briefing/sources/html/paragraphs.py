"""Keep of a story's blocks its paragraphs: cross-heads, captions and furniture fall out."""

import re
from collections.abc import Sequence

from briefing.sources.datelines import byline
from briefing.sources.html.blocks import Block, squeeze
from briefing.sources.html.heading import Heading
from briefing.sources.web_furniture import ends_story, web_furniture

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
