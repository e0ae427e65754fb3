"""Find where one may breathe in a clause that has no natural pause: less sure, and only at need.

Before an adverb, a preposition that leads up to the verb, or where somebody brings something.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from briefing.digest.acts import ACTS, HALF_ADVERBS, LIGHT_VERBS, WENT_TO, begins_predicate
from briefing.digest.handlings import turns_to_deed
from briefing.digest.lengths import CLAUSE
from briefing.digest.nouns import describes, describes_next, ends_a_noun, is_nominal
from briefing.digest.phrases import phrased
from briefing.digest.predicates import VERBS, has_verb, tagged
from briefing.digest.words import Word

_BEFORE = re.compile(
    r"(?:在|从(?!事)|由(?=.+[到至为])|对|向|为(?!主|期)|将|把|被|逢|比(?!赛|例)|经(?!济|营|验|常|理)|"
    r"先后|平均(?!工资|收入|薪|价|单价|成本|气温|年龄|寿命|水平|分|值|数|时间|速度|温度|海拔)|全面|全部|全天|正(?=在|忙|沿|从)|都(?![市江城])|均(?!价|线)|已|还|即可|会(?=[与和对在])|夜间|免费(?=[配更发提开向为赠送])|手把手|挨家挨户|依次|联合开展|"
    r"分别|不宜|不得|禁止|荣获|获批|获评|遗失|定格在|送到|送进|送给|捐给|写在|延伸到|装进|提高到|以及|特别是|"
    r"联手|携手|来电|缓缓|徐徐|不[少低]于|自(?=\d{4}年|\d{1,2}月|本?公告)|于(?=本?公告)|沿着|招生(?=\d)|仍(?=[是在有需])|"
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
_ITEM = 6
"""Characters of each of two items that a comma may stand between instead of 、."""
_MARKED_ITEM = re.compile(
    "》(?=(?:和|以及)?《)|“[^”，。？！]{8,}”(?=(?:和|以及)?“[^”，。？！]{8,}”)"
)
"""A title, or a long name in quotation marks, that another one follows."""
_DASH = re.compile("——")
_SHORT_ITEM = 2
_ITS_NUMBER = re.compile(r"^.*等")
_COUNTED = re.compile(r".*[三四五六七八九十]个")
_DESCRIBED = ("一", "在", "从", "相应")
"""With these begins a long item that a breath stands before, whatever its verbs."""
_LONG_CLAUSE = 12
"""Characters behind which one may breathe before 即可."""
_SURELY = re.compile("都[将要已可能]|均[可将已]|即可|可以")
_AND = re.compile(r"(?:和|以及|及)(?!其|时|平|谐|气|睦|解)")
_LISTED = re.compile(r"[、和与及，等]")
_HANDLED = re.compile("[将把对给从](?=.)")
_ONE_OF_TWO = re.compile(
    r"(?:[向对给为与在到]|征集)[^、，]{1,4}$|(?:书记|主任|主席|[局部厅县市区镇乡校院处科队站]长|常委|委员|代表)$"
)
"""The first of two to whom something is done, or of the posts of one person."""
_SEPARATORS = re.compile("、|和|以及|及|或")
_TOLD_OF_THEM = re.compile(
    r"等(?P<number>(?:\d+|[一二两三四五六七八九十几]+)[个家名位项条座人])?(?P<told>.*)$"
)
_ENDS_LIST = re.compile(
    r"^(?:[上下]午|早上|晚上)?[\d一二三四五六七八九十]{1,3}[时時:]|[站区厂场村园社校院”]$"
)
"""A time of the day, and a place, of which nothing more is told."""
_NUMBERED = re.compile(r"等[\d一二三四五六七八九十]+[人家名位个]$")
_AMOUNT = re.compile(r"\d+(?:公里|千米|米|亩|吨|台|辆|处|个|家|名|户)")
_MEASURE = re.compile(r"\d[^\d，、]{1,2}$")
_LITTLE = 4
"""Characters that may follow such a list without a breath: 等三家企业入选."""
_ENTERED = re.compile("(?:榜上有名|轮番登场|入[选围])$")
_SHARED = re.compile("[上里中内下前]$")
"""Of both items, not of the last alone: 种粮大户和负责人手机上."""
_AFTER_LIST = re.compile(
    rf"等(?:部门|单位)?(?=(?:{LIGHT_VERBS}|组织|提供|办理|作出|给予|分别|共同|联合))"
)
_FROM_TO = re.compile(
    r"由[^，]*\d[^，]*(?:[到至为成]|下降|上升)[^，]*\d|由(?:原来|过去|原先|以往|三年前|去年)的"
)
"""离职率由2020年的31%下降到12%: from where to where, whatever 的 stands in it."""
_BEHIND_A_TIME = re.compile(
    r"时间(?=[为是]\d)|[日时点分]止(?=实行|实施|对)|\d[时分](?=实行|实施|开[设放行])|\d:\d\d(?=实行|实施|开[设放行])|于(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=裁定|作出|审理)|(?:至|到|经)[^，至到经\d]{2,8}(?<![一二三四五六七八九十])时(?!间)(?=[\u4e00-\u9fff])"
)
"""From when to when, or when somebody came along, in front of what was done."""
_AT_SO_MANY = re.compile(
    r"在(?:全[省市县区乡镇])?\d+个[^，、的\d]{2,8}?(?=新建|增设|建成|设立|开展|推广|试行)"
)
"""在89个老旧小区|新建充电端口."""
_BROUGHT = re.compile(r"[带拿捧提骑背抱揣推牵领]着[^，]{4,}(?P<at>)(?:来到|前往|走进|赶到|走到)")
"""带着存单|来到银行: with what somebody came."""
_BEHIND_THEM = (_AFTER_LIST, _BEHIND_A_TIME, _AT_SO_MANY)
_LEADING = ("在", "从", "由", "对", "向", "为", "逢", "比", "经")


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
            if noun and before[0] not in HALF_ADVERBS and leads:
                yield at
        at += len(word)
    for found in chain.from_iterable(each.finditer(clause) for each in _BEHIND_THEM):
        yield found.end()
    yield from (found.start("at") for found in _BROUGHT.finditer(clause))


def between_items(clause: str) -> Iterator[int]:
    """Find where one long item of a list ends and another begins: there a newsreader breathes too.

    Before 和 only where the clause ends with its item. A dash may become a comma as well.
    """
    yield from (found.end() for found in _DASH.finditer(clause))
    yield from (found.end() for found in _MARKED_ITEM.finditer(clause))
    for found in re.finditer("、|" + _AND.pattern, clause):
        before = _LISTED.split(clause[: found.start()])[-1]
        before = _HANDLED.split(before)[-1]
        behind, *more = _LISTED.split(clause[found.end() :])
        if min(len(before), len(behind)) < _ITEM or _ONE_OF_TWO.search(before):
            continue
        if found[0] == "、":
            described, of, _ = behind.partition("的")
            if not (of and has_verb(described)):  # 甲、乙联合推出的产品
                yield (
                    found.end() if _may_part(clause, found.end()) else _behind(clause, found.end())
                )
        elif not more and not (has_verb(behind) or _SHARED.search(behind)):
            yield found.start()


def between_short_items(clause: str) -> Iterator[int]:
    """Find where an item of any length ends, in a list that ends its clause.

    Before 和 only where that leads to one long item more.
    """
    for found in re.finditer("、|" + _AND.pattern, clause):
        before = _HANDLED.split(_LISTED.split(clause[: found.start()])[-1])[-1]
        behind = _LISTED.split(clause[found.end() :])
        if min(len(before), len(behind[0])) < _SHORT_ITEM or _ONE_OF_TWO.search(before):
            continue
        last = _ITS_NUMBER.sub("", behind[-1])
        long = len(clause) - len(last) > CLAUSE and last.startswith(_DESCRIBED)
        scores = before[-1].isdigit() and behind[0][0].isdigit()  # 25:21、22:25
        whole = long or (_is_noun(last) and "的" not in "".join(behind[:-1]))
        if found[0] == "、" and whole and not scores:
            yield found.end()
        elif found[0] != "、" and len(behind) == 1 and _is_long_item(behind[0], clause):
            yield found.start()


def _may_part(clause: str, at: int) -> bool:
    """Tell a list that ends its clause, or has three items and more, from 对甲、乙开展检查."""
    several = len(_SEPARATORS.findall(clause)) > 1
    if several or tagged(clause[at:])[0][1] in VERBS or _ENDS_LIST.search(clause[at:]):
        return True
    behind = _TOLD_OF_THEM.search(clause, at)
    if behind and len(behind["told"]) <= _LITTLE:
        return True
    words = tagged((behind["told"] if behind else clause[at:]).rpartition("的")[2] or "的")
    acts = (flag in VERBS and not describes_next(words, at) for at, (_, flag) in enumerate(words))
    return not (any(acts) or _ENTERED.search(clause))


def _behind(clause: str, at: int) -> int:
    """Give where a list of two items ends that somebody does something with.

    Two amounts are parted where that is too far for a breath.
    """
    counted = _TOLD_OF_THEM.search(clause, at)
    if counted and counted["number"] and tagged(counted["told"])[0][1] in VERBS:
        return counted.start("told")
    ends = at + len(tagged(clause[at:])[0][0])
    words = phrased(clause)
    start = 0
    for index, (word, _) in enumerate(words):
        rest = words[index:]
        acts = (rest[0][1] in VERBS and len(word) > 1) or begins_predicate(rest)
        if start > ends and acts and _ends_items(words[:index]) and not describes(rest):
            return at if start > CLAUSE and _AMOUNT.match(clause, at) else start
        start += len(word)
    return 0


def _ends_items(before: Sequence[Word]) -> bool:
    """Tell what the items end with: their number (等4人), or a noun but no measure (214公里)."""
    told = "".join(word for word, _ in before)
    return bool(_NUMBERED.search(told)) or (ends_a_noun(before[-1]) and not _MEASURE.search(told))


def _is_noun(item: str) -> bool:
    words = phrased(item)
    return all(is_nominal(word) or describes_next(words, at) for at, word in enumerate(words)) and (
        "的" not in item and not _COUNTED.match(item)
    )


def _is_long_item(behind: str, clause: str) -> bool:
    """Tell 和一个卖了五十年凉粉的女人, and a second name of what somebody saw."""
    told = "了" in clause.removesuffix(behind) and "的" not in behind
    return len(behind) >= _ITEM and (behind.startswith(_DESCRIBED) or told)


def _leads_to_a_verb(words: Sequence[Word]) -> bool:
    """Tell 在社区开展活动 from 在社区的活动, where a noun is described and nothing done."""
    for at, (word, flag) in enumerate(words):
        if word == "的":
            return False
        if at and (flag in (*VERBS, "vn") or word in ACTS):
            return not any(each == "的" for each, _ in words[at + 1 : at + 2])
    return words[0][1] in VERBS
