"""Know of which day a story is: as its page tells, or as it shows itself."""

import re
from datetime import date, timedelta

from briefing.model import Article

_SINCE = re.compile(r"(?P<word>[昨今明])[天日]?起")
_SINCE_DAY = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日起")
_WIRED = re.compile(
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"[\u4e00-\u9fff]{0,4}(?:电|讯)(?:$|[^\u4e00-\u9fff])"
)
"""新华社石板3月11日电, printed on the 12th: its 今天 is the 11th, as print leaves it."""
_TODAY, _YESTERDAY = re.compile("今[天日晚晨早]"), re.compile("昨[天日晚夜晨]")
_FIGURES = "零一二三四五六七八九"
_AGO = {"昨": 1, "今": 0, "明": -1}


def edition_of(article: Article, day: date) -> date:
    """Give the day from which a story's 昨天 counts; `day` where it tells none.

    That of its dateline goes before that of the page, but for a story with 昨晚 alone, which the
    paper wrote for its readers. One whose headline says 今起 and whose text 3月12日起 is of that
    day; its year is that of `day`, for it tells none and none is to be told.
    """
    page = article.published or day
    if wired := _wired(article):
        return _sent(wired, page, dated=article.published is not None)
    shown = _shown(article)
    if article.published or not shown:
        return page
    word, told = shown
    try:
        return day.replace(month=int(told["month"]), day=int(told["day"])) + timedelta(_AGO[word])
    except (ValueError, OverflowError):  # 2月30日起
        return day


def _wired(article: Article) -> re.Match[str] | None:
    """Give the day of the dateline, if that is the one from which the text counts."""
    text = "\n".join(article.paragraphs)
    to_readers = _YESTERDAY.search(text) and not _TODAY.search(text)
    return None if to_readers else _WIRED.search(article.dateline)


def _sent(wired: re.Match[str], page: date, *, dated: bool) -> date:
    """Give the day of a dateline: the last such before the page's, which may be of last year.

    Beside a page that tells no day it is of the same year, for none is told.
    """
    try:
        sent = page.replace(month=_figure(wired["month"]), day=_figure(wired["day"]))
        return sent.replace(year=sent.year - 1) if dated and sent > page else sent
    except ValueError:  # 2月30日电
        return page


def _figure(text: str) -> int:
    """Read 11 and 十一."""
    if text.isdigit():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return (10 * _FIGURES.index(tens or "一") if ten else 0) + _FIGURES.index(ones or "零")


def tells_its_day(article: Article) -> bool:
    """Tell whether a story is of a day of its own."""
    told = _wired(article) or _shown(article)
    return article.published is not None or told is not None


def _shown(article: Article) -> tuple[str, re.Match[str]] | None:
    """Give the 今 of the headline's 今起, and the day that the text names for it, the only such."""
    since = _SINCE.search(article.headline)
    told = list(_SINCE_DAY.finditer("\n".join(article.paragraphs)))
    if since is None or len({each[0] for each in told}) != 1:
        return None
    return since["word"], told[0]
