"""Know two halves of one statement: the first says nothing yet of which a listener has had enough.

Some things and what all of them are, a case and what comes of it, a question and who takes it up,
an event and what became of it.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.words.predicates import tagged

_QUOTED = re.compile(r"“[^”]*”")
_THERE_ARE = re.compile(
    r"有[^，]{0,3}?(?:\d+|[一二两三四五六七八九十百千几多]+)[余多]?[个家名位户所座条台辆篇种类项支艘处][^，了]{2,}$"
)
_ALL_OF_THEM = re.compile(r"(?:都|均|全都|也都|全部|一律|大都|无一)(?![市会江城匀线价])")
"""街上有三家茶馆，都不同程度地亏损: it is told for what all of them are."""
_CASES = (
    (
        re.compile("只要|一旦|如果|倘若|假如|要是|若是"),
        re.compile(r"便(?![利民])|就(?![业地近诊餐医读任])|即可|则(?!会)"),
    ),
    (
        re.compile("无论|不论|不管(?=[^，]*(?:什么|怎|谁|哪|多|是|如何|何|几))"),
        re.compile(r"都(?![市会])|均|也(?!许)|总是|始终|一律"),
    ),
    (
        re.compile("尽管|虽然|即使|即便|哪怕"),
        re.compile("但(?!凡)|却|仍|也(?!许)|还(?=[是有会要])|依然|不过|然而"),
    ),
)
"""What a case begins with, and what comes of it: 只要拨通电话，报上号码，便可查询."""
_COME = re.compile(
    r"便(?![利民])|[就则还也都均总才]|可[以能]|即可|[应会能需须要](?![求])|多半|属于|不|切勿|请|但|说明"
)
"""With these words something came of a case already."""
_COMES_BY = 8
"""Characters of a clause in which it is said what comes of a case."""
_REACH = 4
"""Clauses over which a case reaches at most."""
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
    r"[^，]*(?:启动|开工|举[行办]|[开闭落]幕|竣工|揭晓|结束|落成|投产|通车|召开|开始|完工|招生|开赛)[^，]{0,4}$"
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
    return _is_framed(parts, at) or any(_is_case(parts, at, *case) for case in _CASES)


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


def _is_case(parts: Sequence[str], at: int, case: re.Pattern[str], comes: re.Pattern[str]) -> bool:
    """Tell a place between what has to be and what comes of it."""
    for begun in range(max(0, at - _REACH), at):
        found = case.search(_QUOTED.sub("", parts[begun]))
        if found is None:
            continue
        told = [parts[begun].partition(found[0])[2], *parts[begun + 1 : at]]
        if any(map(_COME.search, told)):
            continue
        following = parts[at : begun + 1 + _REACH]
        if any(comes.search(each, 0, _COMES_BY) for each in following):
            return True
    return False
