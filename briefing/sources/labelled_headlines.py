"""Read the labels that an editing system prints above the elements of a story: 引题, 标题, 正文."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.lines import BY_SIZE, Line

_LEVELS = {
    "引题": 3,
    "肩题": 3,
    "眉题": 3,
    "标题": 1,
    "主题": 1,
    "主标题": 1,
    "副题": 2,
    "副标题": 2,
}
_TEXT = "正文"


def labelled_headlines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines below a label its level, where the page labels headlines and texts."""
    labels = [line.text.rstrip(":：") for line in lines]
    if _TEXT not in labels or not any(_LEVELS.get(label) == 1 for label in labels):
        return tuple(lines)
    levelled: list[Line] = []
    level = 0
    for line, label in zip(lines, labels, strict=True):
        if label == _TEXT or label in _LEVELS:
            level = _LEVELS.get(label, 0)
        elif level:
            levelled.append(replace(line, level=level, mark=BY_SIZE))
        else:
            levelled.append(line)
    return tuple(levelled)
