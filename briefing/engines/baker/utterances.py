"""Cut a long line into utterances of the length that the voice was trained on.

The corpus has sentences of some twenty syllables. Up to about forty the pace stays even; further
on it creeps up, and at 2048 mel frames (about 140 syllables) the model's positions end.
"""

from briefing.engines.syllables import FULL_STOP_S, Spoken, clauses, syllables_of

COMFORTABLE = 40
"""Syllables: the next pause behind so many ends an utterance."""


def utterances(heard: list[Spoken], slowness: float) -> list[list[Spoken]]:
    """Group the characters of a phrased line, in order; each group ends at a pause.

    `slowness` multiplies the durations, and so divides what fits.
    """
    groups: list[list[Spoken]] = [[]]
    for clause in clauses(heard):
        together = syllables_of(groups[-1]) + syllables_of(clause)
        ended = groups[-1] and groups[-1][-1].pause_s >= FULL_STOP_S
        if groups[-1] and (ended or together > COMFORTABLE / max(slowness, 1.0)):
            groups.append([])
        groups[-1] += clause
    return groups
