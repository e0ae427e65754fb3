"""Weigh whether lines are a heading: of one or more lines, with a body below it.

No single sign decides. A line after a finished sentence may be a heading or go on with the story;
each sign (how it was set, its length and commas, how the text below begins, how much of its
wording comes back there) adds to or takes from its score, and the best number of lines wins. The
weights were set on pages of many styles; see tests/columns.py.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.bylines import signs_off
from briefing.sources.lines import CLOSES, Line
from briefing.sources.paragraphs import BULLET, TIMES, TURNED_FROM, TURNED_TO, Setting, is_apart
from briefing.sources.salutations import SALUTES

MOST_LINES = 6
_SHORT, _FAIR, _LONG = 30, 36, 42
_AHEAD = 160
_TWICE = 2
_HALF = 16
"""The widest half of a headline."""
_TINY, _TAG = 4, 8
_OPENER = re.compile(
    r"据了解|据悉|据介绍|目前|接下来|下一步|会议|现场|活动中|活动现场|今年以来|近年来|为了|"
    r"为深入|同时|此外|当天|其中|截至|"
    r"随后|记者|“|在|从|经过|通过|去年|今年|他|她|我们|这|该|一是|二是|三是"
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
_AROUND, _OPENING = 14, 36
_SPEAKER = re.compile(r"(?:问|答|[QA]|记者|主持人)\s*[:：]")
_APART = 4.0
"""What stands below a finished text and could be no part of one is hardly anything else."""
TAIL_END = re.compile(
    r"(?![昨今明当前][天晚日晨后年]|[近日目][日前]|最近|会[上后]|此[次外]|[上下]午|随后|同时|"
    r"其中|现场|[他她]说|\d).{1,2}[,，。；;]"
)
"""A word's end and a comma: the line above was cut."""


def starts_story(line: Line) -> bool:
    """Tell whether a dateline, names or the salutation of a letter open the body of a story."""
    told = TURNED_FROM.match(line.text) or SALUTES.fullmatch(line.text)
    return line.dated or bool(line.names) or bool(told)


def may_head(line: Line) -> bool:
    """Tell whether a line could be one of a heading at all."""
    if line.level:
        return True
    return (
        line.width <= _LONG
        and "。" not in line.text
        and not line.text.endswith((",", "，", "、", ";", "；"))
        and not (line.ended and line.width > _SHORT)
        and not starts_story(line)
        and not TURNED_TO.search(line.text)
        and not _SPEAKER.match(line.text)
        and not _closes(line.text)
        and not CLOSES.fullmatch(line.text)
        and not _opens_item(line)
        and not signs_off(line.text)
        and not TIMES.search(line.text)
    )


def _opens_item(line: Line) -> bool:
    """Tell the first line of a brief that a circle leads: it fills its column, no headline does."""
    return bool(BULLET.match(line.text)) and line.fills


def _closes(text: str) -> bool:
    """Tell the end of a bracket that a line above opened: a signature that the column cut."""
    return len(re.findall("[)）]", text)) > len(re.findall("[(（]", text))


def heading_lines(lines: Sequence[Line], index: int, setting: Setting, *, first: bool) -> int:
    """Count the lines from `index` that are a heading; 0 where the story goes on."""
    if index < len(lines) and _opens_paragraph(lines, index, setting):
        return 0
    run = apart = 0
    while run < MOST_LINES and index + run < len(lines):
        if run and setting.indents and _opens_below(lines, index, run, setting):
            break
        own = is_apart(lines, index + run) and not SALUTES.fullmatch(lines[index + run].text)
        apart += own and apart == run
        may = may_head(lines[index + run]) or _is_half_of_headline(lines, index + run)
        goes_on = may and not (apart and _is_text(lines, index + run))
        if not (own or goes_on):
            break
        run += 1
    best, best_score, score = 0, 0.0, 3.0 if first else _parting_score(lines, index, setting)
    score += _APART if apart else _APART / 2 if setting.whole else 0.0
    around = "\n".join(line.text for line in lines[max(index - _AROUND, 0) : index + _AROUND])
    for count in range(1, run + 1):
        line = lines[index + count - 1]
        score += _heading_score(line, lines[index + count - 2] if count > 1 else None, setting)
        score -= 0.5 if setting.marked and not line.level else 0.0
        total = score + _opening_score(lines, index, count, setting)
        total -= _torn_score(lines, index + count, around)
        total += _lone_score(lines, index, count, setting)
        total += _APART / 2 if _are_lone(lines, index, count, setting) else 0.0
        total += _APART / 2 if count == 1 and _heads_items(lines, index) else 0.0
        if total > best_score and count >= apart:
            best, best_score = count, total
    return best


def _are_lone(lines: Sequence[Line], at: int, count: int, setting: Setting) -> bool:
    """Tell lines without an end where each paragraph is one line down to its last full stop."""
    below = lines[at + count] if at + count < len(lines) else None
    told = below is not None and below.ended and below.width > _LONG
    return setting.whole and told and not any(line.ended for line in lines[at : at + count])


