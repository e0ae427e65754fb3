"""Numerals that are one character (① Ⅲ ½ ²), and all that no other rule knows.

The last rules leave nothing unread in silence: foreign letters are spelled by their Unicode
names, pictures and ornaments become a pause, and only what has no meaning has no sound (joiners,
control and combining characters, characters that no standard assigns).
"""

import re
from fractions import Fraction
from re import Match
from unicodedata import category, name, normalize, numeric

from briefing.reading.characters import HANZI, PUNCTUATION, SAYABLE
from briefing.reading.latin import letters
from briefing.reading.numerals import cardinal, number
from briefing.reading.rule import DASH, Rule

_NUMERALS = "Ⅰ-ↂↅ-ↈ①-⒛⓪-⓿❶-➓㈠-㈩㉈-㉏㉑-㉟㊀-㊉㊱-㊿¼-¾⅐-⅟"
_REFERRED = "(?<=[图表注见第式题项处步骤点款条版])"
"""如图②所示: a numeral that is pointed at heads no item."""
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_FEWEST_LETTERS = re.compile(r"(?:LETTER|SYLLABLE) (?:SMALL |FINAL |HALFWIDTH )?(.+)$")


def _numeral(match: Match[str]) -> str:
    """Say ① and ⑴, which head an item, with the pause of a list; Ⅲ and ½ are just numbers."""
    said = _value(match[0])
    return f"，{said}，" if category(match[0]) == "No" and match[0] not in "¼½¾" else said


def _value(character: str) -> str:
    value = Fraction(numeric(character)).limit_denominator(1000)
    if value.denominator > 1:
        return f"{cardinal(str(value.denominator))}分之{cardinal(str(value.numerator))}"
    return cardinal(str(value.numerator))


def _mixed(match: Match[str]) -> str:
    return f"{number(match[1])}又{_value(match[2])}"


def _power(match: Match[str]) -> str:
    exponent = match[1].translate(_SUPERSCRIPT)
    figures = cardinal(re.sub(r"\D", "", exponent))
    return f"的{'负' if '-' in exponent else ''}{figures}次方"


def _subscript(match: Match[str]) -> str:
    return number(normalize("NFKC", match[0]))


def _unknown(match: Match[str]) -> str:
    """Say one character that no rule knows."""
    character = match[0]
    kind = category(character)
    form = normalize("NFKC", character)
    if kind[0] in "MC":
        return ""
    if form != character and SAYABLE.fullmatch(form):
        return letters(form) if form.isascii() else form
    if kind[0] == "N":
        value = numeric(character, -1.0)
        return _value(character) if value >= 0 else "，"
    if kind[0] == "L":
        return _spelled(character)
    return "，"


def _spelled(letter: str) -> str:
    """Spell a letter of another script by its name: ш is `sha`."""
    known = _FEWEST_LETTERS.search(name(letter, ""))
    spelled = re.sub(r"[^A-Z]", "", known[1]) if known else ""
    return spelled.lower() or "，"


NUMERALS = (
    Rule("mixed fraction", r"(\d+)([¼-¾⅐-⅞])", _mixed),
    Rule("numeral", rf"{_REFERRED}[{_NUMERALS}]", lambda m: _value(m[0])),
    Rule(
        "numeral",
        rf"[{_NUMERALS}](?={DASH}[{_NUMERALS}])|(?<=[{_NUMERALS}][-—–~])[{_NUMERALS}]",
        lambda m: _value(m[0]),
    ),
    Rule("numeral", f"[{_NUMERALS}]", _numeral),
    Rule("power", "([⁺⁻]?[⁰¹²³⁴-⁹]+)", _power),
    Rule("subscript", r"[₀-₉]+(?:\.[₀-₉]+)?", _subscript),
)
LAST = (
    Rule(
        "ornament",
        r"[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f\u200d®™*|\\^`~_#=<>{}]+",
        lambda _: "，",
    ),
    Rule("unknown", f"[^{HANZI}{PUNCTUATION}A-Za-z]", _unknown),
)
