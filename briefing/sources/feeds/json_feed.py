"""Read JSON Feed 1 and 1.1 (jsonfeed.org): the same entries as RSS and Atom, in JSON."""

from collections.abc import Mapping
from typing import Any, TypeGuard

from briefing.errors import SourceError
from briefing.model import Document, Found
from briefing.sources import Follow
from briefing.sources.addresses import absolute
from briefing.sources.credits.bylines import names_in
from briefing.sources.feeds.entries import Entry, articles_of
from briefing.sources.feeds.feed_titles import feed_title
from briefing.sources.feeds.fragments import line_of, paragraphs_of, shows_media
from briefing.sources.furniture.publication import published_on
from briefing.sources.words.names import is_signed

_VERSION = ("https://jsonfeed.org/version/", "http://jsonfeed.org/version/")
_Fields = Mapping[str, Any]


def is_feed(value: object) -> TypeGuard[_Fields]:
    """Tell a JSON Feed by its version, as its specification asks."""
    return isinstance(value, Mapping) and str(value.get("version", "")).startswith(_VERSION)


def read(feed: _Fields, document: Document, follow: Follow) -> Found:
    """Make an article of each item, in the feed's order; see `entries`."""
    items = feed.get("items")
    if not isinstance(items, list) or not items:
        raise SourceError(document.source, "is a feed without entries", "try again later")
    entries = [_entry(item, feed, document) for item in items if isinstance(item, Mapping)]
    return articles_of(entries, feed_title(line_of(_text(feed, "title"))), document, follow)


def _entry(item: _Fields, feed: _Fields, document: Document) -> Entry:
    text = _text(item, "content_html") or _text(item, "content_text")
    address = _text(item, "url") or _text(item, "external_url")
    link = absolute(document.link, address) if address else ""
    tags = item.get("tags")
    return Entry(
        headline=line_of(_text(item, "title")),
        content=paragraphs_of(text),
        summary=paragraphs_of(_text(item, "summary")),
        link=link,
        key=str(item.get("id") or link),
        published=published_on(_text(item, "date_published") or _text(item, "date_modified")),
        reporters=_reporters(item) or _reporters(feed),
        section=line_of(str(tags[0])) if isinstance(tags, list) and tags else "",
        shows_media=bool(item.get("attachments")) or shows_media(text),
    )


def _text(fields: _Fields, key: str) -> str:
    value = fields.get(key)
    return value if isinstance(value, str) else ""


def _reporters(fields: _Fields) -> tuple[str, ...]:
    """Name the people among the authors (`author` in version 1), not the desk."""
    authors = fields.get("authors") or [fields.get("author")]
    each = authors if isinstance(authors, list) else []
    names = (_text(author, "name") for author in each if isinstance(author, Mapping))
    return tuple(name for text in names for name in names_in(line_of(text)) if is_signed(name))
