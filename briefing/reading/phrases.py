"""Phrases whose reading is known as a whole: ours, and pypinyin's."""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from typing import Any

from briefing.reading.patterns import patterns
from briefing.reading.tables import rows

_GUARDED = ("polyphones.tsv", "places.tsv")
_SECOND_FOURTH = ("2", "4")


def lengths(said: str, at: int) -> tuple[int, ...]:
    """Give the lengths that a phrase at `at` can have, longest first."""
    return _bits(_lengths().get(said[at : at + 2], 0))


@cache
def ours() -> dict[str, tuple[str, ...]]:
    """Load the phrases that are read as they are wherever they stand."""
    known = [row for row in rows("surnames.tsv") if row[2:] == ("always",) and len(row[0]) > 1]
    return {row[0]: tuple(row[1].split()) for row in (*known, *rows("phrases.tsv"))}


@cache
def listed(text: str) -> tuple[str, ...] | None:
    """Give a word of neutral.tsv, else pypinyin's reading of a phrase."""
    syllables = _pypinyins(text)
    if is_neutral(text):
        *first, last = syllables or map(alone, text)
        return (*first, f"{last[:-1]}5")
    return syllables


def is_neutral(text: str) -> bool:
    """Tell whether `text` is a word of neutral.tsv."""
    return text in _neutral()


@cache
def alone(character: str) -> str:
    """Give the first reading of a single character; what has none stays as it is."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  0.15 s that import must not pay

    if character in _names():
        return _names()[character]
    readings: str | None = PINYIN_DICT.get(ord(character))
    return _numbered(readings.split(",")[0]) if readings else character


@cache
def _names() -> dict[str, str]:
    """Load the characters that are hardly anything but surnames."""
    return {row[0]: row[1] for row in rows("surnames.tsv") if row[2:] == ("always",)}


@cache
def _neutral() -> frozenset[str]:
    """Load the words whose last syllable has no tone."""
    return frozenset(chain.from_iterable(row[0].split() for row in rows("neutral.tsv")))


def _pypinyins(text: str) -> tuple[str, ...] | None:
    """Give pypinyin's reading of a phrase, its 一 and 不 put back to their dictionary tones."""
    readings = _pypinyin().get(text)
    if readings is None:
        return None
    return tuple(
        _plain_tone(character, _numbered(each[0]))
        for character, each in zip(text, readings, strict=True)
    )


@cache
def _lengths() -> dict[str, int]:
    """Give the lengths of all phrases as bits, by their two first characters."""
    found: dict[str, int] = {}
    for phrase in chain(_pypinyin(), ours(), _neutral(), *map(patterns, _GUARDED)):
        start = phrase[:2]
        found[start] = found.get(start, 0) | 1 << len(phrase)
    return found


@cache
def _bits(number: int) -> tuple[int, ...]:
    """List the places of the bits that are set, highest first."""
    return tuple(place for place in range(number.bit_length(), -1, -1) if number >> place & 1)


@cache
def _pypinyin() -> Mapping[str, list[list[str]]]:
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415  as above

    table: Mapping[str, list[list[str]]] = PHRASES_DICT
    return table


def _plain_tone(character: str, syllable: str) -> str:
    if character == "一" and syllable[-1] in _SECOND_FOURTH:
        return "yi1"
    return "bu4" if character == "不" and syllable == "bu2" else syllable


@cache
def _numbered(syllable: str) -> str:
    """Turn `zhòng` into `zhong4`, `lǜ` into `lv4`, `de` into `de5`."""
    from pypinyin.contrib import tone_convert  # noqa: PLC0415  as above

    convert: Any = tone_convert.to_tone3
    return str(convert(syllable, v_to_u=False, neutral_tone_with_five=True))
