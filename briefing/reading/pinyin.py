"""Give every Hanzi its reading: our phrases first, then neighbours, then pypinyin's tables."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from briefing.reading.tables import rows

_SECOND_FOURTH = ("2", "4")


class Word(NamedTuple):
    """A stretch of `said` that the tables know as one, or a single character."""

    text: str
    syllables: tuple[str, ...]


def dictionary(said: str, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Give dictionary tones, one item a character; what has no known reading stays as it is.

    The longest phrase that a table knows is taken at each place. `own` is a user's pinyin: it
    goes before all else.
    """
    found: list[str] = []
    at = 0
    while at < len(said):
        word = (own and _own(said, at, own)) or _phrase(said, at) or _single(said, at)
        found.extend(word.syllables)
        at += len(word.text)
    return tuple(found)


def _own(said: str, at: int, own: Mapping[str, tuple[str, ...]]) -> Word | None:
    for text, syllables in own.items():  # longest first
        if said.startswith(text, at):
            return Word(text, syllables)
    return None


def _phrase(said: str, at: int) -> Word | None:
    lengths, ours, theirs = _phrases()
    for length in lengths.get(said[at : at + 2], ()):
        text = said[at : at + length]
        if text in ours:
            return Word(text, ours[text])
        if text in theirs and not _ours_begins_inside(said, at, at + length):
            return Word(text, _toned(text, theirs))
    return None


def _ours_begins_inside(said: str, start: int, end: int) -> bool:
    """Tell whether a phrase of ours starts in [start, end) and runs on: 最大处|处理 is 处理."""
    lengths, ours, _ = _phrases()
    return any(
        at + length > end and said[at : at + length] in ours
        for at in range(start + 1, end)
        for length in lengths.get(said[at : at + 2], ())
    )


def _single(said: str, at: int) -> Word:
    character = said[at]
    for pattern, syllable in _neighbours().get(character, ()):
        if pattern.match(said, at):
            return Word(character, (syllable,))
    return Word(character, (_alone(character),))


@cache
def _phrases() -> tuple[
    dict[str, tuple[int, ...]], dict[str, tuple[str, ...]], Mapping[str, list[list[str]]]
]:
    """Load phrases: the lengths (longest first) by two first characters, ours, pypinyin's."""
    from pypinyin.constants import PHRASES_DICT  # noqa: PLC0415  0.15 s that import must not pay

    ours = {row[0]: tuple(row[1].split()) for row in rows("phrases.tsv")}
    lengths: dict[str, set[int]] = {}
    for phrase in (*PHRASES_DICT, *ours):
        lengths.setdefault(phrase[:2], set()).add(len(phrase))
    ordered = {start: tuple(sorted(found, reverse=True)) for start, found in lengths.items()}
    return ordered, ours, PHRASES_DICT


def _toned(text: str, theirs: Mapping[str, list[list[str]]]) -> tuple[str, ...]:
    """Take pypinyin's reading of a phrase, its 一 and 不 put back to their dictionary tones."""
    return tuple(
        _plain_tone(character, _numbered(readings[0]))
        for character, readings in zip(text, theirs[text], strict=True)
    )


def _plain_tone(character: str, syllable: str) -> str:
    if character == "一" and syllable[-1] in _SECOND_FOURTH:
        return "yi1"
    return "bu4" if character == "不" and syllable == "bu2" else syllable


@cache
def _neighbours() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """Load the readings that depend on the characters around, by the character they are for."""
    table: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for row in rows("neighbours.tsv"):
        before, character, after = re.split(r"\{(.)\}", row[0])
        pattern = (
            (f"(?<={before})" if before else "") + character + (f"(?={after})" if after else "")
        )
        table.setdefault(character, []).append((re.compile(pattern), row[1]))
    return table


@cache
def _alone(character: str) -> str:
    """Give the first reading of a single character; what has none stays as it is."""
    from pypinyin.constants import PINYIN_DICT  # noqa: PLC0415  as above

    readings: str | None = PINYIN_DICT.get(ord(character))
    return _numbered(readings.split(",")[0]) if readings else character


@cache
def _numbered(syllable: str) -> str:
    """Turn `zhòng` into `zhong4`, `lǜ` into `lv4`, `de` into `de5`."""
    from pypinyin.contrib import tone_convert  # noqa: PLC0415  as above

    convert: Any = tone_convert.to_tone3
    return str(convert(syllable, v_to_u=False, neutral_tone_with_five=True))
