"""Numbers that name a thing rather than count: read figure by figure.

The 1 in roads, trains, flights, rooms and types of aircraft is 幺, as railways, airlines and
newscasts say it (the C919 is 九幺九); in slogans and years it is 一.
"""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, one_by_one
from briefing.reading.rule import CLOSING, OPENING, Rule
from briefing.reading.tables import pairs

_CODES = pairs("codes.tsv")
_ROUND = r"(?!\d?\d?00(?!\d))"
"""Not 100, 300, 3000: round figures are quantities, even as names."""
_WEAPONS = (
    "(?:(?<=[歼轰运直强教水图苏])|(?<=东风|巨浪|鹰击|红旗|长剑|米格|伊尔|霹雳|无侦|攻击|彩虹|翼龙))"
)
_AIRLINERS = "(?<=波音|空客)"
_ROOM = (
    "室(?![内外])|房间|号房|国道|省道|县道|寝室|教室|病房|包[间厢]|高地|部队|信箱|"
    "次列车|次航班|次高铁|次动车"
)
_PLAN = "(?:发展)?战略|工作法|工程|行动|计划|模式|体系|举措|机制|格局|工作制"


def _named(match: Match[str]) -> str:
    return one_by_one(re.sub(r"\D", "", match[0]), one="幺")


def _type(match: Match[str]) -> str:
    figures = match[1]
    return "十" if figures == "10" else one_by_one(figures, one="幺")


def _slogan(match: Match[str]) -> str:
    return one_by_one(match[0])


RULES = (
    Rule(
        "document number",
        r"[〔\[（(【［]((?:19|20)\d\d)[〕\]）)】］]\s?第?(\d+)(?=号)",
        lambda m: f"{one_by_one(m[1])}年{cardinal(m[2])}",
    ),
    Rule("type", rf"{_WEAPONS}[-－–](\d+)(?!\d)", _type),
    Rule("type", rf"{_AIRLINERS}\d{{3}}(?!\d)", _named),
    Rule("room or road", rf"{_ROUND}\d{{3,4}}(?={_ROOM})", _named),
    Rule("room or road", rf"{_ROUND}\d{{3}}(?=医院|路(?:公交|车))", _named),
    Rule(
        "code",
        r"(?:(?<=代码|编号|号码|邮编|账号|帐号|卡号|密码|尾号|群号)|(?<=验证码))[:：是为]?\s?\d{3,}(?![\d.])",
        _named,
    ),
    Rule("code", r"(?<!\d)\d{6}(?=\.(?:SH|SZ|BJ|HK))", _named),
    Rule(
        "known number",
        rf"(?:{'|'.join(_CODES)})(?![\d.,:：/%‰×~～—+A-Za-z-]|[万亿千百多余]|{COUNTED})",
        lambda m: _CODES[m[0]],
    ),
    Rule("quoted number", rf"(?<=[{OPENING}]){_ROUND}\d{{3,}}(?=[{CLOSING}])", _slogan),
    Rule("quoted number", rf"{_ROUND}\d{{3}}(?={_PLAN})", _slogan),
)
