"""Know the titles of what several stories are sent or kept together as, and what they say.

A newsletter, a weekly, a day's news: 云溪早餐 ☕ 3月12日 星期四, 云溪周刊（第 83 期）.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from briefing.sources.furniture.furniture import edition_day
from briefing.sources.words.days import WEEKDAY

_NAMES = (
    "周刊|周报|周讯|早报|晚报|日报|简报|快报|月报|通讯|速递|速览|早安|晚安|一周|今日|动态|播报|汇总|文摘|摘编|"
    "早餐|早知道|要闻|广播稿|广播|新闻联播|weekly|daily|newsletter|digest"
)
_ISSUE = r"第\s*[\d一二三四五六七八九十百]+\s*期|vol\.?\s*\d+"
_DAY = r"\d{4}年\d{1,2}月\d{1,2}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}"
_TO = r"(?:\s*[-—–~至]+\s*(?:\d{1,2}月)?\d{1,2}日)?"
_DAY_OF_YEAR = r"(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_TITLE = re.compile(
    rf"(?:.*(?:{_ISSUE}|(?:{_DAY}){_TO})|.*(?:{_NAMES})(?:\W*{_DAY_OF_YEAR})?)(?:\W*{WEEKDAY})?\W*",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\W*(?P<name>[\u4e00-\u9fff]{{2,10}}(?:{_NAMES}))\W*(?:(?:{_ISSUE}|{_DAY}|\d{{1,2}}月\d).*)?",
    re.IGNORECASE,
)
_SERIAL = re.compile(rf"\W*(?P<name>[\u4e00-\u9fff]{{2,10}})\W+(?:{_ISSUE}).*", re.IGNORECASE)
_TWICE = re.compile(
    r"\W*(?P<name>[\u4e00-\u9fff]{2,10})\s+(?:[a-z]+\s+){0,4}(?:weekly|daily|newsletter|digest)\W*",
    re.IGNORECASE,
)
"""Named in two languages: 云溪好事 Good News Digest."""
_OWNER = re.compile(
    r"(?:©|[Cc]opyright|版权所有)\s*(?:©\s*)?(?:20\d\d)?(?:\s*[-–—~至]\s*20\d\d)?\s*(?P<name>[\u4e00-\u9fff]{2,12})\W*"
)
_SHORTEST_HEADLINE = 5
_RANGE = re.compile(
    r".*?(?P<year>\d{4})年(?P<first>\d{1,2})月\d{1,2}日?\s*[-—–~至]+\s*"
    r"(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日"
)
_DATED = re.compile(rf".*{_DAY_OF_YEAR}\W*(?P<weekday>{WEEKDAY})")
_RIGHTS = re.compile(r"(?:©|[Cc]opyright)[^\d。]{0,12}(?:20\d\d\s*[-–—~至]\s*)?(20\d\d)")
_BARS = re.compile(r"[|｜丨]")
_WEEKDAYS = "一二三四五六日"


def is_digest(title: str) -> bool:
    """Tell the title of what holds several stories."""
    return bool(_TITLE.fullmatch(title))


def name_of(title: str) -> str:
    """Name the digest that a title is of, without its issue and its day; empty for no digest."""
    named = is_digest(title) and (_NAMED.fullmatch(title) or _TWICE.fullmatch(title))
    found = named or _SERIAL.fullmatch(title)
    return found["name"] if found else ""


def owner_in(title: str, printed: Iterable[str]) -> str:
    """Give the name that a title begins with and the page's rights are of: © 2026 云溪来信."""
    owners = (found["name"] for text in printed if (found := _OWNER.fullmatch(text)))
    return next((name for name in owners if title.startswith(name)), "")


def is_named_after(title: str, headings: Iterable[str]) -> bool:
    """Tell the title that a digest takes from one of its stories: 云溪周末 | 第12期：…."""
    return any(_SHORTEST_HEADLINE <= len(each) < len(title) and each in title for each in headings)


def last_day(title: str) -> date | None:
    """Read the day on which a week ends: 2026年3月9日—15日; none of any other title."""
    found = _RANGE.match(title)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"] or found["first"]), int(found["day"]))
    except ValueError:
        return None


def day_of(title: str, printed: Iterable[str]) -> date | None:
    """Read a day whose year is printed elsewhere, as the one of the page's rights.

    The weekday beside it vouches for the year, for many a page's rights are of the year before.
    """
    found = _DATED.match(title)
    years = [int(rights[1]) for text in printed for rights in _RIGHTS.finditer(text)]
    if found is None or not years:
        return None
    try:
        day = date(years[-1], int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    weekday = found["weekday"][-1].replace("天", "日")
    return day if _WEEKDAYS[day.weekday()] == weekday else None


def day_below(title: str, printed: Sequence[str]) -> date | None:
    """Read the day among what stands on the line right below a title: 2026年3月12日 ｜ 网页版."""
    below = (line for above, line in pairwise(printed) if above == title)
    parts = (part.strip() for line in below for part in _BARS.split(line))
    return next(filter(None, map(edition_day, parts)), None)
