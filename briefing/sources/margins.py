"""Part a page's furniture from its stories, and learn from it: the day, the paper, the sections.

Some furniture takes several lines, and only its first or last tells what it is: a list of contents,
a notice with its signature, a photo caption that a narrow column cut.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from briefing.sources.furniture import edition_day, furniture, paper, section
from briefing.sources.furniture_rows import SELLS
from briefing.sources.headline_signs import predicates
from briefing.sources.lines import Line
from briefing.sources.loose_lines import loose_kinds
from briefing.sources.paragraphs import TURNED_FROM, Setting, setting_of

_LIST, _NOTICE, _CAPTION = 14, 10, 5
"""The most lines of a list of contents, a notice, a caption."""
_ENTRY = 36
_LABEL, _FIGURES = 10, 4
_PAGED = re.compile(r"[A-DT]\d{1,2}[版\s:：|｜]+[^。]{4,30}")
_TORN = 24
"""Where lines end where they please, a line as wide as this without an end was torn there."""
_OFTEN, _HEAD_WIDTH = 3, 24
"""So often, a line no wider than this is a running head."""
_SIGNED = re.compile(
    r"[^。,，]{2,30}(?:公司|委员会|办公室|管理处|法院|银行|医院|学校|中心|[局厅处所站会社])"
)
_NOTIFIES = re.compile(
    r"特此|本院受理|公告之日|逾期|声明作废|申报债权|现予公[告示]|予以公[告示]|公示期|"
    r"请.{2,40}(?:登记|报名|认领|联系|办理)"
)
"""What only notices say."""
_DAY = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日")
_WEEKDAY = re.compile("(?:星期|周|礼拜)[一二三四五六日天]")
_OWN_NAME = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:新闻|时讯|快讯|简报|简讯|通讯|之声|融媒|发布|周末)|今日[\u4e00-\u9fff]{2,3}"
)
"""What may head a page as its paper's name, and nowhere else."""
_PHOTOS = re.compile(r"图片|图说|影像|光影")
_CREDIT_ENDS = re.compile(r"(?:摄影?|供图)[)）。]?$")
_CAPTION_OPENS = re.compile(r"[▲△▼◀▶←→↑↓]|[(（]?[上下左右题]?图片?(?:为[^先]|[①-⑨]|说明|[:：])")
_TOP, _SHORTEST_TITLE = 14, 4
_HEAD = ("page head", "page number", "page name", "masthead", "date line", "weekday", "lunar date")
_PRINTED = re.compile("主办|主管|出版|编印|承办|印刷|内部资料")
_LABELS = re.compile(
    r"[\u4e00-\u9fff]{2,4}[·/][\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff\s]{2,12}版|\d{4}年(?:\d{1,2}月)?|"
    r"第[\d、,，—~-]+版[\s\u3000]*[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{0,2}(?:文化|体育|教育|健康|科技|经济|"
    r"民生|社会|生活|国际|国内|时事|综合|要闻|新闻|评论|理论|副刊|专题|财经|都市|法治|农业)"
    r"(?:文化|体育|教育|健康|科技|经济|民生|社会|生活|新闻|要闻|评论|卫生|旅游)?"
)
"""What a page or a column is called; a headline says more."""
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


def without_furniture(lines: Sequence[Line]) -> Page:
    """Keep the furniture out; each line left knows the gap above it and its section."""
    kinds = _kinds(lines)
    kept: list[Line] = []
    day: date | None = None
    papers: Counter[str] = Counter()
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
        tells = kind in ("date line", "masthead", "page head", "page label")
        if day is None and (tells or _WEEKDAY.search(line.text)):
            day = edition_day(line.text)
        if kind in ("page name", "page head", "section", "date line"):
            current = section(line.text) or current
        first = kind in ("masthead", "page head") and line is lines[0]
        own = line.text if first and _OWN_NAME.fullmatch(line.text) else ""
        if named := paper(line.text) or own:
            papers[named] += 3 if kind in ("masthead", "page head", "date line") else 1
    return Page(tuple(kept), day, papers.most_common(1)[0][0] if papers else "")


