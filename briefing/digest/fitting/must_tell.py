"""Tell the point of a story: how a case was decided, what its headline promises, what is asked for.

Print has it near the end, where the weights of its sentences alone would hardly find it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.digest.clauses.grammar import stands_alone, units
from briefing.digest.clauses.meaning import belongs_to_what_precedes, governs
from briefing.digest.fitting.adding import added
from briefing.digest.fitting.asked_for import asks, request
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.shortening.evening import evened
from briefing.digest.shortening.points import settles
from briefing.digest.words.lengths import MOST_FIGURES, MOST_SENTENCES
from briefing.digest.words.news_value import leans, pairs
from briefing.digest.words.sentences import clauses, joined

Point = Callable[[str], object]
"""Tells whether a sentence says it."""
_NUMBER = re.compile(
    r"(?<![\d.:：第—×])(?P<number>\d+(?:\.\d+)?[万亿]?)[余多]*"
    r"(?P<of>[%％个名家人户起件项条套元吨公亩倍辆台只把张座处部棵次场支位批种米枚所艘架栋幅份株头匹尾])"
)
"""新增岗位1600余个: which number of what, and no day or bus."""
_OF_IT = 2
"""Pairs of characters of the headline that a sentence has which tells of its number."""
_NUMBERS = 2
"""Numbers of a headline that are looked for."""


def add_points(choice: Choice, found: Sequence[Candidate]) -> None:
    """Add each point that the story has and nothing told says, if it can be told to its end."""
    settled = [each for each in found if settles(each.text)]
    if settled:
        _add(choice, settled[-1], settles)
    for tells in (*(each.is_kept for each in choice.story.promises), *_counted(choice, found)):
        _add(choice, _keeper(tells, choice, found), tells)
    if asked := request(found, choice.headline):
        _add(choice, asked, asks)


def points_of(choice: Choice, found: Sequence[Candidate]) -> list[Point]:
    """List the points that a brief tells, for every other way to tell its story to keep."""
    points: list[Point] = [settles, *(each.is_kept for each in choice.story.promises)]
    points += _counted(choice, found)
    points += [asks] if request(found, choice.headline) else []
    return [each for each in points if any(map(each, choice.told))]


def _counted(choice: Choice, found: Sequence[Candidate]) -> list[Point]:
    """List what tells of each number of the headline, as far as the story does."""
    numbers = (
        found["number"] + "[余多]*" + found["of"] for found in _NUMBER.finditer(choice.heard)
    )
    points = [re.compile(rf"(?<![\d.]){number}").search for number in dict.fromkeys(numbers)]
    told = [each.text for each in found if len(pairs(each.text) & choice.story.headline) >= _OF_IT]
    return [point for point in points[:_NUMBERS] if any(map(point, told))]


def _keeper(point: Point, choice: Choice, found: Sequence[Candidate]) -> Candidate:
    """Give the sentence that tells a point: of several the one that is most of the headline."""
    keep = [each for each in found if point(each.text)]
    return max(keep, key=lambda each: (len(choice.story.headline & pairs(each.text)), -each.index))


def _add(choice: Choice, each: Candidate, point: Point) -> None:
    """Add a candidate if that tells the point; else only what tells it, if that can be said alone.

    What was told of it before stays as far as its first sentence.
    """
    if any(map(point, choice.told)):
        return
    before = [*choice.taken]
    begun = [text for index, _, text in sorted(before) if index == each.index][:1]
    others = [taken for taken in before if taken[0] != each.index]
    cut = evened(each.text, MOST_SENTENCES)
    alone = (_by_itself(text, point) for text in (*each.spoken, *cut) if point(text))
    again = pairs("".join(begun))
    new = [text for text in alone if text and len(again & pairs(text)) <= len(again) / 2]
    ways = [each, *(replace(each, spoken=(*begun, text)) for text in new)]
    for way in ways:
        choice.taken = [*others] if way is not each else [*before]
        added(choice, way, MOST_FIGURES)
        if any(map(point, choice.told)) and all(text in choice.told for text in begun):
            return
    choice.taken = before


def _by_itself(text: str, point: Point) -> str:
    """Give what tells a point without what stands before it; empty where it hangs on that."""
    given = units(clauses(text))
    at = next((at for at, unit in enumerate(given) if point(joined(unit))), 0)
    before = [part for unit in given[:at] for part in unit]
    if belongs_to_what_precedes(given[at][0]) or any(map(governs, before)):
        return ""
    if not at:
        return text
    if leans(given[at][0]) or not stands_alone(given[at]):
        return ""
    return joined([part for unit in given[at:] for part in unit])
