"""Phrases whose reading is known as a whole: ours, and pypinyin's."""

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from briefing.reading.patterns import patterns
from briefing.reading.tables import rows

if TYPE_CHECKING:
    from briefing.reading.pypinyin_tables import Characters, Phrases

_GUARDED = ("polyphones.tsv", "places.tsv")
_SECOND_FOURTH = ("2", "4")


def lengths(said: str, at: int) -> tuple[int, ...]:
    """Give the lengths of the phrases at `at`, longest first."""
    return _phrases().lengths(said, at)


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
    return _names().get(character) or _characters().get(character) or character


@cache
def readings(character: str) -> tuple[str, ...]:
    """Give all that a single character can be read as."""
    return _characters().every(character)


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
    syllables = _phrases().get(text)
    return syllables and tuple(map(_plain_tone, text, syllables))


@cache
def _characters() -> "Characters":
    from briefing.reading import pypinyin_tables  # noqa: PLC0415  0.1 s that import must not pay

    return pypinyin_tables.Characters(pypinyin_tables.load("pinyin_dict"))


@cache
def _phrases() -> "Phrases":
    """Load pypinyin's phrases, and ours beside them to be found in one go."""
    from briefing.reading import pypinyin_tables  # noqa: PLC0415  as above

    own = [list(each) for each in (ours(), _neutral(), *map(patterns, _GUARDED))]
    return pypinyin_tables.Phrases(pypinyin_tables.load("phrases_dict"), own)


def _plain_tone(character: str, syllable: str) -> str:
    if character == "一" and syllable[-1] in _SECOND_FOURTH:
        return "yi1"
    return "bu4" if character == "不" and syllable == "bu2" else syllable
