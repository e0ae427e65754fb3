"""Part a page's furniture from its stories, and learn from it: the day, the paper, the sections.

Some furniture takes several lines, and only its first or last tells what it is: a list of contents,
a notice with its signature, a photo caption that a narrow column cut.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.sources.boxes import mark_boxes
from briefing.sources.brief_items import keep_briefs
from briefing.sources.brief_labels import labels_briefs
from briefing.sources.caption_words import CAPTION_OPENS, MOST_LINES
from briefing.sources.columns import measured
from briefing.sources.contents import (
    mark_contents,
    mark_listed_titles,
    mark_repeated_titles,
    mark_running_heads,
    spread_contents,
)
from briefing.sources.furniture import furniture, section
from briefing.sources.imprint import OWN_NAME, day_of, paper_of
from briefing.sources.inside_captions import mark_inside_captions
from briefing.sources.lines import Line, signs_notice
from briefing.sources.loose_lines import loose_kinds
from briefing.sources.names import is_name
from briefing.sources.notice_tails import keep_notices
from briefing.sources.notices import spread_notices
from briefing.sources.page_top import mark_page_top
from briefing.sources.paragraphs import TURNED_FROM, Setting
from briefing.sources.spread_captions import spread_captions

_LABEL, _FIGURES = 10, 4
_OVER = 3
_NEAR_BY = 10
"""Lines that a paragraph may take in a narrow column."""
_TORN = 24
"""Where lines end where they please, a line as wide as this without an end was torn there."""
_ROWS, _TITLE, _TABLES = 2, 20, ("table", "schedule")
_FULL_DAY = re.compile(r"20\d\d[年./-]")
"""What no line begins with that the line above began: 农技110 / 2026年4月21日."""
_TEXT = 14
"""Characters of a line of text, none of a name or a label."""
_PHOTOS = re.compile(r"图片|图说|影像|光影")
_POINTS = re.compile(r"[▲△▼◀←→↑↓]|[上下左右]?图[①-⑨一二三1-9]?[：:]")
"""What no line of a sentence begins with that a column cut."""
_LIKE_HEADLINES = ("publisher", "section", "contents", "table", "weather", "schedule")
_PARTING = (
    "page name",
    "page head",
    "section",
    "editors",
    "masthead",
    "rule",
    "end",
    "notice head",
    "advertisement head",
)
"""What stands between stories; a photo or a page's number may stand inside one."""


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page's stories, and what its furniture says of them."""

    lines: tuple[Line, ...]
    day: date | None = None
    paper: str = ""


def without_furniture(lines: Sequence[Line], kinds: Sequence[str]) -> Page:
    """Keep out what has a kind; each line left knows the gap above it and its section."""
    kept: list[Line] = []
    gap, current, parted = 0, "", False
    for line, kind in zip(lines, kinds, strict=True):
        gap = max(gap, line.gap)
        if line.level and furniture(line.text) == "section":
            current = section(line.text)
        if not kind:
            kept.append(replace(line, gap=gap, section=current, parted=parted))
            gap, parted = 0, False
            continue
        parted = parted or kind in _PARTING
        if kind in ("page name", "page head", "section", "date line"):
            current = section(line.text) or current
    return Page(tuple(kept), day_of(lines, kinds), paper_of(lines, kinds))


def kinds_of(lines: Sequence[Line]) -> list[str]:
    """Name the furniture of each line, first by itself and then by what stands around it."""
    lines, setting = measured(lines)
    kinds: list[str] = []
    for at, line in enumerate(lines):
        alone = not at or bool(kinds[-1]) or not _goes_on(lines[at - 1], line)
        alone = alone or bool(_POINTS.match(line.text))
        turned = TURNED_FROM.match(line.text)
        kind = furniture(line.text, alone=alone)
        called = kind == "contact" and line.text.endswith("。")
        if called and at and not kinds[-1] and _fills_column(lines[at - 1], line):
            kind = ""
        if kind == "date line" and line.text.endswith((",", "，")):
            kind = ""  # a day of which a sentence tells
        torn = kind == "weather" and line.text.endswith((",", "，")) and at and not kinds[-1]
        if torn and not lines[at - 1].ended:
            kind = ""  # a sentence of news goes on above and below
        kinds.append("" if turned else kind)
    if lines and not kinds[0] and not lines[0].level and OWN_NAME.fullmatch(lines[0].text):
        kinds[0] = "masthead"
    _keep_sentences(lines, kinds)
    _keep_labels(lines, kinds)
    _keep_openings(lines, kinds, setting)
    _keep_bylines(lines, kinds)
    _keep_headlines(lines, kinds)
    mark_contents(lines, kinds)
    mark_listed_titles(lines, kinds)
    spread_contents(lines, kinds)
    spread_notices(lines, kinds)
    _keep_notices(lines, kinds, setting)
    _keep_labelled_paragraphs(lines, kinds)
    keep_briefs(lines, kinds)
    spread_captions(lines, kinds, setting)
    _spread_figures(lines, kinds)
    _mark_titles_of_tables(lines, kinds)
    mark_running_heads(lines, kinds)
    mark_page_top(lines, kinds)
    mark_repeated_titles(lines, kinds)
    _keep_signed_notices(lines, kinds)
    mark_boxes(lines, kinds, setting)
    mark_inside_captions(lines, kinds, setting)
    for at, kind in loose_kinds(lines, kinds, setting).items():
        kinds[at] = kind
    keep_notices(lines, kinds)
    return kinds


