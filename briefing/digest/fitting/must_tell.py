"""Tell the point of a story: how a case was decided, and what a letter asks for.

Print has it near the end, where the weights of its sentences alone would hardly find it.
"""

from collections.abc import Callable, Sequence

from briefing.digest.fitting.adding import added
from briefing.digest.fitting.asked_for import asks, request
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.shortening.points import settles
from briefing.digest.words.lengths import MOST_FIGURES

Point = Callable[[str], bool]
"""Tells whether a sentence says it."""


def add_points(choice: Choice, found: Sequence[Candidate]) -> None:
    """Add each point that the story has and nothing told says, if it can be told to its end."""
    settled = [each for each in found if settles(each.text)]
    if settled:
        _add(choice, settled[-1], settles)
    if asked := request(found, choice.headline):
        _add(choice, asked, asks)


def points_of(choice: Choice, found: Sequence[Candidate]) -> list[Point]:
    """List the points that a brief tells, for every other way to tell its story to keep."""
    points = [settles, asks] if request(found, choice.headline) else [settles]
    return [each for each in points if any(map(each, choice.told))]


def _add(choice: Choice, each: Candidate, point: Point) -> None:
    if any(map(point, choice.told)):
        return
    before = [*choice.taken]
    added(choice, each, MOST_FIGURES)
    if not any(map(point, choice.told)):
        choice.taken = before
