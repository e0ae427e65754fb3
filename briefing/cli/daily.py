"""`make` without sources: today's edition of the sources that briefing.toml lists."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import options
from briefing.cli.gathering import FETCHED_AT_ONCE
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Script, Voice
    from briefing.newsroom.report import Report
    from briefing.newsroom.review import Submitted
    from briefing.newsroom.rundown import Order, Rundown, Story
    from briefing.pipeline import Made
    from briefing.settings import Settings
    from briefing.studio import Studio
    from briefing.writers.rewrite import Rewrite

NO_EPISODE = "null"
"""What --json prints where nothing was made."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line says of the episode."""

    output: Path
    day: datetime | None
    title: str = ""
    slug: str | None = None
    review: bool = False
    """Whether an editor is to see it first."""
    as_json: bool = False


def ordered(settings: "Settings", wish: Wish) -> "Order":
    """Say which edition is wanted: today's, unless a day is given."""
    from briefing.newsroom.rundown import Order

    if not settings.sources:
        raise click.UsageError(
            f"{settings.file or 'briefing.toml'} lists no source: give SOURCE…, or list them, "
            "each as [[source]] with its path, glob or url (“briefing init” shows how)."
        )
    day = options.chosen_day(wish.day, lambda today: today)
    return Order(settings, wish.output, day, wish.title, wish.slug)


def make(
    order: "Order",
    studio: Callable[[], "Studio"],
    progress: Progress,
    noted: "Report",
    wish: Wish,
) -> "Made | None":
    """Make the edition, or write it for an editor; None where nothing is new, which is said."""
    from briefing.newsroom import edition, review
    from briefing.newsroom.rundown import alone, settle
    from briefing.writers.rewrite import Rewrite

    noted.day = order.day
    with alone(order.output, progress.tell):
        settle(order.output)
        found = rundown(order, progress)
        noted.found(found)
        writer = Rewrite(order.settings, progress.warn)
        if wish.review:
            _waits(review.submitted(order, found, writer), order, noted, progress)
            return None
        done = edition.make(order, found, studio, writer, progress.tell)
    noted.edition(done)
    if done.made is None:
        progress.tell(f"nothing new on {order.day}: no episode is made, and the feed stays")
        if wish.as_json:
            click.echo(NO_EPISODE)
    return done.made


def submit(
    script: "Script", settings: "Settings", wish: Wish, progress: Progress, noted: "Report"
) -> None:
    """Write a script of sources named on the command line for an editor."""
    from briefing.newsroom import review
    from briefing.newsroom.rundown import Order, alone

    order = Order(settings, wish.output, script.date, slug=wish.slug)
    noted.day = order.day
    with alone(order.output, progress.tell):
        _waits(review.written(script, order), order, noted, progress)


def _waits(
    submitted: "Submitted | None", order: "Order", noted: "Report", progress: Progress
) -> None:
    """Print where the script is, and what in it was doubted."""
    from briefing.newsroom.report import NOTHING_NEW, REVIEW

    noted.status = REVIEW if submitted else NOTHING_NEW
    if submitted is None:
        progress.tell(f"nothing new on {order.day}")
        return
    if submitted.kept:
        progress.warn(submitted.kept)
    script = submitted.script
    noted.script = str(submitted.file)
    noted.written(script.chapters)
    doubted = [chapter.title for chapter in script.chapters if chapter.findings]
    if doubted:
        progress.warn(f"the facts checker doubted something in: {'；'.join(doubted)}")
    progress.tell(f"publish it with “briefing publish {submitted.file.parent}”")
    click.echo(str(submitted.file))


def rundown(order: "Order", progress: Progress) -> "Rundown":
    """Find what there is to tell, and say how much."""
    from briefing.newsroom.rundown import prepared

    with ThreadPoolExecutor(FETCHED_AT_ONCE) as pool:
        found = prepared(order, pool.map)
    progress.tell(
        f"new: {len(found.stories)}, of them {_follow_ups(found.stories)} followed up; "
        f"told before: {len(found.told_before)}"
    )
    return found


def script(
    order: "Order", found: "Rundown", voice: "Voice", progress: Progress, writer: "Rewrite"
) -> "Script | None":
    """Write what the edition would say; None where nothing is new and none would be made."""
    from briefing.errors import NothingToTellError
    from briefing.newsroom import edition
    from briefing.writing import write_quiet

    try:
        return edition.write(order, found, voice, writer, progress.tell).script
    except NothingToTellError:
        progress.tell(f"nothing new on {order.day}")
        if not edition.is_quiet(order):
            return None
        return write_quiet(order.settings, order.day, order.title)


def _follow_ups(stories: "tuple[Story, ...]") -> int:
    return sum(story.article.follows is not None for story in stories)
