"""Cut a long sentence into two that are easier to be heard, where both of them say something."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.digest.adverbials import leads_up
from briefing.digest.circumstances import JOINING, PARTNERS, VIEWED, VIEWING
from briefing.digest.deeds import still_doing, untied
from briefing.digest.details import advises, asks, is_detail
from briefing.digest.grammar import stands_alone, units
from briefing.digest.lengths import SPOKEN
from briefing.digest.listed_deeds import of_meeting
from briefing.digest.meaning import (
    belongs_to_what_precedes,
    conditions,
    governs,
    is_free_of,
    limits,
    reports,
)
from briefing.digest.measures import tells_more
from briefing.digest.nouns import is_subject
from briefing.digest.openings import limited, opens_a_sentence
from briefing.digest.own_subjects import names_its_own
from briefing.digest.plain_subjects import says_of_a_noun
from briefing.digest.predicates import has_verb, tagged
from briefing.digest.sentences import clauses, joined

_UNDONE = re.compile(
    r"(?:组织|(?<!委)派出?(?!单)|抽调|选派|联合|会同|携手|邀请|请来?|带领?|凭借?|利用|依托|借助|使用|通过)"
    r"(?!了|情况|菌|班制度|研究院|实验室|会商|办公|使用?证|[上下进出回到])(?P<whom>[^，]+)(?<!使用证)"
    r"(?<!勘查|核实|监测|整治|巡查|排查|调查|抢修|验收)$"
)
"""Whom or what somebody took for what is told next: 组织志愿者60余人, but not 联合研究院."""
_SENT = re.compile(
    r"(?:组织|抽调|选派|派出)[^，了着过]*(?:人员|志愿者|队员|专家|医生|党员|干部|职工|骨干|教师|学生|民警|\d[余多]?[人名])$|"
    r"(?:带领|率领?)[^，了着过]*(?:组|团|队|一行)$"
)
"""组织呼吸内科等六个科室的15名医护人员: what they do is told next, though 呼吸 is a verb."""
_CARRYING = re.compile("[骑抬带拿提背披拎扛捧抱推挑端握举牵穿戴载]着[^，的了到在]{1,10}$")
"""骑着三轮车: what one does so comes next."""
_IN_VIEW = re.compile(
    rf"(?:{VIEWING})[^，]*(?:{VIEWED})$|"
    r"(?:[定拟]于|将于)[^，]*[年月日时点分旬底初末晚午]$"
)
"""Why, how or when somebody does what is told next."""
_NOUN_ONLY = re.compile(
    r"[^，]*的[^，的]{0,6}(?:周末|[天日年月]|分钟|小时|时候|时刻|上午|下午|晚上|清晨|夜晚|早晨|季节|假期)|"
    rf".*{JOINING}[^，的]{{2,12}}(?:{PARTNERS})|"
    r"[^，了着过是将把被在有为]*的[^，的了着过是将把被在有为]{0,6}(?:方案|计划|规划|草案|办法|名单)|"
    r"(?:位于|地处|坐落|来自)[^，了着过]*的[^，的]{1,8}"
)
"""供暖季开始后的第一个周末: what was then, or was done together, is still to come."""
_OPEN = re.compile(r"虽|怎么|什么|(?<!不了)多少|如何|是否|能否|(?:的[^，的]{2,6}|名单|分别)为$")
"""Whoever says this has not done yet: 企业虽只剩97家, 产值却…."""
_GOES_ON = re.compile(
    r"^(?:另有|预计(?=[^，]*\d)|(?:[一二两三四五六七八九十]|\d{1,2})年下来|一年[跑走]了|一共|总共|共(?=[^，]*\d)(?![建同享和产青鸣识济存])|累计(?=[^，]{0,4}[\u4e00-\u9fff]+\d)|"
    r"每(?:天|日|周|月|年|晚|逢|周末|季度|学期)[^，]{6,}|"
    r"(?:目前|现在?|如今|截至目前)，?(?:已|共)(?!经)|(?:年内|年底前|今年内|下一步|此后|随后|届时)，?[已将共还](?!军|领))"
)
"""What may go on in a sentence of its own from what was just told: 共检查书店55家."""
_WHAT_IT_IS = re.compile(r"[^，对把将]{4,}的，是[^，]{3,}")
"""真正影响发挥的，是…: what is said stands in front of it."""
_WHOEVER = re.compile(r"[^，]{4,}(?<![是有好])的(?=，(?!是|就是|却|便))")
_ADVICE = re.compile(
    r"(?:睡前|饭[前后]|出门时?|外出时?|平时|饮食上|夜间|早晚)[^，的]{0,2}(?:[用喝吃多少注应戴穿]|可[以用])[^，]{6,}"
)
"""睡前用温水泡脚: what anybody should do at such a time."""
_ITS_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:编号|证号|注册号|核准号|票号|代码)，?为?(?:[A-Z\d]|[\u4e00-\u9fff]{1,4}\d{4})"
)
"""编号JY2440，声明作废: which of the things just named it was."""
_NOT_YET = re.compile(
    r"正?在[^，了着过]*[^，][上里中下]$|[^，了是在为将把被有]*(?:发现|提出|反映|申报|选送|推出)的[^，了是在为将]{1,8}$"
)
"""在“刀下春色”特展上, 抽查发现的两处问题: nothing is said of it yet."""
_ONLY_WHERE = re.compile("——[^，]*[上里中下内旁]$")
"""张口就是“三个疗程断根”——一些直播间里: what is done there is still to come."""
_DONE = re.compile(
    r"公开宣判$|灯火通明$|[^，]{3,}一片$|[^，]{2,}[贴摆放挂][在到][^，]{2,}|[与和同][^，]+合作$|(?:遗失|丢失)[^，]{3,}|(?:封顶|竣工|通车|投产|发售|开赛|获批)$|[^，]{4,}了[^，]{2,}|"
    r"[^，]{6,}[为达至近超][^，]{0,4}\d[^，]{1,6}$"
)
"""What jieba takes for no verb: 遗失公章一枚, 主体结构封顶, 各放了一只伞架."""
_ONE_OF_SEVERAL = re.compile(
    r"其中|有的|[一两三四五六七八九十\d]+[名位个家户件人成](?![^，]{0,3}的)"
)
"""其中21位…，3位…: shares of one whole are told in one breath."""
_OF_NOUNS = frozenset({"n", "m", "q", "nz", "ns", "b", "uj"})
_RESULT = re.compile(
    "[^，]{2,12}?(?:(?<![随即方顺])便(?![利民])|就[会能可]|才[会能])|[^，]{2,4}又(?!一)"
)
"""采煤机便缓缓启动: what comes of the clause before it."""
_ARRIVES = re.compile(
    r"(?:次日)?\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分)?)许?(?:抵达|到达|返回|结束|到站|到)"
)
"""20:50抵达: of what set out in the clause before it."""
_PROPOSED = re.compile("建议|希望|呼吁|倡议|恳请")
"""What nobody is said to have done: the next clause is part of it."""
_WHILE = re.compile("而(?![且是非不已言后])")
"""而鲜果订单增加: what it is said beside stands in the sentence before."""
_HARD, _CUT, _ABRUPT = 12, 4, 12
"""What a sentence too long weighs beside each character too many, and what one more does; and
characters of one that is too short, which weighs twice that."""
_DETAIL, _STATEMENT, _FULL = 7, 10, 12
"""Characters of a sentence that is cut from another one, at least: of one that tells a detail, of
any other, and of two that repeat a name and tell no number."""


@lru_cache(maxsize=4096)  # a sentence is cut again in each choice that it is tried in
def evened(
    sentence: str,
    most: int,
    *,
    naming: bool = True,
    reported: bool = False,
    easy: int = SPOKEN,
) -> tuple[str, ...]:
    """Cut a sentence longer than said with ease into `most` sentences at most.

    It is cut where both halves say something and the second has a subject of its own, if that
    makes it easier; where `naming`, that may be the first one's, said once more; where `reported`,
    what 据气象台预报 stands before may be told in both. What more than `easy` characters is long:
    fewer where the name of the district comes in.
    """
    if len(sentence) <= easy or most < 2:  # noqa: PLR2004 - two are the least to cut it into
        return (sentence,)
    ways: list[tuple[str, ...]] = [(sentence,)]
    for first, second in _halves(sentence, naming=naming, reported=reported):
        begun = evened(first, most - 1, naming=False, easy=easy)
        ways.append((*begun, *evened(second, most - len(begun), naming=False)))
    return min(ways, key=lambda said: _effort(said, easy))


def _effort(said: Sequence[str], easy: int) -> tuple[int, int]:
    """Weigh how hard sentences are to be heard: too long ones, then too short and too many."""
    over = sum(_HARD + len(each) - easy for each in said if len(each) > easy)
    abrupt = sum(len(each) < _ABRUPT for each in said)
    return over + _CUT * (len(said) - 1 + 2 * abrupt), max(map(len, said))


def _halves(sentence: str, *, naming: bool, reported: bool) -> Iterator[tuple[str, str]]:
    """Give the ways to cut a sentence in two; the second may be told with the first one's doer."""
    given = units(clauses(sentence))
    for at in range(1, len(given)):
        before = [part for unit in given[:at] for part in unit]
        after = [part for unit in given[at:] for part in unit]
        if (
            _waits(before[-1])
            or _is_one_of(before, after[0])
            or not _is_told(given[:at], after[0], reported=reported)
            or limited(given[at:], set())
        ):
            continue
        while_ = _WHILE.match(after[0])
        asked = asks(after)
        begun = [after[0][1:], *given[at][1:]] if while_ else given[at]
        own = asked or (_stands(begun, before[-1]) and not of_meeting(before, after[0]))
        after = [after[0][1:], *after[1:]] if while_ and own else after
        doer = still_doing(before, after[0], after[1:]) if naming and not own else ""
        halves = joined(before), doer + (untied(joined(after)) if doer else joined(after))
        shorter, longer = sorted(map(len, halves))
        named = _STATEMENT if any(map(str.isdigit, after[0])) else _FULL
        least = named if doer else _DETAIL if asked or is_detail(after[0]) else _STATEMENT
        if (own or doer) and shorter >= least and longer < len(sentence):
            yield halves


