"""Measure programme loudness as ITU-R BS.1770-4 defines it."""

from collections.abc import Iterable
from math import log10

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from briefing.audio.weighting import MEMORY, RATE_HZ, stretches

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
    return energies(samples, STEP)


def energies(samples: NDArray[np.float32], each: int) -> NDArray[np.float64]:
    """Do what `step_energies` does for each so many samples, which divide a step."""
    squares = []
    for heard in stretches(samples, _filled(samples)):
        parts = heard.reshape(-1, each)
        squares.append(np.einsum("ij,ij->i", parts, parts))
    return np.concatenate(squares).astype(np.float64) / each


def renewed(
    energies_before: NDArray[np.float64],
    samples: NDArray[np.float32],
    changed: Iterable[tuple[int, int]],
    each: int = STEP,
) -> NDArray[np.float64]:
    """Give the `energies` of a sound of which only these stretches of samples have changed."""
    found = energies_before.copy()
    a_step = STEP // each
    for start, end in changed:
        first, last = start // STEP, min(-(-(end + MEMORY) // STEP), len(found) // a_step)
        before = min(first, MEMORY // STEP)
        stretch = energies(samples[(first - before) * STEP : last * STEP], each)
        found[first * a_step : last * a_step] = stretch[before * a_step :][
            : (last - first) * a_step
        ]
    return found


def _filled(samples: NDArray[np.float32]) -> int:
    """Give the length in whole steps, a gating block at least."""
    return max(-(-len(samples) // STEP), STEPS_A_BLOCK) * STEP


def gated(energies: NDArray[np.float64], each: int = STEP) -> float:
    """Give the gated loudness in LUFS of consecutive `energies` (BS.1770-4, equations 3–7)."""
    steps = energies.reshape(-1, STEP // each).mean(axis=1)
    blocks = sliding_window_view(steps, STEPS_A_BLOCK).mean(axis=1)
    loud = blocks[blocks > _energy(ABSOLUTE_GATE_LUFS)]
    if not len(loud):
        return float("-inf")
    gate = _energy(_lufs(float(loud.mean())) + RELATIVE_GATE_LU)
    return _lufs(float(loud[loud > gate].mean()))


def _lufs(energy: float) -> float:
    return OFFSET_DB + 10 * log10(energy)


def _energy(lufs: float) -> float:
    return float(10 ** ((lufs - OFFSET_DB) / 10))
