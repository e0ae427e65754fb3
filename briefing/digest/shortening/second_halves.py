"""Know the clauses with which a sentence can begin that is cut from the one before it."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.details import advises, is_detail
from briefing.digest.clauses.endings import STATEMENT, does
from briefing.digest.clauses.meaning import belongs_to_what_precedes, conditions, limits
from briefing.digest.clauses.measures import tells_more
from briefing.digest.clauses.openings import demands, opens_a_sentence
from briefing.digest.clauses.own_subjects import names_its_own
from briefing.digest.names.named_ahead import enforces, names_ahead
from briefing.digest.words.predicates import has_verb

_GOES_ON = re.compile(
    r"^(?:另有|预计(?=[^，]*\d)|(?:[一二两三四五六七八九十]|\d{1,2})年下来|一年[跑走]了|一共|总共|共(?=[^，]*\d)(?![建同享和产青鸣识济存])|累计(?=[^，]{0,4}[\u4e00-\u9fff]+\d)|"
    r"每(?:天|日|周|月|年|晚|逢|周末|季度|学期)[^，]{6,}|"
    r"(?:目前|现在?|如今|截至目前)，?(?:已|共)(?!经)|(?:年内|年底前|今年内|下一步|此后|随后|届时)，?[已将共还](?!军|领))"
)
"""What may go on in a sentence of its own from what was just told: 共检查书店55家."""
_WHAT_IT_IS = re.compile(r"[^，对把将]{4,}的，是[^，]{3,}")
"""真正影响发挥的，是…: what is said stands in front of it."""
_WHOEVER = re.compile(r"[^，]{4,}(?<![是有好])的(?=，(?!是|就是|却|便))")
_ADVICE = re.compile(
    r"(?:睡前|饭[前后]|出门时?|外出时?|平时|饮食上|夜间|早晚)[^，的]{0,2}(?:[用喝吃多少注应戴穿]|可[以用])[^，]{6,}"
)
"""睡前用温水泡脚: what anybody should do at such a time."""
_ITS_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{0,6}(?:编号|证号|注册号|核准号|票号|代码)，?为?(?:[A-Z\d]|[\u4e00-\u9fff]{1,4}\d{4})"
)
"""编号JY2440，声明作废: which of the things just named it was."""


def may_begin(unit: Sequence[str], before: str) -> bool:
    """Tell whether a sentence can begin with `unit`, behind one that ends with clause `before`."""
    first = unit[0]
    if opens_a_sentence(unit, leaning=False) or first.startswith(("一是", "届时")):
        return True
    told = "，".join(unit)
    marks = (_WHAT_IT_IS, _ADVICE)
    marked = says_its_number(unit) or any(each.match(told) for each in marks)
    if marked or _names_its_own(unit, before):
        return True
    in_a_case = len(unit) > 1 and (conditions(first) or _is_whoever(unit))
    if (advises(unit) or in_a_case or enforces(unit, before)) and not leads_up(before):
        return True
    if len(told) < STATEMENT or demands(unit):
        return False
    if tells_more(first) and not (leads_up(first) or leads_up(before)):
        return True
    return goes_on_alone(unit)


def says_its_number(parts: Sequence[str]) -> bool:
    """Tell what begins with the number of the thing that was just named: 编号JY2440，声明作废."""
    return _ITS_NUMBER.match("，".join(parts)) is not None


def goes_on_alone(unit: Sequence[str]) -> bool:
    """Tell what sums up what was just told, or goes on from it, so that nobody need be named."""
    return bool(_GOES_ON.match(unit[0])) and (does(unit[-1]) or not leads_up(unit[0]))


def _names_its_own(unit: Sequence[str], before: str) -> bool:
    """Tell whether a unit begins with whom it speaks of, or with when that is."""
    first, last = unit[0], unit[-1]
    if demands(unit) or limits(first) or belongs_to_what_precedes(first) or leads_up(before):
        return False
    told_later = leads_up(first) and len(unit) > 1 and is_detail(last)
    return names_its_own(first) or is_detail(first) or told_later or names_ahead(unit)


def _is_whoever(unit: Sequence[str]) -> bool:
    """Tell of whom something is told by what they do: 对处理结果不满意的，可拨打监督电话."""
    return bool(_WHOEVER.match("，".join(unit))) and has_verb(unit[0])
