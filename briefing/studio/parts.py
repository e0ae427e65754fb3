"""Who reads which chapter of a programme, and how it is to sound."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from briefing.audio.cues import CueSheet, Sound
from briefing.engines.casting import Anchor
from briefing.model import Chapter, Voice


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter of a programme, who reads it, and how it is to sound."""

    place: int
    """0 for the programme's first chapter."""
    chapter: Chapter
    anchor: Anchor
    sound: Sound


def reckoned(voices: Sequence[Voice]) -> Voice:
    """Give a voice that takes as long as these do by turns, for reckoning minutes."""
    first, *others = voices
    if not others:
        return first
    mean = fmean(voice.characters_per_minute * voice.speed for voice in voices)
    return replace(first, characters_per_minute=mean, speed=1.0)


def cast(
    chapters: Sequence[Chapter], anchors: Sequence[Anchor], sheet: CueSheet
) -> tuple[Part, ...]:
    """Say who reads what: anchors take turns by story, and the first reads all that is no story."""
    parts: list[Part] = []
    stories = 0
    for place, (chapter, sound) in enumerate(zip(chapters, sheet.sounds(chapters), strict=True)):
        is_story = chapter.kind == "story"
        anchor = anchors[stories % len(anchors)] if is_story else anchors[0]
        stories += is_story
        parts.append(Part(place, chapter, anchor, sound))
    return tuple(parts)
