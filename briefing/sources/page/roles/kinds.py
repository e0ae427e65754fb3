"""The roles that a line of a page may have."""

from enum import StrEnum


class Role(StrEnum):
    """What a line is to its page; the values stand in `weights.tsv`."""

    FURNITURE = "F"
    KICKER = "K"
    HEADLINE = "H"
    SUBHEADLINE = "S"
    BYLINE = "D"
    """Who wrote it, on a line of its own."""
    CROSSHEAD = "X"
    OPENING = "N"
    """The first line of a story's text."""
    PARAGRAPH = "B"
    """The first line of another paragraph."""
    TEXT = "I"
    """Any other line of a paragraph."""


ROLES = tuple(Role)
HEADING = frozenset({Role.KICKER, Role.HEADLINE, Role.SUBHEADLINE})
BODY = frozenset({Role.OPENING, Role.PARAGRAPH, Role.TEXT})
