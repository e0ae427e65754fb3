"""The scheduler: connected to, its workers looked at and made ready."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from secrets import token_hex
from typing import Any

from distributed import Client

from briefing.batch.cluster import identity, kit, post
from briefing.batch.cluster.bureau import KITS, Bureau, State, state_of
from briefing.bucket import Bucket
from briefing.errors import ClusterError, PublishError
from briefing.memory import TRIM
from briefing.settings import Settings
from briefing.studio import Progress

CONNECT_S = 10.0
"""How long a scheduler is waited for."""
LOGS = "distributed", "distributed.client"
"""Whose level Dask's own configuration sets."""
JOINED_S = 30.0
"""How long the first worker is waited for."""


@contextmanager
def connected(address: str) -> Iterator[Client]:
    """Connect to a scheduler for as long as the block runs; `ClusterError` where none answers."""
    with ExitStack() as stack:
        for name in LOGS:  # what goes wrong is said in our own words, once
            log = logging.getLogger(name)
            stack.callback(log.setLevel, log.level)
            log.setLevel(logging.CRITICAL)
        yield stack.enter_context(_opened(address))


def _opened(address: str) -> Client:
    try:
        return Client(address, timeout=CONNECT_S, set_as_default=False)
    except (OSError, ValueError) as error:
        problem = f"does not answer within {CONNECT_S:g} s"
        remedy = "start it with “dask scheduler”, or correct the address"
        raise ClusterError(f"scheduler {address}", problem, remedy) from error


@contextmanager
def staffed(
    client: Client, bucket: Bucket, settings: Settings, packed: bytes, progress: Progress
) -> Iterator[str]:
    """Make all workers ready for as long as the block runs; give the name of what they have.

    What travelled by the bucket is deleted behind it.
    `ClusterError` names the first that has other versions, or that cannot be made ready.
    """
    _check_scheduler(client)
    found = _identities(client)
    expected = identity.expected(found)
    for worker, theirs in found.items():
        if difference := identity.difference(theirs, expected):
            raise ClusterError(f"worker {worker}", *difference)
    name = f"briefing-{token_hex(8)}"
    plugin = Bureau(name, bucket.url, kit.name(packed), settings, expected)
    try:
        bucket.put(f"{KITS}/{kit.name(packed)}", packed)
        client.register_plugin(plugin)
        _told(client.run(state_of, name), progress)
        yield name
    finally:
        with suppress(Exception):  # a cluster that is gone has nothing to clear
            client.unregister_worker_plugin(name)
        with suppress(PublishError):  # what has stopped the batch is to be told, not this
            bucket.remove([*bucket.sizes(KITS), *bucket.sizes(post.PLACE)])


def _check_scheduler(client: Client) -> None:
    about = f"scheduler {client.scheduler_info()['address']}"
    try:
        theirs = client.run_on_scheduler(identity.here)
    except Exception as error:
        raise _silent(about, error) from error
    ours = identity.here()
    if difference := identity.difference(theirs, {what: ours[what] for what in identity.PROGRAM}):
        raise ClusterError(about, *difference)


def _silent(about: str, error: BaseException) -> ClusterError:
    problem = f"does not tell its versions ({type(error).__name__}: {error})"
    return ClusterError(about, problem, "install the same briefing there")


def _identities(client: Client) -> Mapping[str, identity.Identity]:
    try:
        client.wait_for_workers(1, timeout=JOINED_S)
    except TimeoutError as error:
        remedy = "start some with “dask worker”, each with --nthreads 1"
        raise ClusterError("the cluster", f"has no worker for {JOINED_S:g} s", remedy) from error
    found: dict[str, Any] = client.run(identity.here, on_error="return")
    for worker, told in sorted(found.items()):
        if isinstance(told, BaseException):
            raise _silent(f"worker {worker}", told)
    return dict(sorted(found.items()))


def _told(states: Mapping[str, State], progress: Progress) -> None:
    for worker, state in sorted(states.items()):
        if state.problem:
            remedy = "mend that, or take the worker away"
            raise ClusterError(f"worker {worker}", state.problem.rstrip("."), remedy)
    trims = sum(state.trims for state in states.values())
    if trims:
        progress.warn(
            f"{trims} of {len(states)} workers have {TRIM} set, which makes them slower; "
            "the README tells how Dask leaves it alone"
        )
