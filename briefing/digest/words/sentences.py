"""Cut text into sentences and clauses, never inside a quotation, and join clauses again."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

OPENING, CLOSING = "“‘《（「『", "”’》）」』"
_STOPS, _WHOSE = "。！？", "—"
_PAUSES = "，；："
NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]、(?![一二三四五六七八九十])(?=[\u4e00-\u9fffA-Z]|\d{1,4}[年月日])|\d{1,2}[.．、](?=[\u4e00-\u9fff]))"
)
"""The number of an item: 四、申请人可…, 3.公交改线, but not 一、二年级."""
ENDS = ("。", "！", "？", "。”", "！”", "？”")
"""How a sentence ends."""
_VERSE = re.compile(r"(?=.{1,14}$)[^\d。！？；：]+(?<!，)")
_STANZA = 4
_RUNS_ON = re.compile(r"[的地得]$")
"""A verse that the next one ends: 一心一意地 / 红."""
_SIGN = re.compile(f"[{re.escape(OPENING + CLOSING + _STOPS + _PAUSES)}]")


def sentences(text: str) -> list[str]:
    """Cut at the ends of sentences; a quotation with several sentences stays whole."""
    return _cut(text, _STOPS)


def stanzas(paragraphs: Sequence[str]) -> list[str]:
    """Put up to four verses that follow each other into one sentence: none is one by itself."""
    told: list[str] = []
    for verse, run in groupby(paragraphs, lambda text: bool(_VERSE.fullmatch(text))):
        lines = [*run]
        length = _STANZA if verse and len(lines) >= _STANZA else 1
        told += [_stanza(lines[at : at + length]) for at in range(0, len(lines), length)]
    return told


def _stanza(lines: Sequence[str]) -> str:
    told = "".join(line if _RUNS_ON.search(line) else line + "，" for line in lines[:-1])
    return told + lines[-1]


def clauses(sentence: str) -> list[str]:
    """Cut at ， ； ： and give the clauses without the mark behind them."""
    return [clause for clause, _ in marked_clauses(sentence)]


def joined(parts: Sequence[str]) -> str:
    """Make one sentence of clauses."""
    text = "，".join(parts)
    return text if text.endswith(ENDS) else text.rstrip("，；：、") + "。"


@lru_cache(maxsize=4096)  # a sentence is cut again each time that it is weighed or shortened
def marked_clauses(sentence: str) -> tuple[tuple[str, str], ...]:
    """Cut at ， ； ： and give each clause and the mark behind it, empty behind the last.

    A ？ or ！ is no mark between clauses but how the last one is said.
    """
    cut = ((part.rstrip(_PAUSES + "。"), part) for part in _cut(sentence, _PAUSES))
    return tuple((clause, part[len(clause) :]) for clause, part in cut if clause)


def _cut(text: str, marks: str) -> list[str]:
    parts: list[str] = []
    start = depth = 0
    for found in _SIGN.finditer(text):
        sign, at = found[0], found.start()
        if sign in OPENING:
            depth += 1
        elif sign in CLOSING:
            depth = max(0, depth - 1)
        if depth:
            continue
        ends = sign in marks or (
            sign in CLOSING and text[at - 1 : at] in tuple(_STOPS) and marks == _STOPS
        )
        if ends and text[at + 1 : at + 2] not in tuple(CLOSING + marks + _WHOSE):
            parts.append(text[start : at + 1])
            start = at + 1
    parts.append(text[start:])
    return [each.strip() for each in parts if each.strip()]
