"""A folder is watched: each page that is dropped into it becomes an episode, once.

Polled, so that it works on any disk, one of another machine too. A page is taken when nothing has
written to it for a while, and known by its content: what was made is not made twice, whatever it
is called later and however often the watch is started.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import BriefingError, ScriptError, SourceError
from briefing.newsroom.archive import Archive
from briefing.newsroom.rundown import alone
from briefing.sources import READERS
from briefing.sources.kinds import kind_of_name
from briefing.studio import Tell

POLL_S = 1.0
SETTLE_S = 3.0
EMPTY_S = 15.0
"""Who copies a page begins with an empty file; one that stays so for this long is named."""
RETRY_S = 300.0
"""After a failure that is not the page's own: a voice or a disk may do later."""
_BEGIN = (".", "~", "#")
_END = ("~", ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp")
"""How programs call what they are still writing."""

Stamp = tuple[int, int]
"""A file's size in bytes and its time of change in nanoseconds."""


@dataclass(slots=True)
class Inbox:
    """The pages of a folder, and since when each is as it is."""

    folder: Path
    settle_s: float = SETTLE_S
    is_gone: bool = False
    """Whether the folder could not be read the last time."""
    _since: dict[Path, tuple[Stamp, float]] = field(default_factory=dict)
    _not_before: dict[Path, tuple[Stamp, float]] = field(default_factory=dict)

    def ready(self, now_s: float) -> list[Path]:
        """Give the pages that have not changed for `settle_s`; `OSError` without a folder."""
        found = self._pages()
        self._since = {
            page: (stamp, self._since[page][1])
            if page in self._since and self._since[page][0] == stamp
            else (stamp, now_s)
            for page, stamp in found.items()
        }
        self._not_before = {
            page: until for page, until in self._not_before.items() if page in found
        }
        return [
            page
            for page, (stamp, since_s) in sorted(self._since.items())
            if now_s - since_s >= self._settles_in(stamp)
            and now_s >= self._waits_until(page, stamp)
        ]

    def put_off(self, page: Path, until_s: float = float("inf")) -> None:
        """Leave a page alone until then, or until it changes."""
        self._not_before[page] = (self._since[page][0], until_s)

    def _settles_in(self, stamp: Stamp) -> float:
        size, _ = stamp
        return self.settle_s if size else max(self.settle_s, EMPTY_S)

    def _waits_until(self, page: Path, stamp: Stamp) -> float:
        before, until_s = self._not_before.get(page, (stamp, 0.0))
        return until_s if before == stamp else 0.0

    def _pages(self) -> dict[Path, Stamp]:
        found = {}
        for page in self.folder.iterdir():
            try:
                stat = page.stat()
            except OSError:  # gone since it was listed, or a link to nowhere
                continue
            if is_page(page) and page.is_file():
                found[page] = (stat.st_size, stat.st_mtime_ns)
        return found


def is_page(page: Path) -> bool:
    """Tell a page by its name from what is still being written, and from pictures and the like."""
    name = page.name.lower()
    return not name.startswith(_BEGIN) and not name.endswith(_END) and kind_of_name(name) in READERS


@dataclass(frozen=True, slots=True)
class Watch:
    """What is done with the pages of an inbox."""

    inbox: Inbox
    output: Path
    make: Callable[[Path], str]
    """Makes the episode of a page and gives its id."""
    tell: Tell
    warn: Tell

    def look(self, now_s: float) -> None:
        """Make what is ready; whatever fails is told, and the watch goes on."""
        try:
            pages = self.inbox.ready(now_s)
        except OSError as error:
            if not self.inbox.is_gone:
                self.warn(f"{self.inbox.folder}: cannot be read ({error.strerror or error})")
            self.inbox.is_gone = True
            return
        self.inbox.is_gone = False
        for page in pages:
            self.inbox.put_off(page)
            try:
                self._once(page)
            except (SourceError, ScriptError) as error:
                self.warn(f"{error} It is tried again when it changes")
            except (BriefingError, OSError) as error:
                self.inbox.put_off(page, now_s + RETRY_S)
                self.warn(f"{error} It is tried again in {RETRY_S / 60:g} minutes")
            except Exception as error:  # noqa: BLE001 - a watch of weeks outlives a defect that one page meets
                self.warn(f"{page}: {type(error).__name__}: {error}. It is tried when it changes")

    def _once(self, page: Path) -> None:
        """Make a page unless its like was made; it is done when its episode is out."""
        with alone(self.output, self.tell):
            archive = Archive(self.output)
            with page.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            edition = archive.dropped(digest)
            if edition:
                self.tell(f"{page.name}: was made before, as {edition}")
                return
            self.tell(f"{page.name}: …")
            archive.drop(digest, page.name, self.make(page))


def watch(watching: Watch, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
    """Look at the inbox again and again, until somebody interrupts it."""
    while True:
        watching.look(clock())
        sleep(POLL_S)
