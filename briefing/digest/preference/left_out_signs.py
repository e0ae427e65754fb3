"""What a brief leaves out of the printed sentences that it tells: their end, or a number.

`role` is `lead` for the sentence that the brief begins with, and `other` for those beside it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody, opens_with_verb
from briefing.digest.clauses.stops import odds
from briefing.digest.clauses.unfinished import unfinished
from briefing.digest.words.news_value import EVENT, OUTCOME, RESULT, WHEN, pairs
from briefing.digest.words.punctuation import figures
from briefing.digest.words.sentences import clauses

_TOLD = 0.6
"""The share of its pairs of characters of which a clause counts as told."""
_LONG, _SHARED = 20, 4
"""Characters left out, and pairs of the headline among them, that count as one."""
_PLAN = re.compile("将(?=[\u4e00-\u9fff])|计划|拟|预计|力争")
_SHORT = 13
"""Characters of a sentence that is rather a scrap of one."""
_NAME = 5
"""Characters by which it is known that a sentence begins with a name that print has not there."""
_END, _FIRM = 5, 3.0
"""Characters by which the end of a clause is known; the log odds of a full stop that is sure."""
Signs = Iterator[tuple[str, float]]
parts_of = lru_cache(maxsize=4096)(clauses)  # a sentence is weighed in each brief that tells it


class Left(NamedTuple):
    """What a brief leaves out of a printed sentence."""

    signs: tuple[tuple[str, float], ...]
    tail: frozenset[str]
    """The pairs of characters of its end."""
    middle: frozenset[str]

    def awaited(self, role: str, headline: frozenset[str]) -> Signs:
        """Give how much it has of those of the headline that the brief does not tell."""
        yield f"{role} tail title", len(self.tail & headline) / _SHARED
        yield f"{role} middle title", len(self.middle & headline) / _SHARED


@lru_cache(maxsize=4096)  # as above
def left_out(printed: str, said: tuple[str, ...], role: str) -> Left:
    """Find what `said`, which tells one printed sentence, lacks of it."""
    own = pairs("".join(said))
    parts = parts_of(printed)
    kept = [_is_told(part, own) for part in parts]
    end = max((at + 1 for at, has in enumerate(kept) if has), default=0)
    tail = parts[end:] if end else []
    middle = [part for part, has in zip(parts[:end], kept, strict=False) if not has]
    signs = chain(
        _of_all(printed, own),
        _tail(parts, end, role) if tail else (),
        _middle(middle, role, begins=not kept[0]) if middle else (),
        _stops(parts, said),
        _cuts(printed, said, role) if len(said) > 1 else (),
    )
    return Left(tuple(signs), pairs("，".join(tail)), pairs("，".join(middle)))


def _of_all(printed: str, own: frozenset[str]) -> Signs:
    whole = pairs(printed)
    yield "share told", len(own & whole) / max(1, len(whole))


def _middle(middle: Sequence[str], role: str, *, begins: bool) -> Signs:
    yield f"{role} middle", 1.0
    yield f"{role} middle chars", len("，".join(middle)) / _LONG
    flags = {
        "middle figure": any(map(figures, middle)),
        "middle when": any(map(WHEN.search, middle)),
        "first gone": begins,
    }
    yield from ((f"{role} {name}", 1.0) for name, has in flags.items() if has)


def _stops(parts: Sequence[str], said: Sequence[str]) -> Signs:
    """Give what speaks against each full stop where print has none, and what then begins."""
    for at, text in enumerate(said):
        last = parts_of(text)[-1][-_END:]
        behind = next((at + 1 for at, part in enumerate(parts) if part.endswith(last)), len(parts))
        if behind < len(parts):
            place = odds(parts, behind)
            yield "stop doubt", max(0.0, _FIRM - place.ends) / _FIRM
            if at + 1 < len(said):
                yield "begin doubt", max(0.0, _FIRM - 1 - place.begins) / _FIRM


def _is_told(part: str, own: frozenset[str]) -> bool:
    has = pairs(part)
    return len(has & own) >= _TOLD * len(has)


def _tail(parts: Sequence[str], end: int, role: str) -> Signs:
    gone = "，".join(parts[end:])
    yield f"{role} tail", 1.0
    yield f"{role} tail chars", len(gone) / _LONG
    flags = {
        "tail figure": figures(gone),
        "tail outcome": OUTCOME.search(gone) or RESULT.search(gone),
        "tail event": EVENT.search(gone),
        "tail plan": _PLAN.search(gone),
        "tail nobody": names_nobody(parts[end]),
        "tail quote": "“" in gone,
        "unfinished": unfinished(parts[:end], ()),
    }
    yield from ((f"{role} {name}", 1.0) for name, has in flags.items() if has)


def _cuts(printed: str, said: Sequence[str], role: str) -> Signs:
    """Give the signs of a full stop where print has none."""
    yield f"{role} cut", 1.0
    for before, behind in pairwise(said):
        first = parts_of(behind)[0]
        flags = {
            "cut nobody": names_nobody(first),
            "cut leads": leads_up(first),
            "cut named": behind[:_NAME] not in printed,
            "cut verb": opens_with_verb(behind),
            "cut short": min(len(before), len(behind)) < _SHORT,
        }
        yield from ((name, 1.0) for name, has in flags.items() if has)
