"""Find the pages of a batch, and the day of each."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from briefing import values
from briefing.batch.outcome import Outcome, Page, failure
from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.settings import Settings
from briefing.sources.fetch import outcomes
from briefing.sources.fetch.documents import document
from briefing.sources.fetch.files import paths
from briefing.sources.fetch.network import Reach
from briefing.writing import gather, nothing_read, understood

if TYPE_CHECKING:
    from briefing.batch import Work

Enclosed = Mapping[str, bytes | SourceError]
"""Files that were sent along, each under its path where they lie: what is in it, or why that could
not be read."""


def read(
    inputs: Iterable[str], settings: Settings, day: date | None, work: "Work"
) -> tuple[list[Page], list[Outcome]]:
    """Read all pages, each the way `work` does it; what cannot be read stands beside them."""
    names: list[str] = []
    failed: list[Outcome] = []
    for each in inputs:
        try:
            names += _names(each)
        except SourceError as error:
            failed.append(failure((each,), error))
    found: list[Page] = []
    for name, outcome in work(Reader(settings, day), _once(names)):
        if isinstance(outcome, Page):
            found.append(outcome)
        else:
            lost = SourceError(name, "ends whoever reads it", "leave it out")
            failed.append(outcome or failure((name,), lost))
    return found, sorted(failed, key=lambda each: each.names)


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads a page, to know its day; its articles are kept for when they are told."""

    settings: Settings
    day: date | None
    enclosed: Enclosed | None = None
    """None where files are read from where their paths say."""
    together: ClassVar[int] = 16
    """On a cluster: giving out a task takes three times as long as reading a page."""

    def away(self, settings: Settings, _output: Path, enclosed: Enclosed) -> "Reader":
        """Give the same for a worker elsewhere, by its settings and what was sent along."""
        return replace(self, settings=settings, enclosed=enclosed)

    def __call__(self, name: str) -> Page | Outcome:
        """Read the page of that path or address; a failure is a value."""
        try:
            found = articles((name,), self.settings, self.enclosed)
            return Page(name, self.day or _day(name, found.articles), digests(found.articles))
        except Exception as error:  # noqa: BLE001 - one that nobody foresaw must not end the others
            return failure((name,), error)


def articles(names: Sequence[str], settings: Settings, enclosed: Enclosed | None = None) -> Found:
    """Read pages into articles, or take what was read of the same bytes before."""
    reach = Reach(frozenset(settings.fetch.allow), settings.fetch.fake_ip)
    offline, derived = settings.voice.offline, settings.derived
    if enclosed is None:
        return gather(names, offline=offline, reach=reach, derived=derived)
    load = partial(_sent, enclosed)
    documents = (each for name in names for each in _outcomes(name, reach, enclosed))
    found = understood(documents, offline=offline, reach=reach, derived=derived, load=load)
    if not found.articles:
        raise nothing_read(found.unread)
    return found


def _outcomes(name: str, reach: Reach, enclosed: Enclosed) -> Iterator[Document | SourceError]:
    if "://" in name:
        yield from outcomes(name, reach=reach)
        return
    try:
        yield _sent(enclosed, Path(name))
    except SourceError as error:
        yield error


def _sent(enclosed: Enclosed, path: Path) -> Document:
    """Read a file that was sent along as if it lay here."""
    found = enclosed.get(str(path))
    if isinstance(found, bytes):
        return document(str(path), found)
    raise found or SourceError(str(path), "was not sent to the cluster", "name it yourself")


def digests(told: Iterable[Article]) -> tuple[str, ...]:
    """Name each article by what it says (SHA-256, hexadecimal)."""
    plain = (json.dumps(values.plain(article)) for article in told)
    return tuple(hashlib.sha256(each.encode()).hexdigest() for each in plain)


def _day(name: str, told: Sequence[Article]) -> date:
    """Take the latest day that a page tells: today would be another one when it is run again."""
    days = [article.published for article in told if article.published]
    if not days:
        raise SourceError(name, "tells no day", "write it at the page's head, or give --date")
    return max(days)


def _names(name: str) -> list[str]:
    if name == "-":
        raise SourceError(name, "is one page only", "use “briefing make -”")
    return [name] if "://" in name else [str(path) for path in paths(name)]


def _once(names: Iterable[str]) -> Iterator[str]:
    """Leave out a file that was named before, whatever it was called then."""
    seen: set[str] = set()
    for name in names:
        place = name if "://" in name else str(Path(name).resolve())
        if place not in seen:
            seen.add(place)
            yield name
