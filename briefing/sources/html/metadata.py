"""Read what a page says of its story: publisher, day, section, reporters, address."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urljoin, urlsplit

from briefing.sources.datelines import byline, names_in
from briefing.sources.furniture import edition_day
from briefing.sources.html.blocks import Block
from briefing.sources.html.tree import Page
from briefing.sources.names import is_name
from briefing.sources.publication import published_on

_DAYS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publishtime",
    "publish_time",
    "og:release_date",
    "release_date",
    "releasedate",
    "weibo:article:create_at",
    "apub:time",
    "firstpublishedtime",
    "dc.date.issued",
    "dc.date",
    "dcterms.date",
    "article.published",
    "sailthru.date",
    "parsely-pub-date",
    "contentdate",
    "date",
)
_AUTHORS = ("author", "article:author", "og:article:author", "byl", "dc.creator", "reporter")
_SECTIONS = (
    "article:section",
    "og:article:section",
    "section",
    "columnname",
    "channel",
    "category",
)
_SITE_NAME = "og:site_name"
_PLATFORMS = {"微信公众平台", "微信公众号", "今日头条", "百家号"}
"""Where anybody may publish: no publisher themselves."""
_SOURCES = ("contentsource", "source", "sitename", "application-name")
_SOURCE_CLASS = re.compile(
    r"(?:art(?:icle)?[-_]?|news[-_]?|post[-_]?)?(?:source|laiyuan|ly)[-_]?(?:name)?", re.IGNORECASE
)
_PAPER = re.compile(
    r"(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|晨报|商报|快报|都市报|周报|网|融媒|发布|在线|客户端))"
    r"(?![\u4e00-\u9fff])"
)
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[/_-]?)(0[1-9]|1[0-2])(?:[/_-]?)(0[1-9]|[12]\d|3[01])(?!\d)"
)
_SOURCE = re.compile(
    r"(?:来源|稿源)\s*[:：]\s*[《“]?([\u4e00-\u9fffA-Za-z·]{2,20}?)[》”]?(?=$|[\s|,，。;；()（）【】\[\]]|作者|记者|编辑|责编|发布|时间|字号|\d)"
)
_WRITER = re.compile(
    r"(?:作者|记者|文|撰文)\s*[:：/]\s*(.{2,40}?)(?=$|\s*(?:来源|编辑|责编|责任|发布|时间|字号|点击|浏览|阅读|摄影|[|\d]))"
)
_NO_WRITER = re.compile(
    r"[报网社台部室处局委院]$|编辑|管理员|admin|小编|融媒|客户端|评论员", re.IGNORECASE
)
_WAY = re.compile(r"^.{0,10}位置(?:是|在)?\s*[:：]?|[>›»＞/→]+|\n")
_NO_SECTION = re.compile(
    r"首页|主页|正文|内容|详情|文章|新闻详情|文章正文|当前|您|你|返回.*|.*网站?|.*(?:日报|晚报|客户端|平台)"
)
_CRUMBS = re.compile(
    r"bread-?crumb|crumb|location|position|weizhi|dqwz|(?:^|[-_\s])path", re.IGNORECASE
)
_EARLIEST, _LATEST = 1949, 2100


def published(page: Page, told: str, information: Sequence[str]) -> date | None:
    """Find the day of the story: data, metas, `time`, the information line, then the address."""
    metas = (page.metas.get(name, "") for name in _DAYS)
    days = (published_on(moment) for moment in (told, *metas, *_times(page)) if moment)
    printed = (edition_day(line) for line in information)
    for day in (*days, *printed, day_in(urlsplit(page.link or page.source).path)):
        if day is not None and _EARLIEST <= day.year < _LATEST:
            return day
    return None


def _times(page: Page) -> Iterator[str]:
    """Give the `time` elements that are said to be the publication's, else the only one."""
    times = [*page.root.iter("time")]
    named = [
        each
        for each in times
        if "pubdate" in each.attrib
        or re.search(
            "publish|pubtime|pub-date",
            f"{each.get('itemprop', '')} {each.get('class', '')}",
            re.IGNORECASE,
        )
    ]
    for each in named or (times if len(times) == 1 else []):
        yield each.get("datetime") or str(each.text_content())


