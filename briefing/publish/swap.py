"""Put a whole folder in another's place: whoever looks finds all of the old or all of the new.

An episode is some twenty files that belong together: captions of a new edition beside the sound of
the old one would be worse than either. So the new one is staged beside the old, and takes its name
when it is complete.
"""

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

from briefing import atomic

STAGED, RETIRED = atomic.PART, ".old"
_HERE = -100
"""AT_FDCWD of Linux: paths count from the working folder."""
_EXCHANGE, _SWAP = 2, 2
"""RENAME_EXCHANGE of Linux's renameat2(2), RENAME_SWAP of macOS's renamex_np(2)."""
_UNABLE = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EXDEV}
"""How a file system or a kernel says that it cannot exchange names."""


def staged(folder: Path) -> Path:
    """Name the folder where what is to replace `folder` is put together; nobody is served it."""
    return folder.with_name(f".{folder.name}{STAGED}")


def put(folder: Path) -> None:
    """Give `folder` the name of what is staged for it; what stood there is cleared by `recover`.

    Where names can be exchanged in one step, there is always one of the two; elsewhere, a run that
    dies between its two renames leaves none until the next one recovers it. `OSError` where what
    stands there may not be written: it could not be cleared.
    """
    own = os.access in os.supports_effective_ids
    if folder.exists() and not os.access(folder, os.W_OK, effective_ids=own):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    if not folder.exists():
        staged(folder).rename(folder)
    elif not exchange(staged(folder), folder):
        folder.rename(_retired(folder))
        staged(folder).rename(folder)
    atomic.sync(folder.parent)


def recover(folder: Path) -> None:
    """Bring back what a run that died in `put` took away, and clear what it has left beside."""
    retired = _retired(folder)
    if retired.is_dir() and not folder.exists():
        retired.rename(folder)
    for left in (staged(folder), retired):
        if left.is_dir():
            shutil.rmtree(left)


def unfinished(parent: Path) -> list[Path]:
    """List the folders in `parent` that `recover` has something to do for."""
    left = [*parent.glob(f".*{STAGED}"), *parent.glob(f".*{RETIRED}")]
    return [each.with_name(each.stem[1:]) for each in left if each.is_dir()]


def exchange(one: Path, other: Path) -> bool:
    """Exchange the names of two folders in one step; False where the system cannot."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        failed = library.renameat2(_HERE, paths[0], _HERE, paths[1], _EXCHANGE)
    elif hasattr(library, "renamex_np"):
        failed = library.renamex_np(*paths, _SWAP)
    else:
        return False
    if failed and ctypes.get_errno() not in _UNABLE:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(other))
    return not failed


def _retired(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}{RETIRED}")


def carry(file: Path, to: Path) -> None:
    """Have a file of the old folder in the new one as well, without copying where that can be."""
    try:
        os.link(file, to, follow_symlinks=False)
    except OSError:  # a file system without links
        shutil.copy2(file, to, follow_symlinks=False)
