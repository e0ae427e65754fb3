"""A worker's place on the cluster: its kit, its voices, and the way of an episode to the output.

An episode is made in a temporary folder and then put below the output's URL, its manifest last: who
reads there never finds half of one, and what a killed worker has put, no manifest names.
"""

import asyncio
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Protocol, cast

from distributed import Worker, WorkerPlugin, get_worker

from briefing.batch import job
from briefing.batch.cluster import identity, kit, post
from briefing.batch.outcome import Outcome, Planned, failure
from briefing.batch.pages import Enclosed
from briefing.bucket import Bucket
from briefing.errors import BriefingError, ClusterError, PublishError
from briefing.memory import TRIM
from briefing.publish import addresses
from briefing.settings import Settings

KITS = ".batch/kit"
PRUNED_AFTER = 50
"""So many episodes later, the worker's cache is brought back within its bounds."""
UNFIT_PAUSE_S = 1.0
"""How long a worker that cannot do a task keeps it, so that it does not eat up all of them."""
BEGUN_S = 30.0


class Task(Protocol):
    """What can be done here or elsewhere."""

    together: int
    """How many a worker may be given at once, where there are many."""

    def away(self, settings: Settings, output: Path, enclosed: Enclosed, /) -> Callable[[Any], Any]:
        """Give the same for a worker elsewhere."""


@dataclass(frozen=True, slots=True)
class State:
    """How a worker is."""

    problem: str
    """Why it can do nothing; empty where it can."""
    trims: bool
    """Whether glibc gives memory back so eagerly there that it costs more than it saves."""


class UnfitError(Exception):
    """This worker cannot do the task; another may."""


class Bureau(WorkerPlugin):
    """Makes a worker ready for one batch, and does its tasks there, one at a time.

    Installed on a worker that has all of it already, it changes nothing. It never fails: `state`
    tells what is missing.
    """

    idempotent = True
    is_begun = False

    def __init__(
        self, name: str, url: str, kit_name: str, settings: Settings, expected: identity.Identity
    ) -> None:
        self.name = name
        self._url, self._kit_name = url, kit_name
        self._given, self._expected = settings, expected

    async def setup(self, worker: Worker) -> None:
        """Make ready beside the worker's own loop: a voice may have to be fetched."""
        self._below = Path(worker.local_directory)
        self._opening, self._working = Lock(), Lock()
        self._problem: str | None = None
        self._made = 0
        self.is_begun = True
        await asyncio.to_thread(self.state)

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask calls it
        """Forget the voices and the kit."""
        job.booth.cache_clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def state(self) -> State:
        """Tell whether everything is there; make it ready first, where that was not tried yet."""
        with self._opening:
            if self._problem is None:
                try:
                    self._open()
                    self._problem = ""
                except BriefingError as error:
                    self._problem = str(error)
                except Exception as error:  # noqa: BLE001 - one worker's fault is to be told, whatever it is
                    self._problem = f"cannot be made ready ({type(error).__name__}: {error})"
            return State(self._problem, TRIM in os.environ)

    def done(self, task: Task, items: Sequence[Any], sent: post.Sent) -> list[Any]:
        """Do a task on each item with what was sent along; what is made is put to the output.

        That it is begun is told first: who is killed then is to blame itself.
        """
        if problem := self.state().problem:
            time.sleep(UNFIT_PAUSE_S)
            raise UnfitError(problem)
        with self._working:
            worker = get_worker()
            worker.log_event(self.name, worker.get_current_task())
            enclosed = post.received(sent, self._bucket)
            return [self._done(task, item, enclosed) for item in items]

    def _done(self, task: Task, item: Any, enclosed: Enclosed) -> Any:  # noqa: ANN401 - whatever the task gives
        with tempfile.TemporaryDirectory(dir=self._below) as folder:
            outcome = task.away(self._settings, Path(folder), enclosed)(item)
            if isinstance(outcome, Outcome) and outcome.published:
                return self._handed_in(outcome, item, Path(folder))
            return outcome

    @property
    def _folder(self) -> Path:
        return self._below / self.name

    def _open(self) -> None:
        if difference := identity.difference(identity.here(), self._expected):
            raise ClusterError("this worker", *difference)
        self._bucket = Bucket(self._url)
        packed = self._bucket.get(f"{KITS}/{self._kit_name}")
        if packed is None or kit.name(packed) != self._kit_name:
            remedy = "give -o a URL that all machines share, such as s3://bucket/show"
            raise PublishError(self._url, "is another place here than for the command", remedy)
        probe = f"{KITS}/.{self.name}-{os.getpid()}"
        self._bucket.put(probe, b"")
        self._bucket.remove([probe])
        kit.unpack(packed, self._folder)
        self._settings = kit.settled(self._given, self._folder)
        job.booth(self._settings)

    def _handed_in(self, outcome: Outcome, planned: Planned, output: Path) -> Outcome:
        place = f"{addresses.EPISODES}/{outcome.id}"
        try:
            _put(output / place, place, self._bucket)
        except PublishError as error:
            return failure(planned.names, error, outcome.id)
        self._made += 1
        if self._made % PRUNED_AFTER == 0:
            studio, *_ = job.booth(self._settings)
            studio.prune()
        return outcome


def _put(folder: Path, place: str, bucket: Bucket) -> None:
    """Put an episode, its manifest last, then clear what an older one, or a killed run, left.

    Its page waits for the others; an older one's sound, for the feed that still names it.
    """
    files = {f"{place}/{file.relative_to(folder).as_posix()}": file for file in _files(folder)}
    manifest = f"{place}/{addresses.MANIFEST}"
    bucket.put_all({name: file for name, file in files.items() if name != manifest})
    bucket.put(manifest, files[manifest])
    segments = bucket.sizes(f"{place}/{addresses.SEGMENTS}")
    bucket.remove(name for name in segments if name not in files)


def _files(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file() and each.name != addresses.INDEX]


async def state_of(name: str, dask_worker: Worker) -> State:
    """Tell how a worker is; Dask calls it there, and names the worker by that argument."""
    bureau = cast("Bureau", dask_worker.plugins[name])
    return await asyncio.to_thread(bureau.state)


def do(name: str, task: Task, items: Sequence[Any], sent: post.Sent) -> list[Any]:
    """Do a task in the worker in which this runs: the function that the scheduler hands out.

    One that has just joined may be handed a task before it has begun to be made ready.
    """
    plugins, began_s = get_worker().plugins, time.monotonic()
    while not getattr(plugins.get(name), "is_begun", False):
        if time.monotonic() - began_s > BEGUN_S:
            raise UnfitError("it was not made ready")
        time.sleep(UNFIT_PAUSE_S / 10)
    return cast("Bureau", plugins[name]).done(task, items, sent)
