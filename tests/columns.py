"""Set true stories as a newspaper would: cut by columns, in several typographies.

A page comes with what it is made of, so that whatever is read from it can be held against that.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random

HERE = Path(__file__).parent / "sources"
_ENDS = "。！？!?…”）)"
_LEAST = 6
"""No line of a page is narrower than this many characters, save a paragraph's last."""
_NO_START = "，。、；：！？”’）》,.;:!?)%％℃"
TO_FULL_WIDTH = str.maketrans(",;:?!()", "，；：？！（）")


@dataclass(frozen=True, slots=True)
class Story:
    """One story as its writer filed it."""

    headline: str
    paragraphs: tuple[str, ...]
    kicker: str = ""
    subheadlines: tuple[str, ...] = ()
    dateline: str = ""
    reporters: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """How a page is set."""

    width: int = 0
    """Characters a column line; 0 sets a paragraph as one line, cut now and then."""
    indent: str = ""
    """What a paragraph opens with."""
    blank: bool = True
    """Empty lines between the pieces."""
    mark: str = ""
    """What stands before a headline, or around it where it has two halves: `【…】`."""
    headline_width: int = 0
    """Where a headline's lines end, be it inside a word; 0 for never."""
    close: bool = False
    """No empty lines inside a heading, though there may be between other pieces."""
    byline: str = "head"
    """Where the reporters stand: head (本报讯), above, below, end, or none."""
    furniture: bool = False
    full_width: bool = False
    anywhere: bool = False
    """Torn after commas and inside numbers and Latin words as well."""
    simply: bool = False
    """Cut by a tool that knows no typography: a line may begin with a full stop."""
    newline: str = "\n"
    noise: str = ""
    """Characters without a width that copying leaves behind, strewn into the text."""


STYLES = {
    "as the seed page": Style(mark="## "),
    "headlines without marks": Style(),
    "full-width punctuation": Style(full_width=True),
    "single newlines": Style(blank=False, mark="## "),
    "narrow columns with indents": Style(width=17, indent="　　", blank=False),
    "narrow columns without indents": Style(width=21, blank=False, mark="## "),
    "cut simply": Style(width=18, indent="　　", blank=False, simply=True),
    "cut simply, without indents": Style(width=20, blank=False, mark="■ ", simply=True),
    "very narrow columns": Style(width=9, indent="　　", blank=False, full_width=True),
    "between furniture": Style(furniture=True),
    "torn anywhere": Style(anywhere=True),
    "torn anywhere, one line below the other": Style(anywhere=True, blank=False),
    "bold headlines": Style(mark="**…**"),
    "headlines in brackets": Style(mark="【…】", blank=False, indent="    "),
    "headlines behind squares": Style(mark="■ ", blank=False),
    "numbered headlines": Style(mark="1. "),
    "headings of the first level": Style(mark="# ", full_width=True),
    "headlines cut by the column": Style(headline_width=11, close=True),
    "headlines cut, nothing apart": Style(
        headline_width=10, blank=False, width=15, indent="　　", full_width=True
    ),
    "headings close together": Style(close=True, indent="　　"),
    "reporters on a line below": Style(byline="below"),
    "reporters on a line above": Style(byline="above", mark="## "),
    "reporters at the end": Style(byline="end", full_width=True, furniture=True),
    "windows line ends, tabs": Style(newline="\r\n", indent="\t", blank=False, furniture=True),
    "copied from the web": Style(newline="\r\n\r\n", noise="\u200b", indent="\u00a0\u00a0"),
    "without any dateline": Style(byline="none"),
    "narrow, without any dateline": Style(width=19, indent="　　", blank=False, byline="none"),
    "single newlines, without any dateline": Style(blank=False, byline="none", full_width=True),
    "torn anywhere, without any dateline": Style(anywhere=True, byline="none"),
    "furniture, without any dateline": Style(byline="none", furniture=True, close=True),
}
FURNITURE = (
    "A02 要闻",
    "2023年10月24日 星期二 云溪日报",
    "责任编辑:白露 美编:石桥 校对:田野",
    "新闻热线:0000-8888001",
    "图为候鸟在湖面飞翔。 本报记者 屠铭 摄",
    "今天多云到晴,偏北风3到4级,气温12~21℃",
    "今日导读",
    "老街步行桥今天开放 ▶3版",
    "广告",
    "———————————",
    "- 2 -",
    "值班编委 白露 一版责编 石桥",
    "扫码关注云溪日报微信公众号",
    "2023年10月24日 星期二 农历癸卯年九月初十 第8123期",
    "国内统一连续出版物号 CN 00-0000 邮发代号 0-00",
    "▲新桥两侧的步道亮起灯光。通讯员 池宇 摄",
    "社址:云溪区文昌路1号 邮编:000000 定价:1.50元",
    "云溪新闻网 www.example.org",
)


