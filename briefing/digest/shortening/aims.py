"""Leave out what a deed was for, where that stands in front of who did it.

Print lists aims as clauses of their own, 为深入学习…, 统一思想, 规范收费行为; without the first one
the others say of nobody that they were done.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.goings_on import goes_on, is_purpose
from briefing.digest.clauses.grammar import stands_alone
from briefing.digest.clauses.scenes import names_the_road
from briefing.digest.clauses.torn import is_torn
from briefing.digest.words.predicates import has_subject, tagged, without_times

_FOR = re.compile(r"(?:为|为了)(?!期|数|首|止)")
_AIM = re.compile(
    r"(?:进一步|切实|更好地)?(?:规范|完善|加强|提高|推动|促进|落实|贯彻|改善|解决|防止|防范|保护|维护|"
    r"保证|加快|扩大|深化|繁荣|弘扬|减轻|杜绝|整顿|净化|增强|增进|适应|配合|迎接|缓解|培养|满足|方便|"
    r"拓宽|探索|总结|交流)(?!会|组|局|委|部|处|[^，]*了)[^，]{2,}$"
)
"""规范收费行为: jieba takes much of that for a noun and its verb."""


def without_aims(parts: Sequence[str]) -> list[str]:
    """Drop aims in front of the clause that tells who did what; all stays where nothing would."""
    if not _FOR.match(parts[0]) or names_the_road(parts[0], parts):
        return list(parts)
    rest = list(parts[1:])
    while rest and _is_aim(rest):
        rest.pop(0)
    return rest or list(parts)


def _is_aim(rest: Sequence[str]) -> bool:
    """Tell one more aim from who acts, be it that they only act in the next clause."""
    first = rest[0]
    if _AIM.match(first) and any(leads_up(each) or stands_alone([each]) for each in rest[1:2]):
        return True
    words = without_times(tagged(first))
    named = has_subject(words) and words[0][1].startswith(("n", "j")) and not goes_on(first)
    if named and len(rest) > 1 and is_torn(rest, 1):
        return False
    return is_purpose(first) or not (leads_up(first) or stands_alone([first]))
