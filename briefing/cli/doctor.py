"""`doctor`: find out what works here, and how to mend the rest."""

import os
import platform
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import click

from briefing import locks, store
from briefing import settings as config
from briefing.cli import options
from briefing.errors import BriefingError, PublishError
from briefing.settings import Settings

LITTLE_ROOM_BYTES = 200_000_000
"""An edition of ten minutes and its takes are a tenth of it."""
LOOKED_AT = 300
"""The newest files of the cache that are read to see whether they are whole: half a second."""

Finding = tuple[bool, str]
"""Whether something is in order, and the sentence that says so."""
Check = Callable[[Settings, Path], Iterator[Finding]]


@click.command()
@click.argument("folder", metavar="[DIR]", type=options.FOLDER, default="output")
def doctor(folder: Path) -> None:
    """Check settings, folders, locks, what killed runs have left, the cache, and every engine.

    DIR is the output folder. Nothing is changed.

    \b
    briefing doctor
    """
    click.echo(f"ok    Python {platform.python_version()} on {sys.platform}")
    settings = config.load()
    click.echo(f"ok    settings: {settings.file or 'none, all by default'}")
    for check in CHECKS:
        found = list(check(settings, folder))
        for is_well, sentence in found:
            click.echo(f"{'ok' if is_well else 'no':<5} {sentence}")
        if check is _engines and not any(is_well for is_well, _ in found):
            raise PublishError("voices", "none works here", "mend one of those above")


def _folders(settings: Settings, folder: Path) -> Iterator[Finding]:
    for what, place in (
        ("voices are kept", settings.folders.data),
        ("takes are kept", settings.folders.cache),
        ("episodes are published", folder),
    ):
        there = next(each for each in (place, *place.absolute().parents) if each.exists())
        free = shutil.disk_usage(there).free
        if not os.access(there, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
            yield False, f"{what} in {place}: you may not write there; choose another folder"
        elif free < LITTLE_ROOM_BYTES:
            yield False, f"{what} in {place}: only {free / 1e6:.0f} MB are free; make room"
        else:
            yield True, f"{what} in {place}"


def _output(_settings: Settings, folder: Path) -> Iterator[Finding]:
    """Look for runs at work and for what killed ones have left in the output folder."""
    from briefing.publish import outputs

    if not folder.is_dir():
        return
    is_busy = locks.is_held(folder / outputs.LOCK)
    yield True, f"{folder} is {'being written by another run' if is_busy else 'free to write'}"
    left = [] if is_busy else outputs.unfinished(folder)
    for each in left:
        yield (
            False,
            f"{each} was left by a run that was killed: the next “make” or “feed” clears it",
        )


def _cache(settings: Settings, _folder: Path) -> Iterator[Finding]:
    """Look at the cache: what it holds, what is half written, and whether it is whole."""
    cache = settings.folders.cache
    kept = store.kept(cache)
    size = sum(each.size for each in kept)
    yield True, f"cache: {len(kept)} files, {size / 1e6:.0f} of {settings.cache.megabytes:.0f} MB"
    if left := store.unfinished(cache, time.time()):
        yield False, f"cache: {len(left)} files half written by killed runs; “briefing cache prune”"
    damaged = [each for each in islice(reversed(kept), LOOKED_AT) if not store.is_whole(each.file)]
    for each in damaged:
        yield False, f"cache: {each.file} is damaged; it is made again when it is needed"


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
    *(_folders, _output, _cache, _shared, _memory),
    *(_sound, _cover, _writer, _engines),
)
