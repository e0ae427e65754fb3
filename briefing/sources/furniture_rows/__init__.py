"""The table of page furniture: one row a kind, each a pattern for a whole line.

`STRONG` rows are furniture wherever they stand. `WEAK` rows could also be the middle of a sentence
that a narrow column cut, and `LONG` rows hold for lines of a paragraph's length too.
"""

import re
from collections.abc import Iterable
from itertools import chain

from briefing.sources.furniture_rows import (
    classifieds,
    contents,
    figures,
    notices,
    pages,
    photos,
    services,
    times,
)


class Table:
    """Rows that are asked together: a regular expression for each takes twice as long."""

    def __init__(self, *rows: Iterable[tuple[str, str]]) -> None:
        """Take the kinds with their patterns, of which none has a group."""
        listed = tuple(chain.from_iterable(rows))
        self._kinds = [kind for kind, _ in listed]
        self._any = re.compile("|".join(f"(?:{pattern})()" for _, pattern in listed))

    def kind(self, text: str) -> str:
        """Name the first row that a whole line fits; empty where none does."""
        found = self._any.fullmatch(text)
        return self._kinds[found.lastindex - 1] if found and found.lastindex else ""


STRONG = Table(
    pages.STRONG,
    notices.STRONG,
    photos.STRONG,
    contents.STRONG,
    figures.STRONG,
    services.STRONG,
    times.STRONG,
)
WEAK = Table(
    figures.WEAK,
    notices.WEAK,
    classifieds.WEAK,
    photos.WEAK,
    contents.WEAK,
    pages.WEAK,
    services.WEAK,
)
LONG = Table(notices.LONG, figures.LONG, contents.LONG, pages.LONG, photos.LONG)
