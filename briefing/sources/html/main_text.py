"""Find which of a page's blocks are its story.

`trafilatura` says where the story is and `readability` checks it: the first over-reads lists and
footers, so where it found half as much again, the second is believed. They only *choose*; the
paragraphs themselves are the page's own blocks, for both drop, glue and split some.
"""

import logging
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice

from lxml import etree, html

from briefing.sources.furniture.web_furniture import site_furniture
from briefing.sources.html.blocks import Block, blocks_of
from briefing.sources.html.lists import is_headline_link
from briefing.sources.html.tree import Page
from briefing.sources.words.characters import squeezed

OVER_READ = 1.5
"""Measured on Chinese news pages: with this much more text than readability, it is furniture."""
_MOSTLY = 0.7
_LINKED = 0.6
_SHORTEST_WITNESS = 60
_NEAR = 8
"""Blocks above an answer among which its question stands."""
_WRAPPED = 3
"""Elements around a question, the one that is called so among them."""
_ASKED = re.compile(
    r"(?:^|[-_\s])(?:ask|question|inquiry|consult|letter|wenti|tiwen|liuyan|zixun)"
    r"(?:[-_]?(?:content|con|text|box|body|main))?(?:$|[-_\s])",
    re.IGNORECASE,
)
for _name in ("trafilatura", "readability", "htmldate"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # what they find odd is no news here


def story_blocks(page: Page, blocks: Sequence[Block]) -> list[Block]:
    """Choose the blocks of the story, in print order; headings inside it among them.

    To the blocks that were chosen come those which stand among them in the same element: a short
    answer, a line of dialogue. Where nearly all is in one element, what lies outside is not it.
    """
    chosen = squeezed(main_text(page))
    kept = {at for at, block in enumerate(blocks) if chosen and squeezed(block.text) in chosen}
    weights: defaultdict[html.HtmlElement, int] = defaultdict(int)
    for at in kept:  # sentences say where a story is; labels and the site's notices do not
        told = blocks[at].ended and not site_furniture(blocks[at].text)
        weights[blocks[at].home] += len(blocks[at].text) if told else 1
    if not weights:
        return []
    home = max(weights, key=lambda element: weights[element])
    if weights[home] >= _MOSTLY * sum(weights.values()):
        inside = {id(element) for element in home.iter()}
        kept = {at for at in kept if id(blocks[at].element) in inside}
    first, last = min(kept), max(kept)
    kept |= {at for at in range(max(first - _NEAR, 0), first) if _is_question(blocks[at])}
    kept |= {
        at
        for at, block in enumerate(blocks)
        if (block.home is home and block.ended) or (first < at < last and block.home in weights)
    }
    return [
        block
        for at, block in enumerate(blocks)
        if at in kept and (block.level or not (block.linked >= _LINKED or is_headline_link(block)))
    ]


def _is_question(block: Block) -> bool:
    """Tell what somebody asked, which stands in a box of its own above the answer to it."""
    around = islice((block.element, *block.element.iterancestors()), _WRAPPED)
    named = any(_ASKED.search(f"{e.get('class', '')} {e.get('id', '')}"[:200]) for e in around)
    return named and block.ended and not block.linked and not site_furniture(block.text)


def main_text(page: Page) -> str:
    """Give the text of the page's story as the two readers agree on it."""
    root = _without_notices(page.root)
    ours = _by_trafilatura(root)
    theirs = _by_readability(root)
    sizes = len(squeezed(ours)), len(squeezed(theirs))
    if sizes[0] >= OVER_READ * sizes[1] and sizes[1] >= _SHORTEST_WITNESS:
        return theirs
    return ours if sizes[0] >= _SHORTEST_WITNESS or sizes[0] >= sizes[1] else theirs


def _without_notices(root: html.HtmlElement) -> html.HtmlElement:
    """Take out what a site says below each story, for it is often longer than a short one."""
    bare = _copy(root)
    blocks = blocks_of(bare)
    in_element = Counter(id(block.element) for block in blocks)
    for block in blocks:
        element = block.element
        if element.tag == "body" or in_element[id(element)] > 1 or not site_furniture(block.text):
            continue
        whole = "".join(str(piece) for piece in element.itertext())
        if squeezed(whole) == squeezed(block.text):
            element.drop_tree()
    body = bare.find("body")
    return bare if body is None else body


def _by_trafilatura(root: html.HtmlElement) -> str:
    import trafilatura  # noqa: PLC0415 - heavy, and pieces of HTML in feeds do without it

    try:
        found = trafilatura.extract(
            _copy(root), include_comments=False, include_tables=True, with_metadata=False
        )
    except (etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        return ""  # a tree too odd for it: the other reader decides
    return found or ""


def _by_readability(root: html.HtmlElement) -> str:
    from readability import Document as Readability  # noqa: PLC0415 - heavy as well
    from readability.readability import Unparseable  # noqa: PLC0415

    markup = etree.tostring(root, encoding="unicode", method="html")
    try:
        summary = Readability(markup).summary(html_partial=True)
        found = html.document_fromstring(summary)
    except (Unparseable, etree.LxmlError, ValueError, TypeError, AttributeError, RecursionError):
        return ""
    return "\n".join(block.text for block in blocks_of(found))


def _copy(root: html.HtmlElement) -> html.HtmlElement:
    """Give a tree to spoil."""
    markup = etree.tostring(root, encoding="utf-8", method="html")
    return html.document_fromstring(markup, parser=html.HTMLParser(encoding="utf-8"))
