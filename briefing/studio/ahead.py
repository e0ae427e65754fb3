"""Work ahead of what is taken, but not far."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from typing import Any

Map = Callable[[Callable[..., Any], Iterable[Any]], Iterable[Any]]
"""`map` itself, or that of a pool: this is how many takes are made at once."""
AT_ONCE = 4
"""Lines worth speaking at the same time; each engine keeps to its own `parallel` below that."""
AHEAD = 12
"""Lines spoken ahead of the chapter that is being mastered: some 10 MB of sound."""


def ahead(pool: Executor, lines: int = AHEAD) -> Map:
    """Map over a pool that many items ahead of what is taken, and so of what memory holds.

    `Executor.map` would hold the sound of a whole programme where speaking is quicker than
    mastering.
    """

    def mapped(function: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        waiting: deque[Future[Any]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(function, item))
                if len(waiting) == lines:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for each in waiting:
                each.cancel()

    return mapped
