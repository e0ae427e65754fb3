"""Do tasks in processes of our own, and survive the loss of any of them."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context, parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread
from typing import Any

from briefing.batch import Work

Task = Callable[[Any], Any]


@contextmanager
def processes(size: int) -> Iterator[Work]:
    """Have so many worker processes for as long as the block runs; each begins afresh (spawn).

    Left in whatever way, no further task is begun, and those that are under way are finished.
    """
    pools = Pools(size)
    try:
        yield pools.work
    finally:
        pools.close()


class Pools:
    """A pool of processes, and the next one when it breaks.

    The library cannot say which of its processes was killed, and ends the others then. So what was
    under way is done again, each task alone: one that is lost once more is to blame itself.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._pool: ProcessPoolExecutor | None = None

    def work(self, task: Task, items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """Give each item with what came of it; None for one that its worker did not survive."""
        interrupted = yield from self._together(task, items, self._size)
        for item in interrupted:
            if (yield from self._together(task, (item,), 1)):
                yield item, None

    def close(self) -> None:
        """Begin nothing more, and wait for what is under way."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def _together(
        self, task: Task, items: Iterable[Any], most: int
    ) -> Generator[tuple[Any, Any], None, list[Any]]:
        """Do tasks, so many at once; give the items of those that were under way in a loss."""
        waiting, running = iter(items), dict[Future[Any], Any]()
        interrupted: list[Any] = []
        while True:
            for item in islice(waiting, most - len(running)):
                running[self._submitted(task, item)] = item
            if not running:
                return interrupted
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                item = running.pop(future)
                try:
                    result = future.result()
                except BrokenProcessPool:
                    interrupted.append(item)
                else:
                    yield item, result

    def _submitted(self, task: Task, item: Any) -> Future[Any]:  # noqa: ANN401 - whatever the task takes
        with suppress(BrokenProcessPool):
            return self._ready().submit(task, item)
        self.close()
        return self._ready().submit(task, item)

    def _ready(self) -> ProcessPoolExecutor:
        if not self._pool:
            self._pool = ProcessPoolExecutor(self._size, get_context("spawn"), _begin)
        return self._pool


def _begin() -> None:
    """Leave Ctrl-C to the process that gives out the tasks, and end when that is no more."""
    signal(SIGINT, SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Wait for the end of the process that began this one: killed, it tells nobody."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
