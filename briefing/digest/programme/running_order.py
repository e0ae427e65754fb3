"""Put stories into the order of the programme, and choose which are told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from briefing.digest.programme.duplicates import follow_ups
from briefing.digest.programme.sections import SECTIONS, section_of
from briefing.model import Brief

PLACEMENT, REPETITION, SECTION, FRESHNESS = 3.0, 1.5, 2.0, 1.0
"""Weight of: the lead of a page; each further source that tells it; the first section; a day."""
MOST_REPETITIONS = 4
"""Further ones say no more: an agency's wire is in every paper."""


def ordered(briefs: Sequence[Brief]) -> tuple[Brief, ...]:
    """Put the stories into the programme's order, each with its rank.

    One page has been ordered by its editors, and that is kept. Of several sources, stories are
    grouped by section and told by weight: how high they stood on their page, how many sources
    tell them, their section, their day. What goes on from another story stands before it.
    """
    one_page = len({brief.article.source for brief in briefs}) <= 1
    weights = [float(-place) for place in range(len(briefs))] if one_page else _weights(briefs)
    by_weight = sorted(range(len(briefs)), key=lambda at: (-weights[at], at))
    rank = {at: number for number, at in enumerate(by_weight)}
    order = by_weight
    if not one_page:
        order = sorted(by_weight, key=lambda at: section_of(briefs[at].article.section))
    elder = follow_ups([brief.article for brief in briefs])
    return tuple(replace(briefs[at], rank=rank[at]) for at in _newer_first(order, elder))


def told(briefs: Sequence[Brief], count: int, style: str) -> tuple[Brief, ...]:
    """Keep the `count` most important stories, 0 for all, in their order, told in that style."""
    kept = set(by_rank(briefs)[: count or None])
    return tuple(
        replace(brief, sentences=STYLES[style](brief))
        for at, brief in enumerate(briefs)
        if at in kept
    )


def by_rank(briefs: Sequence[Brief]) -> list[int]:
    """Give the places of the stories, the most important first."""
    return sorted(range(len(briefs)), key=lambda at: (briefs[at].rank, at))


def tellings(brief: Brief) -> tuple[tuple[str, ...], ...]:
    """List the tellings of a story by growing length; one without any has its usual one, cut."""
    said = brief.sentences
    return brief.tellings or tuple(said[:count] for count in range(len(said) + 1))


STYLES: Mapping[str, Callable[[Brief], tuple[str, ...]]] = {
    "brief": lambda brief: brief.sentences,
    "headline": lambda brief: tellings(brief)[0],
    "full": lambda brief: tellings(brief)[-1],
}
"""What may be asked for, and what it makes of a story."""


def _weights(briefs: Sequence[Brief]) -> list[float]:
    stood: dict[str, int] = {}
    days = [brief.article.published for brief in briefs if brief.article.published]
    newest = max(days, default=None)
    weights = []
    for brief in briefs:
        article = brief.article
        place = stood.get(article.source, 0)
        stood[article.source] = place + 1
        weight = PLACEMENT / (1 + place)
        weight += REPETITION * min(len(article.also), MOST_REPETITIONS)
        weight += SECTION * (1 - section_of(article.section) / len(SECTIONS))
        weight *= article.weight
        if newest and article.published:
            weight -= FRESHNESS * (newest - article.published).days
        weights.append(weight)
    return weights


def _newer_first(order: Sequence[int], elder: dict[int, int]) -> list[int]:
    """Put each story and what it goes on from together, at the first of their places."""
    together: dict[int, list[int]] = {}
    for at in order:
        together.setdefault(_newest(at, elder), []).append(at)
    return [at for head, all_ in together.items() for at in (head, *(o for o in all_ if o != head))]


def _newest(at: int, elder: dict[int, int]) -> int:
    for _ in elder:  # never longer than the chain that there can be
        if at not in elder:
            break
        at = elder[at]
    return at
