"""What commands print, and the files that they write where -o says."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import atomic
from briefing.cli.progress import Progress
from briefing.errors import PublishError, printable

if TYPE_CHECKING:
    from briefing.model import Episode
    from briefing.pipeline import Made
    from briefing.studio import Studio


def finish(made: "Made", studio: "Studio", progress: Progress, *, as_json: bool) -> None:
    """Keep the cache within its bounds, and print what was made."""
    studio.prune()
    progress.tell(f"takes: {studio.counts.new} new, {studio.counts.cached} from the cache")
    progress.tell(f"episode: {made.episode.id}, {_place(made)}")
    report(made.mp3, made.episode, as_json=as_json)


def _place(made: "Made") -> str:
    """Say whether subscribers get another episode, or another version of one that they have."""
    if made.again:
        return "made again in the place of the one that was there (--slug NAME keeps both)"
    number = made.episode.edition
    return "new" if number == 1 else f"edition {number} of its day, beside the others"


def report(mp3: Path, episode: "Episode", *, as_json: bool) -> None:
    """Print where the MP3 is, how long it is, and its chapters with their times."""
    from briefing.publish.chapters import clock

    if as_json:
        echo_json(
            {
                "episode": episode.id,
                "guid": episode.guid,
                "mp3": str(mp3),
                "duration_s": round(episode.duration_s, 3),
                "voice": episode.voice,
                "chapters": [
                    {
                        "start_s": round(segment.start_s, 3),
                        "title": segment.title,
                        **asdict(segment.credit),
                    }
                    for segment in episode.segments
                ],
            }
        )
        return
    click.echo(str(mp3))
    click.echo(f"{clock(episode.duration_s)}  {printable(episode.title)}")
    for number, segment in enumerate(episode.segments, 1):
        click.echo(f"{number:>3}  {clock(segment.start_s)}  {printable(segment.title)}")


def counted(number: int, thing: str, things: str = "") -> str:
    """Count in English: 1 story, 2 stories."""
    return f"{number} {thing if number == 1 else things or f'{thing}s'}"


def echo_json(value: object) -> None:
    """Print JSON with Chinese as it is."""
    click.echo(as_text(value))


def as_text(value: object) -> str:
    """Give JSON with Chinese as it is."""
    return json.dumps(
        value,
        ensure_ascii=False,
        indent=2,
        default=lambda day: day.isoformat() if isinstance(day, date) else str(day),
    )


def write_file(file: Path, content: bytes) -> None:
    """Write a file that the user asked for with -o: whole or not at all, where it is a file."""
    try:
        if file.exists() and not file.is_file():
            file.write_bytes(content)  # a device, a pipe
        else:
            atomic.write(file, content)
    except OSError as error:
        raise PublishError(
            str(file), f"cannot be written ({error.strerror})", "choose another path with -o"
        ) from error
