"""Read whose a feed is, and which part of the paper it brings, off its title: 社会新闻_云溪网."""

import re
from dataclasses import dataclass

from briefing.sources.furniture.furniture import furniture, paper, section
from briefing.sources.furniture_rows.column_names import names_column

_PARTS = re.compile(r"\s*[_|｜丨]+\s*|\s*[-–—]+\s*")
_MARKS = re.compile(r"\s*[_|｜丨]+\s*")
"""Stand in no paper's own name, where - may: a title with one is believed as it stands."""
_PAPER = re.compile(r".{1,24}(?:[报网刊社台]|在线|周刊|杂志|客户端|融媒体?|发布|新闻网)")
_RUN_IN = re.compile(
    r"(?P<paper>.{2,16}(?:[日晚晨早时商]报|都市报|网|在线))\s?(?P<section>[\u4e00-\u9fff]{2,4})"
)
"""A site and its part with at most a space between them: 云溪日报网要闻."""
_CHANNEL = re.compile(r"[\u4e00-\u9fff·]{2,10}")
_GENERIC = re.compile(r"(?:最新|滚动|即时|全部|所有)?(?:新闻|文章|内容|更新|资讯|首页|RSS|订阅)")


_CHANNELS = re.compile(
    "城事|滚动|即时|头条|港聞|港闻|两岸|乡镇|镇街|人文|深度|专题|视频|图片|独家|原创"
)
"""What sites call their parts, and papers do not."""


@dataclass(frozen=True, slots=True)
class FeedTitle:
    """Who publishes a feed, and the section of all its entries; empty where it names none."""

    publisher: str
    section: str = ""


def feed_title(title: str, owner: str = "", *, relayed: bool = False) -> FeedTitle:
    """Part a title that names paper and section; `owner` is what the feed else calls itself.

    A part that the owner is called, the only one that is called as papers are, or the one beside
    a section's name, is the paper. Where the feed is `relayed`, another program than the paper's
    wrote the title.
    """
    parts = [part for part in _PARTS.split(title) if part]
    if owner and owner in parts:
        return _parted(owner, parts)
    if owner and (found := re.fullmatch(rf"{re.escape(owner)}\s+(\S+)", title)):
        return _parted(owner, [owner, found[1]])
    if furniture(title) == "page head" and paper(title) and section(title):  # 云溪晚报 A07 城事
        return FeedTitle(paper(title), section(title))
    marked = parts if relayed else [part for part in _MARKS.split(title) if part]
    papers = [part for part in marked if _PAPER.fullmatch(part)]
    papers = papers or [part for part in marked if not _is_section(part)]
    if len(marked) > 1 and len(papers) == 1:
        return _parted(papers[0], marked)
    found = _RUN_IN.fullmatch(title)
    if found and _is_section(found["section"]) and not _GENERIC.fullmatch(found["section"]):
        return FeedTitle(found["paper"], found["section"])
    return FeedTitle(title)


def _is_section(part: str) -> bool:
    """Tell a section by its name, with 新闻 or without."""
    bare = part.removesuffix("新闻")
    kinds = (furniture(part), furniture(f"{bare}新闻"))
    called = any(each.fullmatch(bare) for each in (_GENERIC, _CHANNELS))
    return called or names_column(bare) or "section" in kinds


def _parted(paper: str, parts: list[str]) -> FeedTitle:
    others = [part for part in parts if part != paper]
    names = [each for each in others if _CHANNEL.fullmatch(each) and not _GENERIC.fullmatch(each)]
    return FeedTitle(paper, names[0] if len(names) == len(others) == 1 else "")
