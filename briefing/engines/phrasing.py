"""Phrase a line as a reader does: by words, by phrases, and with a breath in a long clause.

Punctuation tells the clauses; inside them the words and their sorts (jieba's) tell where a phrase
may end. No break falls inside a word, or inside what is written in figures.
"""

from dataclasses import replace
from itertools import accumulate, pairwise
from math import ceil

from briefing.digest.words import words
from briefing.engines.syllables import PHRASE, WORD, Spoken, clauses, spoken, syllables_of
from briefing.model import Line, Reading

BREATH_S = 0.15
IN_A_BREATH = 28
"""Syllables: some six seconds, about as long as newsreaders go on without a pause."""
_IN_A_PHRASE = 10
_IN_A_FOOT = 4
"""The most syllables of two words, one of them a single character, that are said as one."""
_NEAR = 0.5
"""How far from where it would be best a cut may fall, as a part of what it cuts."""

_BEHIND = {
    **dict.fromkeys(("t", "f", "s"), 0.0),
    **dict.fromkeys(("n", "j", "i", "l", "x", "k"), 0.3),
    **dict.fromkeys(("v", "u", "q", "y"), 0.5),
    **dict.fromkeys(("r", "a", "b", "z"), 0.8),
    **dict.fromkeys(("p", "c", "d", "ad", "m"), 1.0),
}
_BEFORE = {
    **dict.fromkeys(("p", "c"), -0.2),
    **dict.fromkeys(("d", "ad", "v", "i", "l"), 0.1),
    **dict.fromkeys(("r", "a", "t", "s", "m", "b", "z"), 0.3),
    **dict.fromkeys(("n", "vn", "j", "x"), 0.5),
    **dict.fromkeys(("u", "y", "k", "q", "f"), 1.0),
}
"""What it costs to break behind a word, and before one, by its ICTCLAS tag or the tag's first
letter: little between subject and predicate and before a preposition or conjunction, much behind
these, within a name, and before a particle or a measure word. Set by hand."""
_PLAIN = 0.5
_GOOD = 0.5
"""The dearest place that a mere phrase may end at."""
_NOWHERE = 9.0
"""The price of the middle of a word, for what has no other place: a long row of letters."""
_CLINGING = ("u", "y", "k", "q", "f")
"""Single characters that are said as one with the word before: 的, 吗, 们, 个, 上."""


def phrased(line: Line, slowness: float = 1.0) -> list[Spoken]:
    """List the heard characters of a line with their junctures, and with breaths.

    Speech that takes `slowness` times as long takes breath as much more often. Raises what
    `spoken` raises.
    """
    prices, ends = _places(line.reading)
    good = {place: price for place, price in prices.items() if price <= _GOOD}
    most = int(IN_A_BREATH / max(slowness, 1.0))
    phrases: list[Spoken] = []
    for clause in clauses(spoken(line)):
        for breath in _parts(clause, prices, most, _NOWHERE):
            for phrase in _parts(breath, good, _IN_A_PHRASE, None):
                phrases += [replace(each, juncture=WORD * (_end(each) in ends)) for each in phrase]
                phrases[-1] = replace(phrases[-1], juncture=PHRASE)
            if breath[-1] is not clause[-1]:
                phrases[-1] = replace(phrases[-1], pause_s=BREATH_S)
    return phrases


def _parts(
    heard: list[Spoken], prices: dict[int, float], most: int, elsewhere: float | None
) -> list[list[Spoken]]:
    """Cut into equal parts of at most `most` syllables, or nearly, at the cheapest places.

    Where `prices` has no place near enough, one costs `elsewhere`; None rather makes no cut.
    """
    count = ceil(syllables_of(heard) / most)
    ideal = syllables_of(heard) / count
    said = list(accumulate(len(each.syllables) for each in heard))
    cuts = {0, len(heard)}
    for part in range(1, count):
        away = [abs(syllables / ideal - part) for syllables in said]
        priced = [
            (price + away[index], index + 1)
            for index, each in enumerate(heard[:-1])
            if away[index] < _NEAR and (price := prices.get(_end(each), elsewhere)) is not None
        ]
        if priced:
            cuts.add(min(priced)[1])
    return [heard[start:stop] for start, stop in pairwise(sorted(cuts))]


def _places(reading: Reading) -> tuple[dict[int, float], set[int]]:
    """Price each place of `said` that a word ends at, and say where a prosodic word ends.

    A prosodic word has two or three characters: a single one goes with its neighbour.
    """
    figures = [(span.said_start, span.said_end) for span in reading.spans]
    inside = {
        place for start, end in (*figures, *reading.forced) for place in range(start + 1, end)
    }
    prices, ends, place, foot = dict[int, float](), set[int](), 0, 0
    for (left, left_tag), (right, right_tag) in pairwise(words.tag(reading.said)):
        place, foot = place + len(left), foot + len(left)
        if place not in inside:
            prices[place] = _price(_BEHIND, left_tag) + _price(_BEFORE, right_tag)
            clings = len(right) == 1 and right_tag.startswith(_CLINGING)
            single = 1 in (len(left), len(right)) and foot + len(right) <= _IN_A_FOOT
            if not (clings or single):
                ends.add(place)
                foot = 0
    return prices, ends


def _price(table: dict[str, float], tag: str) -> float:
    return table.get(tag, table.get(tag[0], _PLAIN))


def _end(character: Spoken) -> int:
    return character.place + character.length
