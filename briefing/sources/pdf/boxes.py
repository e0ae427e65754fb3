"""Take the boxed texts and the captions of a page apart from its columns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.sources.furniture.furniture import edition_day, furniture, paper
from briefing.sources.page.parts.boxes import heads_box
from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.rows import HEADING, Row, is_larger, stands_below
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_SMALL = 0.87
_LEAST_BODY = 3
"""A box with fewer lines of body text holds no story."""
_MOST_OF_A_PAGE = 0.9
_NEAR = 1.5
_BAND, _BELOW_BAND = 2.6, 3.5
"""A band is no higher, in sizes of its type; text stands no farther below it, in the body's."""
_CAPTION_LINES = 6
_FIGURE = re.compile(r"\d|[：:]")
_TELLING = ("page head", "masthead", "date line")
_MOST_SMALL = 2_000


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of a page: those of its columns, and those of each boxed story."""

    open: list[Row]
    boxed: list[list[Row]]
    furniture: list[Row]
    """What names the paper and the day, in a box or in small type."""


def parts_of(rows: Sequence[Row], areas: Sequence[Area], body: float) -> Parts:
    """Take out each box that is a story of its own, and drop what is none.

    Dropped are advertisements, lists of contents and captions. A box around text without a
    headline is a tint behind part of a story, unless it is small.
    """
    left, boxed, known = list(rows), list[list[Row]](), list[Row]()
    boxes = sorted((area for area in areas if area.is_box), key=_size)
    for box in boxes:
        inside = [row for row in left if _holds(box, row)]
        if not inside or len(inside) > _MOST_OF_A_PAGE * len(rows):
            continue
        kind = _kind(inside, left, box, body)
        if not kind:
            continue
        gone = set(inside)
        left = [row for row in left if row not in gone]
        if kind == "story":
            boxed.append(inside)
        else:
            known += [row for row in inside if _tells(row)]
    captions = _captions(left, body)
    known += [row for row in captions if _tells(row)]
    return Parts([row for row in left if row not in captions], boxed, known)


def _tells(row: Row) -> bool:
    """Tell what names the paper or the whole day; an advertisement has days of its own."""
    tells = furniture(row.text) in _TELLING
    return tells and bool(paper(row.text) or edition_day(row.text))


def _size(area: Area) -> float:
    return (area.right - area.left) * (area.top - area.bottom)


def _holds(box: Area, row: Row) -> bool:
    middle = (row.left + row.right) / 2, (row.top + row.bottom) / 2
    return box.left <= middle[0] <= box.right and box.bottom <= middle[1] <= box.top


def _kind(inside: Sequence[Row], rows: Sequence[Row], box: Area, body: float) -> str:
    """Tell a boxed story, and what is none; empty for the tint behind a part of one."""
    plain = [row for row in inside if _SMALL * body <= row.size <= HEADING * body]
    heads = [row for row in inside if row.size > HEADING * body]
    if any(_is_notice(row, body) for row in inside) or _is_listing(heads, plain):
        return "no story"
    if heads and any(row.text.endswith("。") for row in plain):
        return "story"
    if len(plain) >= _LEAST_BODY:
        return ""
    return "" if heads and not plain and _is_band(inside, rows, box, body) else "no story"


def _is_listing(heads: Sequence[Row], plain: Sequence[Row]) -> bool:
    """Tell tips below their label, and rows of when and where: 12/14 古渠导览　集合：宫前."""
    if not heads:
        return False
    rows = len(plain) >= _LEAST_BODY and all(_FIGURE.search(row.text) for row in plain)
    labels = all(heads_box(row.text) for row in heads)
    return labels or (rows and not any("。" in row.text for row in plain))


def _is_band(inside: Sequence[Row], rows: Sequence[Row], box: Area, body: float) -> bool:
    """Tell the tint behind a headline: text stands close below, and it is as high as its lines."""
    overlap = (row for row in rows if row.left < box.right and box.left < row.right)
    below = [row.top for row in overlap if row.top <= box.bottom]
    gap = box.bottom - max(below) if below else float("inf")
    is_low = box.top - box.bottom < _BAND * sum(row.size for row in inside)
    return gap < (_BELOW_BAND if is_low else _NEAR) * body


def _is_notice(row: Row, body: float) -> bool:
    """Tell what heads an advertisement, and 公告 or 遗失声明 set large in a box."""
    kind = furniture(row.text)
    return kind == "advertisement head" or (kind == "notice head" and is_larger(row, body))


def _captions(rows: Sequence[Row], body: float) -> set[Row]:
    """Find the groups of a few small lines that no headline heads."""
    small = sorted((row for row in rows if row.size < _SMALL * body), key=lambda row: -row.top)
    if len(small) > _MOST_SMALL:
        return set()
    groups: list[list[Row]] = []
    for row in small:
        for group in groups[-_CAPTION_LINES:]:
            if stands_below(group[-1], row, _NEAR * row.size):
                group.append(row)
                break
        else:
            groups.append([row])
    return {
        row
        for group in groups
        if len(group) <= _CAPTION_LINES
        and not Line(group[0].text).names
        and not any(_is_turned(row) for row in group)
        and not _touches_heading(group, rows, body)
        for row in group
    }


def _is_turned(row: Row) -> bool:
    """Tell 下转第2版 and 上接第1版, which are set small beside the text that they part."""
    return bool(TURNED_TO.fullmatch(row.text) or TURNED_FROM.fullmatch(row.text))


def _touches_heading(group: Sequence[Row], rows: Sequence[Row], body: float) -> bool:
    """Tell a kicker, a byline or a sub-headline from a caption: a headline is next to it."""
    if any(row.text.endswith("。") or furniture(row.text) == "photo caption" for row in group):
        return False
    return any(
        row.size > HEADING * body
        and (
            stands_below(group[-1], row, _NEAR * body) or stands_below(row, group[0], _NEAR * body)
        )
        for row in rows
    )
