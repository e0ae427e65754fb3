"""`doctor`: find out what works here, and how to mend the rest."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from briefing import settings as config
from briefing.cli import options, traces
from briefing.cli.printing import echo_json
from briefing.cli.traces import Finding
from briefing.errors import BriefingError, PublishError
from briefing.settings import Settings

LITTLE_ROOM_BYTES = 200_000_000
"""An edition of ten minutes and its takes are a tenth of it."""
Check = Callable[[Settings, Path], Iterator[Finding]]


@click.command()
@click.argument("folder", metavar="[DIR]", type=options.FOLDER, default="output")
@click.option("--config", "config_file", type=options.FILE, help="A briefing.toml.")
@options.as_json
def doctor(folder: Path, config_file: Path | None, as_json: bool) -> None:
    """Check settings, folders, locks, what killed runs have left, the cache, and every engine.

    DIR is the output folder. Nothing is changed. What is told is the result, whatever it is: the
    exit code is 1 only where no voice can speak at all.

    \b
    briefing doctor
    briefing doctor output --config show.toml --json
    """
    settings = config.load(config_file)
    all_found: list[dict[str, bool | str]] = []

    def tell(is_well: bool, sentence: str) -> None:
        all_found.append({"ok": is_well, "finding": sentence})
        if not as_json:
            click.echo(f"{'ok' if is_well else 'no':<5} {sentence}")

    tell(True, f"Python {platform.python_version()} on {sys.platform}")
    tell(True, f"settings: {settings.file or 'none, all by default'}")
    for check in CHECKS:
        found = list(check(settings, folder))
        for is_well, sentence in found:
            tell(is_well, sentence)
    if as_json:
        echo_json(all_found)
    if not any(is_well for is_well, _ in found):  # the engines are looked at last
        raise PublishError("voices", "none works here", "mend one of those above")


def _folders(settings: Settings, folder: Path) -> Iterator[Finding]:
    for what, place in (
        ("voices are kept", settings.folders.data),
        ("takes are kept", settings.folders.cache),
        ("episodes are published", folder),
    ):
        there = next(each for each in (place, *place.absolute().parents) if each.exists())
        free = shutil.disk_usage(there).free
        if not traces.is_writable(there):
            yield False, f"{what} in {place}: you may not write there; choose another folder"
        elif free < LITTLE_ROOM_BYTES:
            yield False, f"{what} in {place}: only {free / 1e6:.0f} MB are free; make room"
        else:
            yield True, f"{what} in {place}"


def _shared(settings: Settings, _folder: Path) -> Iterator[Finding]:
    """Ask for the takes that machines share, where there are such."""
    from briefing.bucket import Bucket

    if not settings.cache.shared:
        return
    try:
        Bucket(settings.cache.shared).get("doctor")
    except BriefingError as error:
        yield False, str(error)
    else:
        yield True, f"takes are shared at {settings.cache.shared}"


def _memory(_settings: Settings, _folder: Path) -> Iterator[Finding]:
    """Look whether a variable makes memory dear; it is Dask that sets it, for its workers."""
    from briefing.memory import TRIM

    if TRIM in os.environ:
        yield False, f"{TRIM} is set, which makes speaking slower; leave it to the system"


def _sound(settings: Settings, _folder: Path) -> Iterator[Finding]:
    from briefing.studio import cue_sheet

    try:
        cue_sheet(settings)
    except BriefingError as error:
        yield False, str(error)
    else:
        yield True, f"sound at {settings.sound.loudness.lufs:g} LUFS, and what lies beside it"


def _cover(settings: Settings, _folder: Path) -> Iterator[Finding]:
    from briefing.publish import picture

    try:
        art = picture.of_settings(settings)
    except BriefingError as error:
        yield False, str(error)
    else:
        yield True, f"cover: {settings.show.cover or 'drawn'}, {len(art.data)} bytes"


def _engines(settings: Settings, _folder: Path) -> Iterator[Finding]:
    from briefing.engines import catalogue, load

    by_engine = {voice.engine: voice for voice in catalogue.voices(settings.voice_folders())}
    for name, voice in by_engine.items():  # one voice tells for its whole engine
        try:
            load(name, settings.folders.data).check(voice)
        except BriefingError as error:
            yield False, str(error)
        else:
            yield True, f"engine {name}"


def _writer(settings: Settings, _folder: Path) -> Iterator[Finding]:
    from briefing.writers import EXTRACT, load

    try:
        writer = load(settings)
        writer.check()
    except BriefingError as error:
        yield False, str(error)
        return
    asked = settings.writer
    is_set = "is set" if os.environ.get(asked.key) else "is not set"
    where = f": {asked.model} at {asked.url}, {asked.key} {is_set}" if asked.url else ""
    yield True, f"writer {writer.name}{'' if writer.name == EXTRACT else where}"


CHECKS: tuple[Check, ...] = (
    *(_folders, traces.output, traces.archive, traces.installations, traces.cache),
    *(_shared, _memory),
    *(_sound, _cover, _writer, _engines),
)
