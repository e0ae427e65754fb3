"""What the archive holds, as values and as the rows of its tables."""

import json
import struct
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefing import values
from briefing.digest.programme.fingerprints import Record
from briefing.model import Validators
from briefing.settings import SourceSettings


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


def row_of(one: Record) -> tuple[str | None, ...]:
    """Give a record as a row of the table `told`; its shingles are 32-bit numbers in base 64."""
    return (
        one.headline,
        one.opening,
        one.published.isoformat() if one.published else None,
        json.dumps(one.links),
        json.dumps(sorted(one.facts), ensure_ascii=False),
        b64encode(struct.pack(f"<{len(one.shingles)}I", *sorted(one.shingles))).decode("ascii"),
        one.told_on.isoformat(),
    )


def told_of(edition: str, body: Sequence[Any]) -> Told:
    """Read what waits for an editor, as `Archive.submit` wrote it."""
    day, records, visited, held = body
    return Told(
        edition,
        date.fromisoformat(day),
        tuple(map(record_of, records)),
        tuple(Visit(*each) for each in visited),
        tuple(held),
    )


def visit(source: SourceSettings, version: Validators) -> Visit:
    """Say which version of a source was read, with its settings of now."""
    return Visit(source.url, plain(source), version.etag, version.modified)


def record_of(row: Sequence[str]) -> Record:
    """Read a row back; ValueError, TypeError or struct.error where it is none."""
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


def plain(source: SourceSettings) -> str:
    """Write the settings of a source so that they can be compared."""
    return json.dumps(values.plain(source), ensure_ascii=False)
