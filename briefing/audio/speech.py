"""Cut a take to its speech."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.audio.frames import RATE_HZ
from briefing.errors import EngineError

WINDOW = RATE_HZ * 5 // 1000
"""Samples over which energy is looked at: 5 ms."""
BELOW_LOUDEST_DB = -50.0
"""A soft 法 or 思 begins about 40 dB below a vowel; an engine's own silence lies below 60."""
SILENT_RMS = 1e-4
"""A take whose loudest window is below −80 dBFS says nothing."""
MARGIN_BEFORE = RATE_HZ * 10 // 1000
MARGIN_BEHIND = RATE_HZ * 30 // 1000
"""Samples kept around the speech, so that what lies below the threshold fades instead of ending."""
SHORTEST_FADE = RATE_HZ * 2 // 1000
"""Where a take has no margin to give, its very edge fades: too short to hear, too long to click."""


@dataclass(frozen=True, slots=True, eq=False)
class Clip:
    """A take's speech with faded margins, at 48 kHz."""

    samples: NDArray[np.float32]
    offset: int
    """The take's sample that the clip begins with."""
    sound_start: int
    sound_end: int
    """Half-open sample offsets into `samples`: the first and the last sound."""


def cut(samples: NDArray[np.float32], text: str) -> Clip:
    """Give the speech within a take of `text`; `EngineError` if there is none."""
    windows = np.pad(samples, (0, -len(samples) % WINDOW)).reshape(-1, WINDOW)
    energy = np.einsum("ij,ij->i", windows, windows) / WINDOW
    loudest = float(energy.max(initial=0.0))
    if loudest < SILENT_RMS**2:
        raise EngineError(
            f"“{text}”", "came back as silence", "try another voice, or change the line"
        )
    heard = np.flatnonzero(energy > loudest * 10 ** (BELOW_LOUDEST_DB / 10))
    start, end = int(heard[0]) * WINDOW, min((int(heard[-1]) + 1) * WINDOW, len(samples))
    offset = max(0, start - MARGIN_BEFORE)
    clip = samples[offset : end + MARGIN_BEHIND].copy()
    _fade(clip, start - offset)
    _fade(clip[::-1], len(clip) - (end - offset))
    return Clip(clip, offset, start - offset, end - offset)


def _fade(samples: NDArray[np.float32], margin: int) -> None:
    """Let the array begin from nothing over its margin, in place, on a raised cosine."""
    length = min(max(margin, SHORTEST_FADE), len(samples))
    samples[:length] *= 0.5 - 0.5 * np.cos(np.pi * (np.arange(length) + 0.5) / length)
