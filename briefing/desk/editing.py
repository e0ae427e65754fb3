"""One script on the desk: what its editor asks for, from whichever tab, one thing at a time."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import cache, partial
from pathlib import Path

from briefing import lexicons, pipeline, proofs
from briefing.desk import draft, publishing, rundown, view
from briefing.desk.draft import Wording
from briefing.desk.publishing import Destination, Publishing
from briefing.desk.refusal import RefusedError
from briefing.desk.renders import Renders
from briefing.desk.script_file import ScriptFile, Stamp, changed, stamp
from briefing.desk.showing import Showing
from briefing.desk.view import View
from briefing.errors import BriefingError, SettingsError
from briefing.model import Script
from briefing.script import Say
from briefing.script.markdown import from_markdown, to_markdown
from briefing.settings import Settings
from briefing.studio import Studio

Stamps = tuple[Stamp | None, ...]


def lexicon_stamps(settings: Settings) -> Stamps:
    """Tell whether the lexicon is still the same, without reading it."""
    return tuple(stamp(file) for file in settings.lexicon_files())


@dataclass(slots=True)
class Editing:
    """A script in its file, its sounds, and the episode that it becomes.

    Every change is in the file before its method returns.
    """

    file: ScriptFile
    settings: Settings
    renders: Renders
    into: Destination
    site: str
    """Where the output folder is served while the preview runs."""
    script: Script
    say: Say
    stamps: Stamps
    """Of the lexicon's files, as they were when `say` was made."""
    showing: Showing
    publishing: Publishing = field(default_factory=Publishing)
    published: Script | None = None
    """What the last episode was made of."""
    changes: int = 0
    boot: str = field(default_factory=partial(secrets.token_hex, 4))
    """Parts this run's versions from those of another run on the same port."""
    lock: threading.RLock = field(default_factory=threading.RLock)

    # ------------------------------------------------------------ looking

    def version(self) -> str:
        """Name what `view` shows: as long as it is the same, so is that."""
        self._follow_lexicon()
        is_changed = int(self.file.is_changed())
        return f"{self.boot}-{self.changes}-{self.renders.hearing.changes}-{is_changed}"

    def view(self) -> View:
        """Show everything but how lines are read."""
        with self.lock:
            version = self.version()
            hearing = self.renders.hearing
            segments = self.showing.segments(self.script)
            is_outdated = self.published is not None and self.published != self.script
            return {
                "version": version,
                "file": str(self.file.path),
                "is_changed": self.file.is_changed(),
                "show": self.settings.show.title,
                "title": self.script.title,
                "date": self.script.date.isoformat(),
                "minutes": self.settings.brief.minutes,
                "length_s": view.length_s(segments),
                "voices": [voice.title for voice in self.renders.voices()],
                "failure": hearing.failure,
                "warnings": list(hearing.warnings),
                "stage": {"name": hearing.stage, "done": hearing.done, "total": hearing.total},
                "publishing": asdict(self.publishing)
                | {"page": self.site + self.publishing.page, "is_outdated": is_outdated},
                "segments": segments,
            }

    def readings(self, name: str) -> View:
        """Show how the lines of a segment are read."""
        with self.lock:
            return {"lines": view.readings(draft.chapter_of(self.script, name))}

    # ------------------------------------------------------------ changing

    def retitle(self, was: str, new: str) -> str:
        """Give the episode another title, where nobody else has meanwhile, and tell it as kept."""

        def titled(script: Script) -> Script:
            if script.title not in (was, new):
                raise RefusedError("节目标题", "在别的窗口里改过了", "看过那边的，再决定留哪一个")
            return draft.retitle(script, new)

        with self.lock:
            self._change(titled)
            return self.script.title

    def edit(self, name: str, was: Wording, new: Wording) -> View:
        """Give a segment another wording, where nobody else has meanwhile, and tell it as kept."""

        def edited(script: Script) -> Script:
            now = draft.seen(draft.chapter_of(script, name))
            if now not in (was, new):
                raise RefusedError("这一段", "在别的窗口里改过了", "看过那边的文字，再决定留哪一个")
            return draft.edit(script, name, new, self.say)

        with self.lock:
            self._change(edited, resting=name)
            return view.wording(draft.chapter_of(self.script, name))

    def move(self, name: str, to: int) -> None:
        """Put a segment somewhere else in the running order."""
        self._change(lambda script: draft.move(script, name, to))

    def leave_out(self, name: str) -> None:
        """Take a segment out."""
        self._change(lambda script: draft.leave_out(script, name))

    def bring_back(self, name: str) -> None:
        """Bring a segment back."""
        self._change(lambda script: draft.bring_back(script, name))

    def correct(self, written: str, value: str) -> Path:
        """Keep a reading in the user's lexicon, read everything by it, and tell in which file."""
        with self.lock:
            self._refuse_while_publishing()
            file, _ = lexicons.save(self.settings, written, value)
            self._follow_lexicon()
            return file

    def render(self, name: str, *, anew: bool = False) -> None:
        """Speak a segment next."""
        with self.lock:
            draft.chapter_of(self.script, name)
            self.renders.ask(name, anew=anew)

    def reload(self) -> None:
        """Take what the file says now, and the lexicon."""
        with self.lock:
            self._refuse_while_publishing()
            self._adopt(self._read())

    def publish(self) -> None:
        """Begin to make the episode of what the file says."""
        with self.lock:
            self._refuse_while_publishing()
            if self.file.is_changed():
                raise changed(self.file.path)
            self.publishing = Publishing("running")
            self.renders.run(self._publish)

    # ------------------------------------------------------------ inside

    def _change(self, change: Callable[[Script], Script], resting: str = "") -> None:
        with self.lock:
            self._refuse_while_publishing()
            if self.file.is_changed():
                raise changed(self.file.path)
            new = rundown.kept_up(self.script, change(self.script), self.say)
            if new != self.script:
                self.file.save(to_markdown(new))
                self._adopt(new, resting)

    def _adopt(self, script: Script, resting: str = "") -> None:
        self.script = script
        self.changes += 1
        self.renders.follow(script, resting)

    def _read(self) -> Script:
        return from_markdown(self.file.read(), str(self.file.path), self.say)

    def _follow_lexicon(self) -> None:
        """Read everything anew where the lexicon is another one, whoever has changed it."""
        with self.lock:
            stamps = lexicon_stamps(self.settings)
            if stamps == self.stamps or self.publishing.state == "running":
                return
            self.stamps = stamps
            try:
                self.say = cache(lexicons.reader(self.settings))
            except SettingsError as error:  # another program is not done with it, or made it bad
                self.renders.hearing.warn(str(error).rstrip("."))
                return
            self._adopt(draft.read_again(self.script, self.say))

    def _refuse_while_publishing(self) -> None:
        if self.publishing.state == "running":
            raise RefusedError("这期节目", "正在发布", "等发布完再改")

    def _publish(self, studio: Studio | None) -> None:
        """Publish in the renders' thread, and remember what came of it."""
        done = Publishing("failed", self.renders.hearing.failure)
        try:
            if studio:
                done = publishing.made(self.file.path, self.settings, studio, self.into)
        except BriefingError as error:
            done = Publishing("failed", str(error))
        with self.lock:
            self.publishing = done
            if done.state == "done":
                self.published = self.script
            if self.file.is_changed() and self._is_same():
                self._read()
            self.changes += 1

    def _is_same(self) -> bool:
        """Tell whether the file says the same, only written otherwise: publishing tidies it."""
        try:
            return pipeline.read_script(self.file.path, self.settings) == self.script
        except BriefingError:
            return False


def opened(
    path: Path,
    settings: Settings,
    into: Destination,
    site: str,
    renders: Callable[[Script], Renders],
) -> Editing:
    """Open a script's file; `renders` makes the sounds of what it says."""
    stamps = lexicon_stamps(settings)
    say = cache(lexicons.reader(settings))
    file = ScriptFile(path)
    script = from_markdown(file.read(), str(path), say)
    sounds = renders(script)
    guess, proof = pipeline.likely_voice(settings), proofs.reader(settings, script.date)
    showing = Showing(sounds, guess, proof)
    return Editing(file, settings, sounds, into, site, script, say, stamps, showing)
