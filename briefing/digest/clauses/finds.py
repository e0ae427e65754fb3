"""Name what a clause tells more of: what was just found, or what was just measured.

女婴 of 发现一名女婴，出生约20天; 吞吐量 of 吞吐量6128万吨，同比增长7.9%.
"""

import re
from collections.abc import Sequence

from briefing.digest.words.predicates import tagged

_DESCRIPTION = re.compile(
    r"^(?:(?:估计|年龄)?(?:年龄|出生)|身穿|身着|体长|身高|内有|内装|内存|随身|刻有|印有|发芽率|镀锌)"
)
_FOUND = re.compile(
    r"(?:[一两三\d][名只个枚件辆头条颗把本部台艘具])(?P<what>[\u4e00-\u9fff]{2,5})$|"
    r"(?P<thing>[\u4e00-\u9fff]{2,8})[一两三\d][名只个枚件辆头条颗把本部台艘具]$"
)
_BABY = re.compile(r"^(?:[^，]{0,6}[一名])?(?P<what>[男女]婴)(?:$|[^，]*(?:被发现|被捡到|被遗弃)$)")
_COMPARISON = re.compile(
    r"^(?:同比|环比|与[^，]{2,14}持平|占[^，]*(?:的\d|的?比重[由从达])|比(?!赛|例|分)[^，]{2,10}(?:多|少|增|降|减|高|低|回落|上升|提(?![前早]))|较[^，]{2,8}(?:多|少|增|降|减|高|低|回落|上升|提(?![前早])|缩|快))"
)
_MEASURED = re.compile(
    r"^(?P<what>[^，]*?[\u4e00-\u9fff]{2,}?)(?:已|首次)?(?:为|达到?|约|突破|超过?|完成|升至|降至|增至)?(?:每[^，\d]{1,3})?\d[\d.]*[万亿千]?[^，\d]{1,5}$"
)
_WHEN = re.compile(r"^.*(?:第[一二三四五]周|\d[年月日])")
_SHORTEST, _LONGEST = 3, 7
"""Characters of what was measured."""


def describes_a_find(part: str) -> bool:
    """Tell a clause that describes what was found before it: 出生约20天."""
    return bool(_DESCRIPTION.match(part))


def described_baby(before: Sequence[str], part: str) -> str:
    """Name the baby of whom all clauses tell where `part` describes it: 男婴，…，出生约5天."""
    baby = _BABY.match(before[0]) if _DESCRIPTION.match(part) else None
    return baby["what"] if baby else ""


def described(before: str, part: str) -> str:
    """Name the thing of clause `before` that `part` describes: 女婴, 双肩包."""
    if not _DESCRIPTION.match(part):
        return ""
    if baby := _BABY.match(before):
        return baby["what"]
    found = _FOUND.search(before)
    if found is None:
        return ""
    words = tagged(found["what"] or found["thing"])
    last = words[-1][0]
    return last if len(last) > 1 else "".join(word for word, _ in words[-2:])


def compared(before: str, part: str) -> str:
    """Name the measure of clause `before` that `part` compares with an earlier one."""
    if not _COMPARISON.match(part):
        return ""
    found = _MEASURED.match(before)
    if found is None or "、" in found["what"]:
        return ""
    name = ""
    for word, flag in reversed(tagged(_WHEN.sub("", found["what"]))):
        noun = flag.startswith(("n", "vn", "j", "l", "b", "an", "x"))
        kind = (
            noun or word in ("新", "批发", "零售") or (flag == "v" and len(name) == 1)
        )  # 新材料, 浇筑量
        if not kind or len(name) + len(word) > _LONGEST:
            break
        name = word + name
    return name if len(name) >= _SHORTEST else ""
