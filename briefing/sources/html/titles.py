"""Find the headline: the one printed above the story, known by the page's own title."""

import re
from collections.abc import Iterator, Sequence

from briefing.sources.furniture.furniture import furniture
from briefing.sources.furniture.information import information
from briefing.sources.furniture.web_furniture import ends_story
from briefing.sources.html.blocks import Block
from briefing.sources.html.named import is_named
from briefing.sources.html.tree import Page
from briefing.sources.page.headings.headlines import joined
from briefing.sources.words.characters import squeezed
from briefing.sources.words.traditional import fold

_HARD = re.compile(r"\s*[_|｜丨]+\s*|\s+[-–—]+\s+|\s*--+\s*|\s*(?:>>|»)\s*")
_SOFT = re.compile(r"\s*[-–—]+\s*")
"""Parts a title from the site's name, and often stands inside a headline as well."""
_SITE = re.compile(
    r".{0,24}(?:网|网站|报|报社|新闻|频道|客户端|在线|门户|资讯|中心|官网|电视台|发布|融媒体?|平台|数字报|电子报|首页|日报|晚报|周刊|社|正文|详情)"
)
_CHANNEL = re.compile(r"\s*[-–—]+\s*[\u4e00-\u9fff]{2,6}$")
"""Stands between a headline and the site's name."""
_LONG_ENOUGH = 8
_SHORTEST = 4
_NAMED = re.compile(
    r"(?:^|[-_\s])(?:(?:main|article|news|art|content|page|arti|detail|xl|cont|post|entry|big|lbl|lab|label|lit|ltl|txt)?[-_]?(?:title|headline|tit|bt|biaoti|biaot))(?:\d?$|[-_\s])",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[|｜丨>»→]|位置\s*[:：]")
_FEW = 2
_SHORTEST_TEXT = 40
_NEAR = 5
"""Blocks above the first paragraph among which its headline stands."""
_FAR = 40
"""Blocks from the top of the page within which its headline stands."""


def headline_of(page: Page, blocks: Sequence[Block], told: str, site: str) -> tuple[str, int]:
    """Give the headline, and the index of the block that prints it (-1 where none does).

    `told` is what the page's data call the story, `site` the site's own name.
    """
    titles = [*filter(None, (told, page.metas.get("og:title", ""), *page.titles[:1]))]
    titles += [
        page.metas[name]
        for name in ("articletitle", "title", "twitter:title")
        if name in page.metas
    ]
    candidates = [*_candidates(blocks, site)]
    for at in candidates:
        if any(_is_printed_in(blocks[at].text, title) for title in titles):
            return _whole(blocks[at].text, titles), at
    bare_titles = [without_site(title, site) for title in titles]
    for at in candidates:  # 原创 and the like set before or behind it
        for bare in bare_titles:
            if len(bare) >= _LONG_ENOUGH and squeezed(bare) in squeezed(blocks[at].text):
                return bare, at
    headings = [at for at in candidates if blocks[at].level == 1]
    named = [at for at in candidates if is_named(blocks[at], _NAMED)]
    for at in (*headings[:1], *named[:1]):
        return _whole(blocks[at].text, titles), at
    above = _above_text(blocks, candidates)
    if above >= 0:
        return _whole(blocks[above].text, titles), above
    for bare in bare_titles:
        if len(bare) >= _SHORTEST and bare != site and not _SITE.fullmatch(bare):
            return bare, -1
    lower = [at for at in candidates if blocks[at].level > 1] or [*_set_apart(blocks, candidates)]
    return (_whole(blocks[lower[0]].text, titles), lower[0]) if lower else ("", -1)


def _above_text(blocks: Sequence[Block], candidates: Sequence[int]) -> int:
    """Find the one lower heading, or bold line in the middle, above the first paragraph; else -1.

    A title that is printed nowhere is the site's, or the channel's.
    """
    first = next((at for at, block in enumerate(blocks) if _is_text(block)), 0)
    near = [at for at in candidates if first - _NEAR <= at < first and blocks[at].level > 1]
    top = [at for at in near if blocks[at].level == min(blocks[each].level for each in near)]
    if not top:
        top = [at for at in candidates if first - _NEAR <= at < first and _is_banner(blocks[at])]
        return top[0] if len(top) == 1 else -1
    alone = len(top) == 1 and all(block.level != blocks[top[0]].level for block in blocks[first:])
    return top[0] if alone else -1


def _is_banner(block: Block) -> bool:
    return block.bold == 1 and block.centred and not information(block.text)


def _is_text(block: Block) -> bool:
    return block.ended and not block.linked and len(block.text) >= _SHORTEST_TEXT


def _set_apart(blocks: Sequence[Block], candidates: Sequence[int]) -> Iterator[int]:
    """Find the line in bold or centred right above the first paragraph, on pages without marks."""
    first = next((at for at, block in enumerate(blocks) if _is_text(block)), 0)
    for at in range(first - 1, max(first - _NEAR, 0) - 1, -1):
        block = blocks[at]
        is_told = (
            at in candidates and not information(block.text) and not _LISTED.search(block.text)
        )
        if is_told and (block.bold == 1 or block.centred):
            yield at


def _candidates(blocks: Sequence[Block], site: str) -> Iterator[int]:
    """Find what may be a headline, the likeliest kinds first."""
    usual = [
        at
        for at, block in enumerate(blocks)
        if len(squeezed(block.text)) >= _SHORTEST
        and block.text != site
        and not furniture(block.text)
        and not ends_story(block.text)
        and len(block.text) < 120  # noqa: PLR2004 - no headline is longer
        and "。" not in block.text
    ]
    for level in (1, 2, 3):
        yield from (at for at in usual if blocks[at].level == level and blocks[at].linked < 1)
    yield from (at for at in usual if is_named(blocks[at], _NAMED) and blocks[at].linked < 1)
    yield from (at for at in usual if at < _FAR and not blocks[at].linked and not blocks[at].level)


def _is_printed_in(text: str, title: str) -> bool:
    """Tell whether the page's title begins with the text, or is the text cut short."""
    printed, named = squeezed(text), squeezed(title)
    if named.startswith(printed):
        rest = title.strip()[len(text.replace("\n", "")) :]
        return not rest or len(printed) > _SHORTEST or bool(_HARD.match(rest) or _SOFT.match(rest))
    cut = named.rstrip("….")
    if cut != named and len(cut) >= _SHORTEST:
        return printed.startswith(cut)
    if named.endswith(printed) and _is_behind_site(title, text):
        return True
    segments = {squeezed(part) for parts in (_HARD, _SOFT) for part in parts.split(title)}
    return printed in segments and not _SITE.fullmatch(printed)


def _is_behind_site(title: str, text: str) -> bool:
    """Tell whether a title says but the site's name, and perhaps the channel's, before the text."""
    before = title.strip()[: -len(text)]
    words = before.split()
    return before[-1:].isspace() and 0 < len(words) <= _FEW and bool(_SITE.fullmatch(words[0]))


def _whole(text: str, titles: Sequence[str]) -> str:
    """Put the lines of a headline on one, with a space only where the page's title has one."""
    rows = text.split("\n")
    glued = "".join(rows)
    if len(rows) == 1 or any(glued in title for title in titles):
        return glued
    return joined(rows)


def without_site(title: str, site: str) -> str:
    """Take the names of site and channel off a title: …_新闻频道_云溪网, … - 云溪日报."""
    parts = [part for part in _HARD.split(title) if part]
    if len(parts) > 1:
        first, *rest = parts
        begins_with_site = (first == site or _SITE.fullmatch(first)) and not _SITE.fullmatch(
            rest[0]
        )
        kept = rest[0] if begins_with_site else _kept(title, parts, site)
    else:
        kept = title
    pieces = _SOFT.split(kept)
    if len(pieces) == 2 and _SITE.fullmatch(pieces[0]) and not _SITE.fullmatch(pieces[1]):  # noqa: PLR2004 - 云溪日报-headline
        return pieces[1].strip()
    while len(pieces) > 1 and (pieces[-1] == site or _SITE.fullmatch(pieces[-1])):
        kept = kept[: kept.rindex(pieces.pop())]
        kept = re.sub(r"\s*[-–—]+\s*$", "", kept)
        channel = _CHANNEL.search(kept)
        if channel and channel.start() >= _LONG_ENOUGH:
            kept = kept[: channel.start()]
    return kept.strip()


def _kept(title: str, parts: Sequence[str], site: str) -> str:
    """Drop what stands behind the first part: all where a site's name is in it, else nothing."""
    if any(part == site or _SITE.fullmatch(part) for part in parts[1:]) or "_" in title:
        return parts[0]
    return title


def site_in_title(title: str) -> str:
    """Name the site or paper that a title ends with; empty where it names none."""
    parts = [part for part in re.split(r"\s*[_|｜丨]+\s*|\s*[-–—]+\s*", title) if part]
    return parts[-1] if len(parts) > 1 and _SITE.fullmatch(fold(parts[-1])) else ""
