"""Read RSS (0.9 to 2.0, RDF too) and Atom feeds, by feedparser."""

import re
from collections.abc import Mapping
from html import escape
from html.entities import html5
from typing import Any

from briefing.errors import SourceError
from briefing.model import Document, Found
from briefing.sources import Follow
from briefing.sources.addresses import absolute
from briefing.sources.credits.bylines import names_in
from briefing.sources.encodings import decode
from briefing.sources.feeds.entries import Entry, articles_of
from briefing.sources.feeds.feed_titles import FeedTitle, feed_title
from briefing.sources.feeds.fragments import line_of, paragraphs_of, shows_media
from briefing.sources.furniture.publication import published_on
from briefing.sources.words.names import is_signed

_Fields = Mapping[str, Any]
"""What feedparser gives for a feed or an entry: some of its keys, mostly strings."""

_RELAY = "rsshub"
"""Makes feeds for papers that have none, and calls them by site and channel."""
_FIRST_ELEMENT = re.compile(r"<[A-Za-z]")
_REFERENCE = re.compile(r"&(#?\w{1,31};)?")
_OF_XML = {"amp;", "lt;", "gt;", "quot;", "apos;"}
_MOST_TAGS = 300_000
"""A feed of full texts for a month has fewer; reading as many takes half a minute."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def read(document: Document, follow: Follow) -> Found:
    """Make an article of each entry, in the feed's order; see `entries`."""
    text = decode(document.data, document.source, document.charset)
    if text.count("<") > _MOST_TAGS:
        raise SourceError(
            document.source, f"has more than {_MOST_TAGS} tags", "cut it into smaller feeds"
        )
    parsed = _parsed(text, document.source)
    if not parsed.get("version") and not parsed["entries"]:
        raise SourceError(
            document.source,
            "is XML, but no RSS or Atom feed",
            "name the feed itself, or the page of a story",
        )
    if not parsed["entries"]:
        raise SourceError(document.source, "is a feed without entries", "try again later")
    entries = [_entry(entry, document) for entry in parsed["entries"]]
    return articles_of(entries, _title(parsed["feed"]), document, follow)


def _title(feed: _Fields) -> FeedTitle:
    """Read the feed's title beside that of its picture, which names the paper alone."""
    picture = feed.get("image") or {}
    relayed = _RELAY in str(feed.get("generator") or "").lower()
    owner = line_of(picture.get("title") or "")
    return feed_title(line_of(feed.get("title") or ""), owner, relayed=relayed)


def _parsed(text: str, source: str) -> _Fields:
    """Give feedparser the bare feed as UTF-8, so that it has nothing to guess.

    Bytes keep it from opening files and addresses. What stands before the first element goes:
    the declaration, and the document type with its entities, which may be a bomb. Characters
    that no XML may have, HTML's entities and bare ampersands would make it fall back to its loose
    parser, which loses and alters text, and stumbles in any way over elements that overlap.
    """
    import feedparser  # noqa: PLC0415 - heavy, and other sources do without it

    first = _FIRST_ELEMENT.search(text)
    bare = _FORBIDDEN.sub("", text[first.start() :] if first else "")
    mended = _REFERENCE.sub(_mended, bare)
    try:
        fields: _Fields = feedparser.parse(
            mended.encode(), sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        raise SourceError(
            source, f"is a broken feed ({type(error).__name__})", "fetch it anew"
        ) from error
    return fields


def _mended(reference: re.Match[str]) -> str:
    name = reference[1] or ""
    if name.startswith("#") or name in _OF_XML:
        return reference[0]
    return escape(html5[name], quote=False) if name in html5 else "&amp;" + name


def _entry(entry: _Fields, document: Document) -> Entry:
    contents = [each.get("value") or "" for each in entry.get("content", ())]
    summary = entry.get("summary") or ""
    address = entry.get("link") or ""
    link = absolute(document.link, address) if address else ""
    tags = [line_of(tag.get("label") or tag.get("term") or "") for tag in entry.get("tags", ())]
    return Entry(
        headline=line_of(entry.get("title") or ""),
        content=max(map(paragraphs_of, contents), key=lambda each: len("".join(each)), default=()),
        summary=paragraphs_of(summary),
        link=link,
        key=entry.get("id") or link,
        published=published_on(entry.get("published") or _own(entry, "updated")),
        reporters=_reporters(entry),
        publisher=line_of((entry.get("source") or {}).get("title") or ""),
        section=next(filter(None, tags), ""),
        shows_media=bool(entry.get("enclosures")) or any(map(shows_media, (*contents, summary))),
    )


def _own(entry: _Fields, key: str) -> str:
    """Give a field of the entry itself; feedparser would answer another date instead."""
    return str(dict(entry).get(key) or "")


def _reporters(entry: _Fields) -> tuple[str, ...]:
    """Name the people among the authors, not the desk."""
    authors = [each.get("name") or "" for each in entry.get("authors", ())]
    names = [name for author in authors for name in names_in(line_of(author))]
    return tuple(dict.fromkeys(filter(is_signed, names)))
