"""Today's edition: what the sources have that no earlier edition told, made, and remembered."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path

from briefing import locks, pipeline
from briefing.digest import told_before
from briefing.digest.duplicates import merged
from briefing.digest.told_before import Sifted, record, sift
from briefing.errors import NothingToTellError, PublishError, SourceError
from briefing.model import Article, Script, Voice
from briefing.newsroom.archive import Archive, Told, Visit, visit
from briefing.newsroom.newsgathering import Gathered, fetched, gathered
from briefing.pipeline import Made
from briefing.publish import addresses, disk
from briefing.publish.write import episodes
from briefing.settings import SHORT, Settings
from briefing.studio import Map, Studio, Tell
from briefing.writing import Written, likely_voice, nothing_read, write_quiet, written

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


@dataclass(frozen=True, slots=True)
class Edition:
    """What came of an order."""

    made: Made | None = None
    """None where nothing was new."""
    told: tuple[Story, ...] = ()
    no_room: tuple[Story, ...] = ()
    """What `stories` and `minutes` left out, or what has nothing to say: tomorrow's candidates."""


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


def rundown(order: Order, pool: Map = map) -> Rundown:
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
        *archive.records(order.day, told_before.addresses(articles)),
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


def make(order: Order, found: Rundown, studio: Callable[[], Studio], tell: Tell) -> Edition:
    """Make the edition and remember what it told; on a day without news do as settings say."""
    settings = order.settings
    draft = first_draft(order, found)
    if draft is None and not is_quiet(order):
        visited = () if found.held else _visited(found)
        Archive(order.output).remember(Told("", order.day, visited=visited))
        return Edition(no_room=found.stories)
    drafts: list[Written] = []

    def script_for(voice: Voice) -> Script:
        if draft is None:
            return write_quiet(settings, order.day, order.title)
        drafts.append(write(order, found, voice, tell))
        return drafts[-1].script

    closed = closed_to(draft.script, order, found) if draft else found.known
    slug = slug_of(order, found)
    made = pipeline.make(script_for, studio(), order.output, slug, closed)
    told, no_room = divided(found, drafts[-1].told if drafts else ())
    Archive(order.output).remember(remembered(order, found, made.episode.id, told))
    return Edition(made, told, no_room)


def closed_to(script: Script, order: Order, found: Rundown) -> frozenset[str]:
    """Name the episodes of the day that this edition must not take the place of.

    Those are the ones that are remembered, and any that tell what it does not: somebody has made
    them by hand. What is left is an edition of ours that died before it was remembered.
    """
    told = {chapter.id for chapter in script.chapters}
    others = (one for one in episodes(order.output) if one.date == order.day)
    return found.known | {one.id for one in others if {part.id for part in one.segments} - told}


def slug_of(order: Order, found: Rundown) -> str | None:
    """Number the slug that was asked for where an edition that is out has it.

    That one has told its stories, and this one tells others: it must not take their place.
    """
    if order.slug is None:
        return None
    numbered = (f"{order.slug}-{number}".removeprefix("-") for number in count(2))
    day = order.day.isoformat()
    return next(
        slug
        for slug in chain((order.slug,), numbered)
        if (f"{day}-{slug}" if slug else day) not in found.known
    )


def first_draft(order: Order, found: Rundown) -> Written | None:
    """Write the script by the pace of the likely voice; None where there is nothing to tell."""
    try:
        return write(order, found, likely_voice(order.settings))
    except NothingToTellError:
        return None


def write(order: Order, found: Rundown, voice: Voice, tell: Tell = lambda _: None) -> Written:
    """Write the script of the edition for the pace of a voice."""
    settings = order.settings
    articles = [story.article for story in found.stories]
    return written(
        articles, settings, order.day, order.title, voice, tell=tell, derived=settings.derived
    )


def divided(found: Rundown, told: Sequence[Article]) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """Part the stories that a script tells, alone or in another's words, from those it does not."""
    names = {(article.headline, article.source) for article in told}
    also = {address for article in told for address in article.also}

    def is_told(story: Story) -> bool:
        article = story.article
        return (article.headline, article.source) in names or article.link in also

    return (
        tuple(story for story in found.stories if is_told(story)),
        tuple(story for story in found.stories if not is_told(story)),
    )


def remembered(order: Order, found: Rundown, edition: str, told: Sequence[Story]) -> Told:
    """Say what is to be remembered of an edition that is out.

    As long as a story waits for room, every source is read again: it would not be found otherwise.
    """
    brief = order.settings.brief
    no_room = [story for story in found.stories if story not in told]
    is_all = not (no_room or found.held) or not (brief.stories or brief.minutes)
    return Told(
        edition,
        order.day,
        tuple(record(story.whole, order.day) for story in told),
        _visited(found) if is_all else (),
        tuple(story.name for story in no_room),
    )


def _visited(found: Rundown) -> tuple[Visit, ...]:
    return tuple(
        visit(each.source, each.validators)
        for each in found.sources
        if each.source.url and not each.unread and not each.unchanged
    )


def is_quiet(order: Order) -> bool:
    """Tell whether a day without news gets an episode: asked for, and the first of its day."""
    is_asked = order.settings.make.empty == SHORT
    return is_asked and all(episode.date != order.day for episode in episodes(order.output))
