"""What runs have left behind, or are at just now: locks, halves, and the state of what is kept."""

import os
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from briefing import locks, store
from briefing.atomic import PART
from briefing.errors import BriefingError
from briefing.settings import Settings

LOOKED_AT = 300
"""The newest files of the cache that are read to see whether they are whole: half a second."""

Finding = tuple[bool, str]
"""Whether something is in order, and the sentence that says so."""


def is_writable(folder: Path) -> bool:
    """Tell whether this user may write in a folder that is there."""
    return os.access(folder, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def output(_settings: Settings, folder: Path) -> Iterator[Finding]:
    """Look for runs at work and for what killed ones have left in the output folder."""
    from briefing.newsroom import rundown
    from briefing.publish import outputs

    if not folder.is_dir():
        return
    is_busy = locks.is_held(folder / outputs.LOCK)
    if is_busy or is_writable(folder):
        yield True, f"{folder} is {'being written by another run' if is_busy else 'free to write'}"
    if locks.is_held(folder / rundown.LOCK):
        yield True, f"the show in {folder} is being made by another run"
    left = [] if is_busy else outputs.unfinished(folder)
    for each in left:
        yield (
            False,
            f"{each} was left by a run that was killed: the next “make” or “feed” clears it",
        )


def archive(_settings: Settings, folder: Path) -> Iterator[Finding]:
    """Look whether what the show has told can be read, where it has an archive."""
    from briefing.newsroom.archive import Archive

    kept = Archive(folder)
    if not kept.file.exists():
        return
    try:
        yield True, f"archive: {len(kept.editions())} editions are remembered"
    except BriefingError as error:
        yield False, str(error)


def installations(settings: Settings, _folder: Path) -> Iterator[Finding]:
    """Look for voices that are being installed, and for what a killed installation has left."""
    for part in sorted(settings.folders.data.glob(f".*{PART}")):
        name = part.stem.removeprefix(".")
        if locks.is_held(part.with_name(f".{name}.lock")):
            yield True, f"the {name} voice is being installed by another run"
        else:
            resumed = f"“briefing voices install {name}” goes on with it"
            yield False, f"{part} was left by an installation that was killed: {resumed}"


def cache(settings: Settings, _folder: Path) -> Iterator[Finding]:
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
