"""Read the head of a page: `白水日报 03 深度`, `2024年1月25日 星期四 责编/周围 版式/丁点`.

Every paper orders such lines in its own way, so no pattern knows them whole. A line is taken apart
from left to right; it is a page's head where its parts are of known kinds, and enough of them.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.sources.characters import HAN
from briefing.sources.days import BRANCHES, STEMS, WEEKDAY
from briefing.sources.furniture_rows.words import SECTIONS
from briefing.sources.paper_names import NEWS, PAPERS

_NUMERAL = "[〇○零一二三四五六七八九十]"
_ROLE = (
    "(?:首席|版面|执行|组版|视觉)?(?:责任编辑|责编|编辑|美术编辑|美编|编排|校对|检校|质检|编审|审读|终审|"
    "值班(?:主任|编委|总编|主编)?|(?:执行)?主编|总编辑?|统筹|策划|视觉(?:设计)?|版式(?:设计)?|(?:刊头|报头|题头)?题字|刊头|题图|插图|设计|制图|编译|撰稿|执行|组版|排版|图编)"
)
_PAPER_ENDS = (
    f"{PAPERS}|月刊|都市报|大学报|学报|院报|矿报|农村报|侨刊|生活报|消费报|维权报|旅游报|发布"
)
_NOT_HAN = f"(?!{HAN})"
_PARTS = (
    (
        "day",
        (
            r"(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*[年./·—-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
            r"\s*[月./·—-]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[日号]?"
        ),
    ),
    ("day", r"[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日出版"),
    ("day", r"(?:中华)?民国\d{2,3}年\d{1,2}月\d{1,2}日"),
    ("short day", r"\d{1,2}\s*月\s*\d{1,2}\s*日|\d{1,2}[.·]\d{1,2}(?=\s)"),
    ("year", r"(?:19|20)\d{2}(?=\s|$)"),
    ("weekday", WEEKDAY),
    (
        "moon",
        (
            rf"(?:农历|夏历)?(?:{STEMS}{BRANCHES}年?)?(?:闰?[正一二三四五六七八九十冬腊]月)?"
            rf"[初十廿卅]{_NUMERAL}{{1,2}}(?!\d)|农历\S{{2,12}}"
        ),
    ),
    (
        "issue",
        rf"[(（]?(?:(?:19|20)\d\d年|{_NUMERAL}{{4}}年|总|本期)?第?\s*(?:\d+|{_NUMERAL}+)\s*期[)）]?|(?:今日|本期|共)\s*(?:\d+|{_NUMERAL}+)\s*版",
    ),
    (
        "issue",
        (
            r"(?:代号\s*(?=\d)|国内统一\S{0,12}|内部(?:准印证|资料)(?:号|字)?|准印证(?:号|字)?|邮发代号|CN)\s*[:：]?"
            r"[\w()（）—./-]*"
        ),
    ),
    (
        "page",
        (
            rf"第\s*(?:[A-Z]?\s*\d\s*\d?\s*版?|{_NUMERAL}{{1,3}}\s*版){_NOT_HAN}"
            rf"|[A-Z]?\d{{1,2}}\s*版|{_NUMERAL}{{1,2}}版|{HAN}{{2,3}}版{_NOT_HAN}"
        ),
    ),
    ("print", r"[上下]一版(?=\s*[:：])"),
    ("section", rf"(?:{SECTIONS}){_NOT_HAN}"),
    (
        "page",
        r"[A-Z]\d{1,2}(?![\d.\-])|0\d(?!\d)|(?:^|(?<=[\s|｜/]))\d{1,2}(?=[\s|｜/]|$)",
    ),
    (
        "people",
        (
            rf"(?:本版|本期|本栏)?{_ROLE}"
            rf"(?:[:：/／丨|｜\s]+(?!电话|热线|邮箱|投稿){HAN}{{1,4}}(?:\s?{HAN})?(?=[\s,，、)）|]|$))+"
        ),
    ),
    ("paper", rf"今日(?!导读|关注|看点|天气|要闻|头条|推荐|热点|提示){HAN}{{2,3}}{_NOT_HAN}"),
    ("paper", rf"{HAN}{{2,9}}?(?:{_PAPER_ENDS}|{NEWS}){_NOT_HAN}"),
    (
        "print",
        (
            r"(?:出版日期|出版|编印单位|主办单位|主办|主管|承办|发送对象|印数|印刷|地址|网址|电话|邮箱|"
            r"热线|新闻热线|投稿)\s*[:：]\s*[^\s:：]{2,24}(?=\s|$)"
        ),
    ),
    (
        "print",
        rf"{HAN}{{2,12}}(?:主办|主管|承办|编印|联办|(?<=[社部局室心])出版)",
    ),
    (
        "print",
        (
            r"(?:广告|新闻|订阅|发行|投稿|联系|报料|读者|编辑部)?(?:电话|热线|传真)\s*[:：]?\s*\d[\d-]{4,}(?=\s|$)"
            r"|(?:投稿|电子)?(?:邮箱|信箱|邮件)\s*[:：]\s*[\w.+-]+@[\w.-]+"
        ),
    ),
    ("print", r"免费交流|内部资料|(?:https?://)?www\.[\w./-]+"),
)
"""The kinds of parts, each with its pattern, tried in this order."""
_KNOWN = re.compile("|".join(f"(?P<_{at}>{pattern})" for at, (_, pattern) in enumerate(_PARTS)))
_BETWEEN = re.compile(r"[\s|丨｜·•/／:：,，()（）《》【】\[\]—–─_-]+")
_WORD = re.compile(rf"(?:{HAN}|[A-Za-z&]|\d(?=\d*[·.]?\d*{HAN}))[\u4e00-\u9fffA-Za-z&·\d]*")
_LONGEST, _WORDS, _LETTERS = 90, 2, 12
_WEIGHTS = {
    "day": 2, "year": 1, "short day": 1, "weekday": 1, "moon": 1, "issue": 1,
    "page": 1, "people": 2, "paper": 1, "print": 2, "section": 1, "word": 0,
}  # fmt: skip
_ENOUGH = 2
_LABEL = re.compile(
    rf"(?:{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?[\s·|｜]+\d{{1,2}}|"
    rf"\d{{1,2}}\s+{HAN}{{2,4}}(?:新闻|周刊|评论|专题|要闻|版)|"
    rf"{HAN}{{2,4}}\s+[A-DT]\d{{1,2}}|[A-DT]\d{{1,2}}\s+{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?|"
    rf"{HAN}{{2,8}}(?:{_PAPER_ENDS}|{NEWS})"
    rf"(?:\s*[·|丨｜]\s*{HAN}{{2,6}}|\s+{HAN}{{2,4}}(?:[·/]{HAN}{{2,4}})?))"
)
"""Two parts that are enough: 财富 C7, 海潮时报·环球."""
_SPACED = re.compile(r"\S(?:[ \u3000]+\S){2,}")


class Part(NamedTuple):
    """A stretch of a page's head."""

    kind: str
    """A row's name, or `word` for what no row knows: the page's own name, a section."""
    text: str


