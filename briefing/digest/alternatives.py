"""Tell a story in several ways: other sentences beside its news, another news, more of each.

Which of them is told is for `digest.preference`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.digest.adding import added
from briefing.digest.candidates import Candidate
from briefing.digest.choice import Choice, Ease, begun
from briefing.digest.ground import Ground
from briefing.digest.lengths import ANY_FIGURES, MOST_FIGURES, MOST_SENTENCES, SPOKEN
from briefing.model import Article

_FIRST = 20
"""Sentences among which the news is looked for."""
_LEADS = {Ease.SHORTENED: 2, Ease.CUT: 1}
"""How many of them each begin a brief, by what is done to long sentences."""
_BESIDE = 4
"""Sentences that are tried beside the news, alone and two by two."""
_FULL = 90
"""Characters of a brief that has no room for one more sentence."""
_NEXT = (1, 2)
"""Behind the news the two that print has there are tried as well."""


def alternatives(article: Article, found: Sequence[Candidate], ground: Ground) -> Iterator[Choice]:
    """Yield the ways in which a story can be told, each once, as far as its sentences fit."""
    seen = set()
    for ease in _LEADS:
        base = begun(article, found, ease)
        ranked = sorted(found[:_FIRST], key=lambda each: (-ground.news[each.index], each.index))
        for lead in ranked[: _LEADS[ease]]:
            for choice in _told_from(lead, found, base, ground):
                key = tuple(sorted(choice.taken))
                if key not in seen:
                    seen.add(key)
                    yield choice


def _told_from(
    lead: Candidate, found: Sequence[Candidate], base: Choice, ground: Ground
) -> Iterator[Choice]:
    """Tell the news alone, with one other sentence, and with two."""
    worths = ground.worths(lead.index)
    others = sorted(
        (each for each in found if each.index in worths),
        key=lambda each: (-worths[each.index], each.index),
    )[:_BESIDE]
    print_has = [each for each in found if each.index - lead.index in _NEXT]
    if base.ease is Ease.CUT and not any(map(_is_long, (lead, *others, *print_has))):
        return
    alone = replace(base, taken=[])
    if not any(added(alone, lead, most) for most in (MOST_FIGURES, ANY_FIGURES)):
        return
    yield alone
    yield from _with_others(alone, others)
    if any(each not in others for each in print_has):
        yield from _with_others(alone, print_has)


def _is_long(each: Candidate) -> bool:
    return any(len(text) > SPOKEN for text in each.spoken)


def _with_others(alone: Choice, others: Sequence[Candidate]) -> Iterator[Choice]:
    for at, second in enumerate(others):
        two = replace(alone, taken=[*alone.taken])
        if not added(two, second, MOST_FIGURES):
            continue
        yield two
        if len(two.taken) >= MOST_SENTENCES or two.characters > _FULL:
            continue
        for third in others[at + 1 :]:
            three = replace(two, taken=[*two.taken])
            if added(three, third, MOST_FIGURES):
                yield three
