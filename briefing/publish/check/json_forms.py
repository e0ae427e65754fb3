"""The feeds that are JSON: the same episodes as the RSS feed's."""

import json
from collections.abc import Iterator
from typing import Any

from briefing.publish import addresses
from briefing.publish.check.site import REBUILD, Objection, Site, attribute, text

VERSION = "https://jsonfeed.org/version/1.1"
MOST = 5
HTTPS = "publish it at an https:// address, and set base_url"


def json_feed(site: Site) -> Iterator[Objection]:
    """Compare feed.json with feed.xml."""
    content = _content(site, addresses.JSON_FEED)
    if not isinstance(content, dict) or content.get("version") != VERSION:
        yield Objection(addresses.JSON_FEED, "is no JSON Feed 1.1", REBUILD)
        return
    expected = [
        (text(item, "guid"), attribute(item, "enclosure", "url"), _length(item))
        for item in site.items
    ]
    try:
        found = [
            (one["id"], sound["url"], sound["size_in_bytes"])
            for one in content["items"]
            for sound in one["attachments"]
        ]
    except (KeyError, TypeError):
        found = []
    if found != expected:
        yield Objection(addresses.JSON_FEED, "has other episodes than feed.xml", REBUILD)


def flash_briefing(site: Site) -> Iterator[Objection]:
    """Alexa streams from https addresses only, and reads five items at most."""
    stream = site.open(addresses.FLASH_BRIEFING)
    if stream is None:
        return  # nobody has to have one
    stream.close()
    content = _content(site, addresses.FLASH_BRIEFING)
    try:
        streams = [(one["uid"], one["streamUrl"]) for one in content]
    except (KeyError, TypeError):
        yield Objection(addresses.FLASH_BRIEFING, "is no flash briefing", REBUILD)
        return
    newest = [(text(i, "guid"), attribute(i, "enclosure", "url")) for i in site.items[:MOST]]
    if streams != newest:
        yield Objection(addresses.FLASH_BRIEFING, "has other episodes than feed.xml", REBUILD)
    if any(not address.startswith("https://") for _, address in streams):
        yield Objection(addresses.FLASH_BRIEFING, "streams from no https:// address", HTTPS)


def _content(site: Site, path: str) -> Any:  # noqa: ANN401 - whatever the file holds
    stream = site.open(path)
    if stream is None:
        return None
    with stream:
        try:
            return json.loads(stream.read())
        except ValueError:
            return None


def _length(item: Any) -> int | None:  # noqa: ANN401 - an element of lxml
    length = attribute(item, "enclosure", "length")
    return int(length) if length.isdecimal() else None
