"""Say which sounds stand beside the speech of which chapter.

A cue comes before the speech (the chime, or the show's own intro, before the opening; a sting
before each item of news), lies under it (a bed), or follows it (the outro behind the last
chapter). `sound_design` makes the cues, `arrange` lays them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing.audio.frames import FRAME_SAMPLES, RATE_HZ
from briefing.audio.mix import LEAD, TAIL
from briefing.model import Chapter, Loudness

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ITEMS = ("story", "section")
"""Kinds of chapters that begin something new; a section's first story does not."""


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """A sound to stand beside speech."""

    samples: "NDArray[np.float32]"
    """Mono at 48 kHz."""
    lufs: float
    """Its own integrated loudness, by which it is set beside the speech."""
    below_lu: float
    """How much softer than the speech it is to be."""
    length: int
    """Samples until speech may begin; what is left of it dies away under the first words."""
    digest: str = field(init=False)
    """Its content's SHA-256, by which kept chapters know it."""

    def __post_init__(self) -> None:
        """Digest the sound once: a bed is long, and every chapter asks."""
        object.__setattr__(self, "digest", sha256(self.samples.data).hexdigest())


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """How one chapter is to sound."""

    loudness: Loudness
    first: bool
    """Whether its episode begins with it: then at once, else in silence, to be joined."""
    before: Cue | None = None
    under: Cue | None = None
    behind: Cue | None = None

    @property
    def has_cues(self) -> bool:
        """Tell whether anything stands beside the speech."""
        return bool(self.before or self.under or self.behind)

    @property
    def lead(self) -> int:
        """Give the samples in front of whatever is heard first."""
        return 0 if self.first else LEAD

    @property
    def beside_s(self) -> float:
        """Reckon what is added to its lines and pauses, in seconds: cues, and silence to join."""
        before = self.before.length if self.before else 0
        behind = self.behind.length + TAIL if self.behind else 0
        return (self.lead + before + behind + FRAME_SAMPLES / 2) / RATE_HZ  # until frames are whole

    def told(self) -> list[object]:
        """Give all of it that changes how the same takes sound, to be written as JSON."""
        cues = (self.before, self.under, self.behind)
        heard = [cue and [cue.digest, cue.below_lu, cue.length] for cue in cues]
        return [self.loudness.lufs, self.loudness.ceiling_dbtp, self.first, heard]


@dataclass(frozen=True, slots=True, eq=False)
class CueSheet:
    """The sounds of a programme: how loud it is, and the cues that it has."""

    loudness: Loudness
    opening: Cue | None = None
    sting: Cue | None = None
    bed: Cue | None = None
    closing: Cue | None = None

    @property
    def lengths(self) -> tuple[int, ...]:
        """Give how long each cue holds speech up, in samples, −1 for one that it has not."""
        cues = (self.opening, self.sting, self.bed, self.closing)
        return tuple(cue.length if cue else -1 for cue in cues)

    def sounds(self, chapters: Sequence[Chapter]) -> tuple[Sound, ...]:
        """Say how each chapter of a whole programme is to sound.

        The sting parts what is new from what was before: the first story from the rundown, a
        section from the last one; not a section from its own first story, nor the closing.
        """
        kinds = [chapter.kind for chapter in chapters]
        stung = [False, *(to in ITEMS and before != "section" for before, to in pairwise(kinds))]
        return tuple(
            Sound(
                self.loudness,
                first=place == 0,
                before=self.opening if place == 0 else self.sting if stung[place] else None,
                under=self.bed,
                behind=self.closing if place == len(kinds) - 1 else None,
            )
            for place in range(len(kinds))
        )

    def beside_s(self, chapters: Sequence[Chapter]) -> float:
        """Reckon what a programme's sounds add to its lines and pauses, in seconds."""
        return sum(sound.beside_s for sound in self.sounds(chapters))
