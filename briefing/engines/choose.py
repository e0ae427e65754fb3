"""Choose the voice that reads an episode from end to end."""

from collections.abc import Callable, Sequence
from pathlib import Path

from briefing import engines
from briefing.engines import Engine, Installable, catalogue
from briefing.errors import BriefingError, EngineUnavailableError
from briefing.model import Voice

AUTO = "auto"
Progress = Callable[[int, int], None]
"""Hears (done, total) bytes of a download."""
ORDER = ("yunyang", "baker", "espeak")
"""What `auto` tries: the best sound first, the one that is always there last."""


def choose(  # noqa: PLR0913 - who is asked for, where things lie, and three ways to tell the user
    name: str,
    folders: Sequence[Path],
    data: Path,
    *,
    offline: bool,
    say_why: Callable[[str], None],
    progress: Progress,
    load: Callable[[str, Path], Engine] = engines.load,
) -> tuple[Voice, Engine]:
    """Find a voice that can speak now, with its engine ready.

    `auto` takes the first of `ORDER` that works; a voice asked for by name is never replaced by
    another. An embedded voice that is not installed yet is fetched, after its licence note was
    said. `offline` asks no network: neither an online voice nor a download. `folders` is where
    the user's own voice files lie, `data` the engines' folder; `say_why` hears each decision as
    one line.

    Raises `SettingsError` for an unknown voice, `EngineUnavailableError` for one that cannot speak
    just now, `EngineError` for one that never will as its file stands.
    """
    reasons: list[str] = []
    for candidate in ORDER if name == AUTO else (name,):
        voice = catalogue.find(candidate, folders)
        try:
            engine = load(voice.engine, data)
            _make_ready(engine, voice, offline=offline, say_why=say_why, progress=progress)
        except BriefingError as error:
            if name != AUTO:
                raise
            reasons.append(f"{error.about}: {error.problem}")
        else:
            why = f" ({'; '.join(reasons)})" if reasons else ""
            say_why(f"voice: {voice.name}{why}")
            return voice, engine
    raise EngineUnavailableError(
        "voice", f"none works here ({'; '.join(reasons)})", "ask “briefing doctor” what to mend"
    )


def _make_ready(
    engine: Engine,
    voice: Voice,
    *,
    offline: bool,
    say_why: Callable[[str], None],
    progress: Progress,
) -> None:
    if offline and needs_network(engine):
        raise EngineUnavailableError(
            f"voice {voice.name}",
            "speaks online, and this run is offline",
            "choose an embedded voice such as baker, or run without --offline",
        )
    if isinstance(engine, Installable) and not engine.installed():
        if offline:
            raise EngineUnavailableError(
                f"voice {voice.name}",
                "is not installed, and this run is offline",
                f"install it once with “briefing voices install {voice.name}”",
            )
        say_why(f"fetching voice {voice.name}: {engine.licence_note}")
        engine.install(None, progress)
    engine.check(voice)


def needs_network(engine: Engine) -> bool:
    """Tell whether an engine speaks through a service: it then has `online = True`."""
    return bool(getattr(engine, "online", False))
