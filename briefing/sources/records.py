"""Read JSON: what `briefing articles --json` printed, records of other programs, JSON Feed."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.sources import Follow, json_feed
from briefing.sources.encodings import decode
from briefing.sources.record import article_of

_LISTS = (
    "articles",
    "items",
    "data",
    "list",
    "entries",
    "records",
    "stories",
    "news",
    "文章",
    "稿件",
)
"""Where the records lie in an object around them; looked for in this order."""
_DEEPEST = 3
_Object = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Record:
    """One value where an article is expected, or why there is none."""

    about: str
    """Where it stands: `page.json, record 3`, `page.jsonl, line 3`."""
    value: object
    around: _Object
    """The fields of the objects around it, which hold for all their records."""


def read(document: Document, follow: Follow) -> Found:
    """Make an article of each record; one that is none fails alone beside the others."""
    text = decode(document.data, document.source, document.charset)
    values = _values(text, document.source)
    if len(values) == 1 and json_feed.is_feed(values[0][1]):
        return json_feed.read(values[0][1], document, follow)
    articles: list[Article] = []
    unread: list[SourceError] = []
    for record in (record for about, value in values for record in _records(value, about, {})):
        try:
            articles.append(_article(record, document))
        except SourceError as error:
            unread.append(error)
    if unread and not articles:
        raise unread[0]
    return Found(tuple(articles), tuple(unread))


def _article(record: _Record, document: Document) -> Article:
    if isinstance(record.value, SourceError):
        raise record.value
    if not isinstance(record.value, Mapping):
        raise SourceError(
            record.about, "is no object with a headline and a text", "correct it, or take it out"
        )
    return article_of(record.value, record.around, record.about, document)


def _values(text: str, source: str) -> Sequence[tuple[str, object]]:
    """Parse one JSON value, or one on each line (JSON Lines), each with where it stands."""
    text = text.removeprefix("\ufeff").strip()
    try:
        return [(source, json.loads(text))]
    except RecursionError as error:
        raise SourceError(source, "is nested too deeply", "name a flat list of articles") from error
    except ValueError as error:
        lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
        if len(lines) < 2 or not _is_json(lines[0][1]):  # noqa: PLR2004 - one line is no JSON Lines
            raise _malformed(source, error) from error
    return [(f"{source}, line {at}", _line(line, f"{source}, line {at}")) for at, line in lines]


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _line(line: str, about: str) -> object:
    """Parse one line of JSON Lines; a line that is none fails alone."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _malformed(about, error)


def _malformed(about: str, error: Exception) -> SourceError:
    where = (
        f"line {error.lineno}, column {error.colno}: {error.msg}"
        if isinstance(error, json.JSONDecodeError)
        else str(error)
    )
    return SourceError(about, f"is no JSON ({where})", "correct it there")


def _records(value: object, about: str, around: _Object, depth: int = 0) -> Iterator[_Record]:
    """Find the records in a list, or in the list that an object holds."""
    if isinstance(value, list):
        for at, each in enumerate(value, 1):
            yield _Record(f"{about}, record {at}", each, around)
        return
    fields = value if isinstance(value, Mapping) else {}
    inner = next((fields[key] for key in _LISTS if isinstance(fields.get(key), list | dict)), None)
    if inner is None or depth == _DEEPEST:
        yield _Record(about, value, around)
    else:
        outside = {key: each for key, each in fields.items() if each is not inner}
        yield from _records(inner, about, {**around, **outside}, depth + 1)
