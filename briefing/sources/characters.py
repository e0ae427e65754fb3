"""Know a Chinese character in a pattern, and texts of them whatever spaces stand between."""

import re

HAN = "[\u4e00-\u9fff]"
"""A Chinese character."""
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


def spaced(text: str) -> str:
    """Make whitespace one space."""
    return _SPACES.sub(" ", text).strip()


def squeezed(text: str) -> str:
    """Take all whitespace out, so that texts of different tools, or of torn lines, compare."""
    return re.sub(r"\s+", "", text)
