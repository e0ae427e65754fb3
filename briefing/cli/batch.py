"""`batch`: many pages, many episodes, one feed."""

import os
import time
from contextlib import contextmanager
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
    from collections.abc import Iterator

    from briefing.batch import Order, Work
    from briefing.batch.outcome import Outcome
    from briefing.batch.report import Report

PAGE, DAY = "page", "day"
MOST_JOBS = 61
"""Processes that one can wait for at once on Windows."""


class _Reported(reporting.Reported):
    """A run of many reports each episode."""

    def blank(self) -> "Report":
        """Give a report of no episode yet."""
        from briefing.batch.report import Report

        return Report("batch")


@click.command(cls=_Reported)
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
@click.option(
    "--scheduler", metavar="ADDRESS", help="The workers of that Dask cluster: tcp://host:8786."
)
@options.shared
@click.option("--date", "day", type=options.DAY, help="The day of all pages. [default: as told]")
@options.selecting
@options.base_url
@click.option(
    "-o", "--output", default="output", show_default=True, help="A folder; for a cluster, or a URL."
)
@options.reporting
@options.sounding
@options.speaking
@options.as_json
@asking
def batch(
    inputs: tuple[str, ...],
    by: str,
    jobs: int | None,
    scheduler: str | None,
    day: datetime | None,
    output: str,
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
    briefing batch archive/ --voice baker --scheduler tcp://10.0.0.5:8786 -o s3://bucket/show
    """
    from briefing.batch import Order, run
    from briefing.batch.report import Report

    if "://" in output and not scheduler:
        raise click.BadParameter("is a URL, which only a cluster writes to: see --scheduler")
    if jobs and scheduler:
        raise click.UsageError("--jobs is for this machine; a cluster has workers of its own")

    noted = Report("batch")
    with reporting.delivered(noted, report_file, webhook, asked.config):
        settings = asked.settled()
        order = Order(settings, Path(output), day.date() if day else None, by_day=by == DAY)
        progress = Progress(quiet, warned=noted.warnings)
        pace = Pace(progress)
        with (
            _hired(order, output, scheduler, jobs, progress) as (here, work),
            deleted.told(here.output, progress.tell),
        ):
            for outcome, left in run(inputs, here, work, progress):
                noted.came(outcome)
                pace(outcome, left)
        noted.done()
        if as_json:
            echo_json(noted.episodes)
        else:
            _print(noted.outcomes, noted.summary())
        if noted.error:
            raise click.exceptions.Exit(1)


@contextmanager
def _hired(
    order: "Order", output: str, scheduler: str | None, jobs: int | None, progress: Progress
) -> "Iterator[tuple[Order, Work]]":
    """Have those who do the work, and the order as it is for them."""
    from briefing.batch import crew

    if scheduler:
        url = output if "://" in output else Path(output).resolve().as_uri()
        with crew.cluster(scheduler, order, url, progress) as hired:
            yield hired
    else:
        with crew.crew(jobs or min(cores(), MOST_JOBS)) as work:
            yield order, work


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
