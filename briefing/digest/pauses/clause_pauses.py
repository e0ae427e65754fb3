"""Find where the sense of a clause pauses, though nothing is printed there.

Between a subject and its predicate, before or behind a time, behind a place or an occasion, before
并, and before what somebody says: judged by the words there and jieba's tags, and only where they
leave no doubt.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from briefing.digest.clauses.acts import (
    ACTS,
    FURTHER_ACTS,
    HALF_ADVERBS,
    LIGHT_VERBS,
    WAYS,
    WENT_TO,
    begins_predicate,
)
from briefing.digest.clauses.grammar import stands_alone
from briefing.digest.clauses.handlings import AND_ALL
from briefing.digest.clauses.nouns import EVENTS, describes, ends_a_noun, is_subject
from briefing.digest.clauses.wheres import is_where
from briefing.digest.pauses.comma_places import MODALS
from briefing.digest.pauses.joined_deeds import goes_on_with, shares_its_object
from briefing.digest.pauses.time_pauses import places as at_times
from briefing.digest.words.phrases import phrased
from briefing.digest.words.predicates import VERBS
from briefing.digest.words.words import Word
from briefing.sources.words.names import TITLED

_LONG_SUBJECT = 7
"""Characters of a subject that one breathes behind by choice."""
_LONG_OBJECT = 10
"""Characters of what somebody says that a comma may part from 宣布."""
_SAID = (
    *("显示", "表示", "发现", "宣布", "指出", "认为", "透露", "介绍", "通报", "提醒", "证实"),
    *("强调", "获悉", "了解到", "看到", "得知"),
)
_OCCASIONS = ("后", "时", "期间", "之后", "以后", "过程中", "之际", "以来")
_HANDLED = re.compile(f"{LIGHT_VERBS}|作出|作了|提起|加以")
_TAKEN_ALONG = ("请来", "组织", "联合", "邀请", "会同", "派出")
_WITH_THEM = ("对", "给", "到", "开展", "召开", "举行", *WENT_TO.split("|"))
_COMPLEMENTS = (
    *("为", "率", "量", "期", "费"),
    *("时间", "时段", "期限", "标准", "范围", "面积", "价格"),
)
_JOINTLY = re.compile(
    r"签|合作|建立|举行|举办|开展|进行|共[建同享谋赏]|座谈|分享|交流|面对面|携手|联[合手]|达成|对接|结[成对]|会[谈见]|见面|"
    r"切磋|比拼|战[平成]|握手|互动|沟通|协商|商[定议谈讨]|一[起同道]|同台|并肩|组成|展开|对话|较量|相[遇约聚识比同等当]|持平|一致"
)
"""What somebody does with another; without it 与 joins two halves of a name: 体育与健康."""
_WITH_WHOM = (("与", "p"), ("同", "p"), ("和", "c"))
_NOT = ("未", "不", "没", "没有")
_PERSON = re.compile(
    rf"{TITLED}(?=[正在到从用将把向]|带着|带领|拿[着起]|指着|举着|一上午|一边|当天|先后|来到|走[进访]|督导|检查|"
    r"查看|调研|主持|拨|第一个|连[胜夺]|结合|代表|看中|推开|收到|拿到|戴上)"
)
"""Who somebody is and the name, in front of what that person does."""


_DAY_ENDS = re.compile("日[^晨晚夜早上下中前后起止当零凌傍]")
"""Of 14日澜港市 jieba makes 14, 日澜 and 港市."""
_INTO = re.compile(
    "[写走送搬装编织种融列纳投引注存放转输植拉推扎跑冲闯住塞踏迈跨嵌录吸卷补挤开飞落跌渗伸][进入]"
)
"""Of 47条写进 it makes 条写 and 进."""


@lru_cache(maxsize=4096)  # a clause is asked about in each form of its sentence
def places(clause: str) -> tuple[tuple[int, float], ...]:
    """Find where the sense pauses, between words, and how naturally."""
    return tuple(_places(clause))


def _places(clause: str) -> Iterator[tuple[int, float]]:
    words = phrased(clause)
    starts = [0, *accumulate(len(word) for word, _ in words)]
    for at, worth in at_times(clause, words, starts):
        if at in starts or _DAY_ENDS.search(clause[at - 1 : at + 1]):
            yield at, worth
    for found in _PERSON.finditer(clause):
        if not clause[: found.end()].endswith(HALF_ADVERBS) and not describes(
            [word for word, at in zip(words, starts, strict=False) if at >= found.end()]
        ):
            yield found.end(), 0.45
    names = {found.start("name") for found in _PERSON.finditer(clause)}  # 于 of 职工于占山
    for at in range(1, len(words)):
        if starts[at] in names or _INTO.fullmatch(clause[starts[at] - 1 : starts[at] + 1]):
            continue
        if worth := _naturalness(words[:at], words[at:]):
            yield starts[at], worth


def _naturalness(before: Sequence[Word], rest: Sequence[Word]) -> float:
    """Weigh a pause between `before` and `rest`; 0 where there is none."""
    if _announces(before[-1][0], rest):
        return 1.0
    if goes_on_with(before, rest) or _is_occasion(before, rest):
        return 0.9
    if _is_one_thing(before, rest) or _is_unfinished(before[-1]):
        return 0.0
    predicate = begins_predicate(rest) or rest[0][0] in FURTHER_ACTS
    if predicate and not describes(rest) and not _is_second_half(before, rest):
        named = is_subject(before) and not _has_modal(before)
        if named and not _is_led_to_another(before):
            return 0.8 if sum(len(word) for word, _ in before) >= _LONG_SUBJECT else 0.65
        if is_where(before) and rest[0][1] != "p":
            return 0.5
    return 0.75 if _turns_to(before, rest) else 0.0


def _is_led_to_another(before: Sequence[Word]) -> bool:
    """Tell 日前与石渡县: with whom somebody did what comes next, and no second subject."""
    return any(first[1] == "t" and then in _WITH_WHOM for first, then in pairwise(before))


def _has_modal(before: Sequence[Word]) -> bool:
    """Tell 工业用气拟每立方米|上调两角: behind 拟 the predicate has begun, whatever its tag."""
    last = max((at for at, (word, _) in enumerate(before) if word == "的"), default=-1)
    return any(word in MODALS for word, _ in before[last + 1 :])


def _is_one_thing(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell what belongs together though a verb stands there: 发现并处置, 抓拍未戴帽子、未加盖等."""
    if rest[0][0] == "不少":  # 选派不少于80名师范生
        return True
    if rest[0][0] == "并":
        return shares_its_object(before[-1], rest)
    if AND_ALL.match("".join(word for word, _ in rest[1:])):
        return True
    denied = rest[0][0] in _NOT and "、" in [word for word, _ in rest]
    return denied or _is_inside_a_name(rest)


