"""The voices, settings and kept chapters of one run."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import cached_property
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from briefing import store
from briefing.audio.cues import CueSheet
from briefing.audio.reel import Reel, reel
from briefing.bucket import Bucket
from briefing.engines.casting import AUTO, Anchor, Casting
from briefing.engines.takes import CachedEngine, Counts
from briefing.errors import EngineUnavailableError
from briefing.settings import EPISODE, NEVER, Settings
from briefing.studio.ahead import ONE_BY_ONE, Pools
from briefing.studio.chapters import Chapters
from briefing.studio.sounds import cue_sheet

if TYPE_CHECKING:
    from briefing.engines import Engine

Tell = Callable[[str], None]
"""Hears one line of explanation."""


class Progress(Protocol):
    """Hears how a run goes on."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear how far a stage is."""

    def tell(self, sentence: str) -> None:
        """Hear a line of explanation."""

    def warn(self, sentence: str) -> None:
        """Hear what a user has to know even where no progress is wanted; without a full stop."""


class Studio:
    """The voices of one run, each behind the take cache, and those that may stand in.

    Made, it has said which voices read and why no better ones do; `fresh` ignores the takes that
    an earlier run has kept.
    """

    def __init__(
        self,
        settings: Settings,
        progress: Progress,
        pools: Pools = ONE_BY_ONE,
        *,
        fresh: bool = False,
    ) -> None:
        self.settings = settings
        self.progress = progress
        self.pools = pools
        self.counts = Counts()
        folder = settings.folders.cache / "chapters"
        self.chapters = Chapters(folder, self.counts, fresh=fresh)
        self._fresh = fresh
        shared = settings.cache.shared
        self._bucket = Bucket(shared) if shared else None
        self._engines: dict[Engine, CachedEngine] = {}
        self._casting = Casting(
            settings.voice_folders(),
            settings.folders.data,
            offline=settings.voice.offline,
            say_why=progress.tell,
            progress=lambda done, total: progress("fetch", done, total),
        )
        asked = self._casting.anchors(settings.voice.name)
        self.anchors = tuple(self._prepared(anchor) for anchor in asked)
        self._stand_ins: list[Anchor] = []
        self._opening = Lock()

    @cached_property
    def sheet(self) -> CueSheet:
        """The programme's sounds, read when a programme is spoken: a line alone needs none."""
        return cue_sheet(self.settings)

    @property
    def fallback(self) -> str:
        """What happens when a voice fails; one that was asked for by name is kept to."""
        asked = self.settings.voice
        return asked.fallback or (EPISODE if asked.name == AUTO else NEVER)

    def stand_ins(self) -> Iterator[Anchor]:
        """Give each voice that may still read, the best first, made ready when it is needed."""
        for number in count():
            anchor = self._stand_in(number)
            if anchor is None:
                return
            yield anchor

    def _stand_in(self, number: int) -> Anchor | None:
        """Make the stand-in of that number ready, once for all chapters that may want it."""
        with self._opening:
            if number == len(self._stand_ins):
                failed = [anchor.voice for anchor in (*self.anchors, *self._stand_ins)]
                try:
                    anchor = self._casting.first(self._casting.behind(failed))
                except EngineUnavailableError:
                    return None
                self._stand_ins.append(self._prepared(anchor))
            return self._stand_ins[number]

    def reel(self) -> AbstractContextManager[Reel]:
        """Open a reel for the frames of a programme."""
        return reel(self.settings.folders.cache)

    def prune(self) -> None:
        """Keep the cache within its bounds; what this run has used goes last."""
        bounds = self.settings.cache
        store.prune(
            self.settings.folders.cache,
            bounds.megabytes * store.MEGABYTE,
            bounds.days * store.DAY_S,
        )

    def _prepared(self, anchor: Anchor) -> Anchor:
        """Put an anchor's engine behind the take cache, one cache an engine, and set the pace."""
        if anchor.engine not in self._engines:
            folder = self.settings.folders.cache / "takes"
            self._engines[anchor.engine] = CachedEngine(
                anchor.engine, folder, self.counts, fresh=self._fresh, bucket=self._bucket
            )
        voice = replace(anchor.voice, speed=anchor.voice.speed * self.settings.voice.speed)
        return replace(anchor, voice=voice, engine=self._engines[anchor.engine])
