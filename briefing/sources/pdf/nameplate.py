"""Read the head of a page: the paper, the day and the name of the page, wherever each stands."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from briefing.sources.furniture.furniture import edition_day, furniture, paper, section
from briefing.sources.page.setting.lines import Line
from briefing.sources.pdf.rows import Row
from briefing.sources.words.days import WEEKDAY
from briefing.sources.words.document_numbers import is_document_number

TELLING = ("page head", "masthead", "date line", "page name", "section", "page label")
"""The kinds of furniture that say something of a page."""
_NUMBER = re.compile(r"(?:第\s*)?([A-DT]?\d{1,3})(?:\s*版)?")
_NAME = re.compile(r"[\u4e00-\u9fff·\s]{2,10}")
_LABEL = re.compile(
    rf"(?:{_NUMBER.pattern})\s+{_NAME.pattern}|{_NAME.pattern}\s+(?:{_NUMBER.pattern})"
)
"""What names a page, in one row: 第1版 要闻."""
_AIR = re.compile(r"(?:(?<=^\w)|(?<=\s\w))\s+(?=\w(?:\s|$))")
"""The spaces of 云 溪 日 报."""
_REPUBLIC = re.compile(
    r"(?:中[華华])?民[國国]\s*(?:(\d{2,3})|([〇○零一二三四五六七八九]{2,3}))\s*年"
)
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NUMERALS = str.maketrans("0123456789", "〇一二三四五六七八九")
_HOUR = re.compile(r"(?<=日)\s*\d{1,2}\s*(?:[时時点點:：]\s*(?:\d{1,2}分?)?)\s*$")
"""When a bulletin was given out: 2026年3月12日16时."""
_GIVEN_OUT = re.compile(r"^(?:发布|发稿|签发|發布|發稿)(?:时间|日期|時間)\s*[:：]\s*(?=\d{4}\s*年)")
"""What stands before the day of a press release."""
_FIRST_YEAR = 1911
"""The year before the first of the Republic's calendar."""
_ISSUE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月|第\s*\d+\s*期|\d{4}[./-]\d{1,2}")
_NUMBERED = re.compile(r"第\s*\d+\s*期")
_MONTH = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月")
_LONGEST_DAY = 24
_LARGE = 2.0
"""How much larger than the day a paper's name is set."""
_LARGER = 1.3
"""How much larger than the day the page's name is set beside the paper's."""
_PAGE = re.compile(r"[\u4e00-\u9fff]{2,6}")
_BETWEEN = re.compile(r"[\s·•|｜/丨]+")
_WORD = re.compile(r"[\u4e00-\u9fff]{2,12}")
_NO_NAME = re.compile(rf"{WEEKDAY}|农历.*|今日.*|.*月(?!刊).*|(?:本期|今日|共).*|.*[一二四八]版")
_SERIAL = re.compile(r"[\u4e00-\u9fff]{2,16}(?:简报|专报|快报|通报|公报|信息|动态|通讯|简讯)")
"""What an office calls its bulletin; who signs it is the publisher."""
_PUBLISHER = re.compile(r"[\u4e00-\u9fff]{4,24}")
_EDITED = re.compile(r"(?:主办|主管|主编|编印|编发|编辑|编|印发|印)$")


@dataclass(frozen=True, slots=True)
class Nameplate:
    """What the head of a page says."""

    lines: tuple[Line, ...] = ()
    """What tells the paper, the day and the section, in that order."""
    paper: str = ""
    """The paper's name, or who publishes it, where only its place shows that it is one."""


def nameplate_of(head: Sequence[Row], foot: Collection[Row], column: str = "") -> Nameplate:
    """Read the rows of a page's head, from left to right; the foot may tell day and magazine.

    `column` is the name of a literary page, which goes before the section that it stands in.
    """
    texts = [_dated(_AIR.sub("", row.text)) for row in head]
    said = list(_said(texts))
    if not any(map(edition_day, said)):
        said += [text for text in texts if edition_day(text) and len(text) <= _LONGEST_DAY]
    if not any(map(edition_day, said)):
        said += [row.text for row in foot if edition_day(row.text) and furniture(row.text)]
    signer = _beside_day(head)
    if signer:
        said = [text for text in said if not _SERIAL.fullmatch(text)]
    name = "" if any(map(paper, said)) else _issuer(texts) or beside_issue(texts) or signer
    name = name or ("" if any(map(paper, said)) else _largest(head))
    if not any(map(section, said)):
        rest = (text for text in texts if not name or not text.startswith(name))
        unnamed = [text for text in rest if not _SERIAL.fullmatch(text)]
        monthly = any(map(_ISSUE.search, said)) and not any(map(edition_day, said))
        said += _page_name(unnamed if name or not said or monthly else _set_large(head))
    if not (name or any(map(paper, said))):
        name = beside_issue([row.text for row in foot])
    said += [f"第1版 {column}"] if column else []
    return Nameplate(tuple(Line(text, gap=1) for text in said), name)


