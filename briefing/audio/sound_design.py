"""Make the sounds beside the speech: a programme's own chime and sting, and a show's own files.

Chime and sting are synthesised, so that they need no licence and no file. pydub lays their notes
over one another and fades them; it works on raw samples here, and so needs no ffmpeg.
"""

import warnings
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefing.audio.cues import Cue
from briefing.audio.frames import RATE_HZ
from briefing.audio.limiter import level
from briefing.audio.loudness import integrated

with warnings.catch_warnings():  # of a missing ffmpeg, of its own regular expressions, of audioop
    warnings.simplefilter("ignore")
    from pydub import AudioSegment

Samples = NDArray[np.float32]

PARTIALS = ((1.0, 1.0, 0.42), (2.0, 0.22, 0.24), (3.0, 0.10, 0.15), (4.2, 0.05, 0.07))
"""Multiple of the pitch, strength, and the time constant of its decay in seconds; the last is off
the series, as in a struck bar, and gone at once."""
ATTACK_MS = 8
FULL_SCALE = 2**31 - 1

CHIME_NOTES = ((0.00, 523.25), (0.17, 659.26), (0.34, 783.99))
"""When each note begins, in seconds, and its pitch in Hz: C5, E5, G5."""
CHIME_NOTE_S, CHIME_RELEASE_MS = 1.3, 500
CHIME_LENGTH_S = 1.1
"""When the first word may begin: the last note is dying away by then."""
CHIME_BELOW_LU = 3.0
"""It opens, and gives way."""

STING_NOTES = ((0.00, 783.99), (0.14, 659.26))
"""G5, E5: the chime's last notes, back again."""
STING_NOTE_S, STING_RELEASE_MS = 0.6, 350
STING_DECAY = 0.28
"""How much sooner than the chime's its partials die away: nothing of it is left at the headline,
so that a player that jumps to the chapter's mark comes in on silence."""
STING_BELOW_LU = 12.0
"""Heard, but not waited for; below the gate, so that it hardly counts in the loudness."""

INTRO_BELOW_LU = OUTRO_BELOW_LU = 0.0
"""Music alone is as loud as the speech: so is then the chapter that both make."""
INTRO_FADES_S, OUTRO_FADES_S = (0.01, 1.5), (0.3, 2.5)
"""How long they fade in and out; at most a third of a short one."""
MUSIC_LUFS, MUSIC_CREST_DB = -20.0, 11.0
"""What music is brought to on its own, and how far its peaks may stand above that: less than the
strictest target leaves them, so that drums take nothing from the speech when both are limited."""
BED_BELOW_LU = 11.0
"""Where nobody speaks; under speech `arrange.DUCK_DB` more, which makes 24: WCAG 2.1, 1.4.7, asks
for 20 dB at least."""
CROSSFADE_S = 2.0
"""How long a bed's end lies over its beginning where it loops; at most a quarter of a short one."""


@cache
def chime() -> Cue:
    """Give the soft three-note chime that stands before the opening."""
    notes = [(start_s, _note(pitch_hz, CHIME_NOTE_S)) for start_s, pitch_hz in CHIME_NOTES]
    return _cue(_struck(notes, CHIME_RELEASE_MS), CHIME_BELOW_LU, CHIME_LENGTH_S)


@cache
def sting() -> Cue:
    """Give the two soft notes that stand before each item of news."""
    notes = [
        (start_s, _note(pitch_hz, STING_NOTE_S, STING_DECAY)) for start_s, pitch_hz in STING_NOTES
    ]
    return _cue(_struck(notes, STING_RELEASE_MS), STING_BELOW_LU)


def intro(samples: Samples) -> Cue:
    """Make the show's own music one to stand before the opening, and end where that begins."""
    return _music(_faded(samples, *INTRO_FADES_S), INTRO_BELOW_LU)


def outro(samples: Samples) -> Cue:
    """Make the show's own music one to follow the last word."""
    return _music(_faded(samples, *OUTRO_FADES_S), OUTRO_BELOW_LU)


def bed(samples: Samples) -> Cue:
    """Make the show's own music one to lie under the speech, as long as that lasts.

    Its end is laid over its beginning at equal power, so that it can be said again and again.
    """
    over = min(round(CROSSFADE_S * RATE_HZ), len(samples) // 4)
    turn = np.pi / 2 * (np.arange(over, dtype=np.float32) + 0.5) / over
    loop = samples[: len(samples) - over].copy()
    loop[:over] = loop[:over] * np.sin(turn) + samples[len(samples) - over :] * np.cos(turn)
    return _cue(loop, BED_BELOW_LU)


def _music(samples: Samples, below_lu: float) -> Cue:
    """Tame its peaks; music that is nothing but peaks stays softer than it should be."""
    ceiling_dbtp = MUSIC_LUFS + MUSIC_CREST_DB
    tamed = level(samples, loudness_lufs=MUSIC_LUFS, ceiling_dbtp=ceiling_dbtp)
    return Cue(tamed, MUSIC_LUFS, below_lu, len(tamed))


def _cue(samples: Samples, below_lu: float, length_s: float | None = None) -> Cue:
    length = len(samples) if length_s is None else round(length_s * RATE_HZ)
    return Cue(samples, integrated(samples), below_lu, length)


def _struck(notes: Sequence[tuple[float, Samples]], release_ms: int) -> Samples:
    """Strike notes, each when it is due in seconds, and let all ring."""
    end_s = max(start_s + len(note) / RATE_HZ for start_s, note in notes)
    sound = AudioSegment.silent(round(end_s * 1000), RATE_HZ).set_sample_width(4)
    for start_s, note in notes:
        faded = _segment(note).fade_in(ATTACK_MS).fade_out(release_ms)
        sound = sound.overlay(faded, position=round(start_s * 1000))
    return _samples(sound)


def _note(pitch_hz: float, length_s: float, decay: float = 1.0) -> Samples:
    """Strike a bar: a few partials that die away, the higher the sooner."""
    time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    tone = np.zeros(len(time_s))
    for multiple, strength, decay_s in PARTIALS:
        fading = np.exp(-time_s / (decay * decay_s))
        tone += strength * fading * np.sin(2 * np.pi * multiple * pitch_hz * time_s)
    return (tone / 5).astype(np.float32)  # three notes and their partials together stay below 1


def _faded(samples: Samples, in_s: float, out_s: float) -> Samples:
    third_ms = 1000 * len(samples) // RATE_HZ // 3
    segment = _segment(samples).fade_in(min(round(1000 * in_s), third_ms))
    return _samples(segment.fade_out(min(round(1000 * out_s), third_ms)))


def _segment(samples: Samples) -> AudioSegment:
    pcm = np.round(np.clip(samples, -1.0, 1.0).astype(np.float64) * FULL_SCALE).astype("<i4")
    return AudioSegment(data=pcm.tobytes(), sample_width=4, frame_rate=RATE_HZ, channels=1)


def _samples(segment: AudioSegment) -> Samples:
    return (np.frombuffer(segment.raw_data, "<i4") / FULL_SCALE).astype(np.float32)
