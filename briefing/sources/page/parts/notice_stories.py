"""Let a notice that is set like a story be one, with all it says.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.page.notices.lost_items import heads_lost
from briefing.sources.page.notices.notice_signers import signs_notice
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.parts.drafts import Draft, Story
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting
from briefing.sources.words.document_numbers import is_document_number

_LONG = 40
"""Full-width characters of a text that no small advertisement has."""
_ADMONISHES = re.compile(
    "(?:提示|提醒|须知|忠告|告知|敬告|警示|倡议|号召|寄语|邀请|安民告示|明白纸|一封信|小?贴士|的信)[!！]?$"
)
"""How a headline ends below which an office tells everybody what to do: 防火安全提示."""
_MOST_LINES = 16
"""Lines of a short notice, in a narrow column."""


def keep_indented_notices(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let a notice that is set like a story be one: in paragraphs that open with an indent.

    Where each paragraph is one line between empty ones, so is the text of a notice.
    """
    for at, kind in enumerate(kinds[:-1]):
        below = lines[at + 1]
        if kind != "notice head":
            continue
        if setting.indents and below.indented and not kinds[at + 1]:
            kinds[at] = "" if not lines[at].indented else kind
        elif setting.whole and _is_whole(lines[at], below):
            kinds[at : at + 2] = ["", ""]


def _is_whole(head: Line, text: Line) -> bool:
    """Tell a paragraph of text below its headline, both between empty lines."""
    return bool(head.gap and text.gap) and text.ended and text.width > _LONG


def admonishes(draft: Draft) -> bool:
    """Tell what an office asks of everybody below such a headline, and signs with the day.

    It is a story of its own, though its headline may be set like those of a story's parts.
    """
    told = bool(draft.heading) and bool(_ADMONISHES.search(draft.heading[-1].text))
    return told and bool(draft.body) and signs_notice(draft.body, len(draft.body) - 1)


def keep_signed_notices(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let a notice down to its signer and day be one, with all it says, if it is set like a story.

    Its paragraphs open with an indent, or fill their column where no story's have one.
    """
    last = -1
    for day in (at for at in range(len(lines)) if signs_notice(lines, at)):
        first = _head_above(lines, kinds, day, setting)
        if first is None:
            first = day
            while first > max(last + 1, 0) and lines[first].indented:
                first -= 1
        last = day
        if kinds[first] in ("", "notice head") and not lines[first].ended:
            kinds[first : day + 1] = [""] * (day + 1 - first)


def _head_above(
    lines: Sequence[Line], kinds: Sequence[str], day: int, setting: Setting
) -> int | None:
    """Find the 公告 above a notice that was taken for an advertisement."""
    for at in range(day - 1, max(day - _MOST_LINES, -1), -1):
        if kinds[at] == "notice head":
            text = lines[at + 1]
            alike = text.indented if setting.indents else text.fills and not text.indented
            return at if alike and not lines[at].indented else None
        if kinds[at] != "advertisement":
            return None
    return None


def with_number(story: Story) -> Story:
    """Let the number below a notice's headline open its text."""
    heading, body = story.heading, story.body
    numbered = len(heading) > 1 and not heading[-1].level and is_document_number(heading[-1].text)
    if not (numbered and heads_notice(heading[:-1])):
        return story
    return Story(heading[:-1], (heading[-1], *body))


def with_own_label(story: Story) -> Story:
    """Let 遗失声明 alone head what was lost: what a service has printed above it heads nothing."""
    if len(story.heading) > 1 and heads_lost(story.heading[-1].text, story.body):
        return Story(story.heading[-1:], story.body)
    return story
