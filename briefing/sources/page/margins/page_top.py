"""Take the names of paper, page and column that stand among the lines of a page's head."""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.sources.furniture.page_heads import is_part
from briefing.sources.page.margins.imprint import NAME_OF_TRADE, OWN_NAME
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.brief_labels import labels_briefs
from briefing.sources.words.headline_words import DASHES, predicates
from briefing.sources.words.ornaments import BULLET
from briefing.sources.words.turn_marks import TURNED_FROM

_HEAD_WIDTH = 24
_TOP = 14
_HEAD = ("page head", "page number", "page name", "masthead", "date line", "weekday", "lunar date")
_BESIDE = ("page head", "source", "editors", "publisher")
"""What may be wider than a name, among these."""
_PRINTED = re.compile("主办|主管|联办|合办|出版|编印|承办|印刷|内部资料")
_LABELS = re.compile(
    r"[\u4e00-\u9fff]{2,4}[·/][\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff\s]{2,12}版|\d{4}年(?:\d{1,2}月)?|"
    r"第[\d、,，—~-]+版[\s\u3000]*[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{0,2}(?:文化|体育|教育|健康|科技|经济|"
    r"民生|社会|生活|国际|国内|时事|综合|要闻|新闻|评论|理论|副刊|专题|财经|都市|法治|农业)"
    r"(?:文化|体育|教育|健康|科技|经济|民生|社会|生活|新闻|要闻|评论|卫生|旅游)?"
)
"""What a page or a column is called; a headline says more."""
_MOTTO = re.compile("[\u4e00-\u9fff]{2}(?:[ \u3000]+[\u4e00-\u9fff]{2}){2,5}")
"""Words of two characters each that the paper's house is proud of: 创新 降本 安全."""
_VOICE = re.compile(
    "[\u4e00-\u9fff]{2,8}[，, \u3000](?:咱|我们|大家)[\u4e00-\u9fff]{0,4}[说讲聊唠办看读]"
)
"""What a paper says of its readers: 庄稼院里的事，咱们自己说."""
_OF_HOUSE = re.compile(
    "[\u4e00-\u9fff]{2,8}[ \u3000]+[\u4e00-\u9fff]{2,4}[·/][\u4e00-\u9fff]{2,4}"
    "|[\u4e00-\u9fff]{2,4}[·/][\u4e00-\u9fff]{2,4}\n20\\d\\d年\\d{1,2}月"
)
"""What a page is called by two words, behind its house's name or above its month.

澧水电建 安全·班组, or 青年·校园 / 2025年10月.
"""
_MONTH = re.compile("20\\d\\d年\\d{1,2}月")
_EDITION = re.compile("[(（][\u4e00-\u9fff]{1,4}版[)）]")
_NUMBERED = re.compile(r"[A-T]?\d{1,2}版?[ \u3000|｜·/／]+[\u4e00-\u9fff]{2,6}")
"""A page's number and what it is called."""
_PAGED = re.compile(
    r"[\u4e00-\u9fff]{2,8}[ \u3000|｜·]+第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})版"
    r"[ \u3000|｜·]+[\u4e00-\u9fff·]{2,9}"
)
"""The paper, the page's number and what it is called: 云溪矿工　第三版　基层传真."""
_LATIN = re.compile(r"[A-Z][A-Za-z.&'’·\s-]{5,48}")
"""The paper's name in English or in pinyin."""
_ISSUE = re.compile(
    "[\u4e00-\u9fff]{2,8}(?:[·\\s][\u4e00-\u9fff]{2,6})?(?:特刊|专刊|专版|副刊|增刊|号外)"
)
_CALL = re.compile(r"[\u4e00-\u9fff]{2,8}[ \u3000]+(?:\d{5,8}|\d{3,4}-\d{7,8})")
"""Whom to call: 有事您说话 96338."""
_ROW = re.compile("[\u4e00-\u9fff]{2,6}(?:[ \u3000]+[\u4e00-\u9fff]{2,7}){2,4}")
_TITLE = re.compile("[\u4e00-\u9fff]{2,4}\n[\u4e00-\u9fff]{2,4}[ \u3000]+[\u4e00-\u9fff]{2,4}")
"""街坊 / 邻里事 身边人."""
_TITLED = 3
_RHYME = 2
_COLUMN_WIDTH = 8
_BRACKET = re.compile("[【〖]")
_BOOK = re.compile("《[\u4e00-\u9fff]{2,8}》")
_NUMBERED_ISSUE = re.compile(r"(?:^|[ \u3000（(])总?第\d{1,4}期[)）]?$")
_SIGNS = "□◎"
"""What leads who wrote each text, as well."""
_TODAYS = re.compile("今日([\u4e00-\u9fff]{2,3})")
_FOOT, _FOOT_WIDTH = 6, 12


