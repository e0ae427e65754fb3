"""Where an episode is spoken: its voices, their takes, and who stands in when one fails.

One voice reads an episode from end to end, or two take turns by story. A voice that cannot speak a
line is replaced as the fallback says: for the whole `episode` (a listener should not hear the
reader change because of a network), for the one `segment`, or `never`. What was spoken before is in
the take cache, and a later run asks only for the rest.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from statistics import fmean
from typing import TYPE_CHECKING, Any, Protocol

from briefing import audio
from briefing.engines.casting import AUTO, Anchor, Casting
from briefing.engines.takes import CachedEngine, Counts
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Chapter, Credit, Line, Master, Script, Take, Voice
from briefing.settings import FALLBACKS, Settings

if TYPE_CHECKING:
    from briefing.engines import Engine

Tell = Callable[[str], None]
"""Hears one line of explanation."""
ScriptFor = Callable[[Voice], Script]
"""Writes the script for the pace of the voice that reads it: five minutes are then five by any."""
Map = Callable[[Callable[..., Any], Iterable[Any]], Iterable[Any]]
"""`map` itself, or that of a pool: this is how many takes are made at once."""
EPISODE, SEGMENT, NEVER = FALLBACKS
AT_ONCE = 4
"""Lines worth speaking at the same time; each engine keeps to its own `parallel` below that."""


class Progress(Protocol):
    """Hears how a run goes on."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear how far a stage is."""

    def tell(self, sentence: str) -> None:
        """Hear a line of explanation."""

    def warn(self, sentence: str) -> None:
        """Hear what a user has to know even where no progress is wanted; without a full stop."""


@dataclass(frozen=True, slots=True)
class Part:
    """One chapter of a programme and who reads it."""

    place: int
    """0 for the programme's first chapter."""
    chapter: Chapter
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Performance:
    """What was spoken, chapter by chapter, and who was to read it."""

    script: Script
    masters: tuple[Master, ...]
    voices: tuple[Voice, ...]
    """Those who took turns; `Master.credit` tells of any that stood in for them."""


class Studio:
    """The voices of one run, each behind the take cache, and those that may stand in.

    Made, it has said which voices read and why no better ones do; `fresh` ignores the takes that
    an earlier run has kept.
    """

    def __init__(
        self, settings: Settings, progress: Progress, *, fresh: bool = False, pool: Map = map
    ) -> None:
        self.settings = settings
        self.progress = progress
        self.pool = pool
        self.counts = Counts()
        self._fresh = fresh
        self._engines: dict[Engine, CachedEngine] = {}
        self._casting = Casting(
            settings.voice_folders(),
            settings.folders.data,
            offline=settings.voice.offline,
            say_why=progress.tell,
            progress=lambda done, total: progress("fetch", done, total),
        )
        asked = self._casting.anchors(settings.voice.name)
        self.anchors = tuple(self._prepared(anchor) for anchor in asked)
        self._stand_ins: list[Anchor] = []

    @property
    def fallback(self) -> str:
        """What happens when a voice fails; one that was asked for by name is kept to."""
        asked = self.settings.voice
        return asked.fallback or (EPISODE if asked.name == AUTO else NEVER)

    def stand_ins(self) -> Iterator[Anchor]:
        """Give each voice that may still read, the best first, made ready when it is needed."""
        yield from self._stand_ins
        while True:
            failed = [anchor.voice for anchor in (*self.anchors, *self._stand_ins)]
            try:
                anchor = self._casting.first(self._casting.behind(failed))
            except EngineUnavailableError:
                return
            self._stand_ins.append(self._prepared(anchor))
            yield self._stand_ins[-1]

    def _prepared(self, anchor: Anchor) -> Anchor:
        """Put an anchor's engine behind the take cache, one cache an engine, and set the pace."""
        if anchor.engine not in self._engines:
            folder = self.settings.folders.cache / "takes"
            cached = CachedEngine(anchor.engine, folder, self.counts, fresh=self._fresh)
            self._engines[anchor.engine] = cached
        voice = replace(anchor.voice, speed=anchor.voice.speed * self.settings.voice.speed)
        return replace(anchor, voice=voice, engine=self._engines[anchor.engine])


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


