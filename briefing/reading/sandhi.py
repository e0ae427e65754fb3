"""Tones as they are spoken: 一, 不, and third tones in a row.

After the rules that textbooks of Putonghua give: 一 is yi2 before a fourth tone and yi4 before the
others, unless it numbers something; 不 is bu2 before a fourth tone; of two third tones the first
becomes a second tone, inside words before across them.
"""

import re
from collections.abc import Iterator

from briefing.digest.words.words import cut
from briefing.reading.characters import HANZI

_CLAUSE = re.compile(f"[{HANZI}]{{1,300}}")  # longer ones would take jieba time with their square
_DIGITS = "零一二三四五六七八九"
_AFTER_NUMBERING = re.compile(
    f"[第初十之唯统专周期星同百半{_DIGITS}幺]|(?<!千)(?<!百)万|(?<=[{_DIGITS}十百千万])[点比杠]"
)
"""Behind these 一 is the last syllable of a number or of a word: 第一, 万一, 统一, 三比一."""
_LARGE = "百千万亿"
_ORDINAL = re.compile(
    rf"[月日号楼班级期中院区组队季{_DIGITS}幺点比加减乘到至、分]|等[奖功次]|年级|环[路以]"
)
"""Before these 一 numbers something, or counts on: 一月, 一号, 一点五, 一比一."""
_DAILY = re.compile(
    "一(?:日[三之千不]|[级组队]级|点[儿点不没都也是就]|组[织]|区别|期待|到[了底家]|号召)"
)


def spoken(said: str, tones: tuple[str, ...]) -> tuple[str, ...]:
    """Give the syllables of `said` as they are spoken, one item a character, like `tones`."""
    changed = list(tones)
    for clause in _CLAUSE.finditer(said):
        start, end = clause.span()
        for at in range(start, end):
            if said[at] == "一" and changed[at] == "yi1":
                changed[at] = _one(said, changed, at, end)
            elif said[at] == "不" and changed[at] == "bu4":
                changed[at] = _not(said, changed, at, start, end)
        _third_tones(clause[0], changed, start)
    return tuple(changed)


def _one(said: str, tones: list[str], at: int, end: int) -> str:
    before, after = said[at - 1 : at], said[at + 1 : at + 2]
    if at + 1 == end:
        return "yi1"
    if before and before == after and before not in _DIGITS:
        return "yi5"  # 看一看
    if before and _AFTER_NUMBERING.match(said, at - 1) and after not in _LARGE:
        return "yi1"
    if _ORDINAL.match(said, at + 1) and not _DAILY.match(said, at):
        return "yi1"
    return "yi2" if _is_fourth(said[at + 1], tones[at + 1]) else "yi4"


def _not(said: str, tones: list[str], at: int, start: int, end: int) -> str:
    if at + 1 == end:
        return "bu4"
    if at > start and said[at - 1] == said[at + 1]:
        return "bu5"  # 是不是
    return "bu2" if tones[at + 1].endswith("4") else "bu4"


def _is_fourth(character: str, tone: str) -> bool:
    """Tell whether 一 meets a fourth tone; 个 counts as one even where it is neutral."""
    return tone.endswith("4") or character == "个"


def _third_tones(clause: str, tones: list[str], start: int) -> None:
    """Change the third tones of one clause, in place."""
    for first, last in _runs(tones[start : start + len(clause)]):
        if last - first == 1:
            tones[start + first] = _second(tones[start + first])
        else:
            _long_run(clause, tones, start, first, last)


def _runs(tones: list[str]) -> Iterator[tuple[int, int]]:
    """Find runs of two and more third tones: their first and last places."""
    first = None
    for at, tone in enumerate([*tones, ""]):
        if tone.endswith("3"):
            first = at if first is None else first
        else:
            if first is not None and at - first > 1:
                yield first, at - 1
            first = None


def _long_run(clause: str, tones: list[str], start: int, first: int, last: int) -> None:
    """Change a run of three or more: inside each word first, then across words from the end.

    展览馆 is 2 2 3 within one word; 很|美好 keeps 很, as 美 has already changed.
    """
    starts, at = set(), 0
    for word in cut(clause):
        starts.add(at)
        at += len(word)
    for place in range(first, last):
        if place + 1 not in starts:
            tones[start + place] = _second(tones[start + place])
    for place in reversed(range(first, last)):
        if place + 1 in starts and tones[start + place + 1].endswith("3"):
            tones[start + place] = _second(tones[start + place])


def _second(syllable: str) -> str:
    return f"{syllable[:-1]}2"
