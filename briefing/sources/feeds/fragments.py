"""Make paragraphs of the text that a feed or a record carries: a piece of HTML, or plain lines."""

import re
from html import unescape

from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.paragraphs import glue, join
from briefing.sources.page.setting.lines import lines_of
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.characters import spaced

_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>|<!--")
_ESCAPED_MARKUP = re.compile(r"&lt;/?(?:p|br|div|section|span)\b", re.IGNORECASE)
"""Programs escape what is escaped already."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML knows no way to write."""
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "hr"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "html", "li", "main", "ol", "p", "pre", "section"),
        *("table", "td", "th", "tr", "ul"),
    )
)
_SILENT = frozenset(
    (
        *("audio", "button", "canvas", "figcaption", "figure", "footer", "form", "head", "iframe"),
        *("math", "nav", "noscript", "object", "script", "select", "style", "svg", "template"),
        *("textarea", "title", "video"),
    )
)
"""Elements whose text is no part of a story."""
_BREAK = "\0"
"""Parts the blocks; text has none."""
_MEDIA = re.compile(r"<(?:img|video|audio|iframe|embed|figure|picture)\b", re.IGNORECASE)
_INVITATION = re.compile(
    r"[\s>»【\[（(▶◀]*(?:分享[到至]|阅读全文|查看全文|阅读原文|继续阅读|查看更多|更多精彩|点击(?:这里|进入|查看)|"
    r"原文(?:链接|地址)|相关(?:阅读|新闻|链接)|推荐阅读|延伸阅读|转载请注明|本文(?:来自|转载自)|"
    r"The post .{1,80} (?:appeared first|first appeared) on|Read more|Continue reading).{0,60}|"
    r".{1,80}(?:最先出现在|這篇文章最早發佈於).{1,40}",
    re.IGNORECASE,
)


def paragraphs_of(text: str) -> tuple[str, ...]:
    """Give the paragraphs of HTML or plain text, without what is there to be clicked or seen."""
    text = _FORBIDDEN.sub("", text)
    if _ESCAPED_MARKUP.search(text) and not _MARKUP.search(text):
        text = unescape(text)
    if _MARKUP.search(text):
        blocks = [*(_told(text) or _blocks(text))]
    else:
        blocks = [*join(lines_of(unescape(text)), Setting())]
    return tuple(
        block for block in blocks if not furniture(block) and not _INVITATION.fullmatch(block)
    )


def line_of(text: str) -> str:
    """Give a headline or a name on one line, whatever markup it came in."""
    text = _FORBIDDEN.sub("", text)
    return " ".join(_blocks(text)) if _MARKUP.search(text) else spaced(unescape(text))


def is_markup(text: str) -> bool:
    """Tell a piece of HTML from plain text."""
    return bool(_MARKUP.search(text))


def shows_media(text: str) -> bool:
    """Tell text that has a picture, sound or film in it."""
    return bool(_MEDIA.search(text))


def _told(text: str) -> tuple[str, ...]:
    """Read the paragraphs of HTML as on a page of its own: without cross-heads and captions."""
    from lxml import etree  # noqa: PLC0415 - heavy, and plain text does without it

    from briefing.errors import SourceError  # noqa: PLC0415
    from briefing.sources.html.blocks import blocks_of  # noqa: PLC0415
    from briefing.sources.html.heading import Heading  # noqa: PLC0415
    from briefing.sources.html.paragraphs import paragraphs_of as kept  # noqa: PLC0415
    from briefing.sources.html.tree import parse  # noqa: PLC0415

    try:
        root = parse(f"<html><body>{text}</body></html>", "", "").root
    except SourceError:
        return ()
    etree.strip_elements(root, *_SILENT - {"form"}, with_tail=False)
    return kept(blocks_of(root), Heading())


def _blocks(text: str) -> list[str]:
    """Read HTML into its blocks, in document order; nesting costs no stack."""
    from lxml import etree, html  # noqa: PLC0415 - heavy, and plain text does without it

    try:
        root = html.document_fromstring(f"<html><body>{text}</body></html>")
    except (etree.LxmlError, ValueError):
        return [spaced(unescape(_MARKUP.sub(" ", text)))]
    pieces: list[str] = []
    silent = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        silent += (1 if starts else -1) if tag in _SILENT else 0
        if tag in _BLOCKS:
            pieces.append(_BREAK)
        if not silent:
            pieces.append((element.text if starts and tag else "") or "")
        if not silent and not starts:
            pieces.append(element.tail or "")
    return [line for line in map(_within, "".join(pieces).split(_BREAK)) if line]


def _within(text: str) -> str:
    """Undo the line breaks of the source: between Chinese characters they mean nothing."""
    lines = re.split(r"[ \t]*[\r\n]+[ \t]*", text)
    whole = lines[0]
    for line in lines[1:]:
        whole = glue(whole, line)
    return spaced(whole)
