"""Tell by itself what a line may be: one of a heading, or the first of a story's text."""

import re
from collections.abc import Sequence

from briefing.sources.credits.bylines import signs_off
from briefing.sources.credits.closings import ADDRESS, CLOSES
from briefing.sources.page.paragraphs import SCHEDULED, TIMES
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import NARROW_COLUMN
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.salutations import SALUTES
from briefing.sources.words.torn_words import CLINGS
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_SHORT, WIDEST = 30, 42
"""Full-width characters of most headings, and of the widest."""
_SPEAKER = re.compile(r"(?:问|答|[QA]|记者|主持人)\s*[:：]")
_SPOKEN = re.compile("[^，。：:“”]{1,8}[说问答道喊][：:]“[^”]*[。？！…]”")
"""Somebody's words, a paragraph of a tale: 船工问：“坐船？”."""
_LEADS_UP = re.compile(
    "(?:编号|证号|书号|代码|号码|账号|票号|车架号|车牌号|登记号)(?:为|是)?[:：]?$|如下[:：]$"
)
"""How a line ends above what it leads up to: 遗失残疾人证，证号, 现通告如下：."""


def starts_story(line: Line) -> bool:
    """Tell whether a dateline, names or the salutation of a letter open the body of a story."""
    told = TURNED_FROM.match(line.text) or SALUTES.fullmatch(line.text)
    return line.dated or bool(line.names) or bool(told)


def may_head(line: Line) -> bool:
    """Tell whether a line could be one of a heading at all."""
    if line.level:
        return True
    return (
        line.width <= WIDEST
        and "。" not in line.text
        and not line.text.endswith((",", "，", "、", ";", "；"))
        and not (line.ended and line.width > _SHORT)
        and not starts_story(line)
        and not TURNED_TO.search(line.text)
        and not _SPEAKER.match(line.text)
        and not _closes(line.text)
        and not CLINGS.match(line.text)
        and not CLOSES.fullmatch(line.text)
        and not ADDRESS.fullmatch(line.text)
        and not (line.indented and _SPOKEN.fullmatch(line.text))
        and not _opens_item(line)
        and not _LEADS_UP.search(line.text)
        and not signs_off(line.text)
        and not TIMES.search(line.text)
        and not SCHEDULED.match(line.text)
    )


def _opens_item(line: Line) -> bool:
    """Tell the first line of a brief that a circle leads: it fills its column, no headline does."""
    return bool(BULLET.match(line.text)) and line.fills


def _closes(text: str) -> bool:
    """Tell the end of a bracket that a line above opened: a signature that the column cut."""
    return len(re.findall("[)）]", text)) > len(re.findall("[(（]", text))


def is_apart(lines: Sequence[Line], at: int) -> bool:
    """Tell a line that no column could hold: it neither reaches its edge nor ends a sentence."""
    line = lines[at]
    if line.ended or line.level or line.dated or line.names or _LEADS_UP.search(line.text):
        return False
    if TURNED_TO.search(line.text) or TURNED_FROM.match(line.text) or ADDRESS.fullmatch(line.text):
        return False
    if CLINGS.match(line.text):
        return False
    # what a line above opened
    closes = line.text[-1] in ")）" and not re.search("[(（]", line.text)
    if line.column < NARROW_COLUMN or closes:
        return False
    below = lines[at + 1] if at + 1 < len(lines) else None
    return line.reach_with(below) < line.full - 1
