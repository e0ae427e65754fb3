"""Give what is left of a sentence that is too long for any breath: rather that than nothing of it.

First goes what is not missed, then why and in what situation it was and what it is good for, at
last offices, guests, and at which table something was said.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody, stands_alone
from briefing.digest.clauses.meaning import belongs_to_what_precedes, explains, governs
from briefing.digest.clauses.scenes import names_the_road
from briefing.digest.clauses.spans import is_inside, without_setting
from briefing.digest.clauses.torn import is_whose_cause
from briefing.digest.shortening.attributes import declarer, lightest, ought
from briefing.digest.shortening.by_the_way import without_means
from briefing.digest.shortening.occasions import without_heard, without_occasion, without_vague_when
from briefing.digest.shortening.slack import fitted
from briefing.digest.shortening.sparing import without_spare
from briefing.digest.words.lengths import LONGEST
from briefing.digest.words.sentences import clauses, joined, marked_clauses

_BACKGROUND = re.compile(
    r"(?:作为|鉴于|针对|继)(?![^，]*了)[^，]{3,}|自[^，]{3,}(?:之后|以来)|[^，在]{2,10}(?:之际|前夕)|"
    r"在[^，]{3,}(?:的同时|之际|的基础上|的背景下|之后)"
)
"""作为最大的渡口, 继首轮取胜后: what follows is as true without it."""
_BACK = re.compile(r"这[一个项种次些场]|此(?![外前后时])|该|上述|其(?![中他余实])|[他她它]们?|由此")
"""What points back at something that was named."""
_GOOD_FOR = re.compile(
    r"(?:并|从而|进而|以)?为[^，]{2,}(?:铺平|开辟|提供|奠定|创造|[作做]出|打下|注入|增添|营造)[^，]{2,}"
)
"""为石板湖的航运铺平道路: what it all is good for."""
_CONTENT = re.compile(
    "(?:并|严厉|强烈|高度)?(?:宣布|要求|呼吁|认为|表示|强调|指出|希望|谴责|重申|决定|敦促|号召|反对|抗议|祝贺|"
    "慰问|感谢|评价|赞扬)|(?:向|对)[^，]*(?:表示|致以|提出|慰问|祝贺)"
)
"""What somebody said or wrote."""
_IN_A_CASE = re.compile(r"(?P<court>本院|[^，]{2,12}法院)在[^，]*(?:一案|案件)(?:执行)?(?:过程)?中")
_DID = re.compile("依法|已|拟|决定|裁定")
"""本院在执行甲与乙买卖合同纠纷一案中, whosever case it is, 依法查封房屋一套."""
_SLOGAN = 5
"""Characters of a clause that is but a slogan: 扎实工作."""
_HOLDS = "主办|承办|协办|举办|联办|发起|组织|牵头|出品|摄制|研制|设计"
_BY_ONE = re.compile(f"由[^，的]{{2,}}(?:{_HOLDS})")
_BY_OTHERS = re.compile(f"[^，的]{{2,}}(?:{_HOLDS})的[^，]{{4,}}")
"""由云溪区首次主办，石板镇承办的渔具博览会: what is held can be told without who holds it."""
_ANNOUNCED = re.compile(r"[^，]{4,}(?:宣布|公布)")


def at_need(sentence: str) -> Iterator[str]:
    """Give shorter forms of a sentence, the least loss first."""
    for bare in dict.fromkeys((sentence, *_with_less(sentence))):
        light = joined([lightest(clause) for clause in clauses(bare)])
        for form in dict.fromkeys((bare, light)):
            yield from dict.fromkeys((form, _fitted(form, LONGEST), _fitted(form, 0)))


def _fitted(sentence: str, longest: int) -> str:
    """Leave a few words out of each clause of what is too long, as many as that takes."""
    room = longest - len(sentence)
    told = ""
    for clause, mark in marked_clauses(sentence.rstrip("。；")):
        whom = clause.startswith("凡")  # without which nobody waits for what they may do
        less = fitted(clause, len(clause) + room) if room < 0 and not whom else clause
        room += len(clause) - len(less)
        told += less + mark
    return told + "。"


def _with_less(sentence: str) -> Iterator[str]:
    yield without_vague_when(sentence)
    yield without_heard(sentence)
    parts = clauses(sentence)
    if len(parts) > 1 and _BY_ONE.fullmatch(parts[0]) and _BY_OTHERS.match(parts[1]):
        yield joined(parts[1:])
    spare = [at for at in range(len(parts) - 1) if _is_background(parts, at)]
    ways = [*([at] for at in spare), *([spare] if len(spare) > 1 else [])]
    forms = [[part for at, part in enumerate(parts) if at not in way] for way in ways]
    for form in (*forms, parts):
        yield joined(form)
        yield joined(without_setting(form))
    for form in (parts, *forms):
        if len(form) > 1 and _GOOD_FOR.fullmatch(form[-1]):
            yield joined(form[:-1])
    yield from (joined(_declared(form)) for form in (parts, *forms))
    yield from (joined(_without_spirit(form)) for form in (parts, *forms))
    if len(parts) > 1 and (case := _IN_A_CASE.fullmatch(parts[0])) and _DID.match(parts[1]):
        yield joined([case["court"] + parts[1], *parts[2:]])
    yield from without_means(sentence)
    yield from without_spare(sentence)
    if len(parts) > 1 and _ANNOUNCED.fullmatch(parts[0]) and stands_alone(parts[1:2]):
        yield joined(parts[1:])
    yield without_occasion(sentence)


def is_declared(part: str, following: str) -> bool:
    """Tell that somebody made a speech or wrote a letter of which the next clause is the news."""
    return bool(declarer(part) and _CONTENT.match(following))


def _declared(parts: Sequence[str]) -> list[str]:
    """Say at once what somebody declared, without that it was in a letter or a speech."""
    at = next((at for at, both in enumerate(pairwise(parts)) if is_declared(*both)), None)
    if at is None:
        return [*parts]
    return [*parts[:at], declarer(parts[at]) + parts[at + 1], *parts[at + 2 :]]


def _without_spirit(parts: Sequence[str]) -> list[str]:
    """Leave out in whose spirit somebody ought to do something, and slogans: 要扎实工作."""
    for at, part in enumerate(parts):
        who = ought(part)
        behind = (more for more in range(at + 1, len(parts)) if _is_a_deed(parts[more]))
        deed = next(behind, None) if who else None
        if deed is not None:
            return [*parts[:at], who + parts[deed], *parts[deed + 1 :]]
    return [*parts]


def is_slogan(part: str) -> bool:
    """Tell 扎实工作, which says nothing of what was done."""
    return len(part) <= _SLOGAN


def _is_a_deed(part: str) -> bool:
    return not is_slogan(part) and names_nobody(part) and not part.startswith(("以", "按"))


def _is_background(parts: Sequence[str], at: int) -> bool:
    """Tell a clause in view of what it was, that nothing else hangs on.

    What stands in front of it is who says so, or has been said.
    """
    part, behind = parts[at], parts[at + 1 :]
    if governs(part) or not (explains(part) or _BACKGROUND.fullmatch(part)):
        return False
    if names_the_road(part, parts[at:]) or is_whose_cause(part, behind[0]):
        return False
    if at and not (governs(parts[at - 1]) or leads_up(parts[at - 1])):
        return False
    goes_on = belongs_to_what_precedes(behind[0]) or behind[0].startswith(("又", "且", "并"))
    return not (goes_on or is_inside(parts, at + 1) or _BACK.search("，".join(behind)))
