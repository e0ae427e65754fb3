"""The rules, frames and tinted boxes of a page, as far as they part stories."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

_THIN = 3.0
_SHORTEST = 20.0
_STRAIGHT = 0.5
_MOST_CORNERS = 16
"""A rule has two, a rounded box eight; a drawing has more."""
_MOST = 200
"""A page with more is illustrated with drawings; the largest will do."""


@dataclass(frozen=True, slots=True)
class Area:
    """A rule or a box; lengths in points, y growing upwards."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def is_box(self) -> bool:
        """Whether it can hold text; else it is a rule."""
        return self.right - self.left > _THIN and self.top - self.bottom > _THIN

    @property
    def is_upright(self) -> bool:
        """Whether it is a vertical rule."""
        return self.right - self.left <= _THIN < self.top - self.bottom

    @property
    def is_level(self) -> bool:
        """Whether it is a horizontal rule."""
        return self.top - self.bottom <= _THIN < self.right - self.left


def area_of(corners: Sequence[tuple[float, float]]) -> Area | None:
    """Make an area of what was drawn; none of a slanted line, a drawing or a speck."""
    if not 2 <= len(corners) <= _MOST_CORNERS:  # noqa: PLR2004 - a line has two ends
        return None
    across = [x for x, _ in corners]
    upwards = [y for _, y in corners]
    area = Area(min(across), max(across), max(upwards), min(upwards))
    if max(area.right - area.left, area.top - area.bottom) < _SHORTEST:
        return None
    slanted = sum(
        abs(x - other_x) > _STRAIGHT and abs(y - other_y) > _STRAIGHT
        for (x, y), (other_x, other_y) in pairwise(corners)
    )
    return None if slanted * 2 > len(corners) or (area.is_box and len(corners) < 4) else area  # noqa: PLR2004 - a box has four corners


def largest(areas: Iterable[Area]) -> tuple[Area, ...]:
    """Keep as many as a newspaper page has, each once."""
    ranked = sorted(
        dict.fromkeys(areas),
        key=lambda each: -(each.right - each.left) - (each.top - each.bottom),
    )
    return tuple(ranked[:_MOST])
