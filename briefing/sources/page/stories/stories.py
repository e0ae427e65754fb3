"""Cut the lines of a page into stories: each a heading of one or more lines and a body."""

import re
from collections.abc import Sequence

from briefing.sources.page.headings.heading_candidates import is_apart, may_head
from briefing.sources.page.headings.headings import heading_lines
from briefing.sources.page.notices.notice_signers import is_lone_signer, signs_below
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.parts.drafts import Draft, Story
from briefing.sources.page.parts.numbered_parts import is_numbered_part
from briefing.sources.page.setting.announced_lists import leads_to_list
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.page.stories.story_ends import (
    ends_list,
    goes_on_in_verse,
    is_finished,
    must_head,
)
from briefing.sources.page.stories.whole_stories import whole
from briefing.sources.words.brief_labels import names_briefs
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.turn_marks import TURNED_COLUMN, TURNED_FROM, TURNED_TO

_ASIDES = re.compile(
    "[【■◆▶]?(?:法官|律师|专家|医生|检察官|民警|交警)(?:说法|提醒|提示|建议|解读|支招)[】:：]?|"
    "[【■◆▶]?(?:记者手记|[案编]后语?|案后(?:余思|说法)|法官寄语|以案说法|编者按|采访手记|相关链接|新闻链接|新闻背景|延伸阅读|案情回顾|案例)[】:：]?"
)
"""What stands above a part of a story, never above a story."""
_PLACED = re.compile(rf"{BULLET.pattern}\s*[\u4e00-\u9fff]{{2,8}}[ \u3000]+\S")
"""Each brief of a column is led by whose news it is: ●雪岭乡　近日，……."""
_HEADS, _HEAD_WIDTH = 3, 22
_CALLS_OUT = "？?！!"
"""What ends a headline as well as a sentence."""
_STRAY, _SCRAP = 40, 4


def cut(lines: Sequence[Line], setting: Setting) -> tuple[Story, ...]:
    """Cut furniture-free lines into stories; text before the first heading has an empty one."""
    return whole(drafts_of(lines, setting))


def with_whole_heading(story: Story) -> Story:
    """Take short lines without an end for headlines, where each paragraph below is one line."""
    body = story.body
    count = next((at for at, line in enumerate(body) if not _may_head_whole(line)), len(body))
    if _is_rest_of_heading(body):  # 红榜改 / 了名, cut inside a word
        count = max(count, 1)
    if not (story.heading and 0 < count <= _HEADS - 1 and count < len(body)):
        return story
    if body[count].width <= _STRAY:
        return story
    return Story((*story.heading, *body[:count]), body[count:])


def _is_rest_of_heading(body: Sequence[Line]) -> bool:
    """Tell a scrap of a headline from the text below it, which opens with an indent."""
    opens = len(body) > 1 and body[1].indented and not (body[0].indented or body[0].ended)
    return opens and len(body[0].text) <= _SCRAP and not body[0].names


def _may_head_whole(line: Line) -> bool:
    told = line.ended and line.text[-1] not in _CALLS_OUT
    return may_head(line) and not told and line.width <= _HEAD_WIDTH and not line.indented


def drafts_of(lines: Sequence[Line], setting: Setting) -> list[Draft]:
    """Cut lines at every heading, be it a story's or that of a part."""
    drafts: list[Draft] = []
    index = 0
    while index < len(lines):
        if drafts and (heading := _brief_heading(lines[index], drafts[-1])):
            drafts.append(Draft([Line(heading, parted=True)]))  # it has no other headline
        else:
            index = _past_heading(lines, index, setting, drafts)
        if index < len(lines) and not lines[index].level:
            if not drafts:
                drafts.append(Draft([]))
            drafts[-1].body.append(lines[index])
            index += 1
    return drafts


