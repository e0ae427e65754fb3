"""Read a story's text, however a program keeps it: HTML, lines, blocks, an editor's document.

Editors keep trees (ProseMirror, Slate, Portable Text), lists of blocks (Draft, Editor.js, Notion)
or a row of insertions (Quill); apps have lists of their own. All of them come down to nodes that
hold text or other nodes, and say of themselves what they are.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from briefing.sources.credits.bylines import byline
from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.feeds.fragments import is_markup, paragraphs_of
from briefing.sources.furniture.furniture import furniture
from briefing.sources.markdown.blocks import blocks as markdown_blocks
from briefing.sources.records.nodes import BLOCK, ENDED, INLINE, Node
from briefing.sources.words.characters import HAN
from briefing.sources.words.field_names import is_beside, plain, with_role

_DEEPEST = 24
_HAN = re.compile(HAN)
_TAG = re.compile(r"<[^<>]{0,2000}>|https?://[\x21-\x7e]+")
_SENTENCE = re.compile(r"[。！？!?]")
_MARKDOWN = re.compile(r"^(?:#{1,6}[ \t]+\S|!\[[^\]\n]*\]\(|>[ \t]|[-*][ \t]+\S)", re.MULTILINE)
_PLACEHOLDER = re.compile(
    r"[\[{<【$#!@%(（]{1,3}\s*(?:img|image|pic|photo|video|audio|图片?|视频)[\W_\d]*[\]}>】$#!@%)）]{1,3}",
    re.IGNORECASE,
)
"""Stands in a text where a program puts a picture: {{IMG:1}}, [图片2], <!--IMG#0-->."""
_MOSTLY = 0.6
_LONGEST_CROSSHEAD = 24
_LARGEST_EMBEDDED = 2_000_000


def paragraphs_in(value: object) -> tuple[str, ...]:
    """Give the paragraphs of a text of any kind, without headings, captions and furniture."""
    told = [
        paragraph
        for paragraph in _paragraphs(value, _DEEPEST)
        if not _PLACEHOLDER.fullmatch(paragraph) and not furniture(paragraph)
    ]
    ended = sum(bool(ENDED.search(paragraph)) for paragraph in told)
    if ended < len(told) / 2:  # verse, a list: no line of it ends a sentence
        return tuple(told)
    return tuple(paragraph for paragraph in told if not _is_crosshead(paragraph))


def _is_crosshead(paragraph: str) -> bool:
    """Tell a line among sentences that is none itself: 小标题, a caption without its picture."""
    is_short = len(paragraph) <= _LONGEST_CROSSHEAD and not ENDED.search(paragraph)
    return is_short and not byline(paragraph) and not split_tail(paragraph)[0]


def size_of(value: object) -> int:
    """Count the Chinese characters of a text of any kind that may be prose."""
    if isinstance(value, str):
        value = _embedded(value) or value
    if isinstance(value, str):
        return len(_HAN.findall(_TAG.sub("", value)))
    if isinstance(value, list | Mapping):
        return sum(len(_HAN.findall(each)) for each in _paragraphs(value, _DEEPEST))
    return 0


def has_sentence(value: object) -> bool:
    """Tell whether a sentence ends anywhere in a text."""
    texts = [value] if isinstance(value, str) else _paragraphs(value, _DEEPEST)
    return any(_SENTENCE.search(each) for each in texts)


def _paragraphs(value: object, depth: int) -> Iterator[str]:
    if depth <= 0:
        return
    if isinstance(value, str):
        yield from _of_text(value, depth)
    elif isinstance(value, list):
        if any(isinstance(each, Mapping) and "insert" in each for each in value):
            yield from _of_insertions(value)
        elif not any(map(_is_story, value)):
            for each in value:
                yield from [each.strip()] if _is_line(each) else _paragraphs(each, depth - 1)
    elif isinstance(value, Mapping):
        yield from _of_node(Node(value), depth)


def _is_line(value: object) -> bool:
    return (
        isinstance(value, str)
        and bool(value.strip())
        and not is_markup(value)
        and "\n" not in value.strip()
    )


