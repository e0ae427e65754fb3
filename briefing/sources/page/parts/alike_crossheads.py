"""Know one more part of a story by its heading, which is worded as those of the parts above it.

温度要“两头抓”, 浇水要“看天”, 防病要“赶早”: the last may be signed, as its story is. So are those
that name who speaks: 物业：……, 律师：…….
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from briefing.sources.page.parts.drafts import Draft

_FRAME, _WIDEST = 3, 16
"""Characters that the headings share, be they quotation marks, and full-width ones they have."""
_SPEAKER = re.compile("([\u4e00-\u9fff]{2,8})[：:].")
_SAME, _SOON = 2, 60
"""Characters of who speaks that the text says again, and in which it does."""


def parts_worded_alike(drafts: Sequence[Draft], parts: set[int]) -> set[int]:
    """Give the places of drafts below two `parts` whose headings share a frame with theirs.

    Below one part is enough where both name who speaks.
    """
    found: set[int] = set()
    for at in range(1, len(drafts)):
        above = [each for each in (at - 1, at - 2) if each in parts or each in found]
        if at in parts or not above or not _may_be_part(drafts[at]):
            continue
        framed = [_share_a_frame(drafts[at], drafts[each]) for each in above]
        speaks = at - 1 in above and _let_speak(drafts[at - 1], drafts[at])
        if speaks or (len(above) > 1 and all(framed)):
            found.add(at)
    return found


def _may_be_part(draft: Draft) -> bool:
    single = len(draft.heading) == 1 and not draft.heading[0].level
    return single and draft.heading[0].width <= _WIDEST and not draft.opened


def _let_speak(above: Draft, below: Draft) -> bool:
    """Tell 律师：可要求退费 below 物业：也欠着房租: each text says soon who speaks."""
    speakers = [_SPEAKER.match(each.heading[0].text) for each in (above, below)]
    return all(
        who is not None and who[1][-_SAME:] in each.text[:_SOON]
        for who, each in zip(speakers, (above, below), strict=True)
    )


def _share_a_frame(one: Draft, other: Draft) -> bool:
    blocks = SequenceMatcher(
        None, one.heading[0].text, other.heading[0].text, autojunk=False
    ).get_matching_blocks()
    return sum(block.size for block in blocks) >= _FRAME
