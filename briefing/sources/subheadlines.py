"""Give a heading the sub-headline (副题) that was taken for the first line of its text.

No dash leads it, and it reads like a lead: 今年计划加装150台，目前已开工83台. But a paragraph
ends with a sentence, so that a line alone, above an indent or an empty line, is none if it ends
nothing.
"""

import re
from collections.abc import Sequence

from briefing.sources.heading_scores import starts_story
from briefing.sources.lines import Line
from briefing.sources.stories import Story

_WIDEST, _NARROWEST = 30, 6
_NAMES_FIRST = re.compile(".{2,6}[:：]")
_GOES_ON = ("，", "、", "：", ":", "；", "”", "）", ")")


def with_subheadline(story: Story) -> Story:
    """Move the lines that open no text from a story's body to its heading."""
    if not story.heading or story.heading[-1].level or not _stands_alone(story.body):
        return story
    return Story((*story.heading, story.body[0]), story.body[1:])


def _stands_alone(body: Sequence[Line]) -> bool:
    if len(body) <= 1:
        return False
    line, below = body[:2]
    if line.ended or line.indented or starts_story(line) or starts_story(below) or below.names:
        return False
    if _NAMES_FIRST.match(line.text):
        return False
    if not _NARROWEST < line.width <= _WIDEST or line.text.endswith(_GOES_ON) or "。" in line.text:
        return False
    parted = below.gap > 0 and any(not each.gap for each in body[2:])
    short = bool(line.column) and 0 < line.reach < line.full - 1
    return below.indented or parted or short
