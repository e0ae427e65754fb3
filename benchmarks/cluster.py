"""Make an archive with processes of our own and on a Dask cluster, and tell what Dask costs.

python -m benchmarks.cluster [VOICE] [PAGES]        by default espeak, 20; baker has to be installed

One process against one worker, over the same pages, each with an empty cache. Counted is the
processor's time of the command and all its workers, and on the cluster of the scheduler and the
nanny as well. What a page costs is the difference between many pages and two, so that starting up
is on neither side. The three of Dask take some time each second even when there is nothing to do,
so that a page which takes longer by the clock, on a busy machine, costs more of it. It is measured
alone, and the last ratio has as much of it as a page would take on a core of its own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import psutil

from benchmarks.batch import ROOT, cost
from benchmarks.props import papers
from briefing import settings
from briefing.batch import Order
from briefing.batch.crew import cluster
from briefing.cli.progress import Progress
from briefing.settings import Folders, Settings, VoiceSettings

FEWEST = 2
TASKS = 300
PORT = 47_861
ADDRESS = f"tcp://127.0.0.1:{PORT}"
ADVISED = """
distributed:
  admin:
    tick:
      interval: 500ms
  nanny:
    pre-spawn-environ:
      MALLOC_TRIM_THRESHOLD_: null
"""
"""What the README advises."""
IDLE_S = 15.0
DASK = "from dask.__main__ import main; main()"


@dataclass(frozen=True, slots=True)
class Nothing:
    """A task with nothing to do, by the way that an episode goes."""

    together: ClassVar[int] = 1

    def away(self, *_: object) -> Callable[[Any], Any]:
        """Give the same for a worker elsewhere."""
        return str


@contextmanager
def running(home: Path) -> Iterator[list[psutil.Process]]:
    """Run a scheduler and a worker, with what the worker keeps below `home`; give both."""
    (home / "worker").mkdir(parents=True)
    (home / "worker" / "data").symlink_to(settings.user_folders().data)
    (home / "dask.yaml").write_text(ADVISED, encoding="utf-8")
    own = {"BRIEFING_HOME": str(home / "worker"), "DASK_CONFIG": str(home)}
    environment = os.environ | own
    begun = [
        _begun(environment, "scheduler", "--host", "127.0.0.1", "--port", str(PORT)),
        _begun(environment, "worker", ADDRESS, "--nthreads", "1", "--nworkers", "1"),
    ]
    try:
        yield begun
    finally:
        for process in reversed(begun):
            process.terminate()
            process.wait()


def _begun(environment: dict[str, str], part: str, *words: str) -> psutil.Process:
    no_page = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")
    command = [sys.executable, "-c", DASK, part, *words, *no_page]
    return psutil.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def busy_s(processes: Sequence[psutil.Process]) -> float:
    """Give the processor's time of processes and of all that they have begun."""
    total = 0.0
    for process in processes:
        for each in (process, *process.children(recursive=True)):
            used = each.cpu_times()
            total += used.user + used.system + used.children_user + used.children_system
    return total


def on_cluster(pages: Sequence[Path], home: Path, voice: str) -> tuple[float, float]:
    """Give the processor's time of making pages on a cluster, and the clock's."""
    with running(home) as begun:
        task_s(begun, home)
        before = busy_s(begun)
        words = ("--scheduler", ADDRESS, "-o", (home / "output").as_uri())
        used = cost(pages, home, voice, words)
        return used.busy_s + busy_s(begun) - before, used.clock_s


def upkeep(begun: Sequence[psutil.Process]) -> float:
    """Give the share of a core that a cluster takes with nothing to do."""
    before = busy_s(begun)
    time.sleep(IDLE_S)
    return (busy_s(begun) - before) / IDLE_S


def task_s(begun: Sequence[psutil.Process], home: Path) -> float:
    """Have the worker made ready; then give the processor's time of a task that does nothing."""
    order = Order(Settings(Folders(home, home, home), voice=VoiceSettings("espeak")), home)
    with cluster(ADDRESS, order, (home / "output").as_uri(), Progress(quiet=True)) as (_, work):
        list(work(Nothing(), ["https://yunxi.example/"]))  # type: ignore[arg-type]  # as a cluster takes it
        before = busy_s([*begun, psutil.Process()])
        names = [f"https://yunxi.example/{number}" for number in range(TASKS)]
        list(work(Nothing(), names))  # type: ignore[arg-type]
        return (busy_s([*begun, psutil.Process()]) - before) / TASKS


def main(voice: str, count: int) -> None:
    """Print what a page costs each way, and what a task costs that does nothing."""
    more = count - FEWEST
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pages = papers.write(folder / "archive", count)
        spans = (pages[:FEWEST], pages)
        ours = [cost(span, folder / f"jobs-{len(span)}", voice).busy_s for span in spans]
        few, many = (on_cluster(span, folder / f"dask-{len(span)}", voice) for span in spans)
        with running(folder / "idle") as begun:
            nothing_s = task_s(begun, folder / "idle")
            idle = upkeep(begun)
    page_s = (ours[1] - ours[0]) / more
    away_s, clock_s = ((after - before) / more for before, after in zip(few, many, strict=True))
    alone_s = (away_s - idle * clock_s) * (1 + idle)
    print(f"{voice}, {count} pages: {page_s:.2f} s a page with --jobs 1, {away_s:.2f} on a worker")
    print(f"the first {FEWEST}: {ours[0]:.1f} s and {few[0]:.1f} s")
    print(f"a task that does nothing: {nothing_s * 1000:.1f} ms of all processes")
    print(f"a cluster of one worker with nothing to do: {idle:.1%} of a core")
    print(f"a page took {clock_s:.1f} s by the clock: ratio {away_s / page_s:.3f}")
    print(f"as it would be on a core of its own: ratio {alone_s / page_s:.3f}")


if __name__ == "__main__":
    main(sys.argv[1] if sys.argv[1:] else "espeak", int(sys.argv[2]) if sys.argv[2:] else 20)
