"""Tell the kind of a document by its content, and by its name where the content is plain text."""

from posixpath import splitext

from briefing.errors import SourceError

_SUFFIXES = {
    "": "newspaper",
    ".txt": "newspaper",
    ".text": "newspaper",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".xml": "rss",
    ".rss": "rss",
    ".atom": "rss",
    ".pdf": "pdf",
    ".json": "json",
}
_MEDIA_TYPES = {
    "text/markdown": "markdown",
    "text/html": "html",
    "application/xhtml+xml": "html",
    "application/rss+xml": "rss",
    "application/atom+xml": "rss",
    "application/pdf": "pdf",
    "application/json": "json",
}
_OPENINGS = (
    (b"%pdf-", "pdf"),
    (b"<!doctype html", "html"),
    (b"<html", "html"),
    (b"<rss", "rss"),
    (b"<feed", "rss"),
    (b"<rdf:rdf", "rss"),
)
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
    start = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip()[:256].lower()
    for opening, kind in _OPENINGS:
        if start.startswith(opening):
            return kind
    if start.startswith(b"<?xml"):
        return "html" if b"<html" in data[:2048].lower() else "rss"
    has_controls = len(data.translate(None, _CONTROLS)) < len(data)
    if has_controls and not data.startswith(_UTF16_OR_32) and not _utf16_text(data):
        raise SourceError(source, "is a binary file, not text", "name a page of text")
    return _MEDIA_TYPES.get(media_type) or kind_of_name(name) or "newspaper"


def kind_of_name(name: str) -> str:
    """Name the kind that a file's suffix promises; empty where it promises none."""
    return _SUFFIXES.get(splitext(name)[1].lower(), "")


def _utf16_text(data: bytes) -> bool:
    """Tell UTF-16 without a mark by its line ends; binaries have NULs in rows."""
    return (b"\n\0" in data or b"\0\n" in data) and b"\0\0" not in data
