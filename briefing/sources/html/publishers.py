"""Name who publishes a page: its site, its paper, or the account on a platform for all."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from briefing.sources.credits.bylines import names_in
from briefing.sources.html.blocks import PICTURES
from briefing.sources.html.metadata import link
from briefing.sources.html.titles import site_in_title
from briefing.sources.html.tree import Page
from briefing.sources.words.names import is_signed
from briefing.sources.words.traditional import fold

_SITE_NAME = "og:site_name"
_PLATFORM = re.compile(r".*(?:公众平台|公众号|开放平台|自媒体平台)|今日头条|百家号|网易号|搜狐号")
"""Where anybody may publish: no publisher themselves."""
_ACCOUNT = re.compile(
    r"js_name|(?:account|author)?[-_]?nick[-_]?name|account[-_]?name", re.IGNORECASE
)
_PLATFORM_ACCOUNT = re.compile(r"js_name")
"""What only a platform's own page calls so."""
_AUTHOR = re.compile(r"author[-_]?name", re.IGNORECASE)
_SHORTEST_ACCOUNT = 4
"""Characters: a pen name has fewer."""
_METAS = ("contentsource", "source", "sitename", "application-name")
_CALLED = re.compile(
    r"(?:art(?:icle)?[-_]?|news[-_]?|post[-_]?)?(?:source|src|laiyuan|ly)[-_]?(?:name)?",
    re.IGNORECASE,
)
_ITSELF = re.compile(r"(?:本[站网]|网站)(?:原创|首发|编辑|整理|讯)?|原创|网络(?:整理)?|互联网")
"""What a site calls itself, or nobody, by."""
_LABEL = re.compile(r"^(?:来源|稿源)\s*[:：]\s*")
_NAME = re.compile(r"[\u4e00-\u9fffA-Za-z·]{2,16}")
_PRINTED = re.compile(
    r"(?:来源|稿源)\s*[:：|｜丨]\s*[《“]?([\u4e00-\u9fffA-Za-z·]{2,20}?)[》”]?"
    r"(?=$|[\s|,，。;；()（）【】\[\]]|作者|记者|编辑(?!部)|责编|发布(?:时间|日期|[于:：])|时间|字号|\d)"
)
_PAPER = re.compile(
    r"(?<![\u4e00-\u9fff])(?![\u4e00-\u9fff]{0,4}(?:由|作者|用户))([\u4e00-\u9fff]{2,8}(?:日报|晚报|时报|晨报|商报|快报|都市报|周报|网|融媒|发布|在线|客户端))"
    r"(?![\u4e00-\u9fff])"
)
_SITE = re.compile(r"[\u4e00-\u9fff]{2,10}(?:[网报]|在线)")
"""A title that names nothing but the site."""
_TITLE_PARTS = re.compile(r"\s*[_|｜丨]+\s*|\s*[-–—]+\s*")
_LAST = 600
"""Characters at a page's end that may tell who owns it."""
_HOMES = re.compile(r"\.?/?(?:(?:index|default|home)\.[a-z]{3,5})?", re.IGNORECASE)
_NO_NAME = re.compile(
    r"(?:网站|返回|回到|回)?(?:首页|主页|顶部)|返回.*|home|logo|登录|注册|关闭|手机版",
    re.IGNORECASE,
)


def publisher(page: Page, told: str, information: Sequence[str]) -> str:
    """Name the site or paper: its own name, else the source it prints, else what leads home."""
    name = page.metas.get(_SITE_NAME) or told
    if name and not _PLATFORM.fullmatch(name):
        return name
    printed = (found[1] for line in information if (found := _PRINTED.search(line)))
    metas = (_LABEL.sub("", page.metas[name]) for name in _METAS if name in page.metas)
    papers = (found[1] for line in information if (found := _PAPER.search(line)))
    accounts = _named(page, _ACCOUNT if name else _PLATFORM_ACCOUNT)
    sources = (*accounts, *printed, *_named(page, _CALLED), *metas)
    titled = (_in_title(page), *filter(_SITE.fullmatch, page.titles[:1]))
    for name in (*sources, *titled, *_accounts(page), *papers, _home(page), _owner(page)):
        if name and not _ITSELF.fullmatch(name):
            return str(name)
    return ""


def site_of(page: Page, told: str = "") -> str:
    """Name the site by its metas, its data or its title, else by the link that leads home."""
    named = page.metas.get(_SITE_NAME, "") or told
    return named or _in_title(page) or _home(page) or _owner(page)


def _in_title(page: Page) -> str:
    """Name the site by a part of the title that leads home, or is named as sites are."""
    title = page.titles[0] if page.titles else ""
    home = _home(page)
    parts = [part for part in _TITLE_PARTS.split(title) if part]
    if home and len(parts) > 1 and any(f"{part} ".startswith(f"{home} ") for part in parts):
        return home
    return site_in_title(title)


def _owner(page: Page) -> str:
    """Give the last part of the title where the logo, or the line of rights, names it too."""
    parts = [part for title in page.titles[:1] for part in _TITLE_PARTS.split(title) if part]
    if len(parts) <= 1 or not _NAME.fullmatch(parts[-1]):
        return ""
    name = re.escape(parts[-1])
    rights = rf"(?:©|版权所有|copyright).{{0,20}}{name}|{name}.{{0,6}}版权所有"
    printed = "".join(str(piece) for piece in page.root.itertext())[-_LAST:]
    logos = (picture.get("alt", "") for picture in page.root.iter(*PICTURES))
    owned = re.search(rights, printed, re.IGNORECASE) or any(parts[-1] in logo for logo in logos)
    return parts[-1] if owned else ""


def _home(page: Page) -> str:
    """Give the name on the first link to the site's front page; a picture there has one too."""
    own = _host(link(page))
    for element in page.root.iter("a"):
        is_home = "home" in element.get("rel", "").split()
        if not is_home and not _leads_home(element.get("href", "").strip(), own):
            continue
        text = "".join(str(piece) for piece in element.itertext())
        names = (text, *(picture.get("alt", "") for picture in element.iter(*PICTURES)))
        for name in (each.strip() for each in names):
            if _NAME.fullmatch(name) and not _NO_NAME.fullmatch(name):
                return str(name)
    return ""


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _leads_home(href: str, own: str) -> bool:
    try:
        address = urlsplit(href)
    except ValueError:
        return False
    if address.scheme or address.netloc:
        return bool(own) and _host(href) == own and _HOMES.fullmatch(address.path) is not None
    return bool(href) and not address.query and bool(_HOMES.fullmatch(address.path or "-"))


def _accounts(page: Page) -> Iterator[str]:
    """Give who is called the author and is nobody: on a platform, the account that publishes."""
    for name in _named(page, _AUTHOR):
        if len(name) >= _SHORTEST_ACCOUNT and not any(map(is_signed, names_in(fold(name)))):
            yield name


def _named(page: Page, called: re.Pattern[str]) -> Iterator[str]:
    """Give what stands in an element that is called so by its class or id."""
    for element in page.root.iter("a", "span", "strong", "em", "i", "div", "p"):
        names = (
            *element.get("class", "")[:200].split(),
            element.get("id", ""),
            element.get("data-testid", ""),
        )
        if any(map(called.fullmatch, names)):
            text = "".join(str(piece) for piece in element.itertext()).strip()
            text = _LABEL.sub("", text)
            if _NAME.fullmatch(text):
                yield text
