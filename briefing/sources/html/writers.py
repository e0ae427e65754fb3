"""Name who wrote a page's story: by its data, its metas, its information line, its elements."""

import re
from collections.abc import Iterator, Sequence

from lxml import html

from briefing.sources.credits.bylines import byline, names_in
from briefing.sources.html.tree import Page
from briefing.sources.words.characters import HAN
from briefing.sources.words.names import is_name, is_signed
from briefing.sources.words.traditional import fold

_METAS = ("author", "article:author", "og:article:author", "byl", "dc.creator", "reporter")
_LABELLED = re.compile(
    r"(?:(?:作者|记者|通讯员|文字?|撰文|撰稿|供稿|采写|报[道导])\s*[:：/|｜]|(?:作者|记者)\s)\s*(.{2,40}?)(?=$|\s*(?:来源|编辑|责编|责任|发布|时间|"
    r"字[号体]|点击|浏览|阅读|摄影|(?:我[要来])?(?:评论|跟帖|分享|收藏|点赞|转发)|人气|热度|[|\d【\[(（]|/\s*[\u4e00-\u9fff]{2,8}报[道导]))"
)
_PICTURED = re.compile(
    rf"(?:^|[\s|])({HAN}{{2,3}}(?:[\s、]{HAN}{{2,3}}){{0,2}})\s*(?:摄影|图文|文图)报道(?=$|[\s|])"
)
_FILED = re.compile(
    rf"(?<!{HAN})(?:本报|本刊|特派|特约)?记者(?P<who>{HAN}{{4,6}})报[导道](?!{HAN})"
)
_POSTED = re.compile(r"^([\u4e00-\u9fff·]{2,6})\s*(?:发表|发布)[于:：]")
_TAKEN = re.compile(r"[^文/\s]\s*摄(?:影)?\s*[)）]?$")
"""Ends the words below a picture, which name who took it."""
_BY_OTHERS = re.compile(r"\s+(?:摄影|摄像|图片?|视频)\s*[:：|｜].*")
"""Behind the writers, who took the pictures."""
_NO_WRITER = re.compile(
    r"[报网社台部室处局委院]$|编辑|管理员|admin|小编|融媒|客户端|评论员", re.IGNORECASE
)
_CALLED = re.compile(
    r"(?:^|\s)(?:(?:amp-wp|article|post|entry|news)[-_])?(?:author|byline|writer|zuozhe)"
    r"(?:[-_]?name)?(?:$|\s)",
    re.IGNORECASE,
)
_PLATFORM_AUTHOR = "rich_media_meta_text"
"""So a platform for all calls its author, and its day too."""
_OTHERS = re.compile(r"comment|reply|cmt|pinglun|related|sidebar|widget|recommend", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(r"^\s*(?:由|by\s|作者|撰文|记者|文)?[\s:：/|｜]*", re.IGNORECASE)
_LONGEST_FIELD = 40


def reporters(page: Page, told: Sequence[str], information: Sequence[str]) -> tuple[str, ...]:
    """Name who wrote the story, by the first of the page's witnesses that names any."""
    information = [_BY_OTHERS.sub("", line) for line in information]
    metas = [page.metas[name] for name in _METAS if name in page.metas]
    lines = [
        line[found.start(1) : found.end(1)]  # as printed: folding keeps the length
        for line in information
        if not _TAKEN.search(line)
        for found in (each.search(fold(line)) for each in (_LABELLED, _POSTED, _PICTURED))
        if found
    ]
    lines += [" ".join((*byline(line), *_filing(line))) for line in information]
    for source in (told, metas, lines, _named(page)):
        names = [name for text in source for name in people_in(text)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def _filing(line: str) -> tuple[str, ...]:
    """Name who files from where, run together with the place: 記者陸清荷石橋報導.

    A place has two characters, or three where the last says what it is; the rest is the name.
    """
    found = _FILED.search(fold(line))
    if found is None:
        return ()
    end = found.end("who") - (3 if found["who"][-1] in "市县镇乡区" else 2)
    name = line[found.start("who") : end]
    return (name,) if is_name(fold(name)) else ()


def people_in(text: str) -> tuple[str, ...]:
    """Name the people of a field for authors, which often holds the desk or the paper instead."""
    if text.startswith(("http://", "https://")):
        return ()
    return tuple(
        name
        for name in names_in(text.strip("□■◎○●（）()【】 "))
        if is_signed(fold(name)) and not _NO_WRITER.search(name)
    )


def _named(page: Page) -> Iterator[str]:
    """Give what stands in the first element that is called the author's, comments passed over."""
    for element in page.root.iter("a", "span", "em", "i", "b", "div", "p", "address"):
        if not _is_called(element):
            continue
        text = " ".join("".join(str(piece) for piece in element.itertext()).split())
        around = (f"{each.get('class', '')} {each.get('id', '')}" for each in _upwards(element))
        if text and len(text) <= _LONGEST_FIELD and not any(map(_OTHERS.search, around)):
            yield _BEFORE_A_NAME.sub("", text)
            return


def _is_called(element: html.HtmlElement) -> bool:
    return (
        "author" in element.get("rel", "").split()
        or element.get("itemprop", "") == "author"
        or _PLATFORM_AUTHOR in element.get("class", "").split()
        or bool(_CALLED.search(element.get("class", "")[:200]))
    )


def _upwards(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    yield element
    yield from (each for each in element.iterancestors() if each.tag != "body")