def _names_its_own(unit: Sequence[str], before: str) -> bool:
    """Tell whether a unit begins with whom it speaks of, or with when that is."""
    first, last = unit[0], unit[-1]
    if limits(first) or belongs_to_what_precedes(first) or leads_up(before):
        return False
    told_later = leads_up(first) and len(unit) > 1 and is_detail(last)
    return names_its_own(first) or is_detail(first) or told_later


def may_end(parts: Sequence[str]) -> bool:
    """Tell whether a sentence can end behind `parts`, what follows them in print not being told."""
    if _waits(parts[-1]) or _ONLY_WHERE.search(parts[-1]):
        return False
    return _says_something(units(parts))


def _waits(part: str) -> bool:
    """Tell a clause that no sentence ends with, though it has a verb: what it is for comes next."""
    waiting = (_IN_VIEW, _OPEN, _SENT, _CARRYING)
    if _NOUN_ONLY.fullmatch(part) or any(each.search(part) for each in waiting):
        return True
    if _only_names(part):
        return True
    undone = _UNDONE.search(part)
    return undone is not None and not has_verb(undone["whom"])


def _only_names(part: str) -> bool:
    """Tell a noun of which nothing is said yet: 全县58.3万亩小麦."""
    words = tagged(part)
    flags = [flag for _, flag in words]
    counted = "m" in flags and flags[-1].startswith("n") and is_subject(words)
    return counted and set(flags) <= _OF_NOUNS


