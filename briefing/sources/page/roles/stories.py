"""Put stories together from the roles of a page's lines, and tell the roles that stories give."""

import re
from collections.abc import Iterator, Sequence

from briefing.sources.credits.closings import CONCLUDES
from briefing.sources.page.notices.case_numbers import numbered_column
from briefing.sources.page.notices.notice_signers import SIGNER
from briefing.sources.page.paragraphs import FOLLOWS
from briefing.sources.page.parts.drafts import Draft, Story
from briefing.sources.page.roles.items import heads_briefs, items_of, placed_items
from briefing.sources.page.roles.kinds import BODY, HEADING, Role
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs, opens_brief
from briefing.sources.words.caption_words import CREDIT
from briefing.sources.words.notice_words import DAY
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.salutations import SALUTES
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_SAME = {
    Role.KICKER: Role.HEADLINE,
    Role.SUBHEADLINE: Role.HEADLINE,
    Role.CROSSHEAD: Role.FURNITURE,
    Role.PARAGRAPH: Role.TEXT,
}
_STOP = "。"
_ASKS, _ASKED = ("？", "?"), re.compile("问[:：]")
"""How the headline of what somebody asks ends, and how the question below begins."""
_OTHER = "other"
"""The kind of furniture that only its role tells."""


def roles_in(stories: Sequence[Story], lines: int) -> list[Role]:
    """Tell what stories that were cut take each of the page's lines for."""
    roles = [Role.FURNITURE] * lines
    for story in stories:
        for line in story.heading:
            if line.number >= 0:  # else it is the section's name that heads it
                roles[line.number] = Role.HEADLINE
        opened = False
        for line in story.body:
            role = Role.BYLINE if line.names else Role.TEXT if opened else Role.OPENING
            opened = opened or role is Role.OPENING
            roles[line.number] = role
    return roles


def agree(roles: Sequence[Role], believed: Sequence[Role]) -> bool:
    """Tell whether roles part a page like those that were believed: these tell fewer apart."""
    return all(_SAME.get(one, one) is other for one, other in zip(roles, believed, strict=True))


def kinds_by(roles: Sequence[Role], lines: Sequence[Line], kinds: Sequence[str]) -> list[str]:
    """Keep the kinds of what is furniture by its role.

    A mark of 上接 or 下转 is its story's, and so are the salutation of a letter and the 特此通告 of
    a notice.
    """
    return [
        (kind or _OTHER) if role is Role.FURNITURE and not _is_of_story(line, kind) else ""
        for role, line, kind in zip(roles, lines, kinds, strict=True)
    ]


def _is_of_story(line: Line, kind: str) -> bool:
    turns = TURNED_FROM.match(line.text) or TURNED_TO.search(line.text)
    concludes = not kind and CONCLUDES.fullmatch(line.text)
    return bool(turns or concludes or SALUTES.fullmatch(line.text))


def stories_in(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[Story, ...]:
    """Cut lines into stories where their roles say that one begins."""
    drafts: list[Draft] = []
    told = False  # the last draft has text
    names_above = bool(lines) and roles[lines[0].number] is Role.BYLINE
    for at, line in enumerate(lines):
        role = _own_role(lines, roles, at)
        below = roles[lines[at + 1].number] if at + 1 < len(lines) else Role.FURNITURE
        turned = bool(TURNED_FROM.match(line.text))
        signs_below = names_above and role is Role.BYLINE and below in HEADING
        if turned or signs_below:
            if told or not drafts or not turned:
                drafts.append(Draft([]))
            drafts[-1].body.append(line)  # the mark may stand below a headline of its own
            told = turned and not TURNED_FROM.fullmatch(line.text)
        elif role in HEADING and not (SALUTES.fullmatch(line.text) or (line.dated and drafts)):
            if not drafts or told:
                drafts.append(Draft([]))
                told = False
            drafts[-1].heading.append(line)
        elif role is not Role.CROSSHEAD:
            if not drafts or (
                role is Role.OPENING and told and heads_briefs(drafts[-1].heading, drafts[-1].body)
            ):
                drafts.append(Draft(list(drafts[-1].heading) if drafts else []))
            drafts[-1].body.append(line)
            told = told or role in BODY
    return tuple(
        Story(tuple(draft.heading), tuple(body))
        for draft in _with_endings(drafts)
        for body in _briefs(draft, roles)
    )


def _own_role(lines: Sequence[Line], roles: Sequence[Role], at: int) -> Role:
    """Give the role of a line; above 编辑同志： a letter begins, and no part of another.

    What has a full stop is text, be it one that leads up to a list: …高发期。消防部门提醒：.
    Only who took a picture stands behind one too. Below a text, so is what says that something
    follows (现将有关事项公告如下：), the mark of a story that is turned over, and the office that
    signs above the day. What asks above a question is its headline: 药能不能停？ / 问：…….
    """
    line, role = lines[at], roles[lines[at].number]
    stops = _STOP in line.text[:-1] and not CREDIT.search(line.text)
    if role in HEADING and not line.level and stops:
        return Role.OPENING
    if role in HEADING and not line.level and at and roles[lines[at - 1].number] in BODY:
        scrap = len(line.text) == 1 and not (line.gap or lines[at - 1].ended)  # 431 / 个
        own = scrap or FOLLOWS.search(line.text) or TURNED_TO.match(line.text)
        role = Role.TEXT if own else role
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    greets = SALUTES.fullmatch(below) and role is Role.CROSSHEAD
    if role is Role.CROSSHEAD and SIGNER.fullmatch(line.text) and DAY.fullmatch(below):
        return Role.TEXT
    asks = line.text.endswith(_ASKS) and _ASKED.match(below) and role is Role.OPENING
    return Role.HEADLINE if greets or asks else role


def _with_endings(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Give a sentence above who signs a text back to that text, if no other is below it."""
    for at, draft in enumerate(drafts):
        below = drafts[at + 1] if at + 1 < len(drafts) else None
        if at and _is_ending(draft):
            continue
        if below is not None and _is_ending(below):
            yield Draft(draft.heading, [*draft.body, *below.heading, *below.body])
        else:
            yield draft


def _is_ending(draft: Draft) -> bool:
    signs = bool(draft.body) and all(line.names for line in draft.body)
    return signs and len(draft.heading) == 1 and draft.heading[0].ended


def _briefs(draft: Draft, roles: Sequence[Role]) -> Iterator[list[Line]]:
    """Part the briefs below 简讯: a sign or a dateline leads each, else each is one paragraph."""
    if not heads_briefs(draft.heading, draft.body):
        yield from filter(None, [draft.body])
        return
    if not labels_briefs(draft.heading[0].text):
        yield from numbered_column(draft.heading, draft.body) or items_of(draft.body)
        return
    if placed := placed_items(draft.body):
        yield from placed
        return
    first = draft.body[0]
    led = bool(BULLET.match(first.text))
    dated = first.dated and any(line.dated for line in draft.body[1:])
    brief: list[Line] = []
    for line in draft.body:
        role = roles[line.number]
        opens = (
            bool(BULLET.match(line.text))
            if led
            else line.dated
            if dated
            else role in {Role.OPENING, Role.PARAGRAPH}
            or bool(brief and brief[-1].falls_short)
            or (line.indented == first.indented and opens_brief(line.text))
        )
        text = role in BODY or (led and not line.names)
        if brief and opens and brief[-1].ended and text:
            yield brief
            brief = []
        brief.append(line)
    yield brief
