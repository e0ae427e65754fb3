"""Know what is advised or asked behind another clause, and is as well told by itself.

Nobody's deed is told: 应选择早熟品种 is for whoever sows, 最后用清水冲洗 for whoever cleans, and a
reader's 可以在这里办证吗 asks for that reader.
"""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.bare_deeds import begins_a_deed
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.meaning import conditions, reports
from briefing.digest.clauses.protagonists import protagonist_of
from briefing.digest.names.subjects import doer_in
from briefing.digest.names.topics import topic_of

_ADVISED = re.compile(
    r"应(?:选择?|注意|避免|尽量|及时|定期|先|立即|在|以(?!及)|将|把)|不要|切勿|切忌|切莫|务必|谨防|警惕(?!性)|禁止|严禁|尽量|最好(?!的)|建议(?!书)"
)
_STEP = re.compile(r"(?:再(?![次三现生就创者婚版增加由]|[^，]*就)|最后|然后|接着)[^，]{3,}")
"""再用清水冲洗: the next thing to do."""
_TOLD = re.compile("[了他她我会]")
"""What somebody did, or what happens, is no step."""
_ITEM = re.compile("[一二三四五]是|其[一二三]|第[一二三]，")
_ASKED = re.compile(
    r"听说|想问|请问|不知|可以|能不能|能否|可否|是不是|该不该|应该|要不要|需要|怎么|如何|为什么|会不会|这(?:样|种|些|是)"
)
_ASKS = re.compile("问$|[^，]*我")


def is_counsel(before: Sequence[str], unit: Sequence[str]) -> bool:
    """Tell advice to anybody, or the next step of a way to do something, where nobody acts."""
    waiting = leads_up(before[-1]) or conditions(before[-1])
    if waiting or any(_ITEM.match(part) or _names_somebody(part) for part in before):
        return False
    if _ADVISED.match(unit[0]):
        return True
    steps = [part for part in before if not leads_up(part)]
    return bool(_STEP.match(unit[0]) and steps) and (
        begins_a_deed(steps[0])
        and all(names_nobody(part) and not _TOLD.search(part) for part in steps)
    )


def asks_on(before: Sequence[str], after: Sequence[str]) -> bool:
    """Tell what a reader asks from what that reader tells, 我有十年鼻炎，听说…，是这样吗？."""
    asked = after[-1].endswith("？") and _ASKED.match(after[0])
    return bool(asked) and any(map(_ASKS.match, before))


def _names_somebody(part: str) -> bool:
    """Tell whether anybody acts in a clause, who only reports not being meant."""
    if reports(part):
        return False
    return bool(doer_in(part) or topic_of(part) or protagonist_of(part))
