"""Say who demands what a sentence begins to demand: 会议指出，要管好钱袋子.

Print says once who spoke, and goes on with 要 sentence by sentence. Told without the first of them,
a demand would be the newsreader's own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.digest.names.introductions import Heard
from briefing.digest.words.lengths import A_LITTLE, SPOKEN
from briefing.digest.words.sentences import clauses

_DEMANDS = re.compile("要(?![是不求闻素点说看想知么数])|必须|务必")
_SAYS = re.compile("[^，“”]{2,18}(?:指出|强调|要求|提出)$")
_SAID_FIRST = 2
"""Clauses among which it is said who speaks."""
_KNOWN_BY = 8
"""Characters by which the demand is known again."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What somebody demands whom an earlier sentence names."""

    speaker: str
    """With the verb: 会议指出."""
    begins: str

    def most(self, _: Heard) -> int:
        """Give a few more than are said with ease: else nobody knows who demands it."""
        return SPOKEN + A_LITTLE

    def is_due(self, heard: Heard) -> bool:
        """Tell whether nothing told has them speak."""
        return self.speaker not in heard.told

    def told_in(self, sentence: str) -> tuple[str, ...]:
        """Give the demand as theirs; none where it is another sentence."""
        return (f"{self.speaker}，{sentence}",) if sentence.startswith(self.begins) else ()


def demand_of(sentence: str, before: Sequence[str]) -> Demand | None:
    """Find who demands what a sentence does, `before` being printed first; none where in doubt."""
    if not _DEMANDS.match(sentence):
        return None
    for each in reversed(before):
        first = clauses(each)[:_SAID_FIRST]
        if said := next(filter(_SAYS.fullmatch, first), None):
            return Demand(said, sentence[:_KNOWN_BY])
        if not _DEMANDS.match(each):
            return None
    return None
