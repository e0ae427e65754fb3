"""Every list of an episode's chapters tells the same times and titles."""

import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from lxml import html
from mutagen import MutagenError
from mutagen.id3 import ID3

from briefing.publish.check.site import REBUILD, Objection, Site, attribute, called, text
from briefing.publish.feed.tags import NAMESPACES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Listed = list[tuple[float, str]]
"""Start in seconds, and title."""
MARK_S, SECOND_S = 0.05, 1.05
"""How far two lists may be apart; notes tell whole seconds, cut."""
CLOCK = re.compile(r"\s*(\d+):(\d\d):(\d\d(?:\.\d+)?)\s+(.*?)\s*")


def agree(site: Site) -> Iterator[Objection]:
    """Compare the lists of each episode with its chapters JSON."""
    for item in site.items:
        expected = _in_json(site, item)
        if not expected or expected[0][0] != 0:
            problem = "does not begin at 0" if expected else "lists no chapters"
            yield Objection(f"{called(item)}: chapters.json", problem, REBUILD)
            continue
        for name, (read, within_s) in LISTS.items():
            if difference := _difference(expected, read(site, item), within_s):
                yield Objection(f"{called(item)}: {name}", difference, REBUILD)


def _difference(expected: Listed, found: Listed, within_s: float) -> str:
    """Say how a list differs from the expected one; nothing where it does not."""
    if len(found) != len(expected):
        return f"has {len(found)} chapters of the {len(expected)} in chapters.json"
    for (start_s, title), (mark_s, name) in zip(found, expected, strict=True):
        if _squeezed(title) != _squeezed(name):
            return f"calls “{title}” what is “{name}” in chapters.json"
        if abs(start_s - mark_s) > within_s:
            return f"has “{title}” at {start_s:.3f} s, chapters.json at {mark_s:.3f} s"
    return ""


def _squeezed(title: str) -> str:
    return "".join(character for character in title if character.isprintable()).replace(" ", "")


def _in_json(site: Site, item: "Element") -> Listed:
    try:
        content = json.loads(site.read(attribute(item, "podcast:chapters", "url")))
        return [(float(one["startTime"]), str(one["title"])) for one in content["chapters"]]
    except (ValueError, KeyError, TypeError):
        return []


def _in_simple_chapters(_site: Site, item: "Element") -> Listed:
    chapters = item.findall("psc:chapters/psc:chapter", NAMESPACES)
    return _timed(f"{each.get('start', '')} {each.get('title', '')}" for each in chapters)


def _in_id3(site: Site, item: "Element") -> Listed:
    with site.stream(attribute(item, "enclosure", "url")) as mp3:
        try:
            tag: Any = ID3(mp3)  # type: ignore[no-untyped-call]  # mutagen has no types
        except MutagenError:
            return []
    marks = sorted(tag.getall("CHAP"), key=lambda mark: mark.start_time)
    return [(mark.start_time / 1000, str(mark.sub_frames.get("TIT2", ""))) for mark in marks]


def _in_notes(_site: Site, item: "Element") -> Listed:
    notes = html.fragment_fromstring(text(item, "content:encoded"), create_parent="div")
    return _timed(each.text_content().split("，另见 ")[0] for each in notes.iter("li"))


def _in_description(_site: Site, item: "Element") -> Listed:
    return _timed(text(item, "description").splitlines())


def _timed(rows: "Iterator[str] | list[str]") -> Listed:
    found = (CLOCK.fullmatch(row) for row in rows)
    return [(int(one[1]) * 3600 + int(one[2]) * 60 + float(one[3]), one[4]) for one in found if one]


LISTS: dict[str, tuple[Callable[[Site, "Element"], Listed], float]] = {
    "psc:chapters": (_in_simple_chapters, MARK_S),
    "the MP3's ID3 tag": (_in_id3, MARK_S),
    "content:encoded": (_in_notes, SECOND_S),
    "description": (_in_description, SECOND_S),
}
