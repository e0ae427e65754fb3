"""Weigh what speaks for lines being a heading.

No single sign decides: each (how a line was set, its length and commas, how the text below begins,
how much of its wording comes back there) adds to or takes from the score. The weights were set on
pages of many styles; see tests/columns.py.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from briefing.sources.page.headings.heading_candidates import WIDEST, starts_story
from briefing.sources.page.notices.notice_titles import issued
from briefing.sources.page.paragraphs import TURNS
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.headline_words import WORKS
from briefing.sources.words.notice_words import is_notice
from briefing.sources.words.torn_words import CLINGS, TAIL_END

_SHORT, _FAIR = 30, 36
_AHEAD = 160
_TWICE = 2
_TINY, _TITLE = 4, 16
_LABELLED = 4.0
_OPENER = re.compile(
    rf"{TURNS}|会议|现场|为了|为深入|同时|其中|截至|"
    r"记者|“|在|从|经过|通过|去年|今年|他|她|我们|这|该|一是|二是|三是"
)
_LEAD = re.compile(
    r"(?:昨|今|前|日前|近日|近期|连日来|上周|本周|本月|\d{1,2}月|\d{1,2}日|\d{4}年|记者|据|随着|"
    r"为|“|从|近年来|今年以来|在|清晨|傍晚|一大早|眼下|走进)"
)
_WHEN = re.compile(
    r"[昨今前明]天|[昨今]日|日前|近日|近期|连日|目前|上周|本周|本月|[今去]年|\d[日月年]|[昨今]晚|"
    r"从|获悉|发布|公布|举行|召开|启动|报道"
)
"""A lead tells when, or where it is known from, in its first words."""
_SPACED = re.compile(r"[\u4e00-\u9fff”》][ \u3000][\u4e00-\u9fff“《]")
"""Headlines have a space where a sentence has a comma."""
_SIGNED = re.compile(
    r"[(（](?:本报|本台|见习|据|综合|特约)?(?:记者|通讯员|综合|完|新华社|央视)[^()（）]{0,40}[)）]$"
)
_OPENING = 36


def parting_score(lines: Sequence[Line], index: int, setting: Setting) -> float:
    """Weigh what ends the story above: its reporters' names, furniture, or a wider gap."""
    score = 2.0 if lines[index].parted else 0.0
    score += 2.0 if lines[index].gap > setting.gap else 0.0
    return score + (3.0 if index and _SIGNED.search(lines[index - 1].text[-_AHEAD:]) else 0.0)


def lone_score(lines: Sequence[Line], index: int, count: int, setting: Setting) -> float:
    """Weigh lines that stand alone and short between long ones.

    Where a column cuts paragraphs, hardly any has but one line.
    """
    below = index + count
    if not index or below >= len(lines) or not lines[index - 1].ended:
        return 0.0
    if lines[index].column:
        own = count == 1 and setting.gap and lines[index].gap and lines[below].gap
        return 3.0 if own and lines[index].falls_short else 0.0
    if count == 1 and lines[index].width <= _TITLE and is_notice(lines[index].text):
        return 3.0
    widest = max(line.width for line in lines[index:below])
    # a sentence torn in two has a comma more often than a headline
    apart = lines[index].gap > 0 and not any(
        line.ended or re.search("[,，]", line.text) for line in lines[index:below]
    )
    long = min(lines[index - 1].width, lines[below].width) >= _TWICE * widest
    return 2.5 if apart and long else 0.0


def labelled_score(lines: Sequence[Line], index: int, count: int) -> float:
    """Weigh two lines of which the first says whose the second is, or what.

    诗歌 or 随笔 above its title, where no text of a supplement goes on, and who gives a notice.
    """
    if 0 < issued(lines[index : index + count]) == count - 1:
        return _LABELLED
    if count != _TWICE or not WORKS.fullmatch(lines[index].text):
        return 0.0
    title = lines[index + 1]
    told = all(line.ended or line.names for line in lines[max(index - 1, 0) : index])
    own = told and title.width <= _TITLE and not (title.ended or title.indented)
    return _LABELLED if own else 0.0


def torn_score(lines: Sequence[Line], below: int, around: str) -> float:
    """Weigh whether a column cut what stands where two lines meet: a number, a word of the page."""
    if below >= len(lines):
        return 0.0
    end, start = lines[below - 1].text[-1], lines[below].text[0]
    if end.isdigit() and (start.isdigit() or start in "年月日时分个万亿元名家%％.多"):
        return 8.0
    if CLINGS.match(lines[below].text):
        return 8.0
    return 2.0 if end.isalnum() and end + start in around else 0.0


def heading_score(line: Line, above: Line | None, setting: Setting) -> float:
    """Weigh what speaks for a line being a heading, or going on with the one `above`."""
    if line.level:
        return 8.0
    doubt = 1.0 if above is None else 0.4
    score = 1.0 if line.width <= _SHORT else 0.0 if line.width <= _FAIR else -1.5
    score -= 1.2 * doubt * len(re.findall(r"[,，]", line.text))
    score -= 3.0 * doubt if _OPENER.match(line.text) and not line.hard_break else 0.0
    score -= 1.0 if line.ended else 3.0 if line.text[-1] in ":：" else 0.0
    score += 1.5 if line.hard_break or (above and above.hard_break) else 0.0
    score -= 2.0 if line.text.count("“") != line.text.count("”") and not line.hard_break else 0.0
    tiny = line.width < _TINY and (above is None or line.gap > 0)
    score -= 3.0 if tiny or TAIL_END.match(line.text) else 0.0
    score += 1.5 if _SPACED.search(line.text) and not re.search(r"[,，。;；]", line.text) else 0.0
    score += 5.0 if above and line.text.startswith(("——", "--", "──")) else 0.0
    score -= 4.0 if setting.indents and line.indented and not setting.centred else 0.0
    if line.column:
        full = abs(line.width - line.column) <= 1
        score += -1.0 if full else 1.5
        score -= 2.5 if full and re.search("[,，]", line.text) else 0.0
    return score


def opening_score(lines: Sequence[Line], index: int, count: int, setting: Setting) -> float:
    """Weigh what speaks for a body beginning after `count` heading lines."""
    below = index + count
    if below >= len(lines):
        return -8.0
    line = lines[below]
    if line.level:
        return 1.0
    heading = text_of(lines[index:below])
    if line.text[0] in ",，。、；;：:”）)》" or heading.count("“") != heading.count("”"):
        return -8.0
    starts = _LEAD.match(line.text) or _WHEN.search(line.text[:_OPENING])
    score = 5.0 if starts_story(line) else 1.0 if starts else -1.5
    score += 3.0 if setting.indents and line.indented and not setting.centred else 0.0
    score += 0.5 if line.width > WIDEST or line.ended else 0.0
    text = text_of(lines[below : below + 12])[:_AHEAD]
    score -= 4.0 if _unopened(text) else 0.0
    score -= 3.0 if TAIL_END.match(line.text) else 0.0
    return score + 6.0 * (overlap(heading, text) - 0.3)


def _unopened(text: str) -> bool:
    """Tell whether a quotation ends in `text` that did not begin in it."""
    closing = text.find("”")
    return closing >= 0 and "“" not in text[:closing]


def overlap(heading: str, text: str) -> float:
    """Give the share of the heading's pairs of characters that come back in the text."""
    pairs = {pair for pair in map("".join, pairwise(heading)) if pair.isalnum()}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0
