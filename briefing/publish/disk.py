"""What an output folder holds: files known by their content, and replaced only by another."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from errno import EDQUOT, EFBIG, ENOSPC
from pathlib import Path

from briefing import atomic
from briefing.errors import PublishError

FULL = {ENOSPC, EDQUOT, EFBIG}

Content = bytes | Callable[[], Iterable[bytes]]
"""What a file holds: bytes, or blocks of them that are given anew each time it is called, so that
a long programme never stands in memory as a whole."""


def blocks(content: Content) -> Iterable[bytes]:
    """Give the content block by block."""
    return (content,) if isinstance(content, bytes) else content()


def digest(content: Content) -> str:
    """Name the content by its SHA-256, hexadecimal."""
    hashed = hashlib.sha256()
    for block in blocks(content):
        hashed.update(block)
    return hashed.hexdigest()


def digest_of(file: Path) -> str:
    """Give the `digest` of what a file holds."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def holds(file: Path, content: Content) -> bool:
    """Tell whether a file has exactly this content."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return all(stream.read(len(block)) == block for block in blocks(content)) and not (
            stream.read(1)
        )


def replace(file: Path, content: Content) -> None:
    """Put the content in the file's place, whole or not at all."""
    with telling(file):
        file.parent.mkdir(parents=True, exist_ok=True)
        if holds(file, content):
            return  # its date stays, and with it what a browser has cached
        atomic.replace(file, blocks(content))


@contextmanager
def telling(place: Path) -> Iterator[None]:
    """Tell what the disk refuses as a `PublishError` about `place`."""
    try:
        yield
    except OSError as error:
        remedy = (
            "free some space and run it again"
            if error.errno in FULL
            else "choose a folder that you may write to with -o"
        )
        problem = f"cannot be written ({error.strerror or error})"
        raise PublishError(str(place), problem, remedy) from error