def day_in(address: str) -> date | None:
    """Read the day off an address: /2026/03/12/, /2026-03/12/, /202603/12/, t20260312_1.html."""
    for found in _URL_DAY.finditer(address):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None


def publisher(page: Page, told: str, information: Sequence[str], in_title: str = "") -> str:
    """Name the site or paper: its own name, else the source it prints, else its title's end."""
    name = page.metas.get(_SITE_NAME) or told
    if name and name not in _PLATFORMS:
        return name
    printed = (found[1] for line in information if (found := _SOURCE.search(line)))
    metas = (page.metas[name].removeprefix("来源：") for name in _SOURCES if name in page.metas)
    papers = (found[1] for line in information if (found := _PAPER.search(line)))
    for name in (*printed, *_named_source(page), *metas, in_title, *papers):
        if name:
            return name
    return ""


def _named_source(page: Page) -> Iterator[str]:
    """Give what stands in an element that is called the source."""
    for element in page.root.iter("a", "span", "em", "i", "div", "p"):
        if _SOURCE_CLASS.fullmatch(element.get("class", "").strip() or element.get("id", "")):
            text = "".join(str(piece) for piece in element.itertext()).strip()
            text = re.sub(r"^(?:来源|稿源)\s*[:：]\s*", "", text)
            if re.fullmatch(r"[\u4e00-\u9fffA-Za-z·]{2,16}", text):
                yield text


def section(page: Page, told: str, blocks: Sequence[Block], headline: str) -> str:
    """Name the part of the site: by metas, data, or the last step of the way that leads here."""
    for name in _SECTIONS:
        if name in page.metas:
            return page.metas[name]
    if told:
        return told
    for block in blocks:
        named = f"{block.element.get('class', '')} {block.element.get('id', '')}"
        if (
            "位置" not in block.text[:12]
            and not re.match(r"首页\s*[>›»＞/→]", block.text)
            and not _CRUMBS.search(named)
        ):
            continue
        steps = [step.strip(" :：") for step in _WAY.split(block.text)]
        steps = [
            step
            for step in steps
            if 1 < len(step) <= 12  # noqa: PLR2004 - the names of sections are short
            and step not in headline
            and not _NO_SECTION.fullmatch(step)
        ]
        if steps:
            return steps[-1]
    return ""


def reporters(page: Page, told: Sequence[str], information: Sequence[str]) -> tuple[str, ...]:
    """Name who wrote the story: by data, metas, or the information line, whichever names any."""
    metas = [page.metas[name] for name in _AUTHORS if name in page.metas]
    lines = [found[1] for found in map(_WRITER.search, information) if found]
    lines += [" ".join(byline(line)) for line in information]
    for source in (told, metas, lines):
        names = [name for text in source for name in people_in(text)]
        if names:
            return tuple(dict.fromkeys(names))
    return ()


def people_in(text: str) -> tuple[str, ...]:
    """Name the people of a field for authors, which often holds the desk or the paper instead."""
    if text.startswith(("http://", "https://")):
        return ()
    return tuple(
        name
        for name in names_in(text.strip("□■◎○●（）()【】 "))
        if is_name(name) and not _NO_WRITER.search(name)
    )


def link(page: Page) -> str:
    """Give the story's address: the canonical one where it is of the same site, else its own.

    A front page as canonical address is a mistake of the site's program.
    """
    for rel, _, href in page.links:
        if "canonical" not in rel.split():
            continue
        try:
            canonical = urljoin(page.link, href.strip())
            there, here = urlsplit(canonical), urlsplit(page.link)
            host, own = there.hostname or "", here.hostname or ""
        except ValueError:
            continue
        if there.scheme not in {"http", "https"} or not host or not there.path.strip("/"):
            continue
        if not own or host == own or host.endswith(f".{own}") or own.endswith(f".{host}"):
            return canonical
    return page.link
