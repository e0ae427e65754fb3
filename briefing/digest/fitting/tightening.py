"""Leave out of a sentence that is a little too long, or too long for a breath, a few spare words.

Only as many as it takes to be said with ease; where that is too many, it stays as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import combinations, pairwise

from briefing.digest.days.periods import years_once
from briefing.digest.names.places import named
from briefing.digest.names.second_reference import on_second_reference
from briefing.digest.news.choice import Choice
from briefing.digest.pauses.breaths import breathed, is_easy, with_heard_lists
from briefing.digest.shortening.slack import last_spans, office_spans, spans
from briefing.digest.words.lengths import BEARABLE, CLAUSE, SPOKEN, THIN
from briefing.digest.words.news_value import pairs
from briefing.digest.words.sentences import marked_clauses

_A_LITTLE = 20
"""Characters too many that spare words can make up for."""
_TELLING, _BY_CHANCE = 4, 1
"""Characters of words that say something, and pairs of them that the heading may have as well."""
_AT_ONCE = 3
"""Words that are left out of one sentence at most."""
_SAYS_NOTHING = re.compile(
    r"近日|日前|近期|近来|最近|这几天|不久前|前不久|连日来|目前|眼下|如有需要|如有疑问|在\d[^，]*中脱颖而出|"
    r"经过?[^，]{2,12}(?:角逐|比拼|选拔|努力|奋战|筛选)"
)
"""Clauses that tell nobody when, or only that it took some doing."""
_AWAITED = re.compile(r"[将定拟]于|将(?=[\u4e00-\u9fff])|起|至|请|停[水电]")
"""Who hears of what is to come wants to know the hour."""
_HOURS = re.compile(r"\d[时点]")
_PLANNED = re.compile(r"[将定拟]于|将(?=[\u4e00-\u9fff])|请")
_HELD = re.compile(r"举[行办]|召开|仪式|[开闭]幕")
"""Of what is to come, and of what was held, the part of the day is told."""
_WAS = re.compile(
    r"了|举行|召开|举办|拿到|走进|来到|看到|揭牌|开工|抵达|通[车过]|接过|贯通|封顶|投[用产]|发车|[落闭开]幕|完成|逝世|去世"
)
"""Of what is over one does not ask for the hour."""


def tightened(choice: Choice) -> Choice:
    """Leave spare words out of those sentences of a choice that are not said with ease."""
    for at, (_, _, text) in enumerate(sorted(choice.taken)):
        if _is_short(text, SPOKEN - len(choice.place), CLAUSE - len(choice.place)):
            continue
        said = _said(choice, at)
        if _hardness(said) and len(said) <= SPOKEN + _A_LITTLE:
            choice = _with_tighter(choice, at)
    return choice


def _is_short(text: str, characters: int, breath: int) -> bool:
    """Tell at a glance what is easy to say even with its district named in it."""
    clauses = marked_clauses(text) if len(text) <= characters else ()
    return bool(clauses) and all(len(clause) <= breath for clause, _ in clauses)


def _with_tighter(choice: Choice, at: int) -> Choice:
    """Tell sentence `at` with as few words less as make it easy, or at least short enough."""
    best, least = choice, _hardness(_said(choice, at))
    thin = sum(len(_said(choice, other)) for other in range(len(choice.taken))) < THIN
    each = sorted(choice.taken)[at]
    for form in tighter(each[2], choice.headline):
        told = (*each[:2], form)
        way = replace(choice, taken=[told if other == each else other for other in choice.taken])
        hard = _hardness(_said(way, at))
        if hard < least and (thin or way.characters >= THIN):
            best, least = way, hard
        if not least:
            break
    return best


def _said(choice: Choice, at: int) -> str:
    """Give sentence `at` as it will be said: its year and district once, its lists shortened.

    No list of a thin brief is.
    """
    text = _once_named(tuple(choice.told), choice.place)[at]
    said = text if choice.characters < THIN else with_heard_lists(text)
    return said if is_easy(said) else breathed(said, at_need=True)


@lru_cache(maxsize=1024)  # each sentence of a brief is asked about
def _once_named(told: Sequence[str], place: str) -> list[str]:
    """Name what each sentence names again but once."""
    return on_second_reference(years_once(named("\n".join(told), place)).split("\n"))


def _hardness(said: str) -> int:
    """Give 0 for what is said with ease, more for a long clause, most for what is too long."""
    longest = max(len(clause) for clause, _ in marked_clauses(said))
    return 0 if is_easy(said) else 1 + (longest > BEARABLE) + 2 * (len(said) > SPOKEN)


def tighter(sentence: str, heading: frozenset[str]) -> Iterator[str]:
    """Give the sentence without one, two or three words that it can spare, the least missed first.

    None of them is one of the `heading`; then without a clause like 近日, which tells nobody when,
    and last without the part of a day or the room.
    """
    marked = marked_clauses(sentence)
    if "".join(map("".join, marked)) != sentence:
        return
    words: list[tuple[int, int]] = []
    offices: list[tuple[int, int]] = []
    last: list[tuple[int, int]] = []
    whole: list[tuple[int, int]] = []
    start = 0
    for clause, mark in marked:
        words += [(start + at, start + end) for at, end in spans(clause)]
        offices += [(start + at, start + end) for at, end in office_spans(clause)]
        last += [(start + at, start + end) for at, end in last_spans(clause)]
        end = start + len(clause + mark)
        whole += [(start, end)] if end < len(sentence) and _SAYS_NOTHING.fullmatch(clause) else []
        start = end
    if _AWAITED.search(sentence) or not _WAS.search(sentence):
        words = [(at, end) for at, end in words if not _HOURS.search(sentence, at, end)]
    if _PLANNED.search(sentence):
        last = []
    elif _HELD.search(sentence):
        last = [span for span in last if sentence[span[0]] == "在"]
    found = [
        span for span in (*words, *offices) if not _is_awaited(sentence[slice(*span)], heading)
    ] + whole
    for count in range(1, _AT_ONCE + 1):
        yield from (_without(sentence, cut) for cut in combinations(found, count) if _apart(cut))
    for count in range(_AT_ONCE):
        more = (cut for cut in combinations(found, count) if _apart(cut))
        yield from (_without(sentence, (*cut, each)) for cut in more for each in last)


def _is_awaited(words: str, heading: frozenset[str]) -> bool:
    return len(words) >= _TELLING and len(heading & pairs(words)) > _BY_CHANCE


def _apart(cut: Sequence[tuple[int, int]]) -> bool:
    return all(first[1] <= second[0] for first, second in pairwise(sorted(cut)))


def _without(sentence: str, cut: Sequence[tuple[int, int]]) -> str:
    for start, end in sorted(cut, reverse=True):
        sentence = sentence[:start] + sentence[end:]
    return sentence
