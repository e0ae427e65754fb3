"""Name the part of a site that a story stands in: its column, channel or category."""

import re
from collections.abc import Iterator, Sequence

from briefing.sources.furniture.ways_here import steps_of
from briefing.sources.html.blocks import Block
from briefing.sources.html.edition import page_names
from briefing.sources.html.heading import in_pieces
from briefing.sources.html.publishers import site_of
from briefing.sources.html.tree import Page
from briefing.sources.words.names import is_desk
from briefing.sources.words.traditional import fold

_METAS = (
    "article:section",
    "og:article:section",
    "section",
    "columnname",
    "channel",
    "category",
)
_NO_SECTION = re.compile(
    r"(?:查看|阅读|打开|立即|下载).*|[+＋]?(?:关注|订阅|分享)|推荐|热门|最新|更多|登录|注册|关闭|首页|主页|正文|内容|详情|文章|新闻详情|文章正文|已(?:回复|答复|办结|受理)|当前|您|你|返回.*|.*网站?|.*(?:日报|晚报|客户端|平台)"
)
_CRUMBS = re.compile(
    r"bread-?crumb|crumb|location|position|weizhi|dqwz|(?:^|[-_\s])path", re.IGNORECASE
)
_LABELLED = re.compile(
    r"(?:分类|栏目|频道|版块|专栏)\s*[:：]\s*([\u4e00-\u9fff]{2,8}?)(?=$|[\s、,，|]|标签|来源|作者)"
)
_CATEGORY = re.compile(
    r"(?:^|[-_\s])(?:cate?|category|channel|chnl?|column|lanmu|pindao)(?:[-_]?(?:name|tag|label))?(?:$|[-_\s])",
    re.IGNORECASE,
)
_TITLE_PARTS = re.compile(r"\s*(?:[_|｜丨–—-]+|>>|»)\s*|\s{2,}")
_TOKENS = re.compile(r"[\s|｜·/；;]+")
_CHINESE = re.compile("[\u4e00-\u9fff]")
"""In no name that a program gives its folders: posts."""
_HAN = re.compile(r"[\u4e00-\u9fff·]{2,12}")
_LONGEST_CHANNEL = 6
_CURRENT = re.compile(r"on|active|cur(?:rent)?|selected|is-active|router-link-active")
_FEW = 2
"""Links that lead back; a menu has more."""
_LONGEST_PAGE = 20
_BESIDE = 2
"""Blocks around a headline among which a badge names its channel."""


def section(page: Page, told: str, blocks: Sequence[Block], headline: str, at: int) -> str:
    """Name the section by metas, data, the way that leads here, a label, the title or a channel.

    `at` is the block that prints the headline, -1 where none does.
    """
    given = [*(page.metas[name] for name in _METAS if name in page.metas), *filter(None, [told])]
    if named := next(filter(_CHINESE.search, given), ""):
        return named
    site = site_of(page)
    names = (
        *_way_here(page, blocks, headline, site),
        *_labelled(page, blocks),
        *_in_title(page, headline, site),
        *_badges(blocks, at),
        *_channels(page, blocks, at),
        *_here(page),
        *_way_back(blocks, at),
        *_page_of_print(blocks),
    )
    found = (name for name in names if _is_section(name, headline) and name != site)
    return next(found, next(iter(given), ""))


def _is_section(name: str, headline: str) -> bool:
    return bool(_HAN.fullmatch(name)) and name not in headline and not _NO_SECTION.fullmatch(name)


