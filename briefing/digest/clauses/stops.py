"""Weigh whether a full stop can stand between two clauses, where the rules would put one.

A rule sees what it was written for. These weights were learnt from some 11,000 sentences, of each
of whose commas a language model told to read as a news editor said whether a full stop can stand
there (`python -m tests.stop_weights`); so they know cuts that no rule has met.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import exp, log
from typing import NamedTuple

from briefing.digest.clauses.stop_signs import ITSELF, SIDES, of_clause, of_place, places
from briefing.digest.clauses.torn import begins_nowhere, is_torn
from briefing.digest.words.learnt import counted, summed, weights

SURE = 0.6
"""The log odds from which a sentence may end where print goes on."""
POSSIBLE = -0.6
"""Those below which what is told up to there is no sentence, even where there is no other."""
LIKELY = 0.0
"""Those from which it may where the rules know who the next sentence is about."""
ALONE = -1.6
"""Those from which what follows may be told as it stands, where the rules would have it so too."""

_TABLE = "clauses/stop_weights.tsv"
_FIRM, _MOST_DOUBT = 3.0, 6.0
"""The log odds above which a full stop is as good as any other."""


class Odds(NamedTuple):
    """What speaks for each of the three answers; only their differences count."""

    none: float
    """No full stop can stand there."""
    named: float
    """One can, if nothing follows, or what follows names first whom it is about."""
    alone: float
    """One can, and what follows is told as it stands."""

    @property
    def ends(self) -> float:
        """The log odds that a sentence can end there."""
        return log(exp(self.named - self.none) + exp(self.alone - self.none))

    @property
    def torn(self) -> bool:
        """Whether the rules know that none can stand there."""
        return self == _TORN

    @property
    def doubt(self) -> int:
        """How much speaks against a full stop that may stand there, from 0 to 6."""
        return round(min(max(_FIRM - self.ends, 0.0), _MOST_DOUBT))

    @property
    def begins(self) -> float:
        """The log odds that one can end there and the next begin as it is printed."""
        return -log(exp(self.none - self.alone) + exp(self.named - self.alone))


NOTHING = Odds(0.0, 0.0, 0.0)
_TORN = Odds(_MOST_DOUBT, 0.0, 0.0)
"""Of a place where the rules know that none can stand, whatever was learnt."""


def odds(parts: Sequence[str], at: int) -> Odds:
    """Weigh a full stop in front of `parts[at]`; nothing is known of one before the first."""
    return _odds(tuple(parts), at) if at else NOTHING


@lru_cache(maxsize=4096)  # the same place is asked about in each way to tell its sentence
def _odds(parts: tuple[str, ...], at: int) -> Odds:
    if at < len(parts) and is_torn(parts, at):
        return _TORN
    learnt = _learnt(parts, at)
    if at < len(parts) and begins_nowhere(parts, at):
        return learnt._replace(alone=learnt.none - _MOST_DOUBT)
    return learnt


def _learnt(parts: tuple[str, ...], at: int) -> Odds:
    around = (_of_clause(part, place) for place, part in places(parts, at))
    return Odds(*summed((*around, _counted(ITSELF, of_place(parts, at))), NOTHING))


@lru_cache(maxsize=4096)
def _of_clause(part: str, place: str) -> Odds:
    return _counted(place, of_clause(part, inside=place in SIDES))


def _counted(place: str, signs: Iterable[str]) -> Odds:
    return Odds(*counted(signs, weights(_TABLE)[place], NOTHING))
