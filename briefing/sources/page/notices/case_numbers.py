"""Know a court's notices below one label, 法院公告, each of which its case number opens.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.notice_words import DAY

_NUMBER = re.compile(r"[(（〔\[]20\d\d[)）〕\]][\u4e00-\u9fff\d]{2,16}号")
_LABEL = re.compile(r"(?:[\u4e00-\u9fff]{0,8}法院|送达|开庭|执行)?公\s*告(?:栏|专栏|信息)?")
_SEVERAL = 2


def is_case_number(text: str) -> bool:
    """Tell the number of a case that is a paragraph by itself: （2026）云0702民初87号."""
    return bool(_NUMBER.fullmatch("".join(text.split())))


def keep_numbered_notices(lines: Sequence[Line], kinds: list[str]) -> None:
    """Keep what a court tells below such a label: numbers, texts and signers, all indented."""
    for at in range(len(lines) - 1):
        if not (_labels(lines[at]) and _opens(lines[at + 1])):
            continue
        last = at + 1
        while last + 1 < len(lines) and (lines[last + 1].indented or not _ends(lines[last])):
            last += 1
        numbers = [below for below in range(at + 1, last + 1) if _opens(lines[below])]
        for first, end in zip(numbers, [*numbers[1:], last + 1], strict=True):
            if any(line.ended for line in lines[first:end]):
                kinds[first:end] = [""] * (end - first)
        kinds[at] = kinds[at + 1]


def numbered_column(heading: Sequence[Line], body: Sequence[Line]) -> list[list[Line]]:
    """Part such notices below their label; none where it has but one, or does not begin with it."""
    if len(heading) != 1 or not _labels(heading[0]):
        return []
    starts = [at for at, line in enumerate(body) if _opens(line)]
    if starts[:1] != [0] or len(starts) < _SEVERAL:
        return []
    return [list(body[at:end]) for at, end in zip(starts, [*starts[1:], None], strict=True)]


def _labels(line: Line) -> bool:
    return not (line.indented or line.level) and bool(_LABEL.fullmatch(line.text))


def _ends(line: Line) -> bool:
    return line.ended or bool(DAY.fullmatch(line.text))


def _opens(line: Line) -> bool:
    return line.indented and is_case_number(line.text)
