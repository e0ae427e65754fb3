"""Speak a script's segments in the background, one after the other, the one asked for first.

One thread does all of it: the studio's own pools speak several lines at a time.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.desk.hearing import Hearing, StoppedError
from briefing.desk.work import Heard, Work
from briefing.errors import BriefingError
from briefing.model import Credit, Script, Voice
from briefing.settings import Settings
from briefing.studio import Pools, Studio, cast, perform, threads
from briefing.studio.parts import Part

SOON_S = 1.0
"""Who ends the preview is told why, if it takes longer."""
Job = Callable[[Studio | None], None]
"""Something else to do in the studio; without one where no voice can read."""


@dataclass(frozen=True, slots=True)
class Sound:
    """One segment as it sounds."""

    file: Path
    duration_s: float
    credit: Credit


class Renders:
    """The sounds of a script that changes, in MP3 files in `folder`."""

    def __init__(self, script: Script, folder: Path, hearing: Hearing, settings: Settings) -> None:
        self.hearing = hearing
        self._script = script
        self._folder = folder
        self._settings = settings
        self._studio: Studio | None = None
        self._work: Work[Sound] = Work()
        self._job: Job | None = None
        self._is_closing = False
        self._turn = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="renders")

    def start(self) -> None:
        """Begin to speak."""
        self._thread.start()

    def close(self) -> None:
        """End as soon as the lines that are being spoken are done."""
        with self._turn:
            self._is_closing = self.hearing.is_stopping = True
            self._turn.notify_all()
        self._thread.join(SOON_S)
        if self._thread.is_alive():
            self.hearing.tell("ending: a line that is being spoken is finished first")
            self._thread.join()

    def follow(self, script: Script, resting: str = "") -> None:
        """Speak this script from now on; the segment `resting` only when it is asked for."""
        with self._turn:
            self._script = script
            if resting:
                self._work.rest(resting)
            self._find_keys()
            self._tell()

    def ask(self, name: str, *, anew: bool = False) -> None:
        """Speak a segment next; `anew` even if it is there, from lines that are spoken again."""
        with self._turn:
            self._work.ask(name, anew=anew)
            self._tell()

    def run(self, job: Job) -> None:
        """Do something else in the studio, before any other segment is spoken."""
        with self._turn:
            self._job = job
            self._tell()

    def heard(self, name: str) -> Heard[Sound]:
        """Tell how far a segment is."""
        with self._turn:
            return self._work.heard(name)

    def sound(self, number: int) -> Sound | None:
        """Give a sound by its number; None where there is none, or the cache was cleared."""
        with self._turn:
            sounds = self._work.sounds
            found = sounds[number] if 0 <= number < len(sounds) else None
        return found if found and found.file.is_file() else None

    def parts(self) -> dict[str, Part]:
        """Give each segment's voice and sounds by its name; nothing until the voice is known."""
        with self._turn:
            return {part.chapter.id: part for part in self._parts()}

    def voices(self) -> tuple[Voice, ...]:
        """Tell who reads; nobody until that is known."""
        studio = self._studio
        return tuple(anchor.voice for anchor in studio.anchors) if studio else ()

    # ------------------------------------------------------------ under the lock

    def _tell(self) -> None:
        self.hearing.change()
        self._turn.notify_all()

    def _parts(self) -> Sequence[Part]:
        studio = self._studio
        return cast(self._script.chapters, studio.anchors, studio.sheet) if studio else ()

    def _find_keys(self) -> None:
        if self._studio:
            key = self._studio.chapters.key
            self._work.keys = {part.chapter.id: key(part) for part in self._parts()}

    # ------------------------------------------------------------ in the thread

    def _run(self) -> None:
        try:
            with threads() as pools:
                while not self._is_closing:
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
        with self._turn:
            self.hearing.fail(reason)
            self._work.asked.clear()
            job, self._job = self._job, None
        if job:
            job(None)
        with self._turn:
            self._turn.wait_for(lambda: self._is_closing or self._work.asked or self._job)
            self.hearing.fail("")

    def _do_next(self, studio: Studio, pools: Pools) -> None:
        with self._turn:
            self._turn.wait_for(lambda: self._is_closing or self._job or self._work.next())
            job, self._job = self._job, None
            name = self._work.next()
            if job or name is None or self._is_closing:
                name = ""
            script, key = self._script, self._work.keys.get(name, "")
            is_anew = bool(name) and self._work.begin(name)
            self._tell()
        if job and not self._is_closing:
            job(studio)
        if name:
            place = [chapter.id for chapter in script.chapters].index(name)
            sound, reason = self._spoken(script, place, studio, pools if is_anew else None)
            with self._turn:
                self._work.end(key, sound, reason)
                self._tell()

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

    def _fresh(self, studio: Studio, pools: Pools) -> Studio:
        """Open a studio of the same voices that takes nothing from earlier runs."""
        names = ",".join(anchor.voice.name for anchor in studio.anchors)
        voice = replace(self._settings.voice, name=names, fallback=studio.fallback)
        return Studio(replace(self._settings, voice=voice), self.hearing, pools, fresh=True)
