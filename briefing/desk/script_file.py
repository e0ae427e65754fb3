"""The script's file: read, replaced at each change, and never written over what others wrote."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from briefing import atomic, locks
from briefing.desk.refusal import RefusedError
from briefing.errors import PublishError
from briefing.sources.fetch.files import content, decoded
from briefing.store import LOCK

Stamp = tuple[int, int, int]
"""Where a file's content lies, its length and its time: as long as all are the same, so is it."""


class ScriptFile:
    """A script's file, as it was when it was last read or written here."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: bytes | None = None
        self._stamp: Stamp | None = None

    def read(self) -> str:
        """Read the file, and from now on take that for its content.

        Raises `SourceError` where it is no text.
        """
        at = stamp(self.path)
        data = content(self.path)
        text = decoded(data, self.path)
        self._known, self._stamp = data, at
        return text

    def save(self, text: str) -> None:
        """Replace the file; `RefusedError` where another program has changed it meanwhile.

        One that was deleted is written again. `PublishError` where the folder cannot be written.
        """
        if self.is_changed():
            raise changed(self.path)
        data = text.encode()
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(self.path, data)
        except OSError as error:
            raise PublishError(
                str(self.path),
                f"cannot be written ({error.strerror or error})",
                "free some space, or make its folder one that can be written",
            ) from error
        self._known, self._stamp = data, stamp(self.path)

    def is_changed(self) -> bool:
        """Tell whether the file holds something else than what was read or written here."""
        now = stamp(self.path)
        if now is None or now == self._stamp:
            return False
        try:
            is_known = self.path.read_bytes() == self._known
        except OSError:
            return True
        if is_known:
            self._stamp = now
        return not is_known


def changed(path: Path) -> RefusedError:
    """Say that a file is no longer what was read."""
    return RefusedError(str(path), "被别的程序改过，这里没有覆盖它", "先“重新载入”，再改")


@contextmanager
def held(path: Path, folder: Path) -> Iterator[None]:
    """Keep a second page off the same script; `folder` holds the lock, beside nobody's papers."""

    def refuse(_waited_s: float) -> None:
        raise PublishError(
            str(path), "is open in another preview", "use its page, or end it with Ctrl-C first"
        )

    folder.mkdir(parents=True, exist_ok=True)
    name = sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    with locks.held(folder / f"{name}{LOCK}", refuse):
        yield


def stamp(path: Path) -> Stamp | None:
    """Tell whether a file is still the same, without reading it; None where there is none."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
