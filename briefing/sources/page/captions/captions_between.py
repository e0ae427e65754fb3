"""Tell the captions above a paragraph that neither a full stop ends nor a photographer."""

import re
from collections.abc import Sequence

from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.caption_words import likeness
from briefing.sources.words.names import is_name

_OPENS = re.compile(
    r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|[昨今]日|[昨今]天|[昨今][晚晨早]|近日|日前|连日来)[^，。]{0,6}，"
)
_LIKELY = 2.0
_HANDS = (
    "整理|清[点理洗扫]|翻[看阅晒]|查[看验]|检[查修]|巡[查检]|核对|调试|操作|擦|修[理剪补]|缝|绣|编织|剪|雕|刻|画|写|"
    "练习|弹|演[奏唱示]|讲解|展示|制作|揉|炒|切|喂|浇|搬|卸|采[摘收]|摘|收[割拾]|栽|挑选|晾晒|测量|打[扫磨包]|包"
    "|指导|辅导|照[看料]|读|打理|摆放|分拣|加固|安装|向[^，。]{1,6}(?:介绍|讲解|演示|展示)"
)
_AT_WORK = re.compile(
    rf"(?P<who>[^，。：:“”]{{2,14}}?)(?:[(（][左右中前后][^()（）]{{0,4}}[)）])?(?:正在|在(?={_HANDS}))"
    r"(?!.完|[^，。]*的[^，。]{1,8}[里上中下])(?!.*(?:[了时后]|强调|要求|指出|说|表示)$)[^，。：:“”！？]{2,16}"
)
"""Who is doing what with the hands at hand: 摊主王春梅在整理账本."""
_NAMES = (3, 2, 4)
"""Characters of a name, behind what somebody is."""
_MOST_LINES = 2
_REACH = 24
"""Lines of a story that name whom its picture shows."""


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


def mark_captions_of_headlines(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Mark who is doing what, between a headline and the text that names the same person.

    Where each paragraph has its indent, a text without one goes on with the line above.
    """
    own = [at for at, kind in enumerate(kinds) if not kind]
    for place in range(1, len(own) - 1):
        head = lines[own[place - 1]]
        if head.ended or head.indented:
            continue
        for count in range(1, _MOST_LINES + 1):
            block, below = own[place : place + count], own[place + count :]
            goes_on = below and setting.always_indents and not lines[below[0]].indented
            if (
                below
                and not goes_on
                and _shows_work([lines[each] for each in block], lines[below[0] :])
            ):
                for each in block:
                    kinds[each] = "inside caption"


def _shows_work(block: Sequence[Line], story: Sequence[Line]) -> bool:
    """Tell the lines of a caption right above the text of its story."""
    opens = (story[0].indented or story[0].ended) and not (story[0].dated or story[0].names)
    apart = any(line.indented or line.ended or line.level or line.names for line in block)
    together = not any(line.gap for line in block[1:])
    text = text_of(block)
    whole = len(block) == 1 or not _is_at_work(block[-1].text, story)
    return opens and together and whole and not apart and _is_at_work(text, story)


def _is_at_work(text: str, story: Sequence[Line]) -> bool:
    """Tell a scene of somebody whose name the story has as well."""
    scene = _AT_WORK.fullmatch(text)
    if scene is None:
        return False
    told = text_of(story[:_REACH])
    names = {scene["who"][-length:] for length in _NAMES}
    return any(is_name(name) and name in told for name in names)
