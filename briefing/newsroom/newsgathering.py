"""Read the sources that briefing.toml lists, each as it says; what fails, fails alone."""

import glob
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import SourceError
from briefing.model import UNKNOWN, Article, Document, Validators
from briefing.settings import Settings, SourceSettings
from briefing.sources.fetch import outcomes
from briefing.sources.fetch.network import Reach
from briefing.studio import Map
from briefing.writing import understood


@dataclass(frozen=True, slots=True)
class Fetched:
    """What of one source has come, not yet understood."""

    source: SourceSettings
    documents: Iterable[Document | SourceError]
    """Files are opened one by one as they are read: a folder may hold many."""
    unchanged: bool = False
    version: Validators = UNKNOWN


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one source gave."""

    source: SourceSettings
    articles: tuple[Article, ...] = ()
    """Those that the show wants of it."""
    passed_over: tuple[Article, ...] = ()
    """Those that its words or its limit leave out."""
    unread: tuple[SourceError, ...] = ()
    """What of it could not be read."""
    unchanged: bool = False
    """Whether its server says that it is as it was at the last edition."""
    validators: Validators = UNKNOWN
    """Which version of it this is."""

    @property
    def failed(self) -> bool:
        """Tell whether nothing of it could be read."""
        return bool(self.unread) and not self.articles and not self.passed_over


def fetched(source: SourceSettings, settings: Settings, known: Validators) -> Fetched:
    """Fetch one source, unless it is still the version that is `known`."""
    if not source.url:
        return Fetched(source, outcomes(_place(source, settings)))
    try:
        found = _page(source.url, settings, known)
    except SourceError as error:
        return Fetched(source, (error,))
    if found is None:
        return Fetched(source, (), unchanged=True, version=known)
    return Fetched(source, (found,), version=found.validators)


def gathered(given: Fetched, settings: Settings, pool: Map = map) -> Gathered:
    """Read what was fetched of one source, and what it points at, several at once by the pool."""
    source = given.source
    if given.unchanged:
        return Gathered(source, unchanged=True, validators=given.version)
    found = understood(
        (_as_told(each, source) for each in given.documents),
        pool,
        offline=settings.voice.offline,
        reach=_reach(settings),
        derived=settings.derived,
    )
    of_show = [_of_show(article, source) for article in found.articles]
    wanted = [article for article in of_show if _is_wanted(article, source)]
    taken = wanted[: source.limit or None]
    return Gathered(
        source,
        tuple(taken),
        tuple(article for article in of_show if article not in taken),
        found.unread,
        validators=given.version,
    )


def _page(url: str, settings: Settings, known: Validators) -> Document | None:
    if settings.voice.offline:
        raise SourceError(url, "is not asked for offline", "leave --offline away")
    from briefing.sources.fetch.web import revisit  # noqa: PLC0415 - TLS is heavy

    return revisit(url, _reach(settings).named(url), known)


def _reach(settings: Settings) -> Reach:
    return Reach(frozenset(settings.fetch.allow), settings.fetch.fake_ip)


def _place(source: SourceSettings, settings: Settings) -> str:
    """Give the path or the pattern as it counts from here."""
    if source.path:
        return str(settings.beside(source.path))
    folder = settings.file.parent if settings.file else Path()
    pattern = source.glob
    if pattern.startswith("~"):
        return str(settings.beside(pattern))
    return str(Path(glob.escape(str(folder)), pattern))


def _as_told(document: Document | SourceError, source: SourceSettings) -> Document | SourceError:
    if isinstance(document, SourceError) or not source.kind:
        return document
    return replace(document, kind=source.kind)


def _of_show(article: Article, source: SourceSettings) -> Article:
    return replace(article, section=source.section or article.section, weight=source.weight)


def _is_wanted(article: Article, source: SourceSettings) -> bool:
    text = "\n".join((article.kicker, article.headline, *article.subheadlines, *article.paragraphs))
    wanted = not source.include or any(word in text for word in source.include)
    return wanted and not any(word in text for word in source.exclude)