@dataclass(frozen=True, slots=True)
class Page:
    """A printed page and what it is made of."""

    text: str
    stories: tuple[Story, ...]
    furniture: tuple[str, ...] = field(default=())


@cache
def stories() -> tuple[Story, ...]:
    """Read the stories that the pages here are made of, of many kinds."""
    files = (HERE / "stories.json", HERE / "genres.json")
    filed = [each for file in files for each in json.loads(file.read_text(encoding="utf-8"))]
    keys = ("headline", "kicker", "dateline")
    lists = ("paragraphs", "subheadlines", "reporters")
    return tuple(
        Story(**{k: each[k] for k in keys}, **{k: tuple(each[k]) for k in lists}) for each in filed
    )


def a_page(style: Style, random: Random) -> Page:
    """Print a few stories, chosen by chance, one below the other."""
    filed = stories()
    printed = tuple(random.sample(filed, random.randint(2, 6)))
    return page(printed, style, random)


def page(printed: Sequence[Story], style: Style, random: Random) -> Page:
    """Print the stories one below the other."""
    gap = "\n\n" if style.blank else "\n"
    used: list[str] = []
    blocks: list[str] = []
    for number, story in enumerate(printed, 1):
        if style.furniture:
            used += (lines := random.sample(FURNITURE, random.randint(1, 3)))
            blocks += lines
        blocks += _set_story(story, style, number, random)
    text = "\n" * style.blank + gap.join(blocks) + "\n"
    if style.full_width:
        text = text.translate(TO_FULL_WIDTH)
    if style.noise:
        text = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff]{3}，)", style.noise, text)
    return Page(text.replace("\n", style.newline), tuple(printed), tuple(used))


def _set_story(story: Story, style: Style, number: int, random: Random) -> Iterator[str]:
    names = f"本报记者 {' '.join(story.reporters)}" if story.reporters else ""
    if style.byline == "above" and names:
        yield names
    lines = list(_heading(story, style, number))
    yield ("\n" if style.close or not style.blank else "\n\n").join(lines)
    if style.byline == "below" and names:
        yield names
    last = len(story.paragraphs) - 1
    for at, paragraph in enumerate(story.paragraphs):
        head = story.dateline if at == 0 and style.byline == "head" else ""
        head += " " if head and not head.endswith(")") else ""
        tail = f"(记者 {'、'.join(story.reporters)})" if story.reporters else ""
        tail = tail if at == last and style.byline == "end" else ""
        yield from _set(head + paragraph + tail, style, random)


def _heading(story: Story, style: Style, number: int) -> Iterator[str]:
    if story.kicker:
        yield story.kicker
    before, _, after = style.mark.partition("…")
    before = re.sub(r"\d", str(number), before)
    whole = story.headline
    if style.headline_width:
        yield from _lines(whole, style.headline_width)
    else:
        yield before + whole + after
    yield from story.subheadlines


def _set(text: str, style: Style, random: Random) -> list[str]:
    if style.width:
        return ["\n".join(_lines(style.indent + text, style.width, simply=style.simply))]
    pieces = _torn(text, random, anywhere=style.anywhere)
    return [style.indent + pieces[0], *pieces[1:]]


def _lines(text: str, width: int, *, simply: bool = False) -> Iterator[str]:
    while text:
        end = next((n for n in range(1, len(text)) if _wide(text[:n]) >= width), len(text))
        while not simply and end < len(text) and text[end] in _NO_START:
            end += 1  # no line begins with a full stop
        yield text[:end]
        text = text[end:]


def _wide(text: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in text)


def _torn(text: str, random: Random, *, anywhere: bool) -> list[str]:
    """Cut once or twice, but never at a sentence's end, where no reader could tell."""
    places = [
        at
        for at in range(15, len(text) - 8)
        if text[at - 1] not in _ENDS
        and text[at] not in _NO_START
        and " " not in text[at - 1 : at + 1]
        and (anywhere or not (text[at - 1].isascii() and text[at].isascii()))
    ]
    likely = [at for at in places if text[at - 1] in ",、;" or text[at - 1 : at + 1].isdigit()]
    chosen = likely if anywhere and likely and random.random() < 0.5 else places
    count = random.choice((0, 1, 2, 3) if anywhere else (0, 0, 1, 2))
    cuts = sorted(random.sample(chosen, min(len(chosen), count)))
    cuts = [at for before, at in zip([0, *cuts], cuts, strict=False) if at - before >= _LEAST]
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def in_columns(page: str, width: int = 17) -> str:
    """Set a page whose paragraphs are a line each in columns, with indents."""
    cut: list[str] = []
    for line in page.splitlines():
        text = f"　　{line}" if line.endswith(("。", "）", "：")) else line
        cut += [text[at : at + width] for at in range(0, len(text), width)]
    return "\n".join(cut) + "\n"
