"""Files kept by what they are: content-addressed, whole or absent, and never more than allowed.

A store may be shared by shows and by processes that run at once, may lose any file at any time (the
content is then made again), and trusts no file that it has not proven.
"""

import hashlib
import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefing import atomic
from briefing.atomic import PART, PRIVATE
from briefing.errors import SettingsError

MEGABYTE = 1_000_000
DAY_S = 86_400.0
LOCK = ".lock"
"""How files end that runs keep each other out by: they hold nothing, and stay."""
PART_KEPT_S = 3600.0
"""A file still being written is no older; one that a crash has left is deleted after that."""


_KEY = re.compile("[0-9a-f]{64}")
"""How a store names its files; what else lies in a cache is sealed by nobody."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of a store."""

    file: Path
    size: int
    """Bytes."""
    used_s: float
    """When it was last read or written, in seconds since the epoch."""


class DamagedError(Exception):
    """A file is there, but is not what was kept under its key."""


@dataclass(frozen=True, slots=True)
class Store:
    """Keep bytes under keys (SHA-256, hexadecimal) in `folder`, in files that end in `suffix`."""

    folder: Path
    suffix: str

    def has(self, key: str) -> bool:
        """Tell whether something is kept, whole or not."""
        return self._file(key).is_file()

    def get(self, key: str) -> bytes | None:
        """Read what is kept, None if nothing is; `DamagedError` where it is not whole."""
        file = self._file(key)
        try:
            data = file.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise DamagedError(str(error)) from error
        body = opened(key, data)
        with suppress(OSError):  # a cache that cannot be written can still be read
            os.utime(file)  # what is used stays, see `prune`
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep the bytes, sealed, whole or not at all.

        Nobody waits until the disk has them: what a power cut takes or spoils, `get` tells.
        Raises `SettingsError` where the folder cannot be written.
        """
        file = self._file(key)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            atomic.replace(file, sealed(key, body), mode=PRIVATE, lasting=False)
        except OSError as error:
            raise SettingsError(
                str(file.parent),
                f"cannot keep what was made ({error.strerror or error})",
                "free some space there, or set BRIEFING_HOME to a folder that can be written",
            ) from error

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{self.suffix}"


def sealed(key: str, body: bytes) -> tuple[bytes, bytes]:
    """Give what is kept under a key: a line that proves the bytes, and these, not copied."""
    return _digest(key, body) + b"\n", body


def opened(key: str, data: bytes) -> bytes:
    """Give back what was `sealed`; `DamagedError` where it is not whole, or another key's."""
    digest, _, body = data.partition(b"\n")
    if digest != _digest(key, body):
        raise DamagedError(key)
    return body


def _digest(key: str, body: bytes) -> bytes:
    """Cover the key too: a whole file under another one's name is not what was kept there."""
    digest = hashlib.sha256(key.encode())
    digest.update(body)  # which may be long: not copied
    return digest.hexdigest().encode()


def kept(folder: Path) -> list[Kept]:
    """List the files below a folder, the longest unused first.

    Those being written are not told, nor are locks.
    """
    found = []
    for file, stat in _files(folder):
        if file.suffix not in {PART, LOCK}:
            found.append(Kept(file, stat.st_size, stat.st_mtime))
    return sorted(found, key=lambda each: (each.used_s, each.file))


def unfinished(folder: Path, now_s: float) -> list[Path]:
    """List what runs that were killed have left half written; the next `prune` deletes it."""
    return [file for file, stat in _files(folder) if _is_left(file, stat, now_s)]


def is_whole(file: Path) -> bool:
    """Tell whether a file is what was kept under its name; one that is named by no key is."""
    if not _KEY.fullmatch(file.stem):
        return True
    try:
        opened(file.stem, file.read_bytes())
    except (OSError, DamagedError):
        return False
    return True


def prune(
    folder: Path,
    most_bytes: float,
    longest_s: float,
    clock: Callable[[], float] = time.time,
) -> tuple[Kept, ...]:
    """Delete what was not used for `longest_s`, then the longest unused beyond `most_bytes`.

    Gives what was deleted. What another run reads meanwhile it makes again; a file that cannot be
    deleted now will be another time.
    """
    now_s = clock()
    _sweep(folder, now_s)
    found = kept(folder)
    left = sum(each.size for each in found)
    deleted = []
    for each in found:
        if now_s - each.used_s <= longest_s and left <= most_bytes:
            break
        with suppress(OSError):
            each.file.unlink()
            deleted.append(each)
            left -= each.size
    return tuple(deleted)


def _sweep(folder: Path, now_s: float) -> None:
    """Delete what a run that was killed has left half written."""
    for file, stat in _files(folder):
        if _is_left(file, stat, now_s):
            file.unlink(missing_ok=True)


def _is_left(file: Path, stat: os.stat_result, now_s: float) -> bool:
    return file.suffix == PART and now_s - stat.st_mtime > PART_KEPT_S


def _files(folder: Path) -> Iterator[tuple[Path, os.stat_result]]:
    for file in folder.rglob("*") if folder.is_dir() else ():
        with suppress(OSError):  # gone since it was listed
            stat = file.lstat()
            if file.is_file() and not file.is_symlink():
                yield file, stat
