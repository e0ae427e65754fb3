"""What the sources give: documents, and the articles read from them."""

from dataclasses import dataclass
from datetime import date

from briefing.errors import SourceError


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server calls the version of a page that it gave (RFC 9110, section 8.8)."""

    etag: str = ""
    """Its ETag as sent; empty where it sent none."""
    modified: str = ""
    """Its Last-Modified as sent; likewise."""


UNKNOWN = Validators()
"""No version that a server has named."""


@dataclass(frozen=True, slots=True)
class Document:
    """One fetched source, not yet understood."""

    source: str
    """The path or URL as the user would recognise it; `-` for standard input."""
    data: bytes
    """The bytes as fetched."""
    kind: str
    """The row of `sources.READERS` that understands it: `newspaper`, `markdown`, `html`, …"""
    link: str = ""
    """The http(s) address where a listener can read it; empty for local files."""
    charset: str = ""
    """The encoding that the server declared; empty where none did."""
    validators: Validators = UNKNOWN
    """Which version of the page this is."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story as the page printed it."""

    headline: str
    """The main headline on one line, as printed; the first words of a brief that has none."""
    paragraphs: tuple[str, ...]
    """Whole paragraphs, column breaks rejoined, dateline and byline taken off the first."""
    kicker: str = ""
    """The line above the headline (肩题)."""
    subheadlines: tuple[str, ...] = ()
    """The lines below the headline (副题), in order."""
    dateline: str = ""
    """The head of the first paragraph as printed: `本报讯(记者 …)`, `新华社北京10月23日电`."""
    place: str = ""
    """Where the report is from, or the district that the page is about: what 我区, 我市 mean."""
    published: date | None = None
    """The edition's day where the page tells it."""
    reporters: tuple[str, ...] = ()
    """The names of the byline, in order, without their titles."""
    source: str = ""
    """`Document.source` of the page it stood on."""
    link: str = ""
    """The http(s) address of this story; empty where there is none."""
    publisher: str = ""
    """The paper, site or feed that printed it: 云溪日报; empty where the source does not say."""
    section: str = ""
    """The part of the paper that it stood in: 要闻, 民生; empty where the source does not say."""
    also: tuple[str, ...] = ()
    """Where else the same story is told, in order: the link of that telling, else its source."""
    weight: float = 1.0
    """Multiplies what it counts in the running order; settings say so of its source."""
    follows: date | None = None
    """The day on which the show told what this goes on from; none where it did not."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a source gave, with the failure of any part of it beside the rest, as a value."""

    articles: tuple[Article, ...]
    """In print order."""
    unread: tuple[SourceError, ...] = ()
    """What the source pointed at and could not be read."""
