"""Mend what the espeak-ng synthesiser leaves in its sound: offsets, and the steps they make."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOWEST_HZ = 40.0  # under any voice; what lies below is the synthesiser's own offset
_STEP = 0.003  # of full scale; a sound that begins with less begins softly enough
_STILL_S = 0.001
_FADE_S = 0.01


def mended(samples: "NDArray[np.float32]", rate_hz: int) -> "NDArray[np.float32]":
    """Take out the clicks, then what lies below the voice."""
    return _without_offset(_without_steps(samples, rate_hz), rate_hz)


def _without_steps(samples: "NDArray[np.float32]", rate_hz: int) -> "NDArray[np.float32]":
    """Let each sound behind digital silence begin from nothing.

    Its recorded consonants (b, d, g, zh …) have an offset of up to 2 % from their first sample on,
    which clicks; here they drift there within 10 ms, below anything that is heard.
    """
    still, fade = round(_STILL_S * rate_hz), round(_FADE_S * rate_hz)
    heard = np.flatnonzero(samples)
    begins = heard[np.diff(heard, prepend=-still - 1) > still]
    drift = 0.5 + 0.5 * np.cos(np.pi * np.arange(fade) / fade)
    quiet = samples.copy()
    for begin in begins[np.abs(samples[begins]) > _STEP]:
        part = quiet[begin : begin + fade]
        part -= part[0] * drift[: len(part)].astype(np.float32)
    return quiet


def _without_offset(samples: "NDArray[np.float32]", rate_hz: int) -> "NDArray[np.float32]":
    """Take out what lies below the voice: the synthesiser leaves up to 0.2 % of offset."""
    spectrum = np.fft.rfft(samples)
    frequencies_hz = np.fft.rfftfreq(len(samples), 1 / rate_hz)
    rise = np.clip(frequencies_hz / _LOWEST_HZ, 0.0, 1.0)
    kept = np.fft.irfft(spectrum * rise**2, len(samples))
    return np.clip(kept, -1.0, 1.0).astype(np.float32)
