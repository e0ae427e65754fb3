"""Know of which day a story is: as its page tells, or as it shows itself."""

import re
from datetime import date, timedelta

from briefing.digest.words.spelling import spelled
from briefing.model import Article

_SINCE = re.compile(r"(?P<word>[昨今明])[天日]?起")
_SINCE_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日起")
_WIRED = re.compile(
    r"(?:(?<!\d)(?P<month>\d{1,2})月)?(?<!\d)(?P<day>\d{1,2})日[\u4e00-\u9fff]{0,4}(?:电|讯|报道)"
)
"""新华社石板3月11日电, printed on the 12th: its 今天 is the 11th, as print leaves it."""
_LATELY = 31
"""Days; what was sent longer ago is not printed any more."""
_A_DAY = timedelta(1)
_TODAY, _YESTERDAY = re.compile("今[天日晚晨早]"), re.compile("昨[天日晚夜晨]")
_AGO = {"昨": 1, "今": 0, "明": -1}


def edition_of(article: Article, day: date) -> date:
    """Give the day from which a story's 昨天 counts; `day` where it tells none.

    That of its dateline goes before that of the page, but for a story of the day before with 昨晚
    alone, which the paper wrote for its readers. One whose headline says 今起 and whose text
    3月12日起 is of that day; its year is that of `day`, for it tells none and none is to be told.
    """
    page = article.published or day
    if sent := _wired(article, page):
        return sent
    shown = _shown(article)
    if article.published or not shown:
        return page
    word, told = shown
    try:
        return day.replace(month=int(told["month"]), day=int(told["day"])) + timedelta(_AGO[word])
    except (ValueError, OverflowError):  # 2月30日起
        return day


def _wired(article: Article, page: date) -> date | None:
    """Give the day of the dateline, if that is the one from which the text counts."""
    found = _WIRED.search(spelled(article.dateline))
    dated = article.published is not None
    sent = _sent(found, page, dated=dated) if found else None
    if sent and _is_for_readers(article) and (not dated or page - sent <= _A_DAY):
        return None
    return sent


def _sent(told: re.Match[str], page: date, *, dated: bool) -> date | None:
    """Give the day of a dateline: the last such before the page's, if that was lately.

    Beside a page that tells no day it is of the same year, for none is told.
    """
    day, month = int(told["day"]), int(told["month"]) if told["month"] else None
    if dated:
        last = page.toordinal()
        recent = (date.fromordinal(each) for each in range(last, max(0, last - _LATELY), -1))
        return next(
            (each for each in recent if each.day == day and month in (None, each.month)), None
        )
    try:
        return page.replace(month=month, day=day) if month else None
    except ValueError:  # 2月30日电
        return None


def _is_for_readers(article: Article) -> bool:
    """Tell a story with 昨晚 alone, which counts from the paper's day, if that can be."""
    text = "\n".join(article.paragraphs)
    return bool(_YESTERDAY.search(text)) and not _TODAY.search(text)


def tells_its_day(article: Article) -> bool:
    """Tell whether a story is of a day of its own."""
    wired = _WIRED.search(spelled(article.dateline))
    if article.published or (wired and wired["month"] and not _is_for_readers(article)):
        return True
    return _shown(article) is not None


def _shown(article: Article) -> tuple[str, re.Match[str]] | None:
    """Give the 今 of the headline's 今起, and the day that the text names for it, the only such."""
    since = _SINCE.search(article.headline)
    told = list(_SINCE_DAY.finditer("\n".join(article.paragraphs)))
    if since is None or len({each[0] for each in told}) != 1:
        return None
    return since["word"], told[0]
