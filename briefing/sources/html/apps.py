"""Tell the page that offers an app for download: what it says of the app is no news.

A news site offers its app on every page, so that only a page called so, with a program's facts or
without any day, is one.
"""

import re
from collections.abc import Sequence

from briefing.model import Article
from briefing.sources.html.blocks import Block
from briefing.sources.html.tree import Page

_CALLED = re.compile(
    r"^下载|下载(?:页|中心|地址|安装\S{0,8})?\s*(?:$|[-_|—])|(?:App|客户端)(?:官网)?\s*(?:$|[-_|—])|App\s?Store",
    re.IGNORECASE,
)
_FACTS = (
    r"(?:当前|最新|软件)?版本号?\s*[:：]|\bv\d{1,3}\.\d",
    r"\d\s*MB\b|(?:软件|文件|安装包|应用)?大小\s*[:：]",
    r"系统要求|兼容性|应用权限|权限(?:说明|详情|列表)|开发者\s*[:：]|更新日志",
)
"""What is told of a program: its issue, its size, what it needs."""
_OFFERS = (
    r"App\s?Store|Google\s?Play|AppGallery|应用(?:商店|市场|宝)",
    r"(?:iOS|iPhone|iPad|安卓|Android|鸿蒙|HarmonyOS)",
    r"下载|安装",
)
_COMPILED = tuple(re.compile(row, re.IGNORECASE) for row in (*_FACTS, *_OFFERS))
_ENOUGH = 3
_LONGEST = 40


def offers_app(page: Page, blocks: Sequence[Block], article: Article) -> bool:
    """Tell a page by its title and by what it says in short of a program and how to get it."""
    titles = (*page.titles[:1], article.headline)
    if article.reporters or not any(map(_CALLED.search, titles)):
        return False
    short = [*titles, *(each.text for each in blocks if len(each.text) <= _LONGEST)]
    said = [row for row in _COMPILED if any(map(row.search, short))]
    told = any(row in said for row in _COMPILED[: len(_FACTS)]) or article.published is None
    return told and len(said) >= _ENOUGH
