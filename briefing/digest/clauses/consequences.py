"""Tell what a deed came to, or what all of it means: 使噪声降低6分贝, 相当于节约标准煤3万吨.

Print hangs it on the deed with a comma; a newsreader begins a sentence with 这.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.meaning import governs
from briefing.digest.words.lengths import CLAUSE

THIS = "这"
"""What a whole deed that was just told is called."""
_OF_THE_WHOLE = re.compile(
    r"(?:使(?!用|命|馆|者|其)|让(?!利|座|路|道|出|[其他她它])|令(?!人|其))[^，]{4,}|"
    r"(?:相当于|标志着?|意味着?)[^，]{4,}|"
    r"[较比](?:以往|往[年常]|[上去前]年|原计划|计划|此前|过去|预期|\d{4}年|前一[周天月年])[^，]*\d[^，]*|"
    r"占(?![^，]*比[重例])[^，]{2,14}\d[^，]{0,5}(?:%|成)|"
    r"[可能](?:满足|解决|缓解)[^，]{4,}|(?:满足|解决|缓解|填补|结束|方便)了[^，]{4,}|"
    r"[给为][^，]{2,}(?:带来|提供|造成)了?[^，]*(?:不便|便利|保障|支撑|困难)|引[起发]了?[^，]*(?:关注|反响|热议|争议|不满)"
)
_COUNTED = re.compile(r"\d[\d.万千百余多]*(?:[人名家户项件辆台亩]|个(?!百分))")
"""Of what one says 这占…: how many they were, not how fast something grew."""
_LEANS = re.compile(r"[^，]*(?:这|此|该|其中|如果|若)|[^，]*[？！]")
_GOVERNS_MORE = re.compile("一是|其一|一来|首先|先(?!后|进|生|行)|据")
"""What comes behind it is a part of that, 一是控制无效分蘖，让养分集中供应有效穗, or a report's."""
_ASKED = re.compile(
    r"(?:还|也|就)?(?:要(?!求|素)|应(?!急)|须|需)|[^，]{1,10}(?:应当|应该|必须|建议)"
)
"""要把师带徒与评先挂钩: what would come of it."""

_SAID = re.compile("[^，]{1,12}(?:说|称|表示|解释|答复|回复|认为)(?!法|明)")
"""物业说钱不够，让业主自筹: that is what they want, and came of nothing."""


def followed_by(before: Sequence[str], part: str) -> bool:
    """Tell whether `part` says, in one breath with 这, what the deed before it came to."""
    last = before[-1]
    if len(part) >= CLAUSE:
        return False
    if not _OF_THE_WHOLE.fullmatch(part) or _LEANS.match(part) or _OF_THE_WHOLE.fullmatch(last):
        return False
    if part.startswith("占") and not _COUNTED.search(last):
        return False
    if part.startswith("让") and any(map(_SAID.match, before)):
        return False
    told = not leads_up(last) and not any(map(governs, before))
    return told and not any(_GOVERNS_MORE.match(each) or _ASKED.match(each) for each in before)
