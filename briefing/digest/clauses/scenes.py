"""Find in front of who acts what is only the scene: where it was, and that a reporter saw it."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.meaning import limits
from briefing.digest.clauses.own_subjects import names_its_own
from briefing.digest.clauses.protagonists import protagonist_of
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.sentences import clauses, joined

POINTS_BACK = re.compile(r"该|这里|那里|当地|其|^[这此本他她它]|^上述|^双方|^目前|^截至目前")
"""With these one means what was just named."""
_THAT_ROAD = re.compile(r"该(?:路段|地块|区域|处|路|桥|站|线路)|上述(?:路段|区域|地块|线路)")
_ROAD = re.compile(r"[路街桥线道](?![^，]*(?:法|条例|规定))|地块|小区|[县省国]道[A-Z\d]")
_SAW = re.compile(
    r"^(?:[^，]{0,12}[日天晚初旬末])?记者(?:近日|日前|\d[^，从]*日)?(?:再次)?(?:来到|走访|在|到|走进|实地)"
    r"[^，从]*(?:看到|发现|了解到|注意到)$"
)
_WHERE = re.compile(
    r"^在(?![^，]*(?:审理|情况|执行|前提|《))[^，、]{4,}(?<![时下说])(?<!发现|看到|得知|反映|表示)$|"
    r"^[^，、]{4,}(?:[村园田地边街路厂校站馆店室院场镇区房洞门沟坡塘树桥坝]|车间|大厅|现场|码头)[里上下边旁中前内]$"
)
_CONTEST, _THEN = re.compile("[赛战][中上里]$"), re.compile("[^，]{1,10}[就便才]")
"""What was won there is told with it; and what comes of what one does there."""
_A_DAY = re.compile(r"\d{1,2}日|\d{1,2}月|近日|日前|今天|昨")


def names_the_road(part: str, following: Sequence[str]) -> bool:
    """Tell whether a clause names what the next ones call 该路段 or 上述路段."""
    return bool(_ROAD.search(part)) and any(map(_THAT_ROAD.search, following))


def without_setting(sentence: str) -> str:
    """Leave out in front of who acts where that was, and that a reporter saw it.

    Not where that alone names the day, or where what follows points back at it.
    """
    kept = clauses(sentence)
    at = setting_at(kept)
    return joined([*kept[:at], *kept[at + 1 :]]) if at >= 0 else sentence


def _names_who(part: str) -> bool:
    return names_its_own(part) or bool(protagonist_of(part) and not goes_on(part))


def setting_at(parts: Sequence[str]) -> int:
    """Find the clause in front of who acts that only says where; -1 if there is none."""
    for at, part in enumerate(parts[:-1]):
        if not leads_up(part):
            break
        where = _WHERE.match(part) and (part.startswith("在") or not has_verb(part))
        if not (where or _SAW.match(part)):
            continue
        dated = _A_DAY.search(part) and not _A_DAY.search(
            "，".join((*parts[:at], *parts[at + 1 :]))
        )
        rest = parts[at + 1 :]
        told = _names_who(rest[0]) and not (_CONTEST.search(part) or _THEN.match(rest[0]))
        torn = limits(rest[0]) or (names_nobody(rest[0]) and not told)
        if not (dated or torn or POINTS_BACK.search("，".join(rest))):
            return at
    return -1
