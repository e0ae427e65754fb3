"""Tell the sub-headline that a newsletter gives as an entry's description, beside its content."""

import re
from collections.abc import Sequence

from briefing.sources.words.characters import squeezed

_OPENING = 8
"""Characters by which a description is known for the beginning of the text."""
_LINE = re.compile(r"[^。！？!?…]{8,40}(?<!\.{3})")
"""What is no sentence; a summary or a teaser is one."""


def subheadlines_of(summary: Sequence[str], content: Sequence[str]) -> tuple[str, ...]:
    """Give the one line of a description that its content does not say; empty for any other."""
    if len(summary) != 1 or not content or not _LINE.fullmatch(summary[0]):
        return ()
    line, text = squeezed(summary[0]), squeezed("".join(content))
    return () if line in text or line[:_OPENING] == text[:_OPENING] else (summary[0],)
