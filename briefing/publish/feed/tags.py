"""The namespaces of a feed, and one way of adding an element to it."""

from typing import TYPE_CHECKING

from lxml import etree

from briefing.publish.markup import legal

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "psc": "http://podlove.org/simple-chapters",
}


def add(parent: "Element", tag: str, content: str = "", /, **attributes: str) -> "Element":
    """Add an element; `itunes:type` is written with its prefix, `aspect_ratio` gives aspect-ratio.

    What XML forbids is left out of the texts, and an attribute that is empty altogether.
    """
    prefix, colon, name = tag.rpartition(":")
    full = f"{{{NAMESPACES[prefix]}}}{name}" if colon else tag
    given = {key.replace("_", "-"): legal(value) for key, value in attributes.items() if value}
    added = etree.SubElement(parent, full, given)
    if content:
        added.text = legal(content)
    return added
