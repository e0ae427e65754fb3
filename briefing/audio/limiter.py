"""Bring speech to a loudness without letting a peak past the ceiling."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio import loudness, true_peak

LOOK_AHEAD_BLOCKS = 8
"""The gain begins to fall, and comes back, 16 ms around a peak: longer than a pitch period, so a
vowel keeps its wave form, and shorter than a syllable, so nothing is heard to pump."""
CLOSE_ENOUGH_LU = 0.05
ROUNDS = 6


def level(
    samples: NDArray[np.float32], *, loudness_lufs: float, ceiling_dbtp: float
) -> NDArray[np.float32]:
    """Give the sound at `loudness_lufs` with no true peak above `ceiling_dbtp`.

    What the limiter takes is given back by more gain and limited again, a few times; sound that
    is all peaks and no body ends below the target. Silence stays silence.
    """
    measured = loudness.integrated(samples)
    if measured == float("-inf"):
        return samples
    gain_db = loudness_lufs - measured
    for _ in range(ROUNDS):
        louder = amplify(samples, gain_db)
        limited = limit(louder, ceiling_dbtp)
        if limited is louder:  # no peak was in the way, so the gain was exact
            break
        missing_db = loudness_lufs - loudness.integrated(limited)
        if abs(missing_db) < CLOSE_ENOUGH_LU:
            break
        gain_db += missing_db
    return limited


def amplify(samples: NDArray[np.float32], gain_db: float) -> NDArray[np.float32]:
    """Give the sound louder by so many decibels, or softer where they are negative."""
    return samples * np.float32(10 ** (gain_db / 20))


def limit(samples: NDArray[np.float32], ceiling_dbtp: float) -> NDArray[np.float32]:
    """Turn down what would exceed the ceiling, smoothly, before and after each peak.

    The gain is worked out a block at a time: each block's need, held over its neighbourhood, then
    averaged over the same, can never lie above the need itself; straight lines between the blocks
    make it a curve. The same array comes back where nothing exceeds.
    """
    ceiling = np.float32(10 ** (ceiling_dbtp / 20))
    peaks = true_peak.block_peaks(samples, float(ceiling))
    if not len(peaks) or peaks.max() <= ceiling:
        return samples
    need = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling))
    around = 2 * LOOK_AHEAD_BLOCKS + 1
    # two blocks more than the average reaches: one for the lines between, one for the
    # oversampling filter, which looks into the next block
    reach = LOOK_AHEAD_BLOCKS + 2
    held = sliding_window_view(np.pad(need, reach + LOOK_AHEAD_BLOCKS, mode="edge"), 2 * reach + 1)
    bell = np.hanning(around + 2)[1:-1]
    gain = np.convolve(held.min(axis=1), bell / bell.sum(), mode="valid")
    block = true_peak.block_length()
    centres = (np.arange(len(gain)) + 0.5) * block
    curve = np.interp(np.arange(len(samples)), centres, gain).astype(np.float32)
    return samples * curve
