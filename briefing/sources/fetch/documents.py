"""Bytes become a document of a known kind, or are refused."""

from urllib.parse import urlsplit

from briefing.errors import SourceError
from briefing.model import Document
from briefing.sources.kinds import kind_of

LARGEST_BYTES = 20_000_000
"""No page of text comes near; what is larger is something else."""


def document(
    source: str, data: bytes, link: str = "", media_type: str = "", charset: str = ""
) -> Document:
    """Refuse what cannot be a page, and tell of what kind the rest is."""
    if len(data) > LARGEST_BYTES:
        raise too_large(source)
    if not data.strip():
        raise SourceError(source, "is empty", "name a page with text in it")
    name = urlsplit(link).path if link else source
    return Document(source, data, kind_of(data, name, media_type, source), link, charset)


def too_large(source: str) -> SourceError:
    """Say of what was read that it is larger than any text of a page."""
    return SourceError(
        source, f"is larger than {LARGEST_BYTES // 1_000_000} MB", "cut it into single pages"
    )
