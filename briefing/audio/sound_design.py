"""Compose the programme's own sounds: a soft three-note chime before the opening.

Synthesised, so that it needs no licence and no file. pydub lays the notes over one another and
fades them; it works on raw samples here, and so needs no ffmpeg.
"""

import warnings
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing.audio.frames import RATE_HZ
from briefing.audio.loudness import integrated

with warnings.catch_warnings():  # of a missing ffmpeg, of its own regular expressions, of audioop
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

NOTES = ((0.00, 523.25), (0.17, 659.26), (0.34, 783.99))
"""When each note begins, in seconds, and its pitch in Hz: C5, E5, G5."""
PARTIALS = ((1.0, 1.0, 0.42), (2.0, 0.22, 0.24), (3.0, 0.10, 0.15), (4.2, 0.05, 0.07))
"""Multiple of the pitch, strength, and the time constant of its decay in seconds; the last is off
the series, as in a struck bar, and gone at once."""
NOTE_S = 1.3
ATTACK_MS = 8
RELEASE_MS = 500
CHIME_S = NOTES[-1][0] + NOTE_S
SPEECH_AT = round(1.1 * RATE_HZ)
"""The sample at which the first word may begin: the last note is dying away by then."""
BELOW_SPEECH_LU = 3.0
"""How much softer than the speech the chime is, as BS.1770 measures it: it opens, and gives way."""
FULL_SCALE = 2**31 - 1


@cache
def chime() -> NDArray[np.float32]:
    """Give the chime, mono at 48 kHz."""
    sound = AudioSegment.silent(round(CHIME_S * 1000), RATE_HZ).set_sample_width(4)
    for start_s, pitch_hz in NOTES:
        note = _segment(_note(pitch_hz)).fade_in(ATTACK_MS).fade_out(RELEASE_MS)
        sound = sound.overlay(note, position=round(start_s * 1000))
    return _samples(sound)


def open_with(sound: NDArray[np.float32], speech: NDArray[np.float32]) -> NDArray[np.float32]:
    """Lay an opening sound over the beginning of speech, as loud as suits it.

    Both are mono at 48 kHz; the length is the speech's.
    """
    below_db = integrated(speech) - BELOW_SPEECH_LU - integrated(sound)
    reach = min(len(sound), len(speech))
    head = _segment(speech[:reach]).overlay(_segment(sound[:reach]).apply_gain(below_db))
    return np.concatenate([_samples(head), speech[reach:]])


def _note(pitch_hz: float) -> NDArray[np.float32]:
    """Strike a bar: a few partials that die away, the higher the sooner."""
    time_s = np.arange(round(NOTE_S * RATE_HZ)) / RATE_HZ
    tone = np.zeros(len(time_s))
    for multiple, strength, decay_s in PARTIALS:
        tone += (
            strength * np.exp(-time_s / decay_s) * np.sin(2 * np.pi * multiple * pitch_hz * time_s)
        )
    return (tone / 5).astype(np.float32)  # three notes and their partials together stay below 1


def _segment(samples: NDArray[np.float32]) -> AudioSegment:
    pcm = np.round(np.clip(samples, -1.0, 1.0).astype(np.float64) * FULL_SCALE).astype("<i4")
    return AudioSegment(data=pcm.tobytes(), sample_width=4, frame_rate=RATE_HZ, channels=1)


def _samples(segment: AudioSegment) -> NDArray[np.float32]:
    return (np.frombuffer(segment.raw_data, "<i4") / FULL_SCALE).astype(np.float32)
