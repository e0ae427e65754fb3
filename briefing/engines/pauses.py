"""Give a spoken line the pauses we want, to the sample, and its words their times.

Local voices choose their own pauses and surround a line with silence of any length. The sound
between is kept as it is; each silence is replaced by one of the length asked for.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from briefing.model import Audio, Take, WordTime

if TYPE_CHECKING:
    from numpy.typing import NDArray

EDGE_S = 0.05
"""Silence in front of a take and behind it, so that no sound touches an edge."""

_QUIET = 10 ** (-50 / 20)  # RMS of full scale, 28 dB under speech; lower splits pauses at clicks
_WINDOW_S = 0.005
_ATTACK_S = 0.005
_RELEASE_S = 0.02  # a formant synthesiser stops a vowel at once, as if it were cut


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of `said` where an engine placed it."""

    said_start: int
    said_end: int
    """Half-open character offsets into `Reading.said`."""
    start: int
    end: int
    """Half-open sample offsets; before a pause its sound may run on behind `end`."""
    pause_s: float
    """The pause wanted behind it; 0 keeps what the engine did. Ignored for the last word."""


@dataclass(frozen=True, slots=True)
class _Silence:
    start: int
    stop: int
    """The samples that it replaces."""
    length: int
    """The samples that it becomes."""
    before: int
    """The index of the word that follows it."""


def paced(samples: "NDArray[np.float32]", rate_hz: int, words: list[Word]) -> Take:
    """Replace the silences of a spoken line by the pauses of its words.

    `samples` has shape (n,); `words` are in order and not empty. The first word behind a pause
    starts with the sound and the last before one ends with it, so words leave no sound out.
    """
    silences = _silences(samples, rate_hz, words)
    pieces: list[NDArray[np.float32]] = []
    times: list[WordTime] = []
    written = 0
    for silence, following in pairwise(silences):
        shift = written + silence.length - silence.stop
        begin, end = silence.stop, following.start
        starts = [begin, *(word.start for word in words[silence.before + 1 : following.before])]
        for word, (start, stop) in zip(
            words[silence.before : following.before], pairwise([*starts, end]), strict=True
        ):
            times.append(
                WordTime(
                    word.said_start,
                    word.said_end,
                    (min(max(start, begin), end) + shift) / rate_hz,
                    (min(max(stop, begin), end) + shift) / rate_hz,
                )
            )
        pieces += [np.zeros(silence.length, np.float32), _faded(samples[begin:end], rate_hz)]
        written = end + shift
    pieces.append(np.zeros(silences[-1].length, np.float32))
    return Take(Audio(np.concatenate(pieces), rate_hz), tuple(times))


def _silences(samples: "NDArray[np.float32]", rate_hz: int, words: list[Word]) -> list[_Silence]:
    """Find the silence in front, the one for each pause, and the one behind."""
    window = round(_WINDOW_S * rate_hz)
    whole = samples[: len(samples) // window * window].reshape(-1, window)
    levels = np.sqrt(np.mean(whole**2, axis=1))
    loud = np.flatnonzero(levels >= _QUIET)
    edge = round(EDGE_S * rate_hz)
    first, last = (int(loud[0]), int(loud[-1]) + 1) if len(loud) else (0, len(levels))
    found = [_Silence(0, first * window, edge, 0)]
    for index, (word, following) in enumerate(pairwise(words)):
        if word.pause_s:
            left = (word.start + word.end) // 2 // window
            right = (following.start + following.end) // 2 // window
            start, stop = _gap(levels[left:right])
            found.append(
                _Silence(
                    (left + start) * window,
                    (left + stop) * window,
                    round(word.pause_s * rate_hz),
                    index + 1,
                )
            )
    return [*found, _Silence(last * window, len(samples), edge, len(words))]


def _gap(levels: "NDArray[np.float32]") -> tuple[int, int]:
    """Find the longest quiet run of windows; where none is quiet, the quietest place."""
    marks = np.concatenate([[False], levels < _QUIET, [False]])
    edges = np.flatnonzero(marks[1:] != marks[:-1]).reshape(-1, 2)
    if not len(edges):
        quietest = int(np.argmin(levels))
        return quietest, quietest
    start, stop = max(edges, key=lambda run: run[1] - run[0])
    return int(start), int(stop)


def _faded(samples: "NDArray[np.float32]", rate_hz: int) -> "NDArray[np.float32]":
    """Let a sound begin and end at zero, so that a join never clicks."""
    faded = samples.copy()
    for end, length_s in ((faded, _ATTACK_S), (faded[::-1], _RELEASE_S)):
        length = min(round(length_s * rate_hz), len(faded) // 2)
        end[:length] *= (0.5 - 0.5 * np.cos(np.pi * np.arange(length) / max(length, 1))).astype(
            np.float32
        )
    return faded
