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
    r"(?<![\d一二三四五六七八九十月本上下每当同历])月(?P<part>[底末初])"
    "(?=[前，。、将开完]|建成|通车|投[入用产运]|竣工|上线|启用|合龙|动工|交付|$)"
)
_JUST_NAMED = re.compile(r"(?<!\d)(?P<month>\d{1,2})月(?!球)[^。！？]*$")
"""10月12日动工，月底前建成: that is the end of October."""
_YEAR_JUST_NAMED = re.compile(r"(?<!\d)(?P<year>\d{4})年[^。！？]*$")
_FAR = 8
"""Months; what is printed without its year lies nearer."""
_WEEK = re.compile(
    r"(?<![赶遇碰撞])(?P<word>上|本|这|下)周(?P<end>末?)(?![一二三四五六日天年期边围末刊报])"
)
_LASTS = re.compile(
    r"(?!内)[^。！？]{0,24}?(?:价|行情|气温|水温|为主|[阴晴雨雪雾潮]|停[水电气暖]|影讯|警情|"
    r"情况|农事|预告|震荡|购销|逐步|持续|[连接]续)"
)
"""What is so all week: a price, the weather, where there is no water."""
_COMPARES = re.compile(r"[与與和同较較比]$")
_TO, _FROM = re.compile(r"[到至](?=\d|下|[年月][底末中初])"), re.compile("[日周末底][到至]$")
"""本周末到下周三, but no 上周到店里 and no 要到下周才开."""
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
    text = _MONTH_END.sub(lambda found: _end(found, edition, heard), text)
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
    return _ENDS.sub(lambda found: _year_end(found, year), text)


def _year_end(found: re.Match[str], year: int) -> str:
    """Name the year of 年底: the edition's, or one to come that its sentence has just named."""
    just = _YEAR_JUST_NAMED.search(found.string[: found.start()])
    ends = int(just["year"]) if just else year
    return found[0] if ends < year else f"{ends}{found['part']}"


def _in_months(text: str, edition: date, heard: date) -> str:
    return _MONTH.sub(lambda found: _named_month(found, edition, heard), text)


def _end(found: re.Match[str], edition: date, heard: date) -> str:
    """Name the month of 月底: the edition's, or one to come that its sentence has just named.

    Behind one that is over either may be meant.
    """
    just = _JUST_NAMED.search(found.string[: found.start()])
    ahead = int(just["month"]) - edition.month if just else 0
    if abs(ahead) > _FAR:  # 1月 as seen from December
        ahead = -ahead
    if ahead < 0:
        return found[0]
    if just and ahead:
        return f"{just['month']}月{found['part']}"
    if (heard.year, heard.month) == (edition.year, edition.month):
        return found[0]
    return _month("本", edition, heard) + found["part"]


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
    """Tell a weekend by its two days, a week by its first and last or, of a deed, by its first."""
    days = _SATURDAY if found["end"] else 0
    try:
        first = edition + timedelta(days - edition.weekday() + 7 * _MONTHS[found["word"]])
        last = first + timedelta(1 if found["end"] else 6)
    except OverflowError:
        return found[0]
    before, behind = found.string[: found.start()], found.string[found.end() :]
    if _FROM.search(before):
        return _told(last, heard)
    if found["end"]:
        one = _TO.match(behind) or behind.startswith("前")
        return _told(first, heard) if one else _told(first, heard) + "至" + _until(first, last)
    if _TO.match(behind):
        return _told(first, heard)
    if _LASTS.match(behind) and not _COMPARES.search(before):
        return _told(first, heard) + "至" + _until(first, last)
    return _told(first, heard) + "那一周"


def _told(day: date, heard: date) -> str:
    return (f"{day.year}年" if heard.year != day.year else "") + f"{day.month}月{day.day}日"


def _until(first: date, last: date) -> str:
    """Name a last day, its month only where it is another."""
    month = "" if first.month == last.month else f"{last.month}月"
    return f"{month}{last.day}日"
