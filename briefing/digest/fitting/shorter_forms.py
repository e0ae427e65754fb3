"""Give the shorter forms of a long sentence, by what each leaves out, the least loss first."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise

from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.meaning import governs
from briefing.digest.clauses.scenes import without_setting
from briefing.digest.pauses.breaths import breathed, is_easy
from briefing.digest.shortening.attributes import bearer, lighter, lightest
from briefing.digest.shortening.lists import RULE, closed_shortened, first_of
from briefing.digest.shortening.occasions import without_comparison, without_vague_when
from briefing.digest.shortening.points import pointed
from briefing.digest.shortening.spare_words import spared
from briefing.digest.shortening.sparing import without_spare
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.heads import DOERS, PEOPLE
from briefing.digest.words.lengths import ANY_FIGURES
from briefing.digest.words.predicates import has_subject, has_verb, tagged
from briefing.digest.words.sentences import clauses, joined

_ACTING = (*DOERS, *PEOPLE, "某", "”轮")
"""With these ends the name of somebody who acts, be there a verb in it: 热轧车间职工张某."""


def shorter_forms(sentence: str, bare: str, room: int) -> Iterator[str]:
    """Give what a sentence may be shortened to, the least loss first: whole, then its beginning."""
    whole = dict.fromkeys(_lighter_forms(bare))
    yield from whole
    yield from (trimmed(form, room, ANY_FIGURES) for form in (*whole, sentence))
    yield from pointed(bare)
    settled = without_setting(bare)
    if settled != bare:
        whole = dict.fromkeys(_lighter_forms(settled))
        yield from whole
        yield from (trimmed(form, room, ANY_FIGURES) for form in whole)
    for spare in without_spare(bare):
        yield spare
        yield trimmed(spare, room, ANY_FIGURES)
        yield from (_with(shorter, spare) for shorter in (spared, lighter, closed_shortened))


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


@lru_cache(maxsize=4096)  # several forms of a sentence are made of the same one
def _with(shorter: Callable[[str], str], sentence: str) -> str:
    return joined([shorter(part) for part in clauses(sentence)])


def _without_view(sentence: str) -> str:
    """Leave out in view of what, or with whose help, somebody did what the next clause tells."""
    kept = clauses(sentence)
    for at, (part, following) in enumerate(pairwise(kept)):
        who = bearer(part)
        if (
            who
            and (who.endswith(_ACTING) or (not has_verb(who) and has_subject(tagged(who))))
            and names_nobody(following)
            and not governs(following)
        ):
            easy = is_easy(breathed(who + following))
            told = (who + following,) if easy else (who, following)
            return joined([*kept[:at], *told, *kept[at + 2 :]])
    return sentence
