"""`make` without sources: today's edition of the sources that briefing.toml lists."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import options
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Script, Voice
    from briefing.newsroom.edition import Order, Rundown, Story
    from briefing.newsroom.report import Report
    from briefing.pipeline import Made
    from briefing.settings import Settings
    from briefing.studio import Studio

FETCHED_AT_ONCE = 8


def ordered(
    settings: "Settings", output: Path, day: datetime | None, title: str, slug: str | None
) -> "Order":
    """Say which edition is wanted: today's, unless a day is given."""
    from briefing.newsroom.edition import Order

    if not settings.sources:
        raise click.UsageError(
            f"{settings.file or 'briefing.toml'} lists no source: give SOURCE…, or list them, "
            "each as [[source]] with its path, glob or url (“briefing init” shows how)."
        )
    return Order(settings, output, options.chosen_day(day, lambda today: today), title, slug)


def make(
    order: "Order", studio: Callable[[], "Studio"], progress: Progress, noted: "Report"
) -> "Made | None":
    """Make the edition; None where nothing is new, which is said."""
    from briefing.newsroom import edition

    noted.day = order.day
    with edition.alone(order.output, progress.tell):
        found = rundown(order, progress)
        noted.found(found)
        done = edition.make(order, found, studio, progress.tell)
    noted.edition(done)
    if done.made is None:
        progress.tell(f"nothing new on {order.day}: no episode is made, and the feed stays")
    return done.made


def rundown(order: "Order", progress: Progress) -> "Rundown":
    """Find what there is to tell, and say how much."""
    from briefing.newsroom import edition

    with ThreadPoolExecutor(FETCHED_AT_ONCE) as pool:
        found = edition.rundown(order, pool.map)
    progress.tell(
        f"new: {len(found.stories)}, of them {_follow_ups(found.stories)} followed up; "
        f"told before: {len(found.told_before)}"
    )
    return found


def script(order: "Order", found: "Rundown", voice: "Voice", progress: Progress) -> "Script | None":
    """Write what the edition would say; None where nothing is new and none would be made."""
    from briefing.errors import NothingToTellError
    from briefing.newsroom import edition
    from briefing.writing import write_quiet

    try:
        return edition.write(order, found, voice, progress.tell).script
    except NothingToTellError:
        progress.tell(f"nothing new on {order.day}")
        if not edition.is_quiet(order):
            return None
        return write_quiet(order.settings, order.day, order.title)


def _follow_ups(stories: "tuple[Story, ...]") -> int:
    return sum(story.article.follows is not None for story in stories)