def _dated(text: str) -> str:
    """Write a year of the Republic (民國) as one of our era, and a day without label and hour."""
    text = _HOUR.sub("", _GIVEN_OUT.sub("", text))
    return _REPUBLIC.sub(_of_our_era, text)


def _of_our_era(found: re.Match[str]) -> str:
    """Write 115年 as 2026年, and 一一五年 as 二〇二六年."""
    if found[1]:
        return f"{_FIRST_YEAR + int(found[1])}年"
    year = _FIRST_YEAR + int(found[2].translate(_DIGITS))
    return f"{str(year).translate(_NUMERALS)}年"


def _said(texts: list[str]) -> Iterator[str]:
    """Give what the texts say of paper, day and page; last the page's name, which is the section.

    A page's number and the name that stands beside it in other type are one thing.
    """
    papers = sum(bool(paper(text)) for text in texts)
    nameless = {"", "section", "masthead" if papers > 1 else ""}
    for at, text in enumerate(texts):
        number = _NUMBER.fullmatch(text)
        for near in (at + 1, at - 1) if number else ():
            name = texts[near] if 0 <= near < len(texts) else ""
            named = furniture(name) in nameless or section(name) == name  # 综合新闻 may head a text
            if number and _NAME.fullmatch(name) and named:
                texts[at], texts[near] = f"第{number[1]}版 {name}", ""
                break
    _name_far_off(texts)
    said = [text for text in texts if furniture(text) in TELLING]
    yield from sorted(
        said,
        key=lambda text: (bool(_LABEL.fullmatch(text)), not paper(text) and not edition_day(text)),
    )


def beside_issue(texts: Sequence[str]) -> str:
    """Find the name that stands in one row with the day or the month: 岚浦周末 · 2025年12月20日."""
    for text in texts:
        if _ISSUE.search(text):
            parts = [part for part in _BETWEEN.split(text) if _WORD.fullmatch(part)]
            names = [part for part in parts if not _NO_NAME.fullmatch(part)]
            if len(names) == 1:
                return names[0]
    if any(_NUMBERED.search(text) for text in texts) and any(map(_MONTH.match, texts)):
        words = [text for text in texts if _WORD.fullmatch(text) and not _NO_NAME.fullmatch(text)]
        words = [text for text in words if not _EDITED.search(text)]
        return words[0] if len(words) == 1 and not _SERIAL.fullmatch(words[0]) else ""
    return ""


def _name_far_off(texts: list[str]) -> None:
    """Bring the page's number and its name together that stand at the two ends of its head."""
    numbers = [at for at, text in enumerate(texts) if _NUMBER.fullmatch(text)]
    names = [at for at, text in enumerate(texts) if furniture(text) == "section"]
    if len(numbers) == len(names) == 1 and _NAME.fullmatch(texts[names[0]]):
        texts[names[0]] = f"第{texts[numbers[0]].strip('第版 ')}版 {texts[names[0]]}"
        texts[numbers[0]] = ""


def _issuer(texts: Sequence[str]) -> str:
    """Find whose document it is: 云溪县水务局文件 stands above its number."""
    if not any(map(is_document_number, texts)):
        return ""
    others = (text.removesuffix("文件") for text in texts if not is_document_number(text))
    return next((text for text in others if _PUBLISHER.fullmatch(text)), "")


def _largest(head: Sequence[Row]) -> str:
    """Find the name that is set much larger than the day beside it: 云溪港务."""
    dated = [row for row in head if edition_day(row.text)]
    large = [
        row
        for row in head
        if row.size > _LARGE * max((each.size for each in dated), default=row.size)
    ]
    names = [row.text for row in large if _WORD.fullmatch(row.text) and not section(row.text)]
    return names[0] if len(names) == 1 and not _SERIAL.fullmatch(names[0]) else ""


def _beside_day(head: Sequence[Row]) -> str:
    """Find who signs beside the day, as below the red title of an official document."""
    for day in head:
        if edition_day(day.text) is None:
            continue
        for row in head:
            beside = row.size == day.size and abs(row.bottom - day.bottom) < 1
            if beside and _PUBLISHER.fullmatch(row.text) and not furniture(row.text):
                return _EDITED.sub("", row.text)
    return ""


def _set_large(head: Sequence[Row]) -> list[str]:
    """Find the page's name beside the paper's: the only word that is set larger than the day."""
    days = [row.size for row in head if edition_day(row.text)]
    large = [row.text for row in head if days and row.size > _LARGER * max(days)]
    names = [text for text in large if _PAGE.fullmatch(text) and not furniture(text)]
    return names if len(names) == 1 else []


def _page_name(texts: Sequence[str]) -> list[str]:
    """Write the page's name in a magazine, which stands alone, as one with a number is written."""
    for text in texts:
        found = _WORD.match(text)
        if found and not re.search(r"\d", text) and not furniture(text):
            return [f"第1版 {found[0]}"]
    return []
