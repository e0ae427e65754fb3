"""Speak a script's segments in the background, one after the other, the one asked for first.

A sound is known by all that it depends on (`studio.chapters`), so that a change of the script asks
only for what now sounds otherwise, and an undone change for nothing. One thread does all of it:
the studio's own pools speak several lines at a time.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from briefing.desk.hearing import Hearing, StoppedError
from briefing.errors import BriefingError
from briefing.model import Credit, Script, Voice
from briefing.settings import Settings
from briefing.studio import Pools, Studio, cast, perform, threads
from briefing.studio.parts import Part

Job = Callable[[Studio | None], None]
"""Something else to do in the studio; without one where no voice can read."""


class State(StrEnum):
    """How far a segment's sound is."""

    QUEUED = "queued"
    RENDERING = "rendering"
    READY = "ready"
    STALE = "stale"
    """Its wording has changed, and nobody has asked for it yet: an editor may still be writing."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Sound:
    """One segment as it sounds."""

    file: Path
    duration_s: float
    credit: Credit


@dataclass(frozen=True, slots=True)
class Heard:
    """What is known of a segment's sound."""

    state: State
    number: int | None = None
    """By which `Renders.sound` gives it."""
    sound: Sound | None = None
    reason: str = ""
    """Why it failed."""


@dataclass(slots=True)
class _Work:
    """What is to be done, and what came of it; changed under the lock only."""

    script: Script
    keys: dict[str, str] = field(default_factory=dict)
    """Of each segment that is told, once its voice is known."""
    asked: list[str] = field(default_factory=list)
    """The first of them goes first."""
    resting: set[str] = field(default_factory=set)
    anew: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)
    """Of the sound of each key."""
    sounds: list[Sound] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)
    rendering: str = ""
    """A key."""
    job: Job | None = None
    is_closing: bool = False


