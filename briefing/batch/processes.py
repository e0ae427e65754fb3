"""Do tasks in processes of our own, and survive the loss of any of them."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
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
    """Pools of one process each.

    In a pool of several, a process that begins while another is killed may wait for ever behind a
    lock that the dead one held, and the pool for it: CPython 3.11 has no lock between `submit` and
    the thread that ends a broken pool. A pool of one has begun its process before that can be
    killed, gets nothing while it has a task, and tells whose task was lost. That one is done again
    alone, after all others: memory may have been short, and one that is lost once more is to blame
    itself.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._free: list[ProcessPoolExecutor] = []

    def work(self, task: Task, items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        """Give each item with what came of it; None for one that its worker did not survive."""
        lost = yield from self._together(task, items, self._size)
        for item in lost:
            if (yield from self._together(task, (item,), 1)):
                yield item, None

    def close(self) -> None:
        """Begin nothing more, and wait for what is under way."""
        while self._free:
            self._free.pop().shutdown()

    def _together(
        self, task: Task, items: Iterable[Any], most: int
    ) -> Generator[tuple[Any, Any], None, list[Any]]:
        """Do tasks, so many at once; give the items of those whose process was lost."""
        waiting, running = iter(items), dict[Future[Any], tuple[Any, ProcessPoolExecutor]]()
        lost: list[Any] = []
        try:
            while True:
                for item in islice(waiting, most - len(running)):
                    future, pool = self._submitted(task, item)
                    running[future] = item, pool
                if not running:
                    return lost
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    item, pool = running.pop(future)
                    self._free.append(pool)
                    try:
                        result = future.result()
                    except BrokenProcessPool:
                        lost.append(item)
                    else:
                        yield item, result
        finally:
            self._free += [pool for _, pool in running.values()]

    def _submitted(self, task: Task, item: Any) -> tuple[Future[Any], ProcessPoolExecutor]:  # noqa: ANN401 - whatever the task takes
        while self._free:
            pool = self._free.pop()
            try:
                return pool.submit(task, item), pool
            except BrokenProcessPool:
                pool.shutdown()
        pool = ProcessPoolExecutor(1, get_context("spawn"), _begin)
        return pool.submit(task, item), pool


def _begin() -> None:
    """Leave Ctrl-C to the process that gives out the tasks, and end when that is no more."""
    signal(SIGINT, SIG_IGN)
    Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Wait for the end of the process that began this one: killed, it tells nobody."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
