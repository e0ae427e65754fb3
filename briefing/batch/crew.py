"""Who does the tasks of a batch: processes of our own, or the workers of a cluster."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any

from briefing.batch import Order, Work
from briefing.errors import ClusterError
from briefing.studio import Progress

CREWS = {
    "processes": "briefing.batch.processes:processes",
    "dask": "briefing.batch.cluster:dask",
}
"""What can be hired, as `module:function`, loaded when it is: Dask is an extra."""
Hired = AbstractContextManager[tuple[Order, Work]]
"""Workers for as long as a block runs, and the order as it is for who gives out the tasks."""
_ADDRESS = re.compile(r"(?:tcp|tls|ws|wss|ucx)://(?:\[[0-9a-fA-F:.]+\]|[^\s/:\[\]]+):\d{1,5}/?")
"""As `distributed.comm` writes it: the protocol, the host, the port."""


def crew(size: int) -> AbstractContextManager[Work]:
    """Have so many worker processes on this machine."""
    hired: AbstractContextManager[Work] = _row("processes")(size)
    return hired


def cluster(address: str, order: Order, url: str, progress: Progress) -> Hired:
    """Have the workers of the Dask scheduler at that address put the episodes below `url`.

    `ClusterError` where it is no address; see `briefing.batch.cluster` for the rest.
    """
    if not _ADDRESS.fullmatch(address):
        remedy = "write it as the scheduler prints it, such as tcp://10.0.0.5:8786"
        raise ClusterError(f"scheduler “{address}”", "is no address of one", remedy)
    hired: Hired = _row("dask")(address, order, url, progress)
    return hired


def _row(name: str) -> Callable[..., Any]:
    module, _, function = CREWS[name].partition(":")
    made: Callable[..., Any] = getattr(import_module(module), function)
    return made
