"""Know what a long sentence comes to, and tell it with that: what only leads there goes first.

先后召开三次会议，协调各方资源，签下订单1260万元: who hears of the meetings alone has heard nothing.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody, stands_alone, units
from briefing.digest.clauses.meaning import (
    belongs_to_what_precedes,
    concludes,
    conditions,
    governs,
    limits,
)
from briefing.digest.clauses.results import is_result
from briefing.digest.clauses.scenes import POINTS_BACK
from briefing.digest.clauses.torn import is_torn
from briefing.digest.clauses.unfinished import unfinished
from briefing.digest.words.news_value import OUTCOME, pairs, tells_casualties
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.punctuation import figures
from briefing.digest.words.sentences import clauses, joined

_NOT_YET = re.compile(
    r"将|拟(?!人)|计划|力争|争取|目标|预计|要|应|须|可(?!能)|尽快|做到|提醒|底前|每|同比|环比|上年|去年|上届|此前|原来"
)
_CAME_TO = re.compile(
    r"达成[^，]*(?:协议|和解|调解|意向|订单|一致)|挽回|挽损|追回|送[到回还][^，]*(?:手[中上里]|家[中里]?|失主|医院)|归还|物归原主|脱离危险|获救|脱险|扑灭|夺(?:得|冠|[^，]{0,3}[金银铜])|"
    r"摘[得下取]|斩获|荣获|[获评选]为|成为[^，]*(?:首|第|唯一)|创(?=[^，]*(?:新高|新低|纪录|最))|首次|打破|刷新|"
    r"判[决处令]|驳回|赔偿|承担[^，]*责任|恢复(?:通行|供[水电气热暖]|起降|正常|运[行营])|找到了|做成了"
)
"""What a deed came to, with a number or without."""
_CAME_TO_NUMBER = re.compile(
    r"签[订下约]|成交|售出|销售|查[获处]|缴获|抓获|救[出起下治助]|清[理运除缴]|处置|办结|解决|化解|节[约省支]|增收|创收|"
    r"获(?!悉|得知)|惠及|受益|转移|完成|收集|[提缩压降增]至|[由从][^，]*[到至为成]|"
    r"提[高升]|增[加长]|下降|降低|减少|缩短|压缩|提前|延长|责令"
)
_SETTLED = re.compile(
    r"判[决令处](?!后|书|例|已|生效)|酌定|驳回[^，]*(?:请求|诉求|上诉)|达成[^，]*(?:协议|和解|调解|意向|订单)|"
    r"(?:承担|自[负担])[^，]*(?:[一二三四五六七八九]成|\d[%％])"
)
"""How a case or a fair ended."""
_LEANS = re.compile(
    r"取而代之|(?:[现当]场)?(?:处置|整改|办结|解决|化解|答复|处理)|其|该|此|这|那|[他她它]|便|就|才|再|又|并|还|也|而|则|却|可(?!能)|使|让|令|供|全部|均|都|分别|从中|因此|所以|"
    r"从而|只见|另|同比|环比|比|较|占|前者|后者|两者|双方|两人|涨幅|降幅|增幅|增速|占比|[一二三四五]是|[^，]*其中"
)
"""What is said of the clause before it, or goes on from it."""
_IF = re.compile("若|如果|只要|要是|一旦|虽")
_EXHORTS = re.compile("要求|强调|要(?=[^，]{2})|建议|提醒")
"""What somebody is told to do is a row of things, none of them what came of another."""
_MOST = 3
"""Clauses with their adverbials that are left out at most."""
_AWAITED = 2
"""Pairs of characters that the headline has and nothing told yet: what is awaited."""


def gist(told: str, text: str, awaited: frozenset[str]) -> int:
    """Weigh what is told of a printed sentence: what came of a deed, what the headline promised.

    `awaited` are the pairs of characters that the headline has and nothing said before.
    """
    return sum(_weight(part, awaited) for part in clauses(text) if _end(part) in told)


@lru_cache(maxsize=4096)  # a sentence is pointed again in each way that it is told
def pointed(text: str) -> tuple[str, ...]:
    """Give a sentence up to what it comes to, without clauses on the way there.

    Whoever it speaks of is told first; what the end hangs on, or says what came of, is kept.
    """
    first = text.partition("；")[0]
    given = units(clauses(first))
    if not given or "：" in first or _EXHORTS.search(first):
        return ()
    last = max((at for at, unit in enumerate(given) if _weighs(unit)), default=0)
    cut_short = last < len(given) - 1
    behind = sum(map(len, given[: last + 1]))
    torn = cut_short and (unfinished(given[last], ()) or is_torn(clauses(first), behind))
    if not _weighs(given[last]) or torn:
        return ()
    if any(limits(part) for unit in given[last + 1 :] for part in unit):
        return ()
    begins = next((at for at, unit in enumerate(given) if has_verb(unit[-1])), last) + 1
    spare = [at for at in range(begins, last) if not _weighs(given[at])]
    counts = range(not cut_short, min(len(spare), _MOST) + 1)
    cuts = (cut for count in counts for cut in combinations(spare, count))
    return tuple(
        joined(
            [part for at, unit in enumerate(given[: last + 1]) if at not in cut for part in unit]
        )
        for cut in cuts
        if all(_may_go(given, at, cut) for at in cut)
    )


def _may_go(given: Sequence[Sequence[str]], at: int, cut: Sequence[int]) -> bool:
    """Tell whether nothing that is told hangs on a unit that is not."""
    unit, following = given[at], given[at + 1]
    if any(map(_decides, unit)) or not has_verb(unit[-1]):
        return False
    if at + 1 in cut:
        return True
    first, main = following[0], following[-1]
    if _LEANS.match(first) or limits(first) or concludes(first) or belongs_to_what_precedes(first):
        return False
    if POINTS_BACK.search("，".join(following)) or is_result(first):
        return False
    return not names_nobody(main) or not any(stands_alone(given[each]) for each in cut)


def _decides(part: str) -> bool:
    return bool(governs(part) or limits(part) or conditions(part) or _IF.search(part))


def settles(text: str) -> bool:
    """Tell whether a sentence says how a case was decided, or what a fair came to."""
    if not _SETTLED.search(text):  # as in most sentences
        return False
    return any(_SETTLED.search(part) and _came_to(part) for part in clauses(text))


def _weighs(unit: Sequence[str]) -> bool:
    return any(map(_came_to, unit))


def _weight(part: str, awaited: frozenset[str]) -> int:
    if leads_up(part):
        return 0
    promised = len(awaited & pairs(part)) >= _AWAITED
    return 2 * _came_to(part) + 3 * promised + 3 * tells_casualties(part)


@lru_cache(maxsize=4096)  # a clause is weighed in each form of its sentence
def _came_to(part: str) -> bool:
    """Tell whether a clause says what came of a deed."""
    if _NOT_YET.search(part) or leads_up(part):
        return False
    came_to = any(each.search(part) for each in (OUTCOME, _CAME_TO, _SETTLED))
    return bool(came_to or (_CAME_TO_NUMBER.search(part) and figures(part)))


def _end(part: str) -> str:
    return part.rstrip("。；！？")[-4:]
