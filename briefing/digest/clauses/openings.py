"""Know where a sentence can begin: with a clause that says itself of whom it speaks."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.acts import ACTS
from briefing.digest.clauses.goings_on import is_relative
from briefing.digest.clauses.grammar import stands_alone
from briefing.digest.clauses.meaning import belongs_to_what_precedes, limits
from briefing.digest.words.predicates import has_subject, tagged, without_times

OF_THEM = (
    *("其中", "其余", "停水范围", "停电范围", "停气范围", "停水区域", "停电区域", "影响范围"),
    *("影响区域", "封闭路段", "管制路段", "施工路段", "绕行路线"),
)
"""With these begins what is told of a part of what was told before, or of where it is."""
_PERCEIVED = re.compile(
    r"^(?:听[到见]|看[到见]|见到|发现|说(?![起到])|既(?!然)|[对朝冲]着)|(?:看[到见]|见到|发现|听[到见说]|获悉|了解到|得知|获知|[问说喊]|说了[一两]?[遍句声番]|表示|介绍|认为|感到|觉得)$"
)
"""What one saw or said stands behind it, and who it was in front of it."""
_DEMANDS = re.compile("(?:明确|提出|要求|强调|指出|力争)到")
"""明确到2029年: who did so was named before."""
_POINTS_BACK = re.compile("这(?![里次年天])|该(?!应)|此(?!次|间)|其(?![余他实])|上述|[他她它]")
"""With it begins what print tells of the clause before."""
_FOUND = re.compile(
    "(?:清理|清查|查|收缴|评选|推选|选拔|培养|培训|开发|研制|生产|创造|总结|探索|涌现|提炼|筛选|遴选|"
    "拍摄|编写|绘制)出(?!的)"
)
"""清理出…: jieba takes the verb for something else."""
_MET_WITH = re.compile("[深备广颇倍](?:得|受)")
"""深受船民喜爱: what is, was named before."""
_TELLS = ("讲解", "介绍", "宣传", "赠送", "发放", "新建")


def opens_a_sentence(unit: Sequence[str], *, leaning: bool) -> bool:
    """Tell whether `unit` can begin a sentence; `leaning`: what it may lean on was left out."""
    if unit[0].startswith(OF_THEM):
        return not leaning
    if leaning and (is_relative(unit[0]) or _POINTS_BACK.match(unit[0])):
        return False
    if _FOUND.match(unit[0]) or _MET_WITH.match(unit[0]):
        return False
    if demands(unit):
        return False
    if any(map(_is_a_deed, unit[:-1])) and not any(map(_names_who, unit[:-1])):
        return False
    return not (limits(unit[0]) or belongs_to_what_precedes(unit[0])) and stands_alone(unit)


def demands(unit: Sequence[str]) -> bool:
    """Tell by when somebody named before wants what comes next: 明确到2029年，…."""
    return len(unit) > 1 and bool(_DEMANDS.match(unit[0]))


def _is_a_deed(part: str) -> bool:
    """Tell what somebody saw, said or did from where and when it was."""
    if _PERCEIVED.search(part):
        return True
    done = any(word in ACTS or word in _TELLS for word, _ in tagged(part))
    return done and part.startswith(tuple("在对用把"))


def _names_who(part: str) -> bool:
    """Tell 记者在车棚里看到 from 在车棚里看到."""
    return has_subject(without_times(tagged(part)))


def limited(following: Sequence[Sequence[str]], ends: set[str]) -> bool:
    """Tell whether a clause further on takes something back: it is told in the same breath."""
    for unit in following:
        if any(limits(part) for part in unit):
            return True
        if unit[-1] in ends:
            return False
    return False
