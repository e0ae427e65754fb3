"""Put the clauses of a printed sentence together into sentences, each no longer than can be heard.

A sentence ends where it has a subject and says something, where a full stop can stand there.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefing.digest.clauses.bodies import doer_of
from briefing.digest.clauses.goings_on import is_purpose
from briefing.digest.clauses.grammar import units
from briefing.digest.clauses.listed_deeds import THE_MEETING, of_meeting
from briefing.digest.clauses.meaning import conditions, governs, is_free_of, limits
from briefing.digest.clauses.numbered_items import ITEM
from briefing.digest.clauses.openings import limited, opens_a_sentence
from briefing.digest.clauses.stops import ALONE, POSSIBLE, SURE, odds
from briefing.digest.clauses.torn import begins_nowhere
from briefing.digest.names.deeds import subject_of, untied
from briefing.digest.shortening.reach import within_reach
from briefing.digest.shortening.second_halves import goes_on_alone, may_begin
from briefing.digest.words.lengths import LONGEST, SHORTEST, SPOKEN
from briefing.digest.words.sentences import joined

_NO_BEGINNING = re.compile("[是如仅只共总又还也再即比较占约近超达]")
"""How a clause begins that print hangs on the one before it."""
_ITEMS, _A_PAIR = re.compile("[、和及与]"), 2
_GOES_ON = re.compile(
    r"^(?:以(?!及|便|免|推[动进]|促进|加快|扩大|致|上|下|保护|防止|避免|减少|确保|保障|满足|方便|改善|缓解|提[高升]|增[强加]|支持|应对)|获得?|夺得|成为|将|已|计划|追回|抓获|拟|曾|先后|累计|时隔|再次|首次)"
)


@dataclass(slots=True)
class Group:
    """Clauses on their way to become one sentence."""

    parts: list[str] = field(default_factory=list)
    whole: bool = True
    """Nothing that limits it was left out."""
    doubted: bool = False
    """It ends where a full stop can hardly stand."""
    stops: list[int] = field(default_factory=list)
    """Before which of its clauses a full stop could stand too."""

    @property
    def governed(self) -> bool:
        """What follows is only true under one of its clauses."""
        return any(governs(part) for part in self.parts)

    def is_free(self, following: str) -> bool:
        """Tell whether `following` is as true without any of its clauses; 若…, 若… are one pair."""
        free = all(is_free_of(part, following) for part in self.parts if governs(part))
        return free and not (self.governed and conditions(following))

    def size_with(self, unit: Sequence[str]) -> int:
        """Count its characters once `unit` is added."""
        return len(joined([*self.parts, *unit]))


def grouped(parts: Sequence[str], ends: set[str]) -> list[Group]:
    """Put clauses together into sentences, each with a subject and all that decides its meaning.

    `ends` are the clauses with ； behind them. Once a clause is left out, none that may lean on it
    is taken up.
    """
    return _cut_between_examples(_grouped(parts, ends), ends)


def _grouped(parts: Sequence[str], ends: set[str]) -> list[Group]:
    groups: list[Group] = []
    leaning = False  # the clause before was left out
    under: list[str] = []  # what was left out, and what comes next is only true under
    given = units(parts)
    behind = 0
    for at, unit in enumerate(map(within_reach, given)):
        group = groups[-1] if groups else Group()
        known = leaning or not behind or parts[behind - 1] in ends
        place = odds(parts, behind)
        torn = place.torn
        tied = behind > 0 and begins_nowhere(parts, behind)
        stop = SURE if known else place.ends
        behind += len(given[at])
        about = unit[0].startswith("就")  # 就修订情况开展检查 tells least of all that finds no room
        fits = not leaning and group.size_with(unit) <= LONGEST
        if not fits and not leaning and stop < SURE:
            groups, group = _with_room(groups, unit, stop)
            fits = not group.doubted
        if not group.parts:
            groups.append(Group(unit, whole=len(joined(unit)) <= LONGEST))
        elif fits and (group.size_with(unit) <= SPOKEN or stop < SURE):
            if stop >= SURE:
                group.stops.append(len(group.parts))
            group.parts += unit
        elif (
            (
                opens_a_sentence(unit, leaning=leaning)
                or not (fits or leaning or _hangs(unit, group))
            )
            and (known or place.begins >= ALONE)
            and not _is_a_list(unit)
            and not (tied or (leaning and torn))
            and group.is_free(unit[0])
            and not of_meeting(group.parts, unit[0])
            and all(is_free_of(part, unit[0]) for part in under)
            and (group.parts[-1] in ends or not limited(given[at:], ends))
        ):
            groups.append(Group(unit, whole=len(joined(unit)) <= LONGEST))
            leaning = False
        elif not (leaning or torn) and (doer := _doer(unit, group)):
            groups.append(Group([doer + unit[0], *unit[1:]]))
        elif fits and not is_purpose(unit[0]):
            group.parts += unit
        elif not (leaning or torn or group.governed or about or limited(given[at:], ends)) and (
            doer := subject_of(group.parts, unit[0], unit[1:])
        ):
            groups.append(Group([doer + untied(unit[0]), *unit[1:]]))
        else:
            leaning = leaning or not is_purpose(unit[0])
            under += filter(governs, unit)
            group.whole = group.whole and not any(limits(part) for part in unit)
        leaning = leaning and unit[-1] not in ends
        under = [] if unit[-1] in ends else under
    return groups


def _hangs(unit: Sequence[str], group: Group) -> bool:
    """Tell whether no sentence can begin with `unit`, be there a subject that no tag shows."""
    told = "，".join(unit)
    first = ITEM.match(told) and not any(map(ITEM.match, group.parts))
    hangs = first or _NO_BEGINNING.match(told) or conditions(unit[0])
    if hangs or not group.whole or len(told) < SHORTEST:
        return True
    return goes_on_alone(unit) or not may_begin(unit, group.parts[-1])


def _is_a_list(unit: Sequence[str]) -> bool:
    """Tell 春季试航、夏季试航和秋季试航, of which nothing is said."""
    items = _ITEMS.split(unit[0])
    return len(unit) == 1 and len(items) > _A_PAIR and len({each[-2:] for each in items}) == 1


def _with_room(groups: list[Group], unit: Sequence[str], stop: float) -> tuple[list[Group], Group]:
    """Cut the last sentence where that can be, so that `unit`, which goes on from it, finds room.

    Where it can be nowhere, what was told of it is no whole sentence.
    """
    group = groups[-1]
    for at in reversed(group.stops):
        rest = Group(_opened(group.parts, at))
        if rest.parts and rest.size_with(unit) <= LONGEST:
            return [*groups[:-1], Group(group.parts[:at], group.whole), rest], rest
    group.doubted = True
    group.whole = group.whole and stop >= POSSIBLE
    return groups, group


def _opened(parts: Sequence[str], at: int) -> list[str]:
    """Begin a sentence with `parts[at]`, with who does it in front; empty where none is sure."""
    if opens_a_sentence(units(parts[at:])[0], leaning=False):
        return [*parts[at:]]
    governed = is_purpose(parts[at]) or any(map(governs, parts[:at]))
    doer = "" if governed else subject_of(parts[:at], parts[at], parts[at + 1 :])
    return [doer + untied(parts[at]), *parts[at + 1 :]] if doer else []


def _cut_between_examples(groups: list[Group], ends: set[str]) -> list[Group]:
    """Cut at a ； where the next sentence would begin inside of one of several examples."""
    for first, second in pairwise(groups):
        begun = first.parts[_behind_end(first.parts, ends) :]
        if not 0 < len(begun) < len(first.parts):
            continue
        if _may_be_told([*begun, *second.parts]):
            first.parts, second.parts = first.parts[: -len(begun)], [*begun, *second.parts]
    return groups


def _behind_end(parts: Sequence[str], ends: set[str]) -> int:
    """Give where the last ； among clauses is followed by more of them; 0 where there is none."""
    return max((at + 1 for at, part in enumerate(parts) if part in ends), default=0)


def _may_be_told(parts: list[str]) -> bool:
    """Tell whether clauses make one sentence of no more than can be heard."""
    return len(joined(parts)) <= LONGEST and opens_a_sentence(units(parts)[0], leaning=False)


def _doer(unit: Sequence[str], group: Group) -> str:
    """Name who does what `unit` tells, where the sentence before it says so beyond doubt."""
    if of_meeting(group.parts, unit[0]):
        return THE_MEETING
    if group.governed or is_purpose(unit[0]) or not _GOES_ON.match(unit[0]):
        return ""
    for part in reversed(group.parts):
        doer = doer_of(part)
        if doer or not _GOES_ON.match(part):
            return doer
    return ""
