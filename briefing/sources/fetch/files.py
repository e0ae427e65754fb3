"""Find and read the files that a path, a folder or a glob stands for."""

import glob
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.errors import SourceError
from briefing.model import Document
from briefing.sources import READERS
from briefing.sources.fetch.documents import LARGEST_BYTES, document
from briefing.sources.fetch.names import in_order
from briefing.sources.kinds import kind_of_name


def file_document(path: Path) -> Document:
    """Read one file; a `SourceError` where it cannot be read or is no document."""
    return document(str(path), _load(path))


def paths(source: str) -> Iterator[Path]:
    """Find the files that a path, a folder or a glob stands for."""
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
    return iter(sorted(files.values(), key=in_order))


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
    return sorted(found, key=in_order)


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
