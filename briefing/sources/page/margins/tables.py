"""Take what stands beside the rows of a table or a figure set large: its title, its label.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.credits.closings import CONTACT
from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.margins.result_rows import sort_of_row
from briefing.sources.page.setting.lines import Line

_LABEL, _FIGURES = 10, 4
_ROWS, _TITLE, _TABLES = 2, 20, ("table", "schedule")
_ROW = 30
_CELLS = re.compile(r"\S[ \u3000]+\S*(?:\d|面议|时价|持平|无货)|[)）]\d")
_CELLS_OF_HEAD = 3
_DIGIT = re.compile(r"\d")
_PARTED = re.compile(r"[\s，,；;。]+")
_OF_CALLS = re.compile("(?:电话|热线)(?:号码|一览表?|本|簿|表|汇总|大全|速查)?$")


def mark_results(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take rows of results, two at least: one alone could be a headline of two phrases."""
    told = [
        "" if kind or line.ended or line.dated or line.level else sort_of_row(line.text)
        for line, kind in zip(lines, kinds, strict=True)
    ]
    for at, one in enumerate(told):
        if one and one in told[max(at - 1, 0) : at] + told[at + 1 : at + 2]:
            kinds[at] = "table"


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


def mark_cut_weather(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the rest of the weather that its column cut, be it within a word: 周 / 二　小雨."""
    for at in range(1, len(lines)):
        above, line = lines[at - 1 : at + 1]
        cut = kinds[at - 1] == "weather" and above.fills and not (above.ended or kinds[at])
        if cut and not (line.indented or line.level or line.dated):
            whole = _PARTED.split(above.text)[-1] + line.text
            kinds[at] = "weather" if furniture(whole) == "weather" else ""


def mark_rows_between(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a row that no pattern knows from between two of its table: 黄鳝（大）时价."""
    for at in range(1, len(lines) - 1):
        line = lines[at]
        apart = line.ended or line.indented or line.dated or line.level or line.width > _ROW
        if not (kinds[at] or apart) and kinds[at - 1] == kinds[at + 1] == "table":
            kinds[at] = "table" if _CELLS.search(line.text) else ""


def mark_heads_of_tables(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the cells above a table's rows that name what their figures are: 第一节 第二节 总分.

    The first cell of the rows may have no name.
    """
    for at, line in enumerate(lines[:-1]):
        cells = len(line.text.split())
        rows = len(lines[at + 1].text.split())
        told = line.ended or line.dated or line.level or line.names or _DIGIT.search(line.text)
        if not (kinds[at] or told) and cells >= _CELLS_OF_HEAD and cells <= rows <= cells + 1:
            kinds[at] = kinds[at + 1] if kinds[at + 1] == "table" else ""


def mark_rows_below_heads(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the rows that have as many cells as the head of their table: 日期 时间 范围."""
    for at in range(1, len(lines)):
        line, above = lines[at - 1 : at + 1][::-1]
        cells = len(line.text.split())
        apart = line.ended or line.indented or line.dated or line.level or line.names
        row = cells >= _CELLS_OF_HEAD and cells == len(above.text.split())
        if row and not (kinds[at] or apart) and kinds[at - 1] == "table":
            kinds[at] = "table"


def mark_calls_below_tables(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take where to call of a table’s rows, right below them: 供水服务热线：96018."""
    for at in range(1, len(lines)):
        line = lines[at]
        apart = kinds[at] or line.indented or line.level or line.gap > lines[at - 1].gap
        if kinds[at - 1] in _TABLES and not apart and CONTACT.fullmatch(line.text):
            kinds[at] = kinds[at - 1]


def mark_titles_of_tables(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take what a table of several rows is called, and its unit: 农产品价格 / （单位：元/公斤）.

    Telephones may all stand in one row.
    """
    for at in range(len(lines) - _ROWS, 0, -1):
        line = lines[at]
        rows = kinds[at + 1 : at + 1 + (1 if _OF_CALLS.search(line.text) else _ROWS)]
        told = line.ended or line.indented or line.dated or line.level or line.width > _TITLE
        begun = kinds[at - 1] or lines[at - 1].ended or _entitles(lines, kinds, at - 1)
        if begun and not (kinds[at] or told) and all(kind in _TABLES for kind in rows):
            kinds[at] = "table"


def _entitles(lines: Sequence[Line], kinds: Sequence[str], at: int) -> bool:
    """Tell a line that may be called as a whole table, above what a part of it is: 男子组."""
    line = lines[at]
    short = line.width <= _TITLE and not (line.indented or line.dated or line.level)
    return at > 0 and short and bool(kinds[at - 1] or lines[at - 1].ended)
