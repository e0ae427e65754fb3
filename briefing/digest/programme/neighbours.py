"""Find the texts that may tell one story, without comparing each with each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from heapq import nlargest

_GRAM = 3
"""Characters: most of three neighbouring ones occur in one story only."""
_SHARED = 2.0
"""What a pair must have in common, each gram counting the less the more texts it was seen in."""
_BACK, _LIKELIEST = 8, 8
"""How many earlier texts one gram points back at, and how many of all are looked at closely: with
them the work grows with the number of texts and not with its square. Of a hundred reprints each
meets eight, and through these the rest."""
_NOT_SAID = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9]")


def neighbours(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Give the pairs of places (earlier, later) whose texts share what few others have.

    An inverted index over character grams: no dictionary is needed, so that words are cut only
    of those that are then compared.
    """
    seen: defaultdict[str, list[int]] = defaultdict(list)
    every = [_grams(text) for text in texts]
    again = _in_several(every)
    for at, grams in enumerate(every):
        shared: defaultdict[int, float] = defaultdict(float)
        for gram in grams & again:
            places = seen[gram]
            for earlier in places[-_BACK:]:
                shared[earlier] += 1 / min(len(places), _BACK)
            places.append(at)
        likely = (earlier for earlier, weight in shared.items() if weight >= _SHARED)
        for earlier in nlargest(_LIKELIEST, likely, key=lambda place: (shared[place], place)):
            yield earlier, at


def _grams(text: str) -> set[str]:
    plain = _NOT_SAID.sub("", text)
    return {plain[i : i + _GRAM] for i in range(len(plain) - _GRAM + 1)}


def _in_several(every: Sequence[set[str]]) -> set[str]:
    """Find the grams of more than one text: on a page hardly any, and only they need a place."""
    once, again = set[str](), set[str]()
    for grams in every:
        again |= once & grams
        once |= grams
    return again
