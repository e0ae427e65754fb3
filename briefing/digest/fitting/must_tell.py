"""Tell the point of a story: how a case was decided, what its headline promises, what is asked for.

Print has it near the end, where the weights of its sentences alone would hardly find it.
"""

from collections.abc import Callable, Sequence

from briefing.digest.fitting.adding import added
from briefing.digest.fitting.asked_for import asks, request
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.news.promises import Promise
from briefing.digest.shortening.points import settles
from briefing.digest.words.lengths import MOST_FIGURES
from briefing.digest.words.news_value import pairs

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
    if any(map(point, choice.told)):
        return
    before = [*choice.taken]
    added(choice, each, MOST_FIGURES)
    if not any(map(point, choice.told)):
        choice.taken = before
