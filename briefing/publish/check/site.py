"""The published folder as the checks see it: its feed, and its files by their addresses."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote

from lxml import etree

from briefing.publish import addresses
from briefing.publish.feed.tags import NAMESPACES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Opener = Callable[[str], BinaryIO | None]
"""Opens a file of the folder by its path in it; None where there is none."""
REBUILD = "make it anew with “briefing feed”"


@dataclass(frozen=True, slots=True)
class Objection:
    """One thing that is wrong."""

    where: str
    """The tag, file or episode."""
    problem: str
    remedy: str
    """What the user can do; the three together read as one sentence."""

    def __str__(self) -> str:
        """Join them into that sentence."""
        return f"{self.where}: {self.problem}; {self.remedy}."


@dataclass(frozen=True, slots=True)
class Site:
    """A folder whose feed can be read."""

    open: Opener
    channel: "Element"

    @property
    def base(self) -> str:
        """The address of the folder, by the feed's own; empty where that is not told."""
        link = self.channel.find("atom:link[@rel='self']", NAMESPACES)
        return "" if link is None else link.get("href", "").removesuffix(addresses.FEED)

    @property
    def items(self) -> "list[Element]":
        """The episodes, in the feed's order."""
        return self.channel.findall("item")

    def path(self, address: str) -> str | None:
        """Give the path of the file that an address of the folder's own names; None elsewhere."""
        if self.base and address.startswith(self.base):
            return unquote(address.removeprefix(self.base))
        return None if "://" in address else unquote(address)

    def stream(self, address: str) -> BinaryIO:
        """Open that file; an empty one where there is none."""
        path = self.path(address)
        return (self.open(path) if path else None) or BytesIO()

    def read(self, address: str) -> bytes:
        """Give what that file holds; nothing where there is none."""
        with self.stream(address) as stream:
            return stream.read()


def opened(open_file: Opener) -> Site | Objection:
    """Read the feed; the `Objection` where there is none to read."""
    stream = open_file(addresses.FEED)
    if stream is None:
        return Objection(addresses.FEED, "is not there", REBUILD)
    with stream:
        try:
            root = etree.fromstring(stream.read())
        except etree.XMLSyntaxError as error:
            return Objection(addresses.FEED, f"is no XML ({error.msg})", REBUILD)
    channel = root.find("channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        return Objection(addresses.FEED, "is not RSS 2.0", REBUILD)
    return Site(open_file, channel)


def text(parent: "Element", path: str) -> str:
    """Give the text of the first such tag below; empty where there is none."""
    return (parent.findtext(path, "", NAMESPACES) or "").strip()


def attribute(parent: "Element", path: str, name: str) -> str:
    """Give an attribute of the first such tag below; empty where there is none."""
    found = parent.find(path, NAMESPACES)
    return "" if found is None else found.get(name, "")


def called(item: "Element") -> str:
    """Name an episode in a sentence."""
    return f"episode “{text(item, 'title') or text(item, 'guid')}”"
