"""Find where one may breathe in a clause that has no natural pause: less sure, and only at need.

Before an adverb, a preposition that leads up to the verb, or where somebody brings something.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from briefing.digest.clauses.acts import ACTS, HALF_ADVERBS, LIGHT_VERBS, WENT_TO
from briefing.digest.clauses.handlings import turns_to_deed
from briefing.digest.clauses.nouns import is_nominal
from briefing.digest.pauses.comma_places import MODALS
from briefing.digest.words.phrases import phrased
from briefing.digest.words.predicates import VERBS
from briefing.digest.words.words import Word

_BEFORE = re.compile(
    r"(?:在(?!建(?:工地|工程|项目)|港时间|校[学师生]|职人|职职|线[教学服]|编人|岗人|岗职|册)|从(?!事)|由(?=.+[到至为])|早在(?=\d)|即[\u4e00-\u9fff]即[\u4e00-\u9fff]$|对(?![面岸方手])|向|为(?!主|期)|将|把|被(?![困埋盗拐骗害告占毁淹捕动褥]|执行|保险|征|子)|逢|比(?!赛|例)|经(?!济|营|验|常|理)|"
    r"先后|近来|如今|连续第?[\d一二三四五六七八九十]+(?=[年次届季天])|平均(?!工资|收入|薪|价|单价|成本|气温|年龄|寿命|水平|分|值|数|时间|速度|温度|海拔)|全面|全部|全天|依法|正(?=在|忙|沿|从)|都(?![市江城])|均(?!价|线)|已|还|即可|会(?=[与和对在])|夜间(?!开放时间|街区|门诊|经济|公交|巡逻|[^，]{0,3}时间)|免费(?=[配适更发提开向为赠送])|手把手|挨家挨户|依次|联合开展|"
    r"分别|不宜|不得|禁止|荣获|获批|获评|遗失|定格在|送到|送进|送给|捐给|写在|延伸到|装进|提高到|以及|特别是|"
    r"联手|携手|来电|缓缓|徐徐|不[少低]于|自(?=\d{4}年|\d{1,2}月|本?公告)|于(?=本?公告)|沿着|招生(?=\d)|仍(?=[是在有需])|"
    r"下沉到|结合(?=[^，]{6,}$)|因(?![此而素为])(?=[^，]{3,}而)|以(?=\d+[:比]\d|总分|[^，]{0,14}的(?:成绩|比分|优势|身份|名义))|仍然|围坐|逐一(?=[\u4e00-\u9fff]{4})|"
    r"办理(?=[^，]{4,}(?:登记|手续)$)|"
    r"[发运销驶]往(?![^，]*的)|可以|是(?=周[一二三四五六日]|\d{1,2}[月时点])|每[天日周月年晚](?![^，]{0,8}的))"
)
"""What a breath may stand before where no better place is known."""
_BEHIND = re.compile(
    r"[\u4e00-\u9fff\d”》%](?<![、和与及的是了着在从由对向为将把被到于以让使请叫给跟等一不很最也就])$"
)
_NOUN_ENDS = re.compile(
    r"[”》会轮展井站队局院赛架]$|选手$|演出$|改造$|建设$|服务$|工作$|(?:[将定拟]于)[^，]*[时日月]$"
)
"""What no dictionary takes for a noun, and a time that something is set for."""
_THERE = re.compile(rf"(?:到|{WENT_TO})[^，]{{4,}}$")
_DOING = ("检查", "调研", "督导", "开展", "察看", "慰问", "走访", "参观", "视察", "宣讲", "采访")
"""What one has gone somewhere for."""
_DONE_TO, _FULL_DEED = re.compile("[^，]对(?![面岸])[^，]+$"), 8
"""To what something is done, and characters of that deed that one breathes before."""
_LONG_CLAUSE = 12
"""Characters behind which one may breathe before 即可."""
_SURELY = re.compile("都[将要已可能]|均[可将已]|即可|可以")
_AFTER_LIST = re.compile(
    rf"等(?:部门|单位)?(?=(?:{LIGHT_VERBS}|组织|提供|办理|作出|给予|分别|共同|联合))"
)
_FROM_TO = re.compile(
    r"由[^，]*\d[^，]*(?:[到至为成]|下降|上升)[^，]*\d|由(?:原来|过去|原先|以往|三年前|去年)的"
)
"""离职率由2020年的31%下降到12%: from where to where, whatever 的 stands in it."""
_BEHIND_A_TIME = re.compile(
    r"时间(?=[为是]\d)|在(?:双休日|周末|节假日|寒暑假)(?=开[设放])|[日时点分]止(?=实行|实施|对)|\d[时分](?=实行|实施|开[设放行])|\d:\d\d(?=实行|实施|开[设放行])|于(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=裁定|作出|审理)|(?:至|到|经)[^，至到经\d]{2,8}(?<![一二三四五六七八九十])时(?!间)(?=[\u4e00-\u9fff])"
)
"""From when to when, or when somebody came along, in front of what was done."""
_AT_SO_MANY = re.compile(
    r"在(?:全[省市县区乡镇])?\d+个[^，、的\d]{2,8}?(?=新建|增设|建成|设立|开展|推广|试行)"
)
"""在89个老旧小区|新建充电端口."""
_BROUGHT = re.compile(r"[带拿捧提骑背抱揣推牵领]着[^，]{2,}(?P<at>)(?:来到|前往|走进|赶到|走到)")
"""带着存单|来到银行: with what somebody came."""
_WITH_WHAT = re.compile(
    r"以[^，]{3,}?的(?:价格|名义|成绩|优势)(?=[\u4e00-\u9fff]{2,})(?!的)|一行(?:\d+余?人)?(?=到|赴|来到|深入|走进|前往)|"
    r"(?:从|围绕)[^，]{4,}等[几两三四五六七八九十\d]*个?方[面向](?=(?!的|存在|问题)[\u4e00-\u9fff]{4,})|"
    r"从[^，]{4,}中(?=推选|评选|遴选|挑选|招募)|抽调[^，]{4,}(?=担任|组成)|有\d+[余多]?[名位家][^，、的]{2,8}?(?=通过|获评|入选)|"
    r"(?:持|凭)[^，]{6,}?(?=到[^，]{4,}(?:登记|办理|报名|领取|申请))"
)
"""以每张八百元的价格|出售, 一行6人|到石板镇, 持户口簿|到中心登记."""
_WHERE_IT_IS = re.compile("在[^，、了]{4,}[上里下旁边]$")
"""石板卫生院|在海拔一千多米的山梁上: all that is told of it."""
_BEHIND_THEM = (_AFTER_LIST, _BEHIND_A_TIME, _AT_SO_MANY, _WITH_WHAT)
_LEADING = ("在", "从", "自", "由", "对", "向", "为", "逢", "比", "经")


def places(clause: str) -> Iterator[int]:
    """Find where one may breathe in a clause that has no natural pause, between words.

    Before an adverb, or a preposition that leads up to the verb, and behind no verb of its own.
    """
    words = phrased(clause)
    at = 0
    for index, (word, _) in enumerate(words):
        rest = words[index:]
        there = word in _DOING and _THERE.search(clause[:at]) and _BEHIND.search(clause[:at])
        if there or (index and turns_to_deed(words[:index], rest)):
            yield at
        elif index and _BEFORE.match(clause, at) and _BEHIND.search(clause[:at]):
            before = words[index - 1]
            noun = (
                is_nominal(before)
                or (_SURELY.match(clause, at) and at >= _LONG_CLAUSE)
                or _NOUN_ENDS.search(clause[:at])
            )
            changes = word == "由" and _FROM_TO.match(clause, at)
            leads = word not in _LEADING or changes or _leads_to_a_verb(rest)
            leads = leads or (word == "自" and ("的", "uj") not in rest)
            leads = leads or bool(_WHERE_IT_IS.match(clause, at))
            describes = word in ("全部", "夜间") and rest[1:2] and rest[1][1].startswith(("n", "b"))
            short = _DONE_TO.search(clause[:at]) and len(clause) - at < _FULL_DEED
            stays = word == "在" and len(before[0]) == 1 and before[1] in VERBS  # 站在, no 车站
            if (
                noun
                and not (short or describes or stays)
                and before[0] not in (*HALF_ADVERBS, *MODALS)
                and leads
            ):
                yield at
        at += len(word)
    for found in chain.from_iterable(each.finditer(clause) for each in _BEHIND_THEM):
        yield found.end()
    yield from (found.start("at") for found in _BROUGHT.finditer(clause))


def _leads_to_a_verb(words: Sequence[Word]) -> bool:
    """Tell 在社区开展活动 from 在社区的活动, where a noun is described and nothing done."""
    for at, (word, flag) in enumerate(words):
        if word == "的":
            return False
        if at and (flag in (*VERBS, "vn") or word in ACTS):
            return not any(each == "的" for each, _ in words[at + 1 : at + 2])
    return words[0][1] in VERBS
