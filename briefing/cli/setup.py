"""`init`: getting started."""

from importlib.resources import files
from pathlib import Path

import click

from briefing import atomic
from briefing import settings as config
from briefing.errors import PublishError


@click.command()
@click.option("--force", is_flag=True, help="Replace the one that is there.")
def init(force: bool) -> None:
    """Write a commented briefing.toml into this folder.

    \b
    briefing init
    """
    file = Path(config.FILE_NAME)
    if file.exists() and not force:
        raise PublishError(str(file), "is there already", "edit it, or replace it with --force")
    try:
        atomic.write(file, files("briefing.cli").joinpath("briefing.toml").read_bytes())
    except OSError as error:
        raise PublishError(
            str(file), f"cannot be written ({error.strerror})", "choose another folder"
        ) from error
    click.echo(str(file))
