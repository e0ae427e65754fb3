"""Know who acts from what leads up to the deed: 两小时后，水变清了; 队员孙大明发现后，从屋里…."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.own_subjects import names_its_own
from briefing.digest.names.subjects import doer_in

_THEN = re.compile(
    r"(?![对把将让使按])(?!.*(?:发现|看[到见]|听))"
    r"(?:[^，的了着过]{0,10}(?:[年月日时分点天周季夜晚]|小时|分钟|期间|以来|之后)(?:许|后|前|起|多)?|"
    r"第[一二三四五六七八九十\d]次|与此同时|后来|这时|走进[^，]{2,12}|[^，了着过]{2,10}[上里])"
)
"""When or where it was: whoever did it is named behind that."""
_PRONOUN = re.compile("[他她]们?(?![的家俩自])[^，]{2,}")
_ON_THAT = re.compile("(?:发现|接报|接警|得知|赶到|听到|看到|获悉|收到|接到)[^，]{0,10}后$")
_NOT_ONLY = re.compile(r"(?![让使令把将对在这那它他她])(?P<who>[^，]{3,14}?)不[仅但](?!如此|是)")
_OF_WHOM = re.compile(r"对[^，]{6,}的[^，的]{0,6}")
_ENFORCED = re.compile(
    "暂停|取消|责令|依法|一律|予以|给予|按规定|不予|从严|严肃|列入|限期|处以|暂缓"
)
_DUTY = re.compile("[要应须]|不得|严禁|禁止")


def names_ahead(unit: Sequence[str]) -> bool:
    """Tell whether what leads up to the last clause says who acts in it, or leaves that to it."""
    if len(unit) == 1:
        return False
    first, last = unit[0], unit[-1]
    if leads_up(first) and (
        _PRONOUN.match(first) or (_THEN.fullmatch(first) and names_its_own(last))
    ):
        return True
    if _ON_THAT.search(first):
        return bool(doer_in(first))
    both = _NOT_ONLY.match(first)
    return both is not None and not (leads_up(both["who"]) or goes_on(both["who"]))


def enforces(unit: Sequence[str], before: str) -> bool:
    """Tell what is done to whoever does not do their duty, which the clause before tells.

    不得占道经营，对屡教不改的商户，依法取缔: whoever enforces that need not be named.
    """
    enforced = len(unit) > 1 and _OF_WHOM.fullmatch(unit[0]) and _ENFORCED.match(unit[1])
    return bool(enforced and _DUTY.search(before))
