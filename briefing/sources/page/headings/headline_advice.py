"""Know advice below a headline, 专家提醒：存草要防潮, for its sub-headline."""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import LABEL

_ADVICE = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:建议|提醒|提示|支招|呼吁|释疑|答疑|解读|教您|教你)[：:].+"
)
_WIDER = 4
"""A sub-headline is hardly wider than its headline by more characters."""


def above_advice(
    lines: Sequence[Line], possible: Sequence[tuple[int, int]]
) -> Sequence[tuple[int, int]]:
    """Keep the choices of a headline that end above such a line, where some do."""
    at = next((at for at in range(1, len(lines)) if _ADVICE.fullmatch(lines[at].text)), 0)
    if not at or LABEL.fullmatch(lines[at - 1].text):
        return possible
    if lines[at].width > lines[at - 1].width + _WIDER:
        return possible
    return [each for each in possible if each[1] < at] or possible
