"""Find where a newsreader breathes in a list: behind it, or between all its items, or nowhere.

A comma in the place of one 、 among several would break what is one list in two.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.digest.clauses.handlings import acts_surely
from briefing.digest.clauses.nouns import describes, ends_a_noun
from briefing.digest.words.lengths import CLAUSE
from briefing.digest.words.phrases import phrased
from briefing.digest.words.predicates import VERBS, has_verb, tagged
from briefing.digest.words.sentences import CLOSING, OPENING
from briefing.digest.words.words import Word

_MOST = 2
"""Commas that one list is given at most."""
_SEPARATOR = re.compile("、|(?:和|以及|及)(?!其|时|平|谐|气|睦|解)")
_ITEM, _AMOUNT_ITEM = 6, 4
"""Characters of an item that one breathes behind: of any, and of 钢171.8万吨."""
_OPEN = re.compile("(?<![应针面])[把对从向](?=[^，]{2})")
"""把甲、乙集中检修, 从甲、乙中来: something is done with all of them."""
_HANDLED = re.compile("[将把对给从](?=.)")
_ONE_OF_TWO = re.compile(
    r"(?:[向对给为与在到]|征集)[^、，]{1,4}$|(?:书记|主任|主席|[局部厅县市区镇乡校院处科队站]长|常委|委员|代表)$"
)
"""The first of two to whom something is done, or of the posts of one person."""
_AMOUNT = re.compile(
    r"\d[\d.]*[余多]?[百千万亿]?[余多]?[\u4e00-\u9fff]{1,3}$|[\d一二两三四五六七八九十百]+[个名家处台座场条辆件张户]"
)
_IN_ALL = re.compile(r"\d[余多]?[百千万亿]?[余多]?[\u4e00-\u9fff]{1,2}$")
"""网格员、村干部和志愿者640余人: how many all of them are."""
_OF_ALL = re.compile(
    r"等(?!地?$)|[两三四五六七八九十\d]+(?:个|项|种|类|家|位|名|所|大|件|门|条|方面)[\u4e00-\u9fff]{0,8}$|"
    r"[上里中内下前]$|(?:情况|工作|汇报|报告|问题|精神|协议|合同|建设|服务|榜上有名|轮番登场|入[选围])$|联合[^，]{2}$"
)
"""What is said of all items, not of the last alone: …等工作, …三家企业, …情况汇报."""
_DASH = re.compile("——")
_AND_ONE, _WITH_THEM = re.compile("和一[^、，]{4,}$"), re.compile("[把将用被]")
"""和一个卖了五十年凉粉的女人: behind other items a breath stands before it."""
_TOLD_OF_THEM = re.compile(
    r"等(?P<number>(?:\d+|[一二两三四五六七八九十几]+)[个家名位项条座人])?(?P<told>.*)$"
)
_MODALS = (("要", "v"), ("将", "d"), ("应", "v"), ("须", "d"), ("可", "v"))
_NUMBERED = re.compile(r"等[\d一二三四五六七八九十]+[人家名位个]$")
_MEASURE = re.compile(r"\d[^\d，、]{1,2}$")


def apart(clause: str) -> tuple[int, ...]:
    """Give the places between the items of a list that ends its clause, if all may be breathed at.

    Its items are amounts or statements, and nothing is said behind them that goes for all: between
    things 、 is breath enough.
    """
    found = [each for each in _SEPARATOR.finditer(clause) if _is_outside(clause, each.start())]
    if not 0 < len(found) <= _MOST or found[0][0] != "、":
        return ()
    ends = [0, *(each.end() for each in found)]
    items = [
        clause[at:end]
        for at, end in zip(ends, [*(each.start() for each in found), len(clause)], strict=True)
    ]
    if _OPEN.search(items[0]):
        return ()
    if not _are_whole(items):
        return ()
    cuts = tuple(each.end() if each[0] == "、" else each.start() for each in found)
    in_one_breath = len(found) > 1 and found[-1][0] != "、" and len(clause) - cuts[-2] <= CLAUSE
    return cuts[:-1] if in_one_breath else cuts  # 热源厂，调度中心和换热站


def _are_whole(items: Sequence[str]) -> bool:
    """Tell items of which each can be told alone."""
    if any(map(_ONE_OF_TWO.search, items[:-1])):
        return False
    last = items[-1]
    if all(map(_AMOUNT.search, items)):
        goes_for_all = "等" in last or "的" in last or _is_done(last)  # 长两公里、宽六米的大桥
        return min(map(len, items)) >= _AMOUNT_ITEM and not goes_for_all
    if min(map(len, items)) < _ITEM or _IN_ALL.search(last) or _OF_ALL.search(last):
        return False
    return all(last[:2] in each and has_verb(each) for each in items) or all(
        "是否" in each for each in items
    )  # 谁家扫了楼道、谁家给老人送了饭


def _is_done(item: str) -> bool:
    """Tell whether something is done with the items: 甲、乙联合推出的产品, 甲、乙接受检查."""
    described, of, bare = item.partition("的")
    return bool(of and has_verb(described)) or _acts(bare if of else item)


def _acts(item: str) -> bool:
    words = tagged(item) if item else ()
    ends = bool(words) and words[-1][1] in VERBS and len(words[-1][0]) > 1
    return ends or any(acts_surely(words[at:]) for at in range(1, len(words)))


def behind(clause: str) -> Iterator[int]:
    """Find where two items end with which something is done.

    A dash may become a comma as well, and one may breathe before 和一个….
    """
    yield from (found.end() for found in _DASH.finditer(clause))
    found = _AND_ONE.search(clause)
    handled = found and _WITH_THEM.search(clause[: found.start()])
    if found and not handled and "、" in clause[: found.start()]:
        yield found.start()
    for each in _SEPARATOR.finditer(clause):
        before = _HANDLED.split(_SEPARATOR.split(clause[: each.start()])[-1])[-1]
        after = _SEPARATOR.split(clause[each.end() :])[0]
        long = min(len(before), len(after)) >= _ITEM
        if each[0] == "、" and long and not _ONE_OF_TWO.search(before):
            yield _behind(clause, each.end())


def _behind(clause: str, at: int) -> int:
    """Give where a list of two items ends that somebody does something with."""
    counted = _TOLD_OF_THEM.search(clause, at)
    told = tagged(counted["told"]) if counted and counted["number"] else ()
    if counted and told and told[0][1] in VERBS:
        return counted.start("told")
    ends = at + len(tagged(clause[at:])[0][0])
    words = phrased(clause)
    start = 0
    for index, (word, _) in enumerate(words):
        rest = words[index:]
        acts = acts_surely(rest) or rest[0] in _MODALS
        if start > ends and acts and _ends_items(words[:index]) and not describes(rest):
            return start if start <= CLAUSE else 0
        start += len(word)
    return 0


def _ends_items(before: Sequence[Word]) -> bool:
    """Tell what the items end with: their number (等4人), or a noun but no measure (214公里)."""
    told = "".join(word for word, _ in before)
    return bool(_NUMBERED.search(told)) or (ends_a_noun(before[-1]) and not _MEASURE.search(told))


def _is_outside(clause: str, at: int) -> bool:
    """Tell a place that is in no quotation and no title."""
    before = clause[:at]
    return sum(map(before.count, OPENING)) <= sum(map(before.count, CLOSING))
