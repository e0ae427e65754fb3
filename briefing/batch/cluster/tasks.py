"""Tasks are given out, and come back done, refused or lost."""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
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
SHARES = 4
"""So many tasks for each worker there are at least, where there are items enough."""
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
        waiting, made = iter(self._shared(list(items), task.together)), list[Outcome]()
        out = GivenOut(self, task)
        try:
            while True:
                for some in islice(waiting, max(self._places() - len(out.running), 0)):
                    out.give(some)
                if not out.running:
                    break
                for item, result in out.back():
                    if isinstance(result, Outcome):
                        made.append(result)
                    yield item, result
        finally:
            out.take_back()
        self.mirror.came(made)

    def _shared(self, items: Sequence[Any], together: int) -> list[tuple[Any, ...]]:
        """Part items into those of one task each, so few that each worker has several tasks."""
        size = max(min(together, len(items) // (SHARES * self._places())), 1)
        return [tuple(items[at : at + size]) for at in range(0, len(items), size)]

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
        self.running: dict[Any, tuple[Future[Any], tuple[Any, ...]]] = {}
        """Each future with its items, by its key."""
        self._done: SimpleQueue[Future[Any]] = SimpleQueue()
        self._begun: Counter[Any] = Counter()
        """How often each has begun, by its key."""
        self._again: Counter[Any] = Counter()
        crew.client.subscribe_topic(crew.bureau, lambda told: self._begun.update((told[1],)))

    def give(self, items: tuple[Any, ...]) -> None:
        """Give out the task of some items, with their pages."""
        sent: dict[str, Any] = {}
        for item in items:
            sent |= post.sent(item, self._crew.mirror.bucket)
        future = self._crew.client.submit(
            do, self._crew.bureau, self._task, items, sent, pure=False
        )
        self.running[future.key] = future, items
        future.add_done_callback(self._done.put)

    def back(self) -> Iterator[tuple[Any, Any]]:
        """Wait a moment for one that comes back; give its items with their results, if one does."""
        try:
            future = self._done.get(timeout=LOOK_S)
        except Empty:
            return
        _, items = self.running.pop(future.key)
        if future.status == "finished":
            yield from zip(items, future.result(), strict=True)
            return
        error = future.exception() if future.status == "error" else None
        if error is None:
            raise ClusterError("the scheduler", "is gone", GO_ON)
        is_killed = isinstance(error, KilledWorker)
        is_to_blame = is_killed and self._begun[future.key] > error.allowed_failures
        self._again[items] += 1
        if is_to_blame and len(items) > 1:  # one of them
            for item in items:
                self.give((item,))
        elif is_to_blame or (is_killed and self._again[items] >= ATTEMPTS):
            yield from ((item, None) for item in items)
        elif self._again[items] < ATTEMPTS:
            self.give(items)
        else:  # a task fails by its result, so this is a worker's fault
            raise ClusterError("a worker that joined later", str(error).rstrip("."), GO_ON)

    def take_back(self) -> None:
        """Have no task begun any more that was not yet."""
        with suppress(Exception):  # a cluster that is gone does nothing more
            self._crew.client.unsubscribe_topic(self._crew.bureau)
            self._crew.client.cancel([future for future, _ in self.running.values()])
