"""Find the printed clauses that a sentence is made of, whole, in order, and none of them torn off.

A clause may be told without its description or its year, with two items of its list, with the
district for 我区, with commas where a newsreader breathes, and with its doer named in front.
"""

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.digest import signs
from briefing.digest.attributes import bearer, lighter, lightest
from briefing.digest.bodies import doer_of
from briefing.digest.breaths import COMMAS
from briefing.digest.deeds import MEETING, THE_MEETING, still_doing, untied
from briefing.digest.grammar import names_nobody, stands_alone
from briefing.digest.lists import closed_shortened, open_shortened, shortened
from briefing.digest.meaning import governs, limits
from briefing.digest.officials import highest
from briefing.digest.places import named
from briefing.digest.printed import Clause, Page, Sentence
from briefing.digest.sentences import marked_clauses
from briefing.digest.spelling import spelled
from briefing.digest.subjects import name_of

_NAMERS = (bearer, doer_of, name_of)
"""How an earlier clause may name the doer."""
_YEAR = re.compile(r"\d{4}年(?=\d{1,2}月)")


@dataclass(frozen=True, slots=True)
class Making:
    """What a sentence is made of."""

    sentence: Sentence
    used: tuple[int, ...]
    """The places of its clauses that are told, in order."""
    named: frozenset[int] = frozenset()
    """Those of them that are told with their doer in front."""
    breaths: int = 0
    """Commas that print has not."""


def made_of(sentence: str, page: Page) -> Making | None:
    """Find the printed sentence that `sentence` is made of; most are made of its very clauses."""
    told = [clause for clause, _ in marked_clauses(sentence)]
    if not told:
        return None
    keys, asks = [spelled(clause) for clause in told], signs.asks(told[-1])
    exact = [each for each in page.sentences if keys[-1] in each.key]
    ways = (*exact, *page.sentences)
    found = next(filter(None, (_made_of(keys, each, page.place, asks=asks) for each in ways)), None)
    if found or "等" not in sentence:
        return found
    return next((Making(each, (0,)) for each in ways if _first_present(keys, each.clauses)), None)


def tells(clause: str, page: Page) -> bool:
    """Tell whether a clause is printed anywhere."""
    key = spelled(clause)
    return any(
        _same(key, part, page.place) or _led_by_doer(key, each.clauses, at, page.place)
        for each in page.sentences
        for at, part in enumerate(each.clauses)
    )


def _made_of(keys: Sequence[str], sentence: Sentence, place: str, *, asks: bool) -> Making | None:
    """Tell whether clauses are those of one printed sentence, in order and whole.

    None that governs a clause told may be missing before it, none that limits one behind it.
    """
    printed = sentence.clauses
    at = told = 0
    used: list[int] = []
    led: set[int] = set()
    while told < len(keys):
        while at < len(printed) and not (count := _told_here(keys[told:], printed, at, place)):
            at += 1
        if at == len(printed):
            return None
        used.append(at)
        if count < 0:
            led.add(at)
        told += abs(count)
        at += 1
    fits = printed[used[-1]].asks == asks and not (
        _torn(printed, used) or _orphaned(printed, used, led)
    )
    making = Making(sentence, tuple(used), frozenset(led), len(keys) - len(used))
    return making if fits else None


def _told_here(keys: Sequence[str], printed: Sequence[Clause], at: int, place: str) -> int:
    """Count the clauses that tell printed clause `at`: more where it got breaths; 0 if none.

    Negative where they name its doer in front.
    """
    for count in range(1, min(len(keys), COMMAS + 1) + 1):
        key = "".join(keys[:count])
        if _same(key, printed[at], place):
            return count
        if _led_by_doer(key, printed, at, place):
            return -count
    return 0


def _torn(printed: Sequence[Clause], used: Container[int]) -> bool:
    """Tell whether a clause that decides the meaning of another one was left behind."""
    governed = limited = False
    for at, part in enumerate(printed):
        governed = governed and not part.text.startswith("届时")  # it says 如果 and 将 itself
        if at in used:
            if governed:
                return True
            limited = True
        elif governs(part.text):
            governed = True
        elif limited and limits(part.text):
            return True
        if part.ends:
            governed = limited = False
    return False


def _orphaned(printed: Sequence[Clause], used: Sequence[int], led: Container[int]) -> bool:
    """Tell whether a deed is told of somebody else than print tells it of."""
    return any(at not in led and parted(printed, before, at) for before, at in pairwise(used))


def parted(printed: Sequence[Clause], before: int, at: int) -> bool:
    """Tell whether clause `at` names nobody, and is somebody else's deed than clause `before` is.

    That is where a clause between them that has a subject of its own is not told.
    """
    left_out = printed[before + 1 : at]
    return (
        bool(left_out)
        and names_nobody(printed[at].text)
        and any(stands_alone([part.text]) for part in left_out)
    )


def _first_present(keys: Sequence[str], printed: Sequence[Clause]) -> bool:
    """Tell 某某等出席活动 of a sentence that names who attended, the first before the others."""
    return "".join(keys) == spelled(highest([part.text for part in printed]))


@lru_cache(maxsize=8192)  # a page's clauses are held against each sentence of its briefs
def _spellings(text: str, place: str) -> frozenset[str]:
    return frozenset(spelled(each) for form in _forms(text) for each in (form, named(form, place)))


def _forms(text: str) -> Iterator[str]:
    for form in dict.fromkeys((text, lighter(text), lightest(text))):
        yield from dict.fromkeys(
            (form, closed_shortened(form), open_shortened(form), shortened(form))
        )


def _same(key: str, printed: Clause, place: str) -> bool:
    if key == printed.key:
        return True
    spellings = _spellings(printed.text, place)
    return key in spellings or any(_without_year(key, each) for each in spellings)


def _without_year(key: str, printed: str) -> bool:
    """Tell whether `key` is `printed` without the year of a date: it was just named."""
    if "年" not in printed or "月" not in key or not _YEAR.search(printed):
        return False
    optional = _YEAR.sub(lambda year: f"(?:{year[0]})?", re.escape(printed))
    return re.fullmatch(optional, key) is not None


def _led_by_doer(key: str, printed: Sequence[Clause], at: int, place: str) -> bool:
    """Tell whether `key` is clause `at` with its doer in front, as an earlier clause names it."""
    text = printed[at].text
    spellings = {*_spellings(text, place), *_spellings(untied(text), place)}
    in_front = {key.removesuffix(each) for each in spellings if each and key.endswith(each)} - {""}
    if not in_front:
        return False
    before = [part.text for part in printed[:at]]
    nearest = (each for each in map(_doers, reversed(before)) if each)
    doers = {*next(nearest, ()), spelled(still_doing(before, text))}
    doers |= {spelled(named(doer, place)) for doer in doers if doer.startswith("我")}
    if any(THE_MEETING in part.key or MEETING.search(part.text) for part in printed[:at]):
        doers.add(THE_MEETING)
    return bool(in_front & doers)


def _doers(clause: str) -> set[str]:
    """Spell the names that a clause may be about; what comes behind it is theirs."""
    return {spelled(name(clause)) for name in _NAMERS} - {""}
