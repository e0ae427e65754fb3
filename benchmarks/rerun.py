"""Run the commands that a user runs: a page for the first time and again, and `--help`.

python -m benchmarks.rerun [VOICE] [RUNS]      by default baker, 3

Each run is a process of its own, as from a shell, of a program whose bytecode is there, as an
installer leaves it. The first one of a pair begins with an empty cache; baker has to be installed.
Medians of interleaved runs, of the time that passes and of the processor's.
"""

import compileall
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from briefing import settings

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "tests" / "sources" / "yunxi-daily.txt"
SMALL_RUNS = 7
"""Of what takes a twentieth of a second, for each run of what takes many."""
BRIEFING = [sys.executable, "-m", "briefing"]


def took_s(command: list[str], home: Path) -> tuple[float, float]:
    """Give the seconds that a command takes, and those that it keeps a processor busy."""
    began_s, busy_s = time.perf_counter(), _busy_s()
    subprocess.run(  # noqa: S603 - ourselves, and Python
        command,
        check=True,
        cwd=ROOT,
        env={**os.environ, "BRIEFING_HOME": str(home)},
        capture_output=True,
    )
    return time.perf_counter() - began_s, _busy_s() - busy_s


def _busy_s() -> float:
    """Give the processor's time of all commands so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main(voice: str, runs: int) -> None:
    """Print the medians and their ratios."""
    compileall.compile_dir(ROOT / "briefing", quiet=1)
    times: dict[str, list[tuple[float, float]]] = {
        name: [] for name in ("first", "again", "help", "pass")
    }
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as name:
            home = Path(name)
            (home / "data").symlink_to(settings.user_folders().data)
            make = [*BRIEFING, "make", str(PAGE), "--date", "2026-03-12", "--voice", voice]
            make += ["--quiet", "-o", str(home / "output")]
            times["first"].append(took_s(make, home))
            times["again"].append(took_s(make, home))
            for _ in range(SMALL_RUNS):
                times["help"].append(took_s([*BRIEFING, "--help"], home))
                times["pass"].append(took_s([sys.executable, "-c", "pass"], home))
    for kind, of_kind in enumerate(("", " (processor)")):
        first, again, helped, nothing = (
            statistics.median(one[kind] for one in each) for each in times.values()
        )
        print(
            f"six stories with {voice}{of_kind}: {first:.1f} s, again {again:.2f} s: "
            f"{first / again:.1f} times"
        )
        print(
            f"briefing --help{of_kind}: {helped:.3f} s, python -c pass: {nothing:.3f} s: "
            f"{helped / nothing:.1f}"
        )


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "baker", int(sys.argv[2]) if sys.argv[2:] else 3)
