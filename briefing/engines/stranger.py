"""Hold an engine of somebody else's to what every engine promises, while it speaks.

Whatever its code raises becomes an `EngineError`, so that another voice can stand in and nobody
reads a traceback; and a take that breaks the contract is refused before it spoils an episode.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from briefing.errors import BriefingError, EngineError
from briefing.model import Audio, Line, Take, Voice

if TYPE_CHECKING:
    from briefing.engines import Engine, Installable

_LEAST_HZ = 8_000
_ROUNDING_S = 1e-6
"""What two sums of the same times may differ by."""


class Stranger:
    """Speak through `engine`, which came by its dotted name."""

    def __init__(self, engine: "Engine", dotted: str) -> None:
        self.name = dotted
        self.longest = engine.longest
        self.parallel = engine.parallel
        self.online = bool(getattr(engine, "online", False))
        self._engine = engine

    @property
    def version(self) -> str:
        """Ask each time: it may change when files are installed."""
        return str(self._engine.version)

    def check(self, voice: Voice) -> None:
        """Let the engine check itself."""
        with _guarding(self.name):
            self._engine.check(voice)

    def speak(self, line: Line, voice: Voice) -> Take:
        """Let the engine speak, and prove its take."""
        with _guarding(self.name):
            take = self._engine.speak(line, voice)
            problem = _fault_of_sound(take.audio) or _fault_of_words(take, line)
        if problem:
            raise EngineError(
                f"engine “{self.name}”",
                problem,
                "mend it: see briefing.model.Take",
            )
        return take


class InstallableStranger(Stranger):
    """Install through `engine` as well."""

    def __init__(self, engine: "Engine", files: "Installable", dotted: str) -> None:
        super().__init__(engine, dotted)
        self.licence_note = files.licence_note
        self._files = files

    def installed(self) -> bool:
        """Ask the engine."""
        with _guarding(self.name):
            return self._files.installed()

    def install(self, source: Path | str | None, progress: Callable[[int, int], None]) -> None:
        """Let the engine fetch its files."""
        with _guarding(self.name):
            self._files.install(source, progress)

    def remove(self) -> None:
        """Let the engine delete its files."""
        with _guarding(self.name):
            self._files.remove()


@contextmanager
def _guarding(dotted: str) -> Iterator[None]:
    try:
        yield
    except BriefingError:
        raise
    except Exception as error:
        raise EngineError(
            f"engine “{dotted}”",
            f"failed ({type(error).__name__}: {error})",
            "mend it, or choose another voice",
        ) from error


def _fault_of_sound(audio: Audio) -> str:
    """Say what of the contract the sound breaks; nothing where it keeps all."""
    samples, rate_hz = audio.samples, audio.rate_hz
    if not isinstance(samples, np.ndarray) or samples.dtype != np.float32 or samples.ndim != 1:
        return "gave samples that are no numpy array of float32, one after the other"
    if not len(samples) or rate_hz < _LEAST_HZ:
        return f"gave {len(samples)} samples at {rate_hz} Hz"
    if not np.abs(samples).max() <= 1:  # which is also so for what is no number
        return "gave samples beyond −1 to 1"
    return ""


def _fault_of_words(take: Take, line: Line) -> str:
    if not take.words:
        return "gave no word times"
    places = [place for word in take.words for place in (word.said_start, word.said_end)]
    times_s = [time_s for word in take.words for time_s in (word.start_s, word.end_s)]
    steps_s = [second_s - first_s for first_s, second_s in pairwise(times_s)]
    if places != sorted(places) or not min(steps_s) >= -_ROUNDING_S:  # also for what is no number
        return "gave words out of order"
    is_inside = min(places[0], times_s[0]) >= 0 and places[-1] <= len(line.said)
    if not is_inside or times_s[-1] > take.audio.duration_s + _ROUNDING_S:
        return "gave words outside the line or the sound"
    return ""
