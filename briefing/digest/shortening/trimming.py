"""Shorten a sentence from its end, or its lists, until it can be said."""

import re
from functools import lru_cache

from briefing.digest.clauses.first_halves import BELOW
from briefing.digest.clauses.grammar import units
from briefing.digest.clauses.meaning import concludes, conditions, limits
from briefing.digest.clauses.numbered_items import ANNOUNCED, ITEM
from briefing.digest.clauses.stops import SURE, odds
from briefing.digest.clauses.unfinished import answers, unfinished
from briefing.digest.shortening.lists import closed_shortened
from briefing.digest.words.lengths import SHORTEST
from briefing.digest.words.punctuation import figures
from briefing.digest.words.sentences import joined, marked_clauses

_BELOW = re.compile(BELOW)
_OUTCOME = ("终于", "最终")
_MEANS = re.compile(r"^即(?![将使便可日时刻席兴])")
"""所谓…，即…: what is meant is told whole."""


@lru_cache(maxsize=4096)  # a sentence is shortened again in each choice that it is tried in
def trimmed(sentence: str, characters: int, most_figures: int, *, least: float = SURE) -> str:
    """Drop clauses from the end until the rest fits; empty if no sentence is left.

    Nothing is dropped behind a clause that it limits, nor what all before it comes to, nor what a
    condition leads to. `least` are the log odds that it may end where it is cut.
    """
    printed = [clause for clause, _ in marked_clauses(sentence)]
    kept = units(printed)
    ends = {kept[-1][-1]} if kept else set[str]()
    items = len(ITEM.findall(sentence))
    number = len(kept)
    counted = next((at for at, unit in enumerate(kept[:-1]) if ANNOUNCED.search(unit[-1])), -1)
    while kept:
        parts = [part for unit in kept for part in unit]
        text = joined(parts)
        says_enough = len(text) >= SHORTEST or text.startswith("答，")  # 答，不能。
        complete = says_enough and not unfinished(parts, ends)
        complete = complete and (len(kept) == number or odds(printed, len(parts)).ends >= least)
        # who hears 一是, 二是 waits for 三是, and of 三件事 for the third
        complete = complete and len(ITEM.findall(text)) in (0, items)
        complete = complete and (counted < 0 or len(kept) in (number, counted + 1))
        listed = any(map(_BELOW.search, parts)) or any(map(_MEANS.match, parts))
        complete = complete and (len(kept) == number or not (listed or answers(parts[-1])))
        if complete and len(text) <= characters and len(figures(text)) <= most_figures:
            return text
        dropped = kept.pop()
        if any(limits(part) or part.startswith(_OUTCOME) for part in dropped):
            return ""
        if concludes(dropped[0]) and any(conditions(part) for unit in kept for part in unit):
            return ""
    return ""


def with_short_lists(sentence: str) -> str:
    """Say a sentence with two items of each of its lists."""
    return joined([closed_shortened(clause) for clause, _ in marked_clauses(sentence)])
