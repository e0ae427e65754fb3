"""The show notes of an episode: what a podcast app shows below its title."""

from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.model import Episode, Segment
from briefing.publish.addresses import web_address
from briefing.publish.chapters import Mark, clock, marks, notes_list
from briefing.publish.markup import element, fragment

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

STORY = "story"
SYNTHETIC = "本节目由合成语音播报，内容摘自所列报道。"


def disclosure(episode: Episode) -> str:
    """Say that no person is speaking: listeners have a right to know."""
    return f"本节目由合成语音播报（音色：{episode.voice_title}），内容摘自所列报道。"


def summary(episode: Episode) -> str:
    """Sum the episode up in one plain sentence: its headlines."""
    headlines = [segment.title for segment in episode.segments if segment.kind == STORY]
    return "；".join(headlines) + "。" if headlines else episode.title


def lead(episode: Episode) -> str:
    """Give what is told of the first story, behind its headline."""
    stories = (segment for segment in episode.segments if segment.kind == STORY)
    return "".join(line.text for story in islice(stories, 1) for line in story.lines[1:])


def plain(episode: Episode) -> str:
    """Write the notes as plain text, chapters by time."""
    return "\n".join([*notes_list(episode), "", disclosure(episode)])


def rich(episode: Episode) -> str:
    """Write the notes as HTML: each chapter with its time, and a link where it can be read."""
    items = [_item(*pair) for pair in zip(marks(episode), episode.segments, strict=True)]
    return fragment(
        element("p", summary(episode)),
        element("ul", *items),
        element("p", disclosure(episode)),
    )


def elsewhere(segment: Segment) -> dict[str, str]:
    """Give the further pages that tell a segment's story, each address with its site's name."""
    pages = dict.fromkeys(filter(None, map(web_address, segment.also)))
    return {url: urlsplit(url).hostname or url for url in pages if url != web_address(segment.link)}


def _item(mark: Mark, segment: Segment) -> "Element":
    title = element("a", mark.title, href=mark.url) if mark.url else mark.title
    further: list[Element | str] = []
    for address, site in elsewhere(segment).items():
        further += ["，另见 ", element("a", site, href=address)]
    return element("li", f"{clock(mark.start_ms / 1000)} ", title, *further)
