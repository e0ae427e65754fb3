"""Find the printed clauses that a sentence is made of, whole, in order, and none of them torn off.

How one clause may be told is for `digest.news.wordings`; a clause told with commas where a
newsreader breathes is one, and so is the first of those who attended.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.digest.clauses.grammar import names_nobody, stands_alone
from briefing.digest.clauses.meaning import governs, is_free_of, limits
from briefing.digest.clauses.numbered_items import ITEM
from briefing.digest.news.printed import Clause, Page, Sentence
from briefing.digest.news.wordings import is_led_by_doer, is_told_as
from briefing.digest.pauses.breaths import COMMAS
from briefing.digest.shortening.officials import highest
from briefing.digest.words import signs
from briefing.digest.words.sentences import marked_clauses
from briefing.digest.words.spelling import spelled


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
        is_told_as(key, part, page.place) or is_led_by_doer(key, each.clauses, at, page.place)
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
        if is_told_as(key, printed[at], place):
            return count
        if is_led_by_doer(key, printed, at, place):
            return -count
    return 0


def _torn(printed: Sequence[Clause], used: Container[int]) -> bool:
    """Tell whether a clause that decides the meaning of another one was left behind."""
    governing: list[str] = []
    limited = False
    for at, part in enumerate(printed):
        if part.text.startswith("届时"):  # it says 如果 and 将 itself
            governing = []
        governing = [each for each in governing if not is_free_of(each, part.text)]
        if at in used:
            if governing:
                return True
            limited = True
        elif governs(part.text):
            governing.append(part.text)
        elif limited and limits(part.text):
            return True
        if part.ends:
            governing, limited = [], False
    return False


def _orphaned(printed: Sequence[Clause], used: Sequence[int], led: Container[int]) -> bool:
    """Tell whether a deed is told of somebody else than print tells it of."""
    return any(at not in led and parted(printed, before, at) for before, at in pairwise(used))


def parted(printed: Sequence[Clause], before: int, at: int) -> bool:
    """Tell whether clause `at` names nobody, and is somebody else's deed than clause `before` is.

    That is where a clause between them that has a subject of its own is not told.
    """
    left_out = printed[before + 1 : at]
    if governs(printed[before].text) and ITEM.match(printed[at].text):
        return False  # 会议要求（抓好三件事：）一是…
    return (
        bool(left_out)
        and names_nobody(printed[at].text)
        and any(stands_alone([part.text]) for part in left_out)
    )


def _first_present(keys: Sequence[str], printed: Sequence[Clause]) -> bool:
    """Tell 某某等出席活动 of a sentence that names who attended, the first before the others."""
    return "".join(keys) == spelled(highest([part.text for part in printed]))
