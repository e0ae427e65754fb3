"""Read the head of a page: `白水日报 03 深度`, `2024年1月25日 星期四 责编/周围 版式/丁点`.

Every paper orders such lines in its own way, so no pattern knows them whole. A line is taken apart
from left to right; it is a page's head where its parts are of known kinds, and enough of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.sources.furniture.page_head_parts import PAPER_ENDS, PARTS
from briefing.sources.words.characters import HAN
from briefing.sources.words.paper_names import NEWS

_KNOWN = re.compile("|".join(f"(?:{pattern})()" for _, pattern in PARTS))
"""An empty group behind each tells which one it is: in front it would hide how the part begins."""
_BETWEEN = re.compile(r"[\s|丨｜·•/／:：,，()（）《》【】\[\]—–─_-]+")
_WORD = re.compile(rf"(?:{HAN}|[A-Za-z&]|\d(?=\d*[·.]?\d*{HAN}))[\u4e00-\u9fffA-Za-z&·\d]*")
_LONGEST, _WORDS, _LETTERS = 90, 2, 12
_WEIGHTS = {
    "day": 2, "month": 1, "year": 1, "label": 1,
    "short day": 1, "weekday": 1, "moon": 1, "issue": 1, "page": 1,
    "people": 2, "paper": 1, "print": 2, "section": 1, "word": 0, "english": 0,
}  # fmt: skip
_ENOUGH = 2
_LABEL = re.compile(
    rf"(?:{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?[\s·|｜]+(?:\d{{1,2}}|[①-⑳])|"
    rf"\d{{1,2}}\s+{HAN}{{2,4}}(?:新闻|周刊|评论|专题|要闻|版)|"
    rf"{HAN}{{2,4}}\s+[A-DT]\d{{1,2}}|[A-DT]\d{{1,2}}\s+{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?|"
    rf"{HAN}{{2,8}}(?:{PAPER_ENDS}|{NEWS})"
    rf"(?:\s*[·|丨｜/／]\s*{HAN}{{2,6}}|\s+{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?))"
)
"""Two parts that are enough: 财富 C7, 海潮时报·环球."""
_STROKE = re.compile(r"[|｜丨/／·]")
_NUMBER_OF_PAGE = re.compile(rf"版|[①-⑳❶-❿]|(?i:page)|[A-Z]\d|{_STROKE.pattern}")
_TITLE = re.compile(rf"^(?:《|{HAN}[ \u3000]{HAN}[ \u3000])")
_CITED = re.compile("(?:据|综合|摘自|原载)《")
"""What opens a story that is from other papers: 综合《云溪晚报》《石桥日报》消息."""
_PAGE_NAME, _APART = 6, 4
"""How long what a page is called may be, parted by a stroke or set apart.

二版　果园里的夜校 tells what is on another one.
"""
_LONE = frozenset({"day", "weekday", "issue", "page", "people", "print", "paper"})
"""Kinds of parts that are no headline's where they stand alone."""
_SPACED = re.compile(r"\S(?:[ \u3000]+\S){2,}")


class Part(NamedTuple):
    """A stretch of a page's head."""

    kind: str
    """A row's name, or `word` for what no row knows: the page's own name, a section."""
    text: str


def unspaced(text: str) -> str:
    """Draw letters together that were set apart, as in 鹿 原 晚 报; other text stays as it is."""
    return re.sub(r"\s", "", text) if _SPACED.fullmatch(text) else text


def is_part(text: str) -> bool:
    """Tell a line that is but one part of a page's head, or several, and has no word beside."""
    drawn = unspaced(text)
    found = tuple(_taken_apart(drawn)) if len(drawn) <= _LONGEST else ()
    named = all(_TITLE.search(part.text) for part in found if part.kind == "paper")  # not 年报：
    return bool(found) and named and all(part.kind in _LONE for part in found)


@lru_cache(maxsize=1024)  # a line is asked again whenever more is known of those around it
def parts(text: str) -> tuple[Part, ...]:
    """Take a line apart; empty where it is no page's head.

    Its parts must weigh enough together, and what no row knows may be two short words at most.
    """
    if len(text) > _LONGEST or "。" in text or _CITED.match(text):
        return ()
    found = tuple(_taken_apart(text))
    if _LABEL.fullmatch(text):
        return found
    words = [part.text for part in found if part.kind in ("word", "")]
    if any(part.kind == "" for part in found) or len(words) > _WORDS:
        return ()
    if _names_page(text, found):
        return found
    if len("".join(words)) > _LETTERS or sum(_WEIGHTS[part.kind] for part in found) < _ENOUGH:
        return ()
    known = [part.kind for part in found if _WEIGHTS[part.kind]]
    several = len(set(known)) > 1 or known.count("print") > 1
    return found if several or not words else ()


def _names_page(text: str, found: Sequence[Part]) -> bool:
    """Tell what a page is called behind its number, or its paper's name set apart: 三版／镇街传真.

    No headline could begin with either: 云 溪 日 报　健康, 《云溪报》 民生.
    """
    told = {part.kind: part.text for part in found}
    if len(found) != len(told) or set(told) not in ({"page", "word"}, {"paper", "word"}):
        return False
    sure = _TITLE if "paper" in told else _NUMBER_OF_PAGE
    longest = _PAGE_NAME if _STROKE.search(text) else _APART
    return bool(sure.search(text)) and len(told["word"]) <= longest


def _taken_apart(text: str) -> Iterator[Part]:
    at = 0
    while at < len(text):
        gap, titled = _BETWEEN.match(text, at), text[at] == "《"
        known = None if gap and not titled else _KNOWN.match(text, at)
        if gap and not known:
            at = gap.end()
        elif known and known.end() > at:
            yield Part(PARTS[(known.lastindex or 1) - 1][0], known[0].strip())
            at = known.end()
        elif word := _WORD.match(text, at):
            yield Part("word", word[0])
            at = word.end()
        else:
            yield Part("", text[at:])
            return
