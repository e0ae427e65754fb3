"""Engines turn a line as said into sound.

`ENGINES` is the table of those we ship; any dotted `package.module:Class` works in a voice file,
and that is the whole plug-in system. An engine is synchronous from outside, deterministic where
it can be, and refuses (with an `EngineError`) rather than return less than the line.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast, runtime_checkable

from briefing.errors import SettingsError
from briefing.model import Line, Take, Voice

ENGINES = {
    "edge": "briefing.engines.edge:Edge",
    "baker": "briefing.engines.baker:Baker",
    "kokoro": "briefing.engines.kokoro:Kokoro",
    "espeak": "briefing.engines.espeak:Espeak",
}


class Engine(Protocol):
    """Speak lines; made by `load` with the folder where it may keep its own files."""

    name: str
    """Its row in `ENGINES`, or its dotted name."""
    longest: int
    """The most characters of `said` that one line may have."""
    parallel: int
    """How many threads may call `speak` at once with profit."""

    @property
    def version(self) -> str:
        """Part of every take's cache key: changes whenever the same line may sound different."""

    def check(self, voice: Voice) -> None:
        """Raise `EngineUnavailableError` unless a line could be spoken now; answer within 3 s."""

    def speak(self, line: Line, voice: Voice) -> Take:
        """Speak one line whole; `EngineError` where it cannot be, never a shorter take."""


@runtime_checkable
class Installable(Protocol):
    """An engine whose files are fetched once and kept in its folder."""

    name: str
    """As `Engine.name`."""
    licence_note: str
    """One sentence shown before the files are fetched."""

    def installed(self) -> bool:
        """Tell whether its files are there and whole."""

    def install(self, source: Path | str | None, progress: Callable[[int, int], None]) -> None:
        """Fetch the files, or take them from `source`; report (done, total) bytes.

        `source` is a file or a folder, or, as text, an http(s) address.
        """

    def remove(self) -> None:
        """Delete its files."""


_MEMBERS = ("name", "version", "longest", "parallel", "check", "speak")


def load(engine: str, folder: Path) -> Engine:
    """Make the engine of that table row or dotted name, keeping its files below `folder`.

    `folder` is the user's data folder for all engines; each engine uses `folder / name`.
    """
    dotted = ENGINES.get(engine, engine)
    module, colon, attribute = dotted.partition(":")
    if not colon:
        raise SettingsError(
            f"engine “{engine}”",
            "is not one of " + ", ".join(ENGINES),
            "use one of these, or a dotted name such as mypackage.tts:Cloud",
        )
    try:
        made = getattr(import_module(module), attribute)(folder)
    except Exception as error:
        raise SettingsError(
            f"engine “{engine}”",
            f"cannot be imported ({type(error).__name__}: {error})",
            "install the package that provides it or correct the name in the voice file",
        ) from error
    return cast("Engine", made) if engine in ENGINES else _introduced(made, engine)


def _introduced(made: object, dotted: str) -> Engine:
    """Take an engine of somebody else's in, if it has what an engine has."""
    lacks = [each for each in _MEMBERS if not hasattr(made, each)]
    if lacks:
        raise SettingsError(
            f"engine “{dotted}”",
            f"has no {', '.join(lacks)}",
            "write the class as the README shows under “Your own engine”",
        )
    from briefing.engines.stranger import InstallableStranger, Stranger  # noqa: PLC0415  numpy

    stranger = cast("Engine", made)
    if isinstance(made, Installable):
        return InstallableStranger(stranger, made, dotted)
    return Stranger(stranger, dotted)
