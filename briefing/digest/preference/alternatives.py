"""Tell a story in several ways: other sentences beside its news, another news, more of each.

Which of them is told is for `digest.preference.preference`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.digest.fitting.adding import added
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice, Ease
from briefing.digest.preference.ground import Ground
from briefing.digest.words.lengths import ANY_FIGURES, MOST_FIGURES, MOST_SENTENCES, SPOKEN

_FIRST = 20
"""Sentences among which the news is looked for."""
_BESIDE = 4
"""The worthiest sentences beside it."""
_FULL = 90
"""Characters of a brief that has no room for one more sentence."""
_NEXT = (1, 2)
"""Behind the news the two that print has there are tried as well."""


@dataclass(frozen=True, slots=True)
class _Tried:
    """What is tried beside a sentence that a brief begins with."""

    alone: int
    """How many of the worthiest, each alone."""
    paired: int
    """How many of them with one more."""
    printed: bool = False
    """Whether those that print has behind it."""


_ALL = _Tried(alone=_BESIDE, paired=_BESIDE, printed=True)
_LEADS = {
    Ease.SHORTENED: (_Tried(alone=3, paired=3, printed=True), _Tried(alone=2, paired=1)),
}
"""What is tried beside those that each begin a brief, by what is done to long sentences. All else
would be a third more of the ways, told in one story of twelve, and no better as often as better."""
_LEADS_IF_HARD = {Ease.SHORTENED: (_ALL, _ALL), Ease.CUT: (_ALL,)}
"""Where the usual brief is not said with ease, any other may be the one that is."""


def alternatives(
    usual: Choice, found: Sequence[Candidate], ground: Ground, *, hard: bool
) -> Iterator[Choice]:
    """Yield the ways in which a story can be told, each once, as far as its sentences fit.

    They begin with one of its worthiest sentences, or with the one that print begins with. More of
    them where the `usual` brief is `hard` to say.
    """
    seen = set()
    ranked = sorted(found[:_FIRST], key=lambda each: (-ground.news[each.index], each.index))
    for ease, ways in (_LEADS_IF_HARD if hard else _LEADS).items():
        base = usual.anew(ease)
        worthiest = ranked[: len(ways)]
        begun = [each for each in found[:1] if each not in worthiest]
        for lead, tried in zip((*worthiest, *begun), (*ways, ways[-1]), strict=False):
            for choice in _told_from(lead, found, base, ground, tried):
                key = tuple(sorted(choice.taken))
                if key not in seen:
                    seen.add(key)
                    yield choice


def _told_from(
    lead: Candidate, found: Sequence[Candidate], base: Choice, ground: Ground, tried: _Tried
) -> Iterator[Choice]:
    """Tell the news alone, with one other sentence, and with two."""
    worths = ground.worths(lead.index)
    others = sorted(
        (each for each in found if each.index in worths),
        key=lambda each: (-worths[each.index], each.index),
    )[:_BESIDE]
    behind = [each for each in found if tried.printed and each.index - lead.index in _NEXT]
    if base.ease is Ease.CUT and not any(map(_is_long, (lead, *others, *behind))):
        return
    alone = replace(base, taken=[])
    if not any(added(alone, lead, most) for most in (MOST_FIGURES, ANY_FIGURES)):
        return
    yield alone
    yield from _with_others(alone, others, tried)
    if any(each not in others for each in behind):
        yield from _with_others(alone, behind, tried)


def _is_long(each: Candidate) -> bool:
    return any(len(text) > SPOKEN for text in each.spoken)


def _with_others(alone: Choice, others: Sequence[Candidate], tried: _Tried) -> Iterator[Choice]:
    for at, second in enumerate(others[: max(tried.alone, tried.paired)]):
        two = replace(alone, taken=[*alone.taken])
        if not added(two, second, MOST_FIGURES):
            continue
        if at < tried.alone:
            yield two
        if at >= tried.paired or len(two.taken) >= MOST_SENTENCES or two.characters > _FULL:
            continue
        for third in others[at + 1 :]:
            three = replace(two, taken=[*two.taken])
            if added(three, third, MOST_FIGURES):
                yield three
