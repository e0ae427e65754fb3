"""Tell a part's numbered heading (一、把绿色补回来) from an item of a list or a notice."""

import re
from collections.abc import Sequence

from briefing.sources.credits.signed_ends import split_tail
from briefing.sources.page.headings.heading_candidates import may_head, starts_story
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.notice_words import is_notice
from briefing.sources.words.ornaments import BULLET

_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十\d]{1,2}[)）]|[■◆●▪▍◎○◇▲★▶]|\d{1,2}"
    r"[.、．](?!\d)|"
    r"(?:壹|贰|叁|肆|伍)(?![\u4e00-\u9fff])|[①-⑩]"
)
_ASKS = ("？", "?")
_WIDEST = 22
_ABOVE = 4
_TELLS = re.compile("[:：].{4}")
"""二、申请地点：区教育局二楼 is an item of a notice."""
_FULL_LINE = 24


def is_numbered_part(lines: Sequence[Line], index: int) -> bool:
    """Tell 一、把绿色补回来 above a paragraph from an item of a list."""
    line = lines[index]
    if not (_NUMBERED.match(line.text) and may_head(line) and line.width <= _WIDEST):
        return False
    if split_tail(lines[index - 1].text)[0]:
        return False  # the story above is signed
    if BULLET.match(line.text) and is_notice(line.text):
        return False  # ■遗失声明
    below = lines[index + 1] if index + 1 < len(lines) else None
    full = line.column - 1 if line.column else _FULL_LINE
    return (
        not line.level
        and (not line.ended or line.text.endswith(_ASKS))
        and below is not None
        and not _NUMBERED.match(below.text)
        and not _TELLS.search(line.text)
        and not (_fills(lines, index) and not below.indented)
        and not starts_story(below)
        and (below.reach >= full or below.ended or below.indented)
    )


def _fills(lines: Sequence[Line], index: int) -> bool:
    """Tell a line as wide as its column, or as those above where no column is to be seen."""
    line = lines[index]
    above = lines[max(index - _ABOVE, 0) : index]
    full = line.full or max((each.reach for each in above), default=0)
    return 0 < full - 1 <= line.reach