def unspaced(text: str) -> str:
    """Draw letters together that were set apart, as in 鹿 原 晚 报; other text stays as it is."""
    return re.sub(r"\s", "", text) if _SPACED.fullmatch(text) else text


def parts(text: str) -> tuple[Part, ...]:
    """Take a line apart; empty where it is no page's head.

    Its parts must weigh enough together, and what no row knows may be two short words at most.
    """
    if len(text) > _LONGEST or "。" in text:
        return ()
    found = tuple(_taken_apart(text))
    if _LABEL.fullmatch(text):
        return found
    words = [part.text for part in found if part.kind in ("word", "")]
    if any(part.kind == "" for part in found) or len(words) > _WORDS:
        return ()
    if len("".join(words)) > _LETTERS or sum(_WEIGHTS[part.kind] for part in found) < _ENOUGH:
        return ()
    known = [part.kind for part in found if part.kind != "word"]
    several = len(set(known)) > 1 or known.count("print") > 1
    return found if several or not words else ()


def _taken_apart(text: str) -> Iterator[Part]:
    at = 0
    while at < len(text):
        if gap := _BETWEEN.match(text, at):
            at = gap.end()
            continue
        known = _KNOWN.match(text, at)
        if known and known.end() > at:
            yield Part(_PARTS[int((known.lastgroup or "_0")[1:])][0], known[0].strip())
            at = known.end()
        elif word := _WORD.match(text, at):
            yield Part("word", word[0])
            at = word.end()
        else:
            yield Part("", text[at:])
            return
