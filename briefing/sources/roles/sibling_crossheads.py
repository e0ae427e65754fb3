"""See the crossheads of a story in one way: one among several parts it no more than they."""

from collections.abc import Sequence

from briefing.sources.lines import Line
from briefing.sources.roles.kinds import BODY, HEADING, Role

_SEVERAL = 3


def with_sibling_crossheads(
    lines: Sequence[Line], believed: Sequence[Role], found: Sequence[Role]
) -> list[Role]:
    """Take a headline for a crosshead where the rules saw several, and the roles all others.

    What has a dateline or names below it is a headline, and the last may head another story.
    """
    whole = list(found)
    parts: list[int] = []
    for at in range(1, len(lines)):
        if at + 1 == len(lines) or believed[at] is Role.HEADLINE:
            _hold(lines, whole, parts)
            parts = []
        elif (
            believed[at] is Role.FURNITURE
            and believed[at - 1] in BODY
            and lines[at - 1].ended
            and believed[at + 1] is Role.TEXT
        ):
            parts.append(at)
    return whole


def _hold(lines: Sequence[Line], roles: list[Role], parts: Sequence[int]) -> None:
    heads = [at for at in parts if roles[at] in HEADING]
    if len(parts) < _SEVERAL or len(heads) != 1 or heads[0] == parts[-1]:
        return
    (at,) = heads
    below = lines[at + 1]
    if not (below.dated or below.names or lines[at].level) and roles[at + 1] in BODY:
        roles[at], roles[at + 1] = Role.CROSSHEAD, Role.PARAGRAPH
