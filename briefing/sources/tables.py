"""Take what stands beside the rows of a table or a figure set large: its title, its label.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.lines import Line

_LABEL, _FIGURES = 10, 4
_ROWS, _TITLE, _TABLES = 2, 20, ("table", "schedule")
_ROW = 30
_CELLS = re.compile(r"\S[ \u3000]+\S*(?:\d|面议|时价|持平|无货)|[)）]\d")


def spread_figures(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the labels of figures that stand alone: 2876.43亿元 / 地区生产总值.

    A single figure may be the end of a headline that its column cut.
    """
    for at, kind in enumerate(list(kinds)):
        near = kinds[max(at - _FIGURES, 0) : at] + kinds[at + 1 : at + _FIGURES + 1]
        if kind == "figure" and not {"figure", "section", "table"} & set(near):
            kinds[at] = ""
        elif kind == "figure":
            for beside in (at - 1, at + 1):
                if 0 <= beside < len(lines) and not kinds[beside]:
                    line = lines[beside]
                    if line.width <= _LABEL and not line.ended and not line.level:
                        kinds[beside] = "figure label"


def mark_rows_between(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a row that no pattern knows from between two of its table: 黄鳝（大）时价."""
    for at in range(1, len(lines) - 1):
        line = lines[at]
        apart = line.ended or line.indented or line.dated or line.level or line.width > _ROW
        if not (kinds[at] or apart) and kinds[at - 1] == kinds[at + 1] == "table":
            kinds[at] = "table" if _CELLS.search(line.text) else ""


def mark_titles_of_tables(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take what a table of several rows is called, and its unit: 农产品价格 / （单位：元/公斤）."""
    for at in range(len(lines) - _ROWS, 0, -1):
        line, rows = lines[at], kinds[at + 1 : at + 1 + _ROWS]
        told = line.ended or line.indented or line.dated or line.level or line.width > _TITLE
        begun = kinds[at - 1] or lines[at - 1].ended
        if begun and not (kinds[at] or told) and all(kind in _TABLES for kind in rows):
            kinds[at] = "table"
