"""Make room for a long sentence told as two: two short ones are joined, or the least left out.

A brief has three sentences; where a fourth is needed, what two short ones of one printed sentence
tell is told in one, or the sentence that tells least is not told.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.digest.breaths import COMMAS, breathed
from briefing.digest.choice import Choice
from briefing.digest.ease import eased
from briefing.digest.evening import evened
from briefing.digest.lengths import MOST_SENTENCES, SPOKEN, THIN
from briefing.digest.news_value import OUTCOME, leans, pairs
from briefing.digest.openings import OF_THEM

_END = 6
"""Characters by which it is known that a sentence still ends as it did."""
_MISSED = 2
"""Pairs of characters that the headline has and only one sentence tells: that one is awaited."""
Taken = tuple[int, int, str]


def fitted(choice: Choice) -> Choice:
    """Cut the long sentences of a choice where that needs room, and give the easiest that results.

    Nothing changes where none is long, or where the brief would become too long, too thin, or
    thinner still.
    """
    if not choice.long:
        return choice
    best = min(
        (way for way in _ways(choice) if _fits(way, min(THIN, choice.characters - COMMAS))),
        key=lambda way: (way.long, -way.characters),
        default=choice,
    )
    return best if best.long < choice.long else choice


def _fits(choice: Choice, least: int) -> bool:
    return len(choice.taken) <= MOST_SENTENCES and least <= choice.characters <= choice.most


def _ways(choice: Choice) -> Iterator[Choice]:
    for kept in (choice.taken, *_joined(choice.taken), *_without_one(choice)):
        yield replace(choice, taken=_cut(kept, choice))


def _cut(taken: Sequence[Taken], choice: Choice) -> list[Taken]:
    """Cut each long sentence, as far as there is room, and shorten what is long even so."""
    cut: list[Taken] = []
    for at, (index, place, text) in enumerate(taken):
        room = MOST_SENTENCES - len(cut) - (len(taken) - at - 1)
        parts = evened(text, room) if len(text) > SPOKEN else (text,)
        if len(max(parts, key=len)) > SPOKEN:
            told = "".join(said for _, _, said in cut)
            light = eased(text, choice.headline, told, choice.title)
            parts = evened(light, room) if light[-_END:] == text[-_END:] else parts
        cut += [(index, place * MOST_SENTENCES + more, part) for more, part in enumerate(parts)]
    return cut


def _joined(taken: Sequence[Taken]) -> Iterator[list[Taken]]:
    """Join two sentences that are short together, and one behind the other in print."""
    ordered = sorted(taken)
    for first, second in pairwise(ordered):
        text = first[2].removesuffix("。") + "，" + second[2]
        neighbours = first[0] == second[0] and second[1] == first[1] + 1
        one = first[2].endswith("。") and not first[2].startswith(("问，", "答，"))
        if neighbours and one and len(breathed(text)) <= SPOKEN:
            yield [
                (*first[:2], text) if each == first else each for each in taken if each != second
            ]


def _without_one(choice: Choice) -> Iterator[list[Taken]]:
    """Leave out one sentence: neither the news, nor what comes of it, nor what is awaited."""
    taken = choice.taken
    for least in taken[1:]:
        kept = [each for each in taken if each != least]
        rest = pairs("".join(text for _, _, text in kept))
        missed = len((choice.headline & pairs(least[2])) - rest)
        goes_on = [text for index, place, text in kept if (index, place) > least[:2]]
        leaning = any(leans(text) or text.startswith(OF_THEM) for text in goes_on[:1])
        quoted = least[2].startswith("“")
        if missed < _MISSED and not (leaning or quoted or OUTCOME.search(least[2])):
            yield kept
