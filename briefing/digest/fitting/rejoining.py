"""Tell as one sentence again what was cut into two that are short enough together.

So the doer's name is not said twice, and no deed stands alone without who did it.
"""

from dataclasses import replace
from itertools import pairwise

from briefing.digest.names.deeds import untied
from briefing.digest.news.choice import Choice
from briefing.digest.pauses.breaths import breathed
from briefing.digest.words.lengths import SPOKEN, THIN
from briefing.digest.words.sentences import clauses

_LONGEST_NAME = 14
"""Characters of a name that may have been said again, at most."""
_ENOUGH = 6
"""Characters by which it is known where in print a sentence went on."""


def rejoined(choice: Choice) -> Choice:
    """Join two neighbours of one printed sentence wherever that is said with ease."""
    taken = sorted(choice.taken)
    for first, second in pairwise(taken):
        if first[0] != second[0]:
            continue
        text = _joined(first[2], second[2], choice.by_index[first[0]].text)
        if text and len(breathed(text)) <= SPOKEN - choice.named_longer(text, (), ()):
            told = [(*first[:2], text) if each == first else each for each in choice.taken]
            way = replace(choice, taken=[each for each in told if each != second])
            if way.characters >= min(THIN, choice.characters):
                return rejoined(way)
    return choice


def _joined(first: str, second: str, printed: str) -> str:
    """Join two sentences that are neighbours in print, without a name that the second repeats."""
    last = clauses(first)[-1][-_ENOUGH:]
    _, found, behind = printed.partition(f"{last}，")
    if not found or not first.endswith("。"):
        return ""
    behind = untied(behind)
    for named in range(_LONGEST_NAME + 1):
        rest = second[named:]
        if second[:named] in first and rest[:_ENOUGH] and behind.startswith(rest[:_ENOUGH]):
            return f"{first.removesuffix('。')}，{rest}"
    return ""
