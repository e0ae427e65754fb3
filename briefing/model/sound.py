"""Sound in memory, and the takes that the engines give."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # numpy is heavy, and `briefing --help` must not pay for it
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Audio:
    """Mono sound in memory."""

    samples: "NDArray[np.float32]"
    """Shape (n,), in [−1, 1]."""
    rate_hz: int
    """Samples a second."""

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a chapter is to be, as a listener's decoder gives it (ITU-R BS.1770)."""

    lufs: float = -16.0
    """Integrated."""
    ceiling_dbtp: float = -1.0
    """The highest true peak."""


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a stretch of `said` is heard in a take."""

    said_start: int
    said_end: int
    """Half-open character offsets into `Reading.said`."""
    start_s: float
    end_s: float
    """Seconds from the take's first sample."""


@dataclass(frozen=True, slots=True, eq=False)
class Take:
    """One line as one voice spoke it, proven complete."""

    audio: Audio
    words: tuple[WordTime, ...]
    """In order, not overlapping, inside the audio."""
    attempts: int = 1
    """How often the engine was asked until it gave this."""
