"""Know where a profile ends (——记护林员程柳): its parts tell of whom its headline names.

What stands below the last of them, names that person nowhere and does not begin with 他 or 她 is
another story, though its headline is set like the parts’.
"""

import re
from collections.abc import Sequence
from itertools import takewhile

from briefing.sources.page.parts.crosshead_signs import Page
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.characters import HAN
from briefing.sources.words.names import is_name

_RECALLS = re.compile(rf"[—–─-]+\s*记.*?({HAN}{{2,4}})")
_LONGEST, _SHORTEST = 4, 2
"""Characters of a name, and of a short one."""
_FIRST = re.compile("[^。！？]*")
_SPOKEN_OF = re.compile("[他她]")


def profile_parts(page: Page) -> set[int]:
    """Give the drafts that may be parts of a profile, down to the last that names whom it is of."""
    found: set[int] = set()
    for at, draft in enumerate(page.drafts):
        name = "" if at in found else recalled(draft.heading, draft.text)
        below = range(at + 1, len(page.drafts))
        near = [*takewhile(page.may_be_part, below)] if name else []
        last = max((part for part in near if name in page.drafts[part].text), default=at)
        found.update(range(at + 1, last + 1))
    return found


def below_profiles(parts: set[int], drafts: Sequence[Draft]) -> set[int]:
    """Give those of the `parts` that are not of the profile above them."""
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        name = "" if at in parts else recalled(draft.heading, draft.text)
        own = [*takewhile(parts.__contains__, range(at + 1, len(drafts)))] if name else []
        last = max((below for below in own if name in drafts[below].text), default=0)
        went_on = max((below for below in own if _goes_on(drafts[below])), default=0)
        found.update(below for below in own if last and below > max(last, went_on))
    return found


def recalled(heading: Sequence[Line], text: str) -> str:
    """Name whom a line led by a dash recalls; its last characters are the name that `text` has."""
    told = next(filter(None, (_RECALLS.fullmatch(line.text) for line in heading)), None)
    ends = (told[1][-size:] for size in range(_LONGEST, _SHORTEST - 1, -1)) if told else ()
    return next((name for name in ends if is_name(name) and name in text), "")


def _goes_on(part: Draft) -> bool:
    first = _FIRST.match(part.text)
    return bool(first and _SPOKEN_OF.search(first[0]))
