"""Keep poems and other short pieces together that are printed below one headline: 渡口（外二首）.

The headline says how many there are; each has a title of its own, none is signed.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.parts.drafts import Draft

_NUMERALS = {numeral: value for value, numeral in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_UNITS = "[首章题篇则阕帖]"
_COUNTED = re.compile(
    rf"[(（](?:外|另)?(?P<more>[一二两三四五六七八九十])\s*{_UNITS}[)）]$|"
    rf"(?:[\u4e00-\u9fff]\s*|\s)(?P<all>[二两三四五六七八九十])\s*{_UNITS}$"
)
_GROUP = re.compile(r"[(（【]?组\s*[诗章文歌][)）】]?$")
_MOST, _WIDEST = 10, 15
"""Pieces of a group that is not counted, and full-width characters of a title."""


def pieces(drafts: Sequence[Draft]) -> set[int]:
    """Give the places of drafts that are pieces of the group above them."""
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        count = 0 if at in found or not draft.heading else _count(draft.heading[-1].text)
        for below in range(at + 1, min(at + 1 + count, len(drafts))):
            if not _is_piece(drafts[below]):
                break
            found.add(below)
    return found


def _count(headline: str) -> int:
    """Read how many pieces at most follow the first below a headline."""
    if _GROUP.search(headline):
        return _MOST
    counted = _COUNTED.search(headline)
    return _NUMERALS[counted["more"] or counted["all"]] if counted else 0


def _is_piece(draft: Draft) -> bool:
    single = len(draft.heading) == 1 and not draft.heading[0].level and bool(draft.body)
    return single and draft.heading[0].width <= _WIDEST and not draft.opened
