"""The output below a URL, as the command needs it on its own disk: hardly more than names.

What the site is made from is fetched whole: manifests, the feed, the records of what was made. Of
all other files only the length is wanted, so an empty file of that length stands for each. The site
is then made as in any output folder, and what has changed there is put to the URL.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.batch import records
from briefing.batch.outcome import Outcome
from briefing.bucket import Bucket
from briefing.publish import addresses

SITE = f"{records.FOLDER}/site.json"
"""What was put of the site: each file's SHA-256 by its name."""
_RECORD = ".episode"
State = tuple[int, int]
"""A file's inode and its bytes: what is written anew is another file, what is read is not."""


@dataclass(slots=True)
class Mirror:
    """The output at `bucket`, in a folder that is empty before `fetch`."""

    bucket: Bucket
    folder: Path
    _sizes: dict[str, int] = field(default_factory=dict)
    """What is at the URL, with its bytes."""
    _states: dict[str, State] = field(default_factory=dict)
    """Each file here as it was when it was the same as there."""

    def fetch(self) -> None:
        """Fetch what is wanted of the output as it stands."""
        found = {name: size for name, size in self.bucket.sizes().items() if is_ours(name)}
        self._take(found)

    def came(self, outcomes: Iterable[Outcome]) -> None:
        """Fetch what is wanted of episodes that workers have just put."""
        found: dict[str, int] = {}
        for each in outcomes:
            if each.published:
                place = f"{addresses.EPISODES}/{each.id}"
                found |= {f"{place}/{name}": size for name, size in each.published.sizes}
        self._take(found)

    def put_records(self) -> None:
        """Put the records of what was made so far, so that another run need not make it again."""
        self._put(self._changed(self.folder / records.FOLDER))

    def put(self) -> None:
        """Put what has changed here, the feed behind all that it names, then delete what went."""
        changed = self._changed(self.folder)
        shown = {name: file for name, file in changed.items() if not name.startswith(".")}
        digests = {
            name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in shown.items()
        }
        before = self._site()
        same = {
            name
            for name, file in shown.items()
            if before.get(name) == digests[name] and self._sizes.get(name) == file.stat().st_size
        }
        new = {name: file for name, file in changed.items() if name not in same}
        feed = {addresses.FEED: new.pop(addresses.FEED)} if addresses.FEED in new else {}
        self._put(new)
        self._put(feed)
        gone = [name for name in self._states if not (self.folder / name).exists()]
        self.bucket.remove(gone)
        left = {name: digest for name, digest in (before | digests).items() if name not in gone}
        if left != before:
            self.bucket.put(SITE, json.dumps(left, sort_keys=True).encode())

    def _site(self) -> dict[str, str]:
        told = self.bucket.get(SITE)
        site: dict[str, str] = json.loads(told) if told else {}
        return site

    def _take(self, found: Mapping[str, int]) -> None:
        self._sizes |= found
        for name, data in self.bucket.all(name for name in found if _is_wanted(name)):
            if data is not None:
                self._file(name).write_bytes(data)
                self._note(name)
        for name, size in found.items():
            if not _is_wanted(name):
                with self._file(name).open("wb") as hollow:
                    hollow.truncate(size)
                self._note(name)

    def _file(self, name: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        return file

    def _note(self, name: str) -> None:
        self._states[name] = _state(self.folder / name)

    def _changed(self, below: Path) -> dict[str, Path]:
        """Find the files that are not, or no more, as they are there."""
        files = ((file.relative_to(self.folder).as_posix(), file) for file in below.rglob("*"))
        return {
            name: file
            for name, file in files
            if file.is_file() and is_ours(name) and self._states.get(name) != _state(file)
        }

    def _put(self, files: Mapping[str, Path]) -> None:
        self.bucket.put_all(files)
        for name, file in files.items():
            self._sizes[name] = file.stat().st_size
            self._note(name)


def _is_wanted(name: str) -> bool:
    """Tell what is fetched whole."""
    last = name.rpartition("/")[2]
    return name == addresses.FEED or last == addresses.MANIFEST or last.endswith(_RECORD)


def is_ours(name: str) -> bool:
    """Pass over what is hidden, but for the records, and over what would lie elsewhere here."""
    parts = name.split("/")
    if {"", ".", ".."} & {*parts}:  # an object may be called anything
        return False
    is_record = parts[0] == records.FOLDER and name.endswith(_RECORD)
    return is_record or not any(part.startswith(".") for part in parts)


def _state(file: Path) -> State:
    stat = file.stat()
    return stat.st_ino, stat.st_size
