"""Measure programme loudness as ITU-R BS.1770-4 defines it."""

from collections.abc import Iterable
from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio.weighting import MEMORY, RATE_HZ, stretches
from briefing.memory import zeros

STEP = RATE_HZ // 10
"""Gating blocks of 400 ms begin every 100 ms (BS.1770-4, annex 1)."""
STEPS_A_BLOCK = 4
OFFSET_DB = -0.691
"""What makes a 1 kHz sine read its own level (BS.1770-4, equation 2)."""
ABSOLUTE_GATE_LUFS = -70.0
RELATIVE_GATE_LU = -10.0


def integrated(samples: NDArray[np.float32]) -> float:
    """Give the integrated loudness in LUFS of mono sound at 48 kHz; −inf for silence."""
    return gated(step_energies(samples))


def step_energies(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """Give the K-weighted mean square of each 100 ms.

    Energies add up over channels and line up over chapters, so a stereo or a whole programme's
    figure needs no second pass over its sound. A last step is filled up with silence; sound
    shorter than one gating block is filled up to one.
    """
    return np.concatenate([energies(heard) for heard in stretches(samples, _filled(samples))])


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
    heard = zeros(_filled(samples), np.float32)
    at = 0
    for each in stretches(samples, len(heard)):
        heard[at : at + len(each)] = each
        at += len(each)
    return heard


def _filled(samples: NDArray[np.float32]) -> int:
    """Give the length in whole steps, a gating block at least."""
    return max(-(-len(samples) // STEP), STEPS_A_BLOCK) * STEP


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
