"""Get one document over http or https, inside a deadline and a size."""

import time
from typing import BinaryIO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit, urlunsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from briefing.errors import SourceError
from briefing.model import Document
from briefing.sources.fetch.documents import LARGEST_BYTES, document

DEADLINE_S = 30.0
"""For a whole download, however slowly it drips."""
SILENCE_S = 10.0
"""For each answer of the server."""


def download(url: str) -> Document:
    """Get one http(s) address, inside the deadline and the size."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise SourceError(url, "is not an http or https address", "correct it, or name a file")
    try:
        host = parts.netloc.encode("idna").decode("ascii")
        path, query = (
            quote(parts.path, safe="/%:@!$&'()*+,;=~"),
            quote(parts.query, safe="/%:@!$&'()*+,;=?~"),
        )
        request = Request(  # noqa: S310 - the scheme was checked above, and the opener knows no other
            urlunsplit((parts.scheme, host, path, query, "")),
            headers={"User-Agent": "briefing (podcast maker)", "Accept-Encoding": "identity"},
        )
        with _opener().open(request, timeout=SILENCE_S) as answer:
            data = _drain(answer, url)
            headers = answer.headers
            charset = headers.get_content_charset() or ""
            return document(url, data, answer.url, headers.get_content_type(), charset)
    except HTTPError as error:
        raise SourceError(
            url,
            f"was refused by the server ({error.code} {error.reason})",
            "open it in a browser to see why",
        ) from error
    except (URLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error
        raise SourceError(
            url, f"cannot be reached ({reason})", "check the address and the network"
        ) from error


def _opener() -> OpenerDirector:
    """Open http and https and nothing else, so that a redirect cannot lead to a local file."""
    opener = OpenerDirector()
    for handler in (
        ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(),
        HTTPRedirectHandler(),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    return opener


def _drain(answer: BinaryIO, url: str) -> bytes:
    """Read an answer to its end, but neither for ever nor without bound."""
    started_s = time.monotonic()
    data = bytearray()
    while len(data) <= LARGEST_BYTES:
        piece = answer.read1(65536)  # type: ignore[attr-defined]  # an HTTPResponse has it
        if not piece:
            break
        data += piece
        if time.monotonic() - started_s > DEADLINE_S:
            raise SourceError(url, f"took longer than {DEADLINE_S:.0f} s", "try again later")
    return bytes(data)
