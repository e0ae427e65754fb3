"""Make room for a long sentence told as two: two short ones are joined, or the least left out.

A brief has three sentences; where a fourth is needed, what two short ones of one printed sentence
tell is told in one, or the sentence that tells least is not told.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.digest.clauses.openings import OF_THEM
from briefing.digest.fitting.adding import added
from briefing.digest.fitting.ease import lightened, may_be_told
from briefing.digest.fitting.tellings import placed
from briefing.digest.fitting.tightening import tighter
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice, Taken
from briefing.digest.news.ranking import worth
from briefing.digest.pauses.breaths import COMMAS, breathed, is_easy, is_easy_to_hear
from briefing.digest.shortening.evening import evened
from briefing.digest.shortening.paring import pared
from briefing.digest.shortening.points import settles
from briefing.digest.words.lengths import MOST_FIGURES, MOST_SENTENCES, SPOKEN, THIN
from briefing.digest.words.news_value import EVENT, OUTCOME, leans, pairs

_END = 6
"""Characters by which it is known that a sentence still ends as it did."""
_MISSED = 2
"""Pairs of characters that the headline has and only one sentence tells: that one is awaited."""
_LEAST_WORTH = -1.8
"""What is worth less does not fill a brief that got thin."""
_THINNER = 0.7
"""The share of its characters that a brief keeps at least which is thin anyway."""
_AS_GOOD = 0.7
"""What a sentence may be worth less than the one that it is told for."""
_TIED = re.compile("“|但(?!凡|愿|求)|不过|然而|可是|答，(?!不一定|不好说|[要得]?看|视)")
"""What is said of the sentence before: 答，可以; behind 答，不一定 the answer is still to come."""
_DIED = re.compile("逝世|去世|病逝|辞世")
_DONE = re.compile(rf"获|夺|{EVENT.pattern}")
"""What happened, told in the second half of a printed sentence: nothing else is told for it."""


def parted(choice: Choice) -> Choice:
    """Cut the long sentences of a choice: for room two short ones are joined, nothing else."""
    if not choice.long or _is_easy(choice):
        return choice
    least = min(THIN, choice.characters - COMMAS)
    ways = (_cut(choice, kept) for kept in (choice.taken, *_joined(choice.taken)))
    return _easiest(choice, ways, least)


def fitted(choice: Choice) -> Choice:
    """Cut the long sentences of a choice where that needs room, and give the easiest that results.

    Nothing changes where none is long, or where the brief would become too long, too thin, or
    thinner still. One that gets thin is filled, if need be after another sentence was left out
    that is worth no more.
    """
    if not choice.long or _is_easy(choice):
        return choice
    least = min(THIN, choice.characters - COMMAS if choice.full else choice.characters * _THINNER)
    whole = [_cut(choice, kept) for kept in (choice.taken, *_joined(choice.taken))]
    less = [(_cut(choice, kept), left) for left, kept in _without_one(choice)]
    best = _easiest(choice, (*whole, *(way for way, _ in less)), least)
    if best.long:
        best = _easiest(best, (_filled(way, choice) for way in whole), least)
    if best.long:
        less = [each for each in less if not (each[0].has(each[1][0]) and _DONE.search(each[1][2]))]
        best = _easiest(best, (_filled(way, choice) for way, _ in less), least)
    return best


def _easiest(choice: Choice, ways: Iterable[Choice], least: float) -> Choice:
    """Give the way with the fewest long sentences, if those are fewer; the fullest of several."""
    fitting = [way for way in ways if way.long < choice.long and _fits(way, least)]
    return min(fitting, key=lambda way: (way.long, -way.characters), default=choice)


def _is_easy(choice: Choice) -> bool:
    """Tell whether all is said with ease once lists are heard as lists."""
    return max(map(len, placed(choice.as_heard(choice.told), choice.place))) <= SPOKEN


def _fits(choice: Choice, least: float) -> bool:
    return len(choice.taken) <= MOST_SENTENCES and least <= choice.characters <= choice.most


def _filled(thin: Choice, before: Choice) -> Choice:
    """Add to what got thin what goes on from its lead and is easily said.

    It has to be worth it, and hardly less than what was left out of the brief `before`.
    """
    first = before.by_index[before.taken[0][0]]
    value = {each.index: _worth(each, before, first) for each in before.by_index.values()}
    gone = [value[index] for index, _, _ in before.taken if not thin.has(index)]
    least = max([_LEAST_WORTH, *(each - _AS_GOOD for each in gone)])
    rest = [at for at in value if at > first.index and not before.has(at) and value[at] >= least]
    filled = replace(thin, easily=True, taken=[*thin.taken])
    for index in sorted(rest, key=lambda index: -value[index]):
        if not filled.full:
            added(filled, filled.by_index[index], MOST_FIGURES)
    return filled


def _worth(each: Candidate, choice: Choice, first: Candidate) -> float:
    """Weigh what a sentence adds to the others of a brief."""
    others = "".join(text for index, _, text in choice.taken if index != each.index)
    return worth(each, first, choice.story, pairs(others))


def _cut(choice: Choice, taken: Sequence[Taken]) -> Choice:
    """Cut each long sentence, as far as there is room, and shorten what is long even so."""
    cut: list[Taken] = []
    for at, (index, place, _) in enumerate(taken):
        room = MOST_SENTENCES - len(cut) - (len(taken) - at - 1)
        parts = _eased(choice, taken, at, room)
        cut += [(index, place * MOST_SENTENCES + more, part) for more, part in enumerate(parts)]
    return replace(choice, taken=cut)


def _eased(choice: Choice, taken: Sequence[Taken], at: int, room: int) -> tuple[str, ...]:
    """Cut sentence `at` into `room` at most; where it is long even so, without what it can spare.

    Its end is none of that where the next sentence goes on from it.
    """
    index, place, text = taken[at]
    before = [said for *where, said in sorted(taken) if where < [index, place]]
    told = "".join(said for _, _, said in taken if said != text)
    easy = SPOKEN - choice.named_longer(text, before, before)
    parts = evened(text, room, reported=True, easy=easy)
    if len(max(parts, key=len)) <= easy:
        return parts
    goes_on = any(each[:2] == (index, place + 1) for each in taken)

    def allows(form: str) -> bool:
        return may_be_told(form, text, choice.headline, told, choice.title)

    def fits(way: Sequence[str], easy: int) -> bool:
        ends = goes_on and way[-1][-_END:] != text[-_END:]
        return len(max(way, key=len)) <= easy and not ends

    short: list[tuple[str, ...]] = []
    for form in lightened(text, choice.headline, told, choice.title):
        easy = SPOKEN - choice.named_longer(form, before, before)
        way = evened(form, room, reported=True, easy=easy)
        if fits(way, easy):
            short.append(way)
            if all(map(_is_said_with_ease, way)):
                return way
    for form in pared(text, allows):
        easy = SPOKEN - choice.named_longer(form, before, before)
        cut = evened(form, room, reported=True, easy=easy)
        way = tuple(_tightened(part, choice.headline, easy) for part in cut)
        if fits(way, easy) and all(map(_is_said_with_ease, way)):
            return way
        if fits(way, easy) and all(map(is_easy_to_hear, way)):
            short.append(way)
    return short[0] if short else parts


def _is_said_with_ease(part: str) -> bool:
    return is_easy(breathed(part))


def _tightened(part: str, heading: frozenset[str], easy: int) -> str:
    """Leave out the words that `part` can spare, where it gets short enough by that."""
    if len(part) <= easy:
        return part
    short = [form for form in tighter(part, heading) if len(form) <= easy]
    return next(filter(_is_said_with_ease, short), next(iter(short), part))


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


def _without_one(choice: Choice) -> Iterator[tuple[Taken, list[Taken]]]:
    """Leave out one sentence: neither the news, nor what comes of it, nor what is awaited.

    Nor the first half of a printed one whose second half is told; a question is no such half.
    """
    taken = choice.taken
    for least in taken[1:]:
        kept = [each for each in taken if each != least]
        asked = choice.by_index[least[0]].text.startswith(("问", "答"))
        if any(index == least[0] and place > least[1] for index, place, _ in kept) and not asked:
            continue
        rest = pairs("".join(text for _, _, text in kept))
        missed = len((choice.headline & pairs(least[2])) - rest)
        next_ = [text for index, place, text in kept if (index, place) > least[:2]][:1]
        leaning = any(leans(text) or text.startswith(OF_THEM) for text in next_)
        ends = OUTCOME.search(least[2]) or settles(least[2]) or _DIED.search(least[2])
        if missed < _MISSED and not (leaning or ends or _TIED.match(least[2])):
            yield least, kept