def _fills_column(before: Line, line: Line) -> bool:
    """Tell a sentence that ends at its column's edge, so that its paragraph may go on below."""
    return before.fills and not (line.gap or line.indented)


def _goes_on(before: Line, line: Line) -> bool:
    """Tell whether a sentence that filled its column runs on into `line`."""
    full = (
        before.reach >= (before.column - 1 if before.column else _TORN)
        or before.text[-1] in ",，、"
    )
    wide = 0 < before.column < before.reach - _OVER  # set across, and what goes on is as wide
    full = full and not (wide and line.reach <= line.column and not line.ended)
    cut_number = before.text[-1].isdigit() and line.text[0].isdigit() and not line.gap
    if cut_number and not _FULL_DAY.match(line.text):
        return True
    apart = bool(line.gap) and bool(before.column)
    return full and not (before.ended or before.level or apart or line.indented)


def _keep_sentences(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a sentence that is not finished run on into what only looks like furniture.

    It looks like a paper's name, or like who took a photo where a line's end cut 摄氏度.
    """
    for at in range(1, len(lines)):
        before = lines[at - 1]
        named = kinds[at] == "masthead" and not (kinds[at - 1] or before.ended or before.level)
        torn = before.text.endswith("摄") and lines[at].text.startswith("氏")
        if torn and kinds[at - 1] == "photo credit":
            kinds[at - 1] = ""
        if named:
            kinds[at] = ""


def _keep_labels(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let 一线快报 between two texts name a column, which at a page's top would be its paper."""
    for at in range(1, len(lines) - 1):
        above, line = lines[at - 1 : at + 1]
        within = above.ended and not (kinds[at - 1] or kinds[at + 1])
        if kinds[at] == "masthead" and within and labels_briefs(line.text):
            kinds[at] = ""


def _keep_openings(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let an indented line that fills its column open a paragraph, and the line above head it.

    A headline may well end in 发行, or ask not to 扫码; what is furniture beyond doubt stays so.
    """
    for at, line in enumerate(lines):
        captions = kinds[at] == "photo caption" and CAPTION_OPENS.match(line.text)
        opens = setting.indents and line.indented and not (line.ended or captions)
        if opens and line.fills:
            kinds[at] = ""
    for at, kind in enumerate(kinds[:-1]):
        below, above = lines[at + 1], lines[at - 1] if at else None
        opens = below.dated or (setting.indents and below.indented and not lines[at].indented)
        ended = above is not None and above.ended and not kinds[at - 1]
        if kind in _LIKE_HEADLINES and opens and ended and not (kinds[at + 1] or lines[at].ended):
            kinds[at] = ""


def _keep_notices(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let a notice that is set like a story, in paragraphs that open with an indent, be one."""
    for at, kind in enumerate(kinds[:-1]):
        below = lines[at + 1]
        if kind == "notice head" and setting.indents and below.indented and not kinds[at + 1]:
            kinds[at] = "" if not lines[at].indented else kind


def _keep_labelled_paragraphs(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let 【提醒】 open a paragraph of a text whose others 【案情】 and 【裁判】 open."""
    above = -_NEAR_BY
    for at, line in enumerate(lines):
        if not (line.indented and line.text.startswith("【")):
            continue
        if kinds[at] == "notice" and at - above < _NEAR_BY:
            kinds[at] = ""
        above = at if not kinds[at] else above


def _keep_signed_notices(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a notice in indented paragraphs down to its signer and day be one, with all it says."""
    last = -1
    for day in (at for at in range(len(lines)) if signs_notice(lines, at)):
        first = day
        while first > max(last + 1, 0) and lines[first].indented:
            first -= 1
        last = day
        if kinds[first] in ("", "notice head") and not lines[first].ended:
            kinds[first : day + 1] = [""] * (day + 1 - first)


def _keep_bylines(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let ■ 尚思齐, and who wrote and photographed (文/图), sign the text right below."""
    for at in range(1, len(lines) - 1):
        above, line, below = lines[at - 1 : at + 2]
        heads = not (above.ended or kinds[at - 1]) and not kinds[at + 1]
        if kinds[at] == "photo credit" and line.names and heads and not below.gap > 1:
            kinds[at] = "" if "文" in line.text else kinds[at]
        elif kinds[at] == "section" and heads and below.width > _TEXT and not line.level:
            kinds[at] = "" if is_name(line.text.lstrip("■● ")) else kinds[at]


def _keep_headlines(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a marked section head the text right below it: briefs and photos have no other."""
    for at, line in enumerate(lines[:-1]):
        if line.level and kinds[at] == "section" and not kinds[at + 1]:
            below = lines[at + 1]
            if _PHOTOS.search(line.text) and "photo credit" in kinds[at + 1 : at + MOST_LINES]:
                for caption in range(at + 1, kinds.index("photo credit", at)):
                    kinds[caption] = kinds[caption] or "photo caption"
            elif below.ended and not below.level:
                kinds[at] = ""


def _spread_figures(lines: Sequence[Line], kinds: list[str]) -> None:
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


def _mark_titles_of_tables(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take what a table of several rows is called, and its unit: 农产品价格 / （单位：元/公斤）."""
    for at in range(len(lines) - _ROWS, 0, -1):
        line, rows = lines[at], kinds[at + 1 : at + 1 + _ROWS]
        told = line.ended or line.indented or line.dated or line.level or line.width > _TITLE
        begun = kinds[at - 1] or lines[at - 1].ended
        if begun and not (kinds[at] or told) and all(kind in _TABLES for kind in rows):
            kinds[at] = "table"