def _kinds(lines: Sequence[Line]) -> list[str]:
    """Name the furniture of each line, first by itself and then by what stands around it."""
    setting = setting_of(lines)
    column = setting.column
    kinds: list[str] = []
    for at, line in enumerate(lines):
        alone = not at or bool(kinds[-1]) or not _goes_on(lines[at - 1], line, column)
        turned = TURNED_FROM.match(line.text)
        kinds.append("" if turned else furniture(line.text, alone=alone))
    if lines and not kinds[0] and not lines[0].level and _OWN_NAME.fullmatch(lines[0].text):
        kinds[0] = "masthead"
    _keep_sentences(lines, kinds)
    _keep_openings(lines, kinds, setting)
    _keep_headlines(lines, kinds)
    _mark_contents(lines, kinds)
    _spread_contents(lines, kinds)
    _spread_notices(lines, kinds)
    _spread_captions(lines, kinds, column)
    _spread_figures(lines, kinds)
    _mark_running_heads(lines, kinds)
    _mark_page_top(lines, kinds)
    _mark_repeated_titles(lines, kinds)
    for at, kind in loose_kinds(lines, kinds, setting).items():
        kinds[at] = kind
    return kinds


def _goes_on(before: Line, line: Line, column: float) -> bool:
    """Tell whether a sentence that filled its column runs on into `line`."""
    full = before.reach >= (column - 1 if column else _TORN) or before.text[-1] in ",，、"
    if before.text[-1].isdigit() and line.text[0].isdigit() and not line.gap:
        return True  # a number was cut
    apart = bool(line.gap) and bool(column)
    return full and not (before.ended or before.level or apart or line.indented)


def _is_entry(line: Line) -> bool:
    return line.width <= _ENTRY and not line.ended and not line.level


