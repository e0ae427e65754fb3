"""Hold what a person has written into a script against the pages that it was written of.

A person may say things as no page does; a number that no page prints is most likely a slip.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model import Article, Chapter
from briefing.script import GOES_ON, id_of
from briefing.settings import Settings
from briefing.writing import gather

Proof = Callable[[Chapter], tuple[str, ...]]
"""Lists the numbers in a chapter that its page does not print."""
EDITED = "edited"
_KEPT = 256


def reader(settings: Settings, day: date) -> Proof:
    """Read the pages again that lie on this machine; of others, nothing is said.

    `day` is the edition's, on which the page's 昨天 hangs. A page is read anew when it changes.
    """

    @lru_cache(_KEPT)
    def articles(source: str, _changed_ns: int) -> tuple[Article, ...]:
        try:
            return gather([source], offline=True, derived=settings.derived).articles
        except BriefingError:  # it is no page any more
            return ()

    @lru_cache(_KEPT)
    def strange(chapter: Chapter, changed_ns: int) -> tuple[str, ...]:
        from briefing.digest.facts import unprinted_numbers  # noqa: PLC0415 - heavy, and seldom wanted

        found = articles(chapter.source, changed_ns)
        named = id_of(chapter.title), chapter.id.partition("-")[0]
        own = [each for each in found if id_of(each.headline) in named] or found
        told = [chapter.title, *(line.text for line in chapter.lines)]
        told = [each for each in told if not each.startswith(GOES_ON)]
        missing = [unprinted_numbers(told, each, day) for each in own]
        first = missing[0] if missing else ()
        return tuple(each for each in first if all(each in other for other in missing))

    def proven(chapter: Chapter) -> tuple[str, ...]:
        page = Path(chapter.source)
        if chapter.verdict != EDITED or not chapter.source or not page.is_file():
            return ()
        return strange(chapter, page.stat().st_mtime_ns)

    return proven
