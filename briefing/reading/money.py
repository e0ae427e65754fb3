"""Sums: ¥1,299.00, $5000万, 100 USD, $3.5 billion."""

import re
from decimal import Decimal
from re import Match

from briefing.reading.numerals import number
from briefing.reading.quotients import any_of
from briefing.reading.rule import DASH, MINUS, NUMBER, SCALE, Rule
from briefing.reading.tables import pairs

_CURRENCIES = pairs("currencies.tsv")
_CURRENCY = any_of(set(_CURRENCIES))
_CODE = any_of({sign for sign in _CURRENCIES if sign.isascii() and sign.isalpha()})
_SIGN = any_of({sign for sign in _CURRENCIES if not sign.isalpha()})
_ENGLISH = {"million": 6, "mn": 6, "m": 6, "billion": 9, "bn": 9, "b": 9, "trillion": 12}
"""Powers of ten."""


def _sum(match: Match[str]) -> str:
    sign, currency, low, high, scale = match.groups()
    said = ("负" if sign else "") + amount(low)
    if high:
        said += "到" + amount(high)
    return said + scale + _CURRENCIES[currency]


def amount(figures: str) -> str:
    """Say a sum without cents where there are none, and without the last idle zero."""
    return number(re.sub(r"\.0+$|(?<=\.\d)0$", "", figures), counted=True)


def _english(match: Match[str]) -> str:
    """Say `$3.5 billion` in the myriads that Chinese counts by."""
    figures = re.sub(r"[^\d.]", "", match[2])
    total = Decimal(figures).scaleb(_ENGLISH[match[3].lower()])
    myriad, name = next(
        each for each in ((12, "万亿"), (8, "亿"), (4, "万")) if total.adjusted() >= each[0]
    )
    said = f"{total.scaleb(-myriad).normalize():f}"
    return number(said, counted=True) + name + _CURRENCIES[match[1]]


RULES = (
    Rule(
        "money",
        rf"(?<![A-Za-z])({_CURRENCY})\s?([1-9]\d{{0,2}}(?:,\d{{3}})*(?:\.\d{{1,3}})?)\s?"
        r"([MmBb]illion|[Tt]rillion|[bm]n|[MB])(?![A-Za-z])",
        _english,
    ),
    Rule(
        "money",
        rf"({MINUS})?(?<![A-Za-z])({_CURRENCY})\s?({NUMBER})"
        rf"(?:{DASH}(?:{_CURRENCY})?({NUMBER}))?\s?({SCALE})(?:元(?!/))?",
        _sum,
    ),
    Rule(
        "money",
        rf"({NUMBER})\s?({SCALE})\s?({_CODE}|(?:{_SIGN})(?!\s?\d))(?![A-Za-z])",
        lambda m: amount(m[1]) + m[2] + _CURRENCIES[m[3]],
    ),
    Rule("money", r"\d+\.\d0(?=[元角])(?!\d)", lambda m: amount(m[0])),
    Rule("currency", rf"(?:{_CODE}|{_SIGN})(?![A-Za-z])", lambda m: _CURRENCIES[m[0]]),
    Rule("money", rf"({NUMBER})({SCALE})円", lambda m: f"{amount(m[1])}{m[2]}日元"),
)
