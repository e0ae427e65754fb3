"""Name the day that 当天 means where the sentence that tells it is not told."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.digest.words.times import CLOCK, PART_OF_DAY

_FIGURES = "[\\d一二三四五六七八九十]{1,3}"
_DAY = re.compile(rf"(?:\d{{4}}年)?(?P<month>{_FIGURES}月)(?P<day>{_FIGURES}日)(?!那一周)")
_ANY_DAY = re.compile(
    rf"(?<![\d年月]){_FIGURES}日(?![均内游])|[次翌隔同近]日|[第\d][一二三四两\d]*天|几天|"
    r"那一周|[昨今明前后]天|[去前今明后]年|\d年|当时|那[年天时]|小时候|[月周]前|每[天日周逢]"
)
"""Another day may be meant behind these."""
_SOURCE = "据[^，]{2,16}，"
"""据交通局统计，当天…: who tells of that day."""
_SAME = re.compile(
    rf"(?:(?P<from>[从自])|{_SOURCE})?(?P<word>当天|当日|同日|当晚)"
    rf"(?=(?(from)起|(?:，|{PART_OF_DAY}|{CLOCK}|[一二三四五六七八九十]+[时点]|"
    "(?:开[幕业馆园工]|举[行办]|召开|首[发演映航]|揭[牌幕]|启[动用]|发布)的)))"
)
"""What opens a sentence and is a day of the calendar: 当日办结率 and 当天不要 are none, 从当天起
and 当天开幕的 are."""
_QUOTED = re.compile("“[^“”]*”")
_LOOKED_BACK = 6
"""Sentences in which the day is looked for."""


@dataclass(frozen=True, slots=True)
class SameDay:
    """What the first word of a sentence means."""

    word: str
    """当天, 当日, 同日 or 当晚."""
    day: str
    """As an earlier sentence tells it: 3月11日."""

    def named_in(self, sentence: str) -> str:
        """Say the day itself instead of the word that a sentence begins with, 从 aside."""
        since, word, rest = sentence.partition(self.word)
        if not word or not re.fullmatch(f"[从自]?|{_SOURCE}", since):
            return sentence
        return since + self.day + word[-1:].strip("天日") + rest


def same_day(sentence: str, before: Sequence[str]) -> SameDay | None:
    """Find the day that a sentence's 当天 means among what is printed `before` it.

    None where the nearest sentence with any day tells several, or one that is not in figures.
    """
    opening = _SAME.match(sentence)
    if opening is None:
        return None
    for each in (_QUOTED.sub("", printed) for printed in reversed(before[-_LOOKED_BACK:])):
        days = [found[0] for found in _DAY.finditer(each)]
        if days:
            alone = len(days) == 1 and not _ANY_DAY.search(_DAY.sub("", each))
            return SameDay(opening["word"], days[0]) if alone else None
        if _ANY_DAY.search(each):
            return None
    return None


def understood(said: Iterable[tuple[str, SameDay | None]]) -> list[str]:
    """Name the day in those sentences of a telling before which it was not the last one told."""
    told: list[str] = []
    for text, same in said:
        known = same is None or _DAY.findall("".join(told))[-1:] == _DAY.findall(same.day)
        told.append(text if same is None or known else same.named_in(text))
    return told
