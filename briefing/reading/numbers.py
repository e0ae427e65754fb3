"""Quantities: plain, signed, ordinal, fractions, percentages, ranges, ratios and scores."""

import re
from re import Match

from briefing.reading.measures import COUNTED
from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import DASH, MINUS, NUMBER, Rule

_SIGN = rf"(?:(?<![A-Za-z\d)）\u4e00-\u9fff])|(?<=[为是至到达于约降温值零在从])){MINUS}\s?"
"""A minus, not a hyphen: nothing that it could join stands in front."""
_SCORED = (
    "比分|大比分|战胜|击败|战平|不敌|负于|领先|落后|逆转|获胜|取胜|小胜|大胜|胜出|胜|负|憾负|险胜"
)
_SCALE = {"%": "百分之", "‰": "千分之", "‱": "万分之"}
_COUNTED = re.compile(COUNTED)


def counted(match: Match[str], figures: str) -> str:
    """Say a quantity in the light of what is counted behind the match."""
    return number(figures, counted=bool(_COUNTED.match(match.string, match.end())))


def _percentage(match: Match[str]) -> str:
    sign, low, high, scale = match.groups()
    said = "百分之百" if (low, scale) == ("100", "%") else _SCALE[scale] + number(low)
    if high:
        said += "到" + _SCALE[scale] + number(high)
    return _sign(sign) + said


def _range(match: Match[str]) -> str:
    low, myriads, high = match.groups()
    if myriads:
        return number(low, counted=True) + myriads + "到" + counted(match, high)
    return counted(match, low) + "到" + counted(match, high)


def _pair(match: Match[str]) -> str:
    """Say `25-18` as a score and `18-25` as a range: a range never falls."""
    low, high = match.groups()
    if float(low.replace(",", "")) >= float(high.replace(",", "")):
        return _versus(match)
    return counted(match, low) + "到" + counted(match, high)


def _versus(match: Match[str]) -> str:
    return "比".join(number(part) for part in re.findall(NUMBER, match[0]))


def _fraction(match: Match[str]) -> str:
    above, below = match.groups()
    return f"{cardinal(below)}分之{cardinal(above)}"


def _sign(sign: str | None) -> str:
    return {"": "", "+": "正"}.get(sign or "", "负")


def _signed(match: Match[str]) -> str:
    return _sign(match[1].strip()) + counted(match, match[2])


def _chain(match: Match[str]) -> str:
    parts = re.findall(r"\d+", match[0])
    between = "" if all(len(part) == 1 for part in parts) else "杠"
    return between.join(one_by_one(part) for part in parts)


_END = r"(?![\d.]*\d)"
PERCENTAGES = (
    Rule(
        "percentage",
        rf"(\+|{_SIGN})?({NUMBER})\s?(?:[%‰‱]?{DASH}({NUMBER}))?\s?([%‰‱])",
        _percentage,
    ),
)
RANGES = (
    Rule(
        "ordinal range",
        rf"(?<=第)(\d+){DASH}第?(\d+)",
        lambda m: "到".join(map(cardinal, m.groups())),
    ),
    Rule("ordinal", r"(?<=第)\d+(?!\.\d)", lambda m: cardinal(m[0])),
    Rule(
        "score",
        rf"(?<![\d.])(\d{{1,3}})\s?[-–—:：∶]\s?(\d{{1,3}})(?=[”\"]?的?(?:大?比分|{_SCORED}))",
        _versus,
    ),
    Rule(
        "score",
        rf"(?:(?<=比分)|(?<=比分[为是:：])|(?<=[以胜平负])|(?<=[战击不落领][胜败敌后先]))"
        rf"\d{{1,3}}\s?[-–—:：∶]\s?\d{{1,3}}{_END}(?![年月日点时%])",
        _versus,
    ),
    Rule("formation", r"\d+(?:[-–—]\d+){2,}", _chain),
    Rule("range or score", rf"({NUMBER})\s?[-–‐‑]\s?({NUMBER})(?![A-Za-z])", _pair),
    Rule("range", rf"({NUMBER})([百千万亿]*){DASH}({NUMBER})(?![A-Za-z])", _range),
    Rule("ratio", rf"{NUMBER}(?:\s?[:：∶]\s?{NUMBER})+", _versus),
    Rule("fraction", r"(?<![\d/])([1-9]\d?)[/⁄]([1-9]\d{0,2})(?![\d/.])", _fraction),
)
NUMBERS = (
    Rule("signed number", rf"(\+|{_SIGN})({NUMBER})", _signed),
    Rule("number", NUMBER, lambda m: counted(m, m[0])),
)
