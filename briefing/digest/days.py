"""Say which day 昨天 was: a listener hears the episode on another day than the page was printed."""

import re
from datetime import date, timedelta

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
_RELATIVE = re.compile(
    r"(?<![目此之以当年月日文光说证声黎清透雨先])(?<!直到)(?<!时至)"  # 目前天气, 文明早餐
    rf"(?P<word>{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
    r"(?![的报]|头条|之星|会更|间新闻|[晴空津山]|(?<=[前后]天)[气然])"  # 今天的中国, 今晚报
)
_WEEKDAY = re.compile(r"(?P<week>上|本|这|下)(?:个?星期|周)(?P<day>[一二三四五六日天])")
_BARE = re.compile(r"(?<![将定]于)(?<![\d月.—–-])(?P<day>\d{1,2})日(?![游均内前后起租志照产\d])")
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|《[^》]*》")
_WEEKS = {"上": -1, "本": 0, "这": 0, "下": 1}
_WEEKDAYS = "一二三四五六日"
_RECENT_DAYS = 7


def resolve(text: str, edition: date) -> str:
    """Name the days of `text` that are told from the edition's day: 昨天上午 → 10月23日上午.

    What someone is quoted as saying stays as it was said. 日前, 近日 and whatever could mean two
    days stay too: better vague than wrong.
    """
    parts: list[str] = []
    end = 0
    for quoted in _QUOTED.finditer(text):
        parts += [_named(text[end : quoted.start()], edition), quoted[0]]
        end = quoted.end()
    return "".join([*parts, _named(text[end:], edition)])


def spoken(day: date) -> str:
    """Write a day as the news says it: with its month, without its year."""
    return f"{day.month}月{day.day}日"


def _named(text: str, edition: date) -> str:
    def relative(found: re.Match[str]) -> str:
        days, part = _WORDS[found["word"]]
        day = _shifted(edition, days)
        return spoken(day) + part if day else found[0]

    def weekday(found: re.Match[str]) -> str:
        target = _WEEKDAYS.index(found["day"].replace("天", "日"))
        day = _shifted(edition, target - edition.weekday() + 7 * _WEEKS[found["week"]])
        return spoken(day) if day else found[0]

    def bare(found: re.Match[str]) -> str:
        recent = (_shifted(edition, -ago) for ago in range(_RECENT_DAYS + 1))
        day = next((each for each in recent if each and each.day == int(found["day"])), None)
        return spoken(day) if day else found[0]

    return _RELATIVE.sub(relative, _WEEKDAY.sub(weekday, _BARE.sub(bare, text)))


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
