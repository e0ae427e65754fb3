"""`plan`: what would be made, without any sound."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import daily, options, unread
from briefing.cli.asked import Asked, asking
from briefing.cli.gathering import gather, write_script
from briefing.cli.printing import counted, echo_json
from briefing.cli.progress import Progress

if TYPE_CHECKING:
    from briefing.model import Script
    from briefing.newsroom.plan import Plan


@click.command()
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@options.day
@options.title
@options.selecting
@options.output
@options.voice
@options.speed
@options.offline
@options.config_file
@options.no_chime
@options.quiet
@options.as_json
@asking
def plan(
    sources: tuple[str, ...],
    day: datetime | None,
    title: str,
    output: Path,
    quiet: bool,
    as_json: bool,
    asked: Asked,
) -> None:
    """Say what make would make: stories, characters, minutes, voices, takes that are kept.

    Nothing is spoken, written or remembered. Without SOURCE, today's edition.

    \b
    briefing plan
    briefing plan 云溪日报.txt --minutes 5 --voice baker --json
    """
    from briefing.newsroom import plan as planning
    from briefing.newsroom.report import PARTLY
    from briefing.writers.rewrite import Rewrite

    settings = asked.settled()
    progress = Progress(quiet)
    writer = Rewrite(settings, progress.warn)
    readers = planning.anchors(settings)
    if sources:
        found = gather(sources, settings)
        failed = found.unread
        script: Script | None = write_script(
            found, settings, day, title, planning.paced(readers), progress.tell, writer
        )
    else:
        order = daily.ordered(settings, daily.Wish(output, day, title))
        rundown = daily.rundown(order, progress)
        failed = rundown.unread
        script = daily.script(order, rundown, planning.paced(readers), progress, writer)
    planned = planning.planned(script, readers, settings) if script else planning.NONE
    if as_json:
        echo_json(planned.document())
    else:
        _show(planned)
    unread.report(failed, 1 if sources else PARTLY)


def _show(plan: "Plan") -> None:
    from briefing.publish.chapters import clock

    if not plan.segments:
        return
    total = plan.total("lines")
    click.echo(plan.title)
    click.echo(
        f"{clock(plan.seconds)} reckoned  {counted(len(plan.stories), 'story', 'stories')}  "
        f"{plan.total('characters')} characters  voice: {', '.join(plan.voices)}  "
        f"takes: {total - plan.total('cached')} new, {plan.total('cached')} from the cache"
    )
    for number, each in enumerate(plan.segments, 1):
        click.echo(f"{number:>3}  {clock(each.seconds)}  {each.characters:>4}  {each.title}")
