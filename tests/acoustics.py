"""Measure sound: what the tests and benchmarks of voices ask of samples."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

_WINDOW_S, _HOP_S = 0.04, 0.01
_LOWEST_HZ, _HIGHEST_HZ = 70, 500
_VOICED = 0.6
"""The least autocorrelation of a window that counts as voiced."""


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
    best = np.argmax(alike, axis=1)
    voiced = alike[np.arange(len(alike)), best] > _VOICED
    return rate_hz / (lags.start + best[voiced])


def _autocorrelation(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    length = rows.shape[1]
    whole = np.fft.irfft(np.abs(np.fft.rfft(rows, 2 * length)) ** 2)[:, :length]
    return whole / whole[:, :1]
