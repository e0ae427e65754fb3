"""Say which day 昨天 was: a listener hears the episode on another day than the page was printed."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from briefing.digest.days.bare_days import BARE, is_day, is_to_come
from briefing.digest.days.day_names import (
    COLUMN,
    COUNTED_BEHIND,
    NAMES_BEHIND,
    NO_DAY_BEHIND,
    TORN_BEHIND,
)
from briefing.digest.days.eras import is_era
from briefing.digest.days.periods import named as named_periods

_WORDS = {
    "大前天": (-3, ""),
    "前天": (-2, ""),
    "前晚": (-2, "晚"),
    "昨天": (-1, ""),
    "昨日": (-1, ""),
    "昨晚": (-1, "晚"),
    "昨夜": (-1, "夜里"),
    "昨晨": (-1, "清晨"),
    "昨早": (-1, "早上"),
    "昨起": (-1, "起"),
    "昨": (-1, ""),
    "今天": (0, ""),
    "今日": (0, ""),
    "今晚": (0, "晚"),
    "今夜": (0, "夜里"),
    "今晨": (0, "清晨"),
    "今早": (0, "早上"),
    "今起": (0, "起"),
    "明天": (1, ""),
    "明日": (1, ""),
    "明晚": (1, "晚"),
    "明早": (1, "早上"),
    "明晨": (1, "清晨"),
    "明起": (1, "起"),
    "后天": (2, ""),
}
"""Days from the edition's day, and the part of the day; 决赛前夜 and 目前日产 have no such word."""
_RUNS = {
    "昨今两天": (-1, 0),
    "昨天和今天": (-1, 0),
    "今明两天": (0, 1),
    "今明后三天": (0, 2),
    "明后两天": (1, 2),
    "明后天": (1, 2),
}
"""Several days in one word: the first and the last."""
_RUN = re.compile("|".join(_RUNS))
_RELATIVE = re.compile(
    r"(?<![目此之以先年月日](?=前))(?<![此之以雨年月日](?=后))"  # 目前天气, 入秋以后天黑得早
    r"(?<![当如迄](?=今))"
    r"(?<![文光说证声黎清透](?=明))"  # 文明早餐
    r"(?<![去前今明每当往一二三四五六七八九十多\d]年)(?<![上本下每当一二三四五六七八九十\d]月)"
    r"(?<![今明昨当次翌近往平一二三四五六七八九十\d]日)"  # 去年今天, but 李松年今天
    r"(?<![战饭婚病午背随生睡](?=[前后][天晚]))(?<!直到)"  # 战后天下
    r"(?<!时至(?=今[天日]))(?<!的(?=[昨今明][天日](?!上午|下午|晚|凌晨|早|中午|夜)))"
    r"(?P<word>"
    + "|".join(word for word in sorted(_WORDS, key=len, reverse=True) if len(word) > 1)
    + r"|昨(?=[从在，]|上午|下午|凌晨|获))"
    rf"(?!{NO_DAY_BEHIND}|{NAMES_BEHIND}|{TORN_BEHIND})"
    r"(?!会更|间新闻|[晴空津山]|(?<=[前后]天)[气然])"
)
_COLUMN = re.compile(COLUMN)
_WEEKDAY = re.compile(
    r"(?P<week>上|本|这|下)(?:个?星期|周)(?P<day>[一二三四五六日天])"
    rf"(?!{COUNTED_BEHIND})"
    r"(?:(?P<joint>[、至到和])(?:(?P=week)?(?:星期|周))(?P<other>[一二三四五六日天]))?"
)
_MONTH_NAMED = re.compile(r"月\d{1,2}日[^，。；！？]*$")
"""6月26日至28日, 3月8日和12日: the month of the second day was just said."""
_OF_MONTH = re.compile(r"(?<![\d年月日])(?P<date>(?P<month>\d{1,2})月(?P<day>\d{1,2})日)")
_ANY = re.compile(r"[昨今明日]|[前后]天|前晚|[上本这下]个?[周星月]|[年月周][底末初内]|年")
_QUOTED = re.compile(
    r"“[^“”]*”|‘[^‘’]*’|《[^《》]*》|今天[你东张这][^，。；]{1,5}，明天[我他西李那][^，。；]{1,5}"
)
"""What is said as it stands; 今天你家，明天我家 means no day."""
_NARRATED = re.compile(
    "前不久|不久前|有一[次天回年]|那[天年时次回]|当[时年]|小时候|前些|年前|曾经?|被告知"
)
"""In such a sentence 明天 is the next day of a story that is told, and no day of the calendar."""
_SENTENCE_END = re.compile("[。！？]")
_SENTENCE = re.compile("[^。！？]+")
_NAMED_YEAR = re.compile(r"(?<!\d)(\d{4})年")
_NAMED_MONTH = re.compile(r"(?<!\d)\d{4}年(?=\d{1,2}月)")
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}
_WEEKDAYS = "一二三四五六日"
_RECENT_DAYS = 7
_NEWS_DAYS = 3
"""How far back lies what news of a day without its month tells: Monday's paper has Friday's."""
_A_DAY = 2
"""Characters of 今日, which alone names no paper."""


def resolve(text: str, edition: date, episode: date | None = None, paper: str = "") -> str:
    """Name the days of `text` that are told from the edition's day: 昨天上午 → 10月23日上午.

    Months, weeks and years (本月, 去年) are named where they would mislead on the `episode`'s day,
    and where that lies in another year every day tells its own. What someone is quoted as saying
    stays as it was said, and so does the name of the `paper`. 日前, 近日 and whatever could mean
    two days stay too: better vague than wrong.
    """
    heard = episode or edition
    parts: list[str] = []
    end = 0
    for quoted in _kept(paper).finditer(text):
        parts += [_named(text[end : quoted.start()], edition, heard, text[:end]), quoted[0]]
        end = quoted.end()
    return "".join([*parts, _named(text[end:], edition, heard, text[:end])])


