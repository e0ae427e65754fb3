"""Know one more part of a story by its heading, which is worded as those of the parts above it.

温度要“两头抓”, 浇水要“看天”, 防病要“赶早”: the last may be signed, as its story is.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from briefing.sources.drafts import Draft

_FRAME, _WIDEST = 3, 12
"""Characters that the headings share, be they quotation marks, and full-width ones they have."""


def parts_worded_alike(drafts: Sequence[Draft], parts: set[int]) -> set[int]:
    """Give the places of drafts below two `parts` whose headings share a frame with theirs."""
    found: set[int] = set()
    for at in range(2, len(drafts)):
        above = [each for each in (at - 1, at - 2) if each in parts or each in found]
        if at in parts or len(above) <= 1 or not _may_be_part(drafts[at]):
            continue
        if all(_share_a_frame(drafts[at], drafts[each]) for each in above):
            found.add(at)
    return found


def _may_be_part(draft: Draft) -> bool:
    single = len(draft.heading) == 1 and not draft.heading[0].level
    return single and draft.heading[0].width <= _WIDEST and not draft.opened


def _share_a_frame(one: Draft, other: Draft) -> bool:
    blocks = SequenceMatcher(
        None, one.heading[0].text, other.heading[0].text, autojunk=False
    ).get_matching_blocks()
    return sum(block.size for block in blocks) >= _FRAME
