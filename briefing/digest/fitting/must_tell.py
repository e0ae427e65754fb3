"""Tell the point of a story: how a case was decided, what its headline promises, what is asked for.

Print has it near the end, where the weights of its sentences alone would hardly find it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.digest.clauses.grammar import stands_alone, units
from briefing.digest.clauses.meaning import belongs_to_what_precedes, governs
from briefing.digest.fitting.adding import added
from briefing.digest.fitting.asked_for import asks, request
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.news.promises import Promise
from briefing.digest.shortening.points import settles
from briefing.digest.words.lengths import MOST_FIGURES
from briefing.digest.words.news_value import leans, pairs
from briefing.digest.words.sentences import clauses, joined

Point = Callable[[str], bool]
"""Tells whether a sentence says it."""


def add_points(choice: Choice, found: Sequence[Candidate]) -> None:
    """Add each point that the story has and nothing told says, if it can be told to its end."""
    settled = [each for each in found if settles(each.text)]
    if settled:
        _add(choice, settled[-1], settles)
    for each in choice.story.promises:
        _add(choice, _keeper(each, choice, found), each.is_kept)
    if asked := request(found, choice.headline):
        _add(choice, asked, asks)


def points_of(choice: Choice, found: Sequence[Candidate]) -> list[Point]:
    """List the points that a brief tells, for every other way to tell its story to keep."""
    points = [settles, *(each.is_kept for each in choice.story.promises)]
    points += [asks] if request(found, choice.headline) else []
    return [each for each in points if any(map(each, choice.told))]


def _keeper(promise: Promise, choice: Choice, found: Sequence[Candidate]) -> Candidate:
    """Give the sentence that keeps a promise: of several the one that is most of the headline."""
    keep = [each for each in found if promise.is_kept(each.text)]
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
    alone = (_by_itself(text, point) for text in each.spoken if point(text))
    ways = [each, *(replace(each, spoken=(*begun, text)) for text in alone if text)]
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
    if not at:
        return text
    before = [part for unit in given[:at] for part in unit]
    hangs = leans(given[at][0]) or belongs_to_what_precedes(given[at][0])
    if any(map(governs, before)) or hangs or not stands_alone(given[at]):
        return ""
    return joined([part for unit in given[at:] for part in unit])
