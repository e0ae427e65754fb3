"""`feed` and `serve`: the published folder."""

from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing.cli import deleted, options
from briefing.cli.asked import Asked
from briefing.cli.printing import counted, echo_json
from briefing.errors import SourceError

if TYPE_CHECKING:
    from typing import BinaryIO


@click.command()
@click.argument("folder", metavar="[DIR]", type=options.FOLDER, default="output")
@click.option(
    "--base-url", help="Where the folder is published, e.g. https://yunxi.example/podcast/."
)
@click.option(
    "--check", is_flag=True, help="Change nothing; say what podcast apps would object to."
)
@click.option("--config", type=options.FILE, help="A briefing.toml.")
@options.as_json
def feed(
    folder: Path, base_url: str | None, check: bool, config: Path | None, as_json: bool
) -> None:
    """Rebuild the feed and the pages from the episodes that are in DIR, or check them.

    \b
    briefing feed output --base-url https://yunxi.example/podcast/
    briefing feed output --check
    """
    from briefing.publish import addresses, picture, write

    if check and base_url:
        raise click.UsageError("--check looks at what is there: run it without --base-url.")
    if not folder.is_dir():
        raise SourceError(str(folder), "is no folder", "make an episode there first")
    if check:
        _check(folder, as_json=as_json)
        return
    if not (folder / addresses.EPISODES).is_dir() and not (folder / addresses.FEED).is_file():
        raise SourceError(
            str(folder), "is no output folder: it has no episodes", "name one, or make an episode"
        )
    settings = Asked(config, base_url=base_url).settled()
    tell = partial(click.echo, err=True)
    with deleted.told(folder, tell):
        if settings.file or base_url:
            art = picture.of_settings(settings)
            show = replace(settings.show, cover=settings.show.cover and art.name)
            made = write.rebuild(folder, show, art, tell)
        else:
            made = write.rebuild(folder, tell=tell)
    if as_json:
        echo_json({"feed": folder / "feed.xml", "episodes": [episode.id for episode in made]})
    else:
        click.echo(f"{folder / 'feed.xml'}: {counted(len(made), 'episode')}")


def _check(folder: Path, *, as_json: bool) -> None:
    """Print what is wrong with a published folder; exit 1 where anything is."""
    from briefing.publish import check

    root = folder.resolve()

    def opened(name: str) -> "BinaryIO | None":
        file = (root / name).resolve()
        return file.open("rb") if file.is_relative_to(root) and file.is_file() else None

    found = check.objections(opened)
    if as_json:
        echo_json([asdict(objection) for objection in found])
    else:
        for objection in found:
            click.echo(str(objection))
        said = counted(len(found), "objection") if found else "no objections"
        click.echo(f"{folder / 'feed.xml'}: {said}", err=True)
    if found:
        raise SystemExit(1)


@click.command()
@click.argument("folder", metavar="[DIR]", type=options.FOLDER, default="output")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to answer at; 0.0.0.0 lets a phone in your network in.",
)
def serve(folder: Path, port: int, host: str) -> None:
    """Serve DIR, with byte ranges, until Ctrl-C; print the address to subscribe to.

    \b
    briefing serve output --port 8000
    """
    from briefing.publish import addresses, server

    def started(url: str) -> None:
        click.echo(f"{url}{addresses.FEED}")
        click.echo(f"serving {folder} at {url}: subscribe to the line above; Ctrl-C ends", err=True)

    server.serve(folder, port, host, started)
