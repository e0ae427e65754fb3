"""`init` and `doctor`: getting started, and finding out what is wrong."""

import platform
import sys
from importlib.resources import files
from pathlib import Path

import click

from briefing import settings as config
from briefing.errors import BriefingError, PublishError


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
        file.write_bytes(files("briefing.cli").joinpath("briefing.toml").read_bytes())
    except OSError as error:
        raise PublishError(
            str(file), f"cannot be written ({error.strerror})", "choose another folder"
        ) from error
    click.echo(str(file))


@click.command()
def doctor() -> None:
    """Check the settings, the folders, the show's own music and every engine.

    \b
    briefing doctor
    """
    from briefing.engines import catalogue, load
    from briefing.publish import picture
    from briefing.studio import cue_sheet

    click.echo(f"ok    Python {platform.python_version()} on {sys.platform}")
    settings = config.load()
    click.echo(f"ok    settings: {settings.file or 'none, all by default'}")
    click.echo(f"ok    voices are kept in {settings.folders.data}")
    click.echo(f"ok    takes are kept in {settings.folders.cache}")
    try:
        cue_sheet(settings)
    except BriefingError as error:
        click.echo(f"no    {error}")
    else:
        click.echo(f"ok    sound at {settings.sound.loudness.lufs:g} LUFS, and what lies beside it")
    try:
        art = picture.of_settings(settings)
    except BriefingError as error:
        click.echo(f"no    {error}")
    else:
        click.echo(f"ok    cover: {settings.show.cover or 'drawn'}, {len(art.data)} bytes")
    working = 0
    by_engine = {voice.engine: voice for voice in catalogue.voices(settings.voice_folders())}
    for name, voice in by_engine.items():  # one voice tells for its whole engine
        try:
            load(name, settings.folders.data).check(voice)
        except BriefingError as error:
            click.echo(f"no    {error}")
        else:
            working += 1
            click.echo(f"ok    engine {name}")
    if not working:
        raise PublishError("voices", "none works here", "mend one of those above")
