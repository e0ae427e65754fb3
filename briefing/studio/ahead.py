"""Work ahead of what is taken, but not far."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

from briefing.memory import few_heaps

Map = Callable[[Callable[..., Any], Iterable[Any]], Iterable[Any]]
"""`map` itself, or that of a pool: this is how much is made at once."""
SPEAKING, LINES_AHEAD = 4, 12
"""Lines spoken at the same time (each engine keeps to its own `parallel` below that), and how many
ahead of the chapter that is being mastered: some 10 MB of sound."""
MASTERING, CHAPTERS_AHEAD = 2, 3
"""The same for chapters: mastering one takes a hundredth of its length, and 1 MB a second."""


@dataclass(frozen=True, slots=True)
class Pools:
    """How lines are spoken and chapters mastered: one after the other, unless told otherwise."""

    speaking: Map = map
    mastering: Map = map


ONE_BY_ONE = Pools()


@contextmanager
def threads() -> Iterator[Pools]:
    """Speak and master in threads for as long as the block runs.

    The models, the encoder and numpy's long loops let other threads work meanwhile.
    """
    few_heaps()
    with ThreadPoolExecutor(SPEAKING) as speaking, ThreadPoolExecutor(MASTERING) as mastering:
        yield Pools(ahead(speaking, LINES_AHEAD), ahead(mastering, CHAPTERS_AHEAD))


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Keep BLAS to one thread, whether ours are many or one.

    Where it shares two cores with ours, each waits for the other, and mastering takes twice the
    processor's time (`python -m benchmarks.build`). And it adds up otherwise when it shares its
    work, so that the same chapter would not have the same bytes everywhere.
    """
    import numpy as np  # noqa: F401, PLC0415 - heavy; its BLAS must be there to be held
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - only where numpy is

    with threadpool_limits(1, "blas"):
        yield


def ahead(pool: Executor, most: int) -> Map:
    """Map over a pool, at most so many items ahead of what is taken, and so of what memory holds.

    The first are begun at once, before anything is taken.

    `Executor.map` would hold the sound of a whole programme where speaking is quicker than
    mastering.
    """

    def mapped(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        results = _results((pool.submit(function, item) for item in items), most)
        next(results)
        return results

    return mapped


def _results(begun: Iterator[Future[Any]], most: int) -> Iterator[Any]:
    """Give nothing once so many are begun, then the results, and begin another for each taken."""
    waiting: deque[Future[Any]] = deque()
    try:
        waiting.extend(islice(begun, most))
        yield None
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(islice(begun, 1))
    finally:
        for each in waiting:
            each.cancel()
