"""`redo`: one segment made again."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import options
from briefing.cli.asked import Asked, asking
from briefing.cli.printing import report
from briefing.cli.progress import Progress
from briefing.settings.asked import Asked as Wished

if TYPE_CHECKING:
    from briefing.model import Episode, Show
    from briefing.settings import Settings


@click.command()
@click.argument("episode", type=options.FOLDER)
@click.argument("number", metavar="N", type=int)
@click.option("--voice", help="The episode's own voice, unless it was changed.", hidden=True)
@options.offline
@click.option("--config", type=options.FILE, help="A briefing.toml.")
@options.quiet
@options.as_json
@asking
def redo(
    episode: Path,
    number: int,
    quiet: bool,
    as_json: bool,
    asked: Asked,
) -> None:
    """Speak segment N again, as the episode's script.md now says; the rest is copied.

    \b
    briefing redo output/episodes/2026-03-12 3
    """
    from briefing import pipeline
    from briefing.studio import Studio

    settings = as_made(episode, asked)
    progress = Progress(quiet)
    studio = Studio(settings, progress, fresh=True)
    made = pipeline.redo(episode, number, studio)
    progress.tell(f"takes: {studio.counts.new} new")
    report(episode / made.episode.audio, made.episode, as_json=as_json)


def as_made(folder: Path, asked: Asked) -> "Settings":
    """Read the settings, and lay over them what the episode in `folder` was made with.

    Of what is asked, another voice and to be offline count.
    """
    from briefing.publish import write

    episode = write.load(folder)
    wishes = Asked if asked.voice else Wished  # the episode's own voice was typed by nobody
    settings = wishes(
        config=asked.config,
        voice=asked.voice or episode.voice,
        speed=episode.speed,
        offline=asked.offline,
        loudness=episode.loudness or None,
    ).settled()
    sound = replace(settings.sound, chime=episode.chime)
    show = settings.show if settings.file else _show_of(folder.resolve().parent.parent, episode)
    return replace(settings, show=show, sound=sound)


def _show_of(output: Path, episode: "Episode") -> "Show":
    """Give the show as its site was last made, as settings would name it."""
    from briefing.publish import write

    newest, *_ = (*write.episodes(output), episode)
    show = newest.show
    return replace(show, cover=str(output / show.cover)) if show.cover else show
