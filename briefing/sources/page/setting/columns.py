"""Measure the column that each line stands in: stories of one page may be set to several widths."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from briefing.sources.page.setting.lines import Line
from briefing.sources.page.setting.setting import Setting, setting_of

_NEAR = 1
"""Lines of one column end within a character of each other: no line begins with a full stop."""
_NARROW, _WIDE = 8, 60
_FEW, _NEARLY_ALL = 3, 0.85
_ACROSS = 3
_LEAST, _SURE = 6, 2
"""So many full lines tell that a page is set in columns; so many tell the width of a stretch."""

_ONE_OF_SEVERAL = 0.7
"""Some of what ends surely is two paragraphs, the first of which ended at the column's edge."""


class _Stretch(NamedTuple):
    """Full lines that follow each other, as wide as each other."""

    first: int
    """Where the first paragraph of that width opens."""
    widths: tuple[float, ...]

    @property
    def column(self) -> float:
        return sorted(self.widths)[len(self.widths) // 2]


def measured(lines: Sequence[Line]) -> tuple[tuple[Line, ...], Setting]:
    """Give each line the width of its column, and the page the one that is usual there."""
    setting = setting_of(lines)
    stretches = [*_merged(_paragraphs(lines))] if setting.indents else []
    sure = [each for each in stretches if len(each.widths) >= _SURE]
    if not setting.column and sum(len(each.widths) for each in sure) >= _LEAST:
        widest = max(sure, key=lambda each: len(each.widths))
        setting = replace(setting, column=round(widest.column), full=min(widest.widths))
    if not setting.column:
        return tuple(lines), setting
    bounds = [_beginning(lines, *pair) for pair in pairwise(sure)]
    spans = pairwise([0, *bounds, len(lines)]) if sure else [(0, len(lines))]
    placed: list[Line] = []
    for at, (first, last) in enumerate(spans):
        column, full = setting.column, setting.full
        if sure and abs(sure[at].column - column) > _NEAR:
            column, full = round(sure[at].column), min(sure[at].widths)
        placed += (line.placed(column=column, full=full) for line in lines[first:last])
    always = _always_indents(placed)
    return tuple(placed), replace(setting, always_indents=always, paragraph=_usual(placed))


def _usual(lines: Sequence[Line]) -> float:
    """Measure paragraphs by those that surely end: a sentence does, short of the column's edge."""
    lengths, length = [], 0
    for line in lines:
        length += len(line.text)
        if line.ended and (line.closed or line.reach < line.full):
            lengths.append(length)
            length = 0
    return _ONE_OF_SEVERAL * sorted(lengths)[len(lengths) // 2] if len(lengths) >= _LEAST else 0


def _always_indents(lines: Sequence[Line]) -> bool:
    """Look at the full lines below those that ended before the column's edge.

    What ends no sentence above an indent is a heading, and what is far wider is set across.
    """
    opening = [
        line.indented
        for above, line, below in zip(lines, lines[1:], lines[2:], strict=False)
        if above.ended and above.falls_short and line.fills
        if line.indented or not (_heads(line, below) or line.reach > line.full + _ACROSS)
    ]
    return sum(opening) >= max(_FEW, min(_NEARLY_ALL * len(opening), len(opening) - 1))


def _heads(line: Line, below: Line) -> bool:
    """Tell a line that a heading alone can be: it has no end, and a paragraph opens below."""
    return below.indented and not (line.ended or line.indented)


def _paragraphs(lines: Sequence[Line]) -> Iterator[_Stretch]:
    """Find the paragraphs of several lines: indented, and cut where their column ends."""
    for at, line in enumerate(lines):
        if not line.indented or line.ended or line.level or not _NARROW <= line.reach <= _WIDE:
            continue
        full = [line.reach]
        below = at + 1
        while below < len(lines) and _is_under(lines[below]):
            if abs(lines[below].reach - line.reach) > _NEAR:
                break
            full.append(lines[below].reach)
            below += 1
        whole = below < len(lines) and _is_under(lines[below]) and lines[below].ended
        narrower = whole and lines[below].reach <= line.reach + _NEAR
        if len(full) > 1 or narrower:
            yield _Stretch(at, tuple(full))


def _is_under(line: Line) -> bool:
    return not (line.indented or line.gap or line.level or line.dated)


def _merged(paragraphs: Iterator[_Stretch]) -> Iterator[_Stretch]:
    """Put paragraphs of one width together."""
    whole: _Stretch | None = None
    for each in paragraphs:
        if whole and abs(whole.column - each.column) <= _NEAR:
            whole = _Stretch(whole.first, (*whole.widths, *each.widths))
            continue
        if whole:
            yield whole
        whole = each
    if whole:
        yield whole


def _beginning(lines: Sequence[Line], above: _Stretch, below: _Stretch) -> int:
    """Find the first line of the last heading above a stretch."""
    for opening in range(below.first, above.first, -1):
        at = opening
        while at - 1 > above.first and not (lines[at - 1].indented or _is_end(lines[at - 1])):
            at -= 1
            if lines[at].gap:
                break
        if at < opening and lines[opening].indented:
            return at
    return below.first


def _is_end(line: Line) -> bool:
    return line.ended or line.text.endswith((")", "）"))
