"""Choose and shorten stories until they fill the time there is."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Brief

STORY_PAUSES_S = 2.4
"""Silence around one story: behind its headline, between its sentences, and before the next."""


def fit(
    briefs: Sequence[Brief], target_s: float, characters_per_minute: float
) -> tuple[Brief, ...]:
    """Return the briefs, in their order, whose telling comes nearest to `target_s`.

    `target_s` is the time for the stories alone. The last stories of a page weigh least, so they
    are shortened first and dropped last of all; each keeps at least its first sentence. Where all
    of them together are too short, all are returned: nothing is stretched.
    """
    chosen = list(briefs)
    while chosen and _seconds(chosen, characters_per_minute) > target_s:
        shorter = _shortened(chosen)
        if shorter is None:
            if len(chosen) == 1:
                break
            shorter = chosen[:-1]
        if abs(_seconds(shorter, characters_per_minute) - target_s) > abs(
            _seconds(chosen, characters_per_minute) - target_s
        ):
            break
        chosen = shorter
    return tuple(chosen)


def _shortened(briefs: Sequence[Brief]) -> list[Brief] | None:
    """Take the last sentence off the last of the longest-told stories; none where all have one."""
    most = max(len(brief.sentences) for brief in briefs)
    if most == 1:
        return None
    at = max(index for index, brief in enumerate(briefs) if len(brief.sentences) == most)
    shorter = replace(briefs[at], sentences=briefs[at].sentences[:-1])
    return [*briefs[:at], shorter, *briefs[at + 1 :]]


def _seconds(briefs: Sequence[Brief], characters_per_minute: float) -> float:
    characters = sum(len(brief.headline) + sum(map(len, brief.sentences)) for brief in briefs)
    return characters * 60 / characters_per_minute + STORY_PAUSES_S * len(briefs)
