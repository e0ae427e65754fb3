"""Objects below a URL: in a folder that machines share, in S3, in whatever fsspec knows.

An object appears whole or not at all: object stores promise that, and on a disk it is written
beside its place and renamed. fsspec is an extra, loaded when a URL is opened.
"""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from briefing import atomic
from briefing.errors import PublishError, SettingsError

DISK = "file"
AT_ONCE = 16
"""Objects on their way at the same time: each waits some 50 ms for a far-away store."""
EXTRA = "install what it takes with “pip install 'briefing[cluster]'”, for s3:// also s3fs"


class Bucket:
    """Read and write the objects below `url`, each known by its path from there.

    Opened, it has asked nothing yet. `SettingsError` where nothing here can open such a URL;
    whatever the store refuses later is a `PublishError`.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._files, self._root, self._is_disk = _opened(self.url)

    def sizes(self, below: str = "") -> dict[str, int]:
        """List what lies below a path, with its bytes."""
        with self._telling(below, "listed"):
            found = self._files.find(self._place(below), detail=True)
            start = len(self._root) + 1
            return {name[start:]: int(each["size"]) for name, each in found.items()}

    def get(self, name: str) -> bytes | None:
        """Read an object; None where there is none."""
        with self._telling(name, "read"):
            try:
                return bytes(self._files.cat_file(self._place(name)))
            except FileNotFoundError:
                return None

    def all(self, names: Iterable[str]) -> Iterator[tuple[str, bytes | None]]:
        """Read objects, several at once, in the order given."""
        asked = list(names)
        with ThreadPoolExecutor(AT_ONCE) as pool:
            yield from zip(asked, pool.map(self.get, asked), strict=True)

    def put(self, name: str, content: bytes | Path) -> None:
        """Write an object, or what a file holds as one; of a file, stores tell the type."""
        place = self._place(name)
        with self._telling(name, "written"):
            if self._is_disk:
                data = content.read_bytes() if isinstance(content, Path) else content
                Path(place).parent.mkdir(parents=True, exist_ok=True)
                atomic.replace(Path(place), (data,))
            elif isinstance(content, Path):
                self._files.put_file(str(content), place)
            else:
                self._files.pipe_file(place, content)

    def put_all(self, files: Mapping[str, Path]) -> None:
        """Write files as the objects of these names, several at once; the first failure is told."""
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for _ in pool.map(self.put, files.keys(), files.values()):
                pass

    def remove(self, names: Iterable[str]) -> None:
        """Delete objects; those that are gone already are no failure."""
        for name in names:
            with self._telling(name, "deleted"), suppress(FileNotFoundError):
                self._files.rm_file(self._place(name))
            if self._is_disk:
                self._clear(Path(self._place(name)).parent)

    def _clear(self, folder: Path) -> None:
        """Delete the folders that are left empty, which no other store has."""
        with suppress(OSError):
            while folder != Path(self._root):
                folder.rmdir()
                folder = folder.parent

    def _place(self, name: str) -> str:
        return f"{self._root}/{name}" if name else self._root

    @contextmanager
    def _telling(self, name: str, done: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:  # each kind of store has errors of its own
            reason = str(error).splitlines()[0] if str(error) else type(error).__name__
            raise PublishError(
                f"{self.url}/{name}".rstrip("/"),
                f"cannot be {done} ({reason})",
                "see to its address, its credentials and its permissions",
            ) from error


def _opened(url: str) -> tuple[Any, str, bool]:
    """Give the file system that a URL names, the place in it, and whether it is a disk."""
    if "://" not in url:  # a path, which each machine would count from elsewhere
        raise _no_address(url, "it has no ://")
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra

        files, root = url_to_fs(url, skip_instance_cache=True, use_listings_cache=False)
    except ImportError as error:
        raise SettingsError(url, f"cannot be opened here ({error})", EXTRA) from error
    except Exception as error:
        raise _no_address(url, str(error)) from error
    return files, root.rstrip("/"), DISK in files.protocol


def _no_address(url: str, reason: str) -> SettingsError:
    remedy = "write one such as s3://bucket/show or file:///shared/show"
    return SettingsError(url, f"is no address of a store ({reason})", remedy)
