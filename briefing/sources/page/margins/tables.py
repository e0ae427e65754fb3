"""Take what stands beside the rows of a table or a figure set large: its title, its label.

`kinds` names the furniture of each line, empty for none.
"""

import re
from collections.abc import Sequence

from briefing.sources.credits.closings import CONTACT
from briefing.sources.furniture.furniture import furniture
from briefing.sources.page.setting.lines import Line

_LABEL, _FIGURES = 10, 4
_ROWS, _TITLE, _TABLES = 2, 20, ("table", "schedule")
_ROW = 30
_CELLS = re.compile(r"\S[ \u3000]+\S*(?:\d|面议|时价|持平|无货)|[)）]\d")
_CELLS_OF_HEAD = 3
_DIGIT = re.compile(r"\d")
_RESULT = re.compile(
    r"[^。，,：:\s]{2,20}[ \u3000]+(?:全部|均|基本|总体|暂?未|已|不|[^。，,：:\s]{1,8}?)?"
    r"(?:合格|达标|超标|偏[高低]|正常|优良|良好|优秀|通过|整改|停业|关闭)(?:[（(，,；;][^。]{1,16})?"
)
"""What was inspected, and how it did: 河湾游泳馆　余氯偏低，已整改."""
_COUNT = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:[ \u3000]+\d[\d,]*[ \u3000]?(?P<unit>[件起宗例条个项次处篇户]|人次)|"
    r"[：:][ \u3000]*\d[\d,]*[ \u3000]?(?P<case>[件起宗例]))(?:[（(].{1,12}[)）])?"
)
"""How many of a sort there were: 供暖供水　41件."""
_PLAYED = (
    "射门|射正|控球率?|角球|任意球|越位|犯规|黄牌|红牌|传球|扑救|篮板|助攻|抢断|失误|盖帽|罚球|三分球?|命中率|"
    "得分|拦网|发球|扣球"
)
_VALUE = r"(?P<{0}>[\u4e00-\u9fff]{{1,8}})[ \u3000]?\d[\d.,]*[%％\u4e00-\u9fff]{{0,2}}"
_COMPARED = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,6}}[：:]|(?:{_PLAYED})[ \u3000]+)[ \u3000]*{_VALUE.format('one')}"
    rf"[ \u3000/／,，]+{_VALUE.format('other')}"
)
"""What two sides reached: 控球率：云溪队47%　石桥队53%."""
_AGAINST = re.compile(
    rf"(?:{_PLAYED})(?:次?数)?[ \u3000：:]+\d{{1,3}}[%％次个]?\s*[-－—:：比]\s*\d{{1,3}}[%％次个]?"
)
"""The same of sides that stand above: 射门　14-9."""
_PLAYED_BY = re.compile(
    r"[\u4e00-\u9fff]{2,10}[ \u3000]+\d{1,3}\s*[-－−—:：∶比]\s*\d{1,3}"
    r"[ \u3000]+[\u4e00-\u9fff]{2,10}"
)
"""How a match ended, between who played it: 云溪　68∶90　石桥."""
_MEASURED = re.compile(
    r"[^。！？\s]{1,16}(?P<cells>(?:[ \u3000]+(?:[-+－＋]?\d[\d.,]*[%％‰]?|[-—－]+)){2,12})"
)
"""What was measured of a thing whose name is no plain word; at what time it begins is none."""
_OF_SIDES = re.compile(
    r"[^。，,：:；;\s\d]{1,10}[ \u3000]+"
    r"[^。，,：:；;\s]{2,12}?[ \u3000]?\d[\d.]*(?P<unit>[\u4e00-\u9fff]{0,2})"
    r"(?:[ \u3000]+[^。，,：:；;\s]{2,12}?[ \u3000]?\d[\d.]*(?P=unit)){1,9}"
)
"""What each of several sides reached, the same unit for all: 高中组　云溪一中 21分　石桥 17分."""
_RANKED = re.compile(
    "(?:第[一二三四五六七八九十]+名|[冠亚季殿][ \u3000]?军)[ \u3000：:]+[^。！？，,；;]{2,24}"
)
"""Who came in at which place: 季　军　云溪村队."""
_PLACED = r"\d{1,2}[.．、][\u4e00-\u9fff]{2,12}"
_REACHED = rf"{_PLACED}[ \u3000]?\d[\d.:：]*[\u4e00-\u9fff]{{1,3}}"
_NUMBERED = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,8}}[ \u3000]+)?{_REACHED}(?:[ \u3000]+{_REACHED})*|"
    rf"[\u4e00-\u9fff]{{2,8}}[ \u3000]+{_PLACED}(?:[ \u3000]+{_PLACED})+"
)
"""The same by numbers, with what each reached or one by one: 青年组　1.云溪队　2.石桥队."""
_SCORED = re.compile(
    r"[^。，,：:；;！？\s\d]{2,10}[ \u3000]+\d{1,4}(?:\.\d{1,2})?(?P<unit>[分票]?)"
)
"""What one of several reached: 石桥学院　143."""
_SORTS = (
    ("match", _AGAINST),
    ("score", _PLAYED_BY),
    ("result", _RESULT),
    ("rank", _RANKED),
    ("rank", _NUMBERED),
    ("scored", _SCORED),
)
_PARTED = re.compile(r"[\s，,；;。]+")
_OF_CALLS = re.compile("(?:电话|热线)(?:号码|一览表?|本|簿|表|汇总|大全|速查)?$")


def mark_results(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take rows of results, two at least: one alone could be a headline of two phrases."""
    told = [
        "" if kind or line.ended or line.dated or line.level else _sort_of_row(line.text)
        for line, kind in zip(lines, kinds, strict=True)
    ]
    for at, one in enumerate(told):
        if one and one in told[max(at - 1, 0) : at] + told[at + 1 : at + 2]:
            kinds[at] = "table"


def _sort_of_row(text: str) -> str:
    """Name what a row tells: rows of one table tell it of the same sides, or in the same unit."""
    if found := _COUNT.fullmatch(text):
        return str(found["unit"] or found["case"])
    if found := _COMPARED.fullmatch(text):
        return f"{found['one']}/{found['other']}"
    if found := _MEASURED.fullmatch(text):
        return f"{len(found['cells'].split())} cells"
    if found := _OF_SIDES.fullmatch(text):
        return f"sides {found['unit']}"
    return next((sort for sort, row in _SORTS if row.fullmatch(text)), "")


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
        begun = kinds[at - 1] or lines[at - 1].ended
        if begun and not (kinds[at] or told) and all(kind in _TABLES for kind in rows):
            kinds[at] = "table"
