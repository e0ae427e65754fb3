"""What a rule is, and the patterns that many rules share."""

from collections.abc import Callable
from re import Match
from typing import NamedTuple

from briefing.reading.measures import COUNTED


class Rule(NamedTuple):
    """Say one kind of written text.

    A rule starts at a figure, letter or sign, never at Hanzi or at punctuation that stays as it
    is: the scanner skips those, which is what makes it fast. What must stand in front is a
    look-behind. Groups are numbered, never named or referred to: all rules become one pattern.
    """

    name: str
    """What `briefing say --explain` prints."""
    pattern: str
    """A regular expression over the text in its plain form (`characters.plain`)."""
    say: Callable[[Match[str]], str]
    """Turns the match into Hanzi, ASCII letters, spaces and `characters.PUNCTUATION`. A ， or 、
    at its end is a wish: it goes where other punctuation or the text's end already pauses."""


HAN = r"\u4e00-\u9fff"
"""The Hanzi of newspapers, as the inside of a character class."""

_SPACED = (
    r"(?<![A-Za-z] )(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f，]\d{3})+(?!\d)"
    rf"(?=\.\d|\s?[余多]?(?:[万亿%]|{COUNTED}|[A-Za-zμ℃㎡㎥]))"
)
"""55 235吨: spaces or full-width commas between thousands, told from a list by what is counted."""
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|{_SPACED}|\d+)(?:\.\d+)?"
"""A figure as printed: 1,299.00."""

DASH = r"(?!\s[-−–]\d)\s?(?:[-‐‑–−]|[‒—―~〜∼˜]{1,2}|--)\s?"
"""Every dash and tilde that prints a range; with a space only in front, it is a minus."""

MINUS = r"[-−–]"
"""What prints a negative sign."""

SCALE = "[百千万亿余多]*"
"""What may stand between a figure and what it counts."""

OPENING = "“‘「『\"'"
CLOSING = "”’」』\"'"
"""Quotation marks, straight ones in both."""


def behind(words: str, joints: str = "") -> str:
    """Make a look-behind for any of the words (set apart by spaces), or one and a joint: 电话：."""
    lengths: dict[int, list[str]] = {}
    for word in words.split():
        lengths.setdefault(len(word), []).append(word)
    tails = ("", f"[{joints}]") if joints else ("",)
    return "(?:{})".format(
        "|".join(f"(?<=(?:{'|'.join(each)}){tail})" for each in lengths.values() for tail in tails)
    )
