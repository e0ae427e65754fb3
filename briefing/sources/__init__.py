"""A document becomes articles; each format has one reader, and `READERS` is the table of them."""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.errors import SourceError
from briefing.model import Article, Document

READERS = {
    "newspaper": "briefing.sources.newspaper:read",
    "markdown": "briefing.sources.markdown:read",
}

Reader = Callable[[Document], tuple[Article, ...]]


def read(document: Document) -> tuple[Article, ...]:
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
    articles = reader(document)
    if not articles:
        raise SourceError(
            document.source,
            "holds no article, only headlines or page furniture at most",
            "check that the stories' own text is in it",
        )
    return articles
