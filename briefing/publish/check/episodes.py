"""Each episode's tags, dates and sound."""

import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from io import SEEK_END
from typing import TYPE_CHECKING

from briefing.publish.check import mpeg
from briefing.publish.check.site import REBUILD, Objection, Site, attribute, called, text
from briefing.publish.feed.identity import DAYS
from briefing.publish.feed.podcasting import SOUNDBITE_S
from briefing.publish.feed.tags import NAMESPACES

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TAGS = (
    ("title", r"(?s).+"),
    ("guid", r".+"),
    ("pubDate", r".+"),
    ("description", r"(?s).+"),
    ("itunes:duration", r"\d+"),
    ("itunes:explicit", r"true|false"),
    ("itunes:episodeType", r"full|trailer|bonus"),
    ("itunes:season", r"[1-9]\d*|"),
    ("itunes:episode", r"[1-9]\d*|"),
)
"""Tag, and what it may hold."""
TOLERANCE_S = 1.0
"""Durations are told in whole seconds."""
AGAIN = "make it again with “briefing make”"


def required(site: Site) -> Iterator[Objection]:
    """Look at the tags that an episode must have."""
    for item in site.items:
        for tag, pattern in TAGS:
            value = text(item, tag)
            if not re.fullmatch(pattern, value):
                problem = f"is “{value}”" if value else "is missing"
                yield Objection(f"{called(item)}: {tag}", problem, REBUILD)


def identities(site: Site) -> Iterator[Objection]:
    """An app takes two episodes of one guid, or of one address, for one."""
    first: dict[str, str] = {}
    for item in site.items:
        for name in (text(item, "guid"), attribute(item, "enclosure", "url")):
            if name and name in first:
                problem = f"has “{name}”, as {first[name]} has"
                yield Objection(called(item), problem, "delete the folder of the one of them")
            first[name] = called(item)


def dates(site: Site) -> Iterator[Objection]:
    """Look at when what was published; the newest comes first."""
    moments = []
    for item in site.items:
        moment = _moment(text(item, "pubDate"))
        if moment is None:
            problem = f"“{text(item, 'pubDate')}” is no date that apps read"
            yield Objection(f"{called(item)}: pubDate", problem, REBUILD)
        else:
            moments.append(moment)
    if moments != sorted(moments, reverse=True):
        yield Objection("feed.xml", "does not list the newest episode first", REBUILD)
    built = _moment(text(site.channel, "lastBuildDate"))
    if moments and (built is None or built < max(moments)):
        yield Objection("feed.xml: lastBuildDate", "is not that of the newest episode", REBUILD)


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):  # all that it raises
        return None
    right_day = written[:3] == DAYS[moment.weekday()] or not written[:1].isalpha()
    return moment if moment.tzinfo and right_day else None


def enclosures(site: Site) -> Iterator[Objection]:
    """The feed promises a file of a kind and a length; apps show half a download for ever."""
    for item in site.items:
        found = item.findall("enclosure")
        if len(found) != 1:
            yield Objection(called(item), f"has {len(found)} enclosures", REBUILD)
            continue
        kind, length = found[0].get("type", ""), found[0].get("length", "")
        if kind != "audio/mpeg":
            yield Objection(f"{called(item)}: enclosure", f"is of type “{kind}”", REBUILD)
        with site.stream(found[0].get("url", "")) as stream:
            there = stream.seek(0, SEEK_END)
        if there and length != str(there):
            problem = f"promises {length or 'no'} bytes of {there}"
            yield Objection(f"{called(item)}: enclosure", problem, REBUILD)


def durations(site: Site) -> Iterator[Objection]:
    """Count the frames of each MP3, and compare."""
    for item in site.items:
        told = text(item, "itunes:duration")
        with site.stream(attribute(item, "enclosure", "url")) as mp3:
            sound = mpeg.measured(mp3)
        if not (sound.sound_bytes or sound.rest) or not told.isdecimal():
            continue  # which others object to
        if sound.rest:
            problem = f"is no MP3 from byte {sound.sound_bytes} on"
            yield Objection(f"{called(item)}: enclosure", problem, AGAIN)
        elif abs(sound.duration_s - int(told)) > TOLERANCE_S:
            problem = f"tells {told} s of {sound.duration_s:.1f} s"
            yield Objection(f"{called(item)}: itunes:duration", problem, REBUILD)


def soundbites(site: Site) -> Iterator[Objection]:
    """A preview lies inside its episode, and is no longer than apps play it."""
    for item in site.items:
        for bite in item.findall("podcast:soundbite", NAMESPACES):
            if objection := _bite(item, bite):
                yield objection


def _bite(item: "Element", bite: "Element") -> Objection | None:
    where = f"{called(item)}: podcast:soundbite"
    try:
        start_s, length_s = float(bite.get("startTime", "")), float(bite.get("duration", ""))
        total_s = float(text(item, "itunes:duration"))
    except ValueError:
        return Objection(where, "has no times", REBUILD)
    if not SOUNDBITE_S[0] <= length_s <= SOUNDBITE_S[1]:
        return Objection(where, f"lasts {length_s:g} s, not 15 to 120", REBUILD)
    if start_s < 0 or start_s + length_s > total_s + TOLERANCE_S:
        return Objection(where, "ends behind its episode", REBUILD)
    return None
