"""When something begins, leaves or is high: matches, trains, tides."""

from briefing.sources.words.characters import HAN
from briefing.sources.words.days import WEEKDAY

_CLOCK = r"\d{1,2}[:：时点]\d{2}分?(?:[ \u3000]*[（(]?\d[\d.]*(?:厘米|米|cm|m)[)）]?)?"
"""A time, with how high the sea is then."""
_RISES = "(?:[满干高低涨退]潮|[日月][出落没])"
_OF_DAY = rf"(?:(?:\d{{1,2}}月)?\d{{1,2}}日|[一二三四五六七八九十]{{1,3}}[日号]|{WEEKDAY})"
STRONG = (
    (
        "schedule",
        (
            rf"(?:(?:\d{{1,2}}月)?\d{{1,2}}日|(?:周|星期)[一二三四五六日天])?(?:[（(]{HAN}{{2,3}}[)）])?"
            rf"[ \u3000]*\d{{1,2}}[:：]\d{{2}}[ \u3000]+{HAN}{{2,8}}[ \u3000]*"
            rf"(?:[-－—–]{{1,2}}|(?i:vs))[ \u3000]*{HAN}{{2,8}}"
        ),
    ),
    ("schedule", r"[^。]{2,20}[→～][^。]{1,12}\s+(?:次日|当日)?\d{1,2}[:：]\d{2}"),
    (
        "schedule",
        (
            rf"(?:{HAN}{{2,8}}[ \u3000]+)?(?:{_OF_DAY}[ \u3000]*)?"
            rf"(?:{_RISES}(?:[、,，;；\s:：]*{_CLOCK}){{1,4}}[、,，;；\s]*){{1,8}}"
        ),
    ),
)
