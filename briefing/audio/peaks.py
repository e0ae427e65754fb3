"""Sum a chapter up as peaks, for the picture of its sound on a page."""

import numpy as np
from numpy.typing import NDArray

from briefing.audio.frames import RATE_HZ
from briefing.model import PEAK_LEVELS, PEAK_S

STEP = round(PEAK_S * RATE_HZ)
STRETCH = 2 * RATE_HZ


def peaks(samples: NDArray[np.float32]) -> str:
    """Give the largest magnitude of each step as one of `PEAK_LEVELS`, in order.

    `samples` are a chapter as a listener's decoder gives it, at 48 kHz in [−1, 1]; the last step
    may be short.
    """
    highest = largest(samples, STEP).clip(0, 1)
    return "".join(PEAK_LEVELS[round(float(each) * (len(PEAK_LEVELS) - 1))] for each in highest)


def largest(samples: NDArray[np.float32], step: int) -> NDArray[np.float32]:
    """Give the largest magnitude of each step of so many samples; the last one may be short."""
    magnitudes = np.empty(-(-len(samples) // step), np.float32)
    stretch = -(-STRETCH // step)  # steps looked at together: np.abs makes a copy
    for at in range(0, len(magnitudes), stretch):
        part = np.abs(samples[at * step : (at + stretch) * step])
        magnitudes[at : at + stretch] = np.maximum.reduceat(part, np.arange(0, len(part), step))
    return magnitudes
