"""`preview`: a script in the browser to be heard, mended and published, or one segment alone."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from briefing.cli import drafts, options, unread
from briefing.cli.make import gather, write_file
from briefing.cli.make import write as write_script
from briefing.cli.play import play
from briefing.cli.progress import Progress
from briefing.cli.redo import as_made
from briefing.errors import SourceError

if TYPE_CHECKING:
    from briefing.desk.publishing import Destination
    from briefing.model import Found
    from briefing.settings import Settings


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
def preview(
    name: str,
    number: int | None,
    day: datetime | None,
    minutes: float | None,
    stories: int | None,
    style: str | None,
    output: Path | None,
    into: Path | None,
    slug: str | None,
    anew: bool,
    no_browser: bool,
    port: int,
    voice: str | None,
    speed: float | None,
    fallback: str | None,
    offline: bool,
    loudness: str | None,
    no_chime: bool,
    config: Path | None,
    quiet: bool,
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
    if target.episode or target.script:
        state = "made" if target.episode else "written"
        if (day, stories, style, anew) != (None, None, None, False):
            raise click.UsageError(
                f"{name} is {state} already: "
                "--date, --stories, --style and --anew are for a SOURCE."
            )
    if target.episode and (speed, fallback, loudness, no_chime) != (None, None, None, False):
        raise click.UsageError(
            f"{name} is made already: --speed, --fallback, --loudness and --no-chime are for a "
            "SOURCE or a SCRIPT."
        )
    if target.episode and (number is not None or output):
        play(_made(target.episode, number or 1), output)
        return
    if target.episode:
        settings = as_made(target.episode, config, voice=voice, offline=offline)
        brief = replace(settings.brief, minutes=minutes or settings.brief.minutes)
        settings = replace(settings, brief=brief)
    else:
        settings = options.settled(
            config,
            voice=voice,
            speed=speed,
            fallback=fallback,
            offline=offline,
            minutes=minutes,
            stories=stories,
            style=style,
            loudness=loudness,
            no_chime=no_chime,
        )
    progress = Progress(quiet)
    found = None
    if not (target.episode or target.script):
        found = gather([name], settings)
    if number is not None or output:
        play(_segment(target.script, found, settings, day, number or 1, progress), output)
    else:
        script = target.episode / "script.md" if target.episode else target.script
        if found:
            script = _draft(name, found, settings, day, progress, anew=anew)
        into = into or (
            target.episode.resolve().parent.parent if target.episode else Path("output")
        )
        from briefing.desk.publishing import Destination

        episode = Destination(into, slug)
        _open_page(cast("Path", script), settings, episode, progress, port, no_browser=no_browser)
    if found:
        unread.report(found.unread)


def _segment(
    script: Path | None,
    found: "Found | None",
    settings: "Settings",
    day: datetime | None,
    number: int,
    progress: Progress,
) -> bytes:
    """Speak a segment of a script, or of what was found."""
    from briefing import pipeline
    from briefing.studio import Studio

    studio = Studio(settings, progress)
    if found:
        return pipeline.preview(
            lambda voice: write_script(found, settings, day, "", voice, progress.tell),
            number,
            studio,
        )
    written = pipeline.read_script(cast("Path", script), settings)
    return pipeline.preview(lambda _: written, number, studio)


def _draft(
    name: str,
    found: "Found",
    settings: "Settings",
    day: datetime | None,
    progress: Progress,
    *,
    anew: bool,
) -> Path:
    """Write the draft of a source, or go on with the one that is there."""
    from briefing import pipeline
    from briefing.script.markdown import to_markdown

    edition = options.chosen_day(day, lambda today: pipeline.edition_day(found.articles, today))
    file = drafts.draft_of(name, edition)
    if file.exists() and anew:
        progress.tell(f"the old draft is kept as {drafts.set_aside(file)}")
    if file.exists():
        progress.tell(f"going on with the draft of before; --anew writes it from {name} again")
        return file
    guess = pipeline.likely_voice(settings)
    written = write_script(found, settings, day, "", guess, progress.tell)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_file(file, to_markdown(written).encode())
    return file


def _open_page(
    script: Path,
    settings: "Settings",
    into: "Destination",
    progress: Progress,
    port: int,
    *,
    no_browser: bool,
) -> None:
    """Serve the page until Ctrl-C."""
    from briefing.desk import serve
    from briefing.desk.hearing import Hearing

    def started(address: str) -> None:
        click.echo(f"script: {script}")
        click.echo(f"page: {address}")
        progress.tell("Every change is saved at once. Ctrl-C ends the preview.")

    serve.serve(
        script,
        settings,
        into,
        hearing=Hearing(progress.tell, progress.warn),
        port=port,
        browser=None if no_browser else serve.window(),
        started=started,
    )


def _made(episode: Path, number: int) -> bytes:
    """Take a segment of an episode from its own file."""
    from briefing.publish import write

    segments = write.load(episode).segments
    if not 1 <= number <= len(segments):
        raise SourceError(str(episode), f"has no segment {number}", f"choose 1 to {len(segments)}")
    return (episode / segments[number - 1].file).read_bytes()