def _keep_sentences(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a sentence that is not finished run on into what only looks like a paper's name."""
    for at in range(1, len(lines)):
        before = lines[at - 1]
        if kinds[at] == "masthead" and not (kinds[at - 1] or before.ended or before.level):
            kinds[at] = ""


def _keep_openings(lines: Sequence[Line], kinds: list[str], setting: Setting) -> None:
    """Let an indented line that fills its column open a paragraph, and the line above head it.

    A headline may well end in 发行, or ask not to 扫码; what is furniture beyond doubt stays so.
    """
    for at, line in enumerate(lines):
        opens = setting.indents and line.indented and not line.ended
        if opens and setting.column and line.reach >= setting.full - 1:
            kinds[at] = ""
    for at, kind in enumerate(kinds[:-1]):
        below, above = lines[at + 1], lines[at - 1] if at else None
        opens = below.dated or (setting.indents and below.indented and not lines[at].indented)
        ended = above is not None and above.ended and not kinds[at - 1]
        if kind in _LIKE_HEADLINES and opens and ended and not (kinds[at + 1] or lines[at].ended):
            kinds[at] = ""


def _keep_headlines(lines: Sequence[Line], kinds: list[str]) -> None:
    """Let a marked section head the text right below it: briefs and photos have no other."""
    for at, line in enumerate(lines[:-1]):
        if line.level and kinds[at] == "section" and not kinds[at + 1]:
            below = lines[at + 1]
            if _PHOTOS.search(line.text) and "photo credit" in kinds[at + 1 : at + _CAPTION]:
                for caption in range(at + 1, kinds.index("photo credit", at)):
                    kinds[caption] = kinds[caption] or "photo caption"
            elif below.ended and not below.level:
                kinds[at] = ""


def _mark_contents(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take several lines in a row that each open with another page's number."""
    for at, line in enumerate(lines):
        beside = [lines[near].text for near in (at - 1, at + 1) if 0 <= near < len(lines)]
        if _PAGED.fullmatch(line.text) and any(map(_PAGED.fullmatch, beside)):
            kinds[at] = kinds[at] or "contents"


def _spread_contents(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the whole list below 导读: its titles stand above or below the page that has them."""
    for at, kind in enumerate(kinds):
        if kind != "contents head":
            continue
        last = at
        for below in range(at + 1, min(at + _LIST, len(lines))):
            if kinds[below] in ("contents", "page number", "page name"):
                last = below
            elif kinds[below] or not _is_entry(lines[below]):
                break
        for below in range(at + 1, last + 1):
            kinds[below] = kinds[below] or "contents"


def _spread_notices(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a notice down to its signature, and what is sold below the word 广告."""
    for at, kind in enumerate(kinds):
        if kind not in ("notice head", "advertisement head", "advertisement"):
            continue
        block = range(at + 1, min(at + _NOTICE, len(lines)))
        end = _last_of_notice(lines, at) if kind == "notice head" else at
        for below in block:
            line = lines[below]
            if line.level or line.dated:
                break
            if kind == "notice head" and _is_signature(lines, below):
                end = below
                break
            if kinds[below] == "advertisement" or (
                below == end + 1
                and (SELLS.search(line.text) or (end > at and _signs(lines, below)))
            ):
                end = below
        for below in range(at + 1, end + 1):
            kinds[below] = kinds[below] or "advertisement"


def _last_of_notice(lines: Sequence[Line], at: int) -> int:
    """Find where a notice ends that says what notices say; `at` itself where none is below."""
    last = at
    for below in range(at + 1, min(at + _NOTICE, len(lines))):
        line = lines[below]
        parted = last > at and (line.gap or line.indented != lines[last].indented)
        if line.level or line.dated or parted:
            break
        last = below
    text = "".join(line.text for line in lines[at + 1 : last + 1])
    return last if _NOTIFIES.search(text) else at


def _is_signature(lines: Sequence[Line], at: int) -> bool:
    """Tell whose notice it is, and its day, on the line below or the same one."""
    text = lines[at].text
    day = _DAY.search(text)
    if day is None or day.end() < len(text):
        return False
    signer = text[: day.start()].strip() or lines[at - 1].text
    return bool(_SIGNED.fullmatch(signer)) or "特此" in lines[at - 1].text


def _signs(lines: Sequence[Line], at: int) -> bool:
    return lines[at - 1].ended and bool(_SIGNED.fullmatch(lines[at].text))


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


def _spread_captions(lines: Sequence[Line], kinds: list[str], column: float) -> None:
    """Take the other lines of a caption that a column cut."""
    if not column:
        return
    for at, line in enumerate(lines):
        if kinds[at] == "photo caption" and _CAPTION_OPENS.match(line.text):
            below = at
            while below + 1 < len(lines) and below < at + _CAPTION:
                if lines[below].ended or _CREDIT_ENDS.search(lines[below].text):
                    break
                if not _goes_on(lines[below], lines[below + 1], column):
                    break
                below += 1
                kinds[below] = "photo caption"


def _mark_page_top(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take the names of paper, page and column that stand among the lines of a page's head."""
    block = list(takewhile(lambda at: _may_be_top(lines[at]), range(min(_TOP, len(lines)))))
    last = max((at for at in block if kinds[at] in _HEAD), default=-1)
    for at in block:
        text = lines[at].text
        says = predicates(text) and not _PRINTED.search(text)
        if at < last and not kinds[at] and (not says or _LABELS.fullmatch(text)):
            kinds[at] = "page head"


def _may_be_top(line: Line) -> bool:
    told = line.ended or line.indented or line.level or line.dated
    return not told and line.width <= _HEAD_WIDTH


def _mark_repeated_titles(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take a list of what the page holds: line by line comes back as the headline of a text."""
    texts = [line.text for line in lines]
    last = {text: at for at, text in enumerate(texts)}
    again = [
        last[line.text] > at and line.width > _SHORTEST_TITLE and _is_entry(line)
        for at, line in enumerate(lines)
    ]
    for at, line in enumerate(lines):
        above = at > 0 and not line.gap and (again[at - 1] or kinds[at - 1].startswith("contents"))
        below = at + 1 < len(lines) and not lines[at + 1].gap and again[at + 1]
        if again[at] and (above or below) and not kinds[at]:
            kinds[at] = "contents"


def _mark_running_heads(lines: Sequence[Line], kinds: list[str]) -> None:
    """Take what comes back on page after page; a headline that is turned over comes back once."""
    often = Counter(re.sub(r"\d+", "", line.text) for line in lines if line.width <= _HEAD_WIDTH)
    for at, line in enumerate(lines):
        below = lines[at + 1 : at + 4]
        turned = any(each.dated or TURNED_FROM.match(each.text) for each in below)
        alike = often[re.sub(r"\d+", "", line.text)] if line.width <= _HEAD_WIDTH else 0
        text = line.ended or turned or line.names or line.dated
        if alike >= _OFTEN and not text and re.search(r"\w\w\w", line.text):
            kinds[at] = kinds[at] or "running head"
