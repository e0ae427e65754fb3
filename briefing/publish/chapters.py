"""The episode's chapters, as podcast apps read them: one list of times for every form."""

import json

from briefing.model import Episode
from briefing.publish.addresses import web_address

VERSION = "1.2.0"


def chapters_json(episode: Episode) -> str:
    """Write the chapters as the Podcast Namespace's “JSON Chapters Format” 1.2 defines them."""
    marks = []
    for segment in episode.segments:
        mark: dict[str, float | str] = {
            "startTime": round(segment.start_s, 3),
            "title": segment.title,
        }
        if url := web_address(segment.link):
            mark["url"] = url
        marks.append(mark)
    content = {
        "version": VERSION,
        "title": episode.title,
        "podcastName": episode.show.title,
        "chapters": marks,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def clock(seconds: float) -> str:
    """Write a time as `00:01:23`, cut to the second: a jump there never misses the first word."""
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def notes_list(episode: Episode) -> tuple[str, ...]:
    """List the chapters as `00:00:00 title`, which podcast apps find in show notes."""
    return tuple(f"{clock(segment.start_s)} {segment.title}" for segment in episode.segments)
