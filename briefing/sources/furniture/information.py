"""Read the lines of a page that say when, by whom and where its story was published.

They are set apart from the text in many ways: `来源：云溪日报　记者：陆清荷`, `云溪日报 2026-03-12
08:00`, `> 更新: … 原文: …`; what their labels mean is what fields of that name mean.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefing.sources.credits.bylines import names_in
from briefing.sources.furniture.furniture import edition_day
from briefing.sources.words.days import DAY_IN_FIGURES, WEEKDAY
from briefing.sources.words.field_names import role_of
from briefing.sources.words.names import is_desk, is_name, is_signed
from briefing.sources.words.places import PROVINCES
from briefing.sources.words.traditional import fold

Information = Mapping[str, Sequence[str]]
"""What a line says, by role: published, reporters, publisher, section, link."""
_LONGEST = 160
_LONGEST_VALUE = 70
_MOST_NAMES = 7
_LABEL = re.compile(
    r"(?:^|(?<=[\s|｜丨·•,，;；/]))\s*([\u4e00-\u9fff]{1,7}|[A-Za-z][A-Za-z _-]{1,18})"
    r"\s*[:：]\s*(?!//)"
)
_MORE = {
    "reporters": re.compile(r"文字?|图文|文图|撰文|通讯员|实习生|采写|编译|.{0,4}(?:记者|作者)"),
    "publisher": re.compile(
        r"编发|主办|出品|发布(?:单位)?|供稿(?:单位)?|首发|转自|文章来源|公众号|媒体"
    ),
    "published": re.compile(r"(?:最后)?更新(?:时间|于)?|创建时间|发布于"),
    "section": re.compile(r"版次"),
    "tags": re.compile(r"标签|tags?", re.IGNORECASE),
    "": re.compile(
        r"[责执]?[任行]?编辑|责编|编审|[校审]对?|审核|校对|排版|监制|[一二三初复终]审|美编|主编|统筹|策划|"
        r"摄影|图片?|视频|字数|字[号体](?:大小)?|阅读(?:量|时长)?|(?:浏览|点击|访问)(?:[量数率]|次数)?|人气|分享[到至]?|点赞|收藏|评论|关键词|状态|封面|剪藏时间|"
        r"(?:ip)?属地|期数|版本号?|网址|播音|播报|主播|朗读|录音|status|cover|created|updated|words?|id",
        re.IGNORECASE,
    ),
}
"""Labels that no field is called by; nothing is taken from those of the last row."""
_PAGE = re.compile(r"第?[A-Z]?\d{1,3}版?[\s:：·]*")
_ONE_TAG = re.compile(r"[\u4e00-\u9fff]{2,4}")
"""Names the section where nothing else does."""
_KNOWN = {"published", "reporters", "publisher", "section", "link", "place"}
_SEPARATORS = " \t\u3000|｜丨·•,，;；/()（）[]【】*_"
_DATED = re.compile(
    rf"(?P<before>[^。！？，]{{0,30}}?)[\s|｜·(（T]*{DAY_IN_FIGURES}[\sT)）]*(?:{WEEKDAY})?[\s|]*"
    r"(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?P<behind>[^。！？，]{0,24})"
)
_SIGNS = re.compile(r"^[^\w《（(\[【“\"]+")
"""What decorates a label: 🔗 来源."""
_SENTENCE = re.compile(r"[。！？!?]")
_ORIGINAL = re.compile(r"原文(?:地址|链接)?|阅读全文|查看详情")
_URL = re.compile(r"https?://[^\s<>()\[\]\"']{4,500}")
_BELOW_FRONT_PAGE = re.compile(r"https?://[^/?#\s]+(?:/[^/?#\s]|/?[?])")
"""Where the source that a line names leads to its story."""
_NOISE = {
    "原创",
    "转载",
    "发表于",
    "发布于",
    "发布",
    "作者",
    "记者",
    "by",
    "来源",
    "更新",
    "更新于",
}


def information(text: str, links: Sequence[str] = ()) -> Information:
    """Give what a line says of a story, empty for a line of the story itself.

    `links` are the addresses that the line's links lead to.
    """
    if len(text) > _LONGEST:
        return {}
    bare = _SIGNS.sub("", text)
    original = {"link": list(links)} if links and _ORIGINAL.search(text) else {}
    said = _labelled(bare, links) or _dated(bare) or _original(bare) or original
    if said.keys() == {"publisher"} and len(links) == 1 and _BELOW_FRONT_PAGE.match(links[0]):
        return {**said, "link": links}
    return said


def _labelled(text: str, links: Sequence[str]) -> dict[str, list[str]]:
    """Read a line of labels alone, each of a known kind, with short values."""
    found = [*_LABEL.finditer(text)]
    if not found:
        return {}
    before = text[: found[0].start()].strip(_SEPARATORS)
    said: defaultdict[str, list[str]] = defaultdict(list)
    if before:
        for told, values in _dated(before).items():
            said[told] += values
        if not said:
            return {}
    for at, label in enumerate(found):
        end = found[at + 1].start() if at + 1 < len(found) else len(text)
        role = _role(label[1].strip())
        value = text[label.end() : end].strip(_SEPARATORS)
        if (
            role is None
            or len(value) > _LONGEST_VALUE
            or (_SENTENCE.search(value) and role != "link")
        ):
            return {}
        if role == "reporters" and value and not _are_people(value):
            return {}
        if role == "section":
            value = _PAGE.sub("", value, count=1)
        said[role].append((*_URL.findall(value), *links, value)[0] if role == "link" else value)
    tags = said.pop("tags", [])
    if "section" not in said and len(tags) == 1 and _ONE_TAG.fullmatch(tags[0]):
        said["section"] = tags
    return dict(said) or {"": tags}


def _role(label: str) -> str | None:
    """Name the role of a label; none for what is no label at all."""
    more = [role for role, pattern in _MORE.items() if pattern.fullmatch(label)]
    if more:
        return more[0]
    meant = role_of(label)
    return meant if meant in _KNOWN else None


def _are_people(value: str) -> bool:
    names = names_in(value)
    return bool(names) and all(is_signed(fold(name)) or is_desk(fold(name)) for name in names)


def _dated(text: str) -> dict[str, list[str]]:
    """Read a line of a day, a time and names: 云溪日报 2026-03-12 08:00."""
    found = _DATED.fullmatch(text.strip(_SEPARATORS))
    if found is None or edition_day(text) is None:
        return {}
    said: defaultdict[str, list[str]] = defaultdict(list)
    said["published"].append(text)
    for part, vouched in ((found["before"], is_signed), (found["behind"], _is_writer)):
        for word in filter(None, re.split(r"[\s|｜丨·•,，/《》]+", part)):
            folded = fold(word)
            if word.lower() in _NOISE:
                continue
            if is_desk(folded) and len(word) > 2:  # noqa: PLR2004 - 本报
                said["publisher"].append(word)
            elif vouched(folded):
                said["reporters"].append(word)
    return dict(said)


def _original(text: str) -> dict[str, list[str]]:
    """Read the line of an account that says by whom, and no day: 原创 陆清荷 云溪发布."""
    words = text.strip(_SEPARATORS).split()
    if len(words) < 2 or words[0] != "原创" or len(words) > _MOST_NAMES:  # noqa: PLR2004 - and a name
        return {}
    *people, last = words[1:]
    names = people if is_desk(fold(last)) else [*people, last]
    if not all(is_name(fold(each)) for each in names):
        return {}
    return {"reporters": names, "publisher": [last] if is_desk(fold(last)) else []}


def _is_writer(word: str) -> bool:
    """Tell a name behind the time from the province that accounts are said to write in."""
    return is_name(word) and word not in PROVINCES
