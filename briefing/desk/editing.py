"""One script on the desk: what its editor asks for, from whichever tab, one thing at a time."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

from briefing import lexicons, pipeline
from briefing.desk import draft, rundown, view
from briefing.desk.draft import Wording
from briefing.desk.refusal import RefusedError
from briefing.desk.renders import Renders
from briefing.desk.script_file import ScriptFile, changed
from briefing.desk.view import View
from briefing.engines import pace
from briefing.errors import BriefingError
from briefing.model import Chapter, Reading, Script, Voice
from briefing.publish import addresses
from briefing.script import Say
from briefing.script.markdown import from_markdown, in_place, to_markdown
from briefing.settings import Settings
from briefing.studio import Studio

Change = Callable[[Script], Script]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where an episode goes."""

    output: Path
    slug: str | None = None
    """As “briefing make --slug” takes it."""


@dataclass(frozen=True, slots=True)
class Publishing:
    """How far the episode is."""

    state: str = "none"
    """`none`, `running`, `done` or `failed`."""
    reason: str = ""
    folder: str = ""
    page: str = ""
    """The address of the episode's page."""
    duration_s: float = 0.0


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
    guess: Voice
    """Whose pace is reckoned with until it is known who reads."""
    publishing: Publishing = Publishing()
    changes: int = 0
    boot: str = field(default_factory=partial(secrets.token_hex, 4))
    """Parts this run's versions from those of another run on the same port."""
    lock: threading.RLock = field(default_factory=threading.RLock)
    line_s: Callable[[Reading, str], float] = field(init=False)

    def __post_init__(self) -> None:
        """Reckon each line once a voice: a page asks often."""
        self.line_s = cache(lambda reading, name: pace.seconds(reading, self._voices()[name]))

    # ------------------------------------------------------------ looking

    def version(self) -> str:
        """Name what `view` shows: as long as it is the same, so is that."""
        is_changed = int(self.file.is_changed())
        return f"{self.boot}-{self.changes}-{self.renders.hearing.changes}-{is_changed}"

    def view(self) -> View:
        """Show everything but how lines are read."""
        with self.lock:
            version = self.version()
            hearing = self.renders.hearing
            segments = [self._segment(each, is_told) for each, is_told in in_place(self.script)]
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
                "publishing": {
                    "state": self.publishing.state,
                    "reason": self.publishing.reason,
                    "folder": self.publishing.folder,
                    "page": self.publishing.page,
                    "duration_s": self.publishing.duration_s,
                },
                "segments": segments,
            }

    def readings(self, name: str) -> View:
        """Show how the lines of a segment are read."""
        with self.lock:
            return {"lines": view.readings(draft.chapter_of(self.script, name))}

    def _segment(self, chapter: Chapter, is_told: bool) -> View:  # noqa: FBT001 - as `in_place` gives them
        shown = view.chapter(chapter) | {"is_told": is_told, "voice": "", "reason": ""}
        if not is_told:
            return shown | {"state": "left_out", "sound": None} | self._reckoned(chapter)
        heard = self.renders.heard(chapter.id)
        shown |= {"state": heard.state.value, "sound": heard.number, "reason": heard.reason}
        if heard.sound is None:
            return shown | self._reckoned(chapter)
        credit = heard.sound.credit
        return shown | {
            "voice": credit.voice_title,
            "reason": credit.reason,
            "duration_s": heard.sound.duration_s,
            "is_reckoned": False,
        }

    def _reckoned(self, chapter: Chapter) -> View:
        part = self.renders.parts().get(chapter.id)
        name = part.anchor.voice.name if part else self.guess.name
        spoken_s = sum(self.line_s(line.reading, name) + line.pause_s for line in chapter.lines)
        beside_s = part.sound.beside_s if part else 0.0
        return {"duration_s": spoken_s + beside_s, "is_reckoned": True}

    def _voices(self) -> dict[str, Voice]:
        return {voice.name: voice for voice in (self.guess, *self.renders.voices())}

    # ------------------------------------------------------------ changing

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
            self.say = cache(lexicons.reader(self.settings))
            self._adopt(draft.read_again(self.script, self.say))
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
            self.say = cache(lexicons.reader(self.settings))
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

    def _change(self, change: Change, resting: str = "") -> None:
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

    def _refuse_while_publishing(self) -> None:
        if self.publishing.state == "running":
            raise RefusedError("这期节目", "正在发布", "等发布完再改")

    def _publish(self, studio: Studio | None) -> None:
        """Do what “briefing make --script” does with the file; what came of it is told."""
        try:
            done = self._made(studio) if studio else _failed(self.renders.hearing.failure)
        except BriefingError as error:
            done = _failed(str(error))
        with self.lock:
            self.publishing = done
            if self.file.is_changed() and self._is_same():
                self._adopt(self._read())
            self.changes += 1

    def _made(self, studio: Studio) -> Publishing:
        script = pipeline.read_script(self.file.path, self.settings)
        slug = self.into.slug
        if slug is None:
            slug = pipeline.slug_of(self.file.path, script, self.into.output)
        made = pipeline.make(lambda _: script, studio, self.into.output, slug)
        studio.prune()
        return Publishing(
            "done",
            folder=str(made.folder),
            page=self.site + addresses.of_page(made.episode),
            duration_s=made.episode.duration_s,
        )

    def _is_same(self) -> bool:
        """Tell whether the file says the same, only written otherwise: publishing tidies it."""
        try:
            read = pipeline.read_script(self.file.path, self.settings)
        except BriefingError:
            return False
        return read == self.script


def _failed(reason: str) -> Publishing:
    return Publishing("failed", reason)


def opened(
    path: Path,
    settings: Settings,
    into: Destination,
    site: str,
    renders: Callable[[Script], Renders],
) -> Editing:
    """Open a script's file; `renders` makes the sounds of what it says."""
    say = cache(lexicons.reader(settings))
    file = ScriptFile(path)
    script = from_markdown(file.read(), str(path), say)
    return Editing(
        file, settings, renders(script), into, site, script, say, pipeline.likely_voice(settings)
    )
