"""Fetch what the user named: the only place where input is read."""

import glob
import time
from collections.abc import Iterator
from pathlib import Path
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
from briefing.sources import READERS
from briefing.sources.kinds import kind_of, kind_of_name

LARGEST_BYTES = 20_000_000
"""No page of text comes near; what is larger is something else."""
DEADLINE_S = 30.0
"""For a whole download, however slowly it drips."""
SILENCE_S = 10.0
"""For each answer of the server."""


def fetch(source: str, stdin: BinaryIO | None = None) -> tuple[Document, ...]:
    """Fetch a path, a folder, a glob, an http(s) URL, or `-` for `stdin`.

    A folder gives the pages that lie directly in it, in the order of their names. Whatever
    cannot be fetched whole raises `SourceError`.
    """
    if source == "-":
        if stdin is None:
            raise SourceError("-", "there is no standard input here", "name a file instead")
        return (_document("-", stdin.read(LARGEST_BYTES + 1)),)
    if "://" in source:
        return (_download(source),)
    return tuple(_document(str(path), _load(path)) for path in _paths(source))


def _paths(source: str) -> Iterator[Path]:
    """Find the files that a path, a folder or a glob stands for."""
    path = Path(source)
    try:
        if path.is_dir():
            found = sorted(
                page
                for page in path.iterdir()
                if kind_of_name(page.name) in READERS
                and page.is_file()
                and not page.name.startswith(".")
            )
            if not found:
                raise SourceError(
                    source,
                    "holds no page (.txt or .md)",
                    "name a file, or a glob such as pages/**/*.txt",
                )
            return iter(found)
        if path.exists() or not glob.has_magic(source):
            return iter((path,))
    except (OSError, ValueError) as error:
        raise _unreadable(source, error) from error
    found = sorted(Path(name) for name in glob.glob(source, recursive=True) if Path(name).is_file())  # noqa: PTH207 - Path.glob refuses absolute patterns
    if not found:
        raise SourceError(source, "matches no file", "correct the pattern")
    return iter(found)


def _load(path: Path) -> bytes:
    """Read a file, at most one byte more than is allowed."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceError(str(path), "does not exist", "correct the path") from error
    except (OSError, ValueError) as error:
        raise _unreadable(str(path), error) from error


def _unreadable(source: str, error: Exception) -> SourceError:
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError(source, f"cannot be read ({reason})", "make it readable, or name another")


def _document(source: str, data: bytes, link: str = "", media_type: str = "") -> Document:
    """Refuse what cannot be a page, and tell of what kind the rest is."""
    if len(data) > LARGEST_BYTES:
        raise SourceError(
            source, f"is larger than {LARGEST_BYTES // 1_000_000} MB", "cut it into single pages"
        )
    if not data.strip():
        raise SourceError(source, "is empty", "name a page with text in it")
    name = urlsplit(link).path if link else source
    return Document(source, data, kind_of(data, name, media_type, source), link)


def _download(url: str) -> Document:
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
            return _document(url, data, answer.url, answer.headers.get_content_type())
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
