"""Part the head and the foot of a page, which name the paper, the day and the section."""

import re
from collections.abc import Sequence

from briefing.sources.furniture.furniture import edition_day, furniture
from briefing.sources.pdf.areas import Area
from briefing.sources.pdf.nameplate import TELLING, Nameplate, beside_issue, nameplate_of
from briefing.sources.pdf.rows import HEADING, Row, is_heading
from briefing.sources.words.document_numbers import is_document_number

_EDGE = 0.12
"""The part of a page's height, at its top and its bottom, that may be head or foot."""
_RULED = 0.35
"""The part of it, at its top, that may stand above a rule as a document's head (GB/T 9704-2012)."""
_RUNNING = 0.1
_DESCENT = 0.15
"""How far below its type the box of a character hangs, in sizes."""
_CLOSE = 2.0
"""How far above its rule the last of a head stands, in body characters; not below a headline."""
_ACROSS = 0.6
"""The part of the width of a page's text that the rule below its head takes."""
_LONGEST_DAY = 24
_LONGEST_NAME, _LONGEST_LABEL, _SHORT_NAME = 16, 6, 4
_MOST = 9
"""More rows beside each other are a story beside the paper's name."""
_SMALL = 0.87
"""Smaller type than this, in body sizes, is no story's."""
_NAME = 1.6
"""How much larger than what stands beside it a paper's name is set."""
_PAPER = re.compile(r"[\u4e00-\u9fff]{2,12}")
_ISSUE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*(?:总|第)+\s*\d+\s*期")
"""What a monthly has for its day, small beside its name: 2026年3月　第41期."""
_COLUMN = re.compile(r"[\u4e00-\u9fff]{2,6}")
_LABELS = re.compile(r"(?:^|\s)[\u4e00-\u9fff]{2,4}[:：]")
_SEVERAL = 3
"""So many labels in one row are an imprint: 值班编委：… 校对：… 社址：…."""
_IMPRINT = re.compile(
    r"(?:主\s*)?[报送]\s*[:：].*|(?:抄[送报]|分送|发送|印发|主题词)\s*[:：].*|.*日\s*印发|.*共印\d+份.*"
)
"""What opens the imprint (版记) of an official document."""


def without_margins(
    rows: Sequence[Row],
    height: float,
    body: float,
    areas: Sequence[Area] = (),
    running: Sequence[Row] = (),
) -> tuple[Nameplate, list[Row]]:
    """Give what head and foot say, and the rows of the stories.

    `running` are rows of the head that are known already, and no more among `rows`.
    """
    rules = [area for area in areas if area.is_level or area.is_box]
    head = _ruled_head(rows, height, body, rules) or _head(rows, height, body)
    column = _column_head([row for row in rows if row not in head], body)
    foot = _foot(rows, height, body) | _imprint(rows, rules)
    rest = [row for row in rows if row not in head and row not in column and row not in foot]
    name = column[0].text if column else ""
    return nameplate_of(sorted({*head, *running}, key=lambda row: row.left), foot, name), rest


def _ruled_head(rows: Sequence[Row], height: float, body: float, areas: Sequence[Area]) -> set[Row]:
    """Take what stands above the topmost rule, or in a band of colour, if it names paper or day.

    What is set large there is a headline, unless another one stands below the rule.
    """
    edge = _lower_edge(rows, height, areas)
    above = [row for row in rows if row.bottom > edge - max(1, _DESCENT * row.size)]
    below = max((row for row in rows if row not in above), key=lambda row: row.top, default=None)
    if not 0 < len(above) <= _MOST or any("。" in row.text for row in above):
        return set()
    lowest = [row for row in above if row.bottom < edge + _CLOSE * body]
    numbers = [row for row in (*above, *filter(None, [below])) if is_document_number(row.text)]
    if numbers:
        return {*above, *numbers}
    large = [row for row in above if is_heading(row, body) and len(row.text) > 1]
    named = _is_name(large) and any(map(_is_day, lowest))
    if large and not (
        named or edge > (1 - _RUNNING) * height or (below and is_heading(below, body))
    ):
        return set()
    tells = named or any(furniture(row.text) in TELLING for row in lowest)
    longest = {False: _LONGEST_NAME, True: _LONGEST_LABEL}
    runs = edge > (1 - _RUNNING) * height and all(
        len(row.text) <= longest[is_heading(row, body)] for row in above
    )
    return set(above) if tells or runs else set()


