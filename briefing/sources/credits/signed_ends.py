"""Take who wrote a story, or whose it was first, off its end: (记者 张三), (据新华社)."""

import re

from briefing.sources.credits.bylines import (
    ABOUT_WRITER,
    MADE,
    PART,
    PERSONS,
    SENT,
    TITLE,
    names_in,
)
from briefing.sources.credits.dateline_forms import AGENCIES, DAY
from briefing.sources.words.characters import HAN
from briefing.sources.words.names import is_desk, is_name
from briefing.sources.words.traditional import fold

_REACH = 100
"""Characters of a paragraph that a signature may reach into."""
_TAIL = re.compile(
    r"[(（〔]\s*(?P<names>[^()（）〔〕]{1,60}(?:[(（]\d{1,2}[)）]班[^()（）〔〕]{2,20})?)\s*[)）〕]$"
)
"""A class's number stands in brackets of its own: （学生记者 高一（4）班 何夕）."""
_SIGNED_TAIL = re.compile(
    rf"(?<=[。！？!?”…])\s*(?:[□■◎]\s*|\s)(?P<names>{TITLE}{PART}*{PERSONS}){MADE}?$"
)
_SIGNED_AGAINST = re.compile(
    rf"(?<=[。！？!?”…])(?P<names>(?:(?:本报|本台|本网|本刊){TITLE}{PART}*|{TITLE}{PART}+){PERSONS})"
    r"(?:\s*[/／]?\s*(?:报道|文[/／]?[图摄]|图[/／]文))?$"
)
"""The same with no space behind the last sentence: 不少于一次。本报记者 费一凡."""
SIGNED_BY_OFFICE = re.compile(
    rf"(?!(?:内|全|局|干|[上中下前后])部|[第本此上下各]|[一二三四五六七八九十\d]+[组队区团]$)"
    rf"(?:{HAN}{{1,10}}[院部处科局办社队站组委会团所司校厂矿区段馆]|{HAN}{{2,8}}中心)"
    rf"(?:[\s、]+(?:{HAN}{{2,12}}|{HAN}\s{HAN})){{0,4}}"
)
"""The offices that sent a piece in, with their people's names: (院办 桑榆 宣传处 古乐)."""
_NICKNAME = re.compile(rf"[小老阿]{HAN}|(?:网友\s?)?(?:@\S{{1,16}}|[“\"]\S{{1,12}}[”\"])")
"""How a small item is signed, （小樊）, and a comment on the net: （@渔歌子）, （网友“渡口”）."""
_INITIALS = re.compile(
    rf"(?![笑掌哭泪]|.[声笑泪]|鼓掌|沉默|停顿|叹气|哽咽|点头|摇头|未完|待续|[图表从]|.[略图表]){HAN}{{2}}"
)
"""A pen name, and how the desk of a county signs: （东宣）."""
_ASIDE = re.compile(r"(?!.*[下上紧][转接])[^。！？!?,，；;:：]{3,26}")
"""Behind the last full stop, brackets hold who sent the piece in, or where to read on."""
_OVER = re.compile(r"[(（]完[)）]$")
_TAKEN_FROM = re.compile(
    r"(?:据|综合|转自|摘自|来源|本报综合|本报|新华社发|供稿|图(?!书)片?|资料|来自).{0,40}|.{2,16}(?:提"
    r"供|供图)"
)
_HELPED = re.compile(r".{2,30}对(?:本文|此文|本报道|本篇)\S{0,3}(?:贡献|帮助)")
"""Whose help the writer thanks for: （实习生陆清荷对本文亦有贡献）."""
_FILED = re.compile(rf"(?:{AGENCIES}){HAN}{{0,8}}{DAY}电(?=\s)")
"""Where a story was filed, before who signs it: 新华社龙湾港5月13日电　记者龙在田."""
_SENTENCE_END = tuple("。！？!?”…")
_WRITES = re.compile(TITLE)


def split_tail(paragraph: str) -> tuple[tuple[str, ...], str]:
    """Part what stands behind the last sentence: `(记者 张三)`, `(据新华社)`, an agency's (完)."""
    bare = paragraph[:-_REACH] + _OVER.sub("", paragraph[-_REACH:].rstrip()).rstrip()
    ending = fold(bare[-_REACH:])
    start = len(bare) - len(ending)
    tail = _TAIL.search(ending) or _SIGNED_TAIL.search(ending) or _signed_against(ending)
    about = tail is not None and ABOUT_WRITER.match(tail["names"])
    if tail is None or (len(tail[0]) == len(bare) and about):
        return (), bare
    if about and bare[: start + tail.start()].rstrip().endswith(_SENTENCE_END):
        return (), bare[: start + tail.start()].rstrip()
    printed = _FILED.sub("", bare[start + tail.start("names") : start + tail.end("names")])
    told = bare[: start + tail.start()].rstrip()
    names = signers(printed, after_sentence=not told or told.endswith(_SENTENCE_END))
    if names is None:
        aside = told.endswith(_SENTENCE_END) and _ASIDE.fullmatch(tail["names"])
        return (), told if aside else bare
    return names, told


def signs_against(text: str) -> bool:
    """Tell a line that ends with who wrote the story, right behind its last sentence."""
    return _signed_against(fold(text[-_REACH:])) is not None


def _signed_against(ending: str) -> re.Match[str] | None:
    """Find who signs right behind the last sentence; 记者 before no name goes on with the text."""
    tail = _SIGNED_AGAINST.search(ending)
    names = names_in(tail["names"]) if tail else ()
    return tail if names and all(map(is_name, names)) else None


def signers(printed: str, *, after_sentence: bool) -> tuple[str, ...] | None:
    """Name who signs in a pair of brackets; none of it where they hold anything else."""
    text, names = fold(printed), names_in(printed)
    if _WRITES.search(text):
        return tuple(n for n in names if not is_desk(n) and not _HELPED.fullmatch(text))
    if not after_sentence:
        return None
    if _TAKEN_FROM.fullmatch(text) or _HELPED.fullmatch(text):
        return ()
    initials = _INITIALS.fullmatch(text) and not SIGNED_BY_OFFICE.fullmatch(text)
    if initials or _NICKNAME.fullmatch(text):
        return (printed.lstrip("@"),)
    sent = SENT.fullmatch(text)
    for people in (names, names_in(printed[slice(*sent.span("names"))]) if sent else ()):
        if people and all(map(is_name, map(fold, people))):
            return people
    named = tuple(name for name in names if is_name(fold(name)))
    return named if SIGNED_BY_OFFICE.fullmatch(text) else None
