"""`feed` and `serve`: the published folder."""

from dataclasses import replace
from pathlib import Path

import click

from briefing.cli import options
from briefing.errors import SourceError


@click.command()
@click.argument("folder", metavar="[DIR]", type=options.FOLDER, default="output")
@click.option(
    "--base-url", help="Where the folder is published, e.g. https://yunxi.example/podcast/."
)
@click.option("--config", type=options.FILE, help="A briefing.toml.")
def feed(folder: Path, base_url: str | None, config: Path | None) -> None:
    """Rebuild the feed and the pages from the episodes that are in DIR.

    \b
    briefing feed output --base-url https://yunxi.example/podcast/
    """
    from briefing.publish import picture, write

    settings = options.settled(config, base_url=base_url)
    if not folder.is_dir():
        raise SourceError(str(folder), "is no folder", "make an episode there first")
    if settings.file or base_url:
        art = picture.of_settings(settings)
        show = replace(settings.show, cover=settings.show.cover and art.name)
        made = write.rebuild(folder, show, art)
    else:
        made = write.rebuild(folder)
    click.echo(f"{folder / 'feed.xml'}: {len(made)} episodes")


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