def mark_page_top(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the names of paper, page and column that stand among the lines of a page's head."""
    top = range(min(_TOP, len(lines)))
    block = list(takewhile(lambda at: _may_be_top(lines[at]) or kinds[at] in _BESIDE, top))
    last = max((at for at in block if kinds[at] in _HEAD), default=-1)
    for at in block:
        text = lines[at].text
        label = _LABELS.fullmatch("".join(text.split()))  # 要　闻
        says = predicates(text) and not _PRINTED.search(text) and not label
        named = _is_name(lines, kinds, at, last)
        if TURNED_FROM.match(text):
            continue  # it is of the story whose headline stands above it, or below
        if named or (at < last and not (kinds[at] or says)):
            kinds[at] = "page head"
    _mark_foot(lines, kinds)


def _is_name(lines: Sequence[Line], kinds: Sequence[str], at: int, last: int) -> bool:
    """Tell a name or a motto by its form, or by the lines of the head that it stands with."""
    text = lines[at].text
    below_head = at > 0 and all(kinds[:at])
    return bool(
        _NUMBERED.fullmatch(text)
        or (at == 0 and _PAGED.fullmatch(text))
        or _EDITION.fullmatch(text)
        or (at > 0 and kinds[at - 1] in _HEAD and _MOTTO.fullmatch(text))
        or (at <= last + 1 and _LATIN.fullmatch(text))
        or ((at == 0 or below_head) and _is_of_house(lines[at : at + 2]))
        or (below_head and _MONTH.fullmatch(text))
        or (below_head and NAME_OF_TRADE.fullmatch(text))
        or (below_head and (_ISSUE.fullmatch(text) or _CALL.fullmatch(text)))
        or (below_head and (_is_todays(text, lines) or _is_motto(text, lines[at + 1 :])))
        or (below_head and not kinds[at] and (is_part(text) or _is_own_name(text)))
        or (below_head and _names_column(lines, at))
        or _is_title(lines, at)
        or (at == 0 and (_is_begun_below(lines) or _is_titled(lines)))
        or (at == 0 < last and _LATIN.fullmatch(lines[1].text))
    )


def _is_own_name(text: str) -> bool:
    """Tell a paper's name that has no word for a paper in it: 云溪融媒, not 今日关注."""
    return bool(OWN_NAME.fullmatch(text)) and not text.startswith("今日")


def _is_of_house(lines: Sequence[Line]) -> bool:
    both = "\n".join(line.text for line in lines)
    return bool(_OF_HOUSE.fullmatch(lines[0].text) or _OF_HOUSE.fullmatch(both))


def _is_begun_below(lines: Sequence[Line]) -> bool:
    """Tell a paper that is called as its house is: 云溪矿业 above 云溪矿业集团公司党委主办."""
    below = lines[1].text if len(lines) > 1 else ""
    return bool(_PRINTED.search(below)) and below.startswith(lines[0].text)


def _is_titled(lines: Sequence[Line]) -> bool:
    """Tell a paper's name in book marks above who makes it, and its issue: no word of a story."""
    below = lines[1].text if len(lines) > 1 else ""
    return bool(_BOOK.fullmatch(lines[0].text) and _NUMBERED_ISSUE.search(below))


def _is_motto(text: str, below: Sequence[Line]) -> bool:
    """Tell a row of phrases of which no story has a word: 民生大事 柴米小事 都是咱家的事.

    Its last is the longest, or all but its first end alike: 一个平台 看云溪 爱云溪.
    """
    told = "\n".join(line.text for line in below)
    first, *others = text.split()
    rhymed = len({phrase[-_RHYME:] for phrase in others}) == 1
    row = _ROW.fullmatch(text) and (rhymed or len(others[-1]) > len(first))
    says = bool(row) or bool(_VOICE.fullmatch(text))
    heads = len(below) > 1 and not (below[0].ended or below[0].indented)
    return says and heads and not any(phrase in told for phrase in (first, *others))


def _names_column(lines: Sequence[Line], at: int) -> bool:
    """Tell what a page's column is called: it stands with the head, and all else is apart.

    So it is where each headline below has a sign before it and this has none.
    """
    line, rest = lines[at], lines[at + 1 :]
    if line.gap or line.width > _COLUMN_WIDTH or not rest or labels_briefs(line.text):
        return False
    heads = rest[0].gap > 0 and rest[0].width <= _HEAD_WIDTH and rest[0].text[0] not in DASHES
    text = rest[0].ended or rest[0].indented or rest[0].dated or rest[0].names
    sign = BULLET.match(rest[0].text) or _BRACKET.match(rest[0].text)
    sign = None if sign and sign[0] in _SIGNS else sign
    marked = sum(each.text.startswith(sign[0]) for each in rest) if sign else 0
    if rest[0].level:
        marked = sum(each.level == rest[0].level for each in rest)
    return (heads and not (text or predicates(line.text))) or marked >= _TITLED


def _is_title(lines: Sequence[Line], at: int) -> bool:
    """Tell what a page is called, and its motto below, where no head stands above them."""
    opening = lines[: at + _TITLED]
    if at > 1 or len(opening) < _TITLED or any(line.ended or line.indented for line in opening):
        return False
    told = "\n".join(line.text for line in lines[2:])
    motto = lines[1].text.split()
    title = _TITLE.fullmatch("\n".join(line.text for line in lines[:2]))
    return bool(title) and not any(word in told for word in motto)


def _is_todays(text: str, lines: Sequence[Line]) -> bool:
    """Tell a paper that is called 今日 and its place: the page tells of 鹤汀区."""
    found = _TODAYS.fullmatch(text)
    place = re.compile(f"{found[1]}[市县区州旗镇]") if found else None
    return place is not None and any(place.search(line.text) for line in lines)


def _mark_foot(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the paper's name that stands in a page's foot, between the desk and the day."""
    foot = [*range(max(len(lines) - _FOOT, 1), len(lines) - 1)]
    for at in foot:
        line = lines[at]
        told = line.ended or line.indented or line.level or line.dated or line.names
        beside = kinds[at - 1] and kinds[at + 1] in _HEAD and all(kinds[at + 1 :])
        if beside and not (kinds[at] or told or line.width > _FOOT_WIDTH or predicates(line.text)):
            kinds[at] = "page head"


def _may_be_top(line: Line) -> bool:
    ended = line.ended and not _EDITION.fullmatch(line.text)
    told = ended or line.indented or line.level or line.dated
    return not told and line.width <= _HEAD_WIDTH
