"""Latin words, acronyms letter by letter, and figures that belong to letters: G60, C919, PM2.5."""

import re
from functools import cache
from re import Match

from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import HAN, Rule
from briefing.reading.tables import pairs, rows

_WORDS = pairs("latin.tsv")
_PLAIN = re.compile("[A-Z]+|[A-Za-z][a-z]*")
_KNOWN = "|".join(
    re.escape(word) for word in sorted(_WORDS, key=len, reverse=True) if not _PLAIN.fullmatch(word)
)
"""Words that are not cut as others are: iPhone, Wi-Fi, Ph.D."""
_TOKEN = re.compile(rf"(?:{_KNOWN})(?![A-Za-z])|[A-Z]+(?![a-z])|[A-Za-z][a-z]*")
_VOWELS = re.compile("[aeiouy]", re.IGNORECASE)


def letters(text: str) -> str:
    """Say a run of Latin letters: known words whole, capitals one by one, the rest as words.

    Letters that are said one by one stand apart, so that no voice reads them as a word.
    """
    return " ".join(_token(token) for token in _TOKEN.findall(text))


@cache
def syllables() -> dict[str, tuple[str, ...]]:
    """Give for whole words, in small letters, what a voice that knows only Mandarin says."""
    return {
        said.casefold(): tuple(each.split())
        for _, said, each in (row for row in rows("latin.tsv") if len(row) == 3)
    }


def _token(token: str) -> str:
    if token in _WORDS:
        return _WORDS[token]
    if len(token) > 3 and token.isupper() and token.casefold() in syllables():
        return token.capitalize()
    spelled = token.isupper() or not _VOWELS.search(token)
    return " ".join(token) if spelled else token


def _spelled(text: str) -> str:
    return " ".join(letter for letter in text if letter.isalpha())


def _figures(name: str, figures: str) -> str:
    """Say figures behind letters: C919 one by one, H7 and G20 as numbers, APEC2023 as a year."""
    if "." in figures or len(figures) == 1:
        return number(figures)
    if len(name) >= 3 and re.fullmatch(r"(?:19|20)\d\d", figures):
        return one_by_one(figures)
    if len(figures) == 2 or (figures.endswith("00") and len(name) >= 3):
        return number(figures)
    return one_by_one(figures, one="幺")


def _model(match: Match[str]) -> str:
    name, figures = match.groups()
    return letters(name) + _figures(name, figures)


def _road(match: Match[str]) -> str:
    return letters(match[1]) + one_by_one(match[2], one="幺")


def _hyphenated(match: Match[str]) -> str:
    name, figures = match.groups()
    if len(name) > 3 or figures == "10" or len(figures) == 1:
        return letters(name) + number(figures)
    return letters(name) + one_by_one(figures, one="幺")


RULES = (
    Rule(
        "stray and",
        rf"(?<=[{HAN}])\s*and\s*(?=[{HAN}])|(?<=[{HAN}] )and\s*(?=[{HAN}])",
        lambda _: "和",
    ),
    Rule(
        "number sign",
        r"(?:[Nn][Oo]\.\s?|[Nn]o\s?|№\s?)(\d+)|NO(1)(?!\d)",
        lambda m: cardinal(m[1] or m[2]) + "号",
    ),
    Rule("dotted letters", r"(?<![A-Za-z])(?:[A-Za-z]\.){2,}", lambda m: _spelled(m[0])),
    Rule(
        "variant",
        r"(?<![A-Za-z])((?!NO|EP|VOL|VER|CH)[A-Z]{1,3})\.(\d+)(?:\.(\d+))?(?![\d.]*\d)",
        lambda m: letters(m[1]) + "".join(f"点{number(part)}" for part in m.groups()[1:] if part),
    ),
    Rule(
        "abbreviation",
        r"([A-Z][a-z]+)\.\s?(\d+)(?![\d.]*\.\d)",
        lambda m: letters(m[1]) + number(m[2]),
    ),
    Rule(
        "road or train",
        r"([GSX])(\d{1,4})(?=[^\d，。；]{0,4}(?:高速|公路|国道|省道|线|沿线))",
        _road,
    ),
    Rule("road or train", r"([GDCZTKYSL])(\d{1,4})(?=次|列车|/)", _road),
    Rule("road or train", r"([GS])((?!20(?!\d))\d{2,4})(?![\d.A-Za-z])", _road),
    Rule("model", r"(ARJ)(\d\d)", _road),
    Rule("respirator", r"(K?N)(9[059])(?!\d)", lambda m: letters(m[1]) + one_by_one(m[2])),
    Rule("model", r"([A-Za-z]+)(\d+(?:\.\d+)?)(?![\d.]*\.\d)", _model),
    Rule("model", r"([A-Za-z]+)-(\d{1,4})(?!\d)", _hyphenated),
    Rule(
        "version", r"(?<![\d.])\d+(?:\.\d+){2,}", lambda m: "点".join(map(_part, m[0].split(".")))
    ),
    Rule(
        "letters",
        rf"(?:{_KNOWN})(?![A-Za-z])|[A-Za-z]{{2,}}(?:['’][a-z]{{1,2}}(?![A-Za-z]))?",
        lambda m: letters(re.sub("['’]", "", m[0])),
    ),
)


def _part(figures: str) -> str:
    """Say one part of a version; 192 of an address is no quantity."""
    return number(figures) if len(figures) < 3 else one_by_one(figures)
