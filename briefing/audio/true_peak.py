"""Find the peaks between the samples, as ITU-R BS.1770-4, annex 2 asks, by 4× oversampling.

Interpolating everything would cost more than encoding it. But an interpolated value can exceed
its neighbours only by what its filter's taps add up to, so milliseconds that cannot matter are
passed over, and the answer stays exact.
"""

from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio.resample import interpolation

RATE_HZ = 48_000
OVERSAMPLING = 4
ROWS = 1024
"""Windows multiplied at a time, which bounds the memory taken."""


def true_peak_dbtp(samples: NDArray[np.float32]) -> float:
    """Give the highest true peak in dBTP of mono sound at 48 kHz; −inf for silence."""
    loudest = float(np.abs(samples).max(initial=0.0))
    if loudest == 0.0:
        return float("-inf")
    return 20 * log10(float(block_peaks(samples, loudest).max()))


def block_length() -> int:
    """Tell how many samples `block_peaks` looks at together: 2 ms."""
    return interpolation(RATE_HZ, OVERSAMPLING * RATE_HZ)[1]


def block_peaks(samples: NDArray[np.float32], at_least: float) -> NDArray[np.float32]:
    """Give each block's peak: the true one wherever that could reach `at_least`.

    Elsewhere the sample peak stands, which is lower than `at_least`. Shape (⌈n / block_length⌉,).
    """
    matrix, block = interpolation(RATE_HZ, OVERSAMPLING * RATE_HZ)
    count = -(-len(samples) // block)
    reach = (len(matrix) - block) // 2
    padded = np.zeros(count * block + 2 * reach, np.float32)
    padded[reach : reach + len(samples)] = samples
    windows = sliding_window_view(padded, len(matrix))[::block]
    peaks: NDArray[np.float32] = (
        np.abs(padded[reach : reach + count * block]).reshape(count, block).max(axis=1)
    )
    around = np.pad(peaks, 1)
    around = np.maximum(np.maximum(around[:-2], around[2:]), peaks)
    overshoot = float(np.abs(matrix).sum(axis=0).max())
    matters = np.flatnonzero(around * overshoot >= at_least)
    for row in range(0, len(matters), ROWS):
        which = matters[row : row + ROWS]
        between = np.abs(windows[which] @ matrix).max(axis=1)
        peaks[which] = np.maximum(peaks[which], between)
    return peaks
