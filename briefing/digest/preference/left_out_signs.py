"""What a brief leaves out of the printed sentences that it tells: their end, or a number.

`role` is `lead` for the sentence that the brief begins with, and `other` for those beside it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

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


def left_out(
    printed: str, said: Sequence[str], role: str, headline: frozenset[str], told: frozenset[str]
) -> Signs:
    """Give the signs of what `said`, which tells one printed sentence, lacks of it.

    `headline` and `told` are the pairs of characters of the headline and of the whole brief.
    """
    own, whole = pairs("".join(said)), pairs(printed)
    yield "share told", len(own & whole) / max(1, len(whole))
    parts = parts_of(printed)
    kept = [_is_told(part, own) for part in parts]
    end = max((at + 1 for at, has in enumerate(kept) if has), default=0)
    awaited = headline - told
    if end and parts[end:]:
        yield from _tail(parts, end, role, awaited)
    if middle := [part for part, has in zip(parts[:end], kept, strict=False) if not has]:
        gone = "，".join(middle)
        yield f"{role} middle", 1.0
        yield f"{role} middle chars", len(gone) / _LONG
        yield f"{role} middle title", len(pairs(gone) & awaited) / _SHARED
        flags = {
            "middle figure": any(map(figures, middle)),
            "middle when": any(map(WHEN.search, middle)),
            "first gone": not kept[0],
        }
        yield from ((f"{role} {name}", 1.0) for name, has in flags.items() if has)
    yield from _stops(parts, said)
    if len(said) > 1:
        yield f"{role} cut", 1.0
        yield from _cuts(printed, said)


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


def _tail(parts: Sequence[str], end: int, role: str, awaited: frozenset[str]) -> Signs:
    gone = "，".join(parts[end:])
    yield f"{role} tail", 1.0
    yield f"{role} tail chars", len(gone) / _LONG
    yield f"{role} tail title", len(pairs(gone) & awaited) / _SHARED
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


def _cuts(printed: str, said: Sequence[str]) -> Signs:
    """Give the signs of a full stop where print has none."""
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
