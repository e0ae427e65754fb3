"""`preview` and `redo`: one segment alone, heard or made again."""

import shutil
import subprocess
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import options, unread
from briefing.cli.make import gather, report, write_file
from briefing.cli.make import write as write_script
from briefing.cli.progress import Progress
from briefing.errors import PublishError, SourceError

if TYPE_CHECKING:
    from briefing.model import Episode, Show

PLAYERS = (
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
    ("mpv", "--no-video", "--really-quiet"),
    ("mpg123", "-q"),
    ("afplay",),
)
"""Programs that play an MP3, with their arguments, the likeliest first."""


@click.command()
@click.argument("target", metavar="[EPISODE|SOURCE]", default="output")
@click.argument("number", metavar="[N]", type=int, default=1)
@options.day
@options.selecting
@click.option("-o", "--output", type=options.FILE, help="Write the MP3 here instead of playing it.")
@options.sounding
@options.speaking
def preview(
    target: str,
    number: int,
    day: datetime | None,
    minutes: float | None,
    stories: int | None,
    style: str | None,
    output: Path | None,
    voice: str | None,
    speed: float | None,
    fallback: str | None,
    offline: bool,
    loudness: str | None,
    no_chime: bool,
    config: Path | None,
    quiet: bool,
) -> None:
    """Play segment N of an episode, or of the episode that a page would give; 1 is the opening.

    \b
    briefing preview 云溪日报.txt 2
    briefing preview 云溪日报.txt 3 --style full
    briefing preview output/episodes/2026-03-12 3 -o 第三条.mp3
    """
    from briefing import pipeline
    from briefing.publish import write
    from briefing.studio import Studio

    folder = _episode_folder(target)
    missing: tuple[SourceError, ...] = ()
    if folder and (minutes, stories, style, loudness, no_chime) != (None, None, None, None, False):
        raise click.UsageError(
            f"{target} is made already: --minutes, --stories, --style, --loudness and --no-chime "
            "are for a SOURCE."
        )
    if folder:
        episode = write.load(folder)
        if not 1 <= number <= len(episode.segments):
            raise SourceError(
                str(folder), f"has no segment {number}", f"choose 1 to {len(episode.segments)}"
            )
        mp3 = (folder / episode.segments[number - 1].file).read_bytes()
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
        found = gather([target], settings)
        missing = found.unread
        studio = Studio(settings, progress)
        mp3 = pipeline.preview(
            lambda voice: write_script(found, settings, day, "", voice, progress.tell),
            number,
            studio,
        )
    play(mp3, output)
    unread.report(missing)


def _episode_folder(target: str) -> Path | None:
    """Find the episode that `target` names: its folder, or the newest of an output folder."""
    from briefing.publish import write

    folder = Path(target)
    if (folder / "episode.json").is_file():
        return folder
    if (folder / "episodes").is_dir():
        made = write.episodes(folder)
        if made:
            return folder / "episodes" / made[0].id
    return None


def play(mp3: bytes, output: Path | None) -> None:
    """Play an MP3, or write it where `output` says or no player is found."""
    player = next((p for p in PLAYERS if shutil.which(p[0])), None)
    if output or not player:
        file = output or Path("preview.mp3")
        write_file(file, mp3)
        click.echo(str(file))
        if not output:
            click.echo("No player found (ffplay, mpv, mpg123, afplay): open that file.", err=True)
        return
    with tempfile.NamedTemporaryFile(suffix=".mp3") as sound:
        sound.write(mp3)
        sound.flush()
        done = subprocess.run([*player, sound.name], check=False)  # noqa: S603 - a fixed program and our own file
    if done.returncode:
        raise PublishError(
            player[0], f"ended with code {done.returncode}", "write the segment with -o FILE"
        )


def _show_of(output: Path, episode: "Episode") -> "Show":
    """Give the show as its site was last made, as settings would name it."""
    from briefing.publish import write

    newest, *_ = (*write.episodes(output), episode)
    show = newest.show
    return replace(show, cover=str(output / show.cover)) if show.cover else show


@click.command()
@click.argument("episode", type=options.FOLDER)
@click.argument("number", metavar="N", type=int)
@click.option("--voice", help="The episode's own voice, unless it was changed.", hidden=True)
@options.offline
@click.option("--config", type=options.FILE, help="A briefing.toml.")
@options.quiet
@options.as_json
def redo(
    episode: Path,
    number: int,
    voice: str | None,
    offline: bool,
    config: Path | None,
    quiet: bool,
    as_json: bool,
) -> None:
    """Speak segment N again, as the episode's script.md now says; the rest is copied.

    \b
    briefing redo output/episodes/2026-03-12 3
    """
    from briefing import pipeline
    from briefing.publish import write
    from briefing.studio import Studio

    before = write.load(episode)
    settings = options.settled(
        config,
        voice=voice or before.voice,
        speed=before.speed,
        offline=offline,
        loudness=before.loudness or None,
    )
    progress = Progress(quiet)
    sound = replace(settings.sound, chime=before.chime)
    show = settings.show if settings.file else _show_of(episode.resolve().parent.parent, before)
    settings = replace(settings, show=show, sound=sound)
    studio = Studio(settings, progress, fresh=True)
    made = pipeline.redo(episode, number, studio)
    progress.tell(f"takes: {studio.counts.new} new")
    report(made.mp3, made.episode, as_json=as_json)
