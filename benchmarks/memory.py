"""How much memory a programme takes, by its length, with a voice that takes none.

python -m benchmarks.memory [MINUTES…]      by default 10, 60, 120 and 480
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.props import programmes, stand_in
from briefing import pipeline
from briefing.cli.progress import Progress
from briefing.settings import Folders, Settings, VoiceSettings
from briefing.studio import Studio, threads

MINUTES = (10, 60, 120, 480)
ONE = "--one"


def made(minutes: float, folder: Path) -> float:
    """Make one programme in `folder`, and give its length in seconds."""
    settings = Settings(
        Folders(folder / "data", folder / "cache", folder / "config"),
        voice=VoiceSettings(name=stand_in.NAME),
    )
    stand_in.install(settings.folders.config / "voices")
    script = programmes.script(round(minutes * 60 / programmes.segment_s()))
    with threads() as pools:
        studio = Studio(settings, Progress(quiet=True), pools)
        return pipeline.make(lambda _: script, studio, folder / "output").episode.duration_s


def one(minutes: float) -> None:
    """Print the length, the time it took, and the peak of this process."""
    began_s = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        duration_s = made(minutes, Path(folder))
    taken_s = time.perf_counter() - began_s
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{duration_s / 60:8.1f} {taken_s:8.1f} {peak_mb:9.0f}")


def main(minutes: tuple[float, ...]) -> None:
    """Print a row for each length, each in a process of its own."""
    print(" minutes  seconds   peak MB", flush=True)
    for each in minutes:
        command = [sys.executable, "-m", "benchmarks.memory", ONE, str(each)]
        subprocess.run(command, check=True, env=os.environ)  # noqa: S603 - ourselves


if __name__ == "__main__":
    if sys.argv[1:2] == [ONE]:
        one(float(sys.argv[2]))
    else:
        main(tuple(map(float, sys.argv[1:])) or MINUTES)
