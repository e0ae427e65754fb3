"""Keep the voices' files: checked against each other, tried once, and whole or not at all."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from briefing import atomic, locks
from briefing.engines.kokoro import archive, download, trial
from briefing.engines.kokoro.description import FILES, NETWORK, STYLES, TOKENS, describe
from briefing.errors import EngineError, EngineUnavailableError

ADDRESS = (
    "https://github.com/k2-fsa/sherpa-onnx/releases/download/tts-models/"
    "kokoro-multi-lang-v1_1.tar.bz2"
)
"""Where sherpa-onnx's documentation says that the files are: k2-fsa.github.io/sherpa, Kokoro."""
SHA256 = "a3f4c73d043860e3fd2e5b06f36795eb81de0fc8e8de6df703245edddd87dbad"
"""Of the 364,816,464 bytes there, as three programs by others that fetch them have it."""
_NAMES = {NETWORK: (NETWORK, "model.int8.onnx"), STYLES: (STYLES,), TOKENS: (TOKENS,)}
"""The file we keep → what archives call it; the first that there is."""

Progress = Callable[[int, int], None]
"""Hears (done, total) bytes of a download."""


def install(folder: Path, source: Path | str | None, progress: Progress) -> None:
    """Fill `folder` from a folder, an archive or an address; without one, from `ADDRESS`.

    The folder appears finished or not at all, and one process at a time works on it. What a
    download has brought when it is cut off is kept in `.kokoro.part` for the next.
    """
    trial.runtime()
    with _telling(folder, "make room there or correct its permissions, then install them again"):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _alone(folder):
            if source is not None or trial.seal(folder) is None:
                _fill(folder, source or ADDRESS, progress)
            elif _part(folder).exists():  # of a run that was killed once it had finished
                shutil.rmtree(_part(folder))
        size = sum((folder / name).stat().st_size for name in FILES)
    progress(size, size)


def remove(folder: Path) -> None:
    """Delete the voices, and what an installation that was cut off has left."""
    if not folder.parent.is_dir():
        return
    remedy = (
        "end what speaks with them, or correct the folder's permissions, then remove them again"
    )
    part = _part(folder)
    with _telling(folder, remedy), _alone(folder):
        if part.exists():
            shutil.rmtree(part)
        if folder.exists():
            folder.rename(part)  # gone whole, even for one who starts to read it now
            shutil.rmtree(part)


def _fill(folder: Path, source: Path | str, progress: Progress) -> None:
    part = _part(folder)
    part.mkdir(exist_ok=True)
    for left in part.iterdir():
        if left.is_dir():  # of a run that was killed
            shutil.rmtree(left, ignore_errors=True)
    try:
        with tempfile.TemporaryDirectory(dir=part) as scratch:
            finished = Path(scratch, "finished")
            finished.mkdir()
            if isinstance(source, Path) and source.is_dir():
                _gather(source, finished, shutil.copyfile)
            else:
                unpacked = Path(scratch, "unpacked")
                unpacked.mkdir()
                _unpack(source, part, unpacked, progress)
                _gather(unpacked, finished, os.replace)
            describe(finished)
            trial.prove(finished)
            if folder.exists():
                folder.rename(Path(scratch, "former"))
            atomic.put(finished, folder)
        shutil.rmtree(part, ignore_errors=True)
    finally:
        with suppress(OSError):  # a download is kept in it
            part.rmdir()


def _unpack(source: Path | str, part: Path, unpacked: Path, progress: Progress) -> None:
    """Take the files out of an archive; a fetched one that is bad is not kept."""
    wanted = [name for names in _NAMES.values() for name in names]
    if isinstance(source, Path):
        archive.unpack(source, wanted, unpacked)
        return
    fetched = part / hashlib.sha256(source.encode()).hexdigest()[:16]  # one for each address
    download.fetch(source, fetched, progress)
    try:
        if source == ADDRESS:
            _check(fetched)
        archive.unpack(fetched, wanted, unpacked)
    except EngineError as error:
        fetched.unlink()
        raise EngineError(source, error.problem, error.remedy) from error


def _check(fetched: Path) -> None:
    """Refuse another archive than the one we know; where a user has named one, it is theirs."""
    with fetched.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != SHA256:
        raise EngineError(
            str(fetched),
            f"is another archive than the one we know (its SHA-256 is {found})",
            "look why, and if you trust it, name its address with --from",
        )


def _gather(source: Path, finished: Path, take: Callable[[Path, Path], object]) -> None:
    for kept, names in _NAMES.items():
        there = [source / name for name in names if (source / name).is_file()]
        if not there:
            raise EngineError(
                str(source), f"holds no {kept}", "take the archive kokoro-multi-lang-v1_1, whole"
            )
        take(there[0], finished / kept)


def _part(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.part")


def _alone(folder: Path) -> AbstractContextManager[None]:
    """Keep other processes from installing or removing the voices, or wait for one that does."""

    def wait(waited_s: float) -> None:
        if waited_s > download.DEADLINE_S:
            raise EngineUnavailableError(
                "the Kokoro voices",
                "are being installed by another process",
                "wait for that one, or end it, and try again",
            )

    return locks.held(folder.with_name(f".{folder.name}.lock"), wait)


@contextmanager
def _telling(folder: Path, remedy: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise EngineError(
            str(error.filename or folder), error.strerror or str(error), remedy
        ) from error
