"""Give every Hanzi its reading: names, our tables, pypinyin's phrases, then what stands around."""

from functools import cache
from typing import NamedTuple

from briefing.reading import phrases
from briefing.reading.names import names_in
from briefing.reading.patterns import patterns
from briefing.reading.sentence import Sentence
from briefing.sources.words.traditional import fold


class Word(NamedTuple):
    """A stretch of `said` that the tables know as one, or a single character."""

    text: str
    syllables: tuple[str, ...]


def dictionary(said: str) -> tuple[str, ...]:
    """Give dictionary tones, one item a character; what has no known reading stays as it is.

    The surnames of people go before all else; then the longest phrase that a table knows is
    taken at each place. Traditional characters are looked up as their simplified ones, if they
    can be read so: 发 is fa1 for 發 and fa4 for 髮.
    """
    folded = fold(said)
    sentence = Sentence(folded)
    surnames = names_in(sentence)
    found: list[str] = []
    at = 0
    while at < len(said):
        surname = surnames.get(at)
        word = Word(*surname) if surname else _phrase(sentence, at) or _single(sentence, at)
        found.extend(word.syllables)
        at += len(word.text)
    return tuple(found) if folded == said else tuple(map(_of_printed, said, folded, found))


def _of_printed(printed: str, folded: str, syllable: str) -> str:
    """Give the reading of a simplified character to the printed one, if it can have it."""
    if printed == folded:
        return syllable
    known = phrases.readings(printed)
    toneless = syllable.endswith("5") and any(each[:-1] == syllable[:-1] for each in known)
    return syllable if toneless or syllable in known else phrases.alone(printed)


def _phrase(sentence: Sentence, at: int) -> Word | None:
    for length in phrases.lengths(sentence.said, at):
        text = sentence.said[at : at + length]
        syllables = _ours(sentence, at, text)
        if not syllables and not _ours_begins_inside(sentence, at, at + length):
            syllables = _listed(sentence, at, text)
        if syllables:
            return Word(text, syllables)
    return None


def _ours(sentence: Sentence, at: int, text: str) -> tuple[str, ...] | None:
    """Give a phrase of our tables, if what stands around allows it."""
    for pattern in patterns("polyphones.tsv").get(text, ()):
        if pattern.fits(sentence, at):
            return pattern.syllables
    for pattern in patterns("places.tsv").get(text, ()):
        if pattern.fits(sentence, at) and not sentence.crosses(at, at + len(text)):
            return pattern.syllables
    return phrases.ours().get(text)


def _listed(sentence: Sentence, at: int, text: str) -> tuple[str, ...] | None:
    """Give a phrase of the dictionaries, unless it cuts a word in two: 和面 is none in 和|面条."""
    syllables = phrases.listed(text)
    if syllables and _is_doubtful(text) and sentence.crosses(at, at + len(text)):
        return None
    return syllables


@cache
def _is_doubtful(text: str) -> bool:
    """Tell whether a phrase reads a character otherwise than it may be read elsewhere."""
    return phrases.is_neutral(text) or not patterns("polyphones.tsv").keys().isdisjoint(text)


def _ours_begins_inside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether a phrase of ours starts in [start, end) and runs on: 最大处|处理 is 处理."""
    said = sentence.said
    return any(
        at + length > end and _ours(sentence, at, said[at : at + length])
        for at in range(start + 1, end)
        for length in phrases.lengths(said, at)
    )


def _single(sentence: Sentence, at: int) -> Word:
    character = sentence.said[at]
    for pattern in patterns("polyphones.tsv").get(character, ()):
        if pattern.fits(sentence, at):
            return Word(character, pattern.syllables)
    return Word(character, (phrases.alone(character),))
