"""Tell the headings of a story's parts (小标题) from the headlines of stories.

No single sign decides. A part's heading is short, says little of what its text begins with, and
its text goes on with the words of the story above; it may be set apart in another way than the
page's headlines are, and a page whose stories open with datelines opens its parts without.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from briefing.sources.page.parts.alike_crossheads import parts_worded_alike
from briefing.sources.page.parts.crosshead_signs import DASHES, WIDE, Page
from briefing.sources.page.parts.crosshead_weights import CROSSHEAD
from briefing.sources.page.parts.drafts import Draft
from briefing.sources.page.parts.interviews import interview_parts
from briefing.sources.page.parts.named_again import names_again
from briefing.sources.page.parts.notice_stories import admonishes
from briefing.sources.page.parts.pieces import pieces
from briefing.sources.page.parts.profiles import below_profiles, profile_parts

_PARTS, _SURE, _NEVER = 2, 0.6, -6.0
_DOUBT = 1.5
"""How much what speaks against a part counts beside what speaks for those below it."""
_HOPELESS = 3.0
"""What a way to cut a page may weigh less than the best up to there."""
_SIDES = ("above", "below")


def crossheads(drafts: Sequence[Draft]) -> set[int]:
    """Give the places of drafts that are parts of the story above them."""
    page = Page(drafts)
    found = likeliest(page)
    found -= _lone(found, page) | set_like_headlines(found, drafts) | above_parts(found, page)
    found |= _feature_parts(page) | pieces(drafts) | profile_parts(page)
    found |= parts_worded_alike(drafts, found) | interview_parts(drafts)
    found |= set_like_parts(drafts)
    found -= {at for at in found if admonishes(drafts[at]) or _is_wide_pair(page, at)}
    return found - below_profiles(found, drafts)


def _is_wide_pair(page: Page, at: int) -> bool:
    """Tell a headline of two phrases, wider than any part's heading beside it."""
    signs = page.signs(at, at - 1)
    return bool(signs["wide alone"] and signs["spaced"])


def likeliest(page: Page) -> set[int]:
    """Cut a page into stories and their parts so that all weights together are the greatest.

    A part that says little by itself is one where those below go on with the same story.
    """
    ways: dict[int, _Way] = {0: _Way(0.0, ())}  # by the story that they are in
    for at in range(1, len(page.drafts)):
        best = max(ways.values())
        further = {at: best}
        if page.may_be_part(at):
            for above, way in ways.items():
                if way.weight > best.weight - _HOPELESS:
                    own = weight(page.signs(at, above))
                    more = way.weight + (own if own > 0 else _DOUBT * own)
                    further[above] = _Way(more, (*way.parts, at))
        ways = further
    return set(max(ways.values()).parts)


class _Way(NamedTuple):
    """A way to cut a page: what speaks for it, and which drafts are parts."""

    weight: float
    parts: tuple[int, ...]


def _lone(found: set[int], page: Page) -> set[int]:
    """Give the parts that are the only one near, set like headlines and none too sure.

    What tells of somebody whom the story above introduced is sure.
    """
    lone = [at for at in found if not {at - 2, at - 1, at + 1, at + 2} & found]
    signs = {at: page.signs(at, at - 1) for at in lone}
    alike = [at for at in lone if not any(signs[at][f"other gap {side}"] for side in _SIDES)]
    unsure = {at for at in alike if weight(signs[at]) < _SURE}
    drafts = page.drafts
    return {at for at in unsure if not names_again(drafts[at].text, drafts[at - 1].text)}


def above_parts(found: set[int], page: Page) -> set[int]:
    """Give those that head the parts below them: wider than any of these, which are worded alike.

    By themselves they are hardly parts, only the story above has what its own would go on with.
    """
    first = [at for at in found if at - 1 not in found and {at + 1, at + 2} <= found]
    signs = {at: (page.signs(at, at - 1), page.signs(at + 1, at)) for at in first}
    return {
        at
        for at, (own, below) in signs.items()
        if own["wide alone"] and weight(own) < 0 and below["parallel"] and weight(below) > 0
    }


def set_like_headlines(found: set[int], drafts: Sequence[Draft]) -> set[int]:
    """Give those below several parts that have their headline's gap below, which no part has."""
    below = [any(line.gap for line in draft.body[:1]) for draft in drafts]
    stories: set[int] = set()
    story, parts = 0, 0
    for at in range(len(drafts)):
        inside = at in found
        if inside and parts >= _PARTS and below[at] is below[story]:
            inside = below[story] in below[story + 1 : at]
            stories.update(() if inside else (at,))
        story, parts = (story, parts + 1) if inside else (at, 0)
    return stories


def set_like_parts(drafts: Sequence[Draft]) -> set[int]:
    """Give all below the headline of a page that stands right above its text, as no other does.

    A text copied off the web has it so, with empty lines around the headings of its parts.
    """
    first, *below = drafts or [Draft([])]
    several = len(below) >= _PARTS and bool(first.heading) and not first.heading[0].number
    if not several or any(line.gap for line in first.body[:1]):
        return set()
    parted = all(
        each.heading
        and each.heading[0].gap
        and each.body
        and each.body[0].gap
        and not each.heading[0].level
        for each in below
    )
    return (
        set(range(1, len(drafts))) if parted and not any(each.opened for each in below) else set()
    )


def weight(signs: Mapping[str, float]) -> float:
    """Weigh whether a draft is a part of the one above; more than 0 if it is."""
    return sum(CROSSHEAD.get(name, 0.0) * sign for name, sign in signs.items())


def _feature_parts(page: Page) -> set[int]:
    """Tell the parts of a signed feature from stories that follow it.

    Below a headline with a line led by a dash and its writers' names, unsigned texts of several
    paragraphs, each under a single line, are its parts.
    """
    found: set[int] = set()
    drafts = page.drafts
    for at, draft in enumerate(drafts):
        dashed = any(line.text.startswith(DASHES[:3]) for line in draft.heading)
        if not (dashed and draft.body and draft.body[0].names):
            continue
        parts: list[int] = []
        for below in range(at + 1, len(drafts)):
            part = drafts[below]
            if len(part.heading) != 1 or part.heading[0].level or part.opened or part.signed:
                break
            if part.heading[0].width >= WIDE:
                break
            parts.append(below)
        long = [below for below in parts if sum(line.ended for line in drafts[below].body) > 1]
        never = any(weight(page.signs(below, at)) < _NEVER for below in parts)
        if len(parts) >= _PARTS and len(long) >= len(parts) - 1 and not never:
            found.update(parts)
    return found
