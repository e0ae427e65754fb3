"""Know the lines that a column cut, which alone look like something else to whoever sees roles.

Each way gives lines of a story that `sure_lines` holds to be what the rules took them for.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from briefing.sources.page.paragraphs import TURNS
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles.items import led_column
from briefing.sources.page.roles.kinds import BODY, HEADING, Role
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.torn_words import TAIL_END

_BEGINS = (Role.HEADLINE, Role.OPENING)
_REFERS_BACK = re.compile(
    rf"(?:{TURNS}|同时|其中)[，,]|[\u4e00-\u9fff]{{1,8}}还(?=[将会能要说对在为与向显介提])"
)
"""How a sentence goes on with what was told above: 公告还显示，…."""
_ENDS_SENTENCE = re.compile("[^。？！“”《》]{0,12}[。？！](?=[^”）])")
"""How a line goes on that ends the sentence above and begins another: 当？镇里采取以下措施：."""
_NUMERALS = "〇一二三四五六七八九十"
_ITEM = re.compile(f"([{_NUMERALS[1:]}])、")
_VERSE = re.compile("[\u4e00-\u9fff]{2,12}")
_STANZA = 4


def begins_in_column(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines of a column of briefs that begin another story by their roles.

    The sign before each tells where one begins.
    """
    yield from (line for line in led_column(story) if roles[line.number] in _BEGINS)


def goes_on_below(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines of a text that are no furniture though their roles say so.

    Each fills its column with no end, and the line right below is in the midst of a paragraph.
    """
    for line, below in pairwise(story.body):
        cut = line.fills and not (line.ended or line.level or line.across)
        text = roles[below.number] is Role.TEXT and below.number == line.number + 1
        goes_on = cut and text and not (below.gap or below.indented)
        if goes_on and roles[line.number] is Role.FURNITURE:
            yield line


def goes_on_above(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines of a text that are no furniture though their roles say so.

    They begin behind a sentence's end and go on with what is told above, or end with the rest of a
    word that is told below.
    """
    body = story.body
    for begin, end in _left_out(body, roles):
        block, below = body[begin:end], body[end : end + 1]
        back = block[-1].ended and bool(_REFERS_BACK.match(block[0].text))
        rest = any(roles[line.number] in BODY and TAIL_END.match(line.text) for line in below)
        torn = rest and not any(line.ended or line.level for line in block)
        if (back and begin) or torn:
            yield from block


def _left_out(body: Sequence[Line], roles: Sequence[Role]) -> Iterator[tuple[int, int]]:
    """Give where lines that are furniture by their roles begin, behind a sentence, and end."""
    end = 0
    for text, lines in groupby(body, key=lambda line: roles[line.number] is not Role.FURNITURE):
        begin, end = end, end + len([*lines])
        above = body[begin - 1] if begin else None
        if not text and (above is None or above.ended or above.names):
            yield begin, end


def counted(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines of a list that are no furniture though their roles say so.

    The first counts on from the item above: 四、 below 三、.
    """
    body = story.body
    for begin, end in _left_out(body, roles):
        number = _number(body[begin])
        if number and number - 1 in map(_number, body[:begin]):
            yield from body[begin:end]


def _number(line: Line) -> int:
    """Give the number that leads an item; 0 for none."""
    found = _ITEM.match(line.text)
    return _NUMERALS.index(found[1]) if found else 0


def inside_sentence(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines that head something by their roles though a sentence goes on in them.

    The line right above fills its column with no end, and in this one a sentence ends or asks.
    """
    for above, line in pairwise(story.body):
        cut = above.fills and not (above.ended or above.level or above.names or above.across)
        near = line.number == above.number + 1 and not (line.gap or line.indented or line.level)
        ends = _ENDS_SENTENCE.match(line.text)
        if cut and near and ends and roles[line.number] in HEADING and roles[above.number] in BODY:
            yield line


def inside_heading(story: Story, roles: Sequence[Role]) -> Iterator[Line]:
    """Give the lines between two of one headline that are furniture by their roles alone."""
    heading = [line for line in story.heading if line.number >= 0]
    for above, line, below in zip(heading, heading[1:], heading[2:], strict=False):
        between = roles[above.number] is roles[below.number] is Role.HEADLINE
        if between and roles[line.number] is Role.FURNITURE and not line.gap:
            yield line


def verse(story: Story, _roles: Sequence[Role]) -> tuple[Line, ...]:
    """Give a poem below its title: lines without an end or a pause, none of which fills its column.

    Alone, its title looks like that of a part of the story above.
    """
    body, heading = story.body, story.heading
    alike = len({line.indented for line in body}) == 1
    lines = all(_VERSE.fullmatch(line.text) and not (line.fills or line.names) for line in body)
    return (*heading, *body) if heading and len(body) >= _STANZA and alike and lines else ()
