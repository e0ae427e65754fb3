"""Arrays in pages of their own, and few heaps: what is freed is the system's, or anybody's."""

import platform
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from briefing import memory
from briefing.memory import LARGE_PAGE, zeros

STATM = Path("/proc/self/statm")
"""Linux: memory in pages, the resident second (proc(5))."""


@pytest.mark.parametrize(
    "length", [0, 1, 1000, LARGE_PAGE // 8 + 1, LARGE_PAGE // 4, LARGE_PAGE // 4 + 1]
)
def test_they_are_zeros_to_be_written_to(length: int) -> None:
    array = zeros(length, np.float32)
    assert (array.dtype, len(array), array.any()) == (np.float32, length, False)
    array += 1
    assert array.sum() == length


@pytest.mark.skipif(not STATM.exists(), reason="only Linux tells in a file what is resident")
def test_they_leave_nothing_behind() -> None:
    def resident() -> int:
        return int(STATM.read_text(encoding="ascii").split()[1]) * 4096

    length = 10 * LARGE_PAGE
    before, array = resident(), zeros(length, np.uint8)
    untouched = resident() - before
    array += 1
    touched = resident() - before
    del array
    assert untouched < LARGE_PAGE
    assert touched >= length
    assert resident() - before < LARGE_PAGE


HEAPS = """
import threading
from briefing import memory
{first}
begun = threading.Barrier(5)
def work():
    kept = [bytearray(100_000) for _ in range(20)]
    begun.wait()
for _ in range(4):
    threading.Thread(target=work).start()
begun.wait()
heaps = [line for line in open("/proc/self/maps") if int(line.split("-")[0], 16) % (64 << 20) == 0]
print(len(heaps))
"""
"""Prints how many heaps there are beside the main one: glibc begins each at a multiple of 64 MB."""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="no other C library has such heaps")
def test_threads_share_a_heap() -> None:
    def heaps(first: str) -> int:
        code = HEAPS.format(first=first)
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        return int(done.stdout)

    assert heaps("memory.few_heaps()") < heaps("") - 1  # any mapping may begin at such a place


def test_where_there_are_no_such_heaps_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: None) -> object:
        raise TypeError  # as on Windows

    monkeypatch.setattr(memory.ctypes, "CDLL", missing)
    memory.few_heaps()