@lru_cache(maxsize=64)
def _kept(paper: str) -> re.Pattern[str]:
    """Give what stays as printed: what is quoted, and 今日云溪 where that is the paper."""
    named = len(paper) > _A_DAY and _RELATIVE.match(paper)
    return re.compile(f"{_QUOTED.pattern}|{re.escape(paper)}") if named else _QUOTED


def without_own_year(text: str, edition: date, heard: date) -> str:
    """Leave the edition's year out of the dates of each sentence that names no other year.

    Not where the episode is heard in another one, nor in what someone is quoted as saying.
    """
    if edition.year != heard.year or f"{edition.year}年" not in text:
        return text
    quoted = [each.span() for each in _QUOTED.finditer(text)]
    spared: list[str] = []
    end = 0
    for sentence in _SENTENCE.finditer(text):
        if {each[1] for each in _NAMED_YEAR.finditer(sentence[0])} != {str(edition.year)}:
            continue
        for year in _NAMED_MONTH.finditer(text, *sentence.span()):
            if not any(first < year.start() < last for first, last in quoted):
                spared.append(text[end : year.start()])
                end = year.end()
    return "".join((*spared, text[end:]))


def counted(text: str) -> str:
    """Give the first words of `text` that mean a day by the edition's, as 昨天; "" if none do."""
    unquoted = _QUOTED.sub("", text)
    found = [_RUN.search(unquoted), _WEEKDAY.search(unquoted)]
    found.append(next((each for each in _RELATIVE.finditer(unquoted) if not is_era(each)), None))
    bare = (each for each in BARE.finditer(unquoted) if is_day(each) and not is_to_come(each))
    found.append(next(bare, None))
    return min((each.start(), each[0]) for each in found if each)[1] if any(found) else ""


def written(day: date, *, with_year: bool = False) -> str:
    """Write a day as the news says it: with its month, and its year only in another one."""
    return (f"{day.year}年" if with_year else "") + f"{day.month}月{day.day}日"


def _named(text: str, edition: date, heard: date, before: str) -> str:
    """Name the days of a stretch of text without quotations; `before` is what stands before it."""
    if not _ANY.search(text) or (not before and _COLUMN.fullmatch(text)):
        return text
    calendar = _Calendar(edition, old=edition.year != heard.year, before=before)
    if calendar.old and not re.search(r"\d{4}年", text):  # 同年12月3日: nobody knows of which year
        text = _OF_MONTH.sub(calendar.of_month, text)
    text = _WEEKDAY.sub(calendar.weekday, BARE.sub(calendar.bare, text))
    text = _RELATIVE.sub(calendar.relative, _RUN.sub(calendar.run, text))
    return named_periods(text, edition, heard)


@dataclass(frozen=True, slots=True)
class _Calendar:
    """Tells what the words for a day mean in one edition; what it cannot tell it leaves."""

    edition: date
    old: bool
    """It is of another year than the episode."""
    before: str
    """What stands before the text."""

    def relative(self, found: re.Match[str]) -> str:
        days, part = _WORDS[found["word"]]
        told = _SENTENCE_END.split(self.before + found.string[: found.start()])[-1]
        if is_era(found) or (days > 0 and _NARRATED.search(told)):
            return found[0]
        day = self._told(_shifted(self.edition, days))
        return day + part if day else found[0]

    def run(self, found: re.Match[str]) -> str:
        first, last = (_shifted(self.edition, days) for days in _RUNS[found[0]])
        return self._until(first, "至", last) if first and last else found[0]

    def weekday(self, found: re.Match[str]) -> str:
        day, other = (
            _weekday(self.edition, found["week"], found[each]) for each in ("day", "other")
        )
        if day and other:
            return self._until(day, found["joint"], other)
        return self._told(day) or found[0]

    def bare(self, found: re.Match[str]) -> str:
        lately = filter(None, (_shifted(self.edition, -ago) for ago in range(_NEWS_DAYS + 1)))
        is_one = is_day(found, recent=int(found["day"]) in {each.day for each in lately})
        if not is_one or _MONTH_NAMED.search(found.string[: found.start()]):
            return found[0]
        days = 1 if is_to_come(found) else _RECENT_DAYS + 1
        recent = (_shifted(self.edition, -ago) for ago in range(days))
        day = next((each for each in recent if each and each.day == int(found["day"])), None)
        return self._told(day) or found[0]

    def of_month(self, found: re.Match[str]) -> str:
        return self._told(_nearest(self.edition, found)) or found[0]

    def _told(self, day: date | None) -> str:
        return written(day, with_year=self.old) if day else ""

    def _until(self, first: date, joint: str, last: date) -> str:
        other_year = self.old and first.year != last.year
        return self._told(first) + joint + written(last, with_year=other_year)


def _nearest(edition: date, found: re.Match[str]) -> date | None:
    """Give the printed day of the year in which it lies nearest to the edition."""
    days: list[date] = []
    for year in (edition.year, edition.year - 1, edition.year + 1):
        try:
            days.append(date(year, int(found["month"]), int(found["day"])))
        except ValueError:
            continue
    return min(days, key=lambda day: abs((day - edition).days), default=None)


def _weekday(edition: date, week: str, name: str | None) -> date | None:
    if not name:
        return None
    target = _WEEKDAYS.index(name.replace("天", "日"))
    return _shifted(edition, target - edition.weekday() + 7 * _WEEKS[week])


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
