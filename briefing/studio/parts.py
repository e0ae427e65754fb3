"""Who reads which chapter of a programme."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from briefing.engines.casting import Anchor
from briefing.model import Chapter, Voice


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter of a programme and who reads it."""

    place: int
    """0 for the programme's first chapter."""
    chapter: Chapter
    anchor: Anchor


def reckoned(voices: Sequence[Voice]) -> Voice:
    """Give a voice that takes as long as these do by turns, for reckoning minutes."""
    first, *others = voices
    if not others:
        return first
    mean = fmean(voice.characters_per_minute * voice.speed for voice in voices)
    return replace(first, characters_per_minute=mean, speed=1.0)


def cast(
    chapters: Sequence[Chapter], anchors: Sequence[Anchor], first: int = 0
) -> tuple[Part, ...]:
    """Say who reads what: anchors take turns by story, and the first reads all that is no story.

    `first` is the place of chapters[0] in its programme.
    """
    parts: list[Part] = []
    stories = 0
    for place, chapter in enumerate(chapters, first):
        is_story = chapter.kind == "story"
        anchor = anchors[stories % len(anchors)] if is_story else anchors[0]
        stories += is_story
        parts.append(Part(place, chapter, anchor))
    return tuple(parts)
