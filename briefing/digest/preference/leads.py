"""Keep to what print begins with, where that is the news itself: a brief without it is a bad one.

It is often as long as a brief, and any other sentence is easier to say. A dispatch, which names the
day in its dateline, has no other beginning than its news; a feature may begin with the weather.
"""

import re
from collections.abc import Mapping

from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice, Taken
from briefing.digest.preference.ground import Ground
from briefing.digest.shortening.spoken import is_begun
from briefing.digest.words.lengths import LONGEST, SPOKEN

_LEAD, _DISPATCH = 1.5, 0.0
"""What the first sentence is worth at least as the news, and what that of a dispatch is."""
_DATED = re.compile("日[^，。]{0,3}[电讯]")
"""本报石板渡3月4日讯."""
_END = 4
"""Characters by which the end of a sentence is known."""

Ways = Mapping[tuple[Taken, ...], Choice]


def with_the_lead(ways: Ways, ground: Ground, dateline: str) -> Ways:
    """Leave only the ways that tell the first sentence from its beginning, if it is the news.

    That of a dispatch is told however long it is, any other where it can be said with ease.
    """
    lead = ground.by_index.get(0)
    if lead is None or lead.text.startswith("问") or not is_begun(lead.spoken, lead.text):
        return ways
    dispatch = bool(_DATED.search(dateline))
    if not (ground.news[0] >= _DISPATCH if dispatch else _is_the_news(lead, ground)):
        return ways
    longest = LONGEST if dispatch else SPOKEN
    return {key: ways[key] for key in ways if _tells(key, lead, longest)} or ways


def _tells(key: tuple[Taken, ...], lead: Candidate, longest: int) -> bool:
    told = [text for index, _, text in key if index == lead.index]
    return bool(told) and len(max(told, key=len)) <= longest and is_begun(told, lead.text)


def _is_the_news(lead: Candidate, ground: Ground) -> bool:
    """Tell a lead that no sentence is worthier than, and that can be told to its end."""
    worthiest = ground.news[lead.index] >= max(_LEAD, *ground.news.values())
    end = lead.text.rstrip("。；！？")[-_END:]
    return worthiest and lead.spoken[-1].rstrip("。；！？").endswith(end)
