"""Today's edition: its rundown is written, spoken, published, and then remembered."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, count

from briefing import pipeline
from briefing.digest.programme.fingerprints import record
from briefing.errors import NothingToTellError
from briefing.model import Article, Script, Voice
from briefing.newsroom.archive import Archive
from briefing.newsroom.rows import Told, Visit, visit
from briefing.newsroom.rundown import Order, Rundown, Story
from briefing.pipeline import Made
from briefing.publish.write import episodes
from briefing.settings import SHORT
from briefing.studio import Studio, Tell
from briefing.writers.rewrite import Rewrite
from briefing.writing import Written, likely_voice, write_quiet, written


@dataclass(frozen=True, slots=True)
class Edition:
    """What came of an order."""

    made: Made | None = None
    """None where nothing was new."""
    told: tuple[Story, ...] = ()
    no_room: tuple[Story, ...] = ()
    """What `stories` and `minutes` left out, or what has nothing to say: tomorrow's candidates."""


def make(
    order: Order, found: Rundown, studio: Callable[[], Studio], writer: Rewrite, tell: Tell
) -> Edition:
    """Make the edition and remember what it told; on a day without news do as settings say."""
    settings = order.settings
    draft = first_draft(order, found, writer)
    if draft is None and not is_quiet(order):
        visited = () if found.held else _visited(found)
        Archive(order.output).remember(Told("", order.day, visited=visited))
        return Edition(no_room=found.stories)
    drafts: list[Written] = []

    def script_for(voice: Voice) -> Script:
        if draft is None:
            return write_quiet(settings, order.day, order.title)
        drafts.append(write(order, found, voice, writer, tell))
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


def first_draft(order: Order, found: Rundown, writer: Rewrite) -> Written | None:
    """Write the script by the pace of the likely voice; None where there is nothing to tell."""
    try:
        return write(order, found, likely_voice(order.settings), writer)
    except NothingToTellError:
        return None


def write(
    order: Order, found: Rundown, voice: Voice, writer: Rewrite, tell: Tell = lambda _: None
) -> Written:
    """Write the script of the edition for the pace of a voice."""
    settings = order.settings
    articles = [story.article for story in found.stories]
    return written(
        articles,
        settings,
        order.day,
        order.title,
        voice,
        writer=writer,
        tell=tell,
        derived=settings.derived,
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
