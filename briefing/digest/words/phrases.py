"""Give the words of a clause as they are heard: a quotation is one, and 将 no part of a name.

jieba guesses words of what its dictionary lacks, and so puts a body and its 将 together.
"""

import re
from collections.abc import Iterator, Sequence

from briefing.digest.words.predicates import VERBS
from briefing.digest.words.sentences import CLOSING, OPENING
from briefing.digest.words.words import Word, tag

_LED_BY = {
    **dict.fromkeys("将还各正", "d"),
    **dict.fromkeys("把在从以为对于与由向自受给被", "p"),
    **dict.fromkeys("要获停现", "v"),
}
"""What a guessed word may end or begin with though it belongs to the predicate, and its tag."""
_FRONT = "获对还现自以各正"
_UNITS = re.compile(r"[日天月年时分]$|\d$")
_FROM_A_TIME = re.compile(r"(?P<first>[日时天年]?)(?P<rest>内向|[内前][\u4e00-\u9fff]?)$")
_GLUED = re.compile("日(?=[\u4e00-\u9fff])(?![至到起前后内止间晨晚夜早凌清傍上下中午深])")
"""The 日 of a date and the beginning of a name."""
_VERBS_TOO = ("接过", "拉响")
"""Listed as something else."""
_TOWARDS = "面向"
"""面向社会 is listed as a noun."""
_MEETING = ("会", "v")


def phrased(clause: str) -> list[Word]:
    """Cut a clause into words that join to it again."""
    return list(_named(list(_whole(list(_parted(tag(clause)))))))


def _parted(words: Sequence[Word]) -> Iterator[Word]:
    """Part 会于 and 局将, and 日前 and 内向 behind a number."""
    before = ""
    for at, (word, flag) in enumerate(words):
        behind = words[at + 1][0] if at + 1 < len(words) else ""
        time = _FROM_A_TIME.fullmatch(word) if _UNITS.search(before) else None
        if time and len(word) > 1:
            yield from ((each, "f") for each in (time["first"], *time["rest"]) if each)
        elif flag == "x" and before[-1:].isdigit() and _GLUED.match(word):  # 14日|澜港市
            yield from ((word[0], "m"), (word[1:], "x"))
        elif flag == "x" and len(word) > 1 and word[0] in _FRONT:
            yield word[0], _LED_BY.get(word[0], "p")
            yield word[1:], _LED_BY.get(word[1:], "n")
        elif flag == "x" and len(word) > 1 and word[-1] in _LED_BY:
            yield word[:-1], "n"
            yield word[-1], _LED_BY[word[-1]]
        elif word.startswith(_TOWARDS) and len(word) > len(_TOWARDS):
            yield _TOWARDS, "p"
            yield word.removeprefix(_TOWARDS), "n"
        elif word in _VERBS_TOO or (flag == "x" and behind == "了"):  # 接过, 飘出了
            yield word, "v"
        elif word == "只" and before[-1:].isdigit():
            yield word, "q"
        else:
            yield word, flag
        before = word


def _whole(words: Sequence[Word]) -> Iterator[Word]:
    """Put a quotation or a title together to one noun; as given where its marks do not match."""
    text = "".join(word for word, _ in words)
    if sum(map(text.count, OPENING)) != sum(map(text.count, CLOSING)):
        yield from words
        return
    held: list[str] = []
    depth = 0
    for word, flag in words:
        depth += sum(map(word.count, OPENING)) - sum(map(word.count, CLOSING))
        if depth > 0 or held:
            held.append(word)
        else:
            yield word, flag
        if held and depth <= 0:
            yield "".join(held), "nz"
            held = []
    if held:
        yield "".join(held), "nz"


def _may_meet(before: Word) -> bool:
    return before[0].endswith("运动") or (before[1] in (*VERBS, "vn") and len(before[0]) > 1)


def _named(words: Sequence[Word]) -> Iterator[Word]:
    """Put 推进 and 会 together to what is a meeting, and no 会 of what somebody will do."""
    before: Word | None = None
    for word in words:
        meets = word == _MEETING and before and _may_meet(before)
        if before and (meets or (before[0].endswith("服务") and word[0] in ("站", "点"))):
            before = before[0] + word[0], "n"
            continue
        if before:
            yield before
        before = word
    if before:
        yield before
