"""Know what opens in one clause and is closed in a later one: 针对渡船老旧，码头偏小的实际."""

import re
from collections.abc import Sequence

_INVITED = re.compile(r"应(?!邀)[^，]{2,}的邀请")
_SITUATION = (
    re.compile(r"在(?![^，]*[里中上下内时后前]$)"),
    re.compile(r"的[^，]{0,6}(?:形势下|情况下|条件下|背景下|前提下|基础上|过程中|同时)$"),
)
_SPANS = (
    (
        re.compile("针对"),
        re.compile(r"的(?:实际|情况|问题|现状|特点|现象|形势|要求|局面|状况|难题|需求)$"),
    ),
    _SITUATION,
    (
        re.compile(
            r"[^，]*在(?:加强|加快|推进|推动|改善|提高|落实|完善|扩大|深化|搞好|抓好|做好|培养)[^，]*$"
        ),
        re.compile("等(?:方面|领域|环节)"),
    ),
    (re.compile(r"受(?![^，]*影响)"), re.compile("的影响$")),
    (re.compile(r"以(?![^，]*为)"), re.compile(r"为[^，]{2,6}的[^，]{2,}$")),
)
"""针对…，…的实际: what opens there is closed a clause or two further on."""
_REACH = 4
"""Clauses over which such a span reaches at most."""


def without_setting(parts: Sequence[str]) -> list[str]:
    """Leave out at whose invitation and in what situation it is: what follows is as true so."""
    kept = [part for part in parts if not _INVITED.fullmatch(part)]
    opening, closing = _SITUATION
    for at, part in enumerate(kept[:-1]):
        reach = kept[at : min(at + _REACH, len(kept) - 1)]
        end = next((more for more, each in enumerate(reach) if closing.search(each)), None)
        if opening.match(part) and end is not None:
            return [*kept[:at], *kept[at + end + 1 :]]
    return kept


def is_inside(parts: Sequence[str], at: int) -> bool:
    """Tell a place inside 针对…，…的实际, whose end is still to come or only just behind."""
    for begun in range(max(0, at - _REACH), at):
        for opening, closing in _SPANS:
            if not opening.match(parts[begun]) or closing.search(parts[begun]):
                continue
            closed = [bool(closing.search(part)) for part in parts[begun : at + _REACH - 1]]
            if any(closed) and not any(closed[: at - 1 - begun]):
                return True
    return False
