"""The workers of a Dask cluster as a crew: they share no disk, only the output's URL.

    identity   what the bytes hang on, compared before anything starts
    kit        the user's own files that an episode is made with
    post       the pages that go with a task
    bureau     a worker's place: kit, voices, and an episode's way to the output
    client     the scheduler: connected to, its workers looked at and made ready
    tasks      what is given out, and what comes back or is lost

A task is an episode, or some pages that are read to know their days. It is done anew where its
worker is lost, and its result is a record of a kilobyte.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from briefing.batch import Order, Work, cast
from briefing.batch.cluster import kit
from briefing.batch.mirror import Mirror
from briefing.bucket import Bucket
from briefing.errors import ClusterError
from briefing.studio import Progress

EXTRA = "install it with “pip install 'briefing[cluster]'”"


@contextmanager
def dask(address: str, order: Order, url: str, progress: Progress) -> Iterator[tuple[Order, Work]]:
    """Have a cluster make the order's episodes below `url`, and put the site there at the end.

    The order that is given works on a mirror of the output. `ClusterError` where Dask is not
    installed, the scheduler does not answer, or a worker cannot make the same bytes as this machine
    would. Left by an error, it puts the records of what was made.
    """
    try:
        from briefing.batch.cluster import client, tasks  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ClusterError("--scheduler", f"needs Dask ({error})", EXTRA) from error
    bucket = Bucket(url)
    with client.connected(address) as dask_client, tempfile.TemporaryDirectory() as folder:
        order = replace(order, settings=cast(order.settings, progress), output=Path(folder))
        mirror = Mirror(bucket, order.output)
        packed = kit.packed(order.settings)
        with client.staffed(dask_client, bucket, order.settings, packed, progress) as name:
            mirror.fetch()
            try:
                yield order, tasks.Crew(dask_client, name, mirror).work
            except BaseException:
                mirror.put_records()
                raise
            mirror.put()
