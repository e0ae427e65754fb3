"""Say which day 昨天 was: a listener hears the episode on another day than the page was printed."""

import re
from datetime import date, timedelta

_SHIFTS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_PARTS = {"晚": "晚", "夜": "夜里", "晨": "清晨", "早": "早上"}
_RELATIVE = re.compile(
    r"(?P<shift>大前|前|昨|(?<![至到])今|明|后)(?:(?P<day>天|日)(?!的|头条|起?点)|(?P<part>[晚夜晨早])(?!报|间|上?会|期|日|年|霞|婚))(?P<up>上(?=[\d，,\u4e00-\u9fff]))?"
)
_WEEKDAY = re.compile(r"(?P<week>上|本|这|下)(?:周|星期|个星期)(?P<day>[一二三四五六日天])")
_BARE = re.compile(r"(?<![\d月.—–-])(?P<day>\d{1,2})日(?![游均内前后起租志照\d])")
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


def _named(text: str, edition: date) -> str:
    def relative(found: re.Match[str]) -> str:
        day = _shifted(edition, _SHIFTS[found["shift"]])
        if day is None:
            return found[0]
        part = _PARTS[found["part"]] if found["part"] else ""
        return spoken(day) + part + (found["up"] or "" if not found["part"] else "")

    def weekday(found: re.Match[str]) -> str:
        target = _WEEKDAYS.index(found["day"].replace("天", "日"))
        day = _shifted(edition, target - edition.weekday() + 7 * _WEEKS[found["week"]])
        return spoken(day) if day else found[0]

    def bare(found: re.Match[str]) -> str:
        ago = edition.day - int(found["day"])
        return f"{edition.month}月{found[0]}" if 0 <= ago <= _RECENT_DAYS else found[0]

    return _RELATIVE.sub(relative, _WEEKDAY.sub(weekday, _BARE.sub(bare, text)))


def spoken(day: date) -> str:
    """Write a day as the news says it: with its month, without its year."""
    return f"{day.month}月{day.day}日"


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
