"""Say which month, week or year 本月, 本周 or 去年 was, where the episode lies in another."""

import re
from datetime import date, timedelta
from functools import lru_cache

_YEARS = {"前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年度": 0, "明年": 1, "后年": 2}
_YEAR = re.compile(
    r"(?<![目此之以当空生提往三个])(?P<word>前年|去年|今年|本年度|明年|(?<![成产用工营])后年)(?![轻华龄纪产])"
)
_AGE = re.compile(r"今年(?=\d{1,3}[岁歲]|[一二三四五六七八九十]{1,3}[岁歲])")
"""老板今年46岁: in another year one was that old then; 2025年46岁 is no way to say so."""
_SEASON = re.compile(r"(?P<word>[去今明])(?P<season>[春夏秋冬])(?!日|天)")
_ENDS = re.compile(
    r"(?<![\d年今去明前每当本同历上翌一二两三四五六七八九十几半数多])(?P<part>年[底末初内])(?=[前，。、完竣建投将可开实全]|$)"
)
_MONTHS = {"上": -1, "本": 0, "这": 0, "下": 1}
_MONTH = re.compile(
    r"(?<![赶遇碰撞])(?P<word>上|本|这|下)个?月(?P<day>(?:\d{1,2}日)?)(?![\d球亮饼台嫂])"
)
"""But 推上月台 and 赶上月底盘账 tell of no last month."""
_COMPARED = re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?![\d球])[^。]*[比较]$")
"""10月份…指数为103.6%，比上月…: than in September, whenever that is printed."""
_MONTH_END = re.compile(
    r"(?<![\d一二三四五六七八九十月本上下每当同历])月(?P<part>[底末初])(?=[前，。、将开完]|$)"
)
_WEEK = re.compile(
    r"(?<![赶遇碰撞])(?P<word>上|本|这|下)周(?P<end>末?)(?![一二三四五六日天年期边围末刊报])"
)
_SATURDAY = 5
_NAMED_YEAR = re.compile(r"(?<!\d)(?P<year>\d{4}年)(?P<month>(?=\d{1,2}月))?")


def named(text: str, edition: date, heard: date) -> str:
    """Name the periods of `text` that are told from the edition's day; leave those still true."""
    if not any(sign in text for sign in "年月周春夏秋冬"):
        return text
    if heard.year != edition.year:
        text = _in_years(text, edition.year)
    if (heard.year, heard.month) != (edition.year, edition.month):
        text = _in_months(text, edition, heard)
    else:
        text = _MONTH.sub(lambda found: _dated(found, edition, heard), text)
    if heard.isocalendar()[:2] != edition.isocalendar()[:2]:
        text = _WEEK.sub(lambda found: _week(found, edition, heard), text)
    return text


@lru_cache(maxsize=4096)  # the same brief is measured again in each way that it is told
def years_once(text: str) -> str:
    """Leave the year of a date out where it is the one just named."""
    if text.count("年") < 2:  # noqa: PLR2004 - nothing is named twice
        return text
    last = ""

    def once(found: re.Match[str]) -> str:
        nonlocal last
        again, last = found["year"] == last, found["year"]
        return "" if again and found["month"] is not None else found[0]

    return _NAMED_YEAR.sub(once, text)


def _in_years(text: str, year: int) -> str:
    text = _AGE.sub("當時" if "歲" in text else "当时", text)
    text = _YEAR.sub(lambda found: f"{year + _YEARS[found['word']]}年", text)
    text = _SEASON.sub(
        lambda found: f"{year + _YEARS[found['word'] + '年']}年{found['season']}季", text
    )
    return _ENDS.sub(lambda found: f"{year}{found['part']}", text)


def _in_months(text: str, edition: date, heard: date) -> str:
    text = _MONTH.sub(lambda found: _named_month(found, edition, heard), text)
    return _MONTH_END.sub(lambda found: _month("本", edition, heard) + found["part"], text)


def _named_month(found: re.Match[str], edition: date, heard: date) -> str:
    """Name a month, but not the one that another than the edition's is compared with."""
    compared = _COMPARED.search(found.string[: found.start()])
    if compared and int(compared["month"]) != edition.month:
        return found[0]
    return _month(found["word"], edition, heard) + found["day"]


def _dated(found: re.Match[str], edition: date, heard: date) -> str:
    """Name the month of 下月15日 always: a day is a date."""
    return _month(found["word"], edition, heard) + found["day"] if found["day"] else found[0]


def _month(word: str, edition: date, heard: date) -> str:
    years, month = divmod(edition.month - 1 + _MONTHS[word], 12)
    year = f"{edition.year + years}年" if heard.year != edition.year + years else ""
    return f"{year}{month + 1}月"


def _week(found: re.Match[str], edition: date, heard: date) -> str:
    """Tell a week by its first and last day, a weekend by its two."""
    days = _SATURDAY if found["end"] else 0
    try:
        first = edition + timedelta(days - edition.weekday() + 7 * _MONTHS[found["word"]])
        last = first + timedelta(1 if found["end"] else 6)
    except OverflowError:
        return found[0]
    year = f"{first.year}年" if heard.year != first.year else ""
    if found.string[found.end() :].startswith(("起", "开始")):
        return f"{year}{first.month}月{first.day}日这周"
    return f"{year}{first.month}月{first.day}日至{last.month}月{last.day}日"