def perform(
    script_for: ScriptFor, studio: Studio, *, only: int | None = None, first: int = 0
) -> Performance:
    """Speak a whole programme, or its chapter number `only` (0 is the first), without loss.

    `first` is the place of the script's first chapter in the programme. Raises the first voice's
    `EngineError` where no other may stand in, or none can.
    """

    def performed(anchors: Sequence[Anchor]) -> Performance:
        voices = tuple(anchor.voice for anchor in anchors)
        script = script_for(reckoned(voices))
        parts = cast(script.chapters, anchors, first)
        wanted = [part for part in parts if only in (None, part.place - first)]
        return Performance(script, tuple(speak(wanted, studio)), voices)

    try:
        return performed(studio.anchors)
    except EngineError as error:
        if studio.fallback != EPISODE:
            raise
        failure = error
    reason = f"{failure.about}: {failure.problem}"
    for anchor in studio.stand_ins():
        studio.progress.warn(f"{reason}; the whole episode is read by {anchor.voice.name} instead")
        try:
            return performed([replace(anchor, reason=reason)])
        except EngineError:  # the next one may; what has to be mended is the first failure
            continue
    raise failure


def speak(parts: Sequence[Part], studio: Studio) -> Iterator[Master]:
    """Speak and master these parts in order, each as soon as its lines are spoken.

    Lines are spoken ahead, as many at once as `studio.pool` does; where a part fails for good,
    those not begun yet are not asked for any more.
    """
    lines = [(line, part.anchor) for part in parts for line in part.chapter.lines]
    outcomes = iter(studio.pool(_outcome, lines))
    done = 0
    try:
        for part in parts:
            studio.progress("voice", done, len(lines))
            heard = list(islice(outcomes, len(part.chapter.lines)))
            done += len(heard)
            yield _finished(part, heard, studio)
        studio.progress("voice", done, len(lines))
    finally:
        if isinstance(outcomes, Generator):  # that of a pool, which then cancels what waits
            outcomes.close()


def _outcome(spoken: tuple[Line, Anchor]) -> Take | EngineError:
    """Speak one line; a failure is a value, for the lines beside it are wanted all the same."""
    line, anchor = spoken
    try:
        return anchor.engine.speak(line, anchor.voice)
    except EngineError as error:
        return error


def _finished(part: Part, heard: Sequence[Take | EngineError], studio: Studio) -> Master:
    """Master a part, read by a stand-in if it has to be and the fallback allows it."""
    try:
        return _mastered(part, heard, studio)
    except EngineError as error:
        if studio.fallback != SEGMENT:
            raise
        failure = error
    reason = f"{failure.about}: {failure.problem}"
    for anchor in studio.stand_ins():
        studio.progress.warn(
            f"{reason}; “{part.chapter.title}” is read by {anchor.voice.name} instead"
        )
        again = replace(part, anchor=replace(anchor, reason=reason))
        lines = [(line, again.anchor) for line in part.chapter.lines]
        try:
            return _mastered(again, list(studio.pool(_outcome, lines)), studio)
        except EngineError:
            continue
    raise failure


def _mastered(part: Part, heard: Sequence[Take | EngineError], studio: Studio) -> Master:
    takes: list[Take] = []
    for outcome in heard:
        if isinstance(outcome, EngineError):
            raise outcome
        takes.append(outcome)
    sound = studio.settings.sound
    master = audio.master(
        part.chapter.lines,
        takes,
        first=part.place == 0,
        loudness_lufs=sound.loudness_lufs,
        chime=sound.chime,
    )
    voice = part.anchor.voice
    attempts = sum(take.attempts for take in takes)
    credit = Credit(voice.engine, voice.name, voice.title, attempts, part.anchor.reason)
    return replace(master, credit=credit)
