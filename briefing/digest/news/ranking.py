"""Weigh how much of the news a sentence carries, and what it adds to the one that is told first.

A sum of many signs, so that no single missing one decides. What they count for was learnt from what
an editor chose of some 1,200 stories (`python -m tests.news_weights`).
"""

from collections.abc import Iterable, Mapping

from briefing.digest.news.candidates import Candidate
from briefing.digest.news.news_signs import Story, beside, in_story
from briefing.digest.news.news_weights import BESIDE, NEWS

_NEWS = {
    "lead": 3.0,
    "first": 0.7,
    "opens with a day": 0.7,
    "of a meeting": -3.0,
    "of a notice": -3.0,
}
"""What the lead is worth more as the news: an editor who has just read the headline would often go
on at once, but who only hears it wants to know when and where that was. And what is worth less:
what a meeting said and not which meeting, or until when a road is closed that nobody named."""
_BESIDE = {"background": -1.0, "exhorts": -1.0, "awaited": 0.7}
"""What is worth less beside the lead than the editor gave for it, who had nothing better in some
stories, and what is worth more: all of what the headline promises is told."""

_NEWS_WEIGHTS, _BESIDE_WEIGHTS = (
    {name: learnt.get(name, 0.0) + besides.get(name, 0.0) for name in {*learnt, *besides}}
    for learnt, besides in ((NEWS, _NEWS), (BESIDE, _BESIDE))
)


def news(each: Candidate, story: Story) -> float:
    """Weigh how much a sentence is the news itself."""
    if each.index not in story.news:
        story.news[each.index] = _weighed(in_story(each, story), _NEWS_WEIGHTS)
    return story.news[each.index]


def worth(each: Candidate, first: Candidate, story: Story, said: frozenset[str]) -> float:
    """Weigh what a sentence adds to `first`, where the pairs of characters of `said` are told."""
    return worth_with(beside(each, first, story, said), each, story)


def worth_with(beside_it: Iterable[tuple[str, float]], each: Candidate, story: Story) -> float:
    """Weigh what a sentence adds by the signs that it has beside another."""
    if each.index not in story.worth:  # alone it is worth as much beside any other
        story.worth[each.index] = _weighed(in_story(each, story), _BESIDE_WEIGHTS)
    return story.worth[each.index] + _weighed(beside_it, _BESIDE_WEIGHTS)


def _weighed(signs: Iterable[tuple[str, float]], weights: Mapping[str, float]) -> float:
    return sum(weights.get(name, 0.0) * strength for name, strength in signs)
