"""Gains that change over time, worked out a stretch at a time: whole, they are as long as sound."""

from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray


class Curve(NamedTuple):
    """A gain that goes in straight lines from point to point, so many samples apart."""

    points: NDArray[np.floating[Any]]
    step: int

    def over(self, start: int, length: int) -> NDArray[np.float32]:
        """Give the gain of so many samples; at `start`, a multiple of `step`, stands a point."""
        points = self.points[start // self.step : -(-(start + length) // self.step) + 1]
        way = np.arange(self.step, dtype=points.dtype) / self.step
        lines = sliding_window_view(points, 2) @ np.stack([1 - way, way])
        return lines.ravel()[:length].astype(np.float32, copy=False)
