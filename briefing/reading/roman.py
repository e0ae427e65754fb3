"""Roman numerals in Latin letters: III类, I-III期, IIIA期, 第XIV章."""

from re import Match

from briefing.reading.latin import letters
from briefing.reading.numerals import cardinal
from briefing.reading.rule import DASH, HAN, Rule

_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_LONG = r"(?:I{2,3}|IV|VI{1,3}|IX|X[IV][IVX]*|XX[IVX]+)"
"""No single letter, and no XX: those stand for what is not told."""
_ROMAN = rf"(?:{_LONG}|[IVX])"
_RANKS = "[类级期]"
_PARTS = "[型卷区度段章部册季阶代号组]"
_LETTER = "(?:[ABCabc](?![A-Za-z]))?"


def value(numeral: str) -> int:
    """Add up a Roman numeral: what stands before something greater is taken away."""
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < two else one for one, two in zip(values, following, strict=True))


def _said(numeral: str) -> str:
    return cardinal(str(value(numeral)))


def _numeral(match: Match[str]) -> str:
    return _said(match[1]) + letters(match[2] or "")


def _range(match: Match[str]) -> str:
    between = "、" if "/" in match[0] else "到"
    return f"{_said(match[1])}{between}{_said(match[2])}"


RULES = (
    Rule(
        "roman numeral",
        rf"(?<![A-Za-z])({_ROMAN})(?:{DASH}|/)({_ROMAN})(?={_LETTER}(?:{_RANKS}|{_PARTS}))",
        _range,
    ),
    Rule("roman numeral", rf"(?<![A-Za-z])({_LONG}|[IV])({_LETTER})(?={_RANKS})", _numeral),
    Rule("roman numeral", rf"(?<![A-Za-z])({_LONG}|I(?=型))({_LETTER})(?={_PARTS})", _numeral),
    Rule("roman numeral", rf"(?<=第)({_LONG}|[IVX])()(?=[{HAN}])", _numeral),
    Rule("roman numeral", rf"(?<=[{HAN}])(II|III|XI[IV]?|XV|XVI)()(?![A-Za-z\d])", _numeral),
)
