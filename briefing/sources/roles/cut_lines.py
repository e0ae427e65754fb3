"""Know the lines that a column cut, which alone look like something else to whoever sees roles."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.sources.drafts import Story
from briefing.sources.lines import Line
from briefing.sources.roles.items import led_column
from briefing.sources.roles.kinds import Role

_BEGINS = (Role.HEADLINE, Role.OPENING)


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
