"""A voice that costs next to nothing, to measure what stands around voices.

It speaks noise in the rhythm of speech: a syllable a fifth of a second, each with its word time, so
that mastering, encoding and publishing have the work that they have with any voice.
"""

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.model import Audio, Line, Take, Voice, WordTime

RATE_HZ = 24_000
SYLLABLE_S = 0.2
EDGE_S = 0.1
"""Silence in front and behind."""
NAME = "standin"
VOICE_FILE = f"""
engine = "benchmarks.props.stand_in:StandIn"
speaker = "{NAME}"
title = "替身"
licence = "none needed"
good_for = "benchmarks"
sex = "female"
characters_per_minute = 300
"""


class StandIn:
    """Speak any line at once."""

    name = "benchmarks.props.stand_in:StandIn"
    version = "1"
    longest = 500
    parallel = 4

    def __init__(self, folder: Path) -> None:
        """Keep no files."""

    def check(self, voice: Voice) -> None:
        """Be always there."""

    def speak(self, line: Line, voice: Voice) -> Take:  # noqa: ARG002 - the protocol's signature
        """Give as many syllables of noise as the line has characters."""
        count = len(line.said)
        silence = np.zeros(round(EDGE_S * RATE_HZ), np.float32)
        sound = np.concatenate([silence, np.tile(_syllable(), count), silence])
        starts = [EDGE_S + place * SYLLABLE_S for place in range(count)]
        words = tuple(
            WordTime(place, place + 1, start_s, start_s + SYLLABLE_S)
            for place, start_s in enumerate(starts)
        )
        return Take(Audio(sound, RATE_HZ), words)


@cache
def _syllable() -> NDArray[np.float32]:
    """Make one syllable: pink-ish noise that swells and fades."""
    count = round(SYLLABLE_S * RATE_HZ)
    noise = np.random.default_rng(1).standard_normal(count)
    spectrum = np.fft.rfft(noise) / np.sqrt(np.arange(count // 2 + 1) + 10.0)
    shaped = np.fft.irfft(spectrum, count) * np.sin(np.pi * np.arange(count) / count)
    return (0.3 * shaped / np.abs(shaped).max()).astype(np.float32)


def install(folder: Path) -> None:
    """Write its voice file where the user's own voices lie."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{NAME}.toml").write_text(VOICE_FILE, encoding="utf-8")
