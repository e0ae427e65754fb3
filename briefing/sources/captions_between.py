"""Tell the captions between two paragraphs that neither a full stop ends nor a photographer."""

import re
from collections.abc import Sequence

from briefing.sources.caption_words import likeness
from briefing.sources.lines import Line
from briefing.sources.setting import Setting

_OPENS = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|[昨今]日|[昨今]天|[昨今][晚晨早]|近日|日前|连日来)[^，。]{0,6}，"
)
_LIKELY = 2.0


def mark_captions_between(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark what shows in one breath who did what where, and when, above an undated paragraph.

    Where a page's stories have datelines, a headline stands above one.
    """
    if not setting.indents:
        return
    own = [at for at, kind in enumerate(kinds) if not kind]
    if not any(lines[at].dated for at in own):
        return
    for above, at, below in zip(own, own[1:], own[2:], strict=False):
        line = lines[at]
        if line.indented or line.ended or line.level or not _OPENS.match(line.text):
            continue
        inside = lines[above].ended and lines[below].indented
        opens = lines[below].dated or lines[below].names
        if inside and not opens and likeness(line.text) >= _LIKELY:
            kinds[at] = "inside caption"
