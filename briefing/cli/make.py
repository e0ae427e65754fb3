"""`make`: from sources, or a script, to an episode."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import daily, deleted, options, reporting, unread
from briefing.cli.asked import Asked, asking
from briefing.cli.gathering import gather, write_script
from briefing.cli.printing import finish
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.model import Found, Script, Voice
    from briefing.newsroom.report import Report
    from briefing.pipeline import Made
    from briefing.settings import Settings
    from briefing.studio import Studio


@click.command(cls=reporting.Reported)
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@options.day
@options.title
@options.slug
@options.selecting
@click.option(
    "--script", "script_file", type=options.FILE, help="Speak this edited script instead."
)
@options.base_url
@options.output
@click.option("--review", is_flag=True, help="Stop at the script, for an editor to publish.")
@options.reporting
@options.sounding
@options.speaking
@options.as_json
@asking
def make(
    sources: tuple[str, ...],
    day: datetime | None,
    title: str,
    slug: str | None,
    script_file: Path | None,
    output: Path,
    review: bool,
    report_file: Path | None,
    webhook: str | None,
    quiet: bool,
    as_json: bool,
    asked: Asked,
) -> None:
    """Make an episode from newspaper pages; print the MP3, its length and its chapters.

    Without SOURCE, today's edition of the sources that briefing.toml lists: what they have that no
    earlier edition told.

    \b
    briefing make
    briefing make --review
    briefing make --report run.json --webhook https://watch.yunxi.example/briefing
    briefing make 云溪日报.txt --date 2026-03-12 --voice yunyang -o output
    briefing make 云溪日报/ 晚报.html --minutes 5 --title 周四早报
    briefing make 云溪晚报.txt --date 2026-03-12 --slug evening
    briefing make --script output/episodes/2026-03-12/script.md
    """
    from functools import cache, partial

    from briefing.studio import Studio, threads

    with reporting.reported("make", report_file, webhook, asked.config) as noted:
        _check(sources, script_file, review, asked)
        settings = asked.settled()
        progress = Progress(quiet, warned=noted.warnings)
        wish = daily.Wish(output, day, title, slug, review, as_json)
        made: Made | None
        with threads() as pools, deleted.told(output, progress.tell):
            studio = cache(partial(Studio, settings, progress, pools))
            if script_file:
                made = _of_script(script_file, settings, studio, wish)
            elif sources:
                found = gather(sources, settings)
                noted.read(sources, found.unread)
                made = _of_sources(found, settings, studio, wish, progress, noted)
            else:
                made = daily.make(daily.ordered(settings, wish), studio, progress, noted, wish)
        if made:
            noted.made(made, studio().counts)
            if settings.brief.minutes and not script_file:
                progress.tell(_reached(made.episode.duration_s, settings.brief.minutes))
            finish(made, studio(), progress, as_json=as_json)
        if sources:
            unread.report(found.unread)
        elif not script_file:
            unread.survived(noted)


def _check(sources: tuple[str, ...], script_file: Path | None, review: bool, asked: Asked) -> None:
    if script_file is None:
        return
    if sources:
        raise click.UsageError("Give either SOURCE… or --script FILE.")
    if review:
        raise click.UsageError("--script FILE has been reviewed: leave out --review.")
    if (asked.minutes, asked.stories, asked.style) != (None, None, None):
        raise click.UsageError(
            "--script FILE is spoken as it stands: leave out --minutes, --stories and --style."
        )


def _of_script(
    file: Path, settings: "Settings", studio: "Callable[[], Studio]", wish: daily.Wish
) -> "Made":
    """Speak a script as somebody has edited it."""
    from briefing import pipeline

    edited = pipeline.read_script(file, settings)
    slug = wish.slug
    if slug is None:
        slug = pipeline.slug_of(file, edited, wish.output)
    return pipeline.make(lambda _: edited, studio(), wish.output, slug)


def _of_sources(
    found: "Found",
    settings: "Settings",
    studio: "Callable[[], Studio]",
    wish: daily.Wish,
    progress: Progress,
    noted: "Report",
) -> "Made | None":
    """Speak what was found, or write it for an editor."""
    from briefing import pipeline
    from briefing.writers.rewrite import Rewrite

    writer = Rewrite(settings, progress.warn)

    def script_for(voice: "Voice") -> "Script":
        return write_script(found, settings, wish.day, wish.title, voice, progress.tell, writer)

    if not wish.review:
        return pipeline.make(script_for, studio(), wish.output, wish.slug)
    script = script_for(pipeline.likely_voice(settings))
    daily.submit(script, settings, wish, progress, noted)
    return None


def _reached(duration_s: float, minutes: float) -> str:
    from briefing.publish.chapters import clock

    off = duration_s / (minutes * 60) - 1
    return f"length: {clock(duration_s)}, {minutes:g} minutes asked for ({off:+.1%})"
