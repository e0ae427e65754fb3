"""What a rule is, and the patterns that many rules share."""

from collections.abc import Callable
from re import Match
from typing import NamedTuple


class Rule(NamedTuple):
    """Say one kind of written text.

    A rule starts at a figure, letter or sign, never at Hanzi or at punctuation that stays as it
    is: the scanner skips those, which is what makes it fast. What must stand in front is a
    look-behind. Groups are numbered, never named: all rules become one pattern.
    """

    name: str
    """What `briefing say --explain` prints."""
    pattern: str
    """A regular expression over the text in its plain form (`characters.plain`)."""
    say: Callable[[Match[str]], str]
    """Turns the match into Hanzi, ASCII letters, spaces and `characters.PUNCTUATION`. A ， or 、
    at its end is a wish: it goes where other punctuation or the text's end already pauses."""


NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
"""A figure as printed: 1,299.00."""

DASH = r"\s?[-‐‑‒–—―−~〜∼˜]{1,2}\s?"
"""Every dash and tilde that prints a range."""

MINUS = r"[-−–]"
"""What prints a negative sign."""

OPENING = "“‘「『\"'"
CLOSING = "”’」』\"'"
"""Quotation marks, straight ones in both."""
