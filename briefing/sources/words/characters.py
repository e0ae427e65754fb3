"""Know a Chinese character in a pattern, and texts of them whatever spaces stand between."""

import re

_NOT_HAN = r"\W\d\x00-\xff\u2150-\u33ff"
HAN = f"[^{_NOT_HAN}]"
"""A Chinese character; rare ones, which names have, among them.

Told by what it is not: of a pattern that has the range of them Python takes a millisecond to walk
it, each time that it is written there. So Greek counts as well, and nobody minds."""
HAN_BUT_BAR = f"[^{_NOT_HAN}丨]"
"""But for 丨, which parts names: of a row of both, every way to part it would be tried."""
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


def spaced(text: str) -> str:
    """Make whitespace one space."""
    return _SPACES.sub(" ", text).strip()


def squeezed(text: str) -> str:
    """Take all whitespace out, so that texts of different tools, or of torn lines, compare."""
    return re.sub(r"\s+", "", text)
