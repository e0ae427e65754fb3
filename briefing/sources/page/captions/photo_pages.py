"""Take the captions on a page of photos that neither a sign nor a photographer tells.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.caption_words import likeness

_PHOTOS = re.compile("影像|光影|图片|视觉|镜头|摄影|画刊|画页|定格|图说|影廊|影苑|影展")
_HEAD, _LONGEST, _PARAGRAPH, _LIKELY = 8, 26, 40, 0.5
"""Lines of a page's head; characters of a caption, and of a text above it."""
_TELLS = re.compile("[了将会说曾已“”：？！]|表示|介绍|认为|获|要|可")
"""What happened, will happen or was said; a picture shows none of these."""


def mark_photo_captions(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark a short sentence at a text's end, where each paragraph is a line of its own."""
    named = any(kinds[at] and _PHOTOS.search(line.text) for at, line in enumerate(lines[:_HEAD]))
    if setting.column or not named:
        return
    for at in range(len(lines) - 1, 0, -1):
        below = at + 1 >= len(lines) or bool(kinds[at + 1]) or not lines[at + 1].ended
        if below and not kinds[at] and _shows(lines[at]) and _is_below_text(lines, kinds, at):
            kinds[at] = "photo caption"


def _shows(line: Line) -> bool:
    told = line.level or line.dated or line.names or _TELLS.search(line.text)
    one = line.text.find("。") == len(line.text) - 1
    return one and not told and line.width <= _LONGEST and likeness(line.text) >= _LIKELY


def _is_below_text(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell a paragraph above, with no more than other captions between."""
    while at and not kinds[at - 1]:
        at -= 1
        if not _shows(lines[at]):
            return lines[at].ended and lines[at].width > _PARAGRAPH
    return False
