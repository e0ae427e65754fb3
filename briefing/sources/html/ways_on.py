"""Say where a page without a story of its own leads: to its feed, to another page, to a PDF."""

import re

from briefing.errors import SourceError
from briefing.sources.addresses import absolute
from briefing.sources.html.tree import Page

_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_REFRESH = re.compile(
    r"http-equiv\s*=\s*[\"']?refresh[\"']?[^>]{0,80}?url\s*=\s*[\"']?([^\"'>\s]{1,300})",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"<(?:embed|iframe|object)\b[^<>]{0,400}?\b(?:src|data)\s*=\s*[\"']?([^\"'<>\s]{1,300}?\.pdf)\b",
    re.IGNORECASE,
)
_LOOKED_AT = 200_000


def ways_on(page: Page) -> str:
    """Say what to name instead of a list; its feed where it has one."""
    feeds = (href for rel, kind, href in page.links if "alternate" in rel and kind in _FEEDS)
    feed = next((absolute(page.link, href) for href in feeds), "")
    if feed:
        return f"name its feed, {feed}, or the stories' own addresses"
    return "name the stories' own addresses, or the site's feed"


def leading_on(page: Page) -> SourceError | None:
    """Refuse a page without text that sends its reader to another, or shows a PDF; else none."""
    text = page.text[:_LOOKED_AT]
    if found := _REFRESH.search(text):
        return SourceError(page.source, f"only leads on to {found[1]}", "name that address")
    if found := _PRINTED.search(text):
        address = absolute(page.link, found[1])
        return SourceError(page.source, "shows a PDF and has no text itself", f"name {address}")
    return None
