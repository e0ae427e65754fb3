"""Hold the lines of a heading with the story below it, and how a page sets its headlines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.sources.page.setting.lines import Line
from briefing.sources.words.headline_words import BODY, OPINES, PLACE, predicates

_STOP = re.compile("[。！？]")
_OF_A_NAME = re.compile("建设|能源|动力|检修|管控|管理|运[营行]|救[助援]|发展|服务")
"""Words of a road's or an office's name that are verbs elsewhere."""
_NO_NAME = re.compile(
    "[与和的]|关于|每[天晚]|闯|[开走]进|(?<!先)进[村厂校社园城渔山矿企军]|排起|[一二三四五六七八九十百]+(?:台$|[所个家座])"
)
"""What two have together, whose it is, a count, or who goes where: 县医院与乡镇, 村里的卫生室,
三十八台, 法官走进厂区."""
_SHORT = 7
_MOST = 0.6
"""The least share of the headings that are cut where the page cuts its headlines."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a page sets its headlines."""

    cut: float = 0
    """The width where it cuts them; 0 where their lines end where they please."""
    widest: float = 0
    """The widest that stands on a line of its own: nothing narrower had to be cut."""
    places: int = 0
    """How many headings have a line above that is a place or a body and nothing else."""


@dataclass(frozen=True)
class Heading:
    """The lines of a heading, and the text of the story below it."""

    lines: Sequence[Line]
    text: str
    """A word that a line's end cut in two mostly comes back whole in it."""
    habits: Habits = Habits()

    @cached_property
    def sentence(self) -> str:
        """The story's first sentence, which tells what the headline tells."""
        return _STOP.split(self.text, maxsplit=1)[0]


def habits_of(headings: Sequence[Sequence[Line]]) -> Habits:
    """Look at all headings of a page."""
    places = sum(len(lines) > 1 and is_place(lines[0]) for lines in headings)
    lone = [heading[0].width for heading in headings if len(heading) == 1]
    widest = max(lone, default=0)
    over = sorted(
        max(each.width for each in lines)
        for heading in headings
        if len(lines := [line for line in heading if not line.gap or line is heading[0]]) > 1
    )
    if len(over) <= 1:
        return Habits(0, widest, places)
    cut = over[len(over) // 2]
    near = sum(abs(width - cut) <= 1 for width in over)
    return Habits(cut if near >= _MOST * len(over) else 0, widest, places)


def is_place(line: Line) -> bool:
    """Tell a place or a body, and nothing that it does."""
    name = _OF_A_NAME.sub("", line.text)
    return bool(PLACE.fullmatch(line.text)) and not (_NO_NAME.search(name) or predicates(name))


def is_topic(text: str) -> bool:
    """Tell 本科生进实验室： from a place whose news the line below tells, and a meeting's word."""
    named = len(text) <= _SHORT or BODY.search(text) or OPINES.search(text)
    return text[-1] in ":：" and not named