def _past_heading(lines: Sequence[Line], index: int, setting: Setting, drafts: list[Draft]) -> int:
    """Begin a story in `drafts` if one begins at `index`; return the index behind its heading."""
    body = drafts[-1].body if drafts else []
    if TURNED_FROM.match(lines[index].text) and (
        body or (_is_bare_turn(lines[index]) and not _is_below_headline(lines, index, drafts))
    ):
        # its headline stands below the mark, or where it began
        bare = _is_bare_turn(lines[index])
        below = index + int(bare)
        headed = bare and not TURNED_COLUMN.search(lines[index].text)
        count = heading_lines(lines, below, setting, first=True) if headed else 0
        drafts.append(Draft(list(lines[below : below + count]), list(lines[index:below])))
        return below + count
    notice = _tells_notice(drafts)
    alone = is_lone_signer(lines, index, notice=notice) and (setting.indents or notice)
    signs = alone or signs_below(lines, index)
    ends = signs or (body and is_finished(body, lines[index], setting)) or must_head(lines, index)
    ends = bool(ends or (body and ends_list(lines, index, setting)))
    goes_on = body and goes_on_in_verse(drafts[-1], lines, index)
    if body and (signs or not ends or goes_on or leads_to_list(lines, index)):
        return index
    if body and (_is_aside(lines, index, setting) or is_numbered_part(lines, index)):
        return index + 1
    names = int(_names_stand_above(lines, index))
    count = heading_lines(lines, index + names, setting, first=not drafts)
    below = index + names + count
    heading = list(lines[index + names : below])
    if not heading:
        # a line that heads nothing, and could be in no column, is no text either
        lost = lines[index].level or (body and _is_no_text(lines, index, setting, body[-1]))
        return index + int(bool(lost))
    if _is_marked_crosshead(heading, drafts):
        return below
    body = list(lines[index : index + names])
    drafts.append(Draft(heading, body))
    return below


def _is_below_headline(lines: Sequence[Line], at: int, drafts: Sequence[Draft]) -> bool:
    """Tell a mark of 上接 between a headline and the indent of its text."""
    above = drafts[-1].heading if drafts else []
    opens = at + 1 < len(lines) and lines[at + 1].indented
    return bool(above) and opens and not above[-1].indented


def _tells_notice(drafts: Sequence[Draft]) -> bool:
    return bool(drafts) and heads_notice(drafts[-1].heading)


def _brief_heading(line: Line, above: Draft) -> str:
    """Name what heads a paragraph below 简讯: the first there, or one that is signed or dated."""
    if not (line.indented and above.body and above.body[-1].ended):
        return ""
    if line.parted and line.section != above.body[-1].section and names_briefs(line.section):
        return line.section
    heading = above.heading[0].text if above.heading else ""
    placed = _PLACED.match(line.text) and _PLACED.match(above.body[0].text)
    own = above.signed or placed or (line.dated and above.body[0].dated)
    return heading if own and names_briefs(heading) else ""


def _is_bare_turn(line: Line) -> bool:
    return bool(TURNED_FROM.fullmatch(line.text))


def _is_no_text(lines: Sequence[Line], index: int, setting: Setting, above: Line) -> bool:
    """Tell what can be in no paragraph: the line below opens one, and the line above ended one."""
    line = lines[index]
    known = line.indented or line.ended or line.dated or line.names
    ended = above.ended and above.falls_short
    below = lines[index + 1] if index + 1 < len(lines) else None
    lone = (below is not None and below.indented) or line.falls_short
    if setting.always_indents and ended and lone and not (known or TURNED_TO.search(line.text)):
        return True
    opens = below is not None and setting.indents and below.indented
    return opens and not lines[index].indented and is_apart(lines, index)


def _is_aside(lines: Sequence[Line], index: int, setting: Setting) -> bool:
    """Tell 记者手记 above a part of a story from the same above a headline."""
    if not _ASIDES.fullmatch(lines[index].text):
        return False
    return heading_lines(lines, index, setting, first=False) <= 1


def _names_stand_above(lines: Sequence[Line], index: int) -> bool:
    """Tell the reporters' line above a headline; a page that sets them so begins with one."""
    return bool(lines[0].names) and bool(lines[index].names)


def _is_marked_crosshead(heading: Sequence[Line], drafts: Sequence[Draft]) -> bool:
    """Tell a deeper heading, `###` below `##`."""
    if not drafts or len(heading) > 1 or not heading[0].level:
        return False
    return any(0 < each.level < heading[0].level for each in drafts[-1].heading)
