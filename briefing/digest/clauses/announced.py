"""Know what was just named and goes on: a paper says, an event holds, a service is run by."""

import re
from collections.abc import Sequence

_PAPER = re.compile(
    r"(?:印发|出台|发布|下发|制定|发出|公布|通过)[^，]*?"
    r"(?P<what>意见|方案|通知|办法|规定|条例|细则|规划|通告|公告|措施|清单|指南|倡议书|标准)》?$"
)
_LETTER = re.compile(r"刊[发登]了?读者[^，]{0,6}(?P<what>来信)(?:$|《)")
_SAYS = re.compile(r"^(?:明确|规定|提出|要求|指出|强调)(?!的)")
_EVENTS = (
    "演练|大赛|比赛|公开赛|联赛|锦标赛|竞赛|(?:羽毛|乒乓|[篮足排网])球赛|(?:围棋|象棋|斗茶|龙舟|射箭|歌咏|合唱)赛|培训班|展览|作品展|[\u4e00-\u9fff]{2}展|"
    "招聘会|论坛|推介会|讲座|活动|音乐会|演唱会|晚会|汇演"
)
_STAGED = re.compile(rf"(?:举行|举办|开展|启动|召开)[^，]*?(?P<what>{_EVENTS})$")
_HELD = re.compile(r"(?:举行|举办|开幕|开展|启动|开赛|落幕|闭幕)$")
_WILL_BE = re.compile(
    rf"(?P<what>{_EVENTS})”?(?:[定拟]于|将于|将|日前|近日|\d|在)[^，]*(?:举行|举办|开幕|开展|启动|开赛|落幕|闭幕|开走|开跑)$"
)
_NAMED = re.compile(rf"(?P<what>{_EVENTS})”?$")
_HOLDS = re.compile(
    r"^(?:模拟|设(?=[^，]*(?:项|组|区|环节|展位|科目|奖))|设置(?=[^，]*(?:项|组|区|环节|展位|科目|奖))|展出|演出(?=《|[^，]*\d)|吸引|"
    r"汇[集聚]|共(?:设|分|展出|吸引|有)|历时|为期|将?持续|全程\d)"
)

_OPENED = re.compile(
    r"(?:设立|开设|开通|推出|开办|建起)[^，“]*“(?P<what>[^“”]{2,8})”(?P<noun>[\u4e00-\u9fff]{0,4}?)(?:服务)?(?:[\d一二三四五六七八九十]+[条个处家])?$"
)
_RUNS = re.compile(
    r"由[^，]{2,}(?:轮流|坐班|授课|执飞|值守|讲课|巡诊|运营)|分别[从位设]|覆盖[\d一二两三四五六七八九十]"
)
"""Who works there, from where it starts, whom it reaches."""
_FORMED = re.compile(
    r"(?<!将)组[成建][^，]*?(?P<what>专班|小分队|方队|(?:(?![个支名])[\u4e00-\u9fff]){2}[组队])$"
)


def formed_team(clause: str) -> str:
    """Name the team that a clause tells to be formed: what comes next it does."""
    found = _FORMED.search(clause)
    return found["what"] if found else ""


def announced(before: Sequence[str], part: str) -> str:
    """Name the paper or the event of the clause before `part` that says or holds it; else empty.

    印发《减负意见》，明确保留9项: the 意见 does; 举行演练，模拟河堤管涌: the 演练 does.
    """
    if not before:
        return ""
    if _RUNS.match(part) and (opened := _OPENED.search(before[-1])):
        noun = opened["noun"]
        return noun if len(noun) > 1 else f"“{opened['what']}”{noun}"
    if part.startswith("反映") and (letter := _LETTER.search(before[-1])):
        return letter["what"]
    if _SAYS.match(part):
        found = _PAPER.search(before[-1])
    elif _HOLDS.match(part):
        found = _STAGED.search(before[-1]) or _WILL_BE.search(before[-1])
        if found is None and len(before) > 1 and _HELD.search(before[-1]):
            found = _NAMED.search(before[-2])
    else:
        return ""
    return found["what"] if found else ""
