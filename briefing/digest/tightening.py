"""Leave out of a sentence that is a little too long, or too long for a breath, a few spare words.

Only as many as it takes to be said with ease; where that is too many, it stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, combinations, pairwise

from briefing.digest.breaths import breathed, is_easy, with_heard_lists
from briefing.digest.choice import Choice
from briefing.digest.lengths import SPOKEN, THIN
from briefing.digest.news_value import pairs
from briefing.digest.occasions import without_vague_when
from briefing.digest.periods import years_once
from briefing.digest.places import named
from briefing.digest.sentences import marked_clauses
from briefing.digest.slack import spans

_A_LITTLE = 8
"""Characters too many that spare words can make up for."""
_TELLING = 4
"""Characters of words that say something: none of the heading goes with them."""
_AT_ONCE = 3
"""Words that are left out of one sentence at most."""
_AWAITED = re.compile(r"[将定拟]于|将(?=[\u4e00-\u9fff])|起|至|请|停[水电]")
"""Who hears of what is to come wants to know the hour."""
_HOURS = re.compile(r"[上下]午|[时点]")
_WAS = re.compile(
    r"了|举行|召开|举办|拿到|走进|来到|看到|揭牌|开工|抵达|通[车过]|接过|贯通|封顶|投[用产]|发车|[落闭开]幕|完成"
)
"""Of what is over one does not ask for the hour."""


def tightened(choice: Choice) -> Choice:
    """Leave spare words out of those sentences of a choice that are not said with ease."""
    taken = list(choice.taken)
    easy = partial(_is_easy, where=choice.place, thin=choice.characters < THIN)
    for each in sorted(taken):
        at = taken.index(each)
        texts = [text for _, _, text in sorted(taken)]
        place = sorted(taken).index(each)
        if len(each[2]) > SPOKEN + _A_LITTLE or easy(texts, place):
            continue
        for form in _forms(each[2], choice.headline):
            texts[place] = form
            if easy(texts, place):
                shorter = replace(choice, taken=[*taken[:at], (*each[:2], form), *taken[at + 1 :]])
                if shorter.characters >= THIN or choice.characters < THIN:
                    taken = shorter.taken
                break
    return replace(choice, taken=taken)


def _is_easy(texts: Sequence[str], at: int, *, where: str, thin: bool) -> bool:
    """Tell whether sentence `at` will be said with ease, its year and district named once.

    No list of a thin brief is shortened.
    """
    text = years_once(named("\n".join(texts), where)).split("\n")[at]
    said = text if thin else with_heard_lists(text)
    return is_easy(said) or is_easy(breathed(said, in_lists=True, in_any_list=True))


def _forms(sentence: str, heading: frozenset[str]) -> Iterator[str]:
    """Give the sentence without one, two or three words that it can spare, the least missed first.

    None of them is one of the `heading`; last without 近日 in front, which tells nobody when.
    """
    marked = marked_clauses(sentence)
    starts = [0, *accumulate(len(clause + mark) for clause, mark in marked)]
    found = [
        (start + at, end + at)
        for at, (clause, _) in zip(starts, marked, strict=False)
        for start, end in spans(clause)
    ]
    if _AWAITED.search(sentence) or not _WAS.search(sentence):
        found = [(start, end) for start, end in found if not _HOURS.search(sentence, start, end)]
    found = [span for span in found if not _is_awaited(sentence[slice(*span)], heading)]
    undated = len(sentence) - len(without_vague_when(sentence))
    found += [(0, undated)] if undated else []
    if "".join(map("".join, marked)) != sentence:
        return
    for count in range(1, _AT_ONCE + 1):
        yield from (_without(sentence, cut) for cut in combinations(found, count) if _apart(cut))


def _is_awaited(words: str, heading: frozenset[str]) -> bool:
    return len(words) >= _TELLING and not heading.isdisjoint(pairs(words))


def _apart(cut: Sequence[tuple[int, int]]) -> bool:
    return all(first[1] <= second[0] for first, second in pairwise(sorted(cut)))


def _without(sentence: str, cut: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(cut, reverse=True):
        sentence = sentence[:start] + sentence[end:]
    return sentence
