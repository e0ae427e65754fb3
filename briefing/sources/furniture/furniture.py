"""Page furniture: what is printed on a page but is no story, and must not be read aloud.

A line that only mentions such a thing inside a sentence is never furniture.
"""

import re
from datetime import date
from functools import lru_cache

from briefing.sources.furniture.page_heads import parts, unspaced
from briefing.sources.furniture_rows import LONG, STRONG, WEAK
from briefing.sources.furniture_rows.pages import SPACED_EDITORS
from briefing.sources.furniture_rows.words import SECTIONS
from briefing.sources.words.paper_names import NEWS, PAPERS
from briefing.sources.words.traditional import fold

_SHORT, _LONGEST = 60, 240
_PAPERS = f"{PAPERS}|经济报|校园报|[晨晚]刊|时讯|镇报|乡报|社区报|[新今]报"
_PAPER = re.compile(
    rf"(?P<paper>[\u4e00-\u9fff]{{2,6}}?(?:{_PAPERS}))(?!社|记者|微信|客户端|公众号|印务|传媒|讯|"
    rf"新闻网)"
)
_MASTHEAD = re.compile(
    rf"[《【\s]*(?P<paper>[\u4e00-\u9fff]{{2,8}}(?:{_PAPERS}|{NEWS})|"
    r"[\u4e00-\u9fff]{2,6}[镇乡道区村校学院司](?:简讯|简报|通讯|月报))[》】\s]*(?:[A-Za-z\s]"
    r"{4,40})?"
)
_IN_TWO_TONGUES = re.compile(r"(?P<paper>[\u4e00-\u9fff]{2,8}报)\s+[A-Z]{2}")
_BEFORE_DAY = re.compile(
    r"(?!.{2,4}(?:新闻|要闻|评论|专刊|周刊|副刊|版))(?P<paper>[\u4e00-\u9fff]{4,6})[\s\u3000]+"
    r"(?:\d{4}|[〇○零一二三四五六七八九]{4})年"
)
"""A page's name that has no word for a paper in it: 远桥建工 2026年1月9日."""
_CREDITED = re.compile(
    r"(?<![据料息片格表计情])来源\s*[:：丨｜|]\s*(?P<paper>[\u4e00-\u9fff]{2,12})"
    r"(?<![局委厅站])(?<!(?:监测|统计|研究|服务|管理|气象|疾控|控制|数据|信息)中心)"
    r"(?<!气象台)(?<!研究院)(?![\u4e00-\u9fff])"
)
"""A page copied off the web names its paper so; whose figures are printed is none."""
_SECTION = re.compile(rf"(?<![\u4e00-\u9fff])(?:{SECTIONS})(?![\u4e00-\u9fff])")
_NAMED_PAGE = re.compile(
    r"(?:(?<![\d-])第?\s*(?:[A-DT]?\d{1,3}|(?<![期拜周])[一二三四五六七八九十]{1,3})\s*版?[\s:：|｜·/—-]*)"
    r"([\u4e00-\u9fff]{2,8})"
    r"|([\u4e00-\u9fff]{2,8})[\s|·:：]+(?:第?\s*[\dA-D一二三四五六七八九十]{1,3}\s*版|[A-DT]?\d\d)"
)
_DATE = re.compile(r"(\d{4})\s*[年./·-](?:第\d+期)?\s*(\d{1,2})\s*[月./·-]\s*(\d{1,2})")
_DATE_OF_YEAR = re.compile(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s+(?P<year>20\d\d)(?!\d)")
_DATE_IN_DIGITS = re.compile(r"日期[:：]\s*(20\d\d)(\d\d)(\d\d)(?!\d)")
_WRITTEN_DATE = re.compile(
    r"([〇○零一二三四五六七八九]{4})年(?:第[一二三四五六七八九十]{1,3}期)?\s*([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3}"
    r")日"
)
_DATE_BESIDE_YEAR = re.compile(
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日"
    r"[ \u3000]+(?P<year>20\d\d)年?总?第"
)
"""The year is told with the issue: 七月四日　2026年第二十七期."""
_FIGURES = str.maketrans("０１２３４５６７８９", "0123456789")
_NUMERALS = {numeral: value for value, numeral in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
}


@lru_cache(maxsize=1024)  # each line is asked again whenever more is known of those around it
def furniture(text: str, *, alone: bool = True) -> str:
    """Name the kind of furniture that a line is; empty for a line of a story or headline.

    A line that does not stand `alone` may be the middle of a sentence that its column cut; only
    what is furniture beyond doubt is taken out of there.
    """
    if len(text) > _LONGEST:
        return ""
    printed = fold(text.translate(_FIGURES)).strip()
    text = unspaced(printed)
    if text != printed and SPACED_EDITORS.fullmatch(text):
        return "editors"
    if alone and _MASTHEAD.fullmatch(text):
        return "masthead"
    if alone and parts(text):
        return "page head"
    is_short = len(text) <= _SHORT
    kind = STRONG.kind(text) if is_short else ""
    if kind or not alone:
        return kind
    return (WEAK.kind(text) if is_short else "") or LONG.kind(text)


def edition_day(text: str) -> date | None:
    """Read the day off a date line; none where it names no day of the calendar."""
    text = text.translate(_FIGURES)
    written = _WRITTEN_DATE.search(text)
    found = _DATE.search(text) or _DATE_IN_DIGITS.search(text)
    turned = _DATE_OF_YEAR.search(text) or _DATE_BESIDE_YEAR.search(text)
    if found is None and turned is not None:
        parts = [_number(turned[each]) for each in ("year", "month", "day")]
    elif found is not None:
        parts = [int(each) for each in found.groups()]
    elif written is not None:
        parts = [_number(each) for each in written.groups()]
    else:
        return None
    try:
        return date(parts[0], parts[1], parts[2])
    except ValueError:
        return None


def paper(text: str) -> str:
    """Name the newspaper that a line of furniture names; empty where it names none."""
    text = unspaced(text.strip())
    folded = fold(text)
    if part := _part(text, "paper"):
        return "".join(part.split()).strip("《》").removesuffix("数字报")
    named = _MASTHEAD.fullmatch(folded) or _IN_TWO_TONGUES.match(folded)
    if named is None:
        named = _PAPER.search(folded) or _CREDITED.search(folded) or _BEFORE_DAY.match(folded)
    if named is None:
        return ""
    return text[named.start("paper") : named.end("paper")].removesuffix("数字报")


def section(text: str) -> str:
    """Name the section that a line of furniture opens: 要闻 of `A02 要闻`; empty for none."""
    if part := _part(text, "section") or _part(text, "word"):
        return part
    page = None if _known_throughout(text) else _NAMED_PAGE.search(text.translate(_FIGURES))
    known = _SECTION.search(text) or _SECTION.search(re.sub(r"(?<=\S)\s(?=\S\b)", "", text))
    if known:
        return known[0]
    return next((name for name in page.groups() if name), "") if page else ""


def _known_throughout(text: str) -> bool:
    """Tell a page's head of known parts alone, of which none is a section's name."""
    return bool(parts(fold(unspaced(text.strip()).translate(_FIGURES))))


def _part(text: str, kind: str) -> str:
    """Give the part of a page's head that is of a kind, as printed; empty where it has none."""
    drawn = unspaced(text.strip())
    folded = fold(drawn.translate(_FIGURES))
    part = next((part.text for part in parts(folded) if part.kind == kind), "")
    at = folded.find(part)
    return drawn[at : at + len(part)]


def _number(numeral: str) -> int:
    """Read 二〇二五, 十二, 三十一 or what stands in figures."""
    if numeral.isdecimal():
        return int(numeral)
    if "十" not in numeral:
        return int("".join(str(_NUMERALS[each]) for each in numeral))
    tens, _, ones = numeral.partition("十")
    return _NUMERALS.get(tens, 1) * 10 + _NUMERALS.get(ones, 0)
