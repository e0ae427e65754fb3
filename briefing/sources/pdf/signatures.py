"""Know a line that says who wrote a story, by itself: where it stands, it parts no columns."""

import re

from briefing.sources.credits.writers import writers_beside
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.names import is_name
from briefing.sources.words.traditional import fold

_BETWEEN = re.compile(r"[\s，,、]+")


def is_signature(text: str) -> bool:
    """Tell a byline, bare names (陆清荷，何以安) and a name beside its office."""
    return bool(Line(text).names or bare_names(text) or writers_beside(text))


def bare_names(text: str) -> tuple[str, ...]:
    """Give the names that a line is made of, with nothing that says what they did."""
    names = _BETWEEN.split(text.strip())
    return tuple(names) if all(map(is_name, map(fold, names))) else ()
