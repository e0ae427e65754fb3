"""Leave out of a long sentence the clauses that it can spare, as learnt from an editor."""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.spans import is_inside
from briefing.digest.clauses.spare import odds
from briefing.digest.clauses.torn import is_whose_cause
from briefing.digest.words.predicates import has_subject, tagged
from briefing.digest.words.sentences import clauses, joined

_SURE = 1.2
"""The log odds from which a clause goes, or two that only go together."""
_FIRM, _NEVER = 4.0, 99.0
"""The log odds beyond which nothing is surer, and a doubt that none is greater than."""
_STEPS, _FORMS = 3, 12
"""Times that something is left out at most, and how many of the surest forms are gone on from."""
_MOST_CLAUSES = 14
"""Clauses of a sentence; what has more is a list."""

_WHEN = re.compile(
    r"\d(?:年|月|日|时|点|:\d)|[今昨明前后当]天|[今昨明当]晚|[今昨明]晨|凌晨|清晨|早[上晨]|[上中下]午|傍晚|夜[里晚间]?|"
    r"[今去前本][年月周]|[\d一二三四五六七八九十几两][天周月年]前|[上本下]半年|季度|[春夏秋冬]天?|节|假期|期间|以来|截至"
)
"""When it was; 近日 and 目前 tell nobody."""
_WHERE = re.compile(
    r"[\u4e00-\u9fff]{2}(?:[省市县旗镇乡村区]|街道|小区|社区|高速)(?![长委民]|政府|里人)|"
    r"在[^，]{2,}(?:[馆场院园厂店站校港湾]|中心|码头|大厦|大[厅桥道])"
)
"""Where it was."""
_BACK = re.compile(
    r"该[^，]|上述|[向对为给同与和把由][他她它]们?|[这此](?![次里])|其(?!中|他|余|实)|[^，]{1,4}者"
)
"""What points to something that was named before."""

_Parts = tuple[str, ...]


@lru_cache(maxsize=2048)  # a sentence is shortened again in each way that it is told
def without_spare(sentence: str) -> tuple[str, ...]:
    """Give what is left of a sentence without what it can spare, the surest first.

    All but the last clause can go: where it may end sooner is for `shortening.trimming`.
    """
    parts = tuple(clauses(sentence))
    if len(parts) > _MOST_CLAUSES or "：" in sentence:
        return ()
    found: dict[_Parts, float] = {}
    level = {parts: 0.0}
    for _ in range(_STEPS):
        further: dict[_Parts, float] = {}
        for form in sorted(level, key=lambda form: level[form])[:_FORMS]:
            for less, doubt in _with_less(form):
                further[less] = min(further.get(less, _NEVER), level[form] + doubt)
        level = {form: doubt for form, doubt in further.items() if form not in found}
        found.update(level)
    return tuple(joined(form) for form in sorted(found, key=lambda form: found[form]))


def _with_less(parts: _Parts) -> Iterator[tuple[_Parts, float]]:
    """Give clauses without one that can go, or without two, and how doubtful that is."""
    for at in range(len(parts) - 1):
        if not _may_go(parts, at):
            continue
        here = odds(parts, at)
        if here.alone >= _SURE:
            yield (*parts[:at], *parts[at + 1 :]), _FIRM - min(here.alone, _FIRM)
        elif at < len(parts) - 2 and _may_go(parts, at + 1):
            both = min(here.before, odds(parts, at + 1).behind)
            if both >= _SURE:
                yield (*parts[:at], *parts[at + 2 :]), _FIRM - min(both, _FIRM)


def _may_go(parts: _Parts, at: int) -> bool:
    """Tell a clause that neither says first who, when or where, nor is pointed back to."""
    if names_nobody(parts[at + 1]) and _names_first(parts, at):
        return False
    if at == 0 and is_whose_cause(parts[at], parts[at + 1]):
        return False
    if is_inside(parts, at + 1) or (at and is_inside(parts, at)) or _is_half_of_a_way(parts, at):
        return False
    first = (each for each in (_WHEN, _WHERE) if each.search(parts[at]))
    told = all(any(map(each.search, parts[:at])) for each in first)
    return told and not any(map(_BACK.search, parts[at + 1 : at + 3]))


def _is_half_of_a_way(parts: _Parts, at: int) -> bool:
    """Tell 从云溪口, or 到石板闸: neither is told without the other."""
    return any(
        parts[each].startswith("从") and parts[each + 1].startswith(("到", "至"))
        for each in (at - 1, at)
        if each >= 0
    )


def _names_first(parts: _Parts, at: int) -> bool:
    """Tell a clause that names somebody who does something, where none before it does."""
    named = [not leads_up(each) and has_subject(tagged(each)) for each in parts[: at + 1]]
    return named[-1] and not any(named[:-1])