def _is_unfinished(word: Word) -> bool:
    """Tell 应当, the 一 of 一亮相就 and the 一副 of 一副瞪着铜铃眼的面具."""
    text, flag = word
    if text in (*WAYS, *MODALS):
        return True
    return text == "一" or (text.startswith("一") and flag == "m" and len(text) == len("一副"))


def _is_inside_a_name(rest: Sequence[Word]) -> bool:
    """Tell 征集活动收到照片, 更换为关键路径 and 与健康科目 from what somebody does."""
    if rest[0][0] == "与":
        return not _JOINTLY.search("".join(word for word, _ in rest))
    if len(rest) > 1 and rest[1][0] in _COMPLEMENTS and rest[0][0] in ACTS:
        return True
    event = next((at for at in (1, 2) if rest[at : at + 1] and rest[at][0] in EVENTS), 0)
    joined = all(flag.startswith("v") for _, flag in rest[:event])
    return bool(event) and joined and any(flag[0] in "vpd" for _, flag in rest[event + 1 :][:1])


def _announces(verb: str, rest: Sequence[Word]) -> bool:
    """Tell 宣布 from what was announced, where that is a statement of its own."""
    word, flag = rest[0]
    if verb not in _SAID or flag in VERBS or word in ("的", "了") or word.startswith("一"):
        return False
    said = "".join(each for each, _ in rest)
    if re.search("、[^、]*等", said):  # 发现破损、缺失等缺陷: what was found, and no statement
        return False
    return len(said) >= _LONG_OBJECT and stands_alone([said])


def _is_occasion(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 视察灾区时 and 佩戴定位器后 from 20时 and from what they describe."""
    return (
        before[-1][0] in _OCCASIONS
        and any(flag in VERBS for _, flag in before[:-1])
        and not before[-2][0].isdigit()
        and rest[0][0] != "的"
        and not rest[0][0][0].isdigit()
        and not describes(rest)
    )


def _turns_to(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 组织人员 from where to, and 投入80万元 from 对大棚进行改造."""
    if before[-1][0] in (*MODALS, *HALF_ADVERBS):  # 各农场要|对插秧机开展检查
        return False
    if rest[0][0] in _WITH_THEM and any(word in _TAKEN_ALONG for word, _ in before[:-1]):
        return True
    if not ends_a_noun(before[-1]):  # 提前|对线路开展排查
        return False
    return rest[0][0] == "对" and bool(_HANDLED.search("".join(word for word, _ in rest)))


def _is_second_half(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell the 为 of 以氢燃料为动力."""
    return rest[0][0] == "为" and any(word.startswith("以") for word, _ in before)
