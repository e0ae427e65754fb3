"""Know of which day a story is: as its page tells, or as it shows itself."""

import re
from datetime import date, timedelta

from briefing.model import Article

_SINCE = re.compile(r"(?P<word>[昨今明])[天日]?起")
_SINCE_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日起")
_AGO = {"昨": 1, "今": 0, "明": -1}


def edition_of(article: Article, day: date) -> date:
    """Give the day from which a story's 昨天 counts; `day` where it tells none.

    One whose headline says 今起 and whose text 3月12日起 is of that day; its year is that of `day`,
    for it tells none and none is to be told.
    """
    shown = _shown(article)
    if article.published or not shown:
        return article.published or day
    word, told = shown
    try:
        return day.replace(month=int(told["month"]), day=int(told["day"])) + timedelta(_AGO[word])
    except (ValueError, OverflowError):  # 2月30日起
        return day


def tells_its_day(article: Article) -> bool:
    """Tell whether a story is of a day of its own."""
    return article.published is not None or _shown(article) is not None


def _shown(article: Article) -> tuple[str, re.Match[str]] | None:
    """Give the 今 of the headline's 今起, and the day that the text names for it, the only such."""
    since = _SINCE.search(article.headline)
    told = list(_SINCE_DAY.finditer("\n".join(article.paragraphs)))
    if since is None or len({each[0] for each in told}) != 1:
        return None
    return since["word"], told[0]
