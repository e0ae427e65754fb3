"""Read of which paper, page and day a digital newspaper's page is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from briefing.sources.furniture.furniture import edition_day, furniture
from briefing.sources.html import metadata
from briefing.sources.html.blocks import Block
from briefing.sources.html.tree import Page

_PAGE_NAME = re.compile(
    r"第?\s*(?:[A-Z]{0,2}\d{1,3}|[一二三四五六七八九十]{1,3})\s*版(?:面)?\s*[:：·|\s—-]\s*"
    r"(?P<name>[\u4e00-\u9fffA-Za-z·/]{1,12}?)(?=$|[\s|(（【\[<>《,，。;；\d]|第\s*[A-Z\d一二三四五六七八九十]|上一|下一|版面|标题)"
)
_NO_NAME = re.compile(r"上一.*|下一.*|返回.*|版面.*|标题.*|放大.*|PDF.*", re.IGNORECASE)
_QUOTED = re.compile(r"《([\u4e00-\u9fff]{2,8}报)》")
_DIGITAL = re.compile(r"(?:多媒体|数字|电子|多媒体数字)(?:报刊?|版|报纸)(?:平台|系统)?")


@dataclass(frozen=True, slots=True)
class Edition:
    """What a page tells of the paper it belongs to; empty where it does not."""

    paper: str
    section: str
    day: date | None


def edition_of(
    page: Page, blocks: Sequence[Block], fields: Mapping[str, str] | None = None
) -> Edition:
    """Read the paper's name, the page's section and the edition's day off a page."""
    fields = fields or {}
    texts = [block.text for block in blocks]
    own = [block.text for block in blocks if block.linked < 1]  # links name the other pages
    days = (
        edition_day(fields.get("date", "")),
        metadata.day_in(urlsplit(page.link or page.source).path),
        *(edition_day(text) for text in own if len(text) <= 80),  # noqa: PLR2004 - date lines are short
    )
    sections = (name for text in (*own, *page.titles, *texts) for name in page_names(text))
    return Edition(
        paper=_paper(page, texts),
        section=next(sections, "") or fields.get("nodename", ""),
        day=next((day for day in days if day), None),
    )


def page_names(text: str) -> Iterator[str]:
    """Give the names of pages that a text names: 第02版 综合."""
    for found in _PAGE_NAME.finditer(text[:200]):
        if not _NO_NAME.fullmatch(found["name"]):
            yield found["name"]


def _paper(page: Page, texts: Sequence[str]) -> str:
    """Name the paper: by its metas, its titles, a masthead, or what it calls itself in 《》."""
    if name := page.metas.get("og:site_name"):
        return _DIGITAL.sub("", name).strip(" -—_")
    parts = [part for title in page.titles for part in re.split(r"[\s_|｜丨–—-]+", title)]
    named = [_DIGITAL.sub("", part) for part in parts]
    papers = [name for name in named if furniture(name) == "masthead"]
    printed = (text for text in texts if furniture(text) == "masthead")
    quoted = (found[1] for text in texts for found in _QUOTED.finditer(text[:300]))
    return next(iter((*papers[-1:], *printed, *quoted)), "")
