"""The episode's chapters, as podcast apps read them: one list of times for every form."""

import json
from dataclasses import dataclass

from briefing.model import Episode
from briefing.publish.addresses import web_address
from briefing.publish.markup import legal

VERSION = "1.2.0"


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a chapter begins, as every list of chapters tells it."""

    start_ms: int
    """From the episode's first sample."""
    title: str
    """On one line, without what XML forbids."""
    url: str
    """Where its story can be read; empty where there is no such page."""

    @property
    def clock_ms(self) -> str:
        """The start as `00:01:23.456`."""
        return f"{clock(self.start_ms / 1000)}.{self.start_ms % 1000:03d}"


def marks(episode: Episode) -> tuple[Mark, ...]:
    """List the chapters in order; the first begins at 0."""
    return tuple(
        Mark(
            round(segment.start_s * 1000) if at else 0,
            " ".join(legal(segment.title).split()),
            web_address(segment.link),
        )
        for at, segment in enumerate(episode.segments)
    )


def chapters_json(episode: Episode) -> str:
    """Write the chapters as the Podcast Namespace's “JSON Chapters Format” 1.2 defines them."""
    listed = []
    for mark in marks(episode):
        chapter: dict[str, float | str] = {"startTime": mark.start_ms / 1000, "title": mark.title}
        if mark.url:
            chapter["url"] = mark.url
        listed.append(chapter)
    content = {
        "version": VERSION,
        "author": episode.show.author,
        "title": episode.title,
        "podcastName": episode.show.title,
        "fileName": episode.audio,
        "chapters": listed,
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def clock(seconds: float) -> str:
    """Write a time as `00:01:23`, cut to the second: a jump there never misses the first word."""
    minutes, second = divmod(int(seconds), 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}:{second:02d}"


def notes_list(episode: Episode) -> tuple[str, ...]:
    """List the chapters as `00:00:00 title`, which podcast apps find in show notes."""
    return tuple(f"{clock(mark.start_ms / 1000)} {mark.title}" for mark in marks(episode))
