"""Keep of a told story only a fingerprint: what it is found by, and what it told.

It is found by its headline, its opening and its addresses; what it told are its facts and shingles.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from briefing.digest.programme.resemblance import facts_of, opening_of, shingles_of
from briefing.digest.words.sentences import sentences
from briefing.model import Article

_WEB = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """What is kept of a told story."""

    headline: str
    opening: str
    """Headline and beginning, as `resemblance` compares them."""
    published: date | None
    links: tuple[str, ...]
    """The addresses of all its tellings."""
    facts: frozenset[str]
    """Its numbers and names."""
    shingles: frozenset[int]
    """The CRC-32 of each three neighbouring words."""
    told_on: date
    """The day of the edition that told it."""


def record(article: Article, told_on: date) -> Record:
    """Take the fingerprint of a story that an edition of that day tells."""
    said = _sentences(article)
    return Record(
        article.headline,
        opening_of(article),
        article.published,
        links_of(article),
        frozenset().union(*map(facts_of, said)),
        shingles_in(article),
        told_on,
    )


def article_of(one: Record) -> Article:
    """Give the told story back as far as it is known."""
    return Article(
        one.headline, (one.opening.removeprefix(f"{one.headline}。"),), published=one.published
    )


def _sentences(article: Article) -> list[str]:
    return [article.headline, *(s for text in article.paragraphs for s in sentences(text))]


def shingles_in(article: Article) -> frozenset[int]:
    """Mark the shingles of all that a story tells."""
    return frozenset[int]().union(*map(marks_of, _sentences(article)))


def marks_of(sentence: str) -> frozenset[int]:
    """Mark each three neighbouring words of a sentence by its CRC-32."""
    return frozenset(crc32(each.encode()) for each in shingles_of(sentence))


def share(some: frozenset[int], of: frozenset[int]) -> float:
    """Give the share of some marks that are among others too."""
    return len(some & of) / len(some) if some else 1.0


def links_of(article: Article) -> tuple[str, ...]:
    """List the web addresses of all tellings of a story."""
    return tuple(filter(_WEB.match, dict.fromkeys((article.link, *article.also))))


def addresses(articles: Iterable[Article]) -> frozenset[str]:
    """Give the addresses of all these stories: by these, even a story told long ago is known."""
    return frozenset(link for article in articles for link in links_of(article))
