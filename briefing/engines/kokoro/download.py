"""Fetch one large file, going on where an earlier attempt was cut off."""

import ipaddress
import time
from collections.abc import Callable
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from briefing.errors import EngineError, EngineUnavailableError

LARGEST_BYTES = 1 << 30
DEADLINE_S = 3600.0
"""For the whole file, however slowly it drips."""
_SILENCE_S = 30.0
_ATTEMPTS = 5
_PAUSE_S = 1.0
_PIECE_BYTES = 1 << 18
_NO_MORE = 416  # Range Not Satisfiable, RFC 9110
_PARTIAL = 206

Progress = Callable[[int, int], None]


def fetch(url: str, part: Path, progress: Progress) -> None:
    """Fill `part` with what lies at `url`; `progress` hears (done, total) bytes.

    A server that tells its file's version (ETag) is asked only for what `part` lacks, also in a
    later run. `EngineError` for an address or a size that is refused, `EngineUnavailableError`
    where the network fails: what has come by then stays.
    """
    if not _is_allowed(url):
        raise EngineError(url, "is not an https address", "name one, or a folder or an archive")
    started_s = time.monotonic()
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            _go_on(url, part, progress, started_s + DEADLINE_S)
        except HTTPError as error:
            error.close()
            if error.code != _NO_MORE or not part.exists():
                raise _failed(url, f"{error.code} {error.reason}") from error
            part.unlink()  # it is not a piece of what lies there now
        except (OSError, HTTPException) as error:
            if attempt == _ATTEMPTS or time.monotonic() - started_s > DEADLINE_S:
                raise _failed(url, str(error) or type(error).__name__) from error
            time.sleep(_PAUSE_S)
        else:
            return
    raise _failed(url, "the server contradicts itself")


def _go_on(url: str, part: Path, progress: Progress, deadline_s: float) -> None:
    """Ask once for what is missing, and append it."""
    mark = part.with_suffix(".etag")
    headers = {"Accept-Encoding": "identity", "User-Agent": "briefing (podcast maker)"}
    if part.exists() and mark.exists():
        headers["Range"] = f"bytes={part.stat().st_size}-"
        headers["If-Range"] = mark.read_text(encoding="ascii")
    request = Request(url, headers=headers)  # noqa: S310  the scheme was checked
    with build_opener(_Redirects).open(request, timeout=_SILENCE_S) as answer:
        goes_on = answer.status == _PARTIAL
        tag = answer.headers.get("ETag", "")
        if not goes_on:
            mark.unlink(missing_ok=True)
            if tag.startswith('"') and tag.isascii():  # a weak one promises no same bytes
                mark.write_text(tag, encoding="ascii")
        with part.open("ab" if goes_on else "wb") as file:
            _drain(answer, url, file, progress, deadline_s)
    mark.unlink(missing_ok=True)


def _drain(
    answer: HTTPResponse, url: str, file: IO[bytes], progress: Progress, deadline_s: float
) -> None:
    done = file.tell()
    announced = answer.headers.get("Content-Length", "")
    total = done + int(announced) if announced.isdecimal() else 0
    while max(done, total) <= LARGEST_BYTES:
        progress(done, max(done, total))
        piece = answer.read1(_PIECE_BYTES)
        if not piece:
            break
        done += file.write(piece)
        if time.monotonic() > deadline_s:
            raise TimeoutError(f"not there after {DEADLINE_S:.0f} s")
    else:
        raise EngineError(
            url, f"has more than {LARGEST_BYTES >> 20} MB", "name the voices' own archive"
        )
    if done < total:
        raise ConnectionError(f"only {done} of {total} bytes came")


class _Redirects(HTTPRedirectHandler):
    """Follow redirects (ten at most) to nowhere that would not be asked itself."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - the signature is urllib's
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """Refuse plain http, and the way from the network into this machine."""
        if not _is_allowed(newurl) or (_is_local(newurl) and not _is_local(req.full_url)):
            fp.close()
            raise EngineError(req.full_url, f"leads to {newurl}", "name an https address")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _is_allowed(url: str) -> bool:
    """Tell https, and http of this very machine, from the rest."""
    parts = urlsplit(url)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and _is_local(url))
    )


def _is_local(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _failed(url: str, reason: str) -> EngineUnavailableError:
    return EngineUnavailableError(
        url, f"cannot be fetched ({reason})", "try again: what has come is kept, if the server can"
    )
