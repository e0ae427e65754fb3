"""Bring speech to a loudness without letting a peak past the ceiling."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from briefing.audio.curve import Curve
from briefing.audio.loudness import STEP, energies, gated, weighted
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
STRETCH = 20 * STEP
"""Samples worked on at a time: whole blocks, and whole steps of the loudness."""


def level(
    samples: NDArray[np.float32], *, loudness_lufs: float, ceiling_dbtp: float
) -> NDArray[np.float32]:
    """Give the sound at `loudness_lufs` with no true peak above `ceiling_dbtp`.

    What the limiter takes is given back by more gain and limited anew, a few times; sound that is
    all peaks and no body ends below the target. Silence, and what is so already, stays as it is.
    """
    return leveled(samples, loudness_lufs, ceiling_dbtp).samples


class Leveled(NamedTuple):
    """Sound at its loudness, and how that is spread over it."""

    samples: NDArray[np.float32]
    energies: NDArray[np.float64]
    """Its `loudness.step_energies`, within 0.001 LU."""


def leveled(
    samples: NDArray[np.float32],
    loudness_lufs: float,
    ceiling_dbtp: float,
    known: NDArray[np.float64] | None = None,
) -> Leveled:
    """Do what `level` does, and tell the energies; `known` are those of the sound, if they are."""
    gain, reached = _gain(samples, loudness_lufs, ceiling_dbtp, known)
    if gain is None:
        return Leveled(samples, reached)
    made = zeros(len(samples), np.float32)
    for at in range(0, len(samples), STRETCH):
        stretch = samples[at : at + STRETCH]
        made[at : at + STRETCH] = stretch * gain.over(at, len(stretch))
    return Leveled(made, reached)


class _Gain(NamedTuple):
    """A gain for a whole chapter, and what the limiter leaves of it from block to block."""

    factor: np.float32
    left: Curve

    def over(self, start: int, length: int) -> NDArray[np.float32]:
        """Give the gain of so many samples; a block begins at `start`."""
        return self.factor * self.left.over(start, length)


def _gain(
    samples: NDArray[np.float32],
    loudness_lufs: float,
    ceiling_dbtp: float,
    known: NDArray[np.float64] | None,
) -> tuple[_Gain | None, NDArray[np.float64]]:
    """Find the gain that does it, None where nothing is to be done, and the energies then."""
    heard = weighted(samples) if known is None else np.empty(0, np.float32)
    shaped = energies(heard) if known is None else known
    measured = gated(shaped)
    if measured == float("-inf"):
        return None, shaped
    gain_db = needed_db = loudness_lufs - measured
    if abs(needed_db) < CLOSE_ENOUGH_LU and true_peak_dbtp(samples) <= ceiling_dbtp + ROUNDING_DB:
        return None, shaped
    if known is not None:
        heard = weighted(samples)
    exact_db, peaks = float("-inf"), np.empty(0, np.float32)
    before_db, reached = 0.0, measured
    for _ in range(ROUNDS):
        last_reached, factor = reached, _factor(gain_db)
        if gain_db > exact_db:  # peaks are found exactly only where this gain makes them matter
            exact_db = gain_db + HEADROOM_DB
            peaks = block_peaks(samples, float(_factor(ceiling_dbtp - exact_db)))
        gain = _Gain(factor, Curve(_left(peaks * factor, ceiling_dbtp), BLOCK))
        shaped = _shaped(heard, gain, len(samples))
        reached = gated(shaped)
        missing = loudness_lufs - reached
        if abs(missing) < CLOSE_ENOUGH_LU:
            break
        # the secant's slope: how much of the last step's gain was heard
        slope = min(max((reached - last_reached) / (gain_db - before_db), 0.25), 1.0)
        before_db, gain_db = gain_db, min(gain_db + missing / slope, needed_db + MAKE_UP_DB)
        if gain_db == before_db:
            break
    return gain, shaped


def _shaped(heard: NDArray[np.float32], gain: _Gain, length: int) -> NDArray[np.float64]:
    """Give the energies that sound has with a gain, from what `weighted` made of it without.

    The gain bends over 16 ms, which is slow beside the weighting's filters, so it may as well come
    behind them: within 0.001 LU of weighting each attempt anew, which takes five times as long.
    """
    reached = []
    for at in range(0, len(heard), STRETCH):
        shaped = heard[at : at + STRETCH].copy()
        shaped[: length - at] *= gain.over(at, min(len(shaped), length - at))
        reached.append(energies(shaped))
    return np.concatenate(reached)


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
