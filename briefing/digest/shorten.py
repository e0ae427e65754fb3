"""Turn a printed sentence into sentences that can be said: the same words, fewer of them.

Nothing is rewritten. Clauses are dropped or become sentences of their own, and the only words
ever added are a subject that the sentence itself names (会议) and 等 behind a name cut out of a
list.
"""

import re
from collections.abc import Sequence

from briefing.digest.grammar import is_purpose, leads_up, stands_alone, units
from briefing.digest.officials import attending_only, highest, without_attending
from briefing.digest.punctuation import figures
from briefing.digest.sentences import clauses

SHORTEST, SPOKEN, LONGEST = 7, 40, 60
"""Characters of a sentence: less is no statement, as said with ease, and never exceeded where a
clause can go."""

_SLOGAN_TITLE = re.compile(r"“[^“”]*[，·][^“”]*”—+")
_SLOGAN = re.compile(r"(?<![\u4e00-\u9fff])“[^“”]{4,12}，[^“”]{4,12}”(?=[\u4e00-\u9fff\d])")
_FILLER = re.compile(
    r"首先|还(?=实地)|(?:据(?:了解|悉|介绍|统计)|记者(?:获悉|了解到)|值得一提的是)，|^(?:此外|同时|另外|并且)，"
)
_MEETING = re.compile(r"(?:会议|座谈会|全会)(?:在[^，。]{2,20})?(?:召开|举行)$|召开[^，。]*会议$")
_MEETING_DOES = re.compile(
    r"^(?:深入|专题|集中)?(?:学习|传达|听取|审议|研究|部署|分析|通报|总结|表彰|安排|讨论|贯彻)"
)
_ENDED = ("。", "！", "？", "。”", "！”", "？”")


def spoken(sentence: str) -> tuple[str, ...]:
    """Return the sentence as sentences to be said; empty if it names officials only.

    Purposes that lead up to the fact (为进一步…) are no part of it.
    """
    text = _SLOGAN_TITLE.sub("", _FILLER.sub("", sentence.rstrip("。；")))
    parts = clauses(_SLOGAN.sub("", text) or text)
    if not parts:
        return ()
    if attending_only(parts):
        return tuple(each for each in (highest(parts),) if each)
    return tuple(_joined(group) for group in _grouped(_without_aims(without_attending(parts))))


def trimmed(sentence: str, characters: int, most_figures: int) -> str:
    """Drop clauses from the end until the rest fits; empty if no sentence is left."""
    kept = units(clauses(sentence))
    while kept:
        text = _joined([part for unit in kept for part in unit])
        complete = not leads_up(kept[-1][-1])
        complete = complete and len(text) >= SHORTEST
        if complete and len(text) <= characters and len(figures(text)) <= most_figures:
            return text
        kept.pop()
    return ""


def _without_aims(parts: Sequence[str]) -> list[str]:
    """Drop 为深入学习…, 进一步统一思想… in front of the clause that tells what was done."""
    if not re.match(r"(?:为|为了)(?!期|数|首|止)", parts[0]):
        return list(parts)
    rest = list(parts[1:])
    while rest and not stands_alone([rest[0]]):
        rest.pop(0)
    return rest or list(parts)


def _grouped(parts: Sequence[str]) -> list[list[str]]:
    """Put clauses together into sentences, each with a subject of its own."""
    first, *rest = units(parts)
    groups = [list(first)]
    for unit in rest:
        group = groups[-1]
        size = len(_joined([*group, *unit]))
        meeting = any(_MEETING.search(part) for part in group)
        if size <= SPOKEN:
            group += unit
        elif stands_alone(unit) or unit[0].startswith("其中"):
            groups.append(list(unit))
        elif meeting and _MEETING_DOES.match(unit[0]):
            groups.append(["会议" + unit[0], *unit[1:]])
        elif not is_purpose(unit[0]) and size <= LONGEST:
            group += unit
    return groups


def _joined(parts: Sequence[str]) -> str:
    text = "，".join(parts)
    return text if text.endswith(_ENDED) else text.rstrip("，；：、") + "。"
