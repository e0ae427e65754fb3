"""Figures with units, and what is counted for each of something: μg/m³, 吨/天."""

import re
from re import Match

from briefing.reading.numbers import counted
from briefing.reading.numerals import number
from briefing.reading.rule import DASH, MINUS, NUMBER, Rule
from briefing.reading.tables import pairs

_SYMBOLS = pairs("units.tsv")
_AMBIGUOUS = {"A", "N", "a", "d"}
"""Said as units only in a quotient: 5A is a rank of sights, 3d three-dimensional."""


def _any(symbols: set[str]) -> str:
    return "|".join(map(re.escape, sorted(symbols, key=len, reverse=True)))


_PER = (
    f"(?:{_any(set(_SYMBOLS))}|[天日月年时秒人户亩吨斤升度次件台辆头只株瓶盒]|小时|"
    f"分钟|公斤|千克|平方米|立方米|公里|人次|平方公里|公顷|季度|周)"
)
_UNIT = f"(?:{_any(set(_SYMBOLS) - _AMBIGUOUS)})"
_DIVIDED = r"\s?[/／⁄]\s?"
_QUOTIENT = rf"({_any(set(_SYMBOLS))}){_DIVIDED}({_PER})(?![A-Za-z])|({_UNIT})(?![A-Za-z\d²³])"
_SIGN = rf"(?:(?<![A-Za-z\d)）])\+|(?<![A-Za-z\d)）]){MINUS})?"
_COUNTED_HANZI = r"(?<=[元吨克斤升个次人件户米里度时台辆头只瓦亩倍份位架艘分])"


def _unit(symbol: str) -> str:
    return _SYMBOLS.get(symbol, symbol)


def _quotient(over: str | None, under: str | None, alone: str | None) -> str:
    return f"{_unit(over)}每{_unit(under)}" if over and under else _unit(alone or "")


def _sign(sign: str, unit: str) -> str:
    if not sign or sign == "+":
        return "零上" if sign and unit in ("摄氏度", "华氏度") else ("正" if sign else "")
    return "零下" if unit in ("摄氏度", "华氏度") else "负"


def _measured(match: Match[str]) -> str:
    first_sign, low, own, second_sign, high, scale, over, under, alone = match.groups()
    unit = _quotient(over, under, alone)
    said = _sign(first_sign, unit) + number(low, counted=True)
    if high:
        repeated = own or first_sign or second_sign
        said += (unit if repeated else "") + "到" + _sign(second_sign, unit)
        said += number(high, counted=True)
    return said + scale + unit


def _degrees(match: Match[str]) -> str:
    parts = zip(match.groups(), "度分秒", strict=True)
    return "".join(number(part, counted=True) + unit for part, unit in parts if part)


RULES = (
    Rule("angle", rf"({NUMBER})°(?:\s?(\d+)[′'’])?(?:\s?({NUMBER})[″\"”])?(?!\s?[CF])", _degrees),
    Rule(
        "unit",
        rf"({_SIGN})({NUMBER})(?:\s?({_UNIT})?{DASH}({_SIGN})({NUMBER}))?"
        rf"\s?([百千万亿余多]*)\s?(?:{_QUOTIENT})",
        _measured,
    ),
    Rule(
        "unit",
        rf"(?<=[百千万亿余多几])\s?(?:{_QUOTIENT})",
        lambda m: _quotient(m[1], m[2], m[3]),
    ),
    Rule(
        "per unit", rf"{_COUNTED_HANZI}{_DIVIDED}({_PER})(?![A-Za-z])", lambda m: "每" + _unit(m[1])
    ),
    Rule(
        "below zero",
        rf"(?<![A-Za-z\d]){MINUS}({NUMBER})(?=度)",
        lambda m: "零下" + counted(m, m[1]),
    ),
    Rule("unit sign", r"[℃℉㎡㎥㎢㎞㎝㎜㎎㎏㏄㎖㎐㎑㎒㎓㎾㎸㎿㎚㎛㎍㏕]", lambda m: _unit(m[0])),
)
