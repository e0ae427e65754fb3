"""Bring what belongs together in a sentence within a listener's reach: its lists, then the rest."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.goings_on import is_purpose
from briefing.digest.clauses.hearsay import heard_by_reporter
from briefing.digest.clauses.meaning import explains
from briefing.digest.clauses.openings import opens_a_sentence
from briefing.digest.clauses.scenes import names_the_road
from briefing.digest.shortening.lists import closed_shortened, shortened
from briefing.digest.words.lengths import LONGEST, SPOKEN
from briefing.digest.words.sentences import joined

_PICTURES = re.compile(r"、[^，]*(?:——|……)")
"""锉刀、铸模、拧螺丝——: what one sees before one knows what it is about."""
_OCCASION = re.compile(r"^[^，]+(?:会议?|[赛杯节展]|仪式|论坛|活动|典礼)[上中]$")
"""10月24日举行的锦标赛上: the headline often has it too."""


def within_reach(unit: list[str]) -> list[str]:
    """Shorten the lists of a long unit; where that is too little, leave out what it can spare.

    That is why it was, who told the reporter, what one sees at first, and at last what it is for
    and the occasion.
    """
    if len(joined(unit)) <= SPOKEN:
        return unit
    unit = [closed_shortened(part) for part in unit]
    if len(joined(unit)) > LONGEST:
        unit = [shortened(part) for part in unit]
    for needless in (explains, heard_by_reporter, _PICTURES.search):
        if len(joined(unit)) > LONGEST:
            unit = [
                part
                for at, part in enumerate(unit)
                if at == len(unit) - 1 or names_the_road(part, unit[at:]) or not needless(part)
            ]
    if len(joined(unit)) > LONGEST and is_purpose(unit[-1]) and _stands(unit[:-1]):
        unit = unit[:-1]
    if len(joined(unit)) > LONGEST and _OCCASION.search(unit[0]) and _stands(unit[1:]):
        unit = unit[1:]
    return unit


def _stands(unit: Sequence[str]) -> bool:
    """Tell whether clauses can begin a sentence, if there are any."""
    return bool(unit) and opens_a_sentence(unit, leaning=False)
