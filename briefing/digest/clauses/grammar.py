"""What a clause of the news can do: stand alone, wait for the next one, or only lean on one.

Judged by its first words and jieba's tags. Where the signs do not suffice, a clause counts as
leaning: then it is spoken with its neighbour or not at all, but never as a broken sentence.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.digest.clauses.adverbials import ARRIVAL, leads_up
from briefing.digest.clauses.goings_on import begins_with_adverb, goes_on
from briefing.digest.clauses.statements import (
    BARE_MEASURE,
    is_described,
    is_statement,
    says_something,
)
from briefing.digest.words.predicates import (
    ASPECTS,
    VERBS,
    has_subject,
    has_verb,
    tagged,
    without_times,
)
from briefing.digest.words.sentences import clauses
from briefing.sources.words.names import TITLED

_SAYS = re.compile(
    r"(?:表示|介绍|说|称|宣布|通报|提醒|强调|指出|要求|建议|预计|回应|答复|回复|透露|认为|解释|显示)$"
)
_WAITS = re.compile(r"的[^的，了]{1,12}$|[\u4e00-\u9fff]{2,}、[^，]*[员者人户家位名]$")
_PREDICATE = re.compile(
    r"^(?:可(?!能)|应|要(?=[少多注勤常慎及尽避防])|不?宜|须|必须|需|将|已|均|都|不得|有权|自愿|有望|仍|获|被|是|为|由|正|也|原则上|[就便才]是)"
)
_THAT_ONE = re.compile(
    r"^[^，]{1,4}的那[一几]?[\u4e00-\u9fff]$|^那[笔个位只条件本把张份封套台部辆座集][^，]{1,5}$"
)
_SECOND_HALF = re.compile(r"[就便才][能可会]|[就便才]是|越(?!南|野|剧)|而是|也不是")
"""What a condition or a 不是 in front of it waits for."""
_ONLY_NAMED = re.compile(
    rf"^(?:(?![了着过是将已])[^，])*{TITLED}$|"
    r"\d{1,3}岁的[^，了着过是在把被将有为从到说、]{4,16}$|"
    r"的[^的，了着过是]{1,24}(?:工艺|技术|系统|(?:小姑娘|小伙子)[^，]{2,3})$"
)
"""Who it was, and nothing told yet."""
_GOES_ON = re.compile("[在用从把对向]")
_CONVENED = re.compile(
    r"^(?:[^，]{0,10}[日天午晚])?(?:在[^，了]{2,12})?(?:举行|召开)的(?![^，]*(?:决定|通过|审议|讨论|听取|研究|要求|[了在是]))[^，]*(?:会议?|论坛)$"
)
"""3月11日在石板召开的渔业大会: what it did comes next."""
_WAS = re.compile(
    r"^(?!凡|如|若|但凡|只|不|属)[^，的]{2,}(?:的[^，的]{1,8})?(?<![凡要果如若])是[^，的]{3,}的$"
)
_AT_HOME = re.compile(r"^家住[^，]*的(?P<who>[^，的]{2,9})$")
_CAUSE_INSIDE = re.compile(r"[^，]{2,}因(?!此|而|素|为)[^，]{2,}$")
_OCCASION = re.compile(r"^[\u4e00-\u9fff]{2,8}?期间")
"""高考期间, 施工期间: when, whatever jieba takes the word before for."""
_LABEL = re.compile(
    r"(?:封闭|管制|施工|停[水电气暖运]|影响|绕行|报名|缴费|受理|办理|公示)"
    r"(?:时间|时段|期限|日期|路段|区域|范围|路线|措施|地点|对象)"
)
"""停水时间，…: what it is about is named."""
_SINCE = re.compile(r"^[^，的]{2,5}[后前]的[^，]{4,}")
"""改造后的客运站…: which one it is, not what was done."""
_FROM_TO = re.compile(r"^从[^，]{2,}到[^，了]{2,}$")
_TOOK = re.compile(r"^(?:仅|只|总共|一共|共)?(?:用时|历时|耗时|用了|花了|需要?|不到|缩短)")
"""从启动响应到物资装车，用时47分钟."""
_WHOSE = re.compile("谁家|哪家")
"""谁家…，谁家…: one of a list says little."""
_RHYME = 5
"""Characters of a clause that its twin completes, at most."""


def units(parts: Sequence[str]) -> list[list[str]]:
    """Group clauses that only make sense together: what leads up to a clause, and the clause."""
    return [list(unit) for unit in _units(tuple(parts))]


@lru_cache(maxsize=4096)  # a sentence is taken apart again each time that it is shortened
def _units(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    grouped: list[list[str]] = []
    open_unit = False
    for at, part in enumerate(parts):
        if open_unit:
            grouped[-1].append(part)
        else:
            grouped.append([part])
        following = parts[at + 1 : at + 2]
        open_unit = leads_up(part) or _awaits(part, following) or _rhymes(part, following)
    return tuple(map(tuple, grouped))


def _awaits(part: str, following: Sequence[str]) -> bool:
    """Tell a subject, with or without the cause, whose predicate is the next clause.

    年满18周岁的居民，可以…; 乐家超市因饼干变质，召回…
    """
    if not following:
        return False
    at_home = _AT_HOME.match(part)
    if (
        _CONVENED.match(part)
        or _is_first_of_two(part, following[0])
        or (at_home and not has_verb(at_home["who"]))
    ):
        return True
    told = (*VERBS, "vn", "a", "ad", "d", "p", "c", "i", "l", "z")
    if (
        "的" in part
        and len(part) >= BARE_MEASURE
        and not part.endswith("灯火通明")
        and not any(word in ASPECTS for word, _ in tagged(part))
        and not any(f in told for _, f in tagged(part))
    ):
        return True  # 而同一片山头的成品茶，…
    named = _ONLY_NAMED.search(part) and _GOES_ON.match(following[0])  # 村民祝广才，在议事簿上…
    if named or _CAUSE_INSIDE.match(part):
        return not stands_alone(following)
    described = part.endswith("的") and not _WAS.match(part)  # 减速带是前年装的
    if described or part.endswith(("先生", "女士", "同志")) or _THAT_ONE.search(part):
        return True  # 声音最响的，是…; 拒不改正的，可处以…; 某先生，因病…
    waits = _PREDICATE.match(following[0]) and _WAITS.search(part)
    return bool(waits) and not _ends_with_verb(part)  # 以57.38米的成绩夺冠 is a statement


def _is_first_of_two(part: str, following: str) -> bool:
    """Tell from where to where, 用时…; and 谁家…, 谁家…."""
    pairs = ((_FROM_TO.match, _TOOK), (_WHOSE.match, _WHOSE))
    led = any(first(part) and second.match(following) for first, second in pairs)
    return led or bool(_SECOND_HALF.match(following))


def _ends_with_verb(part: str) -> bool:
    return any(flag in VERBS for _, flag in tagged(part)[-1:])


def _rhymes(part: str, following: Sequence[str]) -> bool:
    """Tell the first of two short clauses built alike: 人来灯亮，人走灯暗; 晴天晒，雨天淋."""
    return any(
        len(part) == len(each) <= _RHYME and (part[0] == each[0] or part[1:2] == each[1:2] != "")
        for each in following
    )


def stands_alone(unit: Sequence[str]) -> bool:
    """Tell whether the last clause of a unit has a subject and a verb of its own."""
    return _stands_alone(tuple(unit))


@lru_cache(maxsize=4096)  # a clause is judged again in each form of its sentence
def _stands_alone(unit: tuple[str, ...]) -> bool:
    part = unit[-1]
    if len(unit) > 1 and _awaits(unit[-2], unit[-1:]):
        waiting = unit[-2]
        return not begins_with_adverb(waiting) and (
            has_subject(tagged(waiting)) or bool(_WAITS.search(waiting))
        )
    if any(_SAYS.search(each) and has_subject(tagged(each)) for each in unit[:-1]):
        return True
    if is_statement(part):
        return True
    if goes_on(part) or ARRIVAL.match(unit[0]):
        return False
    return says_something(part)


@lru_cache(maxsize=4096)  # as above
def names_nobody(part: str) -> bool:
    """Tell what print goes on to say of whoever was named before."""
    return not (leads_up(part) or stands_alone([part]))


_RETIRED = re.compile("[退离]休(?:[教医技]师|[教职]工|教授|[工军民]人|干部|[医护]生|法官|民警)")
"""Who somebody is, though jieba takes it for what they did."""


@lru_cache(maxsize=4096)  # a sentence is asked about in each choice that it is tried in
def opens_with_verb(sentence: str) -> bool:
    """Tell whether a sentence says first what is done, so that nobody does it."""
    parts = clauses(sentence)
    at = next((at for at, part in enumerate(parts) if not leads_up(part)), len(parts) - 1)
    part = _OCCASION.sub("", parts[at]) or parts[at]
    tags = tagged(part)
    if (
        not tags
        or is_described(part)
        or _RETIRED.match(part)
        or part[0] == "请"
        or _LABEL.fullmatch(parts[0])
    ):
        return False
    if any(has_subject(without_times(tagged(before))) for before in parts[:at]):
        return False  # 两名学生途经石板闸时，听到…
    described = tags[1:2] and (tags[1][1] == "uj" or _SINCE.match(part))  # 预防的关键是…
    return tags[0][1] in (*VERBS, "vn") and not (described or has_subject(tags))
