"""Cut a spectrogram into windows for the vocoder, whose memory grows with the longest of them.

A window needs its neighbours' frames around it, which are computed twice: many inside speech, few
within a pause, and none at the ends of an utterance. So windows end in pauses where they can.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

MOST = 320
"""Frames of a window, but for what is around it: 4 s, for which the vocoder takes 230 MB."""
IN_SPEECH = 20
"""A sample hears 18 frames to either side (measured), so more changes nothing."""
IN_A_PAUSE = 8
"""Within silence: differences stay under −50 dBFS, and −62 on the average."""
EDGE = 4
"""How often the frame at the end of an utterance is repeated, instead: as good as more."""


@dataclass(frozen=True, slots=True)
class Window:
    """One stretch of frames, and how many around it are to be computed and thrown away."""

    start: int
    stop: int
    before: int = 0
    behind: int = 0
    """Frames of the neighbours; where there are none, the frame at the edge is repeated."""

    def of(self, mel: "NDArray[np.float32]") -> "NDArray[np.float32]":
        """Take its frames, (n, bands), with those around it."""
        frames = mel[self.start - self.before : self.stop + self.behind]
        edges = [0 if neighbours else EDGE for neighbours in (self.before, self.behind)]
        return np.pad(frames, (edges, (0, 0)), mode="edge")

    def sound(self, samples: "NDArray[np.float32]", frame: int) -> "NDArray[np.float32]":
        """Cut off what was made of the frames around it; `frame` is a frame's samples."""
        first = (self.before or EDGE) * frame
        return samples[first : first + (self.stop - self.start) * frame]


def windows(frames: int, pauses: list[int]) -> Iterator[Window]:
    """Cut `frames` into windows in order; `pauses` are frames of silence inside.

    As many stretches between pauses go together as fit; one that does not fit is cut in equal
    parts.
    """
    around = dict.fromkeys(pauses, IN_A_PAUSE)
    start = 0
    for pause, following in pairwise([*pauses, frames, frames]):
        if following - start > MOST or pause == frames:
            count = -(-(pause - start) // MOST)
            cuts = [start + (pause - start) * part // count for part in range(count + 1)]
            for first, last in pairwise(cuts):
                neighbours = (around.get(place, IN_SPEECH) for place in (first, last))
                yield _window(first, last, frames, *neighbours)
            start = pause


def _window(start: int, stop: int, frames: int, before: int, behind: int) -> Window:
    return Window(start, stop, min(before, start), min(behind, frames - stop))
