"""Find the heading that begins at a line: of one or more lines, with a body below it.

A line after a finished sentence may be a heading or go on with the story; each number of lines is
weighed, and the best one wins.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.sources.page.headings.heading_candidates import (
    WIDEST,
    is_apart,
    may_head,
    starts_story,
)
from briefing.sources.page.headings.heading_scores import (
    heading_score,
    labelled_score,
    lone_score,
    opening_score,
    parting_score,
    torn_score,
)
from briefing.sources.page.notices.notice_titles import issued
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.salutations import SALUTES

MOST_LINES = 6
_TWICE = 2
_HALF = 16
"""The widest half of a headline."""
_TAG = 8
_AROUND = 14
_QUESTION, _ANSWER = (
    re.compile("(?:问|Q|读者问)[:：].{4,40}[？?]"),
    re.compile("(?:答|A|[^，。：:]{0,8}答)[:：]"),
)
ASKED = re.compile("问[:：]")
"""How a question that was asked begins below the headline of it."""
_QUOTED = 3.0
"""What a quotation's sign at a line's head speaks against a headline elsewhere."""
_NICKNAME = re.compile("“[^“”，。]{1,8}”[^。，]")
_APART = 4.0
"""What stands below a finished text and could be no part of one is hardly anything else."""


def heading_lines(lines: Sequence[Line], index: int, setting: Setting, *, first: bool) -> int:
    """Count the lines from `index` that are a heading; 0 where the story goes on."""
    if index == len(lines) or _opens_paragraph(lines, index, setting):
        return 0
    run, apart = _candidates(lines, index, setting)
    best, best_score, score = 0, 0.0, 3.0 if first else parting_score(lines, index, setting)
    score += _APART if apart else _APART / 2 if setting.whole else 0.0
    around = "\n".join(line.text for line in lines[max(index - _AROUND, 0) : index + _AROUND])
    for count in range(1, run + 1):
        line = lines[index + count - 1]
        score += heading_score(line, lines[index + count - 2] if count > 1 else None, setting)
        score -= 0.5 if setting.marked and not line.level else 0.0
        total = score + opening_score(lines, index, count, setting)
        total -= torn_score(lines, index + count, around)
        total += lone_score(lines, index, count, setting)
        total += _APART if _are_lone(lines, index, count, setting) else 0.0
        total += _APART / 2 if _lack_indents(lines, index, count, setting) else 0.0
        total += _APART if _opens_no_text(lines, index, count, setting) else 0.0
        total += _APART / 2 if count == 1 and _heads_items(lines, index) else 0.0
        total += _APART if _asks_above_question(lines, index, count) else 0.0
        total += labelled_score(lines, index, count)
        total += _QUOTED if count == 1 and _is_quoted(lines, index, setting) else 0.0
        if total > best_score and count >= apart:
            best, best_score = count, total
    if best and _reach_indent(lines[index + best : index + run + 1], setting):
        return run
    return best


def _reach_indent(lines: Sequence[Line], setting: Setting) -> bool:
    """Tell more lines of a heading, down to the indent that each text opens with on their page."""
    *more, opening = lines or [Line("")]
    bare = not any(line.indented or line.ended for line in more)
    return setting.always_indents and bool(more) and bare and opening.indented


def _candidates(lines: Sequence[Line], index: int, setting: Setting) -> tuple[int, int]:
    """Count the lines that may be a heading, and those at its top that no column could hold."""
    run = apart = 0
    while run < MOST_LINES and index + run < len(lines):
        if run and setting.indents and _opens_below(lines, index, run, setting):
            break
        own = is_apart(lines, index + run) and not SALUTES.fullmatch(lines[index + run].text)
        apart += own and apart == run
        may = may_head(lines[index + run]) or _is_half_of_headline(lines, index + run, setting)
        may = may or _is_question(lines, index + run, setting)
        goes_on = may and not (apart and _is_text(lines, index + run))
        goes_on = goes_on or issued(lines[index : index + run + 1]) == run > 0
        if not (own or goes_on):
            break
        run += 1
    return run, apart


def _is_question(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    """Tell a reader's question that stands as a headline above the indent of its answer."""
    if not setting.always_indents or at + 1 >= len(lines):
        return False
    line, below = lines[at : at + 2]
    asked = _QUESTION.fullmatch(line.text) and not line.indented
    return bool(asked) and below.indented and bool(_ANSWER.match(below.text))


