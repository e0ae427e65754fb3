"""Find where the sense pauses at a time: behind 3月2日下午, and before it behind some words."""

import re
from collections.abc import Iterator, Sequence

from briefing.digest.clauses.acts import ACTS
from briefing.digest.clauses.nouns import describes
from briefing.digest.words.times import CLOCK, PART_OF_DAY
from briefing.digest.words.words import Word

_NAME = 3
"""Characters before a time that are too few for a pause behind them."""
_FROM_THEN = "之日起"
_WHEN = re.compile(
    r"(?:截至)?(?:\d{4}年)?(?:(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初末])?[至—-])?"
    r"\d{1,2}月(?:\d{1,2}日(?:[至—-]\d{1,2}日)?|[上中下]旬|[底初末份])?"
    rf"(?:{PART_OF_DAY}|当天)?(?:{CLOCK})?"
    rf"许?(?:起|前|后|以来|止)?|\d\d?日\d\d?时(?:至\d\d?时)?|"
    rf"每?周[一二三四五六日](?:至周[一二三四五六日])?(?:{PART_OF_DAY})?(?:{CLOCK})"
    r"(?:至\d{1,2}[时:](?:\d\d)?)?|即日起|日前|近日|\d+(?:天|年|个月|小时)来|"
    rf"{_FROM_THEN}(?:\d+[日天]内)?"
)
_NOT_BEFORE_A_TIME = re.compile(
    r"(?:(?:[于於至到从自在为是、和与及以—-]|截至|截止|计划|预计|定|近期)(?:[今去明后当次]年)?|[今去明后当次]年|\d)$"
)
_APART = re.compile("[、…—]")
_TO_A_TIME = re.compile(r"[于於至到从自在、和与及—-](?:[今去明后当次]年)?$")
_WHAT_OF_THEN = ("发布", "公布", "通报", "公示", "召开", "举行", "审议", "听取")
"""发布3月份的情况: what of that time, and not when."""
_NAMES_IT = re.compile("是(?!否)|》$")
"""这里出售《渡口报》7月1日|创刊版: which of them, and not when."""
_FIXED_FOR = re.compile(r"[定拟]于$")


_LAST_TIME = re.compile(rf"(?:{_WHEN.pattern})$")


def without_time(before: str) -> str:
    """Leave out the time that ends it: 扩建工程|7月8日."""
    return _LAST_TIME.sub("", before)


def places(
    clause: str, words: Sequence[Word], starts: Sequence[int]
) -> Iterator[tuple[int, float]]:
    """Find the places before and behind 3月2日下午; none where it describes: 3月2日发布的…."""
    for found in _WHEN.finditer(clause):
        start, end = found.span()
        before, behind = clause[:start], clause[end : end + 1]
        following = [word for word, at in zip(words, starts, strict=False) if at >= end]
        if not following or behind in "的，、至—号" or behind.isdigit() or describes(following):
            continue
        names = _NAMES_IT.search(before) and following[0][1].startswith("n")
        if names and found[0].endswith(("月", "日")):
            continue
        if not _TO_A_TIME.search(before) or clause[end - 1] in "起前内止" or "至" in found[0]:
            yield end, 0.6 if start else 1.0
        elif _FIXED_FOR.search(before) and following[0][0] in ACTS:
            yield end, 0.6
        if found[0].startswith(_FROM_THEN) or before.endswith(_WHAT_OF_THEN):
            continue
        if len(_APART.split(before)[-1]) > _NAME and not _NOT_BEFORE_A_TIME.search(before):
            yield start, 0.8
