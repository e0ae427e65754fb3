"""Who a show and an episode are, and since when: what must never change for a subscriber."""

from datetime import datetime, time, timedelta, timezone
from typing import NamedTuple
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from lxml import etree

from briefing.model import Episode, Show
from briefing.publish import addresses
from briefing.publish.feed.tags import NAMESPACES

PODCAST_NAMESPACE = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of podcast:guid, fixed by its definition."""

CHINA = timezone(timedelta(hours=8))
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def guid(episode: Episode) -> str:
    """Give the identity that an episode keeps for ever, however often it is made again.

    It hangs on the show as it was when the episode was first made, and on the episode's folder; not
    on the sound, so that a correction replaces an episode instead of adding another.
    """
    if episode.guid:
        return episode.guid
    show = episode.show.base_url or episode.show.title
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'{show}#{episode.id}')}"


def show_guid(show: Show) -> str:
    """Give the show's podcast:guid; nothing where the show has neither one nor an address.

    UUIDv5 of the feed's address without its scheme and trailing slashes
    (Podcastindex-org/podcast-namespace, docs/tags/guid.md).
    """
    if show.guid:
        return show.guid
    feed = addresses.absolute(show, addresses.FEED).partition("://")[2].rstrip("/")
    return str(uuid5(PODCAST_NAMESPACE, feed)) if feed else ""


class Kept(NamedTuple):
    """What a show keeps from the feed that it has; empty where it has none."""

    base_url: str = ""
    guid: str = ""
    """“Assigned once in its lifetime”, says its definition."""


def kept(rss: bytes) -> Kept:
    """Read a feed's address and podcast:guid.

    Neither where it was only tried out on this machine, whose address is everybody's.
    """
    try:
        channel = etree.fromstring(rss).find("channel")
        own = None if channel is None else channel.find("atom:link[@rel='self']", NAMESPACES)
        if channel is None or own is None:
            return Kept()
        feed = own.get("href", "")
        host = urlsplit(feed).hostname or ""
    except (etree.XMLSyntaxError, ValueError):
        return Kept()
    if not host or host in {"localhost", "::1"} or host.startswith("127."):
        return Kept()
    guid = channel.findtext("podcast:guid", "", NAMESPACES)
    return Kept(feed.removesuffix(addresses.FEED), guid)


def published(episode: Episode) -> datetime:
    """Give the moment from which an episode counts: an hour later for each edition of its day.

    It is told by the show as it was when the episode was made, not by a clock: an episode that is
    made again must not become a newer one.
    """
    hour = time.fromisoformat(episode.show.published)
    later = timedelta(hours=min(episode.edition - 1, 23 - hour.hour))
    return datetime.combine(episode.date, hour, CHINA) + later


def rfc_822(moment: datetime) -> str:
    """Write a time as RSS wants it, in English whatever the user's locale is."""
    day = f"{moment.day:02d} {MONTHS[moment.month - 1]} {moment.year:04d}"
    return f"{DAYS[moment.weekday()]}, {day} {moment:%H:%M:%S %z}"
