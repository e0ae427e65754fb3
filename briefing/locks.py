"""Keep other processes out while one works on what two must not touch at once.

The lock is the kernel's, on a file that stays: it ends with its process, however that ends, so
that none is ever left behind.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

POLL_S = 0.1


@contextmanager
def held(file: Path, waiting: Callable[[float], None]) -> Iterator[None]:
    """Hold the lock of `file` while the block runs.

    As long as somebody else has it, `waiting` hears every tenth of a second how many seconds that
    has taken; it gives up by raising. Threads of one process keep each other out too. `OSError`
    where the file cannot be made, or its file system knows no locks.
    """
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)  # less the umask
    try:
        began_s = time.monotonic()
        while not _taken(handle):
            waiting(time.monotonic() - began_s)
            time.sleep(POLL_S)
        yield
    finally:
        os.close(handle)  # which also unlocks it


def is_held(file: Path) -> bool:
    """Tell whether somebody holds the lock of `file` just now."""
    if not file.exists():
        return False
    handle = os.open(file, os.O_RDWR)
    try:
        return not _taken(handle)
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - only there

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - only elsewhere

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the latter is how Windows says it
        return False
    return True
