"""`batch`: many pages, many episodes, one feed."""

import os
import time
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import deleted, options, reporting
from briefing.cli.asked import Asked, asking
from briefing.cli.printing import echo_json
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.batch.outcome import Outcome

PAGE, DAY = "page", "day"
MOST_JOBS = 61
"""Processes that one can wait for at once on Windows."""


@click.command()
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option(
    "--by",
    type=click.Choice((PAGE, DAY)),
    default=PAGE,
    show_default=True,
    help="One episode for each page, or for all pages of a day.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, MOST_JOBS),
    help="So many processes at once. [default: one a core]",
)
@click.option("--date", "day", type=options.DAY, help="The day of all pages. [default: as told]")
@options.selecting
@options.base_url
@options.output
@options.reporting
@options.sounding
@options.speaking
@options.as_json
@asking
def batch(
    inputs: tuple[str, ...],
    by: str,
    jobs: int | None,
    day: datetime | None,
    output: Path,
    report_file: Path | None,
    webhook: str | None,
    quiet: bool,
    as_json: bool,
    asked: Asked,
) -> None:
    """Make many pages into episodes of one feed; print what became of each.

    INPUT is a page, a folder or a glob of pages, or an address. Run again, it makes only what is
    not there yet, or would be made otherwise by now. One that fails does not stop the others.

    \b
    briefing batch archive/ --voice baker --jobs 4 -o output
    briefing batch "archive/2023-*/*.txt" --by day --report batch.json
    """
    from briefing.batch import Order, run
    from briefing.batch.crew import crew
    from briefing.batch.report import Report

    noted = Report("batch")
    with reporting.delivered(noted, report_file, webhook, asked.config):
        settings = asked.settled()
        order = Order(settings, output, day.date() if day else None, by_day=by == DAY)
        progress = Progress(quiet, warned=noted.warnings)
        pace = Pace(progress)
        with crew(jobs or min(cores(), MOST_JOBS)) as work, deleted.told(output, progress.tell):
            for outcome, left in run(inputs, order, work, progress):
                noted.came(outcome)
                pace(outcome, left)
        noted.done()
        if as_json:
            echo_json(noted.episodes)
        else:
            _print(noted.outcomes, noted.summary())
        if noted.error:
            raise click.exceptions.Exit(1)


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):  # not on macOS, not on Windows
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(slots=True)
class Pace:
    """Says what fails as it fails, and how fast the others come and how long the rest takes."""

    progress: Progress
    began_s: float = field(default_factory=time.monotonic)
    made: int = 0

    def __call__(self, outcome: "Outcome", left: int) -> None:
        """Hear what came of an episode, and how many are still to be made."""
        from briefing.batch.outcome import MADE
        from briefing.publish.chapters import clock

        for sentence in outcome.errors:
            click.echo(f"Error: {sentence}", err=True)
        for sentence in outcome.warnings:
            self.progress.warn(sentence)
        if outcome.status != MADE:
            return
        self.made += 1
        each_s = (time.monotonic() - self.began_s) / self.made
        self.progress.tell(
            f"{outcome.id}: made; {left} to go, {3600 / each_s:.0f} an hour, "
            f"some {clock(left * each_s)} left"
        )


def _print(outcomes: "list[Outcome]", summary: str) -> None:
    from briefing.publish.chapters import clock

    for each in outcomes:
        length = clock(each.published.duration_s) if each.published else "-"
        click.echo(f"{each.status:<6}  {each.id or '-':<19}  {length:>8}  {' '.join(each.names)}")
    click.echo(summary)
