"""Find the peaks between the samples, as ITU-R BS.1770-4, annex 2 asks, by 4× oversampling.

Interpolating everything would cost a good part of encoding it. But an interpolated value can exceed
its neighbours only by what its filter's taps add up to, so milliseconds that cannot matter are
passed over, and the answer stays exact.
"""

from functools import cache
from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio.peaks import largest
from briefing.audio.resample import interpolation

RATE_HZ = 48_000
OVERSAMPLING = 4
HALF_TAPS = 12
"""Twice the length of the standard's own filter: within 0.1 dB of it up to 20 kHz."""
BLOCK = 2 * HALF_TAPS
"""Samples looked at together: 0.5 ms."""
ROWS = 256
"""Blocks interpolated at a time: what they take stays with the process, and is not asked of the
system and given back each time."""


def true_peak_dbtp(samples: NDArray[np.float32]) -> float:
    """Give the highest true peak in dBTP of mono sound at 48 kHz; −inf for silence."""
    loudest = max(float(samples.max(initial=0.0)), -float(samples.min(initial=0.0)))
    if loudest == 0.0:
        return float("-inf")
    return 20 * log10(float(block_peaks(samples, loudest).max()))


def block_peaks(samples: NDArray[np.float32], at_least: float) -> NDArray[np.float32]:
    """Give each block's peak: the true one wherever that could reach `at_least`.

    Elsewhere the sample peak stands, and the true one is below `at_least` too.
    Shape (⌈n / `BLOCK`⌉,).
    """
    taps = _between()
    peaks = largest(samples, BLOCK)
    around = np.pad(peaks, 1)  # the filter reaches into the blocks before and behind
    around = np.maximum(np.maximum(around[:-2], around[2:]), peaks)
    weights = np.abs(taps)
    inside = weights[:, HALF_TAPS : HALF_TAPS + BLOCK].sum(axis=1).min()  # a block beside a peak
    most = weights.sum(axis=1).max() * around - inside * (around - peaks)
    matters = np.flatnonzero(most >= at_least)
    for first in range(0, len(matters), ROWS):
        which = matters[first : first + ROWS]
        between = np.abs(taps @ _windows(samples, which).T).max(axis=0)
        peaks[which] = np.maximum(peaks[which], between)
    return peaks


@cache
def _between() -> NDArray[np.float32]:
    """Give the filters for what lies between the samples of a block, three places each.

    Shape (3 `BLOCK`, `BLOCK` + 2 `HALF_TAPS`): what they give then stands in rows, and rows are
    compared with one another faster than what is in them.
    """
    matrix, _ = interpolation(RATE_HZ, OVERSAMPLING * RATE_HZ, HALF_TAPS, BLOCK)
    places = matrix.T.reshape(BLOCK, OVERSAMPLING, -1)
    return np.ascontiguousarray(places[:, 1:].reshape(-1, len(matrix)))


def _windows(samples: NDArray[np.float32], blocks: NDArray[np.intp]) -> NDArray[np.float32]:
    """Give these blocks, in order, with what the filter reaches into around them.

    Beyond the ends of the sound is silence. Shape (n, `BLOCK` + 2 `HALF_TAPS`).
    """
    length = BLOCK + 2 * HALF_TAPS
    windows = np.zeros((len(blocks), length), np.float32)
    starts = blocks * BLOCK - HALF_TAPS
    inside = (starts >= 0) & (starts + length <= len(samples))
    if inside.any():
        windows[inside] = sliding_window_view(samples, length)[starts[inside]]
    for row in np.flatnonzero(~inside):
        start = max(starts[row], 0)
        part = samples[start : starts[row] + length]
        windows[row, start - starts[row] :][: len(part)] = part
    return windows
