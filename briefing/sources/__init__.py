"""A document becomes articles; each format has one reader, and `READERS` is the table of them.

Some documents only point at their articles: a feed, the page of a digital newspaper. Their readers
ask `follow` for what they point at, so that they stay free of I/O themselves.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import fields, replace
from importlib import import_module
from typing import Any, cast

from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.sources.words.radicals import hanzi

READERS = {
    "newspaper": "briefing.sources.newspaper:read",
    "markdown": "briefing.sources.markdown:read",
    "html": "briefing.sources.web_pages:read",
    "feed": "briefing.sources.feeds.feed:read",
    "json": "briefing.sources.records:read",
    "pdf": "briefing.sources.pdf:read",
}

LONGEST_HEADLINE = 500
"""Characters: no headline is a tenth as long, and the search for a spoken one takes its square."""
_NO_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""Control characters, marks without width, and those that turn the order of writing round."""
_ADDRESSES = ("source", "link", "also")
"""What a file or a page is found by, letter by letter."""

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
    whole = [_whole(article) for article in found.articles]
    found = replace(found, articles=tuple(each for each in whole if each.headline))
    if not found.articles:
        raise SourceError(
            document.source,
            "holds no article, only headlines or page furniture at most",
            "check that the stories' own text is in it",
        )
    for article in found.articles:
        if len(article.headline) > LONGEST_HEADLINE:
            raise SourceError(
                document.source,
                f"has a headline of {len(article.headline)} characters",
                "give each story a headline of one line",
            )
    return found


def _whole(article: Article) -> Article:
    """Leave out what is no character of a text, and put � for half a character.

    Programs cut an emoji in two, file names are in old encodings, and marks that turn the order of
    writing round would hide what is read. No file and no page could hold some of these, and an
    episode would fail only when it has been spoken. Hanzi that an escape of HTML or JSON wrote as
    radicals become Hanzi here.
    """
    values = {
        field.name: _mended(getattr(article, field.name), field.name not in _ADDRESSES)
        for field in fields(article)
    }
    mended = replace(article, **values)
    return replace(mended, paragraphs=tuple(filter(None, mended.paragraphs)))


def _mended(value: Any, is_prose: bool) -> Any:  # noqa: ANN401, FBT001 - any field of an article
    if isinstance(value, str):
        whole = value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        text = _NO_TEXT.sub("", whole)
        return hanzi(text) if is_prose else text
    return tuple(_mended(each, is_prose) for each in value) if isinstance(value, tuple) else value
