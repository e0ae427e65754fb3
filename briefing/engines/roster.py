"""Every voice that could read, with whether it can here and now: voice files and the live list."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from briefing import engines
from briefing.engines import Installable, catalogue
from briefing.engines.casting import needs_network
from briefing.engines.edge import live
from briefing.errors import BriefingError
from briefing.model import Voice

READY, TO_INSTALL, ONLINE, RETIRED, BROKEN = "ready", "to install", "online", "retired", "broken"


@dataclass(frozen=True, slots=True)
class Entry:
    """One voice file and what can be had of it."""

    voice: Voice
    state: str
    """`ready` here, `to install`, `online`, `retired` by its service, or `broken`: its engine
    cannot be loaded."""
    why: str = ""
    """What is wrong with a broken one, and what to do."""


@dataclass(frozen=True, slots=True)
class Roster:
    """All voices, by name, and what the online service says of its own."""

    entries: tuple[Entry, ...]
    listing: live.Listing

    @property
    def unknown(self) -> tuple[live.LiveVoice, ...]:
        """The service's Mandarin voices for which there is no voice file."""
        return self.listing.unknown([entry.voice for entry in self.entries])


def roster(
    folders: Sequence[Path], data: Path, cache: Path, now: datetime, *, offline: bool
) -> Roster:
    """List the voices of `folders` and those we ship; their engines' files lie in `data`.

    The online service is asked for its list once a day (kept in `cache`), never where `offline`
    forbids it, and may stay silent: then no voice counts as retired.
    """
    found = catalogue.voices(folders)
    listing = live.voices(cache, now, offline=offline)
    retired = {voice.name for voice in listing.retired(found)}
    entries = (
        Entry(voice, RETIRED) if voice.name in retired else _entry(voice, data) for voice in found
    )
    return Roster(tuple(entries), listing)


def _entry(voice: Voice, data: Path) -> Entry:
    try:
        engine = engines.load(voice.engine, data)
    except BriefingError as error:
        return Entry(voice, BROKEN, str(error))
    if needs_network(engine):
        return Entry(voice, ONLINE)
    if isinstance(engine, Installable) and not engine.installed():
        return Entry(voice, TO_INSTALL)
    return Entry(voice, READY)
