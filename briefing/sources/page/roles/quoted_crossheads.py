"""Tell what is said inside a story, “总要有人接着扫”, from a headline that quotes somebody."""

from collections.abc import Sequence

from briefing.sources.page.parts.crosshead_signs import QUOTED
from briefing.sources.page.roles.kinds import BODY, HEADING, Role
from briefing.sources.page.setting.lines import Line

_SAID_AGAIN = 4
"""Characters in a row that the text has as well."""


def with_quoted_crossheads(lines: Sequence[Line], found: Sequence[Role]) -> list[Role]:
    """Take a quotation for a crosshead where its story has others, or says it below.

    It stands alone between two paragraphs; what has a dateline or names below it is a headline.
    """
    whole = list(found)
    for at in range(1, len(lines) - 1):
        if not (found[at] in HEADING and QUOTED.fullmatch(lines[at].text)):
            continue
        below = lines[at + 1]
        inside = found[at - 1] in BODY and lines[at - 1].ended and found[at + 1] is Role.OPENING
        if not inside or below.dated or below.names or lines[at].level:
            continue
        end = next((i for i in range(at + 1, len(lines)) if found[i] in HEADING), len(lines))
        start = next((i for i in range(at - 1, -1, -1) if found[i] in HEADING), 0)
        told = "".join(lines[i].text for i in range(at + 1, end))
        if Role.CROSSHEAD in found[start:end] or _says_again(lines[at].text, told):
            whole[at], whole[at + 1] = Role.CROSSHEAD, Role.PARAGRAPH
    return whole


def _says_again(quoted: str, told: str) -> bool:
    words = quoted[1:-1]
    parts = [words[at : at + _SAID_AGAIN] for at in range(len(words) - _SAID_AGAIN + 1)]
    return any(part in told for part in parts)
