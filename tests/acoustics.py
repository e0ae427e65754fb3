"""Measure sound: what the tests and benchmarks of voices ask of samples."""

import numpy as np
from numpy.typing import NDArray

from briefing.audio.loudness import OFFSET_DB, step_energies

Samples = NDArray[np.float32]

SILENCE, QUIET = 10 ** (-60 / 20), 10 ** (-50 / 20)
"""Amplitudes of full scale."""
_CLICK = 3.0
_SHORTEST_S = 0.02
_WINDOW_S, _HOP_S = 0.04, 0.01
_LOWEST_HZ, _HIGHEST_HZ = 70, 500
_VOICED = 0.6
"""The least autocorrelation of a window that counts as voiced."""
_OCTAVE_COST = 0.02
"""What twice the period must be better by: each multiple of a period fits as well as the period."""


def level(samples: Samples) -> float:
    """Give the root of the mean square."""
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2)))


def fundamentals_hz(samples: Samples, rate_hz: int) -> NDArray[np.float64]:
    """Find the fundamental frequency of each voiced window of 40 ms, every 10 ms.

    The highest peak of the autocorrelation, divided by that of the window (Boersma, “Accurate
    short-term analysis of the fundamental frequency”, 1993).
    """
    window, hop = round(_WINDOW_S * rate_hz), round(_HOP_S * rate_hz)
    frames = np.lib.stride_tricks.sliding_window_view(samples.astype(np.float64), window)[::hop]
    frames = frames[np.sqrt(np.mean(frames**2, axis=1)) > level(samples) / 4]
    taper = np.hanning(window)
    centred = (frames - frames.mean(axis=1, keepdims=True)) * taper
    lags = slice(rate_hz // _HIGHEST_HZ, rate_hz // _LOWEST_HZ)
    alike = _autocorrelation(centred)[:, lags] / _autocorrelation(taper[None])[:, lags]
    octaves = np.log2(np.arange(lags.start, lags.stop))
    best = np.argmax(alike - _OCTAVE_COST * octaves, axis=1)
    voiced = alike[np.arange(len(alike)), best] > _VOICED
    return rate_hz / (lags.start + best[voiced])


def loudness_range(samples: Samples) -> float:
    """Give the loudness range in LU of mono sound at 48 kHz (EBU Tech 3342).

    Loudness over 3 s, every 100 ms, gated at −70 LUFS and 20 LU below what is left; the range from
    its 10th to its 95th percentile.
    """
    gated_at = 10 ** ((-70 - OFFSET_DB) / 10)
    windows = np.lib.stride_tricks.sliding_window_view(step_energies(samples), 30).mean(axis=1)
    heard = windows[windows > gated_at]
    heard = heard[heard > heard.mean() / 100]
    low, high = np.percentile(heard, [10, 95])
    return float(10 * np.log10(high / low))


def _autocorrelation(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    length = rows.shape[1]
    whole = np.fft.irfft(np.abs(np.fft.rfft(rows, 2 * length)) ** 2)[:, :length]
    return whole / whole[:, :1]


def clicks(samples: Samples, rate_hz: int) -> int:
    """Count jumps from sample to sample that stand out of what is around them.

    A step is a click where it is `_CLICK` times as large as the largest other step within 2 ms to
    either side, except right beside it, and above −50 dB of full scale: a glottal pulse has a slope
    of several samples, an edge has none.
    """
    steps = np.abs(np.diff(samples.astype(np.float64), prepend=0.0, append=0.0))
    reach = round(0.002 * rate_hz)
    padded = np.pad(steps, reach)
    around = np.lib.stride_tricks.sliding_window_view(padded, reach - 1)
    before, behind = around[: len(steps)].max(axis=1), around[reach + 2 :][: len(steps)].max(axis=1)
    return int(np.sum((steps > QUIET) & (steps > _CLICK * np.maximum(before, behind))))


def decibels(ratio: float) -> float:
    """Give a ratio of amplitudes in decibels; silence is −120."""
    return 20 * float(np.log10(max(ratio, 1e-6)))


def silences_s(samples: Samples, rate_hz: int) -> list[tuple[float, float]]:
    """List each stretch of more than 20 ms under −60 dB, as seconds from its start to its end."""
    quiet = np.concatenate([[False], np.abs(samples) < SILENCE, [False]])
    edges = np.flatnonzero(quiet[1:] != quiet[:-1]).reshape(-1, 2) / rate_hz
    return [(start, end) for start, end in edges.tolist() if end - start > _SHORTEST_S]


def onset_s(samples: Samples, rate_hz: int, near_s: float) -> float:
    """Find the steepest rise of energy, within 10 ms, 60 ms before a moment to 80 ms behind."""
    window, hop, margin = round(0.01 * rate_hz), round(0.0025 * rate_hz), round(0.1 * rate_hz)
    first = round((near_s - 0.06) * rate_hz)
    padded = np.pad(samples.astype(np.float64), margin)[first + margin - window :]
    part = padded[: round(0.14 * rate_hz) + 2 * window]
    frames = np.lib.stride_tricks.sliding_window_view(part, window)[::hop]
    levels_db = 10 * np.log10(np.mean(frames**2, axis=1) + QUIET**2)
    lead = window // hop
    return (first + int(np.argmax(levels_db[lead:] - levels_db[:-lead])) * hop) / rate_hz
