"""What the show has told so far: one SQLite file in its output folder.

It lies there because it is about what subscribers of that very feed have heard: it goes where the
show goes, two shows of one machine have one each, and machines that publish one folder by turns
share it. Its name begins with a dot, so it is neither served nor copied to a host. Nothing is
written but by one transaction, once an edition is out: a run that dies before tells its stories
again rather than losing them.
"""

import json
import sqlite3
import struct
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from briefing import locks, values
from briefing.digest.told_before import Record
from briefing.errors import PublishError
from briefing.model import UNKNOWN, Validators
from briefing.settings import SourceSettings

FILE = ".newsroom.sqlite3"
LOCK = f"{FILE}.lock"
BUSY_S = 30.0
COMPARED_DAYS = 60
"""For so long a story is known by its wording; by its address, as long as it is kept."""
KEPT_DAYS = 400
VERSION = 1
_SCHEMA = """
CREATE TABLE told (
    headline TEXT NOT NULL, opening TEXT NOT NULL, published TEXT, links TEXT NOT NULL,
    facts TEXT NOT NULL, shingles TEXT NOT NULL, told_on TEXT NOT NULL, edition TEXT NOT NULL
);
CREATE INDEX told_on ON told (told_on);
CREATE TABLE edition (id TEXT PRIMARY KEY, day TEXT NOT NULL);
CREATE TABLE visited (
    url TEXT PRIMARY KEY, settings TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL
);
CREATE TABLE dropped (digest TEXT PRIMARY KEY, name TEXT NOT NULL, edition TEXT NOT NULL);
CREATE TABLE held (day TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (day, story));
CREATE TABLE review (edition TEXT PRIMARY KEY, told TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Visit:
    """The version of a source that holds nothing more to tell."""

    url: str
    settings: str
    """As they were, for others may want other stories of it."""
    etag: str
    modified: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is to be remembered of an edition."""

    edition: str
    """Its id; empty where there was none, as nothing was new."""
    day: date
    records: tuple[Record, ...] = ()
    visited: tuple[Visit, ...] = ()
    held: tuple[str, ...] = ()
    """The names of stories that had no room: not offered again on that day."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The archive of the show in `output`."""

    output: Path

    @property
    def file(self) -> Path:
        """Where it lies."""
        return self.output / FILE

    def records(self, day: date, links: AbstractSet[str]) -> tuple[Record, ...]:
        """Give the stories told of late, and all those that were told under these addresses."""
        if not self.file.exists():
            return ()
        since = (day - timedelta(days=COMPARED_DAYS)).isoformat()
        with self._opened() as database:
            rows = database.execute(
                "SELECT headline, opening, published, links, facts, shingles, told_on FROM told"
                " WHERE told_on >= ? OR links <> '[]' ORDER BY told_on, rowid",
                (since,),
            ).fetchall()
        found = (_record(row) for row in rows)
        return tuple(
            one
            for one in found
            if one.told_on.isoformat() >= since or not links.isdisjoint(one.links)
        )

    def editions(self) -> frozenset[str]:
        """Name the editions that it remembers: what they told is not told again."""
        if not self.file.exists():
            return frozenset()
        with self._opened() as database:
            return frozenset(name for (name,) in database.execute("SELECT id FROM edition"))

    def held(self, day: date) -> frozenset[str]:
        """Name the stories that had no room in the editions of that day."""
        if not self.file.exists():
            return frozenset()
        with self._opened() as database:
            rows = database.execute("SELECT story FROM held WHERE day = ?", (day.isoformat(),))
            return frozenset(name for (name,) in rows)

    def validators(self, source: SourceSettings) -> Validators:
        """Give the version of a source that was told whole, while its settings stay the same."""
        if not self.file.exists():
            return UNKNOWN
        with self._opened() as database:
            row = database.execute(
                "SELECT etag, modified FROM visited WHERE url = ? AND settings = ?",
                (source.url, _plain(source)),
            ).fetchone()
        return Validators(*row) if row else UNKNOWN

    def remember(self, told: Told) -> None:
        """Remember what an edition told, all or nothing; forget what was told long ago."""
        oldest = (told.day - timedelta(days=KEPT_DAYS)).isoformat()
        with self._opened() as database, _transaction(database):
            database.executemany(
                "INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((*_row(one), told.edition) for one in told.records),
            )
            if told.edition:
                row = (told.edition, told.day.isoformat())
                database.execute("INSERT OR REPLACE INTO edition VALUES (?, ?)", row)
                database.execute("DELETE FROM review WHERE edition = ?", (told.edition,))
            database.executemany(
                "INSERT OR REPLACE INTO visited VALUES (?, ?, ?, ?)",
                (astuple(visit) for visit in told.visited),
            )
            database.execute("DELETE FROM held WHERE day <> ?", (told.day.isoformat(),))
            database.executemany(
                "INSERT OR IGNORE INTO held VALUES (?, ?)",
                ((told.day.isoformat(), name) for name in told.held),
            )
            database.execute("DELETE FROM told WHERE told_on < ?", (oldest,))
            database.execute("DELETE FROM edition WHERE day < ?", (oldest,))

    def submit(self, told: Told) -> None:
        """Keep what is to be remembered of an edition until an editor has passed it."""
        body = json.dumps(
            [
                told.day.isoformat(),
                [_row(one) for one in told.records],
                [astuple(visit) for visit in told.visited],
                told.held,
            ],
            ensure_ascii=False,
        )
        with self._opened() as database:
            database.execute("INSERT OR REPLACE INTO review VALUES (?, ?)", (told.edition, body))

    def submitted(self) -> tuple[Told, ...]:
        """Give what waits for an editor."""
        if not self.file.exists():
            return ()
        with self._opened() as database:
            rows = database.execute("SELECT edition, told FROM review").fetchall()
            return tuple(_told(edition, json.loads(body)) for edition, body in rows)

    def dropped(self, digest: str) -> str:
        """Give the edition that was made of a page with this content; empty where none was."""
        if not self.file.exists():
            return ""
        with self._opened() as database:
            row = database.execute(
                "SELECT edition FROM dropped WHERE digest = ?", (digest,)
            ).fetchone()
        return str(row[0]) if row else ""

    def drop(self, digest: str, name: str, edition: str) -> None:
        """Remember that a page with this content has become an edition."""
        with self._opened() as database:
            row = (digest, name, edition)
            database.execute("INSERT OR REPLACE INTO dropped VALUES (?, ?, ?)", row)

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one question or one change; `PublishError` where it is no archive.

        In exclusive mode a write-ahead log needs no memory shared between processes, which file
        systems of a network do not have (sqlite.org/wal.html). Others wait for a lock of ours:
        SQLite answers some of those who open the file at the same time that it is locked, without
        waiting.
        """
        try:
            self.output.mkdir(parents=True, exist_ok=True)
            with (
                locks.held(self.output / LOCK, self._waiting),
                closing(sqlite3.connect(self.file, BUSY_S, isolation_level=None)) as database,
            ):
                database.execute("PRAGMA locking_mode = EXCLUSIVE")
                database.execute("PRAGMA journal_mode = WAL")
                _prepare(database, self.file)
                yield database
        except (sqlite3.Error, struct.error, OSError, ValueError, TypeError) as error:
            raise PublishError(
                str(self.file),
                f"cannot be read or written ({error})",
                "mend that, or delete it: everything then counts as new",
            ) from error

    def _waiting(self, waited_s: float) -> None:
        if waited_s > BUSY_S:
            raise PublishError(
                str(self.file), "is in use by another run", "wait for it and try again"
            )


@contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _prepare(database: sqlite3.Connection, file: Path) -> None:
    with _transaction(database):
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise PublishError(
                str(file), "was written by a newer briefing", "install that version here too"
            )
        if version < VERSION:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {VERSION}")


def _row(one: Record) -> tuple[str | None, ...]:
    return (
        one.headline,
        one.opening,
        one.published.isoformat() if one.published else None,
        json.dumps(one.links),
        json.dumps(sorted(one.facts), ensure_ascii=False),
        b64encode(struct.pack(f"<{len(one.shingles)}I", *sorted(one.shingles))).decode("ascii"),
        one.told_on.isoformat(),
    )


def _told(edition: str, body: Sequence[Any]) -> Told:
    day, records, visited, held = body
    return Told(
        edition,
        date.fromisoformat(day),
        tuple(map(_record, records)),
        tuple(Visit(*each) for each in visited),
        tuple(held),
    )


def visit(source: SourceSettings, version: Validators) -> Visit:
    """Say which version of a source was read, with its settings of now."""
    return Visit(source.url, _plain(source), version.etag, version.modified)


def _record(row: Sequence[str]) -> Record:
    headline, opening, published, links, facts, shingles, told_on = row
    return Record(
        headline,
        opening,
        date.fromisoformat(published) if published else None,
        tuple(json.loads(links)),
        frozenset(json.loads(facts)),
        frozenset(each for (each,) in struct.iter_unpack("<I", b64decode(shingles))),
        date.fromisoformat(told_on),
    )


def _plain(source: SourceSettings) -> str:
    return json.dumps(values.plain(source), ensure_ascii=False)
