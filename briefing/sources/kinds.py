"""Tell the kind of a document by its content, and by its name where the content is plain text."""

import re
from posixpath import splitext

from briefing.errors import SourceError
from briefing.sources.encodings import unmarked_utf16

_SUFFIXES = {
    "": "newspaper",
    ".txt": "newspaper",
    ".text": "newspaper",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".xml": "feed",
    ".rss": "feed",
    ".rdf": "feed",
    ".atom": "feed",
    ".pdf": "pdf",
    ".json": "json",
    ".jsonl": "json",
    ".ndjson": "json",
}
_MEDIA_TYPES = {
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/rdf+xml": "feed",
    "application/xml": "feed",
    "text/xml": "feed",
    "application/pdf": "pdf",
    "application/json": "json",
    "application/feed+json": "json",
    "application/x-ndjson": "json",
}
_ROOTS = {"html": "html", "rss": "feed", "feed": "feed", "rdf": "feed"}
"""The first element of what is nothing else, without its namespace's prefix."""
_PARTS = {
    *("head", "title", "meta", "link", "style", "script", "body", "center", "font", "div", "p"),
    *("h1", "h2", "h3", "article", "section", "main", "table", "span", "ul", "ol", "img", "a"),
}
"""What HTML without its head begins with; Markdown may begin so too."""
_PROLOGUE = re.compile(rb"\s*(?:<!--.*?-->|<\?.*?\?>)", re.DOTALL)
_ELEMENT = re.compile(rb"\s*<(?:!doctype\s+)?(?:[\w-]+:)?([a-z][a-z0-9]*)[\s>/]", re.IGNORECASE)
_JSON = re.compile(rb"""\s*(?:\{\s*["}]|\[\s*(?:\{\s*["}]|\]))""")
_FRONT_MATTER = re.compile(rb"\s*---[ \t]*\r?\n[^\n]{1,60}:")
_LINK = re.compile(rb"\]\((?:https?:|\.{0,2}/|#|[\w./-]{1,80}\.(?:png|jpe?g|gif|webp|html?|md))")
_SET_OFF = re.compile(rb"^(?:={3,}|\*{1,2}[^*\s][^\n]{3,200}\*)[ \t]*\r?$", re.MULTILINE)
"""What no typed newspaper page has, which may head its stories with `##` as well: links, a line
below a title, a line in bold or italics by itself."""
_BINARY = {
    b"PK\x03\x04": "an office document or zip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "sound or a picture",
    b"ID3": "sound",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
_UTF16_OR_32 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_OPENING_BYTES = 4096
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b\x1a\v"))


def kind_of(data: bytes, name: str, media_type: str, source: str) -> str:
    """Name the row of `READERS` for `data`; a `SourceError` about `source` if it is no document.

    Content goes before what the server says, and that before the suffix: a page saved from the
    web as .txt is still HTML.
    """
    for magic, thing in _BINARY.items():
        if data.startswith(magic):
            raise SourceError(
                source, f"is {thing}, not text", "save its text as .txt and try again"
            )
    is_utf16_or_32 = data.startswith(_UTF16_OR_32) or bool(unmarked_utf16(data))
    start = _ascii(data[:_OPENING_BYTES])
    if start.lstrip().lower().startswith(b"%pdf-"):
        return "pdf"
    has_controls = len(data.translate(None, _CONTROLS)) < len(data)
    if has_controls and not is_utf16_or_32:
        raise SourceError(source, "is a binary file, not text", "name a page of text")
    if _JSON.match(start):
        return "json"
    root = _root(start)
    if root in _ROOTS:
        return _ROOTS[root]
    promised = _MEDIA_TYPES.get(media_type) or kind_of_name(name) or "newspaper"
    if not (media_type or splitext(name)[1]) and _is_markdown(start):
        return "markdown"
    if root in _PARTS and promised != "markdown":
        return "html"
    return "xml" if start.lstrip().startswith(b"<?xml") else promised


def kind_of_name(name: str) -> str:
    """Name the kind that a file's suffix promises; empty where it promises none."""
    return _SUFFIXES.get(splitext(name)[1].lower(), "")


def _is_markdown(start: bytes) -> bool:
    """Tell Markdown that comes without a name, as through standard input."""
    return any(each.search(start) for each in (_LINK, _SET_OFF)) or bool(_FRONT_MATTER.match(start))


def _ascii(opening: bytes) -> bytes:
    """Make the markup of any encoding readable: byte order marks and UTF-16's NULs fall out."""
    return opening.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe")


def _root(start: bytes) -> str:
    """Name the first element, or the document type, behind comments and declarations."""
    at = 0
    while prologue := _PROLOGUE.match(start, at):
        at = prologue.end()
    element = _ELEMENT.match(start, at)
    return element[1].decode("ascii").lower() if element else ""
