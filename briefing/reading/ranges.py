"""From one quantity to another: 3-5名, 1万元—2万元, 30万-50万, ①—③."""

import re
from re import Match

from briefing.reading.numbers import counted
from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import DASH, HAN, NUMBER, SCALE, Rule
from briefing.reading.scores import versus

_MEASURE = re.compile(rf"\d{SCALE}([{HAN}]{{1,3}}|°)$")
_REACH = 24
"""The longest quantity with its measure, in characters."""
_QUANTITY = "(?:{})".format(
    "|".join(rf"(?<=[\d百千万亿余多][{HAN}°]{{{length}}})" for length in (1, 2, 3))
)
_NUMERAL = "Ⅰ-ↈ①-⓿❶-➓"
_LUNAR = "[一二三四五六七八九十]"


def _range(match: Match[str]) -> str:
    low, myriads, high = match.groups()
    if myriads:
        return number(low, counted=True) + myriads + "到" + counted(match, high)
    return counted(match, low) + "到" + counted(match, high)


def _pair(match: Match[str]) -> str:
    """Say `25-18` as a score and `18-25` as a range: a range never falls."""
    low, high = match.groups()
    if low[0] == "0" and low.isdigit() and len(low) > 1:
        return f"{one_by_one(low, one='幺')}杠{one_by_one(high, one='幺')}"
    if float(re.sub(r"[^\d.]", "", low)) >= float(re.sub(r"[^\d.]", "", high)):
        return versus(match)
    return counted(match, low) + "到" + counted(match, high)


def _measured(match: Match[str]) -> str:
    """Say a dash between two quantities of one measure as 到, any other as a pause."""
    measure = _MEASURE.search(match.string[max(0, match.start() - _REACH) : match.start()])
    again = measure and re.compile(rf"第?{NUMBER}{SCALE}{re.escape(measure[1])}").match(
        match.string, match.end()
    )
    return "到" if again else "，"


RULES = (
    Rule("range", rf"{_QUANTITY}{DASH}(?=第?\d)", _measured),
    Rule(
        "range", rf"(?<=[A-Z]\d){DASH}(?=[A-Z]\d)|(?<=[A-Z]\d\d){DASH}(?=[A-Z]\d)", lambda _: "到"
    ),
    Rule("range", rf"(?<=初{_LUNAR}){DASH}(?=[初正腊元])", lambda _: "到"),
    Rule("range", rf"(?<=[{_NUMERAL}]){DASH}(?=[{_NUMERAL}])", lambda _: "到"),
    Rule("list", rf"(?<=[{_NUMERAL}])\s?[/／]\s?(?=[{_NUMERAL}])", lambda _: "、"),
    Rule("range or score", rf"({NUMBER})\s?[-–‐‑]\s?({NUMBER})(?![A-Za-z])", _pair),
    Rule("range", rf"({NUMBER})([百千万亿]*){DASH}({NUMBER})(?![A-Za-z])", _range),
    Rule(
        "list",
        r"(?<![\d/])(\d{1,2})/(\d{1,2})(?=月份?(?!\d))",
        lambda m: "、".join(map(cardinal, m.groups())),
    ),
)
