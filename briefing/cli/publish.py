"""`publish`: an edition that an editor has passed."""

from dataclasses import replace
from pathlib import Path

import click

from briefing.cli import deleted, options, reporting
from briefing.cli.asked import Asked, asking
from briefing.cli.printing import finish
from briefing.cli.progress import Progress


@click.command(cls=reporting.Reported)
@click.argument("episode", type=options.FOLDER)
@options.reporting
@options.sounding
@options.speaking
@options.base_url
@options.as_json
@asking
def publish(
    episode: Path,
    report_file: Path | None,
    webhook: str | None,
    quiet: bool,
    as_json: bool,
    asked: Asked,
) -> None:
    """Speak and publish what make --review has written, as somebody may have edited it.

    \b
    briefing make --review
    briefing publish output/episodes/2026-03-12
    """
    from briefing.newsroom import review
    from briefing.newsroom.rundown import alone
    from briefing.studio import Studio, threads

    with reporting.reported("publish", report_file, webhook, asked.config) as noted:
        settings = asked.settled()
        progress = Progress(quiet, warned=noted.warnings)
        output = episode.resolve().parent.parent
        with (
            threads() as pools,
            deleted.told(output, progress.tell),
            alone(output, progress.tell),
        ):
            studio = Studio(settings, progress, pools)
            made = replace(review.passed(episode, studio), folder=episode)  # as it was named
        noted.made(made, studio.counts)
        finish(made, studio, progress, as_json=as_json)
