"""Processes that begin as forks of one that has loaded what an episode needs.

What the tests kill is not how a program is loaded, which would take each new process some seconds.
"""

import os
import sys
from multiprocessing import forkserver, get_context
from multiprocessing.context import ForkServerContext

import pytest

LOADED = [
    "briefing.batch.job",
    "briefing.pipeline",
    "briefing.digest.briefs",
    "briefing.reading",
    "briefing.sources.newspaper",
    "tests.fake_engines",
    "distributed",  # which may be missing, as each may
]


def forking() -> ForkServerContext:
    """Start the process that has loaded all this, if there is none, and give its context."""
    context = get_context("forkserver")
    context.set_forkserver_preload(LOADED)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # it is told no path in any other way
        forkserver.ensure_running()
    return context
