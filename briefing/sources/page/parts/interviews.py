"""Know an interview that goes on below what was set into it: its speakers speak again.

Readers’ questions, which have a headline each, name nobody who comes back. `kinds` names the
furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence
from itertools import islice

from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting

_ASKERS = "记者|本报|本刊|本台|笔者|主持人|编者"
_SPEAKS = re.compile(rf"(?P<who>{_ASKERS}|[\u4e00-\u9fff]{{2,4}})[:：]")
_ANYBODY = re.compile(
    "问|答|读者|网友|市民|村民|编辑|来信|来电|回[复音]|电话|地址|时间|地点|热线|邮箱|提[示醒]|注意|其[一二三四]|案例"
)
"""What opens the paragraphs of other texts as well."""
_SEVERAL, _MOST_LINES = 2, 6


def mark_inside_interviews(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark what stands between two answers without an indent or an end: a table, or tips."""
    if not setting.always_indents:
        return
    for at in range(1, len(lines)):
        if not (lines[at].indented and _speaker(lines[at])) or _is_text(lines, at - 1):
            continue
        first = at
        while first and at - first < _MOST_LINES and not _is_text(lines, first - 1):
            first -= 1
        inside = first and not kinds[first - 1] and lines[first - 1].ended
        if inside and at - first >= _SEVERAL and _goes_on(lines[:first], lines[at:]):
            kinds[first:at] = [kind or "box" for kind in kinds[first:at]]


def _is_text(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    return line.ended or line.indented or line.dated or bool(line.names) or bool(line.level)


def interview_parts(drafts: Sequence[Draft]) -> set[int]:
    """Give the places of drafts whose text opens with who has asked and answered above."""
    found: set[int] = set()
    told: list[Line] = []
    for at, draft in enumerate(drafts):
        opens = bool(draft.body) and bool(_speaker(draft.body[0]))
        if at and opens and not draft.heading[0].level and _goes_on(told, draft.body):
            found.add(at)
        else:
            told = []
        told += draft.body
    return found


def _goes_on(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell whether the first two who speak `below`, or the one there, have spoken `above`."""
    spoken = {who for line in above if (who := _speaker(line))}
    named = (who for line in below if (who := _speaker(line)))
    next_two = set(islice(dict.fromkeys(named), _SEVERAL))
    answers = any(not re.fullmatch(_ASKERS, who) for who in next_two)
    return len(spoken) >= _SEVERAL and answers and next_two <= spoken


def _speaker(line: Line) -> str:
    found = _SPEAKS.match(line.text)
    return "" if found is None or _ANYBODY.search(found["who"]) else found["who"]
