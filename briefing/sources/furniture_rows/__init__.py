"""The table of page furniture: one row a kind, each a pattern for a whole line.

`STRONG` rows are furniture wherever they stand. `WEAK` rows could also be the middle of a sentence
that a narrow column cut, and `LONG` rows hold for lines of a paragraph's length too.
"""

import re
from collections.abc import Iterable

from briefing.sources.furniture_rows import (
    classifieds,
    contents,
    figures,
    notices,
    pages,
    photos,
    services,
)

Row = tuple[str, re.Pattern[str]]


def _compiled(*tables: Iterable[tuple[str, str]]) -> tuple[Row, ...]:
    return tuple((name, re.compile(pattern)) for table in tables for name, pattern in table)


STRONG = _compiled(
    pages.STRONG,
    notices.STRONG,
    photos.STRONG,
    contents.STRONG,
    figures.STRONG,
    services.STRONG,
)
WEAK = _compiled(
    figures.WEAK,
    notices.WEAK,
    classifieds.WEAK,
    photos.WEAK,
    contents.WEAK,
    pages.WEAK,
    services.WEAK,
)
LONG = _compiled(notices.LONG, figures.LONG, contents.LONG, pages.LONG, photos.LONG)
