"""What speaks for a sentence being the news of a story, or the best to tell beside it.

`briefing.digest.news.news_weights` says how much each sign counts; all together decide.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import log1p

from briefing.digest.news.candidates import Candidate
from briefing.digest.news.promises import Promise, promised
from briefing.digest.news.sentence_signs import own_signs
from briefing.digest.words.news_value import ASKS, pairs
from briefing.digest.words.punctuation import full_width

_NUMBER = re.compile(r"\d[\d.]*")
_LEAD = {"when", "event"}
_AWAITED = 2
"""Pairs of characters of the headline that nothing told has yet."""
_HALF = 0.5
_LEADING, _SHARED = 2, 4
"""Sentences among which a lead stands, and pairs of characters that it has of the heading."""
_KEPT = 25
"""Sentences among which what the headline promises is looked for."""
_LATE = 0.6
"""The part of a story behind which its end is looked for."""


@dataclass(frozen=True, slots=True)
class Story:
    """What the sentences of a story are weighed by."""

    heading: frozenset[str]
    """The pairs of characters of all that stands above it."""
    headline: frozenset[str]
    """Those of its headline alone, which is read before the brief."""
    numbers: frozenset[str]
    asks: bool
    sentences: int
    paragraphs: int
    place: dict[int, int]
    """How many sentences stand in front of one, by its index."""
    lead: int
    """The place of the lead as agencies write it: what happened when; −1 where there is none."""
    line: str = ""
    """Its headline."""
    promises: tuple[Promise, ...] = ()
    """What its headline promises that one of its sentences keeps."""
    signs: dict[int, tuple[tuple[str, float], ...]] = field(default_factory=dict, compare=False)
    """Those of each sentence, by its index, as soon as they were asked for."""
    news: dict[int, float] = field(default_factory=dict, compare=False)
    """How much each is the news itself, likewise."""
    worth: dict[int, float] = field(default_factory=dict, compare=False)
    """What each is worth in this story, whatever it stands beside, likewise."""


def story_of(heading: Sequence[str], found: Sequence[Candidate]) -> Story:
    """Know a story by its heading, the headline first, and what could be told of it."""
    lines = [full_width(line) for line in heading]
    told = frozenset[str]().union(*map(pairs, lines))
    leads = (at for at, each in enumerate(found[:_LEADING]) if _is_lead(each.text, told))
    return Story(
        told,
        pairs(lines[0]),
        frozenset(_NUMBER.findall("，".join(lines))),
        bool(ASKS.search("".join(lines))),
        len(found),
        max((each.paragraph for each in found), default=0) + 1,
        {each.index: at for at, each in enumerate(found)},
        next(leads, -1),
        lines[0],
        promised(lines[0], [each.text for each in found[:_KEPT]]),
    )


def _is_lead(text: str, heading: frozenset[str]) -> bool:
    """Tell a sentence that says when it happened, what the heading tells."""
    return _LEAD.issubset(own_signs(text)) and len(heading & pairs(text)) >= _SHARED


def in_story(each: Candidate, story: Story) -> tuple[tuple[str, float], ...]:
    """Give the signs that a sentence has where it stands below its heading, and their strength."""
    if each.index not in story.signs:
        story.signs[each.index] = tuple(_in_story(each, story))
    return story.signs[each.index]


def _in_story(each: Candidate, story: Story) -> Iterator[tuple[str, float]]:
    yield from ((name, 1.0) for name in own_signs(each.text))
    at, last = story.place[each.index], story.sentences - 1
    share = len(story.heading & pairs(each.text)) / max(1, len(story.heading))
    yield "shared with the heading", share
    yield "place", at / max(1, last)
    yield "far", log1p(at)
    yield "paragraph", each.paragraph / max(1, story.paragraphs - 1)
    signs = own_signs(each.text)
    flags = {
        "half of the heading": share > _HALF,
        "lead": at == story.lead,
        "opens with a day": at == 0 and "when" in signs and "scenery" not in signs,
        "exhorts, below": at > 0 and "exhorts" in signs,
        "first": at == 0,
        "second": at == 1,
        "third": at == 2,  # noqa: PLR2004 - which it is
        "last": at == last,
        "last but one": at == last - 1,
        "first paragraph": each.paragraph == 0,
        "last paragraph": each.paragraph == story.paragraphs - 1,
        "opens": each.opens,
        "number of the heading": not story.numbers.isdisjoint(_NUMBER.findall(each.text)),
    }
    if story.asks:
        yield "asked, shared", share
        flags["asked, answers"] = "answers" in signs
        flags["asked, advice"] = "advice" in signs
        flags["asked, late"] = at >= story.sentences * _LATE
    yield from ((name, 1.0) for name, has in flags.items() if has)


def beside(
    each: Candidate, first: Candidate, story: Story, said: frozenset[str]
) -> Iterator[tuple[str, float]]:
    """Give the signs of a sentence beside the one that is the news, where `said` is told."""
    text = pairs(each.text)
    yield "new of the headline", len((story.headline - said) & text) / max(1, len(story.headline))
    yield "new of the heading", len((story.heading - said) & text) / max(1, len(story.heading))
    yield "told again", len(text & said) / max(1, len(text))
    away = each.index - first.index
    yield "away", log1p(abs(away))
    leaning = "leans" in own_signs(each.text)
    flags = {
        "awaited": len((story.headline - said) & text) >= _AWAITED,
        "before": away < 0,
        "next": away == 1,
        "next but one": away == 2,  # noqa: PLR2004 - which it is
        "same paragraph": each.paragraph == first.paragraph,
        "leans on it": leaning and away == 1,
        "leans elsewhere": leaning and away != 1,
    }
    yield from ((name, 1.0) for name, has in flags.items() if has)
