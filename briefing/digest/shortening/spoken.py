"""Turn a printed sentence into sentences that can be said: the same words, fewer of them.

Nothing is rewritten. Clauses are dropped or become sentences of their own, and the only words
ever added are a subject that the sentence itself names (会议) and 等 behind names cut out of a
list. What decides the meaning of a clause (`digest.clauses.meaning`) is kept with it or goes
with it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.digest.clauses.endings import may_end
from briefing.digest.clauses.halves import is_one_of_two
from briefing.digest.clauses.numbered_items import ANNOUNCES, lacks_items, unnumbered
from briefing.digest.clauses.openings import OF_THEM
from briefing.digest.clauses.spans import without_setting
from briefing.digest.clauses.unfinished import unfinished, up_to_a_statement
from briefing.digest.shortening.aims import without_aims
from briefing.digest.shortening.attributes import lightest
from briefing.digest.shortening.fillers import plain
from briefing.digest.shortening.grouping import Group, grouped
from briefing.digest.shortening.officials import attending_only, highest, without_attending
from briefing.digest.shortening.slack import fitted
from briefing.digest.shortening.sparing import without_spare
from briefing.digest.words.lengths import LONGEST
from briefing.digest.words.sentences import joined, marked_clauses

_WENT_TO = re.compile("(?:先后|分别|一同|实地)?(?:来到|去到|到|深入|走进|前往|赴)[^，了着过]{4,}")
"""先后到三个乡镇: told only where there is room for it, if what was done there follows."""
_LAST = 4
"""Characters by which the end of a printed sentence is known in what is left of it."""


def spoken(sentence: str) -> tuple[str, ...]:
    """Return the sentence as sentences to be said; empty if none of it can be said alone.

    Purposes that lead up to the fact (为进一步…) are no part of it, nor are officials who attended,
    save where the first one's rank is the news.
    """
    said = _spoken(sentence)
    if said:
        return said
    ways = map(_spoken, (*without_spare(sentence), _fitted(sentence)))
    end = sentence.rstrip("。；")[-_LAST:]
    return next((way for way in ways if len(way) == 1 and way[0][:-1].endswith(end)), ())


def _fitted(sentence: str) -> str:
    """Leave a few words out of each clause of what is a little too long."""
    room = LONGEST - len(sentence)
    told = ""
    for clause, mark in marked_clauses(sentence.rstrip("。；")):
        less = fitted(clause, len(clause) + room) if room < 0 else clause
        room += len(clause) - len(less)
        told += less + mark
    return told if room >= 0 else ""


def _spoken(sentence: str) -> tuple[str, ...]:
    marked = marked_clauses(plain(sentence.rstrip("。；")))
    parts = [clause for clause, _ in marked]
    if not parts:
        return ()
    if ANNOUNCES.search(parts[0]):
        return (joined(parts),) if len(joined(parts)) <= LONGEST else ()
    if attending_only(parts):
        return tuple(each for each in (highest(parts),) if each)
    ends = {clause for clause, mark in marked if mark.startswith("；")}
    called = {name for (name, _), (said, _) in pairwise(marked) if said.startswith("本院")}
    kept = without_aims(without_attending(parts))
    said: list[str] = []
    lost = False
    ways = [grouped(kept, ends)]
    if ways[0][0].doubted:  # not all of its beginning finds room
        ways += [grouped(form, ends) for form in _shorter(kept)]
    groups = min(ways, key=lambda way: (not way[0].whole, way[0].doubted))
    if lacks_items([part for group in groups for part in group.parts], parts):
        groups = [Group(unnumbered(group.parts), group.whole) for group in groups]
    for group in groups:
        if not group.parts:
            continue
        told_parts = up_to_a_statement(group.parts, ends={*ends, parts[-1]})
        told = group.whole and not unfinished(told_parts, ends={*ends, parts[-1]})
        told = told and (len(told_parts) == len(group.parts) or may_end(told_parts))
        told = told and not called.issuperset(told_parts)  # whom a court speaks to
        if told and not (lost and told_parts[0].startswith(OF_THEM)):
            said.append(joined(told_parts))
        lost = not told
    return () if is_one_of_two(said) else tuple(said)


def _shorter(parts: Sequence[str]) -> Iterator[list[str]]:
    """Give clauses with less that describes, then without where somebody went for a deed.

    At last without at whose invitation or in what situation it was.
    """
    light = [lightest(part) for part in parts]
    yield light
    yield [part for part in light[:-1] if not _WENT_TO.fullmatch(part)] + light[-1:]
    for form in (parts, light):
        yield without_setting(form)
