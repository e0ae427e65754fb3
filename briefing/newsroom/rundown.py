"""What there is to tell today: all that the sources have, without what earlier editions told."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing import locks
from briefing.digest.programme import fingerprints
from briefing.digest.programme.duplicates import merged
from briefing.digest.programme.told_before import Sifted, sift
from briefing.errors import PublishError, SourceError
from briefing.model import Article
from briefing.newsroom.archive import Archive
from briefing.newsroom.newsgathering import Gathered, fetched, gathered
from briefing.publish import addresses, disk
from briefing.settings import Settings
from briefing.studio import Map, Tell
from briefing.writing import nothing_read

LOCK = ".newsroom.lock"
WAIT_S = 600.0
LEAST_FRESH = 40
"""Characters that a follow-up has to tell at least; with fewer new ones it is told whole."""


@dataclass(frozen=True, slots=True)
class Order:
    """Which edition is wanted."""

    settings: Settings
    output: Path
    day: date
    title: str = ""
    slug: str | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """One story of the edition."""

    article: Article
    """As it is told: of a follow-up what is new, with the day that it goes on from."""
    whole: Article
    """As it was read."""

    @property
    def name(self) -> str:
        """What it is known by within a day."""
        return f"{self.whole.headline} {self.whole.link}"


@dataclass(frozen=True, slots=True)
class Rundown:
    """What there is to tell, and what is left out."""

    sources: tuple[Gathered, ...]
    stories: tuple[Story, ...]
    """Each once."""
    told_before: tuple[Sifted, ...]
    held: tuple[Story, ...]
    """Those that had no room in an earlier edition of the day: tomorrow's candidates."""
    merged: tuple[Article, ...]
    """Those that another source tells too, and more fully."""
    known: frozenset[str]
    """The editions of the show that are out and remembered."""

    @property
    def unread(self) -> tuple[SourceError, ...]:
        """List what could not be read, over all sources."""
        return tuple(error for source in self.sources for error in source.unread)


@contextmanager
def alone(output: Path, tell: Tell) -> Iterator[None]:
    """Keep a second run of the show waiting until this one is done: it then finds less new."""
    told: list[str] = []

    def waiting(waited_s: float) -> None:
        if not told:
            told.append("waiting for another run that makes this show")
            tell(told[0])
        if waited_s > WAIT_S:
            raise PublishError(
                str(output), "is being made by another run", "wait for it and try again"
            )

    with ExitStack() as stack:
        with disk.telling(output):
            output.mkdir(parents=True, exist_ok=True)
            stack.enter_context(locks.held(output / LOCK, waiting))
        yield


def prepared(order: Order, pool: Map = map) -> Rundown:
    """Gather the sources, of which there is one at least, and leave out what was told.

    They are fetched several at once, as the pool does it: one that is slow holds up no other.

    `SourceError` where every one of them fails.
    """
    settings = order.settings
    archive = Archive(order.output)
    known = [archive.validators(source) for source in settings.sources]
    asked = zip(settings.sources, known, strict=True)
    given = list(pool(lambda each: fetched(each[0], settings, each[1]), asked))
    sources = tuple(gathered(each, settings, pool) for each in given)
    if all(source.failed for source in sources):
        raise nothing_read([error for source in sources for error in source.unread])
    read = [article for source in sources for article in source.articles]
    articles = merged(read)
    kept = {(article.headline, article.source) for article in articles}
    waiting = [
        each for each in archive.submitted() if script_of(order.output, each.edition).exists()
    ]
    records = (
        *archive.records(order.day, fingerprints.addresses(articles)),
        *(one for each in waiting for one in each.records),
    )
    sifted = sift(articles, records)
    stories = tuple(_story(each) for each in sifted if each.standing != "told")
    held = archive.held(order.day)
    return Rundown(
        sources,
        tuple(story for story in stories if story.name not in held),
        tuple(each for each in sifted if each.standing == "told"),
        tuple(story for story in stories if story.name in held),
        tuple(each for each in read if (each.headline, each.source) not in kept),
        archive.editions(),
    )


def settle(output: Path) -> None:
    """Remember what waited for an editor and is out, whoever has published it."""
    archive = Archive(output)
    for each in archive.submitted():
        if (output / addresses.EPISODES / each.edition / addresses.MANIFEST).exists():
            archive.remember(each)


def script_of(output: Path, edition: str) -> Path:
    """Name the script of an edition that an editor has to pass."""
    return output / addresses.EPISODES / edition / addresses.SCRIPT


def _story(sifted: Sifted) -> Story:
    whole = sifted.article
    if sifted.standing == "new":
        return Story(whole, whole)
    told = sifted.fresh if len("".join(sifted.fresh)) >= LEAST_FRESH else whole.paragraphs
    return Story(replace(whole, paragraphs=told, follows=sifted.told_on), whole)
