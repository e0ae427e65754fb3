"""See the crossheads of a story in one way: one among several parts it no more than they."""

import re
from collections.abc import Sequence

from briefing.sources.page.parts.profiles import recalled
from briefing.sources.page.roles.kinds import BODY, HEADING, Role
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.names import is_name

_SEVERAL, _AGAIN = 3, 2
"""Parts that a story has, and how often it has a name that its last part has too."""
_CLAUSES = re.compile("[，。：；、“”！？]")
_HEADING = 3
"""Lines of a heading, of which one may say whom it is of."""
_NAME, _OPENING = 3, 60
"""Characters of a name, and of a part's text in which it comes."""
_CALLED = re.compile(
    "[\u4e00-\u9fff](?:女士|先生|大[爷妈叔姐哥娘伯婶]|阿姨|奶奶|爷爷|婆婆|师傅|老师)"
)
"""What one is called who would not be named."""


def with_sibling_crossheads(
    lines: Sequence[Line], believed: Sequence[Role], found: Sequence[Role]
) -> list[Role]:
    """Take a headline for a crosshead where the rules saw several, and the roles all others.

    What has a dateline or names below it is a headline. The last may head another story, unless
    its text begins with somebody of whom the story above has told; so may several, unless the
    story comes back below them all to whom it began with. A profile's part that names whom it is
    of is one however few there are.
    """
    whole = list(found)
    parts: list[int] = []
    begin = 0
    for at in range(1, len(lines)):
        if at + 1 == len(lines) or believed[at] is Role.HEADLINE:
            if len(parts) >= _SEVERAL:
                _hold(lines[: at + 1], whole, parts, begin)
            _keep(lines, whole, _of_profile(lines[: at + 1], parts, begin))
            parts, begin = [], at + 1
        elif (
            believed[at] is Role.FURNITURE
            and believed[at - 1] in BODY
            and lines[at - 1].ended
            and believed[at + 1] is Role.TEXT
        ):
            parts.append(at)
    return whole


def _hold(lines: Sequence[Line], roles: list[Role], parts: Sequence[int], begin: int) -> None:
    heads = [at for at in parts if roles[at] in HEADING]
    below = lines[heads[-1] + 1 :] if heads else ()
    if len(heads) > 1:
        own = _comes_back(lines[begin : parts[0]], below)
    else:
        own = bool(heads) and (
            heads[0] != parts[-1] or _names_again(lines[parts[0] : heads[0]], below)
        )
    _keep(lines, roles, heads if own else ())


def _of_profile(lines: Sequence[Line], parts: Sequence[int], begin: int) -> list[int]:
    """Give the parts that name whom the heading above recalls: ——记护林员程柳."""
    if not parts:
        return []
    opening = text_of(lines[begin : parts[0]])
    name = recalled(lines[max(begin - _HEADING, 0) : begin], opening)
    return [
        at
        for at, end in zip(parts, [*parts[1:], len(lines)], strict=True)
        if name and any(name in line.text for line in lines[at + 1 : end])
    ]


def _keep(lines: Sequence[Line], roles: list[Role], heads: Sequence[int]) -> None:
    for at in (at for at in heads if roles[at] in HEADING):
        opening = lines[at + 1]
        if not (opening.dated or opening.names or lines[at].level) and roles[at + 1] in BODY:
            roles[at], roles[at + 1] = Role.CROSSHEAD, Role.PARAGRAPH


def _comes_back(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell a text that names somebody whom the story began with, more than once."""
    told = _CALLED.findall(text_of(above))
    again = text_of(below)
    return any(told.count(each) >= _AGAIN and each in again for each in told)


def _names_again(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Tell a text that begins with a name which the parts above have more than once.

    In both it begins a clause: so does hardly any other word that a name could be.
    """
    told = text_of(above)
    text = text_of(below[:_OPENING])[:_OPENING]
    begun = set[str]().union(*(_beginnings(line.text) for line in above))
    names = filter(is_name, _beginnings(text) & begun)
    return any(told.count(name) >= _AGAIN for name in names)


def _beginnings(text: str) -> set[str]:
    return {clause[:_NAME] for clause in _CLAUSES.split(text)}
