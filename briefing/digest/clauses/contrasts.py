"""Know what is set against what was just told, 但2月增速回落, and is told right behind it.

Print hangs it on with a comma; a newsreader may begin a sentence with 但. Neither is told without
the other.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.meaning import limits

_BUT = re.compile("但是?(?!凡|愿|求)|不过|然而|可是")
_THERE_IS = re.compile("(?:也|仍|还|依然|同时)?(?:存在|面临|缺乏|有待)[^，]{4,}")
"""但也存在重建轻管的现象: of what was just told."""


def begins_with_but(sentence: str) -> bool:
    """Tell whether a sentence is set against the one before it."""
    return bool(_BUT.match(sentence))


def without_but(unit: Sequence[str]) -> list[str]:
    """Leave out 但 in front of clauses, to see whether a sentence can begin with them."""
    return [_BUT.sub("", unit[0], count=1) or unit[0], *unit[1:]]


def says_what_there_is(unit: Sequence[str]) -> bool:
    """Tell 但也存在…, which names nobody and is said of what was told."""
    return begins_with_but(unit[0]) and bool(_THERE_IS.match(without_but(unit)[0]))


def only_set_against(following: Sequence[Sequence[str]]) -> bool:
    """Tell whether whatever in clauses takes something back begins with 但."""
    return all(begins_with_but(part) for unit in following for part in unit if limits(part))
