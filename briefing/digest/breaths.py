"""Give a long clause a comma where a newsreader breathes.

No word changes; between two long items the comma stands for 、. Where no natural place brings a
clause below a breath, it stays as printed.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from briefing.digest.bodies import subject_end
from briefing.digest.clause_pauses import places as pauses
from briefing.digest.lengths import CLAUSE, LONGEST, SPOKEN
from briefing.digest.lists import RULE, open_shortened
from briefing.digest.loose_pauses import between_items, between_short_items
from briefing.digest.loose_pauses import places as looser_pauses
from briefing.digest.sentences import CLOSING, OPENING, marked_clauses
from briefing.digest.spare_words import spared

COMMAS = 2
"""Commas that one clause is given at most."""
_FIRST, _LAST = 4, 4
"""Characters before and behind a comma, at least."""
_UNEQUAL = 0.2
"""What a cut is worth less whose longer piece takes a whole breath."""
_SUBJECT = 0.7
"""What a cut behind the name of a body or a thing is worth."""
_LOOSE = 0.3
"""What a cut is worth where one may breathe, though nobody would without need."""
_EACH = re.compile(r"(代表|荣获|获得|担任)[^，、]+、[^，]+\1")
"""甲代表在校生、乙代表新生发言: a comma behind either name would part what is one list."""
_CONTENT = re.compile(
    r"(?:报道|刊[发登]|反映|讲述|介绍|通报|咨询|询问|投诉|举报|曝光|部署|听取|审议|传达|模拟)了?(?P<what>[^，]*"
    r"(?:一[事文]|[的等](?:问题|情况|消息|报道|经历|故事|现象|做法|险情|场景|事项|工作|精神|报告|汇报)|(?<=[和、])[^，、]{2,12}工作))$"
)
"""What was reported or is to be done is one thing, and only 、 parts it."""
_NUMBER = re.compile(r"(?<!\d:\d)[\d百千万亿][余多几]?$")
"""But no time of the clock: 18:00."""
_UNTIL = tuple("由从自至到")
"""由4月上旬调整到3月下旬: from when, and until when."""

_FEW = 4
"""Characters of a subject that hardly anybody breathes behind: 滨江街道，牵头…."""
_FEW_ARE_A_TIME = re.compile(r"\d|[年月日周天节夜晚晨午时间中后前]$|^[今昨明]")
_ALL = re.compile("均|都|则|也|各|分别")
_HARDLY = 0.05
"""What a cut behind so few is worth: any other goes before it."""
_PARTS_NOTHING = re.compile(
    r"着$|(?:教育[部局]|厅|省|市|县|区|委|政府)部署$|^这[是也][^，的\d]*$|确保[^，]{6,}$|"
    r"个$|一[次种项场]$|(?:遗失|新建|不得要求)[^，]{2,}$|^现?就[^，]*期间$"
)
"""What goes on behind it is its object, or the rest of a name: 新建电动自行车充电端口."""
_GOES_ON = re.compile(
    r"(?<=下)放|“[^”]{1,8}”[\u4e00-\u9fff]{1,4}$|(?:调解委员会|掘进[一二三四五六七八九]队)|"
    r"\d[\d.]*[万亿]?[余多]?[\u4e00-\u9fff]{1,2}、"
)
"""The rest of a name, whatever jieba takes for a verb in it: “一件事”专窗, 调解委员会; or how many
there are of what was just named: 养老服务中心31个、助餐点204个."""

_Places = Callable[[str], Iterator[int]]
"""Finds where one may breathe in a clause."""


@lru_cache(maxsize=4096)  # a sentence is measured with its commas each time that it is weighed
def breathed(sentence: str, *, in_lists: bool = False, in_any_list: bool = False) -> str:
    """Give each clause of more than `CLAUSE` characters the commas that bring it below, if any.

    Where nothing else helps and `in_lists`, one may stand for the 、 between two long items, and
    for any where `in_any_list`. A sentence that would be too long with them stays as it is.
    """
    looser = (looser_pauses, between_items, between_short_items)[: 1 + in_lists + in_any_list]
    marked = marked_clauses(sentence)
    if "".join(clause + mark for clause, mark in marked) != sentence:
        return sentence
    most = SPOKEN if len(sentence) <= SPOKEN else LONGEST
    for natural, ways in ((True, looser), (False, looser[1:])):  # for 、 a comma costs nothing
        said = "".join(_breathed(clause, ways, natural=natural) + mark for clause, mark in marked)
        if len(said) <= most:
            return said
    return sentence


def _breathed(clause: str, ways: Sequence[_Places], *, natural: bool) -> str:
    if len(clause) <= CLAUSE or _EACH.search(clause):
        return clause
    places: dict[int, float] = {}
    for at, worth in (*pauses(clause), (subject_end(clause), _SUBJECT)) if natural else ():
        if _FIRST <= at <= len(clause) - _LAST and _apart(clause, at):
            places[at] = max(worth, places.get(at, 0.0))
    few = {at for at in places if _behind_few(clause, at)}
    cuts = _best({at: places[at] for at in places if at not in few}, len(clause))
    for looser in ways:
        if looser is between_short_items:
            cuts = cuts or _best(places | dict.fromkeys(few, _HARDLY), len(clause))
        if cuts:
            break
        for at in looser(clause):
            if _FIRST <= at <= len(clause) - _LAST and _apart(clause, at):
                places.setdefault(at, _LOOSE)
        few = {at for at in places if _behind_few(clause, at)}
        cuts = _best({at: places[at] for at in places if at not in few}, len(clause))
        if looser is between_items:
            cuts = _evenly(cuts, clause)
    return "，".join(clause[at:end].rstrip("、—") for at, end in pairwise((0, *cuts, len(clause))))


def _evenly(cuts: tuple[int, ...], clause: str) -> tuple[int, ...]:
    """Part all long items of a list where one was parted, unless there are too many."""
    listed = [at for at in between_items(clause) if clause[at - 1] == "、" and _apart(clause, at)]
    even = tuple(sorted({*cuts, *listed}))
    return even if set(cuts) & set(listed) and len(even) <= COMMAS else cuts


def _best(places: Mapping[int, float], length: int) -> tuple[int, ...]:
    """Choose the fewest places that bring a clause below a breath, the most natural of them."""
    for count in range(1, COMMAS + 1):
        ways = [
            (sum(places[at] for at in cuts) - _unequal(cuts, length), cuts)
            for cuts in combinations(sorted(places), count)
            if all(end - at <= CLAUSE for at, end in pairwise((0, *cuts, length)))
        ]
        if ways:
            return max(ways)[1]
    return ()


@lru_cache(maxsize=4096)  # each telling says the sentences of the one before it again
def with_heard_lists(sentence: str) -> str:
    """Say two items of a list that makes a clause longer than a breath; no rule or warning."""
    if "".join(map("".join, marked_clauses(sentence))) != sentence:
        return sentence
    short, bare = _with(open_shortened, sentence), _with(spared, sentence)
    for form in (sentence, bare, short, _with(spared, short)):
        said = breathed(form, in_lists=True)
        if is_easy(said):
            return said
    return breathed(short) if short != sentence else sentence


def is_easy(said: str) -> bool:
    """Tell whether a sentence is short enough for an ear, and each of its clauses for a breath."""
    return len(said) <= SPOKEN and all(len(clause) <= CLAUSE for clause, _ in marked_clauses(said))


def _with(shorter: Callable[[str], str], sentence: str) -> str:
    """Say the clauses of a sentence shorter, lists only where one is longer than a breath."""
    return "".join(
        (clause if shorter is open_shortened and not _too_long(clause) else shorter(clause)) + mark
        for clause, mark in marked_clauses(sentence)
    )


def _too_long(clause: str) -> bool:
    return len(clause) > CLAUSE and not RULE.search(clause)


def _unequal(cuts: Sequence[int], length: int) -> float:
    return _UNEQUAL * max(end - at for at, end in pairwise((0, *cuts, length))) / CLAUSE


def _apart(clause: str, at: int) -> bool:
    """Tell a place outside quotations, titles and what was reported, and behind no number."""
    before = clause[:at]
    if before[-1] in _UNTIL or (before[-1] != "、" and _is_inside(clause, at)):
        return False
    inside = sum(map(before.count, OPENING)) > sum(map(before.count, CLOSING))
    return not inside and not (clause[at - 1].isascii() and clause[at].isascii())


def _behind_few(clause: str, at: int) -> bool:
    """Tell a place behind a subject of few characters, which is no time."""
    return at <= _FEW and not (_FEW_ARE_A_TIME.search(clause[:at]) or _ALL.match(clause, at))


def _is_inside(clause: str, at: int) -> bool:
    """Tell a place between a number and what is counted, or in what was reported."""
    content = _CONTENT.search(clause)
    if _PARTS_NOTHING.search(clause[:at]) or _GOES_ON.match(clause, at):
        return True
    return bool(_NUMBER.search(clause[:at]) or (content and at > content.start("what")))
