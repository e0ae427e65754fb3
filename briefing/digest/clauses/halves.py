"""Know two halves of one statement: the first says nothing yet of which a listener has had enough.

Some things and what all of them are, a question and who takes it up, an event and what became of
it, what somebody says first and what they say of that.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.cases import is_in_a_case
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.words.predicates import VERBS, tagged

_QUOTED = re.compile(r"“[^”]*”")
_THERE_ARE = re.compile(
    r"有[^，]{0,3}?(?:\d+|[一二两三四五六七八九十百千几多]+)[余多]?[个家名位户所座条台辆篇种类项支艘处][^，了]{2,}$"
)
_ALL_OF_THEM = re.compile(r"(?:都|均|全都|也都|全部|一律|大都|无一)(?![市会江城匀线价])")
"""街上有三家茶馆，都不同程度地亏损: it is told for what all of them are."""
_REACH = 4
"""Clauses over which such a frame reaches at most."""
_WHETHER = re.compile(r"^[^，]*是否(?:是|为)[^，]*$")
_ASKED = re.compile(
    "[查看问验询知论管]|核|确认|判断|检|研究|考虑|调研|取决|决定|关心|关注|讨论|明确|说明|在于|要看|就看"
)
"""检查滤网是否堵塞 is a deed; 水位是否是主因 asks for who takes it up."""
_EVENT = re.compile(
    r"^(?![^，]*[了着过已将拟正])[^，]*(?:项目|工程|活动|大赛|[球棋]赛|竞赛|比赛|仪式|展览|论坛|博览会|展销会)$"
)
_BEGUN = re.compile(
    "启动|举[行办]|召开|开展|实施|推出|组织|参加|完成|建[成设]|承[担接]|观看|参观|支持|开始|是"
)
_BECAME = re.compile(
    r"(?![^，]{0,12}(?:他|她|我))(?:将?[在于]|经过|日前|近日|今[天晚]|昨[天晚]|(?:\d{1,2}月)?\d{1,2}日|已|正式|即将|拟[在于])"
    r"[^，]*(?:启动|开工|举[行办]|[开闭落]幕|竣工|揭晓|结束|落成|投产|通车|召开|开始|完工|招生|开赛|兴建|动工)[^，]{0,4}$"
)
"""云溪与三所学校合办航运班项目，将在秋季启动: what became of it comes next."""
_NAMED_ONLY = re.compile(
    r"^(?![^，]*(?:推出|开展|实施|启动|举[办行]|播出|成立|命名|入选|完成|参加|是))[^，了着过在将已把被为有]*"
    r"(?:项目|工程|课题|丛书|话剧|电视剧|影片|歌剧|舞剧|活动|系列|计划)(?:“[^”]*”|《[^》]*》)$"
)
"""区里的治水项目“石板渠”: nothing is said of it yet."""
_SET_IN = re.compile(
    r"[^，](?:了|说|指出|反映|展示|再现|讲述|描写)在[^，]*(?:背景|形势|情况|条件|环境|基础|过程)[下上中]$"
)
"""再现了在涨水这一背景下: what it shows of that comes next."""
_NAMED_TWICE = re.compile(
    r"^[^，了是在将已把被为有]*——[^，了是在将已把被为有]*(?:赛|会|展|节|工程|活动|仪式|馆|站|院|园|奖|杯)$"
)
"""全镇青少年系列比赛——第六届渡口杯: that is one name."""
_FRAME = re.compile(
    r"(?<![不而只就也一二三四五六])是(?:为(?!了|此|止|何)|[从在对将经]|以(?![^，]*为))(?!来|往|前)[^，的]*$"
)
_FRAMED = re.compile(r"的[^，的了着过]{1,10}$")
"""这一说法是为贯彻条例，…启用的用语: what it is comes behind why."""
_TOOK = re.compile(
    r"(?:出动|动用|调集|收到|接收到?|捐[赠献出]|送[去来]|发放|运[来到送]|购[置买]|缴获|查获|投入|募集|援助)了?[^，]*\d[^，\d]{0,8}$"
)
_AMOUNT = re.compile(
    r"(?P<what>[^，了\d]{2,12})\d+[余多]?[万千百]?[余多]?"
    r"(?:[公市]?斤|吨|箱|袋|盒|桶|件|条|套|床|顶|张|把|部|支|册|本|枚|副|人次|[台辆艘车架]次?)"
)
_OF_THINGS = tuple("nbaj")
"""出动员工六百多人次，铲雪车30多辆次: more of what was sent or given, and the tags of things."""
_SAYS = re.compile("(?:说|显示|表明|指出|强调|认为|表示|提出|提醒|建议)$")
_THIS_IS = re.compile("这(?:既|不仅|也|就|都)?是")
_SAID_OF = re.compile("[要应须请能会将别勿是可了先有]")
_OF_WHICH = re.compile(r"(?![^，]*[了是有将要为使让把被])[^，]*的[^，的]{1,8}$")
"""结果显示，抽查的四种鲜鱼，合格率…: what was found of them comes next."""
_FEW = 10
"""Characters of what somebody says first that is no statement."""
_RESPECTIVELY = re.compile(r"分别[为是][^，]*\d[^，]*$")
_SHARE = re.compile(r"[^，了]{2,14}\d[^，]{0,6}")
_BOTH_ENDS = re.compile("(?<!另)一方面")


def are_halves(parts: Sequence[str], at: int) -> bool:
    """Tell whether `parts[at]` is the second half of what was begun in front of it."""
    before, behind = parts[at - 1], parts[at]
    if _THERE_ARE.search(before) and _ALL_OF_THEM.match(behind):
        return True
    if _asks(before) and not behind.startswith(("是", "为")):
        return True
    if _is_only_named(before, behind) or _SET_IN.search(before):
        return True
    if _is_said_first(parts, at) or _is_what_this_is(parts, at):
        return True
    return _is_framed(parts, at) or is_in_a_case(parts, at)


def _is_said_first(parts: Sequence[str], at: int) -> bool:
    """Tell a few words that somebody says, of what they then say more: 他说，除去杂质，每斤….

    And one share of several: 合格率分别为青鱼92%，鲤鱼65%.
    """
    before, behind = parts[at - 1], parts[at]
    if _RESPECTIVELY.search(before) and _SHARE.fullmatch(behind):
        return True
    said = at > 1 and _SAYS.search(parts[at - 2]) is not None
    words = tagged(before)
    if said and _OF_WHICH.match(before) and words[0][1] in VERBS and words[1:2] == (("的", "uj"),):
        return True
    short = said and len(before) <= _FEW and words[0][1] in VERBS
    return short and _is_deed(before) and not names_nobody(behind)


def _is_what_this_is(parts: Sequence[str], at: int) -> bool:
    """Tell deeds that somebody names and sums up: 他说，修好渡口，疏通航道，这是今年的任务."""
    said = next((back for back in reversed(range(at)) if _SAYS.search(parts[back])), -1)
    end = next((on for on in range(at, len(parts)) if _THIS_IS.match(parts[on])), -1)
    if min(said, end) < 0 or at == said + 1:
        return False
    return all(map(_is_deed, parts[said + 1 : end]))


def _is_deed(part: str) -> bool:
    """Tell what nobody is said to do, to have done or to have to do."""
    return names_nobody(part) and not _SAID_OF.search(part)


def _asks(part: str) -> bool:
    """Tell 水位是否是主因, of which nobody is said to have asked it."""
    return bool(_WHETHER.match(part)) and not _ASKED.search(part.partition("是否")[0])


def _is_only_named(before: str, behind: str) -> bool:
    """Tell an event or a work, of which `behind` says what became of it."""
    became = bool(_BECAME.match(behind))
    if _EVENT.match(before) and not _BEGUN.search(before) and became:
        return True
    named = _NAMED_ONLY.match(before) or _NAMED_TWICE.match(_QUOTED.sub("", before))
    return bool(named) and (became or names_nobody(behind) or goes_on(behind))


def is_more_of_it(parts: Sequence[str], at: int) -> bool:
    """Tell how much of another thing was sent or given too: it is no sentence alone."""
    if not _is_amount(parts[at]):
        return False
    first = at - 1
    while first and _is_amount(parts[first]):
        first -= 1
    return bool(_TOOK.search(parts[first]))


def _is_amount(part: str) -> bool:
    """Tell a thing and how many there are of it: 帐篷2700顶."""
    found = _AMOUNT.fullmatch(part)
    return found is not None and all(
        flag.startswith(_OF_THINGS) for _, flag in tagged(found["what"])
    )


def is_one_of_two(parts: Sequence[str]) -> bool:
    """Tell 一方面 without 另一方面: who hears the first waits for the second."""
    text = "，".join(parts)
    return len(_BOTH_ENDS.findall(text)) == 1 and "另一方面" not in text


def _is_framed(parts: Sequence[str], at: int) -> bool:
    """Tell a place between 是为… and the noun with 的 that it is."""
    for begun in range(max(0, at - _REACH), at):
        if not _FRAME.search(parts[begun]):
            continue
        rest = parts[begun + 1 : begun + 1 + _REACH]
        end = next((more for more, each in enumerate(rest) if _FRAMED.search(each)), -1)
        if end >= 0 and begun + 1 + end >= at and names_nobody(rest[end]):
            return True
    return False
