"""The podcast feed: RSS 2.0, to which each namespace adds its own tags.

RSS as rssboard.org specifies it; what Apple and podcastindex.org add stands in their own modules.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.feed import itunes, podcasting
from briefing.publish.feed.identity import guid, published, rfc_822
from briefing.publish.feed.tags import NAMESPACES, add

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MP3 = "audio/mpeg"


def rss(show: Show, episodes: Sequence[Episode]) -> bytes:
    """Write the feed, the episodes in the order given (newest first)."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap=NAMESPACES)
    channel = add(root, "channel")
    _channel(channel, show, episodes)
    itunes.channel(channel, show)
    podcasting.channel(channel, show)
    for episode in episodes:
        item = add(channel, "item")
        _item(item, show, episode)
        itunes.item(item, show, episode)
        podcasting.item(item, show, episode)
    etree.indent(root, " ")
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def _channel(channel: "Element", show: Show, episodes: Sequence[Episode]) -> None:
    home = addresses.absolute(show, addresses.INDEX)
    add(channel, "title", show.title)
    add(channel, "link", home)
    add(channel, "description", show.description or show.title)
    add(channel, "language", show.language)
    if show.copyright:
        add(channel, "copyright", show.copyright)
    if episodes:  # the newest content, not the clock: the same episodes give the same bytes
        add(channel, "lastBuildDate", rfc_822(max(map(published, episodes))))
    image = add(channel, "image")
    add(image, "url", addresses.absolute(show, addresses.cover(show)))
    add(image, "title", show.title)
    add(image, "link", home)
    if addresses.absolute(show, ""):
        feed = addresses.absolute(show, addresses.FEED)
        add(channel, "atom:link", href=feed, rel="self", type="application/rss+xml")


def _item(item: "Element", show: Show, episode: Episode) -> None:
    address = addresses.absolute_file
    add(item, "title", episode.title)
    add(item, "link", address(show, episode, addresses.INDEX))
    add(item, "guid", guid(episode), isPermaLink="false")
    add(item, "pubDate", rfc_822(published(episode)))
    add(item, "description", notes.plain(episode))
    add(item, "content:encoded", notes.rich(episode))
    length = str(episode.audio_bytes)
    add(item, "enclosure", url=address(show, episode, episode.audio), length=length, type=MP3)
