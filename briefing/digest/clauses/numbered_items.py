"""Know a list by its number and its items: 三件事，一是…，二是…，三是…."""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.digest.clauses.meaning import governs

ITEM = re.compile("[一二三四五六七八九]是")
ANNOUNCED = re.compile(
    r"[两二三四五六七八九][类种][^，]{0,10}$|“[两三四五六][不个要看][^”，]{1,4}”[^，]{0,3}$|"
    r"[两二三四五六七八九](?:件事|点|类|种|条|步|个[\u4e00-\u9fff]{0,4}(?:窍门|办法|方面|问题|原因|诀窍|步骤|原则))$"
)
"""How many things are listed behind it."""

ANNOUNCES = re.compile("^(?:它们|[他她]们|这[^，]{1,4})?(?:分别|依次)[是为]")
"""All of them are listed behind it, or it tells a false number."""


def lacks_items(told: Sequence[str], parts: Sequence[str]) -> bool:
    """Tell whether `told` has fewer items than `parts`, which give their number right before."""
    counted = any(
        ANNOUNCED.search(part) and ITEM.match(following) for part, following in pairwise(parts)
    )
    return counted and _items(told) < _items(parts)


def unnumbered(parts: Sequence[str]) -> list[str]:
    """Leave out the number of a list behind who wants it, and else the list with its number."""
    at = next((at for at, part in enumerate(parts) if ITEM.match(part)), len(parts))
    if not (at and ANNOUNCED.search(parts[at - 1])):
        return [*parts[:at]]
    wanted = at > 1 and governs(parts[at - 2])  # 会议要求
    return [*parts[: at - 1], *(parts[at:] if wanted else ())]


def _items(parts: Sequence[str]) -> int:
    return sum(bool(ITEM.match(part)) for part in parts)
