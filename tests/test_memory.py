"""Arrays in pages of their own: what they took is the system's again when they are gone."""

from pathlib import Path

import numpy as np
import pytest

from briefing.memory import LARGE_PAGE, zeros

STATM = Path("/proc/self/statm")
"""Linux: memory in pages, the resident second (proc(5))."""


@pytest.mark.parametrize("length", [0, 1, 1000, LARGE_PAGE // 4, LARGE_PAGE // 4 + 1])
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
