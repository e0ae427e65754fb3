"""Cut the lines of a page into stories: each a heading of one or more lines and a body.

No single sign decides. A line after a finished sentence may be a heading or go on with the story;
each sign (how it was set, its length and commas, how the text below begins, how much of its
wording comes back there) adds to or takes from its score, and the best place to cut wins. The
weights were set on pages of many styles; see tests/sources.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.sources.datelines import byline, has_head
from briefing.sources.lines import Line
from briefing.sources.paragraphs import TURNED_FROM, TURNED_TO, Setting

_MOST_LINES = 6
_SHORT, _FAIR, _LONG = 30, 36, 42
_AHEAD = 160
_TINY = 4
_SHORTEST_STORY = 45
_RELATED = 0.35
_OPENER = re.compile(
    r"据了解|据悉|据介绍|目前|接下来|下一步|会议|现场|活动中|活动现场|今年以来|近年来|为了|为深入|同时|此外|当天|其中|截至|"
    r"随后|记者|“|在|从|经过|通过|去年|今年|他|她|我们|这|该|一是|二是|三是"
)
_LEAD = re.compile(
    r"(?:昨|今|前|日前|近日|近期|连日来|上周|本周|本月|\d{1,2}月|\d{1,2}日|\d{4}年|记者|据|随着|为|“|从|近年来|今年以来|在|清晨|傍晚|一大早|眼下|走进)"
)
_TAIL_END = re.compile(
    r"(?![昨今明当前][天晚日晨后年]|[近日目][日前]|最近|会[上后]|此[次外]|[上下]午|随后|同时|其中|现场|[他她]说).{1,2}[,，。；;]"
)
"""A word's end and a comma: the line above was cut."""
_CROSSHEAD = re.compile(
    r"[一二三四五六七八九十]{1,2}、|[(（][一二三四五六七八九十\d][)）]|[■◆●▪▍]|\d[.、．]"
)
_CROSSHEAD_WIDTH = 9


_Draft = tuple[list[Line], list[Line]]


@dataclass(frozen=True, slots=True)
class Story:
    """The lines of one story, as printed."""

    heading: tuple[Line, ...]
    body: tuple[Line, ...]


def cut(lines: Sequence[Line], setting: Setting) -> tuple[Story, ...]:
    """Cut furniture-free lines into stories; text before the first heading has an empty one."""
    drafts: list[_Draft] = []
    index = 0
    while index < len(lines):
        index = _past_heading(lines, index, setting, drafts)
        if index < len(lines) and not lines[index].level:
            if not drafts:
                drafts.append(([], []))
            drafts[-1][1].append(lines[index])
            index += 1
    whole: list[Story] = []
    for head, body in drafts:
        if whole and body and _is_remnant(head, body):
            whole[-1] = Story(whole[-1].heading, (*whole[-1].body, *head, *body))
        elif body:
            whole.append(Story(tuple(head), tuple(body)))
    return tuple(whole)


def _past_heading(lines: Sequence[Line], index: int, setting: Setting, drafts: list[_Draft]) -> int:
    """Begin a story in `drafts` if one begins at `index`; return the index behind its heading."""
    body = drafts[-1][1] if drafts else []
    if body and not _finished(body[-1]) and not _must_head(lines, index):
        return index
    if body and _CROSSHEAD.match(lines[index].text) and _may_head(lines[index]):
        return index + 1
    count = _heading_lines(lines, index, setting, first=not drafts)
    heading = list(lines[index : index + count])
    if heading and not _is_crosshead(heading, lines, index + count, drafts):
        drafts.append((heading, []))
    # a marked line that heads nothing is no text either
    return index + (count or int(lines[index].level > 0))


def _is_remnant(heading: Sequence[Line], body: Sequence[Line]) -> bool:
    """Tell the last lines of a story, taken for another: too short, and not about its headline."""
    if not heading or any(line.level for line in heading) or _starts_story(body[0]):
        return False
    text = "".join(line.text for line in body)
    head = "".join(line.text for line in heading)
    return len(text) < _SHORTEST_STORY and overlap(head, text) < _RELATED


def _finished(line: Line) -> bool:
    return line.ended or bool(TURNED_TO.search(line.text))


def _starts_story(line: Line) -> bool:
    return bool(has_head(line.text) or byline(line.text) or TURNED_FROM.match(line.text))


def _may_head(line: Line) -> bool:
    if line.level:
        return True
    return (
        line.width <= _LONG
        and "。" not in line.text
        and not line.text.endswith((",", "，", "、", ";", "；"))
        and not (line.ended and line.width > _SHORT)
        and not _starts_story(line)
        and not TURNED_TO.search(line.text)
    )


def _must_head(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line is a heading although the text above it is not finished.

    It is if it is marked so, or if short unfinished lines lead from it to a dateline: a paragraph
    would have had to end before one.
    """
    for at in range(index, min(index + _MOST_LINES, len(lines))):
        if lines[at].level:
            return (
                all(_may_head(line) and line.gap for line in lines[index:at])
                if at > index
                else True
            )
        if has_head(lines[at].text):
            return at > index or lines[at].gap > 0
        if not _may_head(lines[at]) or lines[at].width > _SHORT:
            return False
    return False


def _heading_lines(lines: Sequence[Line], index: int, setting: Setting, *, first: bool) -> int:
    """Count the lines from `index` that are a heading; 0 where the story goes on."""
    run = 0
    while run < _MOST_LINES and index + run < len(lines) and _may_head(lines[index + run]):
        run += 1
    best, best_score, score = 0, 0.0, 3.0 if first else 0.0
    marked = any(line.level for line in lines)
    for count in range(1, run + 1):
        line = lines[index + count - 1]
        score += _heading_score(line, lines[index + count - 2] if count > 1 else None, setting)
        score -= 0.5 if marked and not line.level else 0.0
        total = score + _opening_score(lines, index, count, setting)
        if total > best_score:
            best, best_score = count, total
    return best


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
    score -= 3.0 if line.width < _TINY or _TAIL_END.match(line.text) else 0.0
    score += 3.0 if above and line.text.startswith(("——", "--")) else 0.0
    score -= 4.0 if setting.indents and line.indented else 0.0
    if setting.column:
        score += -1.0 if abs(line.width - setting.column) <= 1 else 1.5
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
    score = 5.0 if _starts_story(line) else 1.0 if _LEAD.match(line.text) else -1.5
    score += 3.0 if setting.indents and line.indented else 0.0
    score += 0.5 if line.width > _LONG or line.ended else 0.0
    text = "".join(each.text for each in lines[below : below + 12])[:_AHEAD]
    score -= 4.0 if _unopened(text) else 0.0
    score -= 3.0 if _TAIL_END.match(line.text) else 0.0
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


def _is_crosshead(
    heading: Sequence[Line],
    lines: Sequence[Line],
    below: int,
    stories: Sequence[_Draft],
) -> bool:
    """Tell a heading inside a story (小标题) from the next story's."""
    if not stories or len(heading) > 1 or below >= len(lines) or _starts_story(lines[below]):
        return False
    line, above = heading[0], stories[-1][0]
    if line.level:
        return any(0 < each.level < line.level for each in above)
    return bool(_CROSSHEAD.match(line.text)) or line.width <= _CROSSHEAD_WIDTH
