"""Know the lines of a story that the rules are surer of than their learnt roles."""

from collections.abc import Callable, Iterable, Sequence

from briefing.sources.page.notices.case_numbers import numbered_column
from briefing.sources.page.notices.lost_items import lost_column
from briefing.sources.page.notices.notice_tails import heads_notice
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.roles import cut_lines
from briefing.sources.page.roles.kinds import BODY, Role
from briefing.sources.page.setting.lines import Line
from briefing.sources.page.stories.turns import beside_turn


def with_sure_lines(
    roles: Sequence[Role], believed: Sequence[Role], stories: Sequence[Story]
) -> list[Role]:
    """Give the lines of a page their learnt roles, and those that are sure what was believed."""
    given = list(roles)
    for story in stories:
        sure = [line.number for way in _WAYS for line in way(story, roles)]
        for number in sure:
            given[number] = believed[number]
    return given


def _items_lost(story: Story, _roles: Sequence[Role]) -> Iterable[Line]:
    """Give all lines of a column of what was lost, 遗失声明."""
    return lost_column(story.heading, story.body)


def _cases(story: Story, _roles: Sequence[Role]) -> Iterable[Line]:
    """Give the text below the label of a court, each of whose notices opens with its number."""
    return story.body if numbered_column(story.heading, story.body) else ()


def _turned(story: Story, _roles: Sequence[Role]) -> Iterable[Line]:
    """Give what stands beside the mark of 上接."""
    return beside_turn(story)


def _headed_notice(story: Story, roles: Sequence[Role]) -> Iterable[Line]:
    """Give 讣告 where its role is to head a part of a story: no part is called so."""
    parts = [line for line in story.heading if roles[line.number] is Role.CROSSHEAD]
    return parts if heads_notice(parts) else ()


def _wider_than_column(story: Story, roles: Sequence[Role]) -> Iterable[Line]:
    """Give a headline that no column could hold as text, and what opens below it."""
    wide = story.heading and all(line.across and not line.ended for line in story.heading)
    if not (wide and story.body and all(roles[line.number] in BODY for line in story.heading)):
        return ()
    return (*story.heading, story.body[0])


_WAYS: tuple[Callable[[Story, Sequence[Role]], Iterable[Line]], ...] = (
    cut_lines.begins_in_column,
    cut_lines.goes_on_below,
    cut_lines.goes_on_above,
    cut_lines.counted,
    cut_lines.inside_sentence,
    cut_lines.inside_heading,
    cut_lines.verse,
    _items_lost,
    _cases,
    _turned,
    _headed_notice,
    _wider_than_column,
)
"""Each gives lines that it knows by what it sees beyond a line and its neighbours."""
