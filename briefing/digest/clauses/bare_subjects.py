"""Know a clause that is nothing but a name with what describes it: what it did comes next."""

import re
from collections.abc import Sequence

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.goings_on import goes_on
from briefing.digest.clauses.grammar import names_nobody
from briefing.digest.words.heads import DOERS
from briefing.digest.words.predicates import VERBS, has_subject, has_verb, tagged, without_times
from briefing.sources.words.names import IN_OFFICE, is_name

_QUOTED = re.compile(r"《[^》]*》|“[^”]*”")
_DAY = (
    r"(?:近日|日前|最近|目前|今[年天晚晨]|昨[天日晚]|明[年天]|当[天晚]|[本下][周月](?:[上中下]旬|[底初末])?|"
    r"(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|[上中下]旬|[底初末])?(?:[上下]午|凌晨|清晨|傍晚|晚上?)?)"
)
_DATED = re.compile(f"{_DAY}(?=.)")
_PREDICATE = re.compile(
    rf"{_DAY}*(?:由(?!于)|已|仍|将|被|荣?喜?获|从[没未]|是|为(?!了)|正|均|都|也|受|吸引|使|让|拥有|包[括含]|以(?!便|免|期|及|来|致)|凭借?|[赢夺摘]得|斩获)|"
    rf"{_DAY}+(?:在|于|任命|公布|宣布|推出)"
)
"""What such a name is told to have done or to be, and nothing that stands for itself."""
_DESCRIBED = re.compile(
    r"(?:[而但])?(?P<how>[^，了着过是有]+)的(?P<what>[^，的了着过是在为将把被得有到获]{2,24})(?<![里中上下时后前内])$"
)
_FIRST_DEED = re.compile(
    r"采取|列出|赋予|紧[扣盯]|聚焦|要|把|将|提出|推动|正|给|让|使|实施|建立|可|在|对|向|就|从|与|和|用|于|还|也|不|没|都|均|只|"
    r"请|应|需|须|必须|成为|等于|相当|通过|根据|按"
)
"""What somebody does who is not named; no description of what follows."""
_WHERE = re.compile(r"在[^，]{2,}[上中里下](?=[^，]{2})")
_COUNTED = re.compile(
    r"(?!把|将|对|向|给|为)(?P<first>[^，、]*)、[^，]*等[\d一二两三四五六七八九十百千]+[余多]?[个家名位所支项]"
    r"(?:单位|部门|企业|学校|地区|国家|省市|市县|团体|院校|公司|集体|个人|同志)$"
)
"""云溪消防站、石板小学等二十二个单位: what they did comes next."""
_TITLE = re.compile(
    rf"{_DAY}?[这该此][项种个部台套次届一][^，的了为是]{{0,4}}(?:《[^》]*》|“[^”]*”)$"
)
"""日前，这部《石板渡》."""
_THIS = re.compile(
    rf"{_DAY}?[这该此][项种个部台套次届一座条家场][^，了是]*的(?P<what>[^，的\d了着过是在有]{{2,12}})$"
)
_EVENT = ("赛", "会", "会议", "活动")
"""With these ends the name of an event, be there a verb in it."""
_TITLED = re.compile(f"[^，、]*{IN_OFFICE}")

_FOREIGN = re.compile(r"[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+")
_NAMED_LAST = re.compile(r"[\u4e00-\u9fff]{1,6}(?:·[\u4e00-\u9fff]{1,8})+$")
_DONE = re.compile("[了着过是为有到被把将给]")
_OF_SOMEBODY = re.compile(r"(?P<how>[^，]+)的(?P<who>[^，的了着过是在将把被]{3,24})$")


def is_bare_subject(parts: Sequence[str], at: int) -> bool:
    """Tell whether `parts[at - 1]` only names what `parts[at]` says something of."""
    before, behind = parts[at - 1], parts[at]
    if _TITLE.match(before) or _is_row_of_names(before) or _is_only_somebody(before):
        return True
    counted = _COUNTED.match(before)
    if counted and not has_verb(counted["first"]):
        return names_nobody(behind)
    bare = _QUOTED.sub("书籍", before)
    this = _THIS.match(bare)
    if this and (this["what"].endswith(_EVENT) or not _is_done(this["what"])):
        return names_nobody(behind) or bool(_PREDICATE.match(behind))
    told = parts[: at - 1]
    described = _is_described(bare, told) or _is_somebody_described(bare, told)
    return described and _goes_on_of_it(parts[at:])


