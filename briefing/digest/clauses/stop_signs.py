"""What speaks for a full stop between two clauses, or against it: signs of what stands around.

`stop_weights.tsv` says how much each sign counts; all together decide (`stops`). A sign's name says
first where it was seen: `A` is the clause in front of the place, `N` the one behind it, `B` and `M`
the ones beside these, `F` the first of the sentence; `P` is the place itself.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, product

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.endings import says_something, waits
from briefing.digest.clauses.grammar import names_nobody, stands_alone, units
from briefing.digest.words.predicates import (
    VERBS,
    has_subject,
    has_verb,
    tagged,
    without_times,
)

SIDES, ITSELF = "AN", "P"
"""Where the two clauses stand that a full stop would part, and what stands for the place itself."""
_SMALL_WORDS = (*VERBS, *("p", "d", "c", "vn", "r", "uj", "ul", "uz", "ug"))
"""Tags of the words that say how a clause is built: what is done, and what only leads to that."""
_SIZES = (3, 5, 7, 9, 12, 16, 21, 28)
_FEW = 4
"""Counts that say no more where they are higher."""


def places(parts: Sequence[str], at: int) -> Iterator[tuple[str, str]]:
    """Give the clauses around the place in front of `parts[at]`, each behind where it stands."""
    yield "A", parts[at - 1]
    yield "N", parts[at]
    yield "F", parts[0]
    if at > 1:
        yield "B", parts[at - 2]
    if at + 1 < len(parts):
        yield "M", parts[at + 1]


@lru_cache(maxsize=4096)  # it is asked about beside each of its neighbours, and at each place
def of_clause(part: str, *, inside: bool) -> tuple[str, ...]:
    """Give the signs that a clause has by itself, and where it counts those of what is `inside`."""
    return (*of_clause(part, inside=False), *_inside(part)) if inside else tuple(_of_clause(part))


def _of_clause(part: str) -> Iterator[str]:
    words = [word for word, _ in tagged(part)]
    flags = [flag for _, flag in tagged(part)]
    if not words:
        return
    yield f"{size(len(part))} long"
    yield f"from {part[0]}"
    yield f"to {part[-1]}"
    for count in (1, 2):
        yield f"begins {' '.join(flags[:count])}"
        yield f"begins {''.join(words[:count])}"
        yield f"ends {' '.join(flags[-count:])}"
    yield f"ends {' '.join(flags[-3:])}"
    yield f"ends {words[-1]}"
    yield from _as_judged(part)


def _as_judged(part: str) -> Iterator[str]:
    """Say what the rules think of a clause."""
    words = tagged(part)
    judged = {
        "has subject": has_subject(words),
        "has subject behind its time": has_subject(without_times(words)),
        "has verb": has_verb(part),
        "stands alone": stands_alone([part]),
        "leads up": leads_up(part),
        "waits": waits(part),
        "names nobody": names_nobody(part),
    }
    yield from (name for name, is_so in judged.items() if is_so)


def _inside(part: str) -> Iterator[str]:
    words = [word for word, _ in tagged(part)]
    flags = [flag for _, flag in tagged(part)]
    if not words:
        return
    verbs = [at for at, flag in enumerate(flags) if flag in VERBS]
    yield f"{min(_FEW, len(verbs))} verbs"
    if verbs:
        yield f"verb first {words[verbs[0]]}"
        yield f"verb last {words[verbs[-1]]}"
        yield f"verb behind {min(_FEW, verbs[0])}"
        yield f"verb before {min(_FEW, len(flags) - 1 - verbs[-1])}"
    small = {word for word, flag in zip(words, flags, strict=True) if flag in _SMALL_WORDS}
    yield from (f"small {word}" for word in small)
    yield from (f"has {word}" for word in {*words})
    yield from (f"flags {one} {two}" for one, two in {*pairwise(flags)})
    for count in (2, 3):
        yield f"from {part[:count]}"
        yield f"to {part[-count:]}"


def of_place(parts: Sequence[str], at: int) -> Iterator[str]:
    """Give the signs of the place itself: what meets there, and how much stands on either side."""
    before, behind = tagged(parts[at - 1]), tagged(parts[at])
    if before and behind:
        (last, flag), (first, following) = before[-1], behind[0]
        yield f"meet {flag} {following}"
        yield f"meet {flag} {first}"
        yield f"meet {last} {following}"
        yield f"begin {before[0][1]} {following}"
        near = product({flag for _, flag in before[-2:]}, {flag for _, flag in behind[:2]})
        yield from (f"near {one} {two}" for one, two in near)
    yield f"at {min(_FEW, at)}"
    yield f"left {min(_FEW, len(parts) - at)}"
    yield f"told {size(sum(map(len, parts[:at])) // 2)}"
    yield f"untold {size(sum(map(len, parts[at:])) // 2)}"
    yield f"alone {stands_alone([parts[at - 1]])} {stands_alone([parts[at]])}"
    yield from (
        f"early {word}" for word in {w for each in parts[: at - 1] for w, _ in tagged(each)}
    )
    yield from _as_grouped(parts, at)


def _as_grouped(parts: Sequence[str], at: int) -> Iterator[str]:
    """Say what the rules think of all that stands in front."""
    ends = set[int]()
    for unit in units(parts):
        ends.add(len(unit) + max(ends, default=0))
    before = units(parts[:at])
    judged = {
        "inside a unit": at not in ends,
        "says something": at in ends and says_something(before),
        "nothing alone": at in ends and not any(map(stands_alone, before)),
        "some alone": any(stands_alone([part]) for part in parts[:at]),
        "some verb": any(map(has_verb, parts[:at])),
    }
    yield from (name for name, is_so in judged.items() if is_so)


def size(length: int) -> int:
    """Tell lengths apart about as an ear does."""
    return next((at for at, most in enumerate(_SIZES) if length <= most), len(_SIZES))
