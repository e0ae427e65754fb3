"""The folder's visible files, each with its right type, its validators and its ranges."""

import hashlib
import os
from os import PathLike, stat_result
from pathlib import Path, PurePath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, Response
from starlette.staticfiles import NotModifiedResponse, StaticFiles
from starlette.types import Receive, Scope, Send

from briefing.publish import addresses
from briefing.publish.server import feeds, ranges

TEXTS = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt; charset=utf-8",
    ".xml": "application/rss+xml; charset=utf-8",
}
KINDS = TEXTS | {
    ".jpg": "image/jpeg",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
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
SQUEEZE = 6
"""gzip's own level: 9 takes twice the time for a hundredth of the length."""


class Files(StaticFiles):
    """Serve what can be seen in the folder, and nothing that is hidden or lies elsewhere."""

    def lookup_path(self, path: str) -> tuple[str, stat_result | None]:
        """Find no hidden file, nor what a link leads to when it is hidden or outside."""
        try:
            found, status = super().lookup_path(path)
        except OSError:  # a name too long, a folder that may not be entered
            return "", None
        if status is None or _is_hidden(path):
            return "", None
        inside = os.path.relpath(found, os.path.realpath(self.all_directories[0]))
        return ("", None) if _is_hidden(inside) else (found, status)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with a file, or with a feed whose addresses are those that it is asked at."""
        headers = Headers(scope=scope)
        folder = Path(self.all_directories[0])
        is_asked = scope["method"] in {"GET", "HEAD"}
        host = headers.get("host", "") if is_asked else ""
        made = await run_in_threadpool(feeds.served, folder, path, host)
        if made is None:
            return await super().get_response(path, scope)
        tag = f'W/"{hashlib.sha256(made).hexdigest()[:32]}"'
        kept = {"Cache-Control": ASK_AGAIN, "ETag": tag, "X-Content-Type-Options": "nosniff"}
        if headers.get("if-none-match", "") == tag:
            return Response(status_code=304, headers=kept)
        kind = KINDS_BY_NAME.get(path, KINDS[PurePath(path).suffix])
        return Response(made, headers=kept, media_type=kind)

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
        response = Sent(full_path, status_code, headers, media_type=kind, stat_result=stat_result)
        is_known = self.is_not_modified(response.headers, Headers(scope=scope))
        if name.suffix in TEXTS:  # its bytes differ with and without gzip: RFC 9110, 8.8.3.3
            response.headers["etag"] = f"W/{response.headers['etag']}"
        if is_known:
            response.headers["vary"] = "Accept-Encoding"  # otherwise set where it is compressed
            return NotModifiedResponse(response.headers)
        return response


class Sent(FileResponse):
    """A file on its way, or those ranges of it that the standard says are asked for."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it; a Range header that is to be ignored never reaches starlette's own parser."""
        headers = MutableHeaders(raw=list(scope["headers"]))
        asked = headers.get("range")
        if asked is not None and self.stat_result is not None:
            kept = ranges.satisfiable(asked, self.stat_result.st_size)
            del headers["range"]
            if kept:
                headers["range"] = kept
        await super().__call__({**scope, "headers": headers.raw}, receive, send)


class Compressed(GZipMiddleware):
    """Compress texts, and no sound or picture: those are as small as they get."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Leave alone what is asked for in part: the parts of a file are not those of its gzip."""
        path = PurePath(scope.get("path", ""))
        is_text = path.suffix in TEXTS or not path.suffix  # no suffix: a folder's page
        is_whole = "range" not in Headers(raw=scope.get("headers", []))
        await (super().__call__ if is_text and is_whole else self.app)(scope, receive, send)


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in PurePath(path).parts if part != ".")
