"""Fill a brief that is thin, and tell another way one that is heavy with figures."""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from briefing.digest.fitting.adding import added
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice, Ease
from briefing.digest.news.ranking import worth
from briefing.digest.words.lengths import MOST_FIGURES, THIN
from briefing.digest.words.news_value import pairs

_LIGHT = 50
"""Characters of a brief that is thin rather than heavy with figures."""
_BESIDE, _KEPT, _FIRST, _FIGURE = 14, 1.0, 3.0, 0.5
"""Sentences tried beside the lead; what one that was chosen before is worth more, and
the news, and each figure that is left in it."""


def filled(found: Sequence[Candidate], thin: Choice) -> Choice:
    """Tell what is thin, or heavy with figures, with the worthiest sentences beside its lead.

    They are taken as they are printed: those that name nobody where print goes on with them too.
    """
    if not thin.taken:
        return thin
    leads = [thin.by_index[index] for index in dict.fromkeys(each[0] for each in thin.taken)]
    tried = [each for lead in leads for each in _told(found, thin, lead)]
    light = [each for each in tried if not each[1].heavy]
    full = [each for each in light if each[1].characters >= THIN]
    if full:
        return max(full, key=lambda each: each[0] - each[1].long)[1]
    longest = max((choice for _, choice in light), key=lambda each: each.characters, default=thin)
    return longest if thin.heavy and longest.characters >= _LIGHT else thin


def _told(
    found: Sequence[Candidate], thin: Choice, lead: Candidate
) -> Iterator[tuple[float, Choice]]:
    """Tell `lead` with every two others, fewer figures in it where it is heavy, and weigh that."""
    said = pairs("".join(thin.told))
    kept = {index for index, _, _ in thin.taken}
    others = [each for each in found if each != lead][:_BESIDE]
    value = {
        each.index: worth(each, lead, thin.story, said) + (_KEPT if each.index in kept else 0)
        for each in others
    }
    first = _FIRST if lead.index == thin.taken[0][0] else 0
    ways = [way for count in range(3) for way in combinations(others, count)]
    for figures_of_lead in range(MOST_FIGURES, 0 if thin.heavy else MOST_FIGURES - 1, -1):
        for ease, way in product((Ease.SHORTENED, Ease.CUT), ways):
            choice = thin.anew(ease, loose=True)
            if not added(choice, lead, figures_of_lead):
                continue
            for each in way:
                added(choice, each, MOST_FIGURES)
            yield first + _FIGURE * figures_of_lead + sum(value[each.index] for each in way), choice
