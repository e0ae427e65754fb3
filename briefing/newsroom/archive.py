"""What the show has told so far: one SQLite file in its output folder.

It lies there because it is about what subscribers of that very feed have heard: it goes where the
show goes, two shows of one machine have one each, and machines that publish one folder by turns
share it. Its name begins with a dot, so it is neither served nor copied to a host. Nothing is
written but by one transaction, once an edition is out: a run that dies before tells its stories
again rather than losing them.
"""

import json
from collections.abc import Set as AbstractSet
from dataclasses import astuple, dataclass
from datetime import date, timedelta
from pathlib import Path

from briefing.digest.programme.fingerprints import Record
from briefing.model import UNKNOWN, Validators
from briefing.newsroom.database import opened, transaction
from briefing.newsroom.rows import Told, plain, record_of, row_of, told_of
from briefing.settings import SourceSettings

FILE = ".newsroom.sqlite3"
COMPARED_DAYS = 60
"""For so long a story is known by its wording; by its address, as long as it is kept."""
KEPT_DAYS = 400


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
        with opened(self.file) as database:
            rows = database.execute(
                "SELECT headline, opening, published, links, facts, shingles, told_on FROM told"
                " WHERE told_on >= ? OR links <> '[]' ORDER BY told_on, rowid",
                (since,),
            )
            found = [record_of(row) for row in rows]
        return tuple(
            one
            for one in found
            if one.told_on.isoformat() >= since or not links.isdisjoint(one.links)
        )

    def editions(self) -> frozenset[str]:
        """Name the editions that it remembers: what they told is not told again."""
        if not self.file.exists():
            return frozenset()
        with opened(self.file) as database:
            return frozenset(name for (name,) in database.execute("SELECT id FROM edition"))

    def held(self, day: date) -> frozenset[str]:
        """Name the stories that had no room in the editions of that day."""
        if not self.file.exists():
            return frozenset()
        with opened(self.file) as database:
            rows = database.execute("SELECT story FROM held WHERE day = ?", (day.isoformat(),))
            return frozenset(name for (name,) in rows)

    def validators(self, source: SourceSettings) -> Validators:
        """Give the version of a source that was told whole, while its settings stay the same."""
        if not self.file.exists():
            return UNKNOWN
        with opened(self.file) as database:
            row = database.execute(
                "SELECT etag, modified FROM visited WHERE url = ? AND settings = ?",
                (source.url, plain(source)),
            ).fetchone()
        return Validators(*row) if row else UNKNOWN

    def remember(self, told: Told) -> None:
        """Remember what an edition told, all or nothing; forget what was told long ago."""
        oldest = (told.day - timedelta(days=KEPT_DAYS)).isoformat()
        with opened(self.file) as database, transaction(database):
            database.executemany(
                "INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((*row_of(one), told.edition) for one in told.records),
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
                [row_of(one) for one in told.records],
                [astuple(visit) for visit in told.visited],
                told.held,
            ],
            ensure_ascii=False,
        )
        with opened(self.file) as database:
            database.execute("INSERT OR REPLACE INTO review VALUES (?, ?)", (told.edition, body))

    def submitted(self) -> tuple[Told, ...]:
        """Give what waits for an editor."""
        if not self.file.exists():
            return ()
        with opened(self.file) as database:
            rows = database.execute("SELECT edition, told FROM review").fetchall()
            return tuple(told_of(edition, json.loads(body)) for edition, body in rows)

    def dropped(self, digest: str) -> str:
        """Give the edition that was made of a page with this content; empty where none was."""
        if not self.file.exists():
            return ""
        with opened(self.file) as database:
            row = database.execute(
                "SELECT edition FROM dropped WHERE digest = ?", (digest,)
            ).fetchone()
        return str(row[0]) if row else ""

    def drop(self, digest: str, name: str, edition: str) -> None:
        """Remember that a page with this content has become an edition."""
        with opened(self.file) as database:
            row = (digest, name, edition)
            database.execute("INSERT OR REPLACE INTO dropped VALUES (?, ?, ?)", row)