def _way_here(page: Page, blocks: Sequence[Block], headline: str, site: str) -> Iterator[str]:
    """Give the last step of each trail: 首页 > 要闻 > 正文, 云溪网 > 要闻."""
    home = f"(?:首[页頁]|{re.escape(site)})" if site else "首[页頁]"
    for block in blocks:
        named = f"{block.element.get('class', '')} {block.element.get('id', '')}"
        if (
            "位置" in block.text[:12]
            or re.match(rf"{home}\s*[>›»＞/→]", block.text)
            or _CRUMBS.search(named)
        ):
            yield from [step for step in steps_of(block.text) if _is_section(step, headline)][-1:]
    for trail in page.root.iter("ol", "ul"):
        if _CRUMBS.search(f"{trail.get('class', '')} {trail.get('id', '')}"):
            steps = ("".join(map(str, item.itertext())).strip(" />›»") for item in trail.iter("li"))
            yield from [step for step in steps if _is_section(step, headline)][-1:]


def _labelled(page: Page, blocks: Sequence[Block]) -> Iterator[str]:
    """Give what a link says to be the category, or a label: 栏目：要闻."""
    for link in page.root.iter("a"):
        if "category" in link.get("rel", "").split():
            yield "".join(str(piece) for piece in link.itertext()).strip()
    yield from (found[1] for block in blocks if (found := _LABELLED.search(block.text[:80])))


def _in_title(page: Page, headline: str, site: str) -> Iterator[str]:
    """Give what the title has before the headline, or between it and the site: 标题_要闻_云溪网."""
    for title in page.titles[:1]:
        if len(re.findall(r"[|｜]", title)) > _FEW:
            return  # what the story is found by: 标题|路灯|老城|暖光_云溪网
        if headline and title.startswith(headline):
            parts = [part for part in _TITLE_PARTS.split(title[len(headline) :]) if part]
            yield from (part for part in parts[:-1] if part != site)
        before, found, _ = title.partition(headline) if headline else ("", "", "")
        before = before if found else ""
        yield from (part for part in _TITLE_PARTS.split(before) if part != site)
        words = before.split()
        if len(words) == _FEW and is_desk(fold(words[0])):  # 云溪集团 企业新闻 标题
            yield words[1]


def _badges(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """Give what is called the category right beside a headline."""
    for block in (*blocks[max(at - _BESIDE, 0) : max(at, 0)], *blocks[at + 1 : at + _BESIDE]):
        for element in (block.element, *block.element.iter("a", "span", "em", "i")):
            if _CATEGORY.search(element.get("class", "")[:200]):
                yield "".join(str(piece) for piece in element.itertext()).strip()


def _channels(page: Page, blocks: Sequence[Block], at: int) -> Iterator[str]:
    """Give the channels of the site's own menu that are named again beside the headline."""
    if at < 0:
        return
    menu = {
        text
        for link in page.root.iter("a")
        if len(text := "".join(str(piece) for piece in link.itertext()).strip()) <= _LONGEST_CHANNEL
    }
    beside = (*blocks[max(at - _BESIDE, 0) : at], *blocks[at + 1 : at + 1 + _BESIDE])
    for block in beside:
        if not block.linked and not block.ended:
            yield from (token for token in _TOKENS.split(in_pieces(block)) if token in menu)


def _here(page: Page) -> Iterator[str]:
    """Give the item of a menu that is marked as the one being looked at."""
    for item in page.root.iter("a", "li", "span"):
        names = item.get("class", "")[:200].split()
        if any(map(_CURRENT.fullmatch, names)):
            yield "".join(str(piece) for piece in item.itertext()).strip()


def _page_of_print(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the name of the one page of a paper that is named and is no link: 第3版：副刊."""
    short = (each.text for each in blocks if not each.linked and len(each.text) <= _LONGEST_PAGE)
    names = {name for text in short for name in page_names(text)}
    yield from names if len(names) == 1 else ()


def _way_back(blocks: Sequence[Block], at: int) -> Iterator[str]:
    """Give the channel that the links right above a headline lead back to: 返回 快讯."""
    for block in blocks[max(at - 1, 0) : max(at, 0)]:
        links = [*block.element.iter("a")]
        if block.linked == 1 and 0 < len(links) <= _FEW:
            yield "".join(str(piece) for piece in links[-1].itertext()).strip()
