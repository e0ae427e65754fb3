"""Weigh whether a sentence can spare one of its clauses, where the rules know no reason to keep it.

These weights were learnt from 8,000 sentences of each of whose clauses a language model told to
read as a news editor said what is left without it (`python -m tests.spare_weights`).
"""

from collections.abc import Iterable
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from briefing.digest.clauses.spare_signs import ITSELF, LOOKED_INTO, of_place, places
from briefing.digest.clauses.stop_signs import of_clause
from briefing.digest.words.learnt import counted, summed, weights

_TABLE = "clauses/spare_weights.tsv"


class Odds(NamedTuple):
    """What speaks for each of the answers; only their differences count."""

    kept: float
    """Without it there is no sentence, or a false one."""
    missed: float
    """Without it there is one, which lacks news."""
    spared: float
    """Nobody misses it."""
    with_next: float
    """It can go with the next clause only."""
    with_last: float
    """It can go with the clause before it only."""

    @property
    def alone(self) -> float:
        """The log odds that it can go and is not missed."""
        return _against(self.spared, (self.kept, self.missed, self.with_next, self.with_last))

    @property
    def before(self) -> float:
        """The log odds that it can go together with the next one."""
        return _against(_either(self.spared, self.with_next), (self.kept, self.missed))

    @property
    def behind(self) -> float:
        """The log odds that it can go together with the one before it."""
        return _against(_either(self.spared, self.with_last), (self.kept, self.missed))


_NOTHING = (0.0,) * 5


def _against(one: float, others: Iterable[float]) -> float:
    return one - log(sum(map(exp, others)))


def _either(one: float, other: float) -> float:
    return log(exp(one) + exp(other))


@lru_cache(maxsize=8192)  # a sentence is shortened again in each way to tell it
def odds(parts: tuple[str, ...], at: int) -> Odds:
    """Weigh whether clause `at` can go."""
    around = (_of_clause(part, place) for place, part in places(parts, at))
    return Odds(*summed((*around, _counted(ITSELF, of_place(parts, at))), _NOTHING))


@lru_cache(maxsize=8192)
def _of_clause(part: str, place: str) -> tuple[float, ...]:
    return _counted(place, of_clause(part, inside=place in LOOKED_INTO))


def _counted(place: str, signs: Iterable[str]) -> tuple[float, ...]:
    return counted(signs, weights(_TABLE)[place], _NOTHING)
