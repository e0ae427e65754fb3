"""Sum a chapter up as peaks, for the picture of its sound on a page."""

from math import ceil

import numpy as np
from numpy.typing import NDArray

from briefing.audio.frames import RATE_HZ
from briefing.model import PEAK_LEVELS, PEAK_S

STEP = round(PEAK_S * RATE_HZ)


def peaks(samples: NDArray[np.float32]) -> str:
    """Give the largest magnitude of each step as one of `PEAK_LEVELS`, in order.

    `samples` are a chapter as a listener's decoder gives it, at 48 kHz in [−1, 1]; the last step
    may be short.
    """
    padded = np.zeros(ceil(len(samples) / STEP) * STEP, np.float32)
    padded[: len(samples)] = np.abs(samples)
    highest = padded.reshape(-1, STEP).max(axis=1).clip(0, 1)
    return "".join(PEAK_LEVELS[round(float(each) * (len(PEAK_LEVELS) - 1))] for each in highest)
