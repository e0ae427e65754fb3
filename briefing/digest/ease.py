"""Make a long sentence easy to be heard: shorter, and nothing of the news lost."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from briefing.digest.attributes import bearer, lighter, lightest
from briefing.digest.breaths import breathed, is_easy
from briefing.digest.grammar import names_nobody
from briefing.digest.heads import DOERS
from briefing.digest.lengths import ANY_FIGURES, SPOKEN
from briefing.digest.lists import RULE, closed_shortened, first_of
from briefing.digest.losses import loses
from briefing.digest.meaning import governs
from briefing.digest.occasions import without_comparison, without_occasion, without_vague_when
from briefing.digest.predicates import has_verb
from briefing.digest.scenes import without_setting
from briefing.digest.sentences import clauses, joined
from briefing.digest.spare_words import spared
from briefing.digest.trimming import trimmed

_FULL_ENOUGH = 20
"""Characters that a sentence keeps at least when it is shortened for ease alone."""
_ONLY_A_NOUN = re.compile(r"[^，了是在为将]*的[^，了是在为将]{1,8}。")
"""抽查发现的两处问题: nothing is said of it yet."""


def eased(
    sentence: str,
    headline: frozenset[str],
    told: str,
    title: frozenset[str] = frozenset(),
    room: int = SPOKEN,
) -> str:
    """Leave out of a long sentence its occasion and its end, where nothing of the news is lost.

    `headline` are the pairs of characters of the whole heading, `title` those of its headline,
    which is read right before, where that counts as told; `room` are the characters it may have,
    fewer where a district will be named in it.
    """
    if _is_said_with_ease(sentence, room):
        return sentence
    bare = without_occasion(sentence)
    fitting = [
        form
        for form in dict.fromkeys(_forms(sentence, bare, room))
        if _FULL_ENOUGH <= len(form) <= room
        and form != sentence
        and not _ONLY_A_NOUN.fullmatch(form)
        and not loses(form, sentence, headline, told, title)
    ]
    easy = (form for form in fitting if _is_said_with_ease(form, room))
    if len(sentence) <= room:
        return next(easy, sentence)
    bare_too = [] if loses(bare, sentence, headline, told, title) else [bare]
    return next(easy, next(iter((*fitting, *bare_too)), sentence))


def _is_said_with_ease(sentence: str, room: int) -> bool:
    said = breathed(sentence, in_lists=True)
    return len(said) <= room and is_easy(said)


def _forms(sentence: str, bare: str, room: int) -> Iterator[str]:
    """Give what a sentence may be shortened to, the least loss first: whole, then its beginning."""
    whole = dict.fromkeys(_lighter_forms(bare))
    yield from whole
    yield from (trimmed(form, room, ANY_FIGURES) for form in (*whole, sentence))
    settled = without_setting(bare)
    if settled != bare:
        whole = dict.fromkeys(_lighter_forms(settled))
        yield from whole
        yield from (trimmed(form, room, ANY_FIGURES) for form in whole)


def _lighter_forms(bare: str) -> Iterator[str]:
    shortest = without_comparison(bare)
    yield bare
    yield _with(spared, bare)
    direct = _without_view(bare)
    if direct != bare:
        yield direct
        yield from (_with(shorter, direct) for shorter in (lighter, lightest, closed_shortened))
    yield _with(lighter, bare)
    lists = () if RULE.search(bare) else (bare,)
    yield from (_with(short, form) for form in lists for short in (closed_shortened, first_of))
    yield shortest
    yield _with(lighter, shortest)
    who = [_with(lightest, form) for form in (bare, shortest)]
    who += [_with(closed_shortened, form) for form in who if lists]
    yield from who
    yield from (_with(spared, form) for form in who)
    yield from (_with(spared, _with(first_of, form)) for form in who if lists)
    yield from map(without_vague_when, (*who, *(_with(closed_shortened, form) for form in lists)))


def _with(shorter: Callable[[str], str], sentence: str) -> str:
    return joined([shorter(part) for part in clauses(sentence)])


def _without_view(sentence: str) -> str:
    """Leave out in view of what, or with whose help, somebody did what the next clause tells."""
    kept = clauses(sentence)
    for at, (part, following) in enumerate(pairwise(kept)):
        who = bearer(part)
        if (
            who
            and (who.endswith(DOERS) or not has_verb(who))
            and names_nobody(following)
            and not governs(following)
        ):
            return joined([*kept[:at], who + following, *kept[at + 2 :]])
    return sentence
