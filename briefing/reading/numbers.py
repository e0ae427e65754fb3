"""Quantities: plain, signed, ordinal, fractions and percentages."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import DASH, MINUS, NUMBER, SCALE, Rule

_VALUES = "为是的至到达于约降温值零在从出入损亏余比润额率幅速差数绩跌报录拔"
SIGN = rf"(?:(?<![A-Za-z\d)）%℃°\u4e00-\u9fff])|(?<=[{_VALUES}])){MINUS}\s?"
"""A minus, not a hyphen: nothing that it could join stands in front."""
_PLUS = r"(?<![A-Za-z\d)）%℃”’+\u4e00-\u9fff])\+"
_PERCENT_SIGN = rf"(?<![A-Za-z\d)）%℃“]){MINUS}\s?|(?<![A-Za-z\d)）%‰])\+"
"""Before a percentage even Hanzi do not make a hyphen of it: 同比-5.2%."""
_PARTS = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_ROUND = {"100": "百", "1000": "千", "10000": "万"}
_ALTERNATIVES = re.compile(rf"(?:(?:[至到或、]|{DASH})\d+(?:\.\d+)?)?\s?{SCALE}{COUNTED}")
_ORDINAL_LIST = re.compile(r"第|[列第居]$")
_LONG = 7
"""Ordinals of so many figures are codes: 第20240305期."""


def counted(match: Match[str], figures: str) -> str:
    """Say a quantity in the light of what is counted behind the match: 2个, 2至3个."""
    if figures != "2":
        return number(figures)
    ordinal = _ORDINAL_LIST.search(match.string[max(0, match.start() - 1) : match.start()])
    return number(
        figures, counted=not ordinal and bool(_ALTERNATIVES.match(match.string, match.end()))
    )


def signed(sign: str | None) -> str:
    """Say the sign in front of a quantity, if there is one."""
    return {"": "", "+": "正"}.get((sign or "").strip(), "负")


def _percentage(match: Match[str]) -> str:
    sign, low, second, high, scale = match.groups()
    said = signed(sign) + _percent(low, scale)
    return said + ("到" + signed(second) + _percent(high, scale) if high else "")


def _percent(figures: str, scale: str) -> str:
    return "百分之百" if (figures, scale) == ("100", "%") else _PARTS[scale] + number(figures)


def _ordinal(match: Match[str]) -> str:
    return one_by_one(match[0]) if len(match[0]) >= _LONG else cardinal(match[0])


def _fraction(match: Match[str]) -> str:
    """Say 2/3 as a fraction; what is more than a whole is two numbers: 120/80."""
    whole, above, below = match.groups()
    if int(above) >= int(below):
        return (number(whole) if whole else "") + f"{cardinal(above)}，{cardinal(below)}"
    part = f"{_ROUND.get(below) or cardinal(below)}分之{cardinal(above)}"
    return f"{cardinal(whole)}又{part}" if whole else part


RULES = (
    Rule(
        "percentage",
        rf"({_PERCENT_SIGN})?({NUMBER})\s?(?:[%‰‱]?{DASH}([-−+])?({NUMBER}))?\s?([%‰‱])",
        _percentage,
    ),
    Rule(
        "ordinal range",
        rf"(?<=第)(\d+){DASH}第?(\d+)",
        lambda m: "到".join(map(cardinal, m.groups())),
    ),
    Rule(
        "ordinal list", r"(?<=第)(\d+)/(\d+)(?!\d)", lambda m: "、".join(map(cardinal, m.groups()))
    ),
    Rule("ordinal", r"(?<=第)\d+(?!\.\d)", _ordinal),
    Rule(
        "fraction",
        r"(?<![\d/.])(?:(\d{1,2}) )?([1-9]\d{0,2})[/⁄]([1-9]\d{0,4})(?![\d/.]|次|路|月|[A-Za-z])",
        _fraction,
    ),
)
SIGNED = (
    Rule(
        "signed number", rf"({_PLUS}|{SIGN})({NUMBER})", lambda m: signed(m[1]) + counted(m, m[2])
    ),
)
NUMBERS = (
    Rule("number", r"(?<![\dA-Za-z.])\.\d+", lambda m: number("0" + m[0])),
    Rule("number", NUMBER, lambda m: counted(m, m[0])),
)
