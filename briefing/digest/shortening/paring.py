"""Pare a long sentence down step by step, each of them one thing that it can spare."""

from collections.abc import Callable, Iterator

from briefing.digest.clauses.scenes import without_setting
from briefing.digest.shortening.attributes import lighter, lightest
from briefing.digest.shortening.by_the_way import without_deeds, without_means
from briefing.digest.shortening.lists import RULE, closed_shortened, first_of
from briefing.digest.shortening.occasions import (
    without_comparison,
    without_occasion,
    without_vague_when,
)
from briefing.digest.shortening.spare_words import spared
from briefing.digest.shortening.sparing import without_spare
from briefing.digest.words.sentences import clauses, joined

_Shorter = Callable[[str], str]
_STEPS = 4
"""Things that are left out of one sentence at most."""
_OF_SENTENCES: tuple[_Shorter, ...] = (
    *(without_occasion, without_vague_when, without_setting, without_comparison),
)
_OF_CLAUSES: tuple[_Shorter, ...] = (spared, lighter, lightest)
_OF_LISTS: tuple[_Shorter, ...] = (closed_shortened, first_of)


def pared(sentence: str, allows: Callable[[str], bool]) -> Iterator[str]:
    """Give what is left of a sentence with one thing less, with two, and so on.

    What `allows` refuses is not given, nor is anything more left out of it.
    """
    level = [sentence]
    seen = {sentence}
    for _ in range(_STEPS):
        further = dict.fromkeys(each for form in level for each in _with_less(form))
        level = [each for each in further if each not in seen and allows(each)]
        seen.update(level)
        yield from sorted(level, key=len, reverse=True)


def _with_less(sentence: str) -> Iterator[str]:
    yield from (shorter(sentence) for shorter in _OF_SENTENCES)
    yield from without_means(sentence)
    yield from without_deeds(sentence)
    yield from without_spare(sentence)
    parts = clauses(sentence)
    ways = _OF_CLAUSES if RULE.search(sentence) else (*_OF_CLAUSES, *_OF_LISTS)
    for at, part in enumerate(parts):
        yield from (joined([*parts[:at], way(part), *parts[at + 1 :]]) for way in ways)
