"""Words that a clause can spare where it is a little too long: 不慎遗失, 来自…的, 组织开展.

None of them is the news, and the clause stays a sentence of the language without any of them.
"""

import re
from functools import lru_cache
from itertools import pairwise

from briefing.digest.shortening.slack_offices import OFFICES, TABLES
from briefing.digest.shortening.slack_people import PEOPLE
from briefing.digest.shortening.slack_times import TIMES
from briefing.digest.shortening.slack_words import WORDS
from briefing.digest.words.spelling import spelled

_SLACK = tuple(map(re.compile, (*WORDS, *TIMES, *PEOPLE)))
_OFFICES, _TABLES = (tuple(map(re.compile, each)) for each in (OFFICES, TABLES))
_LAST = re.compile(
    r"\d日(?P<spare>[上下]午|晚上?|凌晨|清晨|中午|傍晚|早上)(?:$|(?=[\u4e00-\u9fff“]{4}))|"
    r"^(?P<county>[\u4e00-\u9fff]{2}[县市区])(?=[\u4e00-\u9fff]{2,3}[镇乡][\u4e00-\u9fff]{2,3}村)|"
    r"(?P<room>在[^，、的\d将要可]{2,10}(?:报告厅|会议[室厅]|礼堂|活动中心|多功能厅))(?=召开|举[行办])"
)
"""At which part of a day it was, of which county a village is whose town is named, and in which of
their own rooms it was."""
MOST = 45
"""Characters that are left out of a clause at most."""


@lru_cache(maxsize=4096)  # asked for by the brief and by its proof
def spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where such words stand in `clause`, those that are missed least first."""
    return tuple(found.span("spare") for each in _SLACK for found in each.finditer(clause))


@lru_cache(maxsize=4096)  # as above
def office_spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where `clause` tells of offices and guests what one can do without."""
    return tuple(found.span("spare") for each in _OFFICES for found in each.finditer(clause))


@lru_cache(maxsize=4096)  # as above
def table_spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where `clause` tells at which table something was said: at need that goes."""
    return tuple(found.span("spare") for each in _TABLES for found in each.finditer(clause))


@lru_cache(maxsize=4096)  # as above
def last_spans(clause: str) -> tuple[tuple[int, int], ...]:
    """Give where `clause` says at which part of a day, or in which room, it was: that goes last."""
    return tuple(found.span(found.lastgroup or 0) for found in _LAST.finditer(clause))


def fitted(sentence: str, characters: int) -> str:
    """Leave out the words that are missed least, one by one, until it is that long; else it stays.

    For what could not be told at all.
    """
    for _ in range(MOST):
        ways = (spans, office_spans, table_spans, last_spans)
        found = [span for way in ways for span in way(sentence)]
        if len(sentence) <= characters or not found:
            break
        start, end = found[0]
        sentence = sentence[:start] + sentence[end:]
    return sentence


def is_tighter(key: str, form: str) -> bool:
    """Tell whether `key` spells `form` without some of the words that it can spare."""
    whole = len(spelled(form))
    if not whole - MOST <= len(key) < whole:  # judging costs
        return False
    ways = (spans, office_spans, table_spans, last_spans)
    spare = [span for way in ways for span in way(form)]
    if not spare:
        return False
    bounds = sorted({0, len(form), *(at for span in spare for at in span)})
    read: dict[int, set[int]] = {at: set() for at in bounds}  # by how much of `form` that tells
    read[0].add(0)
    for at, end in pairwise(bounds):
        told = spelled(form[at:end])
        read[end] |= {behind + len(told) for behind in read[at] if key.startswith(told, behind)}
        for start, stop in spare:
            if start == at:
                read[stop] |= read[at]
    return len(key) in read[len(form)]
