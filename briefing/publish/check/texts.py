"""Captions and transcripts: of the kind that the feed says, and inside their episode."""

import json
import re
from collections.abc import Callable, Iterator

from briefing.publish.check.site import REBUILD, Objection, Site, called, text
from briefing.publish.feed.tags import NAMESPACES

VTT_TIMES = r"(\d\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d\d+):(\d\d):(\d\d)\.(\d{3})"
SRT_TIMES = VTT_TIMES.replace(r"\.", ",")
TOLERANCE_S = 1.0


def captions(site: Site) -> Iterator[Objection]:
    """Read each transcript as its type says."""
    for item in site.items:
        total = text(item, "itunes:duration")
        for each in item.findall("podcast:transcript", NAMESPACES):
            kind, address = each.get("type", ""), each.get("url", "")
            data = site.read(address)
            if not data:
                continue  # which `links` objects to
            where = f"{called(item)}: {site.path(address)}"
            read = READERS.get(kind)
            last_s = read(data.decode("utf-8", "replace")) if read else None
            if last_s is None:
                yield Objection(where, f"is not {kind or 'of any type'}", REBUILD)
            elif total.isdecimal() and last_s > int(total) + TOLERANCE_S:
                yield Objection(where, f"goes on until {last_s:.1f} s of {total} s", REBUILD)


def _vtt(written: str) -> float | None:
    return _last_s(written, VTT_TIMES) if written.startswith("WEBVTT") else None


def _srt(written: str) -> float | None:
    return _last_s(written, SRT_TIMES)


def _last_s(written: str, times: str) -> float | None:
    """Give when the last caption ends, in seconds; None where there is none."""
    found = re.findall(times, written)
    if not found:
        return None
    hours, minutes, seconds, milliseconds = map(int, found[-1][4:])
    return hours * 3600 + minutes * 60 + seconds + milliseconds / 1000


def _json(written: str) -> float | None:
    try:
        content = json.loads(written)
        return max(float(one["endTime"]) for one in content["segments"] if one["body"])
    except (ValueError, KeyError, TypeError):
        return None


READERS: dict[str, Callable[[str], float | None]] = {
    "text/vtt": _vtt,
    "application/x-subrip": _srt,
    "application/json": _json,
}
