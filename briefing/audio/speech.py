"""Cut a take to its speech."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.errors import EngineError
from briefing.model import Audio

WINDOW_S = 0.005
"""Over which energy is looked at."""
BELOW_LOUDEST_DB = -50.0
"""A soft 法 or 思 begins about 40 dB below a vowel; an engine's own silence lies below 60."""
SILENT_RMS = 1e-4
"""A take whose loudest window is below −80 dBFS says nothing."""
MARGIN_BEFORE_S, MARGIN_BEHIND_S = 0.010, 0.030
"""Kept around the speech, so that what lies below the threshold fades instead of ending."""
SHORTEST_FADE_S = 0.002
"""Where a take has no margin to give, its very edge fades: too short to hear, too long to click."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A take's speech with faded margins, at the take's own rate."""

    audio: Audio
    offset_s: float
    """Where in the take the clip begins."""
    sound_start_s: float
    sound_end_s: float
    """Where in the clip its sound begins and ends."""


def cut(take: Audio, text: str) -> Clip:
    """Give the speech within a take of `text`; `EngineError` if there is none."""
    samples, rate_hz = take.samples, take.rate_hz
    window = round(WINDOW_S * rate_hz)
    windows = np.pad(samples, (0, -len(samples) % window)).reshape(-1, window)
    energy = np.einsum("ij,ij->i", windows, windows) / window
    loudest = float(energy.max(initial=0.0))
    if loudest < SILENT_RMS**2:
        raise EngineError(
            f"“{text}”", "came back as silence", "try another voice, or change the line"
        )
    heard = np.flatnonzero(energy > loudest * 10 ** (BELOW_LOUDEST_DB / 10))
    start, end = int(heard[0]) * window, min((int(heard[-1]) + 1) * window, len(samples))
    offset = max(0, start - round(MARGIN_BEFORE_S * rate_hz))
    clip = samples[offset : end + round(MARGIN_BEHIND_S * rate_hz)].copy()
    shortest = round(SHORTEST_FADE_S * rate_hz)
    _fade(clip, max(start - offset, shortest))
    _fade(clip[::-1], max(len(clip) - (end - offset), shortest))
    return Clip(
        Audio(clip, rate_hz), offset / rate_hz, (start - offset) / rate_hz, (end - offset) / rate_hz
    )


def _fade(samples: NDArray[np.float32], length: int) -> None:
    """Let the array begin from nothing, in place, on a raised cosine."""
    length = min(length, len(samples))
    samples[:length] *= 0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / length)
