"""Measure programme loudness as ITU-R BS.1770-4 defines it.

The K-weighting is applied in the frequency domain: its two filters are recursive, which numpy
cannot run fast, but what they remember has faded to 10⁻⁷ within `MEMORY` samples, so blocks that
overlap by that much and a multiplied spectrum give the same.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.memory import zeros

RATE_HZ = 48_000
"""The rate of every sound in this module: the standard's coefficients are given for it."""
STEP = RATE_HZ // 10
"""Gating blocks of 400 ms begin every 100 ms (BS.1770-4, annex 1)."""
STEPS_A_BLOCK = 4
OFFSET_DB = -0.691
"""What makes a 1 kHz sine read its own level (BS.1770-4, equation 2)."""
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0
SHELF = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
"""The head's high shelf, numerator and denominator in z⁻¹ (BS.1770-4, table 1)."""
HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The revised low-frequency B curve (BS.1770-4, table 2)."""
MEMORY = STEP
HOP = 3 * STEP
"""New samples a transform; with the memory 19,200, which has small prime factors only."""
TOGETHER = 4
"""Transforms made at once, which numpy does in two thirds of the time of one after the other; more
would be megabytes, which the system takes back and gives anew each time."""


def integrated(samples: NDArray[np.float32]) -> float:
    """Give the integrated loudness in LUFS of mono sound at 48 kHz; −inf for silence."""
    return gated(step_energies(samples))


def step_energies(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the K-weighted mean square of each 100 ms.

    Energies add up over channels and line up over chapters, so a stereo or a whole programme's
    figure needs no second pass over its sound. A last step is filled up with silence; sound
    shorter than one gating block is filled up to one.
    """
    return np.concatenate([energies(heard) for heard in _weighted(samples)])[: _steps(samples)]


def renewed(
    energies: NDArray[np.float64], samples: NDArray[np.float32], changed: Iterable[tuple[int, int]]
) -> NDArray[np.float64]:
    """Give the `step_energies` of a sound of which only these stretches of samples have changed.

    `energies` are those from before, and as many.
    """
    found = energies.copy()
    for start, end in changed:
        first, last = start // STEP, min(-(-(end + MEMORY) // STEP), len(energies))
        before = min(first, MEMORY // STEP)
        stretch = samples[(first - before) * STEP : last * STEP]
        found[first:last] = step_energies(stretch)[before:][: last - first]
    return found


def energies(heard: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the mean square of each 100 ms of what `weighted` gave."""
    steps = heard.reshape(-1, STEP)
    squares: NDArray[np.float32] = np.einsum("ij,ij->i", steps, steps)
    return squares.astype(np.float64) / STEP


def weighted(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Give the sound as BS.1770 hears it, filled up with silence to whole steps of 100 ms."""
    heard = zeros(_steps(samples) * STEP, np.float32)
    at = 0
    for each in _weighted(samples):
        place = heard[at : at + len(each)]
        place[:] = each[: len(place)]
        at += len(each)
    return heard


def _weighted(samples: NDArray[np.float32]) -> Iterator[NDArray[np.float32]]:
    """Give it a few seconds at a time, so that a long sound needs no more memory than a short."""
    weighting = _k_weighting(MEMORY + HOP)
    length = _steps(samples) * STEP
    before = np.zeros(MEMORY, np.float32)
    for at in range(0, length, TOGETHER * HOP):
        hops = min(TOGETHER, -(-(length - at) // HOP))
        new = samples[at : at + hops * HOP]
        stretch = np.concatenate([before, new, np.zeros(hops * HOP - len(new), np.float32)])
        windows = sliding_window_view(stretch, MEMORY + HOP)[::HOP]
        spectra = np.fft.rfft(windows)
        spectra *= weighting
        heard = np.fft.irfft(spectra)[:, MEMORY:]
        yield heard.astype(np.float32, copy=False).ravel()
        before = stretch[hops * HOP :]


def _steps(samples: NDArray[np.float32]) -> int:
    return max(-(-len(samples) // STEP), STEPS_A_BLOCK)


def gated(energies: NDArray[np.float64]) -> float:
    """Give the gated loudness in LUFS of consecutive 100 ms energies (BS.1770-4, equations 3–7)."""
    blocks = sliding_window_view(energies, STEPS_A_BLOCK).mean(axis=1)
    loud = blocks[blocks > _energy(ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return float("-inf")
    gate = _energy(_lufs(float(loud.mean())) + RELATIVE_GATE_LU)
    return _lufs(float(loud[loud > gate].mean()))


def _lufs(energy: float) -> float:
    return OFFSET_DB + 10 * log10(energy)


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs - OFFSET_DB) / 10))


@cache
def _k_weighting(length: int) -> NDArray[np.complex64]:
    """Give both filters' frequency response at the bins of a transform of `length` samples."""
    delay = np.exp(-2j * np.pi * np.fft.rfftfreq(length))
    response = np.ones(len(delay), np.complex128)
    for numerator, denominator in (SHELF, HIGH_PASS):
        response *= np.polyval(numerator[::-1], delay) / np.polyval(denominator[::-1], delay)
    return response.astype(np.complex64)
