"""Addresses: whole, in ASCII, and leading to what is there."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from briefing.publish.addresses import EPISODES, web_address
from briefing.publish.check.site import REBUILD, Objection, Site

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

AGAIN = "make its episode again, or copy the whole folder"
PUBLISHED = "set base_url in [show], or run “briefing feed --base-url ADDRESS”"
LINKS = ("link", "url")
"""Tags whose text is an address."""


def absolute(site: Site) -> Iterator[Objection]:
    """Apps keep addresses without the page that they stood on."""
    if not site.base:
        yield Objection("feed.xml", "tells no address of its own", PUBLISHED)
        return
    for tag, address in _links(site.channel):
        if web_address(address) != address:
            problem = f"has “{address}”, which is no whole address in ASCII"
            yield Objection(f"feed.xml: {tag}", problem, PUBLISHED)


def found(site: Site) -> Iterator[Objection]:
    """What the feed names must be there."""
    named = {address: tag for tag, address in _links(site.channel)}
    for address, tag in named.items():
        path = site.path(address)
        if not path or path == "feed.xml":
            continue
        stream = site.open(path)
        if stream is None:
            problem = f"is named by the feed ({tag}) and is not there"
            of_episode = path.startswith(f"{EPISODES}/")
            yield Objection(path, problem, AGAIN if of_episode else REBUILD)
        else:
            stream.close()


def _links(channel: "Element") -> Iterator[tuple[str, str]]:
    """Give each address in the feed with the tag that it stands in."""
    for element in channel.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag in LINKS and element.text:
            yield tag, element.text
        for name in ("url", "href"):
            if element.get(name):
                yield tag, element.get(name, "")
