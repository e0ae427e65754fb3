"""Latin words, acronyms letter by letter, and figures that belong to letters: G60, C919, PM2.5."""

import re
from re import Match

from briefing.reading.numerals import cardinal, number, one_by_one
from briefing.reading.rule import Rule
from briefing.reading.tables import pairs

_WORDS = pairs("latin.tsv")
_KNOWN = "|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True)))
_TOKEN = re.compile(rf"(?:{_KNOWN})(?![A-Za-z])|[A-Z]+(?![a-z])|[A-Za-z][a-z]*")
_VOWELS = re.compile("[aeiouy]", re.IGNORECASE)
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
}
_HAN = r"\u4e00-\u9fff"


def letters(text: str) -> str:
    """Say a run of Latin letters: known words whole, capitals one by one, the rest as words.

    Letters that are said one by one stand apart, so that no voice reads them as a word.
    """
    return " ".join(_token(token) for token in _TOKEN.findall(text))


def _token(token: str) -> str:
    if token in _WORDS:
        return _WORDS[token]
    spelled = token.isupper() or not _VOWELS.search(token)
    return " ".join(token) if spelled else token


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
        rf"(?<=[{_HAN}])\s*and\s*(?=[{_HAN}])|(?<=[{_HAN}] )and\s*(?=[{_HAN}])",
        lambda _: "和",
    ),
    Rule(
        "roman numeral",
        r"(?:VIII|VII|VI|IV|IX|III|II|I|V)(?=[级类期])",
        lambda m: cardinal(str(_ROMAN[m[0]])),
    ),
    Rule(
        "roman numeral",
        r"(?:VIII|VII|VI|IV|IX|III|II)(?=[型卷区度段章])",
        lambda m: cardinal(str(_ROMAN[m[0]])),
    ),
    Rule("number sign", r"(?:[Nn][Oo]\.?\s?|№\s?)(\d+)", lambda m: cardinal(m[1]) + "号"),
    Rule(
        "road or train",
        r"([GSX])(\d{1,4})(?=[^\d，。；]{0,4}(?:高速|公路|国道|省道|线|沿线))",
        _road,
    ),
    Rule("road or train", r"([GDCZTKYSL])(\d{1,4})(?=次|列车|/)", _road),
    Rule("road or train", r"([GS])((?!20(?!\d))\d{2,4})(?![\d.A-Za-z])", _road),
    Rule("model", r"(ARJ)(\d\d)", _road),
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
