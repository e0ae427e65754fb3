"""Tasks are given out, and come back done, refused or lost."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from queue import Empty, SimpleQueue
from typing import Any

from distributed import Client, Future, KilledWorker

from briefing.batch.cluster import post
from briefing.batch.cluster.bureau import Task, do
from briefing.batch.mirror import Mirror
from briefing.batch.outcome import Outcome
from briefing.errors import ClusterError

LOOK_S = 2.0
"""How often the workers are counted, and the records of what was made are put."""
LOST_S = 60.0
"""How long a cluster without a single worker is waited for."""
ATTEMPTS = 10
"""How often a task is given out again that a worker could not do, or that died with another's."""
GO_ON = "mend that and run it again: what is made stays"


@dataclass(slots=True)
class Crew:
    """Gives out tasks: as many at once as there are workers, for an episode fills a process.

    Dask itself does the tasks of a lost worker again, until that has happened more often than its
    `allowed-failures`.
    """

    client: Client
    bureau: str
    mirror: Mirror
    _workers: int = 0
    _looked_s: float = float("-inf")
    _seen_s: float = field(default_factory=time.monotonic)

    def work(
        self,
        task: Any,  # noqa: ANN401 - a `Task`, which `Work` does not ask for
        items: Iterable[Any],
    ) -> Iterator[tuple[Any, Any]]:
        """Give each item with what came of it; None for one that no worker survived.

        Left early, it takes back what is not done. `ClusterError` where the cluster is gone.
        """
        waiting, made = iter(items), list[Outcome]()
        out = GivenOut(self, task)
        try:
            while True:
                for item in islice(waiting, max(self._places() - len(out.running), 0)):
                    out.give(item)
                if not out.running:
                    break
                for item, result in out.back():
                    if isinstance(result, Outcome):
                        made.append(result)
                    yield item, result
        finally:
            out.take_back()
        self.mirror.came(made)

    def _places(self) -> int:
        """Count the workers, now and then; there is always room for one task."""
        now_s = time.monotonic()
        if now_s - self._looked_s > LOOK_S:
            self._looked_s = now_s
            self._workers = len(self.client.nthreads())
            if self._workers:
                self._seen_s = now_s
            elif now_s - self._seen_s > LOST_S:
                raise ClusterError("the cluster", "has lost all its workers", GO_ON)
            self.mirror.put_records()
        return max(self._workers, 1)


class GivenOut:
    """The tasks that are out."""

    def __init__(self, crew: Crew, task: Task) -> None:
        self._crew, self._task = crew, task
        self.running: dict[Any, tuple[Future[Any], Any]] = {}
        """Each future with its item, by its key."""
        self._done: SimpleQueue[Future[Any]] = SimpleQueue()
        self._begun: Counter[Any] = Counter()
        """How often each has begun, by its key."""
        self._again: Counter[Any] = Counter()
        crew.client.subscribe_topic(crew.bureau, lambda told: self._begun.update((told[1],)))

    def give(self, item: Any) -> None:  # noqa: ANN401 - whatever the task takes
        """Give out the task of an item, with its pages."""
        sent = post.sent(item, self._crew.mirror.bucket)
        future = self._crew.client.submit(do, self._crew.bureau, self._task, item, sent, pure=False)
        self.running[future.key] = future, item
        future.add_done_callback(self._done.put)

    def back(self) -> Iterator[tuple[Any, Any]]:
        """Wait a moment for one that comes back; give its item with its result, if one does."""
        try:
            future = self._done.get(timeout=LOOK_S)
        except Empty:
            return
        _, item = self.running.pop(future.key)
        if future.status == "finished":
            yield item, future.result()
            return
        error = future.exception() if future.status == "error" else None
        if error is None:
            raise ClusterError("the scheduler", "is gone", GO_ON)
        is_killed = isinstance(error, KilledWorker)
        if is_killed and self._begun[future.key] > error.allowed_failures:
            yield item, None
        else:
            self._again[item] += 1
            if self._again[item] < ATTEMPTS:
                self.give(item)
            elif is_killed:
                yield item, None
            else:  # a task fails by its result, so this is a worker's fault
                raise ClusterError("a worker that joined later", str(error).rstrip("."), GO_ON)

    def take_back(self) -> None:
        """Have no task begun any more that was not yet."""
        with suppress(Exception):  # a cluster that is gone does nothing more
            self._crew.client.unsubscribe_topic(self._crew.bureau)
            self._crew.client.cancel([future for future, _ in self.running.values()])
