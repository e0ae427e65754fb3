"""Run one piece of asynchronous work to its end or to its deadline, from any thread."""

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")
_FAREWELL_S = 0.05


class Watch:
    """Tells the work's keeper that the other side is alive."""

    def __init__(self) -> None:
        self.heard_s = asyncio.get_running_loop().time()

    def heard(self) -> None:
        """Start the idle time anew."""
        self.heard_s = asyncio.get_running_loop().time()


def run(work: Callable[[Watch], Coroutine[Any, Any, T]], *, total_s: float, idle_s: float) -> T:
    """Run `work` in an event loop of its own and return what it returns.

    Raises `TimeoutError` after `total_s`, or when `work` heard nothing for `idle_s`, saying which,
    and what `work` raises. The loop has its own thread, so that a caller who is in a loop (a
    notebook, a server) may call too, and Ctrl-C is answered at once.
    """

    def in_own_loop() -> T:
        with asyncio.Runner() as runner:
            runner.get_loop().set_default_executor(_DaemonThreads())
            return runner.run(_attend(work, total_s, idle_s))

    return _in_daemon_thread(in_own_loop).result()


async def _attend(
    work: Callable[[Watch], Coroutine[Any, Any, T]], total_s: float, idle_s: float
) -> T:
    watch = Watch()
    end_s = watch.heard_s + total_s
    task = asyncio.ensure_future(work(watch))
    while not task.done():
        now_s = asyncio.get_running_loop().time()
        idle_left_s, left_s = watch.heard_s + idle_s - now_s, end_s - now_s
        if min(idle_left_s, left_s) <= 0:
            await _end(task)
            raise TimeoutError(
                f"no answer within {idle_s:g} s"
                if idle_left_s <= 0
                else f"no end within {total_s:g} s"
            )
        await asyncio.wait({task}, timeout=min(idle_left_s, left_s))
    return task.result()


async def _end(task: asyncio.Task[T]) -> None:
    """Cancel until the task has gone.

    aiohttp answers the first cancellation with a polite goodbye for which it waits 10 s; the
    second one makes it drop the connection.
    """
    while not task.done():
        task.cancel()
        await asyncio.wait({task}, timeout=_FAREWELL_S)
    if not task.cancelled():
        task.exception()  # seen, so that asyncio does not print it


class _DaemonThreads(ThreadPoolExecutor):
    """Run what cannot be cancelled, such as a name look-up, without waiting for it at the end.

    getaddrinfo knows no deadline, and the threads of the usual pool keep the program from ending.
    """

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        return _in_daemon_thread(lambda: fn(*args, **kwargs))


def _in_daemon_thread(work: Callable[[], T]) -> Future[T]:
    future: Future[T] = Future()
    future.set_running_or_notify_cancel()  # from here on, giving it up does not touch it

    def fulfil() -> None:
        try:
            future.set_result(work())
        except BaseException as error:  # noqa: BLE001 - handed to whoever waits for the future
            future.set_exception(error)

    Thread(target=fulfil, daemon=True).start()
    return future
