"""Text as written becomes text as said, with its pinyin.

`RULES` is the one table: all rules are tried together at each place, the earliest match wins,
the order here breaks ties, and what has been said is never read again. Each topic's file stands
beside its tests, `tests/reading/<topic>.txt`.
"""

from collections.abc import Mapping
from typing import NamedTuple

from briefing.model import Reading
from briefing.reading import (
    addresses,
    clock,
    craft,
    dates,
    emoji,
    identifiers,
    latin,
    lexicon,
    money,
    numbers,
    phones,
    pinyin,
    punctuation,
    quotients,
    ranges,
    roman,
    sandhi,
    scores,
    single,
    symbols,
    units,
    web,
    years,
)
from briefing.reading.lexicon import Lexicon
from briefing.reading.rule import Rule
from briefing.reading.scan import scan

RULES: tuple[Rule, ...] = (
    *punctuation.QUOTED,
    *web.RULES,
    *phones.RULES,
    *craft.RULES,
    *identifiers.RULES,
    *addresses.RULES,
    *scores.SCORES,
    *dates.RULES,
    *years.RULES,
    *clock.RULES,
    *symbols.BETWEEN,
    *numbers.RULES,
    *units.RULES,
    *quotients.RULES,
    *money.RULES,
    *roman.RULES,
    *latin.RULES,
    *numbers.SIGNED,
    *emoji.RULES,
    *symbols.SIGNS,
    *single.NUMERALS,
    *scores.RULES,
    *ranges.RULES,
    *scores.RATIOS,
    *numbers.NUMBERS,
    *punctuation.RULES,
    *single.LAST,
)
"""Special before general: a telephone number is also a number."""


class Explanation(NamedTuple):
    """One change that the reading made, and why."""

    written: str
    said: str
    rule: str
    pinyin: tuple[str, ...]
    """The dictionary tones of `said`, one item a character."""
    where: str = ""
    """The file and line of the lexicon that says so; empty for rules of our own."""


def say(text: str, entries: Mapping[str, str] | Lexicon | None = None) -> Reading:
    """Read `text` aloud, on paper: any string at all gives a reading, none is refused.

    `entries` is a user's lexicon, written → said or pinyin (`乔俊杰` → `qiao2 jun4 jie2`); an
    entry that cannot be said raises `SettingsError`.
    """
    own = _understood(entries)
    said, spans = scan(text, RULES, own.rules)
    toned = own.toned(said)
    tones = lexicon.overlaid(pinyin.dictionary(said), toned)
    forced = tuple((at, at + len(each.pinyin)) for at, each in toned)
    return Reading(text, said, tones, sandhi.spoken(said, tones), spans, forced)


def explain(
    reading: Reading, entries: Mapping[str, str] | Lexicon | None = None
) -> tuple[Explanation, ...]:
    """Tell for each change what was written, what is said, and the rule that says so.

    With the `entries` that it was read with, also what they give the pinyin of, and where they
    came from.
    """
    own = _understood(entries)
    found: list[tuple[int, Explanation]] = []
    for span in reading.spans:
        written = reading.text[span.written_start : span.written_end]
        said = reading.said[span.said_start : span.said_end]
        tones = reading.pinyin[span.said_start : span.said_end]
        where = own.of(written).where if span.rule == lexicon.RULE else ""
        found.append((span.said_start, Explanation(written, said, span.rule, tones, where)))
    for at, each in own.toned(reading.said):
        written = reading.text[slice(*reading.written_span(at, at + len(each.written)))]
        given = Explanation(written, each.said, lexicon.RULE, each.pinyin, each.where)
        found.append((at, given))
    return tuple(explanation for _, explanation in sorted(found, key=lambda item: item[0]))


def _understood(entries: Mapping[str, str] | Lexicon | None) -> Lexicon:
    if isinstance(entries, Lexicon):
        return entries
    return lexicon.understood(tuple((entries or {}).items()))
