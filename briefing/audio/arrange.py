"""Lay a chapter's cues beside its speech, each as loud as suits it.

Levels follow loudness (BS.1770), never peaks. A bed gives way to the speech: where lines begin and
end is known to the sample, so it is down before a word is heard, and comes up again only where
there is time for it.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.audio.cues import Cue, Sound
from briefing.audio.curve import Curve
from briefing.audio.frames import RATE_HZ
from briefing.audio.mix import TAIL, Mix
from briefing.memory import zeros

Samples = NDArray[np.float32]

DUCK_DB = 13.0
"""How much softer a bed is under speech than where nobody speaks."""
ATTACK_S, GUARD_S, RELEASE_S = 0.2, 0.05, 0.35
"""A bed goes down within `ATTACK_S`, is down `GUARD_S` before the first sound of a line (it looks
ahead by both), and comes up within `RELEASE_S` behind the last."""
BRIDGE_S = ATTACK_S + GUARD_S + RELEASE_S
"""In a shorter pause it stays down: up and down between two sentences is heard as pumping."""
FADE_IN_S, FADE_OUT_S = 0.3, 0.8
CONTROL_HZ = 1000
"""Gains are worked out that often, with straight lines between."""
STRETCH = 2 * RATE_HZ
"""Samples of a bed laid at a time."""


def arrange(mix: Mix, speech_lufs: float, sound: Sound) -> Samples:
    """Give a chapter's speech, laid out and so loud, with its cues beside it."""
    arranged = zeros(len(mix.samples), np.float32)
    arranged[:] = mix.samples
    if sound.before:
        _lay(arranged, sound.before, speech_lufs, sound.lead)
    if sound.behind:
        _lay(arranged, sound.behind, speech_lufs, mix.end)
    if sound.under:
        _lay_under(arranged, sound.under, speech_lufs, mix, sound.lead)
    return arranged


def touched(mix: Mix, sound: Sound) -> list[tuple[int, int]] | None:
    """Tell which samples its cues are laid on; None where a bed lies under all."""
    if sound.under:
        return None
    places = ((sound.before, sound.lead), (sound.behind, mix.end))
    return [(at, at + len(cue.samples)) for cue, at in places if cue]


def _lay(arranged: Samples, cue: Cue, speech_lufs: float, at: int) -> None:
    """Add a cue from sample `at` on, in place."""
    samples = cue.samples[: len(arranged) - at]
    arranged[at : at + len(samples)] += samples * _factor(cue, speech_lufs)


def _lay_under(arranged: Samples, bed: Cue, speech_lufs: float, mix: Mix, earliest: int) -> None:
    """Add a bed from just before the first word to the end of the last pause, in place."""
    start_s = max(earliest / RATE_HZ, mix.lines[0].start_s - FADE_IN_S)
    start, end = round(start_s * RATE_HZ), min(mix.end, len(arranged) - TAIL)
    gain = bed_gain(
        [(line.start_s - start_s, line.end_s - start_s) for line in mix.lines], end - start
    )
    factor = _factor(bed, speech_lufs)
    for at in range(0, end - start, STRETCH):
        length = min(STRETCH, end - start - at)
        around = np.arange(at, at + length) % len(bed.samples)
        arranged[start + at :][:length] += bed.samples[around] * factor * gain.over(at, length)


def _factor(cue: Cue, speech_lufs: float) -> np.float32:
    return np.float32(10 ** ((speech_lufs - cue.below_lu - cue.lufs) / 20))


def bed_gain(spans: Sequence[tuple[float, float]], length: int) -> Curve:
    """Give a bed's gain over so many samples: 1 where nobody speaks, faded at its ends.

    `spans` are the seconds from the first to the last sound of each line, in order.
    """
    times_s: list[float] = []
    depths: list[float] = []
    for start_s, end_s in _bridged(spans):
        times_s += [start_s - GUARD_S - ATTACK_S, start_s - GUARD_S, end_s, end_s + RELEASE_S]
        depths += [0.0, 1.0, 1.0, 0.0]
    step = RATE_HZ // CONTROL_HZ
    count = -(-length // step) + 1
    depth = _smooth(np.interp(np.arange(count) / CONTROL_HZ, times_s, depths))
    gain = 10 ** (-DUCK_DB / 20 * depth)
    fade_in, fade_out = (min(round(s * CONTROL_HZ), count // 2) for s in (FADE_IN_S, FADE_OUT_S))
    gain[:fade_in] *= _smooth(np.arange(fade_in) / fade_in)
    gain[count - fade_out :] *= _smooth(np.arange(fade_out - 1, -1, -1) / fade_out)
    return Curve(gain, step)


def _bridged(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Join the spans that too short a pause lies between."""
    joined = [spans[0]]
    for start_s, end_s in spans[1:]:
        if start_s - joined[-1][1] < BRIDGE_S:
            joined[-1] = joined[-1][0], end_s
        else:
            joined.append((start_s, end_s))
    return joined


def _smooth(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """Bend a straight way from 0 to 1 so that it begins and ends gently: a raised cosine."""
    return 0.5 - 0.5 * np.cos(np.pi * share)
