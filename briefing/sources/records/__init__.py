"""Read JSON: what `briefing articles --json` printed, records of other programs, JSON Feed.

values (parsed) → places (which of them are stories) → keys (what their fields mean) → lines and
prose (what these say) → article.
"""

from collections.abc import Mapping

from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.encodings import decode
from briefing.sources.feeds import json_feed
from briefing.sources.records.article import article_of
from briefing.sources.records.places import Record, records
from briefing.sources.records.values import values_in


def read(document: Document, follow: Follow) -> Found:
    """Make an article of each record; one that is none fails alone beside the others."""
    text = decode(document.data, document.source, document.charset)
    values = values_in(text, document.source)
    if len(values) == 1 and json_feed.is_feed(values[0][1]):
        return json_feed.read(values[0][1], document, follow)
    articles: list[Article] = []
    unread: list[SourceError] = []
    for record in (record for about, value in values for record in records(value, about)):
        try:
            articles.append(_article(record, document))
        except SourceError as error:
            unread.append(error)
    if unread and not articles:
        raise unread[0]
    return Found(tuple(articles), tuple(unread))


def _article(record: Record, document: Document) -> Article:
    if isinstance(record.value, SourceError):
        raise record.value
    if not isinstance(record.value, Mapping):
        raise SourceError(
            record.about, "is no object with a headline and a text", "correct it, or take it out"
        )
    return article_of(record, document)
