"""Serve the output folder, as podcast apps need it: byte ranges, HEAD, validators, right types.

Any static host can do the same from the same folder; this one is for trying out, and for a home.
"""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES, EADDRINUSE
from os import PathLike, stat_result
from pathlib import Path, PurePath

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import FileResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Scope

from briefing.errors import PublishError
from briefing.publish import addresses

HOST = "127.0.0.1"
KINDS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
    ".srt": "application/x-subrip; charset=utf-8",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
}
"""By a file's ending; Python's own table differs from machine to machine."""
KINDS_BY_NAME = {
    addresses.CHAPTERS: "application/json+chapters",
    addresses.JSON_FEED: "application/feed+json",
}
OTHER = "application/octet-stream"
FOR_EVER = "public, max-age=31536000, immutable"
"""For the MP3s that carry their hash in their name: their bytes never change."""
ASK_AGAIN = "no-cache"
IDLE_S, FINISH_S = 15, 3
"""How long a connection may be idle, and how long a running answer may take at the end."""


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
    return Starlette(routes=[Mount("/", _Site(directory=folder, html=True))], middleware=[cors])


def serve(
    folder: Path, port: int, host: str = HOST, started: Callable[[str], None] = lambda _: None
) -> None:
    """Serve `folder` until interrupted; `started` is told the address once it answers.

    Port 0 takes any free one. `PublishError` where the port is taken or not allowed.
    """
    config = uvicorn.Config(
        app(folder),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_keep_alive=IDLE_S,
        timeout_graceful_shutdown=FINISH_S,
    )
    with _bound(host, port) as listening:
        shown = f"[{host}]" if ":" in host else host
        started(f"http://{shown}:{listening.getsockname()[1]}/")
        with suppress(KeyboardInterrupt):  # Ctrl-C is how it is meant to end
            uvicorn.Server(config).run(sockets=[listening])


class _Site(StaticFiles):
    """The folder's visible files, each with its right type."""

    def lookup_path(self, path: str) -> tuple[str, stat_result | None]:
        """Find no hidden file; links that lead out of the folder are refused by starlette."""
        parts = PurePath(path).parts
        if any(part.startswith(".") for part in parts if part != "."):
            return "", None
        return super().lookup_path(path)

    def file_response(
        self,
        full_path: str | PathLike[str],
        stat_result: stat_result,
        scope: Scope,
        status_code: int = 200,
    ) -> Response:
        """Answer with the file, or with 304 where the client has it already."""
        name = PurePath(full_path)
        is_for_ever = name.suffix == ".mp3" and name.parent.name != addresses.SEGMENTS
        headers = {
            "Cache-Control": FOR_EVER if is_for_ever else ASK_AGAIN,
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
        }
        kind = KINDS_BY_NAME.get(name.name, KINDS.get(name.suffix.lower(), OTHER))
        response = FileResponse(
            full_path, status_code, headers, media_type=kind, stat_result=stat_result
        )
        if self.is_not_modified(response.headers, Headers(scope=scope)):
            return NotModifiedResponse(response.headers)
        return response


def _bound(host: str, port: int) -> socket.socket:
    """Take the port before anything else, so that a taken one is one sentence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        if sys.platform != "win32":  # where it would let two programs share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()  # whoever asks from now on is answered
    except (OSError, OverflowError) as error:
        listening.close()
        code = getattr(error, "errno", None)
        problem = {
            EADDRINUSE: "is taken by another program",
            EACCES: "may not be used by this user",
        }.get(code or 0, f"cannot be used ({error})")
        raise PublishError(
            f"port {port} of {host}", problem, "choose another with --port, such as 8001"
        ) from error
    return listening
