"""Serve the output folder, as podcast apps need it: byte ranges, HEAD, validators, right types.

Any static host can do the same from the same folder; this one is for trying out, and for a home.
"""

import logging
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EADDRINUSE
from functools import partial
from pathlib import Path
from typing import cast

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Mount
from starlette.types import ASGIApp

from briefing.errors import PublishError
from briefing.publish.server.connection import Connection, Patience
from briefing.publish.server.files import SQUEEZE, Compressed, Files

HOST = "127.0.0.1"
MOST_CONNECTIONS = 1000
FINISH_S = 3
"""How long a running answer may take at the end."""


def app(folder: Path) -> Starlette:
    """Make the application that serves `folder`; `PublishError` where there is none."""
    if not folder.is_dir():
        raise PublishError(
            str(folder), "is not a folder", "make an episode first, or name the output folder"
        )
    cors = Middleware(  # web players read feed, captions and chapters from other sites
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["Range"],
        expose_headers=["Accept-Ranges", "Content-Length", "Content-Range"],
    )
    gzip = Middleware(Compressed, compresslevel=SQUEEZE)
    return Starlette(
        routes=[Mount("/", Files(directory=folder, html=True))], middleware=[cors, gzip]
    )


def serve(
    folder: Path,
    port: int,
    host: str = HOST,
    started: Callable[[str], None] = lambda _: None,
    patience: Patience = Patience(),  # noqa: B008  # frozen
) -> None:
    """Serve `folder` until interrupted; `started` is told the address once it answers.

    Port 0 takes any free one. `PublishError` where the port is taken or not allowed, or where there
    is no such folder.
    """
    application = app(folder)
    with bound(host, port) as listening:
        shown = _reachable(host)
        started(f"http://{f'[{shown}]' if ':' in shown else shown}:{listening.getsockname()[1]}/")
        with suppress(KeyboardInterrupt):  # Ctrl-C is how it is meant to end
            uvicorn.Server(configured(application, patience)).run(sockets=[listening])


def configured(application: ASGIApp, patience: Patience = Patience()) -> uvicorn.Config:  # noqa: B008  # frozen
    """Tell uvicorn how to serve an application: quietly, and nobody for ever."""
    return uvicorn.Config(
        application,
        http=cast("type[Connection]", partial(Connection, patience=patience)),
        ws="none",
        lifespan="off",
        log_config=LOGGING,
        log_level="warning",
        access_log=False,
        server_header=False,
        limit_concurrency=MOST_CONNECTIONS,
        timeout_keep_alive=patience.idle_s,
        timeout_graceful_shutdown=FINISH_S,
    )


class OneLine(logging.Formatter):
    """Log what went wrong in one line: a traceback says nothing to whoever runs this."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the message and the error's own, never where in the code it was."""
        error = record.exc_info[1] if record.exc_info else None
        told = " ".join(record.getMessage().split())
        return f"{told}: {error!r}" if error else told


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"one line": {"()": OneLine}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "one line"}},
    "loggers": {"uvicorn": {"handlers": ["stderr"], "propagate": False}},
}


_ANOTHER = "choose another with --port, such as 8001"
_REFUSALS = {
    EADDRINUSE: ("is taken by another program", _ANOTHER),
    EACCES: ("may not be used by this user", _ANOTHER),
}


def _reachable(host: str) -> str:
    """Give the address that others reach this machine at, where it answers at all it has.

    Connecting a datagram socket sends nothing: it only has the system choose the way out.
    """
    if host not in {"0.0.0.0", "::"}:  # noqa: S104  # asked for with --host
        return host
    family, elsewhere = (
        (socket.AF_INET, "192.0.2.1") if host == "0.0.0.0" else (socket.AF_INET6, "2001:db8::1")  # noqa: S104
    )
    with socket.socket(family, socket.SOCK_DGRAM) as out:
        try:
            out.connect((elsewhere, 9))
        except OSError:  # no network: only this machine itself can come
            return socket.gethostname()
        return str(out.getsockname()[0])


def bound(host: str, port: int) -> socket.socket:
    """Take the port before anything else, so that a taken one is one sentence.

    Port 0 takes any free one. `PublishError` where the port is taken or not allowed.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # where it would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()  # whoever asks from now on is answered
    except (OSError, OverflowError) as error:
        listening.close()
        problem, remedy = _REFUSALS.get(getattr(error, "errno", None) or 0, ("", ""))
        raise PublishError(
            f"port {port} of {host}",
            problem or f"cannot be used ({error})",
            remedy or "name an address of this machine with --host, and a port with --port",
        ) from error
    return listening