class Renders:
    """The sounds of a script that changes, in MP3 files in `folder`."""

    def __init__(self, script: Script, folder: Path, hearing: Hearing, settings: Settings) -> None:
        self.hearing = hearing
        self._folder = folder
        self._settings = settings
        self._studio: Studio | None = None
        self._work = _Work(script)
        self._turn = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="renders")

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def close(self) -> None:
        """End as soon as the lines that are being spoken are done."""
        with self._turn:
            self._work.is_closing = self.hearing.is_stopping = True
            self._turn.notify_all()
        self._thread.join()

    def follow(self, script: Script, resting: str = "") -> None:
        """Speak this script from now on; the segment `resting` only when it is asked for."""
        with self._turn:
            self._work.script = script
            if resting:
                self._work.resting.add(resting)
                self._work.asked = [name for name in self._work.asked if name != resting]
            self._find_keys()
            self._tell()

    def ask(self, name: str, *, anew: bool = False) -> None:
        """Speak a segment next; `anew` even if it is there, from lines that are spoken again."""
        with self._turn:
            work = self._work
            key = work.keys.get(name, "")
            work.failed.pop(key, None)
            work.resting.discard(name)
            work.asked = [name, *(each for each in work.asked if each != name)]
            if anew:
                work.numbers.pop(key, None)
                work.anew.add(name)
            self._tell()

    def run(self, job: Job) -> None:
        """Do something else in the studio, before any other segment is spoken."""
        with self._turn:
            self._work.job = job
            self._tell()

    def heard(self, name: str) -> Heard:
        """Tell how far a segment is."""
        with self._turn:
            work = self._work
            key = work.keys.get(name)
            if key is None:
                return Heard(State.QUEUED)
            number = work.numbers.get(key)
            if number is not None:
                return Heard(State.READY, number, work.sounds[number])
            if key == work.rendering:
                return Heard(State.RENDERING)
            if key in work.failed:
                return Heard(State.FAILED, reason=work.failed[key])
            waits = name in work.resting and name not in work.asked
            return Heard(State.STALE if waits else State.QUEUED)

    def sound(self, number: int) -> Sound | None:
        """Give a sound by its number; None where there is none."""
        with self._turn:
            sounds = self._work.sounds
            return sounds[number] if 0 <= number < len(sounds) else None

    def parts(self) -> dict[str, Part]:
        """Give each segment's voice and sounds by its name; nothing until the voice is known."""
        with self._turn:
            return {part.chapter.id: part for part in self._parts(self._work.script)}

    def voices(self) -> tuple[Voice, ...]:
        """Tell who reads; nobody until that is known."""
        studio = self._studio
        return tuple(anchor.voice for anchor in studio.anchors) if studio else ()

    # ------------------------------------------------------------ under the lock

    def _tell(self) -> None:
        self.hearing.change()
        self._turn.notify_all()

    def _parts(self, script: Script) -> Sequence[Part]:
        studio = self._studio
        return cast(script.chapters, studio.anchors, studio.sheet) if studio else ()

    def _find_keys(self) -> None:
        if self._studio:
            chapters = self._studio.chapters
            parts = self._parts(self._work.script)
            self._work.keys = {part.chapter.id: chapters.key(part) for part in parts}

    def _next(self) -> str | None:
        """Choose the segment that is spoken next."""
        work = self._work
        work.asked = [
            name for name in work.asked if name in work.keys and work.keys[name] not in work.numbers
        ]
        for name in work.asked:
            if work.keys[name] not in work.failed:
                return name
        for name, key in work.keys.items():
            if key not in work.numbers and key not in work.failed and name not in work.resting:
                return name
        return None

    # ------------------------------------------------------------ in the thread

    def _run(self) -> None:
        try:
            with threads() as pools:
                while not self._work.is_closing:
                    if self._studio is None:
                        self._open_studio(pools)
                    else:
                        self._do_next(self._studio, pools)
        except StoppedError:
            pass
        except Exception as error:
            self.hearing.fail(f"the preview has a fault ({error}); end it and start it again.")
            raise  # the thread's traceback is for the terminal

    def _open_studio(self, pools: Pools) -> None:
        """Find the voice; where there is none, wait until somebody asks again."""
        try:
            studio = Studio(self._settings, self.hearing, pools)
            studio.sheet  # noqa: B018 - read now: music that is no good has to be told now
        except BriefingError as error:
            self._wait_for_another_try(str(error))
            return
        with self._turn:
            self._studio = studio
            self._find_keys()
            self._tell()

    def _wait_for_another_try(self, reason: str) -> None:
        work = self._work
        with self._turn:
            self.hearing.fail(reason)
            work.asked.clear()
            job, work.job = work.job, None
        if job:
            job(None)
        with self._turn:
            self._turn.wait_for(lambda: work.is_closing or work.asked or work.job)
            self.hearing.fail("")

    def _do_next(self, studio: Studio, pools: Pools) -> None:
        with self._turn:
            work = self._work
            self._turn.wait_for(lambda: work.is_closing or work.job or self._next())
            if work.is_closing:
                return
            job, work.job = work.job, None
            name = "" if job else self._next() or ""
            script, key = work.script, work.keys.get(name, "")
            anew = name in work.anew
            work.anew.discard(name)
            work.rendering = key
            self._tell()
        if job:
            job(studio)
            return
        place = [chapter.id for chapter in script.chapters].index(name)
        sound, reason = self._spoken(script, place, studio, pools if anew else None)
        with self._turn:
            work.rendering = ""
            if sound:
                work.numbers[key] = len(work.sounds)
                work.sounds.append(sound)
                work.resting.discard(name)
            else:
                work.failed[key] = reason
            self._tell()

    def _fresh(self, studio: Studio, pools: Pools) -> Studio:
        """Open a studio of the same voices that takes nothing from earlier runs."""
        names = ",".join(anchor.voice.name for anchor in studio.anchors)
        voice = replace(self._settings.voice, name=names, fallback=studio.fallback)
        return Studio(replace(self._settings, voice=voice), self.hearing, pools, fresh=True)

    def _spoken(
        self, script: Script, place: int, studio: Studio, anew: Pools | None
    ) -> tuple[Sound | None, str]:
        """Speak one segment; a failure is its reason, for the others are wanted all the same."""
        try:
            speaker = self._fresh(studio, anew) if anew else studio
            with speaker.reel() as reel:
                spoken = perform(lambda _: script, speaker, reel, only=place)
                mp3 = b"".join(reel.mp3())
            file = self._folder / f"{len(self._work.sounds)}.mp3"
            file.write_bytes(mp3)
        except (BriefingError, OSError) as error:
            return None, str(error)
        (master,) = spoken.masters
        return Sound(file, master.duration_s, master.credit), ""
