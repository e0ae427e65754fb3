"""Know that a text goes on with the story above it by whom it speaks of."""

import re

from briefing.sources.words.names import TITLED

_TITLED, _CLAUSES = re.compile(TITLED), re.compile("[，。：；、“”！？]")
_KNOWN = 2
"""Characters by which a name is known again: where it ends only shows by what follows."""


def names_again(text: str, above: str) -> bool:
    """Tell a text of which a clause begins with somebody whom the story above introduced.

    It calls 师傅程东海 by what he is, and 程东海 is all that the text needs.
    """
    begun = [found.start("name") for found in _TITLED.finditer(above)]
    named = {above[start : start + _KNOWN] for start in begun}
    return bool(named) and any(clause[:_KNOWN] in named for clause in _CLAUSES.split(text))
