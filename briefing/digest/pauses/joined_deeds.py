"""Know what 并 joins: a deed of its own, or a second one with the object of the first."""

from collections.abc import Sequence

from briefing.digest.clauses.nouns import describes
from briefing.digest.words.predicates import VERBS
from briefing.digest.words.words import Word

_NEEDS_AN_OBJECT = (
    *("发现", "制定", "建立", "处置", "查处", "印发", "采集", "收集", "编制", "设计", "研发"),
    *("提出", "推出", "公布", "发布", "承担", "获得", "掌握", "培育", "引进", "组织", "成立"),
)


def goes_on_with(before: Sequence[Word], rest: Sequence[Word]) -> bool:
    """Tell 加固并注明字样 from 发现并处置险情, where both are done to one thing."""
    if rest[0][0] != "并" or shares_its_object(before[-1], rest):
        return False
    return not describes(rest[1:])


def shares_its_object(verb: Word, rest: Sequence[Word]) -> bool:
    """Tell 发现并处置险情, and 能识别并分拣落叶的小车, where the two describe one thing."""
    described = verb[1] in VERBS and any(word == "的" for word, _ in rest)
    return described or verb[0] in _NEEDS_AN_OBJECT