def _are_lone(lines: Sequence[Line], at: int, count: int, setting: Setting) -> bool:
    """Tell lines without an end where each paragraph is one line down to its last full stop."""
    below = lines[at + count] if at + count < len(lines) else None
    told = below is not None and below.ended and below.width > WIDEST
    return setting.whole and told and not any(line.ended for line in lines[at : at + count])


def _lack_indents(lines: Sequence[Line], at: int, count: int, setting: Setting) -> bool:
    """Tell such lines where each paragraph, above and below too, opens with an indent."""
    around = (*lines[at - 1 : at], *lines[at + count : at + count + 1])
    indented = setting.indents and all(line.indented for line in around)
    bare = not any(line.indented for line in lines[at : at + count])
    return indented and bare and _are_lone(lines, at, count, setting)


def _opens_no_text(lines: Sequence[Line], at: int, count: int, setting: Setting) -> bool:
    """Tell lines below an empty one, where each paragraph of their column opens with an indent.

    They can be as wide as the column, and have a comma: 楼上漏水楼下愁，三年官司一朝休.
    """
    if not (setting.always_indents and at and lines[at].gap and lines[at].column):
        return False
    above, below = lines[at - 1], lines[at + count] if at + count < len(lines) else Line("")
    bare = not any(line.indented or line.ended or line.names for line in lines[at : at + count])
    return above.ended and bare and below.indented


def _is_quoted(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    """Tell a headline that begins with a nickname, “土专家”老郑, from a quotation of a text.

    It stands without an indent where a paragraph ended above and another opens below.
    """
    if not (setting.always_indents and at and at + 1 < len(lines)):
        return False
    above, line, below = lines[at - 1 : at + 2]
    parted = above.ended and above.falls_short and below.indented and not line.indented
    return parted and not line.ended and bool(_NICKNAME.match(line.text))


def _heads_items(lines: Sequence[Line], at: int) -> bool:
    """Tell a word or two below a finished text and above sentences that a sign leads each."""
    above, items = lines[at - 1 : at], lines[at + 1 : at + 2]
    told = all(line.ended for line in above) and not lines[at].ended
    return told and lines[at].width <= _TAG and any(BULLET.match(line.text) for line in items)


def _asks_above_question(lines: Sequence[Line], at: int, count: int) -> bool:
    """Tell a reader's question as a headline, above the same one as it was asked: 问：…….

    A label may stand above it: 答疑 / 药能不能停？.
    """
    below = lines[at + count] if at + count < len(lines) else None
    above = all(line.ended for line in lines[at - 1 : at]) if at else True
    label = count == 1 or (count == _TWICE and lines[at].width <= _TAG and not lines[at].ended)
    asks = lines[at + count - 1].text.endswith(("？", "?"))
    return bool(above and label and asks and below is not None and ASKED.match(below.text))


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


def _is_half_of_headline(lines: Sequence[Line], at: int, setting: Setting) -> bool:
    """Tell a short line that a comma ends, above the line that a story opens below.

    So does any paragraph where each is one line.
    """
    if at + _TWICE >= len(lines):
        return False
    line, below, opening = lines[at : at + 3]
    short = max(line.width, below.width) <= _HALF
    ends = line.text.endswith(("，", ",")) and may_head(replace(line, text=line.text[:-1]))
    opens = starts_story(opening) or (setting.whole and opening.width > WIDEST)
    return short and ends and may_head(below) and opens


def _is_text(lines: Sequence[Line], at: int) -> bool:
    """Tell the first line of a text below shorter lines: it fills its column, or has a comma."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    goes_on = below is not None and not (below.dated or below.names or below.indented)
    pair = lines[at : at + 2]
    full = all(each.fills for each in pair)
    told = full or bool(re.search("[,，]", lines[at].text[1:]))
    return goes_on and told and lines[at].text[0] not in "—-─"
