"""Tell how a page lies: upright, on its side, or a little askew, as a scan that was recognised."""

import math
from collections import Counter
from collections.abc import Sequence
from statistics import median

from pdfminer.layout import LTChar
from pdfminer.utils import MATRIX_IDENTITY, Matrix

_STRAIGHT = 0.6
"""Degrees by which a character may be turned that still stands upright."""
_LEAST, _MOST = 0.1, 5.0
"""Degrees by which a scan is askew, at least and at most; a line of a page rises by a dot less."""
_ALIKE = 1.5
"""Degrees between the lines of one page."""
_NEARLY_ALL = 0.8
"""The part of a page's characters that lie as it does; fewer are an advertisement's."""


def is_seen(char: LTChar) -> bool:
    """Tell a character from a blank."""
    return bool(char.get_text().strip())


def is_upright(char: LTChar) -> bool:
    """Tell a character that is not turned."""
    return abs(_tilt(char)) < _STRAIGHT


def common_tilt(drawn: Sequence[LTChar]) -> float:
    """Give by how many degrees a page's lines are turned, counter-clockwise; 0 where they differ.

    It is some degrees off a multiple of 90, at most.
    """
    tilts = [_tilt(each) for each in drawn if is_seen(each)]
    (usual, _), *_ = Counter(round(tilt) for tilt in tilts).most_common(1) or [(0, 0)]
    off = [(tilt - usual + 180) % 360 - 180 for tilt in tilts]
    near = [each for each in off if abs(each) < _ALIKE]
    if len(near) <= _NEARLY_ALL * len(tilts):
        return 0
    tilt = usual + median(near)
    askew = abs(tilt - 90 * round(tilt / 90))
    return tilt if abs(tilt) > _LEAST and askew < _MOST else 0


def levelling(tilt: float, width: float, height: float) -> Matrix:
    """Make the matrix that turns a page of that size back about its middle."""
    if not tilt:
        return MATRIX_IDENTITY
    across, up = math.cos(math.radians(tilt)), math.sin(math.radians(tilt))
    x, y = width / 2, height / 2
    return (across, -up, up, across, x - across * x - up * y, y + up * x - across * y)


def _tilt(char: LTChar) -> float:
    """Give the degrees by which a character is turned counter-clockwise, from -180 to 180."""
    return math.degrees(math.atan2(char.matrix[1], char.matrix[0]))
