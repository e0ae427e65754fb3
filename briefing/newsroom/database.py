"""The file of the archive: opened by one at a time, changed by whole transactions."""

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from briefing import locks
from briefing.errors import PublishError

BUSY_S = 30.0
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


@contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the file for one question or one change; `PublishError` where it is no archive.

    In exclusive mode a write-ahead log needs no memory shared between processes, which file
    systems of a network do not have (sqlite.org/wal.html). Others wait for a lock of ours:
    SQLite answers some of those who open the file at the same time that it is locked, without
    waiting.
    """

    def waiting(waited_s: float) -> None:
        if waited_s > BUSY_S:
            raise PublishError(str(file), "is in use by another run", "wait for it and try again")

    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with (
            locks.held(file.with_name(f"{file.name}.lock"), waiting),
            closing(sqlite3.connect(file, BUSY_S, isolation_level=None)) as database,
        ):
            database.execute("PRAGMA locking_mode = EXCLUSIVE")
            database.execute("PRAGMA journal_mode = WAL")
            _prepare(database, file)
            yield database
    except (sqlite3.Error, struct.error, OSError, ValueError, TypeError) as error:
        raise PublishError(
            str(file),
            f"cannot be read or written ({error})",
            "mend that, or delete it: everything then counts as new",
        ) from error


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Make all changes of the block, or none."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def _prepare(database: sqlite3.Connection, file: Path) -> None:
    with transaction(database):
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise PublishError(
                str(file), "was written by a newer briefing", "install that version here too"
            )
        if version < VERSION:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {VERSION}")
