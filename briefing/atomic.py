"""Replace files whole or not at all, whatever stops the program or the machine meanwhile."""

import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EACCES, EINVAL, ENOTSUP
from functools import partial
from pathlib import Path

PART = ".part"
"""What is being written ends in this, and begins with a dot: it is never served."""
PRIVATE = 0o600
"""The mode of a file that is nobody else's to read."""
_NO_FOLDERS = {EACCES, EINVAL, ENOTSUP}
"""How a system says that it syncs no folder, or not one that may be written to and not read."""


def write(file: Path, data: bytes) -> None:
    """Replace a user's file: the one that a link points at, with the mode it has.

    A new one has what the user's umask leaves. `OSError` where the folder cannot be written; the
    file is then as it was.
    """
    target = file.resolve()
    with _in_place_of(target, lasting=True) as part:
        create(part, (data,))
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)


def replace(
    file: Path, blocks: Iterable[bytes], *, mode: int = 0o666, lasting: bool = True
) -> None:
    """Put the blocks in the file's place; `OSError` where that fails, and it is as it was.

    It has the mode given, less the umask. What is `lasting` outlives a power cut from then on. That
    takes the disk some milliseconds: a cache, which proves what it reads and can make it again,
    need not wait for them.
    """
    with _in_place_of(file, lasting=lasting) as part:
        create(part, blocks, mode=mode, lasting=lasting)


@contextmanager
def _in_place_of(file: Path, *, lasting: bool) -> Iterator[Path]:
    """Name the file to be written, and give it the place of `file` once it is."""
    part = file.with_name(f".{secrets.token_hex(8)}{PART}")
    try:
        yield part
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    if lasting:
        sync(file.parent)


def create(file: Path, blocks: Iterable[bytes], *, mode: int = 0o666, lasting: bool = True) -> None:
    """Write a file that is not there yet; its name lasts once its folder is synced."""
    with open(file, "xb", opener=partial(os.open, mode=mode)) as stream:
        stream.writelines(blocks)
        if lasting:
            stream.flush()
            os.fsync(stream.fileno())


def sync(folder: Path) -> None:
    """Have the names in a folder outlive a power cut, where the system can do that."""
    if sys.platform == "win32":  # which opens no folder
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_FOLDERS:
            raise


def put(made: Path, folder: Path) -> None:
    """Give a folder of files a name that is free; it outlives a power cut from then on."""
    for file in made.iterdir():
        with file.open("rb+") as stream:
            os.fsync(stream.fileno())
    sync(made)
    made.rename(folder)
    sync(folder.parent)
