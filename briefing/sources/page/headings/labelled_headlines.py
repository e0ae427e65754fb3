"""Read the labels that an editing system prints with the elements of a story: 引题, 标题, 正文.

A label stands above its element (标题 / 桥开了) or before it on one line (标题：桥开了).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.sources.page.setting.lines import BY_SIZE, Line

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
_LABEL = re.compile("(?P<label>[\u4e00-\u9fff]{2,5})[ \u3000]*(?:[:：][ \u3000]*(?P<value>.*))?")
_NO_TEXT = re.compile(
    "版次|版面|栏目|签发|[值责]班.{0,2}|编辑|责编|校对|审核|字数|配图|图片(?:说明)?|附件|稿源|备注|关键词"
)
"""What such a system tells of a story and nobody prints."""


def labelled_headlines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give what stands at a label its level, where the page labels headlines and texts."""
    found = [_LABEL.fullmatch(line.text) for line in lines]
    labels = [each["label"] if each else "" for each in found]
    if _TEXT not in labels or not any(_LEVELS.get(label) == 1 for label in labels):
        return tuple(lines)
    return tuple(_levelled(lines, found))


def _levelled(lines: Sequence[Line], found: Sequence[re.Match[str] | None]) -> Iterator[Line]:
    """Give the lines that are not labels; a label alone holds for all lines below it."""
    level = 0
    for line, each in zip(lines, found, strict=True):
        label, value = (each["label"], each["value"] or "") if each else ("", "")
        if label == _TEXT or label in _LEVELS:
            own = _LEVELS.get(label, 0)
            level = 0 if value else own
            if value:
                yield _of_level(replace(line, text=value), own)
        elif not (value and _NO_TEXT.fullmatch(label)):
            yield _of_level(line, level)


def _of_level(line: Line, level: int) -> Line:
    return replace(line, level=level, mark=BY_SIZE) if level else line