def _is_name(large: Sequence[Row]) -> bool:
    """Tell a paper's name, the only large type above the day but for the number of its issue."""
    least = _NAME * min((row.size for row in large), default=0)
    names = [row for row in large if furniture(row.text) in ("", "masthead") or row.size > least]
    return len(names) == 1 and bool(_PAPER.fullmatch(names[0].text))


def _is_day(row: Row) -> bool:
    """Tell the day by itself, be it with its hour: 2026年3月12日16时."""
    return len(row.text) <= _LONGEST_DAY and edition_day(row.text) is not None


def _column_head(rows: Sequence[Row], body: float) -> list[Row]:
    """Take the name of a literary page, set large above it beside the number of its issue."""
    first = max(rows, key=lambda row: row.top, default=None)
    if first is None or not is_heading(first, body) or not _COLUMN.fullmatch(first.text):
        return []
    others = [row for row in rows if row is not first]
    beside = [row for row in others if row.top > first.bottom]
    small = all(row.size < body and furniture(row.text) for row in beside)
    return [first, *beside] if small and any("期" in row.text for row in beside) else []


def _lower_edge(rows: Sequence[Row], height: float, areas: Sequence[Area]) -> float:
    """Find how high the head of a page ends: above all that is printed, where no rule shows it."""
    width = max((row.right for row in rows), default=0) - min((row.left for row in rows), default=0)
    edges = [
        area.bottom
        for area in areas
        if area.right - area.left > _ACROSS * width
        and area.top - area.bottom < _RUNNING * height / 2
        and area.bottom > (1 - _RULED) * height
        and any(row.bottom > area.bottom - 1 for row in rows)
    ]
    return max(edges, default=float("inf"))


def _head(rows: Sequence[Row], height: float, body: float) -> set[Row]:
    """Take the topmost rows that stand beside each other, if some are page furniture."""
    band: list[Row] = []
    for row in sorted(rows, key=lambda each: -each.top):
        if band and row.top <= min(each.bottom for each in band):
            break
        band.append(row)
        if len(band) > _MOST:
            return set()
    if not band or max(row.top for row in band) < (1 - _EDGE) * height:
        return set()
    known = {
        row
        for row in band
        if furniture(row.text) in {*TELLING, "page number"}
        or (row.size < body and beside_issue([row.text]))
    }
    issues = [row for row in band if row.size < body and _ISSUE.fullmatch(row.text)]
    large = [row for row in band if is_heading(row, body)]
    if issues and len(large) == 1 and _PAPER.fullmatch(large[0].text):
        known |= {*issues, *large}
    largest = max((row.size for row in known), default=0)
    for row in band:
        is_label = len(row.text) <= (_LONGEST_NAME // 2 if row.size <= largest else _SHORT_NAME)
        is_name = is_label if is_heading(row, body) else len(row.text) <= _LONGEST_NAME
        if row not in known and not is_name:
            return {row for row in known if not is_heading(row, body)}
    return set(band) if known else set()


def _foot(rows: Sequence[Row], height: float, body: float) -> set[Row]:
    """Take what is small at the foot, and furniture with what stands beside it."""
    low = [row for row in rows if row.top < _EDGE * height]
    least = min((row.bottom for row in low), default=0)
    lowest = [row for row in low if row.top < least + 2 * body]
    known = {
        row
        for row in low
        if row.size <= HEADING * body
        and (furniture(row.text) or len(_LABELS.findall(row.text)) >= _SEVERAL)
    }
    return known | {row for row in lowest if row.size < _SMALL * body}


def _imprint(rows: Sequence[Row], areas: Sequence[Area]) -> set[Row]:
    """Take what stands below a rule to the end of a page, if it opens as an imprint does."""
    for rule in sorted(areas, key=lambda area: -area.top):
        below = sorted((row for row in rows if row.top < rule.top), key=lambda row: -row.top)
        if rule.is_level and 0 < len(below) <= _MOST and _IMPRINT.fullmatch(below[0].text):
            return set(below)
    return set()
