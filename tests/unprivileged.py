"""Do without root's right to read and write whatever it likes, so that permissions count."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

_VERSION = 0x20080522
"""_LINUX_CAPABILITY_VERSION_3 (capget(2)): two words of 32 capabilities each."""
_OVERRIDE = (1 << 1) | (1 << 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH (linux/capability.h)."""


@contextmanager
def unprivileged() -> Iterator[None]:
    """Have the permissions of files hold for this thread, and those that it begins, for a while."""
    if sys.platform == "win32":
        pytest.skip("Windows has other permissions")
    if os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("here root cannot do without its rights")
    library = ctypes.CDLL(None, use_errno=True)
    header = (ctypes.c_uint32 * 2)(_VERSION, 0)  # this thread
    sets = (ctypes.c_uint32 * 6)()
    """Effective, permitted and inheritable, of the lower capabilities and of the upper ones."""
    assert library.capget(header, sets) == 0, os.strerror(ctypes.get_errno())
    effective = sets[0]
    sets[0] = effective & ~_OVERRIDE
    assert library.capset(header, sets) == 0, os.strerror(ctypes.get_errno())
    try:
        yield
    finally:
        sets[0] = effective
        assert library.capset(header, sets) == 0, os.strerror(ctypes.get_errno())
