"""Give the feeds whole addresses while their show has none: podcast apps take no relative ones.

A show that was never told where it is published can so be subscribed to from the machine that it
was made on, or from a phone beside it, at whatever address that is asked at.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from lxml import etree

from briefing.errors import PublishError
from briefing.model import Episode, Show
from briefing.publish import addresses, feed, write
from briefing.publish.feed.tags import NAMESPACES

_HOST = re.compile(r"(?:[A-Za-z0-9.-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_REMEMBERED = 8
FORMS: Mapping[str, Callable[[Show, Sequence[Episode]], bytes]] = {
    addresses.FEED: feed.rss,
    addresses.JSON_FEED: lambda show, episodes: feed.json_feed(show, episodes).encode(),
}
"""By their names in the folder."""


def served(folder: Path, name: str, host: str) -> bytes | None:
    """Give a feed as it is asked for at `host`; None where the file itself is what to serve.

    That is where the show has an address, and where no address can be made of what was asked.
    """
    file = folder / addresses.FEED
    if name not in FORMS or not file.is_file() or not _HOST.fullmatch(host):
        return None
    return _made(folder, name, f"http://{host}/", file.stat().st_mtime_ns)


@lru_cache(_REMEMBERED)  # an archive of years takes seconds to read; apps ask every few minutes
def _made(folder: Path, name: str, base_url: str, _changed_ns: int) -> bytes | None:
    if _has_address((folder / addresses.FEED).read_bytes()):
        return None
    try:
        episodes = write.episodes(folder)
    except PublishError:  # somebody is at work in the folder
        return None
    show = replace(episodes[0].show if episodes else Show(), base_url=base_url)
    return FORMS[name](replace(show, guid=feed.show_guid(show)), episodes)


def _has_address(rss: bytes) -> bool:
    try:
        found = etree.fromstring(rss).find("channel/atom:link[@rel='self']", NAMESPACES)
    except etree.XMLSyntaxError:
        return True  # whatever it is, it is not ours to mend
    return found is not None
