"""Part the head and the foot of a page, which name the paper, the day and the section."""

import re
from collections.abc import Sequence

from briefing.sources.furniture import edition_day, furniture, paper
from briefing.sources.lines import Line
from briefing.sources.pdf.rows import HEADING, Row, is_heading

_EDGE = 0.12
"""The part of a page's height, at its top and its bottom, that may be head or foot."""
_LONGEST_NAME = 16
_MOST = 9
"""More rows beside each other are a story beside the paper's name."""
_SMALL = 0.87
"""Smaller type than this, in body sizes, is no story's."""
_TELLING = ("page head", "masthead", "date line", "page name", "section", "page label")
_NUMBER = re.compile(r"(?:第\s*)?([A-DT]?\d{1,3})(?:\s*版)?")
_AIR = re.compile(r"(?:(?<=^\w)|(?<=\s\w))\s+(?=\w(?:\s|$))")
"""The spaces of 云 溪 日 报."""
_NAME = re.compile(r"[\u4e00-\u9fff·\s]{2,10}")


def without_margins(
    rows: Sequence[Row], height: float, body: float
) -> tuple[list[Line], list[Row]]:
    """Give the lines of head and foot that say something, and the rows of the stories."""
    head = _head(rows, height, body)
    foot = _foot(rows, height, body)
    rest = [row for row in rows if row not in head and row not in foot]
    said = _said(sorted(head, key=lambda row: row.left))
    if not any(map(edition_day, said)):
        said += [row.text for row in foot if edition_day(row.text) and furniture(row.text)]
    return [Line(text, gap=1) for text in said], rest


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
    known = {row for row in band if furniture(row.text) in {*_TELLING, "page number"}}
    longest = {False: _LONGEST_NAME, True: _LONGEST_NAME // 2}
    for row in band:
        if row not in known and len(row.text) > longest[is_heading(row, body)]:
            return {row for row in known if not is_heading(row, body)}
    return set(band) if known else set()


def _foot(rows: Sequence[Row], height: float, body: float) -> set[Row]:
    """Take what is small at the foot, and furniture with what stands beside it."""
    low = [row for row in rows if row.top < _EDGE * height]
    least = min((row.bottom for row in low), default=0)
    lowest = [row for row in low if row.top < least + 2 * body]
    known = {row for row in low if furniture(row.text) and row.size <= HEADING * body}
    return known | {row for row in lowest if row.size < _SMALL * body}


def _said(rows: Sequence[Row]) -> list[str]:
    """Give what the rows say of paper, day and page; last the page's name, which is the section.

    A page's number and the name that stands beside it in other type are one thing.
    """
    texts = [_AIR.sub("", row.text) for row in rows]
    papers = sum(bool(paper(text)) for text in texts)
    nameless = {"", "section", "masthead" if papers > 1 else ""}
    for at, text in enumerate(texts):
        number = _NUMBER.fullmatch(text)
        for near in (at + 1, at - 1) if number else ():
            name = texts[near] if 0 <= near < len(texts) else ""
            if number and _NAME.fullmatch(name) and furniture(name) in nameless:
                texts[at], texts[near] = f"第{number[1]}版 {name}", ""
                break
    said = [text for text in texts if furniture(text) in _TELLING]
    return sorted(said, key=lambda text: not paper(text) and not edition_day(text))
