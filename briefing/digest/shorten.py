"""Turn a printed sentence into sentences that can be said: the same words, fewer of them.

Nothing is rewritten. Clauses are dropped or become sentences of their own, and the only words
ever added are a subject that the sentence itself names (会议, 大会) and 等 behind a name cut out of
a list.
"""

import re
from collections.abc import Sequence

from briefing.digest.punctuation import figures
from briefing.digest.sentences import clauses
from briefing.digest.words import tag

SPOKEN, LONGEST = 40, 60
"""Characters a sentence should have at most, and may never exceed where it can be cut."""
MOST_FIGURES = 3

_POSTS = "领导|书记|[区县市省镇州]长|主任|主席|局长|部长|厅长|秘书长|常委|委员|负责人|代表|董事长|理事长|院士"
_ATTEND = "出席|参加|陪同|到会|到场|见证|一同参与|揭牌|颁奖|致辞|主持"
_OFFICIALS = re.compile(rf"^(?!.*(?:率队|带队|召开|举行)).*(?:{_POSTS}).*(?:{_ATTEND})[^，。]*$")
_NAME_ONLY = re.compile(
    rf"^[^，。]*(?:{_POSTS})[\u4e00-\u9fff·]{{2,4}}(?:、[\u4e00-\u9fff·]{{2,4}})*$"
)
_HIGH = re.compile(
    r"^[^，。、]*(?:全国|国家|中央|国务院|部长|省长|省委书记|院士)[^，。、]*?(?=[，、等])"
)
_SLOGAN_TITLE = re.compile(r"“[^“”]*[，·][^“”]*”—+")
_SLOGAN = re.compile(
    r"(?<![\u4e00-\u9fff])“[^“”]{4,12}，[^“”]{4,12}”(?=[\u4e00-\u9fff\d])|以“[^“”]{6,}”为主题(?:的|，)?"
)
_FILLER = re.compile(
    r"首先|(?<=[组队团行人])先后?(?=来到)|还(?=实地)|据了解，|据悉，|据介绍，|记者了解到，|值得一提的是，"
)
_ADVERBIAL = re.compile(
    r"^(?:为|为了|随着|经过|通过|据|根据|围绕|以|按照|在[^，]{2,24}(?:下|中|上|后|前|时|际|期间)$|截至|今年|去年|目前|下一步|接下来|活动中|现场|其中|昨|\d{1,2}月\d{1,2}日[^，]{0,4}$)"
)
_FROM = re.compile(r"^来自[^，]*的[^，]*(?:名|位|支|家|余|多|个)")
_MEETING = re.compile(r"(会议|座谈会|全会|大会)(?:在[^，。]{2,20})?(?:召开|举行)$")
_MEETING_DOES = re.compile(
    r"^(?:深入)?(?:学习|传达|听取|审议|研究|部署|分析|通报|总结|表彰|安排|讨论|贯彻)"
)
_SUBJECT = ("n", "r", "m", "t", "s", "j", "f", "b", "x", "i", "l", "an", "vn")


def spoken(sentence: str) -> tuple[str, ...]:
    """Return the sentence as one or more sentences to be said; empty if it names officials only."""
    text = _FILLER.sub("", _SLOGAN_TITLE.sub("", sentence.rstrip("。；")))
    text = _SLOGAN.sub("", text) or text
    parts = clauses(text)
    if not parts:
        return ()
    if all(_NAME_ONLY.match(part) or _OFFICIALS.match(part) for part in parts):
        return _highest(text)
    kept = _without_officials(parts)
    return tuple(_ended("，".join(group)) for group in _grouped(kept))


def _without_officials(parts: Sequence[str]) -> list[str]:
    """Drop the clauses that only tell who attended, and the names that lead up to them."""
    kept: list[str] = []
    for part in parts:
        if kept and _OFFICIALS.match(part):
            while len(kept) > 1 and _NAME_ONLY.match(kept[-1]):
                kept.pop()
        else:
            kept.append(part)
    return kept


def _highest(text: str) -> tuple[str, ...]:
    """Keep the first of the officials where the person is the news."""
    first = _HIGH.match(text)
    if first is None:
        return ()
    return (f"{first[0].rstrip('等')}等出席活动。",) if "出席" in text and "活动" in text else ()


def _grouped(parts: Sequence[str]) -> list[list[str]]:
    """Put clauses together into sentences, each with a subject of its own."""
    groups: list[list[str]] = []
    at = 0
    while at < len(parts):
        size = _unit(parts, at)
        unit = list(parts[at : at + size])
        at += size
        if not groups:
            groups.append(unit)
            continue
        whole = "，".join([*groups[-1], *unit]) + "。"
        if len(whole) <= SPOKEN:
            groups[-1] += unit
        elif _stands_alone(unit):
            groups.append(unit)
        elif (meeting := _MEETING.search("，".join(groups[-1]))) and _MEETING_DOES.match(unit[0]):
            groups.append([_short_name(meeting[1]) + unit[0], *unit[1:]])
        elif len(whole) <= LONGEST and not _complete("，".join(groups[-1])):
            groups[-1] += unit
    return groups


def _unit(parts: Sequence[str], at: int) -> int:
    """Count the clauses that only make sense together: adverbials and what they lead up to."""
    size = 1
    while (
        at + size < len(parts)
        and _ADVERBIAL.match(parts[at + size - 1])
        and not _predicate(parts[at + size - 1])
    ):
        size += 1
    return size


def _predicate(part: str) -> bool:
    """Tell whether an opening like 今年 … leads a clause with a verb of its own."""
    if re.match(r"为|随着|经过|通过|据|根据|围绕|以|按照|在", part):
        return False
    return any(flag == "v" for _, flag in tag(part)[1:])


def _complete(sentence: str) -> bool:
    """Tell whether what is there so far already says that something happened."""
    return len(sentence) >= SPOKEN // 2 and any(flag == "v" for _, flag in tag(sentence))


def _stands_alone(unit: Sequence[str]) -> bool:
    """Tell whether the last clause of a unit has a subject and a verb."""
    part = unit[-1]
    if _FROM.match(part):
        return True
    tags = tag(part)
    first = next((flag for word, flag in tags if word not in "“”‘’《》"), "")
    verbs = [at for at, (_, flag) in enumerate(tags) if flag in ("v", "vd", "vi")]
    return first.startswith(_SUBJECT) and bool(verbs) and verbs[0] > 0


def _short_name(meeting: str) -> str:
    return "大会" if meeting == "大会" else "会议"


def _ended(text: str) -> str:
    return (
        text
        if text.endswith(("。", "！", "？", "。”", "！”", "？”"))
        else text.rstrip("，；：、") + "。"
    )


def within_figures(sentence: str, room: int) -> str:
    """Drop trailing clauses until at most `room` figures are left; empty if that takes them all."""
    parts = clauses(sentence)
    while parts and len(figures("，".join(parts))) > room:
        parts.pop()
    return _ended("，".join(parts)) if parts else ""
