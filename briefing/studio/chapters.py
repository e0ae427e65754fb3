"""Chapters as they sound: made from takes, or taken as an earlier run has kept them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefing import audio
from briefing.audio import kept
from briefing.engines import takes
from briefing.engines.takes import Counts
from briefing.model import Credit, Master, Take
from briefing.store import DamagedError, Store
from briefing.studio.parts import Part


class Chapters:
    """Master chapters, and keep them in `folder`.

    `fresh` takes none that an earlier run has kept. The lines of a kept chapter are counted as
    taken from the cache.
    """

    def __init__(self, folder: Path, counts: Counts, *, fresh: bool) -> None:
        self._store = Store(folder, kept.SUFFIX)
        self._counts = counts
        self._fresh = fresh

    def seems_kept(self, part: Part) -> bool:
        """Tell whether there is a kept one; `kept` may yet find it damaged."""
        return not self._fresh and self._store.has(self.key(part))

    def kept(self, part: Part) -> Master | None:
        """Give a part as an earlier run has kept it; None where none has, or none whole."""
        if self._fresh:
            return None
        try:
            body = self._store.get(self.key(part))
        except DamagedError:
            return None
        if body is None:
            return None
        self._counts.add(cached=len(part.chapter.lines))
        return kept.unpack(body)

    def make(self, part: Part, heard: Sequence[Take]) -> Master:
        """Master a part from the takes of its lines, and keep it for later runs."""
        master = audio.master(part.chapter.lines, heard, part.sound)
        master = replace(master, credit=Credit(attempts=sum(take.attempts for take in heard)))
        self._store.put(self.key(part), kept.pack(master))
        return master

    def key(self, part: Part) -> str:
        """Name a part by all that its sound depends on."""
        anchor, lines = part.anchor, part.chapter.lines
        spoken = [takes.key(anchor.engine, line, anchor.voice) for line in lines]
        return kept.key(lines, spoken, part.sound)
