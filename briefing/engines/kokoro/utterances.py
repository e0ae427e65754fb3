"""Speak short clauses together, and find each again in the sound.

Kokoro is weak on less than some twenty tokens, which its authors advise to bundle (VOICES.md of
hexgrad/Kokoro-82M). It tells no durations, so what is bundled is parted at its longest silences.
After a short text it has also been heard to go on with noise (jamiepine/voicebox#960): what lasts
longer than its text can is refused.
"""

from typing import TYPE_CHECKING

import numpy as np

from briefing.engines.syllables import Spoken, syllables_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LEAST = 7  # syllables: some twenty tokens
_QUIET = 10 ** (-50 / 20)  # RMS of full scale, as in `pauses`: a lone click is no speech
_WINDOW_S = 0.005
_GAP_S = 0.1  # at least, between clauses at speed 1; the closure of a plosive is shorter
_SHORTEST_S = 0.04  # a syllable at speed 1: a quarter of what one takes
_LONGEST_S, _SPARE_S = 0.4, 0.6  # a syllable, and a clause beside them: twice what they take

Clause = list[Spoken]


def bundled(clauses: list[Clause]) -> list[list[Clause]]:
    """Join each clause of less than `_LEAST` syllables with its neighbours, in order."""
    bundles: list[list[Clause]] = []
    for clause in clauses:
        if bundles and min(_size(bundles[-1]), syllables_of(clause)) < _LEAST:
            bundles[-1].append(clause)
        else:
            bundles.append([clause])
    return bundles


def spans(
    sound: "NDArray[np.float32]", rate_hz: int, bundle: list[Clause], slowness: float
) -> list[tuple[int, int]]:
    """Find the samples of each clause of a bundle, from its first sound to its last.

    Empty where that fails: the sound is no numbers, silent, without silences between, or a
    clause in it lasts shorter or longer than its syllables can, so that some are missing or more
    was said. `slowness` multiplies durations.
    """
    if not np.isfinite(sound).all():
        return []
    window = round(_WINDOW_S * rate_hz)
    windows = sound[: len(sound) // window * window].reshape(-1, window)
    loud = np.flatnonzero(np.sqrt(np.mean(windows**2, axis=1)) > _QUIET)
    if not len(loud):
        return []
    silences_s = (np.diff(loud) - 1) * _WINDOW_S / slowness
    longest = np.sort(np.argsort(silences_s)[::-1][: len(bundle) - 1])
    if len(longest) < len(bundle) - 1 or (silences_s[longest] < _GAP_S).any():
        return []
    starts = window * loud[np.concatenate([[0], longest + 1])]
    ends = window * (loud[np.concatenate([longest, [-1]])] + 1)
    found = [(int(start), int(end)) for start, end in zip(starts, ends, strict=True)]
    for clause, (start, end) in zip(bundle, found, strict=True):
        lasts_s, syllables = (end - start) / rate_hz / slowness, syllables_of(clause)
        if not _SHORTEST_S * syllables <= lasts_s <= _LONGEST_S * syllables + _SPARE_S:
            return []
    return found


def _size(bundle: list[Clause]) -> int:
    return sum(map(syllables_of, bundle))
