"""The Kokoro voices: v1.1-zh of Kokoro-82M, a hundred Mandarin speakers, on this machine.

The model tells no durations. So clauses are found by the silences between them, each from its
first sound to its last, and inside one every syllable is given the same share of that time.
Clauses and pauses are exact; a word inside a clause may be off by a syllable or so.

The model adds noise of its own to what is breathed (github.com/hexgrad/kokoro/issues/354): a line
spoken again differs by that noise, and the takes that are kept make an episode repeatable.
"""

import os
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from briefing.engines.kokoro import install, trial
from briefing.engines.kokoro.description import FILES, Description, describe
from briefing.engines.kokoro.reader import Reader
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Take, Voice

if TYPE_CHECKING:
    from briefing.engines.kokoro.model import Model

_REVISION = 2  # of what this package does to the sound


class Kokoro:
    """Speak Mandarin without any service; keeps its files in `folder / "kokoro"`."""

    name = "kokoro"
    longest = 300
    parallel = os.cpu_count() or 1  # threads share one model, each computes alone
    licence_note = (
        "The Kokoro voices (hexgrad/Kokoro-82M-v1.1-zh, as sherpa-onnx packs them) are under the "
        "Apache License 2.0, for any use; they are fetched once, some 350 MB."
    )

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name
        self._loading = Lock()
        self._loaded: tuple[Model, Description] | None = None

    @property
    def version(self) -> str:
        """Name the revision, the runtime and the very files: quantised ones sound different."""
        seal = trial.seal(self._folder)
        return f"{_REVISION}-{seal.runtime}-{seal.sha256[:16]}" if seal else str(_REVISION)

    def check(self, voice: Voice) -> None:
        """Raise `EngineUnavailableError` unless the files are here as they were installed."""
        if trial.ready(self._folder) is None:
            raise _missing()
        _speaker(describe(self._folder), voice)

    def speak(self, line: Line, voice: Voice) -> Take:
        """Speak one line, clause by clause; threads and processes may do so at once."""
        if len(line.said) > self.longest:
            raise EngineError(
                f"line “{line.text[:20]}…”",
                f"has {len(line.said)} characters, the Kokoro voices take {self.longest}",
                "cut the sentence in two in the script",
            )
        model, description = self._load()
        speaker = _speaker(description, voice)
        return Reader(model, description.rate_hz, speaker, line, voice).read()

    def installed(self) -> bool:
        """Tell whether its files are there as they were installed."""
        return trial.seal(self._folder) is not None

    def install(self, source: Path | str | None, progress: Callable[[int, int], None]) -> None:
        """Take the files from a folder, an archive or an address, or fetch them."""
        install.install(self._folder, source, progress)
        self._loaded = None

    def remove(self) -> None:
        """Delete its files."""
        self._loaded = None
        install.remove(self._folder)

    def _load(self) -> "tuple[Model, Description]":
        with self._loading:
            if self._loaded is None:
                if trial.ready(self._folder) is None:
                    raise _missing()
                from briefing.engines.kokoro.model import Model  # noqa: PLC0415  an extra, and slow

                network, styles, tokens = (str(self._folder / name) for name in FILES)
                self._loaded = Model(network, styles, tokens), describe(self._folder)
            return self._loaded


def _speaker(description: Description, voice: Voice) -> int:
    """Find the number of a voice's speaker; `EngineError` where the model has none of that name."""
    if voice.speaker not in description.speakers or voice.options:
        mandarin = [name for name in description.speakers if name.startswith("z")]
        near = get_close_matches(voice.speaker, mandarin, 3, 0.0)
        raise EngineError(
            f"voice “{voice.name}”",
            f"asks for the speaker {voice.speaker}, or for options, which the model does not have",
            f"write one of its {len(mandarin)}, such as {', '.join(near)}, and no [options]",
        )
    return description.speakers.index(voice.speaker)


def _missing() -> EngineUnavailableError:
    return EngineUnavailableError(
        "the Kokoro voices",
        "are not installed, or were changed since",
        "run “briefing voices install kokoro”",
    )
