"""Lay a chapter out: each take cut to its speech, real silence between, times from the samples."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from briefing.audio.frames import FRAME_SAMPLES, RATE_HZ
from briefing.audio.resample import brought_length, fill
from briefing.audio.speech import Clip, cut
from briefing.audio.spoken import spoken_words
from briefing.memory import zeros
from briefing.model import Line, SpokenLine, Take

LEAD = 3 * FRAME_SAMPLES
"""Samples of silence before a chapter's first clip: what lets it stand behind another one."""
TAIL = 4 * FRAME_SAMPLES
"""Samples of silence behind its last clip, at least."""


@dataclass(frozen=True, slots=True, eq=False)
class Mix:
    """A chapter laid out, not yet at its loudness; times count from its first sample."""

    samples: NDArray[np.float32]
    """Mono at 48 kHz, whole frames long, silent over `lead` in front and `TAIL` behind."""
    lines: tuple[SpokenLine, ...]
    end: int
    """The sample at which the pause behind the last line is over."""


def lay_out(
    lines: Sequence[Line], takes: Sequence[Take], *, lead: int = LEAD, behind: int = 0
) -> Mix:
    """Put the lines' takes behind `lead` samples of silence, each followed by its pause.

    `behind` are samples kept free for what follows the last pause.

    A pause counts from the last sound of a line to the first of the next, so that it is what a
    listener hears whatever the engine leaves around its speech. `EngineError` for a silent take.
    """
    samples = zeros(_most(lines, takes) + lead + behind, np.float32)
    spoken: list[SpokenLine] = []
    at = lead
    gap = lead
    for line, take in zip(lines, takes, strict=True):
        clip = cut(take.audio, line.text)
        speech, rate_hz = clip.audio.samples, clip.audio.rate_hz
        if spoken:
            gap = max(0, gap - round(clip.sound_start_s * RATE_HZ))
            at += gap
        spoken.append(_spoken(line, take, clip, at / RATE_HZ))
        length = brought_length(len(speech), rate_hz, RATE_HZ)
        fill(samples[at : at + length], speech, rate_hz, RATE_HZ)
        at += length
        silent = length - round(clip.sound_end_s * RATE_HZ)
        gap = max(0, round(line.pause_s * RATE_HZ) - silent)
    silence = gap + behind + TAIL if behind else max(gap, TAIL)
    silence += -(at + silence) % FRAME_SAMPLES
    return Mix(samples[: at + silence], tuple(spoken), at + gap)


def _most(lines: Sequence[Line], takes: Sequence[Take]) -> int:
    """Reckon how many samples lines and pauses can take; what is not written to takes no memory."""
    most_s = sum(line.pause_s for line in lines) + sum(take.audio.duration_s for take in takes)
    return ceil(most_s * RATE_HZ) + len(lines) + TAIL + FRAME_SAMPLES


def _spoken(line: Line, take: Take, clip: Clip, at_s: float) -> SpokenLine:
    """Time a line by where its clip begins."""
    start_s = at_s + clip.sound_start_s
    end_s = at_s + clip.sound_end_s
    shift_s = at_s - clip.offset_s
    words = spoken_words(line.reading, take.words, shift_s, start_s, end_s)
    return SpokenLine(line.text, line.said, start_s, end_s, words)
