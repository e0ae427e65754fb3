"""Find the voices that read an episode, and who may stand in for one that fails."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import engines
from briefing.engines import Engine, Installable, catalogue
from briefing.errors import BriefingError, EngineUnavailableError, SettingsError
from briefing.model import Voice

AUTO = "auto"
ORDER = ("yunyang", "baker", "espeak")
"""What `auto` tries: the best sound first, the one that is always there last."""
Progress = Callable[[int, int], None]
"""Hears (done, total) bytes of a download."""
_BETWEEN = re.compile(r"\s*[,，、]\s*")


@dataclass(frozen=True, slots=True)
class Anchor:
    """One who reads: a voice, and the engine that can speak with it now."""

    voice: Voice
    engine: Engine
    reason: str = ""
    """Why it is this one and none of those preferred to it; empty where it was the first choice."""


def names(asked: str) -> tuple[str, ...]:
    """Split what `--voice` was given: `yunyang,xiaoxiao` are two who take turns.

    `SettingsError` for `auto` beside another name, and for a name given twice.
    """
    found = tuple(_BETWEEN.split(asked.strip()))
    if len(found) > 1 and AUTO in found:
        raise SettingsError(
            f"voice “{asked}”", "mixes auto with a name", "name every voice, or write auto alone"
        )
    if len(set(found)) < len(found):
        raise SettingsError(f"voice “{asked}”", "names a voice twice", "name each of them once")
    return found


@dataclass(frozen=True, slots=True)
class Casting:
    """Where voices are looked for, and how one is made ready.

    An embedded voice that is not installed yet is fetched, after its licence note was said.
    `offline` asks no network: neither an online voice nor a download.
    """

    folders: Sequence[Path]
    """Where the user's own voice files lie, the nearest first."""
    data: Path
    """The engines' folder."""
    offline: bool
    say_why: Callable[[str], None]
    """Hears each decision as one line."""
    progress: Progress
    load: Callable[[str, Path], Engine] = engines.load

    def anchors(self, asked: str) -> tuple[Anchor, ...]:
        """Make ready who was asked for; `auto` is the first of `ORDER` that works.

        A voice asked for by name is never replaced by another. Raises `SettingsError` for an
        unknown voice, `EngineUnavailableError` for one that cannot speak just now, `EngineError`
        for one that never will as its file stands.
        """
        if asked == AUTO:
            return (self.first(ORDER),)
        ready: list[Anchor] = []
        for name in names(asked):
            ready.append(self._ready(catalogue.find(name, self.folders), ready))
        self.say_why(f"voice: {asked}")
        return tuple(ready)

    def first(self, candidates: Sequence[str]) -> Anchor:
        """Make ready the first of these that works; `EngineUnavailableError` says why none does."""
        reasons: list[str] = []
        for name in candidates:
            voice = catalogue.find(name, self.folders)  # a file that is wrong has to be mended
            try:
                anchor = self._ready(voice)
            except BriefingError as error:
                reasons.append(f"{error.about}: {error.problem}")
            else:
                reason = "; ".join(reasons)
                self.say_why(f"voice: {name}" + (f" ({reason})" if reason else ""))
                return Anchor(anchor.voice, anchor.engine, reason)
        raise EngineUnavailableError(
            "voice", f"none works here ({'; '.join(reasons)})", "ask “briefing doctor” what to mend"
        )

    def behind(self, failed: Collection[Voice]) -> tuple[str, ...]:
        """List who may stand in: those of `ORDER` behind every engine that has failed."""
        engines_failed = {voice.engine for voice in failed}
        places = [
            place
            for place, name in enumerate(ORDER)
            if catalogue.find(name, self.folders).engine in engines_failed
        ]
        return ORDER[max(places, default=-1) + 1 :]

    def _ready(self, voice: Voice, beside: Collection[Anchor] = ()) -> Anchor:
        """Load and check a voice's engine, or share that of a voice that is ready beside it."""
        shared = (each.engine for each in beside if each.voice.engine == voice.engine)
        engine = next(shared, None) or self.load(voice.engine, self.data)
        self._make_ready(engine, voice)
        return Anchor(voice, engine)

    def _make_ready(self, engine: Engine, voice: Voice) -> None:
        if self.offline and needs_network(engine):
            raise EngineUnavailableError(
                f"voice {voice.name}",
                "speaks online, and this run is offline",
                "choose an embedded voice such as baker, or run without --offline",
            )
        if isinstance(engine, Installable) and not engine.installed():
            if self.offline:
                raise EngineUnavailableError(
                    f"voice {voice.name}",
                    "is not installed, and this run is offline",
                    f"install it once with “briefing voices install {voice.name}”",
                )
            self.say_why(f"fetching voice {voice.name}: {engine.licence_note}")
            engine.install(None, self.progress)
        engine.check(voice)


def needs_network(engine: Engine) -> bool:
    """Tell whether an engine speaks through a service: it then has `online = True`."""
    return bool(getattr(engine, "online", False))
