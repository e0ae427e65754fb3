"""Tell what stands inside a story and is none of its paragraphs: captions, cross-heads, boxes."""

import re
from collections.abc import Iterator, Sequence

from lxml import html

from briefing.sources.credits.bylines import byline
from briefing.sources.html.blocks import Block
from briefing.sources.words.characters import squeezed

_CAPTION = re.compile(
    r"caption|(?:^|[-_\s])(?:tuzhu|tushuo|(?:pic|img|image|photo|video|audio|media|player)"
    r"[-_]?(?:desc|text|txt|info|note|tit(?:le)?|name|cap|intro|alt))(?:$|[-_\s])",
    re.IGNORECASE,
)
_CAPTION_TAGS = {"figcaption", "figure"}
_CAPTION_MARK = re.compile(r"[▲△▼↑]|图[为中片]|[上下左右]图")
_PULLED = re.compile(r"(?:^|[-_\s])pull(?:ed)?(?:[-_]?quote)?(?:$|\s)", re.IGNORECASE)
"""A sentence of the story set large beside it: it would be read twice."""
_STANDFIRST = re.compile(
    r"(?:^|[-_\s])(?:abstract|summary|zhaiyao|daodu|daoyu|tiyao|standfirst|digest|"
    r"(?:art(?:icle)?|news|content|post|entry|detail)[-_]?(?:intro|lead|desc|abs|sum|brief)\w*)"
    r"(?:$|[-_\s])",
    re.IGNORECASE,
)
"""What sets a story's summary above it: the story says the same."""
_INTRODUCES = "(?:编者按|编者的话|主编按|编前[语话]|开栏的?[话语])"
_NOTE = re.compile(rf"[【\[（(]{_INTRODUCES}[】\]）)]|{_INTRODUCES}(?:[\s:：丨｜|]|$)")
"""How an editor introduces a story, or the column that it opens."""
_MARKS = "■●◆▲★▌▍◉►▶"
"""Set before cross-heads; hollow ones stand before bylines too."""
_QUOTATION = '“”「」『』"。'
_SHORTEST_QUOTED = 8
_LONGEST_CROSSHEAD = 24
_LONGEST_CAPTION = 80
_LONGEST_STANDFIRST = 160
_SHORTEST_CELL = 30
_WRAPPED = 1
"""Elements in what only wraps a cell's text."""
_MOSTLY = 0.6
_AROUND = 3
"""Elements in which a summary may be wrapped."""


def is_indented(blocks: Sequence[Block]) -> bool:
    """Tell a story whose paragraphs are set with indents, so that a block without one is none."""
    told = [block for block in blocks if block.ended and not block.level]
    return sum(block.indented for block in told) > _MOSTLY * len(told)


def is_standfirst(block: Block, others: Sequence[Block]) -> bool:
    """Tell a summary above a story's first paragraph, or an editor's note.

    The page calls it so, or quotes it.
    """
    if len(block.text) > _LONGEST_STANDFIRST or byline(block.text):
        return False
    called = (_STANDFIRST.search(each.get("class", "")[:200]) for each in _upwards(block.element))
    if any(called) or _NOTE.match(block.text):
        return sum(len(each.text) for each in others if each.ended) > 2 * len(block.text)
    is_quoted = any(each.tag == "blockquote" for each in _upwards(block.element))
    plain = [each for each in others if each.ended and not _is_quoted(each)]
    return is_quoted and len(plain) > 1 and not block.text.startswith(("“", "「"))


def _is_quoted(block: Block) -> bool:
    return any(each.tag == "blockquote" for each in _upwards(block.element))


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    around: html.HtmlElement | None = element
    for _ in range(_AROUND):
        if around is None or around.tag in {"body", "article", "main"}:
            return
        yield around
        around = around.getparent()


def is_caption(block: Block, *, indents: bool = False) -> bool:
    """Tell the words below a picture from a paragraph of the story."""
    if is_called_caption(block):
        return True
    if not block.below_picture or len(block.text) > _LONGEST_CAPTION:
        return False
    return (
        block.centred
        or block.element.tag == "td"
        or not block.ended
        or bool(_CAPTION_MARK.match(block.text))
        or (indents and not block.indented)
        or _is_in_one_with_picture(block)
    )


def is_called_caption(block: Block) -> bool:
    """Tell a caption by what the page calls it, wherever it stands."""
    element = block.element
    named = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag in _CAPTION_TAGS or bool(_CAPTION.search(named))


def _is_in_one_with_picture(block: Block) -> bool:
    """Tell a line below the picture of its own paragraph."""
    element = block.element
    if element.tag != "p" or element.find(".//img") is None or element.find(".//br") is None:
        return False
    return len("".join(element.itertext()).split()) == len(block.text.split())


def is_crosshead(block: Block) -> bool:
    """Tell a heading inside the story (小标题), which is not read aloud."""
    if block.level:
        return True
    asks = block.bold == 1 and block.centred and block.text.endswith(("？", "?", "！", "!"))
    is_short = len(block.text) <= _LONGEST_CROSSHEAD and (not block.ended or asks)
    return is_short and (block.bold == 1 or block.text[0] in _MARKS) and not byline(block.text)


def is_pulled(block: Block, others: Sequence[Block]) -> bool:
    """Tell a sentence of the story that is set large beside it: so called, or quoted from it."""
    around = block.element.getparent()
    called = any(
        each is not None and bool(_PULLED.search(each.get("class", "")[:200]))
        for each in (block.element, around)
    )
    return called or (_is_quoted(block) and any(_quotes(block, each) for each in others))


def _quotes(block: Block, other: Block) -> bool:
    said = squeezed(block.text).strip(_QUOTATION)
    return other is not block and len(said) >= _SHORTEST_QUOTED and said in squeezed(other.text)


def is_cell(block: Block) -> bool:
    """Tell a cell of a table of figures from one that holds a story."""
    if len(block.text) > _SHORTEST_CELL or block.ended:
        return False
    cell = block.element
    while cell is not None and cell.tag not in {"td", "th"}:
        around = cell.getparent()
        cell = around if around is not None and len(around) <= _WRAPPED else None
    row = cell.getparent() if cell is not None else None
    return row is not None and len(row) > 1
