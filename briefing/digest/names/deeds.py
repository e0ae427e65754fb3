"""Whose deed a clause tells that names nobody: the one's who was just named, where that is sure."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.announced import announced, formed_team
from briefing.digest.clauses.bare_deeds import (
    begins_a_deed,
    is_deed,
    is_told_of_anyone,
    leads_to_a_deed,
    may_be_carried,
    speaks_of_that,
)
from briefing.digest.clauses.consequences import THIS, followed_by
from briefing.digest.clauses.finds import compared, described, described_baby, describes_a_find
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.clauses.listed_deeds import (
    MEETING,
    THE_MEETING,
    a_meeting_does,
    is_given,
    is_listed,
    measures_its_work,
    of_meeting,
    only_a_body_does,
    only_goes_on,
)
from briefing.digest.clauses.meaning import governs
from briefing.digest.clauses.other_doers import (
    is_joint,
    may_do,
    names_its_own_doer,
    turns_to_another,
)
from briefing.digest.clauses.protagonists import protagonist_of
from briefing.digest.clauses.results import completes, goes_on_for_all, is_means
from briefing.digest.names.subjects import doer_in, name_of
from briefing.digest.names.topics import topic_of, without
from briefing.digest.words.predicates import ADVERBS, VERBS, tagged

_WILL = "将"
"""The sign that something is still to be done."""
_HAS_A_TENSE = re.compile(
    r"[将已拟要可曾正]|预计|计划|力争|此前|目前|去年|届时|当[天日]|全[程长]|涉及|设(?!立|置)|"
    r"共(?=[^，]{0,4}\d)|总|占|历时|为期|包[括含]|分[为设]?"
)
"""What says itself when it is, or is as true of what is still to come: 全程6.8公里."""
_IN_ORDER_TO = re.compile(
    "以(?:推[动进]|促进|加强|加快|扩大|确保|保证|保障|满足|提高|维护|支持|庆祝|纪念|表彰)"
)
"""以推动活动开展 is what a deed is for, and nobody's own."""
_JOINT = re.compile(r"^(?:并且?|而且)(?!不|未|没|非)(?=.{4})")
"""What ties a deed to the one before it, and is not said where it begins a sentence."""
_WHEN_FIRST = re.compile(
    r"^(?:首[月日周]|\d+(?:个小时|小时|分钟|秒|天)后|周[一二三四五六日](?:至周[一二三四五六日])?\d[\d:时分至—]*)(?=[^，]{4,})"
)
"""50分钟后抵达…: when the same one went on."""
_NOBODY = re.compile(
    "(?:比例|荷载|指标|[率量值额价费])$|[组抱跟]团$|组队$|不少|许多|多数|[春夏秋冬][天季]$|[仍也都均还又再才却]$|"
    "(?<![选骑歌助对高新老快射水鼓好国棋猎舵炮号旗枪])手$"
)
"""What is measured does nothing; 企业组团 is what they do, and no name, nor is 叶缘仍 or 村民手."""
_ENUMERATES = re.compile("[一二三四五]是")


def still_doing(before: Sequence[str], part: str, behind: Sequence[str] = ()) -> str:
    """Name who goes on to do what `part` tells; empty where it might be somebody else.

    Between who is named and what is told there may be other deeds, but nobody else. `behind` are
    the clauses that `part` may lead up to: 对构架逐榀核查, 最后找到了那个空孔. What somebody is
    still to do is not told as done: 双方将共建平台，设立基金 goes on with 双方将.
    """
    name = _still_doing(before, part, behind)
    return name + _WILL if name and _will(name, before, part) else name


def subject_of(before: Sequence[str], part: str, behind: Sequence[str] = ()) -> str:
    """Name of what `part` is told where it begins a sentence: who goes on, or 这 for the deed."""
    if name := still_doing(before, part, behind):
        return name
    return THIS if before and followed_by(before, part) else ""


def untied(part: str) -> str:
    """Leave out 并 in front of a deed: it begins a sentence, with its doer before it."""
    return _JOINT.sub("", part)


def _will(name: str, before: Sequence[str], part: str) -> bool:
    """Tell whether 将 behind a name holds for a later deed too, which has no such word itself."""
    earlier = next((each for each in reversed(before) if name in each), "")
    _, _, told = earlier.partition(name)
    if not told.startswith(_WILL) or _HAS_A_TENSE.match(untied(part)):
        return False
    following = tagged(told[len(_WILL) :])
    return bool(following) and following[0][1] in (*VERBS, *ADVERBS, "p")


def _still_doing(before: Sequence[str], part: str, behind: Sequence[str]) -> str:
    if _IN_ORDER_TO.match(part):
        return ""
    joint = is_joint(part)
    part = _WHEN_FIRST.sub("", untied(part))
    if before and (is_means(before[-1]) or completes(before[-1], part)):
        return ""
    if (what := announced(before, part)) and not leads_up(part):
        return what
    if name := _told_of(before, part):
        return name
    name = _acting(before, part) or _carried(before, part, behind, joint=joint)
    if not name or _NOBODY.search(name) or names_its_own_doer(part):
        return ""
    return name if may_do(name, part) else ""


def _acting(before: Sequence[str], part: str) -> str:
    """Name the body or thing named before that does what no other could be meant to do."""
    listed, given = is_listed(part) or is_given(part), is_given(part)
    if not (listed or is_deed(part)) or leads_up(part) or governs(part) or speaks_of_that(part):
        return ""
    sure = not listed or given or only_a_body_does(part)
    for earlier in reversed(before):
        if turns_to_another(earlier, listed=listed, given=given):
            return ""
        if of_meeting([earlier], part):
            return THE_MEETING
        if is_listed(earlier):
            continue
        name = doer_in(earlier) if sure else name_of(earlier)
        named = topic_of(earlier) if given and not name else ""
        name = named if named.startswith("该") else name
        if measures_its_work(name, part):
            return ""
        if name or not (only_goes_on(earlier) or (not listed and is_deed(untied(earlier)))):
            return name
    return ""


def _told_of(before: Sequence[str], part: str) -> str:
    """Name what was just held, found or measured, where `part` tells more of that."""
    if not before or leads_up(part):
        return ""
    held = (each.startswith(THE_MEETING) or MEETING.search(each) for each in before)
    at = next((at for at, meets in enumerate(held) if meets), len(before))
    if a_meeting_does(part) and at < len(before):
        return THE_MEETING if all(map(a_meeting_does, before[at + 1 :])) else ""
    found = next((each for each in reversed(before) if not describes_a_find(each)), "")
    return described(found, part) or described_baby(before, part) or compared(before[-1], part)


def _carried(before: Sequence[str], part: str, behind: Sequence[str], *, joint: bool) -> str:
    """Name who or what `part` goes on with, where that can be nobody else.

    Not behind what one has another do, unless 并 or 还 tells that it is the same one's next deed.
    """
    led = leads_up(part) and bool(behind)
    fits = leads_to_a_deed(part, behind) if led else may_be_carried(part)
    if not (before and fits) or any(map(_ENUMERATES.match, before)):
        return ""
    if formed := formed_team(before[-1]):
        return formed
    for earlier in reversed(before):
        name = topic_of(earlier) or (protagonist_of(earlier) if is_told_of_anyone(part) else "")
        turned = turns_to_another(without(name, earlier), joint=joint)
        if turned or goes_on_for_all(earlier):
            return ""
        nobody = leads_up(earlier) or names_nobody(earlier)
        if name or not (nobody and (leads_up(earlier) or begins_a_deed(earlier))):
            return "" if part.startswith(name[-2:]) else name
    return ""
