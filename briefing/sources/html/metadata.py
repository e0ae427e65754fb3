"""Read when a page's story was published, and its address."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urljoin, urlsplit

from briefing.sources.furniture.furniture import edition_day
from briefing.sources.furniture.publication import published_on
from briefing.sources.html.tree import Page

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
_URL_DAY = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?:[/_-]?)(0[1-9]|1[0-2])(?:[/_-]?)(0[1-9]|[12]\d|3[01])(?!\d)"
)
_EARLIEST, _LATEST = 1949, 2100


def published(page: Page, told: str, information: Sequence[str]) -> date | None:
    """Find the day of the story: data, metas, `time`, the information line, then the address."""
    metas = (page.metas.get(name, "") for name in _DAYS)
    moments = (told, *metas, *_times(page), *_in_pieces(page))
    days = (published_on(moment) for moment in moments if moment)
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


def _in_pieces(page: Page) -> Iterator[str]:
    """Give the day that stands in two elements, called year and day."""
    for year in page.root.iter("span", "em", "i", "b", "div"):
        day = year.getnext()
        if day is not None and (year.get("class"), day.get("class")) == ("year", "day"):
            yield f"{year.text_content().strip()}/{day.text_content().strip()}"


def day_in(address: str) -> date | None:
    """Read the day off an address: /2026/03/12/, /2026-03/12/, /202603/12/, t20260312_1.html."""
    for found in _URL_DAY.finditer(address):
        try:
            return date(int(found[1]), int(found[2]), int(found[3]))
        except ValueError:
            continue
    return None


def link(page: Page) -> str:
    """Give the story's address: the canonical one where it is of the same site, else its own.

    A front page as canonical address is a mistake of the site's program. A page that was saved
    knows no other address than what it says itself.
    """
    canonicals = [href for rel, _, href in page.links if "canonical" in rel.split()]
    for href in (*canonicals, page.metas.get("og:url", "")):
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
