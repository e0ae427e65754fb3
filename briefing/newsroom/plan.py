"""What an episode would be: its stories, its length, its voices, and how much of it is spoken.

Nothing is spoken or fetched. For `auto` a voice that is there is asked whether it can speak, as it
will be when it has to; one that would have to be fetched first is taken for one that can.
"""

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from briefing import engines
from briefing.engines import Installable, catalogue, pace, takes
from briefing.engines.casting import AUTO, ORDER, Anchor, names, needs_network
from briefing.errors import BriefingError
from briefing.model import Chapter, Script, Voice
from briefing.settings import Settings
from briefing.store import Store
from briefing.studio import cast, cue_sheet, reckoned

STORY = "story"


@dataclass(frozen=True, slots=True)
class Segment:
    """One chapter as it would be."""

    id: str
    kind: str
    title: str
    link: str
    characters: int
    """As they are said."""
    seconds: float
    voice: str
    lines: int
    cached: int
    """How many of them need not be spoken again."""


@dataclass(frozen=True, slots=True)
class Plan:
    """An episode as it would be."""

    title: str
    date: date | None
    segments: tuple[Segment, ...] = ()
    voices: tuple[str, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it would be."""
        return sum(each.seconds for each in self.segments)

    @property
    def stories(self) -> tuple[Segment, ...]:
        """The segments that are stories."""
        return tuple(each for each in self.segments if each.kind == STORY)

    def total(self, key: str) -> int:
        """Add up `characters`, `lines` or `cached` over all segments."""
        return sum(getattr(each, key) for each in self.segments)

    def document(self) -> dict[str, Any]:
        """Give it as JSON has it."""
        return {
            "title": self.title,
            "date": self.date.isoformat() if self.date else None,
            "stories": len(self.stories),
            "characters": self.total("characters"),
            "minutes": round(self.seconds / 60, 2),
            "voices": list(self.voices),
            "takes": {
                "new": self.total("lines") - self.total("cached"),
                "cached": self.total("cached"),
            },
            "segments": [asdict(each) for each in self.segments],
        }


NONE = Plan("", None)
"""No episode would be made."""


def anchors(settings: Settings) -> tuple[Anchor, ...]:
    """Name those who would read; of `auto`, the first that can, by its own word."""
    asked = settings.voice.name
    found = []
    for name in ORDER if asked == AUTO else names(asked):
        voice = catalogue.find(name, settings.voice_folders())
        engine = engines.load(voice.engine, settings.folders.data)
        is_last = name == ORDER[-1]
        if asked == AUTO and not (is_last or _can(engine, voice, offline=settings.voice.offline)):
            continue
        found.append(Anchor(replace(voice, speed=voice.speed * settings.voice.speed), engine))
        if asked == AUTO:
            break
    return tuple(found)


def _can(engine: engines.Engine, voice: Voice, *, offline: bool) -> bool:
    if isinstance(engine, Installable) and not engine.installed():
        return not offline
    if offline and needs_network(engine):
        return False
    try:
        engine.check(voice)
    except BriefingError:
        return False
    return True


def paced(readers: tuple[Anchor, ...]) -> Voice:
    """Give the voice whose pace a script for these is written by."""
    return reckoned([anchor.voice for anchor in readers])


def planned(script: Script, readers: tuple[Anchor, ...], settings: Settings) -> Plan:
    """Reckon what a script read by these would be."""
    sheet = cue_sheet(settings)
    store = Store(settings.folders.cache / "takes", takes.SUFFIX)
    segments = [
        _segment(part.chapter, part.anchor, part.sound.beside_s, store)
        for part in cast(script.chapters, readers, sheet)
    ]
    voices = tuple(anchor.voice.name for anchor in readers)
    return Plan(script.title, script.date, tuple(segments), voices)


def _segment(chapter: Chapter, anchor: Anchor, beside_s: float, store: Store) -> Segment:
    lines = chapter.lines
    speech_s = sum(pace.seconds(line.reading, anchor.voice) + line.pause_s for line in lines)
    keys = [takes.key(anchor.engine, line, anchor.voice) for line in lines]
    return Segment(
        chapter.id,
        chapter.kind,
        chapter.title,
        chapter.link,
        sum(len(line.said) for line in lines),
        round(speech_s + beside_s, 2),
        anchor.voice.name,
        len(lines),
        sum(map(store.has, keys)),
    )
