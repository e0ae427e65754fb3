"""Take what stands below 图片： for captions: what the label says of the paragraph right below it.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.caption_words import MOST_LINES

_LABEL = re.compile(r"[(（【]?(?:图片|照片)(?:说明)?[)）】]?[:：]")
_ONE_MORE = re.compile(
    r"(?:[\d一二三四五六]{1,2}[:：、.．]|[①-⑳]|图[为①-⑳\d一二三四五六])|[(（][^()（）。]{2,20}(?:摄|稿|发|供图)[)）]$"
)
"""The caption of another picture, and who took one."""
_CAPTION = "photo caption"


def mark_labelled_captions(lines: Sequence[Line], kinds: list[str]) -> None:
    """Mark the paragraph below a label that says nothing else, and the captions that follow it."""
    for label, line in enumerate(lines):
        if not _LABEL.fullmatch(line.text):
            continue
        kinds[label] = _CAPTION
        at = label + 1
        while at < len(lines) and (at == label + 1 or _ONE_MORE.match(lines[at].text)):
            end = _end(lines, at)
            if end is None:
                break
            kinds[at : end + 1] = [kinds[at] or _CAPTION] * (end + 1 - at)
            at = end + 1


def _end(lines: Sequence[Line], first: int) -> int | None:
    """Find the last line of the paragraph that a line opens; none where it may be no caption."""
    for at in range(first, min(first + 2 * MOST_LINES, len(lines))):
        line = lines[at]
        if line.dated or line.level or (at > first and line.indented):
            return None
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.ended and (below is None or below.indented or not line.fills or not below.ended):
            return at
    return None
