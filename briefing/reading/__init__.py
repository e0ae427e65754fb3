"""Text as written becomes text as said, with its pinyin.

`RULES` is the one table: all rules are tried together at each place, the earliest match wins,
the order here breaks ties, and what has been said is never read again. Each topic's file stands
beside its tests, `tests/reading/<topic>.txt`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.model import Reading
from briefing.reading import (
    dates,
    identifiers,
    latin,
    lexicon,
    money,
    numbers,
    phones,
    pinyin,
    punctuation,
    sandhi,
    symbols,
    units,
    web,
)
from briefing.reading.rule import Rule
from briefing.reading.scan import scan

RULES: tuple[Rule, ...] = (
    *web.RULES,
    *phones.RULES,
    *identifiers.RULES,
    *dates.RULES,
    *numbers.PERCENTAGES,
    *units.RULES,
    *money.RULES,
    *latin.RULES,
    *symbols.SIGNS,
    *numbers.RANGES,
    *numbers.NUMBERS,
    *punctuation.RULES,
    *symbols.LAST,
)
"""Special before general: a telephone number is also a number."""


class Explanation(NamedTuple):
    """One change that the reading made, and why."""

    written: str
    said: str
    rule: str
    pinyin: tuple[str, ...]
    """The dictionary tones of `said`, one item a character."""


def say(text: str, entries: Mapping[str, str] | None = None) -> Reading:
    """Read `text` aloud, on paper: any string at all gives a reading, none is refused.

    `entries` is a user's lexicon, written → said or pinyin (`乔俊杰` → `qiao2 jun4 jie2`); an
    entry that cannot be said raises `SettingsError`.
    """
    own = lexicon.understood(tuple((entries or {}).items()))
    said, spans = scan(text, RULES, own.rules)
    tones = pinyin.dictionary(said, own.pinyin)
    return Reading(text, said, tones, sandhi.spoken(said, tones), spans)


def explain(reading: Reading) -> tuple[Explanation, ...]:
    """Tell for each change what was written, what is said, and the rule that says so."""
    return tuple(
        Explanation(
            reading.text[span.written_start : span.written_end],
            reading.said[span.said_start : span.said_end],
            span.rule,
            reading.pinyin[span.said_start : span.said_end],
        )
        for span in reading.spans
    )
