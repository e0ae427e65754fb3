"""Tell the headings of a story's parts (小标题) from the headlines of stories.

No single sign decides. A part's heading is short, says little of what its text begins with, and
its text goes on with the words of the story above; it may be set apart in another way than the
page's headlines are, and a page whose stories open with datelines opens its parts without.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.sources.datelines import split_tail
from briefing.sources.furniture import furniture
from briefing.sources.heading_scores import overlap, starts_story
from briefing.sources.lines import Line

_WEIGHTS = {
    "always": -3.6,
    "shorter": 0.3,  # for each character that it has less than nine
    "goes on": 0.45,  # for each hundredth of its words that only the story above has
    "says its text": -2.8,
    "others are dated": 1.8,
    "others are signed": 1.8,
    "is signed": -0.8,
    "all are dated": 0.5,
    "parallel": 1.8,
    "beside another": 1.6,
    "other gap above": 2.6,
    "other gap below": 2.5,
    "asks": 0.2,
    "dashed": 1.8,
}
"""Log odds, rounded, as fitted on the headings of tests/unseen and of pages set from tests/sources.

No command fits them again: they were set by hand near what a logistic regression gave.
"""
_WIDEST, _USUAL, _ALIKE, _SAME = 20, 9, 3, 2
_WIDE = 14
_LEAD = 160
_MOST_SHARED, _USUALLY_SHARED = 5.0, 0.03
_LONG_TEXT = 60
_DASHES = ("——", "--", "──", "—", "-", "─")
_PARTS = 2
BRIEFS = re.compile("[\u4e00-\u9fff]{0,4}(?:简讯|短讯|快讯|简明新闻|简报|一句话新闻|集锦|短波)")
"""What heads several stories of one paragraph each."""
_COLONS = (":", "：")
_DATED = re.compile(r"\d+[年月日岁]")
"""What tells when is the lead that a column cut, or a headline."""
_HAN = re.compile("[\u4e00-\u9fff]{2,}")


@dataclass(slots=True)
class Draft:
    """A story while it is being cut out."""

    heading: list[Line]
    body: list[Line] = field(default_factory=list)

    @property
    def opened(self) -> bool:
        """Whether a dateline, names or a salutation open its text."""
        greets = (
            len(self.body) > 1 and self.body[1].indented and self.body[0].text.endswith(_COLONS)
        )
        return bool(self.body) and (starts_story(self.body[0]) or greets)

    @property
    def signed(self) -> bool:
        """Whether names end its text, be they cut by the column."""
        ending = "".join(line.text for line in self.body[-2:])
        return bool(self.body) and bool(split_tail(ending)[0])

    @property
    def text(self) -> str:
        """Its body in one piece."""
        return "".join(line.text for line in self.body)


def crossheads(drafts: Sequence[Draft]) -> set[int]:
    """Give the places of drafts that are parts of the story above them."""
    page = _Page(drafts)
    found: set[int] = set()
    above = 0
    for at in range(1, len(drafts)):
        if page.may_be_part(at) and page.weight(at, above) > 0:
            found.add(at)
        else:
            above = at
    return found | _feature_parts(drafts)


class _Page:
    """What the drafts of a page have in common."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.pairs = [_pairs("".join(h.text for h in each.heading) + each.text) for each in drafts]
        self.lengths = [sum(len(line.text) for line in each.body) for each in drafts]
        places = [at for at, each in enumerate(drafts) if each.heading and each.body]
        headed = [drafts[at] for at in places]
        long = [drafts[at] for at in places if not self._is_short(at)]
        self.dated = sum(each.opened for each in long) / max(len(long), 1)
        self.several = len(long) > 1
        self.signed = sum(each.signed for each in headed) / max(len(headed), 1)
        self.sure = [each for each in headed if each.opened or len(each.heading) > 1]
        self.first = headed[:1]

    def may_be_part(self, at: int) -> bool:
        """Tell a single short line that no dateline follows, right below a story nobody signed."""
        draft = self.drafts[at]
        heading = "".join(line.text for line in draft.heading)
        if BRIEFS.fullmatch(heading) or furniture(heading) == "notice head":
            return False
        return self._is_short(at) and not (draft.heading[0].parted or self.drafts[at - 1].signed)

    def weight(self, at: int, above: int) -> float:
        """Weigh whether a draft is a part of the one at `above`; more than 0 if it is."""
        return sum(_WEIGHTS[name] * sign for name, sign in self.signs(at, above).items())

    def signs(self, at: int, above: int) -> dict[str, float]:
        """Give how strongly each sign speaks."""
        draft = self.drafts[at]
        heading = draft.heading[0]
        dashed = any(line.text.startswith(_DASHES) for line in self.drafts[above].heading)
        gaps = [each.heading[0].gap > 0 for each in self.sure if each not in (draft, *self.first)]
        inner = [each.body[0].gap > 0 for each in (*self.first, *self.sure) if each is not draft]
        return {
            "always": 1.0,
            "shorter": _USUAL - min(heading.width, _WIDE),
            "goes on": min(100 * self._shared(at, above), _MOST_SHARED),
            "says its text": overlap(heading.text, draft.text[:_LEAD]),
            "others are dated": self.dated,
            "others are signed": self.signed,
            "is signed": float(draft.signed),
            "all are dated": float(self.dated == 1 and self.several),
            "parallel": float(any(self._are_parallel(at, near) for near in (at - 1, at + 1))),
            "beside another": float(any(self._are_alike(at, near) for near in (at - 1, at + 1))),
            "other gap above": float(bool(gaps) and all(gaps) and not heading.gap),
            "other gap below": float(len(set(inner)) == 1 and inner[0] != (draft.body[0].gap > 0)),
            "asks": float(heading.text.endswith(("？", "?"))),
            "dashed": float(dashed),
        }

    def _is_short(self, at: int) -> bool:
        if not 0 < at < len(self.drafts):
            return False
        draft = self.drafts[at]
        single = len(draft.heading) == 1 and bool(draft.body) and not draft.opened
        if not single or draft.heading[0].level or draft.heading[0].width > _WIDEST:
            return False
        return not _DATED.search(draft.heading[0].text)

    def _are_alike(self, at: int, near: int) -> bool:
        if not self._is_short(near):
            return False
        widths = [self.drafts[each].heading[0].width for each in (at, near)]
        return max(widths) <= max(_USUAL, min(widths) + _ALIKE)

    def _are_parallel(self, at: int, near: int) -> bool:
        """Tell headings that begin or end with the same words: 坚持…, 坚持…."""
        if not self._is_short(near):
            return False
        one, other = (self.drafts[each].heading[0].text for each in (at, near))
        return one[:_SAME] == other[:_SAME] or one[-_SAME:] == other[-_SAME:]

    def _shared(self, at: int, above: int) -> float:
        """Give the share of the draft's words in the story above, less the usual share elsewhere.

        A longer text has more of any words: the usual share grows with the root of its length.
        """
        own = _pairs(self.drafts[at].text)
        if not own:
            return 0.0
        whole = set[str]().union(*self.pairs[above:at])
        length = sum(self.lengths[above:at])
        elsewhere = [
            len(own & pairs) / len(own) * min(length / size, 3) ** 0.5
            for near, (pairs, size) in enumerate(zip(self.pairs, self.lengths, strict=True))
            if not above <= near <= at and size > _LONG_TEXT
        ]
        usual = sum(elsewhere) / len(elsewhere) if elsewhere else _USUALLY_SHARED
        return len(own & whole) / len(own) - usual


def _pairs(text: str) -> set[str]:
    return {run[at : at + 2] for run in _HAN.findall(text) for at in range(len(run) - 1)}


def _feature_parts(drafts: Sequence[Draft]) -> set[int]:
    """Tell the parts of a signed feature from stories that follow it.

    Below a headline with a line led by a dash and its writers' names, unsigned texts of several
    paragraphs, each under a single line, are its parts.
    """
    found: set[int] = set()
    for at, draft in enumerate(drafts):
        dashed = any(line.text.startswith(_DASHES[:3]) for line in draft.heading)
        if not (dashed and draft.body and draft.body[0].names):
            continue
        parts: list[int] = []
        for below in range(at + 1, len(drafts)):
            part = drafts[below]
            if len(part.heading) != 1 or part.heading[0].level or part.opened or part.signed:
                break
            parts.append(below)
        long = [below for below in parts if sum(line.ended for line in drafts[below].body) > 1]
        if len(parts) >= _PARTS and len(long) >= len(parts) - 1:
            found.update(parts)
    return found