def _of_text(text: str, depth: int) -> Iterator[str]:
    """Read text; what is JSON again inside it is read as such."""
    if "\\n" in text and "\n" not in text:  # escaped twice
        text = text.replace("\\r", "").replace("\\n", "\n")
    embedded = _embedded(text)
    if embedded is not None:
        yield from _paragraphs(embedded, depth - 1)
        return
    if not is_markup(text) and _MARKDOWN.search(text):
        yield from (block.text for block in markdown_blocks(text) if not block.level)
    elif not is_markup(text) and _is_line_a_paragraph(text):
        yield from (each.strip() for each in text.splitlines() if each.strip())
    else:
        yield from paragraphs_of(text)


def _embedded(text: str) -> object:
    """Parse text that is JSON again, as databases keep an editor's document; else none."""
    bare = text.strip()
    if bare[:1] not in ("[", "{") or bare[-1:] not in ("]", "}") or len(bare) > _LARGEST_EMBEDDED:
        return None
    try:
        found: object = json.loads(bare)
    except (ValueError, RecursionError):
        return None
    return found


def _is_line_a_paragraph(text: str) -> bool:
    """Tell lines that each end with a sentence from those that a program wrapped."""
    lines = [line for line in text.splitlines() if line.strip()]
    ended = sum(bool(ENDED.search(line)) for line in lines)
    return len(lines) > 1 and ended >= _MOSTLY * len(lines)


def _of_node(node: Node, depth: int) -> Iterator[str]:
    if node.is_silent:
        return
    for held in node.held:
        if isinstance(held, list) and _is_one_line(node, held):
            line = "".join(_inline(each, depth - 1) for each in held).strip()
            yield from [line] if line else []
        else:
            yield from _paragraphs(held, depth - 1)


def _is_one_line(node: Node, held: list[object]) -> bool:
    """Tell the pieces of one paragraph from a list of paragraphs."""
    pieces = [each for each in held if isinstance(each, Mapping)]
    if not pieces or any(
        isinstance(inner, list | Mapping) for each in pieces for inner in Node(each).held
    ):
        return (
            bool(node.kinds & BLOCK)
            and all(Node(each).kinds & INLINE for each in pieces)
            and bool(pieces)
        )
    if node.kinds & BLOCK or "rich_text" in node.fields:
        return True
    inline = all(not (kinds := Node(each).kinds) or kinds & INLINE for each in pieces)
    return inline and not all(ENDED.search(_inline(each, 2)) for each in pieces)


def _inline(value: object, depth: int) -> str:
    if isinstance(value, str):
        return value
    if depth <= 0 or not isinstance(value, Mapping):
        return ""
    return "".join(
        "".join(_inline(each, depth - 1) for each in held)
        if isinstance(held, list)
        else _inline(held, depth - 1)
        for held in Node(value).held
    )


def _of_insertions(ops: list[object]) -> Iterator[str]:
    """Read Quill's insertions: a line's end says what the line is."""
    line = ""
    for op in ops:
        said = op.get("insert") if isinstance(op, Mapping) else ""
        attributes = op.get("attributes") if isinstance(op, Mapping) else None
        is_heading = isinstance(attributes, Mapping) and bool(attributes.get("header"))
        for piece, is_end in _with_ends(said if isinstance(said, str) else "\n"):
            line += piece
            if is_end:
                yield from [line.strip()] if line.strip() and not is_heading else []
                line = ""
    yield from [line.strip()] if line.strip() else []


def _with_ends(text: str) -> Iterator[tuple[str, bool]]:
    parts = text.split("\n")
    yield from ((part, True) for part, _ in pairwise(parts))
    yield parts[-1], False


def _is_story(value: object) -> bool:
    """Tell a record of its own among others from a part of one text."""
    if not isinstance(value, Mapping):
        return False
    headed = any(
        isinstance(value[key], str | Mapping) and value[key] for key in with_role(value, "headline")
    )
    marks = [
        role
        for role in ("published", "reporters", "publisher", "link")
        for key in with_role(value, role, 2)
        if value[key]
    ]
    listed = any(plain(key) in ("id", "article_id", "news_id", "doc_id") for key in value)
    texts = any(
        not is_beside(key) and size_of(value[key]) > 0
        for key in ("content", "text", "body", "html")
        if key in value
    )
    return headed and bool(marks or listed) and texts
