"""`preview`: a script in the browser to be heard, mended and published, or one segment alone."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import drafts, options, segment, unread
from briefing.cli.asked import Asked, asking
from briefing.cli.gathering import gather, write_script
from briefing.cli.play import play
from briefing.cli.printing import write_file
from briefing.cli.progress import Progress
from briefing.cli.redo import as_made
from briefing.model import Found

if TYPE_CHECKING:
    from briefing.desk.hearing import Hearing
    from briefing.settings import Settings


Options = Mapping[str, object]
"""What the command line gave, by the option's name; None where it gave nothing."""


@click.command()
@click.argument("name", metavar="[EPISODE|SCRIPT|SOURCE]", default="output")
@click.argument("number", metavar="[N]", type=int, required=False)
@options.day
@options.selecting
@click.option("-o", "--output", type=options.FILE, help="Write segment N into this MP3.")
@click.option(
    "--into",
    type=options.FOLDER,
    help="Where the page publishes. [default: the episode's own folder, else output]",
)
@options.slug
@click.option("--anew", is_flag=True, help="Write a source's draft anew; the old one is kept.")
@click.option("--no-browser", is_flag=True, help="Print the page's address and open nothing.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="[default: any free one]")
@options.sounding
@options.speaking
@asking
def preview(
    name: str,
    number: int | None,
    day: datetime | None,
    output: Path | None,
    into: Path | None,
    slug: str | None,
    anew: bool,
    no_browser: bool,
    port: int,
    quiet: bool,
    asked: Asked,
) -> None:
    """Open a page in the browser on which a script is heard, mended, put in order and published.

    With N, play that segment instead (1 is the opening), or write it with -o.

    \b
    briefing preview 云溪日报.txt --minutes 5
    briefing preview output/episodes/2026-03-12
    briefing preview 早报.md --no-browser --port 8001
    briefing preview 云溪日报.txt 2
    briefing preview output/episodes/2026-03-12 3 -o 第三条.mp3
    """
    target = drafts.target(name)
    _refuse(
        target,
        {"--date": day, "--stories": asked.stories, "--style": asked.style, "--anew": anew or None},
        {
            "--speed": asked.speed,
            "--fallback": asked.fallback,
            "--loudness": asked.loudness,
            "--no-chime": asked.no_chime or None,
        },
    )
    if target.episode and (number is not None or output):
        play(segment.of_episode(target.episode, number or 1), output)
        return
    if target.episode:
        settings = as_made(target.episode, asked)
        brief = replace(settings.brief, minutes=asked.minutes or settings.brief.minutes)
        settings = replace(settings, brief=brief)
    else:
        settings = asked.settled()
    progress = Progress(quiet)
    found = Found(()) if target.file else gather([name], settings)
    if number is not None or output:
        play(segment.spoken(target.script, found, settings, day, number or 1, progress), output)
    else:
        script = target.file or _draft(name, found, settings, day, progress, anew=anew)
        hearing = _hearing(progress, found)
        _open_page(script, settings, (into or target.output, slug), hearing, port, no_browser)
    unread.report(found.unread)


def _refuse(target: drafts.Target, of_sources: Options, of_scripts: Options) -> None:
    """Refuse options that come too late for what was written, or made, before."""
    state = "made" if target.episode else "written"
    for is_late, options_of, place in (
        (bool(target.file), of_sources, "a SOURCE"),
        (bool(target.episode), of_scripts, "a SOURCE or a SCRIPT"),
    ):
        given = [name for name, value in options_of.items() if value is not None]
        if is_late and given:
            raise click.UsageError(
                f"{target.file} is {state} already: {', '.join(given)} is for {place}."
            )


def _draft(
    name: str,
    found: Found,
    settings: "Settings",
    day: datetime | None,
    progress: Progress,
    *,
    anew: bool,
) -> Path:
    """Write the draft of a source, or go on with the one that is there."""
    from briefing import pipeline
    from briefing.script.markdown import to_markdown
    from briefing.writers.rewrite import Rewrite

    edition = options.chosen_day(day, lambda today: pipeline.edition_day(found.articles, today))
    file = drafts.draft_of(name, edition)
    guess = pipeline.likely_voice(settings)
    writer = Rewrite(settings, progress.warn)
    write = partial(write_script, found, settings, day, "", guess, writer=writer)
    if file.exists() and anew:
        progress.tell(f"the old draft is kept as {drafts.set_aside(file)}")
    if file.exists():
        progress.tell(f"going on with the draft of before; --anew writes it from {name} again")
        if drafts.is_outdated(file, lambda: to_markdown(write(tell=lambda _: None))):
            progress.warn(
                f"{name}, or what is asked of it, has changed since that draft was written, "
                "and the draft has not; --anew writes it again and keeps the old one"
            )
        return file
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, to_markdown(write(tell=progress.tell)).encode())
    return file


def _hearing(progress: Progress, found: Found) -> "Hearing":
    """Tell terminal and page what could not be read, before anybody misses it in the script."""
    from briefing.desk.hearing import Hearing

    hearing = Hearing(progress.tell, progress.warn)
    for error in found.unread:
        hearing.warn(str(error).rstrip("."))
    return hearing


def _open_page(
    script: Path,
    settings: "Settings",
    into: tuple[Path, str | None],
    hearing: "Hearing",
    port: int,
    no_browser: bool,
) -> None:
    """Serve the page until Ctrl-C."""
    from briefing.desk import serve
    from briefing.desk.publishing import Destination

    def started(address: str) -> None:
        click.echo(f"script: {script}")
        click.echo(f"page: {address}")
        hearing.tell("Every change is saved at once. Ctrl-C ends the preview.")

    serve.serve(
        script,
        settings,
        Destination(*into),
        hearing=hearing,
        port=port,
        browser=None if no_browser else serve.window(),
        started=started,
    )
