"""Know a Chinese character in a pattern, and texts of them whatever spaces stand between."""

import re

HAN = "[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003347f]"
"""A Chinese character; rare ones, which names have, among them."""
_SPACES = re.compile(r"[\s\u200b\ufeff]+")


def spaced(text: str) -> str:
    """Make whitespace one space."""
    return _SPACES.sub(" ", text).strip()


def squeezed(text: str) -> str:
    """Take all whitespace out, so that texts of different tools, or of torn lines, compare."""
    return re.sub(r"\s+", "", text)
