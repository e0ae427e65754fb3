"""Make an archive of pages, and tell what each costs.

python -m benchmarks.batch [VOICE] [PAGES]      by default espeak, 100; baker has to be installed

Each run is the command itself, in processes of its own, on pages of six stories that begin with an
empty cache. What it costs is the processor's time of the command and all its workers, and the
largest of these; a busy machine falsifies only what the clock says.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.props import papers
from briefing import settings
from briefing.batch.crew import crew

ROOT = Path(__file__).parent.parent
FEWEST = 2
"""Pages that tell, beside all of them, what starting up costs; a tenth of all if that is more."""
TASKS = 2000


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took."""

    clock_s: float
    busy_s: float
    """Of the processor, all processes together."""
    peak_mb: float
    """Of the largest process."""


def cost(
    pages: Sequence[Path], home: Path, voice: str, more: Sequence[str] = ("--jobs", "1")
) -> Cost:
    """Run the command on pages, with what is kept and made below `home`."""
    home.mkdir(exist_ok=True)
    data = home / "data"
    if not data.exists():
        data.symlink_to(settings.user_folders().data)
    words = ["--voice", voice, "--quiet", "-o", str(home / "output"), *more]
    command = [sys.executable, "-m", "briefing", "batch", *map(str, pages), *words]
    environment = {**os.environ, "BRIEFING_HOME": str(home)}
    began_s = time.perf_counter()
    running = subprocess.Popen(  # noqa: S603 - ourselves
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if running.returncode:
        raise SystemExit(f"briefing batch ended with {running.returncode}")
    busy_s = used.ru_utime + used.ru_stime
    return Cost(time.perf_counter() - began_s, busy_s, used.ru_maxrss / 1000)


def dispatch_s() -> float:
    """Give the processor's time to send a task that does nothing to a worker and back."""
    with crew(1) as work:
        next(work(abs, [-1]))
        began = os.times()
        count = sum(1 for _ in work(abs, range(TASKS)))
    ended = os.times()
    return (ended.user + ended.system - began.user - began.system) / count


def main(voice: str, count: int) -> None:
    """Print what pages cost, few and many, again, and by two processes."""
    start = max(FEWEST, count // 10)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = papers.write(folder / "archive", count)
        one = cost(pages[:start], folder / "few", voice)
        print(f"{start} pages, one process: {one}", flush=True)
        many, again = (cost(pages, folder / "many", voice) for _ in range(2))
        print(f"{count} pages: {many}\nagain: {again}", flush=True)
        two = cost(pages, folder / "two", voice, ("--jobs", "2"))
        print(f"{count} pages, two processes: {two}")
    page_s = (many.busy_s - one.busy_s) / (count - start)
    print(f"{voice}: {page_s:.2f} s a page, {3600 / page_s:.0f} pages an hour and core")
    print(f"two processes are {many.clock_s / two.clock_s:.2f} times as fast as one")
    print(f"again: {again.busy_s / many.busy_s:.1%} of the first run")
    print(f"a worker: {one.peak_mb:.0f} MB after {start} pages, {many.peak_mb:.0f} after {count}")
    print(f"sending a task there and back: {dispatch_s() * 1000:.2f} ms of the command's time")


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "espeak", int(sys.argv[2]) if sys.argv[2:] else 100)
