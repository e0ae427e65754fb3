"""Sums: ¥1,299.00, $5000万, 100 USD."""

import re
from re import Match

from briefing.reading.numerals import number
from briefing.reading.rule import DASH, MINUS, NUMBER, Rule

_CURRENCIES = {
    "¥": "元",
    "￥": "元",
    "RMB": "元",
    "CNY": "元",
    "US$": "美元",
    "USD": "美元",
    "$": "美元",
    "HK$": "港元",
    "HKD": "港元",
    "€": "欧元",
    "EUR": "欧元",
    "£": "英镑",
    "GBP": "英镑",
    "JPY": "日元",
    "JP¥": "日元",
    "NT$": "新台币",
    "A$": "澳元",
    "C$": "加元",
    "S$": "新加坡元",
    "MOP$": "澳门元",
    "₩": "韩元",
    "KRW": "韩元",
    "₽": "卢布",
    "₹": "印度卢比",
    "฿": "泰铢",
    "CHF": "瑞士法郎",
}
_CURRENCY = "|".join(map(re.escape, sorted(_CURRENCIES, key=len, reverse=True)))
_CODE = "RMB|CNY|USD|HKD|EUR|GBP|JPY|KRW|CHF"
_SCALE = r"[百千万亿余多]*"


def _sum(match: Match[str]) -> str:
    sign, currency, low, high, scale = match.groups()
    said = ("负" if sign else "") + _amount(low)
    if high:
        said += "到" + _amount(high)
    return said + scale + _CURRENCIES[currency]


def _amount(figures: str) -> str:
    """Say a sum without cents where there are none, and without the last idle zero."""
    return number(re.sub(r"\.0+$|(?<=\.\d)0$", "", figures), counted=True)


RULES = (
    Rule(
        "money",
        rf"({MINUS})?(?<![A-Za-z])({_CURRENCY})\s?({NUMBER})"
        rf"(?:{DASH}(?:{_CURRENCY})?({NUMBER}))?\s?({_SCALE})(?:元(?!/))?",
        _sum,
    ),
    Rule(
        "money",
        rf"({NUMBER})\s?({_SCALE})\s?({_CODE})(?![A-Za-z])",
        lambda m: _amount(m[1]) + m[2] + _CURRENCIES[m[3]],
    ),
    Rule("currency", rf"(?:{_CODE}|[¥￥€£₩₽₹฿$])(?![A-Za-z])", lambda m: _CURRENCIES[m[0]]),
)