def _heads_items(lines: Sequence[Line], at: int) -> bool:
    """Tell a word or two below a finished text and above sentences that a sign leads each."""
    above, items = lines[at - 1 : at], lines[at + 1 : at + 2]
    told = all(line.ended for line in above) and not lines[at].ended
    return told and lines[at].width <= _TAG and any(BULLET.match(line.text) for line in items)


def _opens_below(lines: Sequence[Line], index: int, run: int, setting: Setting) -> bool:
    """Tell a paragraph's indent below lines that stand without."""
    return lines[index + run].indented and not (lines[index].indented or setting.centred)


def _opens_paragraph(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    """Tell an indented line that fills its column, above one that goes on without an indent."""
    line, below = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if below is None or below.indented or below.gap or line.level or not line.indented:
        return False
    room = _TWICE if below.text[0] in "“‘《（(" else 1  # what opens stands at the end of no line
    return setting.indents and 0 < line.full - room <= line.reach


def _is_half_of_headline(lines: Sequence[Line], at: int) -> bool:
    """Tell a short line that a comma ends, above the line that a story opens below."""
    if at + _TWICE >= len(lines):
        return False
    line, below, opening = lines[at : at + 3]
    short = max(line.width, below.width) <= _HALF
    ends = line.text.endswith(("，", ",")) and may_head(replace(line, text=line.text[:-1]))
    return short and ends and may_head(below) and starts_story(opening)


def _is_text(lines: Sequence[Line], at: int) -> bool:
    """Tell the first line of a text below shorter lines: it fills its column, or has a comma."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    goes_on = below is not None and not (below.dated or below.names or below.indented)
    pair = lines[at : at + 2]
    full = all(each.fills for each in pair)
    told = full or bool(re.search("[,，]", lines[at].text[1:]))
    return goes_on and told and lines[at].text[0] not in "—-─"


def _parting_score(lines: Sequence[Line], index: int, setting: Setting) -> float:
    """Weigh what ends the story above: its reporters' names, furniture, or a wider gap."""
    score = 2.0 if lines[index].parted else 0.0
    score += 2.0 if lines[index].gap > setting.gap else 0.0
    return score + (3.0 if index and _SIGNED.search(lines[index - 1].text[-_AHEAD:]) else 0.0)


def _lone_score(lines: Sequence[Line], index: int, count: int, setting: Setting) -> float:
    """Weigh lines that stand alone and short between long ones.

    Where a column cuts paragraphs, hardly any has but one line.
    """
    below = index + count
    if not index or below >= len(lines) or not lines[index - 1].ended:
        return 0.0
    if lines[index].column:
        own = count == 1 and setting.gap and lines[index].gap and lines[below].gap
        return 3.0 if own and lines[index].falls_short else 0.0
    widest = max(line.width for line in lines[index:below])
    # a sentence torn in two has a comma more often than a headline
    apart = lines[index].gap > 0 and not any(
        line.ended or re.search("[,，]", line.text) for line in lines[index:below]
    )
    long = min(lines[index - 1].width, lines[below].width) >= _TWICE * widest
    return 2.5 if apart and long else 0.0


def _torn_score(lines: Sequence[Line], below: int, around: str) -> float:
    """Weigh whether a column cut what stands where two lines meet: a number, a word of the page."""
    if below >= len(lines):
        return 0.0
    end, start = lines[below - 1].text[-1], lines[below].text[0]
    if end.isdigit() and (start.isdigit() or start in "年月日时分个万亿元名家%％.多"):
        return 8.0
    return 2.0 if end.isalnum() and end + start in around else 0.0


def _heading_score(line: Line, above: Line | None, setting: Setting) -> float:
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


def _opening_score(lines: Sequence[Line], index: int, count: int, setting: Setting) -> float:
    """Weigh what speaks for a body beginning after `count` heading lines."""
    below = index + count
    if below >= len(lines):
        return -8.0
    line = lines[below]
    if line.level:
        return 1.0
    heading = "".join(each.text for each in lines[index:below])
    if line.text[0] in ",，。、；;：:”）)》" or heading.count("“") != heading.count("”"):
        return -8.0
    starts = _LEAD.match(line.text) or _WHEN.search(line.text[:_OPENING])
    score = 5.0 if starts_story(line) else 1.0 if starts else -1.5
    score += 3.0 if setting.indents and line.indented and not setting.centred else 0.0
    score += 0.5 if line.width > _LONG or line.ended else 0.0
    text = "".join(each.text for each in lines[below : below + 12])[:_AHEAD]
    score -= 4.0 if _unopened(text) else 0.0
    score -= 3.0 if TAIL_END.match(line.text) else 0.0
    return score + 6.0 * (overlap(heading, text) - 0.3)


def _unopened(text: str) -> bool:
    """Tell whether a quotation ends in `text` that did not begin in it."""
    closing = text.find("”")
    return closing >= 0 and "“" not in text[:closing]


def overlap(heading: str, text: str) -> float:
    """Give the share of the heading's pairs of characters that come back in the text."""
    pairs = {heading[at : at + 2] for at in range(len(heading) - 1)}
    pairs = {pair for pair in pairs if all("\u4e00" <= c <= "\u9fff" or c.isalnum() for c in pair)}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0
