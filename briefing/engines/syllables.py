"""Turn a line's reading into Mandarin syllables and pauses, for the engines that run here.

Nothing is dropped in silence: a character either has syllables, is punctuation, or is refused.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from briefing.errors import EngineError
from briefing.model import Line

FULL_STOP_S = 0.5
PAUSES_S = {
    **dict.fromkeys("、", 0.25),
    **dict.fromkeys("，,", 0.3),
    **dict.fromkeys("；;：:—…", 0.35),
    **dict.fromkeys("。．！!？?", FULL_STOP_S),
}
"""Seconds of silence at punctuation inside a line, at speed 1. A newsreader's comma lasts about a
third of a second; the pause behind the line is the script's (`Line.pause_s`)."""

WORD, PHRASE = 1, 2
"""What ends behind a character: `Spoken.juncture`."""
_MUTE = frozenset({"Ps", "Pe", "Pi", "Pf", "Pd", "Zs", "Zl", "Zp", "Cc", "Cf"})
"""Unicode categories of brackets, quotes, hyphens, spaces and controls; not of %, @ or /."""
_MUTE_MARKS = frozenset("\"'＂＇·・‧•")
_SYLLABLE = re.compile(r"[a-zê]+[1-5]")
_WORD = re.compile("[A-Za-z]{2,}")
_NEAREST = {
    "n": "en", "ng": "en", "m": "mu", "hm": "hen", "hng": "heng", "ê": "ei", "yai": "ya",
    "len": "leng", "biang": "bang", "bong": "beng", "cei": "cui", "din": "ding", "fiao": "piao",
    "nia": "niang", "nun": "nen", "tei": "te", "wong": "weng",
}  # fmt: skip
"""Rare interjections and readings that no voice here was made to say → the nearest syllable."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One said character, or Latin word, that is heard."""

    place: int
    """Its offset into `Reading.said`."""
    syllables: tuple[str, ...]
    """Pinyin with tone: one for Hanzi, one to three for a letter, a known word's all together."""
    pause_s: float
    """The pause wanted behind it; 0 inside a clause."""
    length: int = 1
    """How many characters of `said` it stands for: more than one for a known Latin word."""
    juncture: int = 0
    """`WORD` or `PHRASE` where one ends behind it, which is heard without any pause; else 0."""


def spoken(line: Line) -> list[Spoken]:
    """List the heard characters of a line; `EngineError` for one that has no sound here."""
    heard: list[Spoken] = []
    for each in _characters(line):
        if each.syllables:
            heard.append(each)
        elif heard and each.pause_s > heard[-1].pause_s:  # “。” then “”” is one pause, the longest
            heard[-1] = replace(heard[-1], pause_s=each.pause_s)
    if not heard:
        raise EngineError(
            f"line “{line.text}”",
            "holds nothing that can be said",
            "delete it from the script or write what is meant",
        )
    return heard


def clauses(heard: list[Spoken]) -> list[list[Spoken]]:
    """Cut behind every pause."""
    found: list[list[Spoken]] = [[]]
    for character in heard:
        if found[-1] and found[-1][-1].pause_s:
            found.append([])
        found[-1].append(character)
    return found


def syllables_of(characters: list[Spoken]) -> int:
    """Count what is to be said."""
    return sum(len(character.syllables) for character in characters)


def _characters(line: Line) -> Iterator[Spoken]:
    said, readings = line.said, line.reading.spoken_pinyin
    if len(said) != len(readings):
        raise EngineError(
            f"line “{line.text}”",
            f"has {len(readings)} readings for {len(said)} characters",
            "report this text: the reading rules misalign it",
        )
    words = _words(said)
    within = 0
    for place, (character, reading) in enumerate(zip(said, readings, strict=True)):
        if place < within:
            continue  # heard with the word that it is in
        plain = unicodedata.normalize("NFKC", character).upper()
        if _SYLLABLE.fullmatch(reading):
            name, tone = reading[:-1], reading[-1]
            yield Spoken(place, (_NEAREST.get(name, name) + tone,), 0.0)
        elif place in words:
            yield words[place]
            within = place + words[place].length
        elif plain in _letters():
            yield Spoken(place, _letters()[plain], 0.0)
        elif character in PAUSES_S:
            yield Spoken(place, (), PAUSES_S[character])
        elif character in _MUTE_MARKS or unicodedata.category(character) in _MUTE:
            yield Spoken(place, (), 0.0)
        else:
            raise EngineError(
                f"line “{line.text}”",
                f"“{character}” has no Mandarin reading",
                "write it out in Hanzi in the script, or add it to the lexicon",
            )


def _words(said: str) -> dict[int, Spoken]:
    """Find the Latin words that are known as words, by their places; others are spelled."""
    from briefing.reading import latin  # noqa: PLC0415 - brings all rules along

    known = latin.syllables()
    return {
        word.start(): Spoken(word.start(), known[word[0].casefold()], 0.0, len(word[0]))
        for word in _WORD.finditer(said)
        if word[0].casefold() in known
    }


@cache
def _letters() -> dict[str, tuple[str, ...]]:
    table = files("briefing.engines").joinpath("letters.tsv").read_text(encoding="utf-8")
    rows = (row.split("\t") for row in table.splitlines() if row and not row.startswith("#"))
    return {letter: tuple(syllables.split()) for letter, syllables in rows}
