"""Read web pages, also one whose story only its program would print.

Apps and their shared pages (H5) come as an empty frame with the story beside it, as data:
`window.__INITIAL_STATE__ = {"title": …, "content": "<p>…"}`. That is what a JSON record is, and is
read as one.
"""

from collections.abc import Iterator, Mapping

from briefing.errors import NeedsProgramError
from briefing.model import Article, Document, Found
from briefing.sources import Follow, html
from briefing.sources.encodings import decode
from briefing.sources.html.page_state import kept
from briefing.sources.html.tree import Page, parse
from briefing.sources.records.article import article_of
from briefing.sources.records.keys import headline_in, text_key
from briefing.sources.records.places import Record, records
from briefing.sources.records.prose import has_sentence, size_of
from briefing.sources.words.characters import squeezed

_SHORTEST = 60
"""Characters of a story's text: what is said of others beside it is shorter."""


def read(document: Document, follow: Follow) -> Found:
    """Find the story that a page prints, else the one that it keeps for its program to print.

    A `SourceError` says why there is none.
    """
    try:
        return html.read(document, follow)
    except NeedsProgramError:
        story = _kept_story(document)
        if story is None:
            raise
        return Found((story,))


def _kept_story(document: Document) -> Article | None:
    """Give the story that is called as the page is, else the only one that is kept whole."""
    page = parse(
        decode(document.data, document.source, document.charset), document.source, document.link
    )
    parts = (part for value in kept(page) for part in _parts(value))
    every = [each for part in parts for each in records(part, document.source) if _has_text(each)]
    found = [*{id(each.value): each for each in every}.values()]
    called = [each for each in found if _names(page, each)]
    chosen = called[:1] or (found if len(found) == 1 else [])
    return article_of(chosen[0], document) if chosen else None


def _parts(value: object) -> Iterator[object]:
    """Give the data and each of their parts, which are called as the program's are: `share`."""
    yield value
    yield from value.values() if isinstance(value, Mapping) else ()


def _has_text(record: Record) -> bool:
    fields = record.value
    text = fields.get(text_key(fields)) if isinstance(fields, Mapping) else None
    return size_of(text) >= _SHORTEST and has_sentence(text)


def _names(page: Page, record: Record) -> bool:
    """Tell whether the page is called as the story is, with or without the site's name."""
    assert isinstance(record.value, Mapping)  # noqa: S101 - as `_has_text` has told
    headline = squeezed(headline_in(record.value))
    return bool(headline) and any(headline in squeezed(title) for title in page.titles)
