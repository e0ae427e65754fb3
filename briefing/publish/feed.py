"""The podcast feed: RSS 2.0 with the iTunes and Podcasting 2.0 namespaces, and a JSON Feed.

Tags as Apple's “A Podcaster's Guide to RSS” and podcastindex.org's namespace document ask for
them. The same show and episodes give the same bytes: what time it is now is nobody's news.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, UUID, uuid5

from lxml import etree

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.markup import legal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd"
PODCAST = "https://podcastindex.org/namespace/1.0"
NAMESPACES = {"atom": ATOM, "content": CONTENT, "itunes": ITUNES, "podcast": PODCAST}
PODCAST_GUID = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of podcast:guid, fixed by its definition."""

MP3 = "audio/mpeg"
CHAPTERS = "application/json+chapters"
TRANSCRIPTS = (
    (addresses.CAPTIONS_VTT, "text/vtt"),
    (addresses.CAPTIONS_SRT, "application/x-subrip"),
    (addresses.TRANSCRIPT, "application/json"),
)
MORNING, OFFSET = "08:00:00", "+08:00"
"""When an episode counts as published: its day's breakfast in China, not when it was made."""
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def rss(show: Show, episodes: Sequence[Episode]) -> bytes:
    """Write the feed, the episodes in the order given (newest first)."""
    root = etree.Element("rss", {"version": "2.0"}, nsmap=NAMESPACES)
    channel = etree.SubElement(root, "channel")
    _channel(channel, show, episodes)
    for episode in episodes:
        _item(etree.SubElement(channel, "item"), show, episode)
    etree.indent(root, " ")
    return etree.tostring(root, xml_declaration=True, encoding="utf-8") + b"\n"


def json_feed(show: Show, episodes: Sequence[Episode]) -> str:
    """Write the same episodes as JSON Feed 1.1 (jsonfeed.org), with the same ids."""
    content = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": show.title,
        "home_page_url": addresses.absolute(show, addresses.INDEX),
        "feed_url": addresses.absolute(show, addresses.JSON_FEED),
        "description": show.description,
        "icon": addresses.absolute(show, addresses.COVER),
        "authors": [{"name": show.author}],
        "language": show.language,
        "items": [_json_item(show, episode) for episode in episodes],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def guid(episode: Episode) -> str:
    """Give the identity that an episode keeps for ever, however often it is made again.

    It hangs on the show as it was when the episode was made, and on the episode's folder; not on
    the sound, so that a correction replaces an episode instead of adding another.
    """
    show = episode.show.base_url or episode.show.title
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{show}#{episode.id}')}"


def rfc_822(day: date) -> str:
    """Write the time of publication as RSS wants it, in English whatever the user's locale is."""
    written = f"{DAYS[day.weekday()]}, {day.day:02d} {MONTHS[day.month - 1]} {day.year:04d}"
    return f"{written} {MORNING} {OFFSET.replace(':', '')}"


def _channel(channel: "Element", show: Show, episodes: Sequence[Episode]) -> None:
    home = addresses.absolute(show, addresses.INDEX)
    cover = addresses.absolute(show, addresses.COVER)
    _add(channel, "title", show.title)
    _add(channel, "link", home)
    _add(channel, "description", show.description or show.title)
    _add(channel, "language", show.language)
    if show.copyright:
        _add(channel, "copyright", show.copyright)
    if episodes:
        newest = max(episode.date for episode in episodes)
        _add(channel, "lastBuildDate", rfc_822(newest))
    image = _add(channel, "image")
    _add(image, "url", cover)
    _add(image, "title", show.title)
    _add(image, "link", home)
    if addresses.absolute(show, ""):
        feed = addresses.absolute(show, addresses.FEED)
        _add(channel, f"{{{ATOM}}}link", href=feed, rel="self", type="application/rss+xml")
        feed_name = feed.partition("://")[2]
        _add(channel, f"{{{PODCAST}}}guid", str(uuid5(PODCAST_GUID, feed_name)))
    _add(channel, f"{{{PODCAST}}}medium", "podcast")
    _add(channel, f"{{{PODCAST}}}txt", notes.SYNTHETIC, purpose="ai-content")
    _add(channel, f"{{{ITUNES}}}type", "episodic")
    _add(channel, f"{{{ITUNES}}}explicit", "false")
    _add(channel, f"{{{ITUNES}}}author", show.author)
    _add(channel, f"{{{ITUNES}}}image", href=cover)
    category = _add(channel, f"{{{ITUNES}}}category", text="News")
    _add(category, f"{{{ITUNES}}}category", text="Daily News")
    if show.email:
        owner = _add(channel, f"{{{ITUNES}}}owner")
        _add(owner, f"{{{ITUNES}}}name", show.author)
        _add(owner, f"{{{ITUNES}}}email", show.email)


def _item(item: "Element", show: Show, episode: Episode) -> None:
    def address(file: str) -> str:
        return addresses.absolute(show, addresses.of_file(episode, file))

    _add(item, "title", episode.title)
    _add(item, "link", address(addresses.INDEX))
    _add(item, "guid", guid(episode), isPermaLink="false")
    _add(item, "pubDate", rfc_822(episode.date))
    _add(item, "description", notes.plain(episode))
    _add(item, f"{{{CONTENT}}}encoded", notes.rich(episode))
    length = str(episode.audio_bytes)
    _add(item, "enclosure", url=address(episode.audio), length=length, type=MP3)
    _add(item, f"{{{ITUNES}}}title", episode.title)
    _add(item, f"{{{ITUNES}}}summary", notes.summary(episode))
    _add(item, f"{{{ITUNES}}}duration", str(round(episode.duration_s)))
    _add(item, f"{{{ITUNES}}}explicit", "false")
    _add(item, f"{{{ITUNES}}}episodeType", "full")
    _add(item, f"{{{PODCAST}}}chapters", url=address(addresses.CHAPTERS), type=CHAPTERS)
    for file, kind in TRANSCRIPTS:
        language = episode.show.language
        _add(item, f"{{{PODCAST}}}transcript", url=address(file), type=kind, language=language)


def _add(parent: "Element", tag: str, content: str = "", /, **attributes: str) -> "Element":
    legal_attributes = {name: legal(value) for name, value in attributes.items()}
    added = etree.SubElement(parent, tag, legal_attributes)
    if content:
        added.text = legal(content)
    return added


def _json_item(show: Show, episode: Episode) -> dict[str, object]:
    def address(file: str) -> str:
        return addresses.absolute(show, addresses.of_file(episode, file))

    return {
        "id": guid(episode),
        "url": address(addresses.INDEX),
        "title": episode.title,
        "summary": notes.summary(episode),
        "content_html": notes.rich(episode),
        "date_published": f"{episode.date.isoformat()}T{MORNING}{OFFSET}",
        "attachments": [
            {
                "url": address(episode.audio),
                "mime_type": MP3,
                "size_in_bytes": episode.audio_bytes,
                "duration_in_seconds": round(episode.duration_s),
            }
        ],
    }
