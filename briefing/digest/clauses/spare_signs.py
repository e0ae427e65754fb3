"""What speaks for leaving a clause out of its sentence, or against it: signs of what is around.

`spare_weights.tsv` says how much each sign counts; all together decide (`spare`). A sign's name
says first where it was seen: `C` is the clause itself, `A` the one before it and `N` the one behind
it, `B` and `M` the ones beside these, `F` and `L` the first and the last; `P` is the place itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.goings_on import is_purpose
from briefing.digest.clauses.grammar import names_nobody, stands_alone
from briefing.digest.clauses.meaning import (
    belongs_to_what_precedes,
    concludes,
    conditions,
    explains,
    governs,
    limits,
)
from briefing.digest.clauses.results import is_result
from briefing.digest.clauses.stop_signs import size
from briefing.digest.words.news_value import EVENT, OUTCOME, RESULT, WHEN, pairs
from briefing.digest.words.predicates import tagged
from briefing.digest.words.punctuation import figures

ITSELF = "P"
"""What stands for the place itself."""
LOOKED_INTO = "CAN"
"""Where the clauses stand whose every word is a sign."""
_FEW, _MANY = 4, 6
"""Counts that say no more where they are higher."""


def places(parts: Sequence[str], at: int) -> Iterator[tuple[str, str]]:
    """Give clause `at` and those around it, each behind where it stands."""
    around = {"C": at, "A": at - 1, "N": at + 1, "B": at - 2, "M": at + 2}
    yield from ((place, parts[there]) for place, there in around.items() if 0 <= there < len(parts))
    if at > 1:
        yield "F", parts[0]
    if at < len(parts) - 2:
        yield "L", parts[-1]


def of_place(parts: Sequence[str], at: int) -> Iterator[str]:
    """Give the signs of the place itself: what would meet, what else is told, what refers to it."""
    part, rest = parts[at], (*parts[:at], *parts[at + 1 :])
    yield f"at {min(_FEW, at)}"
    yield f"left {min(_FEW, len(parts) - 1 - at)}"
    yield f"of {min(_MANY, len(parts))}"
    yield f"rest {size(sum(map(len, rest)) // 3)}"
    yield from _met(parts, at)
    own = pairs(part)
    for name, others in (("before", parts[:at]), ("behind", parts[at + 1 :])):
        shared = len(own & pairs("，".join(others)))
        yield f"shared {name} {min(_FEW, shared)}"
    nouns = {
        word for word, flag in tagged(part) if flag.startswith(("n", "j", "vn")) and len(word) > 1
    }
    again = sum(any(noun in each for each in parts[at + 1 :]) for noun in nouns)
    yield f"named again {min(_FEW, again)}"
    for name, sign in _NEWS.items():
        yield f"{name} {bool(sign.search(part))} {any(map(sign.search, rest))}"
    yield f"figures {min(_FEW, len(figures(part)))} {min(_FEW, len(figures('，'.join(rest))))}"
    judged = [_judged(each) for each in parts[max(0, at - 1) : at + 2]]
    yield f"kinds {' '.join(judged)} {at == 0} {at == len(parts) - 1}"
    yield from (f"is {name}" for name, is_so in _KINDS.items() if is_so(part))
    if at + 1 < len(parts):
        yield from (f"next {name}" for name, is_so in _KINDS.items() if is_so(parts[at + 1]))
    if at:
        yield from (f"last {name}" for name, is_so in _KINDS.items() if is_so(parts[at - 1]))


def _met(parts: Sequence[str], at: int) -> Iterator[str]:
    """Say what would meet where the clause was."""
    before = tagged(parts[at - 1])[-1:] if at else (("", "start"),)
    behind = tagged(parts[at + 1])[:1] if at + 1 < len(parts) else (("", "end"),)
    if before and behind:
        (last, flag), (first, following) = before[0], behind[0]
        yield f"meet {flag} {following}"
        yield f"meet {flag} {first}"
        yield f"meet {last} {following}"


def _judged(part: str) -> str:
    """Tell in a letter what a clause can do by itself."""
    if leads_up(part):
        return "l"
    if stands_alone([part]):
        return "s"
    return "n" if names_nobody(part) else "o"


_NEWS = {"when": WHEN, "event": EVENT, "outcome": OUTCOME, "result": RESULT}
_KINDS: Mapping[str, Callable[[str], bool]] = {
    "purpose": is_purpose,
    "governing": governs,
    "limit": limits,
    "condition": conditions,
    "conclusion": concludes,
    "cause": explains,
    "continued": belongs_to_what_precedes,
    "result": is_result,
}
"""What the rules think of a clause."""
