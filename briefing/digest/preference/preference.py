"""Weigh a whole brief against others of the same story: which one an editor would broadcast.

A sum of many signs, so that no single missing one decides. What they count for was learnt from
what a language model told to judge as one thought of some 2,000 stories, told in several ways each
(`python -m tests.preference_weights`).
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefing.digest.preference.brief_signs import own_signs, shared_signs
from briefing.digest.preference.ground import Ground
from briefing.digest.preference.preference_weights import PREFERENCE

_BY_HAND = {
    "over 40": -2.0,
    "over 25": -0.5,
    "no figure": -1.0,
    "lead tail figure": -0.5,
    "lead middle figure": -0.5,
    "lead scenery": -0.8,
    "lead of a notice": -2.0,
    "lead of a meeting": -1.0,
}
"""What counts against a brief more than it did for the editor, who read and did not hear it: long
sentences, the number of the news left out, a slogan or the weather before it, and until when a road
is closed, or what a meeting said, before which road or meeting that is."""

_WEIGHTS = {
    name: PREFERENCE.get(name, 0.0) + _BY_HAND.get(name, 0.0) for name in {*PREFERENCE, *_BY_HAND}
}


def preference(told: Sequence[tuple[int, str]], ground: Ground) -> float:
    """Give how much rather a brief is told than another one of the same story.

    `told` are its sentences, each behind the place of the printed one that it is made of.
    """
    shared = sum(map(_weighed_once, shared_signs(told, ground)))
    return shared + _weighed(own_signs(told, ground))


def _weighed(signs: Iterable[tuple[str, float]]) -> float:
    return sum(_WEIGHTS.get(name, 0.0) * strength for name, strength in signs)


_weighed_once = lru_cache(maxsize=4096)(_weighed)  # each way to tell a story has them again