def _is_one_of(before: Sequence[str], part: str) -> bool:
    """Tell one of several shares, of what is proposed, or what stands against 不: told together."""
    shares = _ONE_OF_SEVERAL.match(before[-1]) and _ONE_OF_SEVERAL.match(part)
    proposed = _PROPOSED.match(before[0]) and not part.startswith(("请", "也请"))
    instead = _WHILE.match(part) and before[-1].startswith(("不", "没"))
    alike = part[0] == before[-1][0] == "一"  # 一斗谷借出去收回几斗，一纸欠条传了几代人
    result = _RESULT.match(part) or _ARRIVES.match(part)
    return bool(shares or proposed or instead or alike or result or "是否" in part)


def _is_told(given: Sequence[Sequence[str]], following: str, *, reported: bool) -> bool:
    """Tell whether clauses say something, and what follows is true without them."""
    said = [part for unit in given for part in unit]
    governing = [part for part in said if governs(part) and not (reported and reports(part))]
    if not following.startswith("届时") and not all(
        is_free_of(part, following) for part in governing
    ):
        return False
    return _says_something(given)


def _says_something(given: Sequence[Sequence[str]]) -> bool:
    return any(stands_alone(unit) or _does(unit[-1]) for unit in given) and not _NOT_YET.match(
        given[-1][-1]
    )


def _does(part: str) -> bool:
    """Tell whether anything is done in a clause, be it that jieba takes it for a noun."""
    if has_verb(part) or says_of_a_noun(part):
        return True
    if len(part) < _STATEMENT:
        return False
    words = tagged(part)
    idiom = words[-1][1] in ("i", "l", "z")  # 整备车间灯火通明
    return bool(_DONE.search(part)) or idiom or any(flag == "vn" for _, flag in words[1:-1])


def _is_whoever(unit: Sequence[str]) -> bool:
    """Tell of whom something is told by what they do: 对处理结果不满意的，可拨打监督电话."""
    return bool(_WHOEVER.match("，".join(unit))) and has_verb(unit[0])


def _stands(unit: Sequence[str], before: str) -> bool:
    """Tell whether a sentence can begin with `unit`, behind one that ends with clause `before`."""
    first = unit[0]
    if opens_a_sentence(unit, leaning=False) or first.startswith(("一是", "届时")):
        return True
    told = "，".join(unit)
    marks = (_WHAT_IT_IS, _ITS_NUMBER, _ADVICE)
    if _names_its_own(unit, before) or any(each.match(told) for each in marks):
        return True
    in_a_case = len(unit) > 1 and (conditions(first) or _is_whoever(unit))
    if (advises(unit) or in_a_case) and not leads_up(before):
        return True
    if len(told) < _STATEMENT:
        return False
    if tells_more(first) and not (leads_up(first) or leads_up(before)):
        return True
    return bool(_GOES_ON.match(first)) and (_does(unit[-1]) or not leads_up(first))
