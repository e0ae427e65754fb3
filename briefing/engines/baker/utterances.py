"""Cut a long line into utterances of the length that the voice was trained on.

The corpus has sentences of some twenty syllables. Up to about forty the pace stays even; further
on it creeps up, and at 2048 mel frames (about 140 syllables) the model's positions end.
"""

from dataclasses import replace
from itertools import pairwise
from math import ceil

from briefing.engines.syllables import Spoken

COMFORTABLE, MOST = 40, 100
"""Syllables: where the next pause ends an utterance, and where one must end without a pause."""

_FULL_STOP_S = 0.5  # a pause as long as a sentence's end always ends the utterance
_BREATH_S = 0.15


def utterances(heard: list[Spoken], stretch: float) -> list[list[Spoken]]:
    """Group the characters of a line, in order, each group ending at a pause where there is one.

    `stretch` multiplies the durations, and so divides what fits.
    """
    fit = max(stretch, 1.0)
    groups: list[list[Spoken]] = []
    for clause in _clauses(heard, int(MOST / fit)):
        previous = groups[-1] if groups else []
        together = _syllables(previous) + _syllables(clause)
        if previous and previous[-1].pause_s < _FULL_STOP_S and together <= COMFORTABLE / fit:
            previous += clause
        else:
            groups.append(clause)
    return groups


def _clauses(heard: list[Spoken], most: int) -> list[list[Spoken]]:
    clauses: list[list[Spoken]] = [[]]
    for character in heard:
        clauses[-1].append(character)
        if character.pause_s:
            clauses.append([])
    return [part for clause in clauses if clause for part in _parts(clause, most)]


def _parts(clause: list[Spoken], most: int) -> list[list[Spoken]]:
    """Cut a clause that is too long into equal parts, with a breath between them."""
    count = ceil(_syllables(clause) / most)
    bounds = [len(clause) * part // count for part in range(count + 1)]
    parts = [clause[start:stop] for start, stop in pairwise(bounds)]
    for part in parts[:-1]:
        part[-1] = replace(part[-1], pause_s=_BREATH_S)
    return parts


def _syllables(characters: list[Spoken]) -> int:
    return sum(len(character.syllables) for character in characters)
