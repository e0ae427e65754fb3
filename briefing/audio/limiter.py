"""Bring speech to a loudness without letting a peak past the ceiling."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.audio.curve import Curve
from briefing.audio.loudness import energies, gated, renewed
from briefing.audio.true_peak import BLOCK, RATE_HZ, block_peaks, true_peak_dbtp
from briefing.memory import zeros

LOOK_AHEAD = RATE_HZ * 8 // 1000 // BLOCK
"""Blocks that a peak's gain is held before and behind it, and as many again to get there: 16 ms.
Held longer than a pitch period, so a vowel keeps its form; over before the next syllable, so
nothing is heard to pump.
"""
MAKE_UP_DB = 12.0
"""The most that is given back of what the limiter takes; speech needs less than half of it."""
HEADROOM_DB = 2.0
"""How much more gain the peaks are found for than is wanted at first: enough for most."""
CLOSE_ENOUGH_LU = 0.05
ROUNDING_DB = 0.001
"""How far single precision may put a peak above the ceiling that it was turned down to."""
ROUNDS = 6
STRETCH = 2 * RATE_HZ
"""Samples worked on at a time: whole blocks."""


def level(
    samples: NDArray[np.float32], *, loudness_lufs: float, ceiling_dbtp: float
) -> NDArray[np.float32]:
    """Give the sound at `loudness_lufs` with no true peak above `ceiling_dbtp`.

    What the limiter takes is given back by more gain and limited anew, a few times; sound that is
    all peaks and no body ends below the target. Silence, and what is so already, stays as it is.
    """
    return leveled(samples, loudness_lufs, ceiling_dbtp)[0]


class Heard(NamedTuple):
    """How a sound is heard."""

    energies: NDArray[np.float64]
    """Its `loudness.energies` of each block; together within 0.01 LU."""
    peak_dbtp: float
    """No true peak lies above it by more than `ROUNDING_DB`."""

    def renewed(self, samples: NDArray[np.float32], changed: Sequence[tuple[int, int]]) -> "Heard":
        """Tell how it is heard when only these stretches of samples have changed."""
        peaks_dbtp = [
            true_peak_dbtp(samples[max(0, start - BLOCK) : end + BLOCK]) for start, end in changed
        ]
        energies = renewed(self.energies, samples, changed, BLOCK)
        return Heard(energies, max(self.peak_dbtp, *peaks_dbtp))


def leveled(
    samples: NDArray[np.float32],
    loudness_lufs: float,
    ceiling_dbtp: float,
    known: Heard | None = None,
) -> tuple[NDArray[np.float32], Heard]:
    """Do what `level` does, and tell how it is heard; `known` is how the sound is, if that is."""
    gain, heard = _gain(samples, loudness_lufs, ceiling_dbtp, known)
    if gain is None:
        return samples, heard
    made = zeros(len(samples), np.float32)
    for at in range(0, len(samples), STRETCH):
        stretch = samples[at : at + STRETCH]
        made[at : at + STRETCH] = stretch * gain.over(at, len(stretch))
    return made, heard


def _gain(
    samples: NDArray[np.float32],
    loudness_lufs: float,
    ceiling_dbtp: float,
    known: Heard | None,
) -> tuple[Curve | None, Heard]:
    """Find the gain that does it, None where nothing is to be done, and how it is heard then."""
    heard = known.energies if known else energies(samples, BLOCK)
    measured = gated(heard, BLOCK)
    gain_db = needed_db = loudness_lufs - measured
    is_silent = measured == float("-inf")
    if is_silent or abs(needed_db) < CLOSE_ENOUGH_LU:
        known = known or Heard(heard, true_peak_dbtp(samples))
        if is_silent or known.peak_dbtp <= ceiling_dbtp + ROUNDING_DB:
            return None, known
    exact_db, peaks = float("-inf"), np.empty(0, np.float32)
    before_db, reached = 0.0, measured
    for _ in range(ROUNDS):
        last_reached, factor = reached, _factor(gain_db)
        if gain_db > exact_db:  # peaks are found exactly only where this gain makes them matter
            exact_db = gain_db + HEADROOM_DB
            peaks = block_peaks(samples, float(_factor(ceiling_dbtp - exact_db)))
        gain = Curve(factor * _left(peaks * factor, ceiling_dbtp), BLOCK)
        shaped = _shaped(heard, gain)
        reached = gated(shaped, BLOCK)
        missing = loudness_lufs - reached
        if abs(missing) < CLOSE_ENOUGH_LU:
            break
        # the secant's slope: how much of the last step's gain was heard
        slope = min(max((reached - last_reached) / (gain_db - before_db), 0.25), 1.0)
        before_db, gain_db = gain_db, min(gain_db + missing / slope, needed_db + MAKE_UP_DB)
        if gain_db == before_db:
            break
    return gain, Heard(shaped, ceiling_dbtp)


def _shaped(heard: NDArray[np.float64], gain: Curve) -> NDArray[np.float64]:
    """Give the energies that sound has with a gain, from those without.

    The gain bends over 16 ms, which is slow beside the weighting's filters and beside a block, so
    it may as well come behind them, and as the mean square of the line over each block.
    """
    here, there = gain.points[:-1], gain.points[1:]
    shaped = heard.copy()
    shaped[: len(here)] *= (here * here + here * there + there * there) / 3
    return shaped


def _left(peaks: NDArray[np.float32], ceiling_dbtp: float) -> NDArray[np.float32]:
    """Give the gain at both ends of each block that keeps these peaks below the ceiling.

    Each block's need, held over its neighbourhood and then averaged over a narrower one, never
    lies above the need itself; straight lines make it a curve.
    """
    ceiling = _factor(ceiling_dbtp)
    need = (ceiling / np.maximum(peaks, ceiling)).astype(np.float32, copy=False)
    reach = LOOK_AHEAD + 2  # one block for the lines, one for the filter that finds the peaks
    padded = np.pad(need, (reach + LOOK_AHEAD, reach + LOOK_AHEAD + 1), mode="edge")
    bell = np.hanning(2 * LOOK_AHEAD + 3)[1:-1].astype(np.float32)
    return np.convolve(_lowest(padded, 2 * reach + 1), bell / bell.sum(), mode="valid")


def _lowest(values: NDArray[np.float32], width: int) -> NDArray[np.float32]:
    """Give the lowest of each so many neighbours: of pairs, of pairs of these, and so on."""
    lowest, covered = values, 1
    while covered < width:
        apart = min(covered, width - covered)
        lowest = np.minimum(lowest[:-apart], lowest[apart:])
        covered += apart
    return lowest


def _factor(gain_db: float) -> np.float32:
    return np.float32(10 ** (gain_db / 20))
