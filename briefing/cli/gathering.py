"""The first steps of every command that makes something of sources."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING

from briefing.cli import options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model import Found, Script, Voice
    from briefing.settings import Settings
    from briefing.studio import Tell
    from briefing.writers.rewrite import Rewrite

FETCHED_AT_ONCE = 8
"""Stories of a feed asked for at the same time: kind to one server, quick with many."""


def gather(sources: "Sequence[str]", settings: "Settings") -> "Found":
    """Read the sources, several of what they point at at once."""
    from briefing import pipeline
    from briefing.sources.fetch.network import Reach

    with ThreadPoolExecutor(FETCHED_AT_ONCE) as pool:
        return pipeline.gather(
            sources,
            sys.stdin.buffer,
            pool.map,
            offline=settings.voice.offline,
            reach=Reach(frozenset(settings.fetch.allow), settings.fetch.fake_ip),
            derived=settings.derived,
        )


def write_script(
    found: "Found",
    settings: "Settings",
    day: datetime | None,
    title: str,
    voice: "Voice",
    tell: "Tell",
    writer: "Rewrite",
) -> "Script":
    """Write the script of what was found, for the day given or told.

    Where neither is there, today is taken for it: `tell` hears of the first day that this decides.
    """
    from briefing import pipeline

    edition = options.chosen_day(day, lambda today: pipeline.edition_day(found.articles, today))
    if day is None and (word := pipeline.undated(found.articles)):
        tell(f"no page tells its day: “{word}” counts from {edition} (--date takes another)")
    return pipeline.write_script(
        found.articles,
        settings,
        edition,
        title,
        voice,
        writer=writer,
        tell=tell,
        derived=settings.derived,
    )
