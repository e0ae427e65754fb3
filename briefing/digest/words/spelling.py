"""Bring two spellings of the same words to one: Ⅲ and III, 1,299 and 1299, 两 and 2, ２ and 2."""

import re
import unicodedata
from functools import lru_cache

from briefing.digest.words.decimals import with_decimal_points

_DIGITS = dict(zip("〇零一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMERAL = re.compile(
    r"(?P<numeral>[〇零一二三四五六七八九十两][〇零一二三四五六七八九十百千万亿两]*)(?P<digit>(?=\d))?"
)
_NO_WORD = re.compile(r"[^\w|]+|_+")
_BETWEEN = re.compile(r"(?<=\d)[\W_]+(?=\d)|(?<=[A-Za-z])[\W_]+(?=[A-Za-z])")
_INSIDE_A_NUMBER = re.compile(r"(?<=\d)[.:](?=\d)|(?<=\d)[%‰℃]|(?<=\d)[~—–-]+(?=\d)|°")
_MINUS = re.compile(r"(?<![A-Za-z\d.%℃])[-−](?=\d)")
_SIGNS = {"%": "百分", "‰": "千分", "℃": "度", ".": "点", ":": "比", "°": "度"}


@lru_cache(maxsize=4096)  # what a brief says is spelled once for it and once for its page
def spelled(text: str) -> str:
    """Return `text` in one width, without spaces and punctuation, its numerals in digits.

    What is part of a number stays told apart: 3.5% is neither 35% nor 3.5, 3:1 is not 31; and what
    stood apart does not run together: of 拨打110，一人… both numbers can be found.
    """
    text = _THOUSANDS.sub("", with_decimal_points(widened(text)))
    text = _MINUS.sub("负", text)
    text = _INSIDE_A_NUMBER.sub(lambda sign: _SIGNS.get(sign[0], "至"), text)
    text = _NUMERAL.sub(_value, text)
    return _NO_WORD.sub("", _BETWEEN.sub("|", text))


def _value(found: re.Match[str]) -> str:
    """Give a numeral's digits, apart from those behind it: of 周六14点 both can be found."""
    return value_of(found["numeral"]) + ("|" if found["digit"] is not None else "")


def widened(text: str) -> str:
    """Bring the widths of letters, digits and signs to one: Ⅲ → III, ２ → 2, ㎡ → m2."""
    return unicodedata.normalize("NFKC", text)


def value_of(numeral: str) -> str:
    """Give the digits of a Chinese numeral: 一百二十 → 120, 二〇二三 → 2023; as it is if none."""
    if all(character in _DIGITS for character in numeral):
        return "".join(str(_DIGITS[character]) for character in numeral)
    total, section, digit = 0, 0, 0
    for character in numeral:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _TENS:
            section += (digit or 1) * _TENS[character]
            digit = 0
        else:
            before = section + digit
            if character == "亿":  # 一万亿: all that stands before it counts
                total = (total + before) * _MYRIADS[character]
            else:
                total += before * _MYRIADS[character]
            section = digit = 0
    return str(total + section + digit)


def occurs(token: str, known: str) -> bool:
    """Tell whether `known`, spelled, holds `token` as no part of a longer one: 5 is not in 15."""
    return find(spelled(token), known) >= 0


def find(token: str, text: str, start: int = 0) -> int:
    """Find `token` in `text`, both spelled, whole numbers and Latin words only; -1 if nowhere."""
    at = text.find(token, start)
    while at >= 0:
        end = at + len(token)
        before, after = text[at - 1 : at] if at else "", text[end : end + 1]
        if not (_runs_on(before, token[:1]) or _runs_on(token[-1:], after)):
            return at
        at = text.find(token, at + 1)
    return -1


def _runs_on(one: str, other: str) -> bool:
    return (one.isdigit() and other.isdigit()) or (
        one.isascii() and one.isalpha() and other.isascii() and other.isalpha()
    )
