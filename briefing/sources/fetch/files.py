"""Find and read the files that a path, a folder or a glob stands for."""

import glob
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from briefing.errors import MissingSourceError, SourceError
from briefing.model import Document
from briefing.sources import READERS
from briefing.sources.fetch.documents import LARGEST_BYTES, document, too_large
from briefing.sources.fetch.names import in_order
from briefing.sources.fetch.pipes import piped
from briefing.sources.kinds import kind_of_name
from briefing.sources.paper_addresses import contents_named_in, is_page

Load = Callable[[Path], Document]
"""Reads a file: `file_document` itself, or what finds it elsewhere."""


def file_document(path: Path) -> Document:
    """Read one file; a `SourceError` where it cannot be read or is no document."""
    return document(str(path), content(path))


def paths(source: str) -> Iterator[Path]:
    """Find the files that a path, a folder or a glob stands for."""
    if not source.strip():  # which would be the working folder
        raise SourceError("SOURCE", "is empty", "name a file, a folder or an address")
    path = Path(source)
    try:
        if path.is_dir():
            return iter(_pages_in(path))
        if path.exists() or not glob.has_magic(source):
            return iter((path,))
        matched = glob.glob(source, recursive=True)  # noqa: PTH207 - Path.glob refuses absolute patterns
        files = {path.resolve(): path for path in map(Path, sorted(matched)) if path.is_file()}
    except (OSError, ValueError) as error:
        raise _unreadable(source, error) from error
    if not files:
        raise SourceError(source, "matches no file", "correct the pattern")
    return iter(sorted(_once(list(files.values())), key=in_order))


def _pages_in(folder: Path) -> Sequence[Path]:
    """Find the pages that lie directly in a folder: neither hidden, nor pictures and the like."""
    found = [
        page
        for page in folder.iterdir()
        if kind_of_name(page.name) in READERS
        and page.is_file()
        and not page.name.startswith((".", "~$"))
    ]
    if not found:
        raise SourceError(
            str(folder),
            "holds no page (text, Markdown, HTML, feed, PDF or JSON)",
            "name a file, or a glob such as pages/**/*.txt",
        )
    return sorted(_once(found), key=in_order)


def _once(pages: Sequence[Path]) -> Sequence[Path]:
    """Leave out the stories that a digital newspaper's page among them lists: they come with it."""
    listed = {
        page.parent / name
        for page in pages
        if is_page(page.name)
        for name in contents_named_in(_opened(page))
    }
    return [page for page in pages if page not in listed]


def _opened(page: Path) -> bytes:
    """Read a page that may fail: whoever reads it for its stories will say so."""
    try:
        return content(page)
    except SourceError:
        return b""


def content(path: Path) -> bytes:
    """Read a file, a pipe or a device, at most one byte more than a document may have."""
    try:
        if path.is_fifo():
            return piped(path)
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except FileNotFoundError as error:
        raise MissingSourceError(str(path), "does not exist", "correct the path") from error
    except (OSError, ValueError) as error:
        raise _unreadable(str(path), error) from error


def decoded(data: bytes, path: Path) -> str:
    """Decode a text of ours that somebody has edited, without its byte order mark."""
    if len(data) > LARGEST_BYTES:
        raise too_large(str(path))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"{path} line {line}", "is not UTF-8", "save the file as UTF-8 in your editor"
        ) from error


def _unreadable(source: str, error: Exception) -> SourceError:
    reason = getattr(error, "strerror", None) or str(error)
    return SourceError(source, f"cannot be read ({reason})", "make it readable, or name another")
