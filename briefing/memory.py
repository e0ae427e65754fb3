"""Memory that the system has back as soon as it is not needed any more."""

import ctypes
import mmap
from contextlib import suppress
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", bound=np.generic)

LARGE_PAGE = 1 << 21
"""Bytes in one of the processor's large pages; in small ones, the first touch of each costs more
than the rest of what is done with it."""


_M_ARENA_MAX, HEAPS = -8, 2
"""The parameter of glibc's mallopt(3) that says how many heaps there may be."""


TRIM = "MALLOC_TRIM_THRESHOLD_"
"""The variable by which glibc gives memory back each time so little of it is free (mallopt(3)). The
next chapter then has to ask for it again, and touch every page anew: Dask's nanny sets it."""


def few_heaps() -> None:
    """Have all threads that begin from now on share one heap beside the main one, under glibc.

    It gives each a heap of its own, and what was freed in one no other can have: with four threads
    that speak and two that master, 20 MB. Its own way to say so is a variable of the environment,
    which is read before any Python runs. No other C library has such heaps.
    """
    with suppress(AttributeError, OSError, TypeError):  # macOS, musl; Windows
        ctypes.CDLL(None).mallopt(_M_ARENA_MAX, HEAPS)


def zeros(length: int, kind: type[Number]) -> NDArray[Number]:
    """Give an array of zeros that lies in pages of its own.

    What is allocated among other things mostly stays with the process when it is freed, as
    something small that is still needed stands behind it: a few chapters, each mastered in a thread
    of its own, would leave tens of megabytes behind.
    """
    size = max(length * np.dtype(kind).itemsize, 1)
    if size > LARGE_PAGE // 2:  # what is left of the last one costs less than touching small ones
        size += -size % LARGE_PAGE
    return np.frombuffer(_pages(size), kind, length)


def _pages(size: int) -> mmap.mmap:
    if not hasattr(mmap, "MAP_PRIVATE"):  # Windows
        return mmap.mmap(-1, size)
    pages = mmap.mmap(-1, size, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    if size % LARGE_PAGE == 0 and hasattr(mmap, "MADV_HUGEPAGE"):  # Linux
        with suppress(OSError):  # a kernel without them
            pages.madvise(mmap.MADV_HUGEPAGE)
    return pages