def _goes_on_of_it(behind: Sequence[str]) -> bool:
    """Tell whether what follows says something of a name, with or without when and how first."""
    first = behind[0]
    said = next((part for part in behind if not leads_up(part)), first)
    when = _DATED.match(first) or first.startswith(("在", "经"))
    later = bool(when) and said is not first and names_nobody(said)
    return later or _is_predicate(first) or _is_predicate(said)


def _is_predicate(part: str) -> bool:
    """Tell what is said of the name in front of it: 由县剧团排演, 日前召开了年会."""
    day = _DATED.match(part)
    rest = without_times(tagged(part[day.end() :])) if day else ()
    does = bool(rest) and rest[0][1] in (*VERBS, "d", "p")
    return does or bool(_PREDICATE.match(part))


def _is_row_of_names(part: str) -> bool:
    """Tell 会长齐望舒、副会长陈远帆: nobody did anything yet."""
    items = part.split("、")
    return (
        len(items) > 1
        and any(map(_is_titled, items))
        and all(_is_titled(item) or is_name(item) for item in items)
    )


def _is_titled(text: str) -> bool:
    """Tell somebody beyond doubt: by their office, or by the · of a foreign name."""
    office = _TITLED.fullmatch(text)
    named = bool(office and is_name(office["name"]))
    return named or bool(_FOREIGN.fullmatch(text))


def _is_only_somebody(part: str) -> bool:
    """Tell who somebody from abroad is, with all titles, and nothing that they did."""
    named = _NAMED_LAST.search(part)
    before = part[: named.start()] if named else ""
    return bool(named) and not (_DONE.search(before) or has_verb(before))


def _is_described(part: str, told: Sequence[str]) -> bool:
    """Tell a thing that is described by what somebody does with it, or by what it does itself.

    The second only where nothing was told before: elsewhere it is the next deed of who is known.
    """
    found = _DESCRIBED.match(part)
    if found is None or _is_done(found["what"]):
        return False
    words = without_times(tagged(found["how"]))
    if not words:
        return False
    acts = [at for at, (_, flag) in enumerate(words) if flag in (*VERBS, "vn")]
    if has_subject(words) and not goes_on(found["how"]):
        led = any(flag == "p" and word != "由" for word, flag in words)
        return acts == [len(words) - 1] and not led
    deed = _FIRST_DEED.match(words[0][0]) and not _WHERE.match(found["how"])
    begins = words[0][1] in (*VERBS, "d", "ad", "p", "n") and not deed
    return begins and not any(map(_tells_who, told))


def _is_somebody_described(part: str, told: Sequence[str]) -> bool:
    """Tell 创造了航行纪录的老船工丁大海 by the name, where nobody else was told to do anything."""
    found = _OF_SOMEBODY.match(part)
    if found is None or has_verb(found["who"]) or any(map(_tells_who, told)):
        return False
    words, who = without_times(tagged(found["how"])), tagged(found["who"])[-2:]
    begun = bool(words) and (words[0][1] in (*VERBS, "d", "ad", "p", "vn") or goes_on(part))
    named = any(flag in ("nr", "nrt") for _, flag in who) or is_name(who[-1][0])
    body = part.startswith(("曾", "刚刚", "一直"))
    named = named or (body and found["who"].endswith((*DOERS, "政府")))
    return begun and named and not _FIRST_DEED.match(words[0][0])


def _is_done(what: str) -> bool:
    """Tell a noun that is none: 街上的电线全部入地."""
    return has_verb(what) or tagged(what)[-1][1] == "vn" or "全部" in what


def _tells_who(part: str) -> bool:
    return not leads_up(part) and has_verb(part) and has_subject(without_times(tagged(part)))
