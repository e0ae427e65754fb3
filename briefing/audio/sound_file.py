"""Read a sound file of the user's: music for before, under and behind the speech."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import soundfile
from numpy.typing import NDArray

from briefing.audio.frames import RATE_HZ
from briefing.audio.loudness import integrated
from briefing.audio.resample import resample
from briefing.errors import SettingsError

SHORTEST_S = 0.4
"""One gating block (BS.1770): a shorter sound has no loudness."""
RATES_HZ = (4_000, 384_000)
BLOCK = 65_536
"""Frames read at a time: a long file's channels are never in memory all at once."""
NOTHING = np.zeros(0, np.float32)
FINEST = 1000
"""Odd rates are taken as the nearest ratio of numbers up to this, which is within a millionth:
the resampler's filter for 44,101 Hz as it stands would take gigabytes."""


def read(file: Path, about: str, longest_s: float, *, cut: bool = False) -> NDArray[np.float32]:
    """Give a WAV, FLAC, OGG or MP3 file as mono at 48 kHz, its channels' mean.

    One that is longer than `longest_s` is refused, or `cut` there. `about` names the setting in
    the `SettingsError` for a file that is missing, cannot be decoded, or holds no sound.
    """
    try:
        with file.open("rb") as opened, soundfile.SoundFile(opened) as sound:
            rate_hz = sound.samplerate
            most = round(longest_s * rate_hz)
            blocks = sound.blocks(BLOCK, frames=most + 1, dtype="float32", always_2d=True)
            samples = np.concatenate([NOTHING, *(block.mean(axis=1) for block in blocks)])
    except FileNotFoundError as error:
        raise SettingsError(
            about, f"{file} does not exist", "correct the path (it counts from briefing.toml)"
        ) from error
    except OSError as error:
        raise SettingsError(
            about, f"{file} cannot be read ({error.strerror})", "name a sound file"
        ) from error
    except (soundfile.SoundFileError, TypeError) as error:  # TypeError: raw sound has no header
        raise SettingsError(
            about, f"{file} is no sound that can be decoded", "give a WAV, FLAC, OGG or MP3 file"
        ) from error
    if len(samples) > most and not cut:
        raise SettingsError(
            about, f"{file} is longer than {longest_s:g} s", "cut it, or name another file"
        )
    return _fitting(samples[:most], rate_hz, file, about)


def _fitting(
    samples: NDArray[np.float32], rate_hz: int, file: Path, about: str
) -> NDArray[np.float32]:
    """Bring sound to 48 kHz; `SettingsError` where there is none."""
    if not RATES_HZ[0] <= rate_hz <= RATES_HZ[1]:
        raise SettingsError(about, f"{file} has {rate_hz} samples a second", "use 44100 or 48000")
    ratio = Fraction(RATE_HZ, rate_hz).limit_denominator(FINEST)
    brought = resample(samples, ratio.denominator, ratio.numerator)
    if len(brought) < SHORTEST_S * RATE_HZ:
        raise SettingsError(about, f"{file} is shorter than {SHORTEST_S:g} s", "name a longer one")
    if not np.isfinite(brought).all() or integrated(brought) == float("-inf"):
        raise SettingsError(about, f"{file} holds no sound", "name a file that does")
    return brought
