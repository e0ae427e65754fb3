"""How much memory a programme takes, by its length, with a voice that takes none.

python -m benchmarks.memory [MINUTES…]      by default 10, 60, 120 and 480

Beside the peak of the whole run stands what the process had when its script was written: Python,
the libraries and the dictionaries. The rest are the takes that wait, the chapters that are being
mastered, and what grows with the length: the script, and the time of each word.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from math import nan
from pathlib import Path

from benchmarks.props import programmes, stand_in
from briefing import pipeline
from briefing.cli.progress import Progress
from briefing.settings import Folders, Settings, VoiceSettings
from briefing.studio import Studio, threads

MINUTES = (10, 60, 120, 480)
ONE = "--one"


STATM = Path("/proc/self/statm")
"""Linux: memory in pages, the resident second (proc(5))."""


def made(minutes: float, folder: Path) -> tuple[float, float]:
    """Make one programme in `folder`; give its length in seconds and the MB with its script."""
    settings = Settings(
        Folders(folder / "data", folder / "cache", folder / "config"),
        voice=VoiceSettings(name=stand_in.NAME),
    )
    stand_in.install(settings.folders.config / "voices")
    script = programmes.script(round(minutes * 60 / programmes.segment_s()))
    read_mb = resident_mb()
    with threads() as pools:
        studio = Studio(settings, Progress(quiet=True), pools)
        episode = pipeline.make(lambda _: script, studio, folder / "output").episode
    return episode.duration_s, read_mb


def resident_mb() -> float:
    """Give what the process has in memory now; NaN where the system does not tell."""
    if not STATM.exists():
        return nan
    return int(STATM.read_text(encoding="ascii").split()[1]) * resource.getpagesize() / 1_024_000


def one(minutes: float) -> None:
    """Print the length, the time it took, and the peak of this process; then the script's part."""
    began_s = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        duration_s, read_mb = made(minutes, Path(folder))
    taken_s = time.perf_counter() - began_s
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"{duration_s / 60:8.1f} {taken_s:8.1f} {peak_mb:9.0f} {read_mb:14.0f}")


def main(minutes: tuple[float, ...]) -> None:
    """Print a row for each length, each in a process of its own."""
    print(" minutes  seconds   peak MB  with script MB", flush=True)
    for each in minutes:
        command = [sys.executable, "-m", "benchmarks.memory", ONE, str(each)]
        subprocess.run(command, check=True, env=os.environ)  # noqa: S603 - ourselves


if __name__ == "__main__":
    if sys.argv[1:2] == [ONE]:
        one(float(sys.argv[2]))
    else:
        main(tuple(map(float, sys.argv[1:])) or MINUTES)
