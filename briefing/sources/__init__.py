"""A document becomes articles; each format has one reader, and `READERS` is the table of them.

Some documents only point at their articles: a feed, the page of a digital newspaper. Their readers
ask `follow` for what they point at, so that they stay free of I/O themselves.
"""

from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from importlib import import_module
from typing import Any, cast

from briefing.errors import SourceError
from briefing.model import Article, Document, Found

READERS = {
    "newspaper": "briefing.sources.newspaper:read",
    "markdown": "briefing.sources.markdown:read",
    "html": "briefing.sources.html:read",
    "feed": "briefing.sources.feed:read",
    "json": "briefing.sources.records:read",
    "pdf": "briefing.sources.pdf:read",
}

Follow = Callable[[Sequence[str]], Sequence[Document | SourceError]]
"""Fetches the addresses that a document points at, as they stand in it; answers in their order."""
Reader = Callable[[Document, Follow], Found]


def nowhere(addresses: Sequence[str]) -> Sequence[SourceError]:
    """Follow no address: the document is read alone."""
    return [
        SourceError(address, "is not followed", "read it as a source of its own")
        for address in addresses
    ]


def read(document: Document, follow: Follow = nowhere) -> Found:
    """Find the articles of a document, in its order; a `SourceError` where there are none."""
    row = READERS.get(document.kind)
    if row is None:
        raise SourceError(
            document.source,
            f"is {document.kind}, which cannot be read yet",
            "save its text as .txt or .md and try again",
        )
    module, _, function = row.partition(":")
    reader = cast("Reader", getattr(import_module(module), function))
    found = reader(document, follow)
    if not found.articles:
        raise SourceError(
            document.source,
            "holds no article, only headlines or page furniture at most",
            "check that the stories' own text is in it",
        )
    return replace(found, articles=tuple(map(_whole, found.articles)))


def _whole(article: Article) -> Article:
    """Put � for half a character: programs cut an emoji in two, file names are in old encodings.

    No file and no page could hold it, and an episode would fail only when it has been spoken.
    """
    values = {field.name: getattr(article, field.name) for field in fields(article)}
    return replace(article, **{name: _mended(value) for name, value in values.items()})


def _mended(value: Any) -> Any:  # noqa: ANN401 - what any field of an article holds
    if isinstance(value, str):
        return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return tuple(map(_mended, value)) if isinstance(value, tuple) else value
