"""Tell a script as the program wrote it from one that a person has had in hand.

The head of a script's Markdown carries the mark of the wording that the program gave it, however
often it is read and written again: whatever somebody has changed since shows.
"""

import hashlib
import json
import re
from collections.abc import Iterable

COMMENT = re.compile(r"<!--\s*(\{.*\})\s*-->")
OF = "of"
"""The key of a mark, in the comment that it stands in."""
BY_HAND = "a person"
"""Stands for the mark of a script that the program has not written, or not marked."""


def mark(words: Iterable[str]) -> str:
    """Name a wording, so that what is told of it holds for it alone; spaces never decide."""
    bare = "".join("".join(words).split())
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def mark_of_text(markdown: str) -> str:
    """Name all that is said, in its order, and what is left out: whatever an editor changes."""
    found = ((line.strip(), COMMENT.fullmatch(line.strip())) for line in markdown.splitlines())
    return mark(
        line if comment is None else "left_out" * ('"left_out"' in line) for line, comment in found
    )


def is_edited(markdown: str) -> bool:
    """Tell whether a person has changed a script's wording, order or title, or written it."""
    return first_mark(markdown) != mark_of_text(markdown.removeprefix("\ufeff"))


def first_mark(markdown: str) -> str:
    """Read the mark of the wording that the program gave a script; `BY_HAND` where there is none.

    Two scripts of one mark were written of the same pages, in the same way.
    """
    for line in markdown.removeprefix("\ufeff").partition("\n## ")[0].splitlines():
        if comment := COMMENT.fullmatch(line.strip()):
            try:
                facts = json.loads(comment[1])
            except (json.JSONDecodeError, RecursionError):
                return BY_HAND
            if OF in facts:
                return str(facts[OF])
    return BY_HAND
