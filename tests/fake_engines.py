"""Engines for tests of what stands above them: they speak tones, and fail where told to."""

import os
import signal
import time
from pathlib import Path
from typing import ClassVar

import numpy as np

from briefing.engines.edge import Edge, Patience
from briefing.engines.espeak import Espeak
from briefing.errors import EngineError
from briefing.model import Audio, Line, Take, Voice, WordTime


class Fake:
    """Speak a tone a line; `fails` says by engine which lines it cannot speak, and how."""

    version = "1"
    longest = 300
    parallel = 1
    fails: ClassVar[dict[str, dict[str, EngineError]]] = {}
    asked: ClassVar[list[tuple[str, str]]] = []
    name = ""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def check(self, voice: Voice) -> None:  # noqa: ARG002 - the protocol's signature
        if fault := self.fails.get(self.name, {}).get("check"):
            raise fault

    def speak(self, line: Line, voice: Voice) -> Take:
        self.asked.append((voice.name, line.said))
        faults = self.fails.get(self.name, {})
        if fault := faults.get(line.said, faults.get("every line")):
            raise fault
        seconds = np.arange(24_000) / 24_000
        tone = 0.3 * np.sin(2 * np.pi * 300 * seconds).astype(np.float32)
        return Take(Audio(tone, 24_000), (WordTime(0, len(line.said), 0.0, 1.0),), attempts=2)


class FakeEdge(Fake):
    name = "edge"
    online = True


class FakeBaker(Fake):
    name = "baker"


class FakeEspeak(Fake):
    name = "espeak"


class HastyEdge(Edge):
    """The real engine, which does not wait between its attempts."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Patience(attempts=2), sleep=lambda _: None)


class Deadly(Fake):
    """Kills its process at any line about a market."""

    name = "tests.fake_engines:Deadly"

    def speak(self, line: Line, voice: Voice) -> Take:
        if "菜市场" in line.said:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().speak(line, voice)


def reciprocal(asked: tuple[int, Path]) -> float:
    """Kill the process where nothing can be divided by, and once where 1 can."""
    number, killed = asked
    if number == 0 or (number == 1 and not killed.exists()):
        killed.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 1 / number


def stay(file: Path) -> None:
    """Write down which process this is, and stay in it for a minute."""
    file.write_text(str(os.getpid()))
    time.sleep(60)


class Fragile(Espeak):
    """The real voice, which kills its process at any line about a market, and once at another."""

    name = "tests.fake_engines:Fragile"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder

    def speak(self, line: Line, voice: Voice) -> Take:
        once = self.folder / "killed"
        is_first = "读书会" in line.said and not once.exists()
        if is_first:
            once.parent.mkdir(parents=True, exist_ok=True)
            once.touch()
        if is_first or "菜市场" in line.said:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().speak(line, voice)
