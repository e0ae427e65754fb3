"""Tell an episode that is made again from a second edition of its day.

The one replaces what subscribers have, the other is added to it: whoever makes an evening edition
must not lose the morning's, and whoever corrects a page must not publish it twice.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from briefing.model import Chapter, Episode, Script, Segment
from briefing.publish.feed import guid

STORY = "story"
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Place:
    """Where an episode stands in its show."""

    id: str
    """The name of its folder: `<date>[-slug]`."""
    edition: int = 1
    """Which of its day it is, by when it was first made."""
    guid: str = ""
    """That of the episode it replaces; empty for a new one."""


def place(
    script: Script,
    others: Sequence[Episode],
    slug: str | None = None,
    closed: Collection[str] = (),
) -> Place:
    """Find the place of what `script` says among the `others`, the show's episodes so far.

    A `slug` says it outright, the empty one means the date alone. Without it, an episode of the
    same day that has a story or a source in common is made again; where there are only others of
    that day, it is one more edition, numbered. Those that are `closed`, by id, are not made again
    unless a slug says so.
    """
    day = script.date.isoformat()
    of_day = sorted((one for one in others if one.date == script.date), key=lambda one: one.edition)
    names = {one.id: one for one in of_day}
    if slug is not None:
        name = f"{day}-{slug}" if slug else day
    else:
        told = _told(script.chapters)
        again = (one.id for one in of_day if one.id not in closed and told & _told(one.segments))
        free = (each for each in (day, *_numbered(day, len(names))) if each not in names)
        name = next(again, next(free))
    if before := names.get(name):
        return Place(name, before.edition, guid(before))
    return Place(name, 1 + max((one.edition for one in of_day), default=0))


def _numbered(day: str, most: int) -> Iterable[str]:
    return (f"{day}-{number}" for number in range(2, most + 3))


def _told(parts: Iterable[Chapter | Segment]) -> set[str]:
    """Name the stories, and where they were read; standard input is no place."""
    stories = [part for part in parts if part.kind == STORY]
    return {name for part in stories for name in (part.id, part.source) if name not in ("", STDIN)}
