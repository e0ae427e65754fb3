"""Read Markdown (CommonMark's everyday part): its headings say where stories begin."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.datelines import byline, split_head, split_tail
from briefing.sources.encodings import decode
from briefing.sources.furniture import edition_day, furniture
from briefing.sources.paragraphs import glue
from briefing.sources.places import own_place

_FRONT_MATTER = re.compile(r"\ufeff?---\n(.*?)\n(?:---|\.\.\.)\n", re.DOTALL)
_FIELD = re.compile(r"^(title|date)\s*[:：]\s*[\"']?(.*?)[\"']?\s*$", re.MULTILINE)
_UNSPOKEN = re.compile(
    r"```.*?(?:```|\Z)|<!--.*?-->|^\s*\|.*\|\s*$|^\[[^\]]+\]:\s.*$", re.DOTALL | re.MULTILINE
)
_IMAGE = re.compile(r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])")
_LINK = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\[[^\]]*\])")
_EMPHASIS = re.compile(r"(\*{1,3}|_{2,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1")
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<https?://[^>]+>")
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*")
_UNDERLINE = re.compile(r"(=+|-+)\s*")
_ITEM = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)])\s+|\s*>\s?")


@dataclass(slots=True)
class _Section:
    """A heading and the blocks below it."""

    level: int
    title: str
    blocks: list[str] = field(default_factory=list)


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a Markdown page, in order.

    Stories stand below the highest heading that has text of its own; deeper headings are
    cross-heads inside a story. A page without any heading takes its title from its front matter.
    """
    text = re.sub(r"\r\n?", "\n", decode(document.data, document.source))
    front = _FRONT_MATTER.match(text)
    fields = dict(_FIELD.findall(front[1])) if front else {}
    sections = _sections(text[front.end() :] if front else text, fields.get("title", ""))
    day = edition_day(fields.get("date", "")) or _day_of(sections)
    for section in sections:
        section.blocks = [block for block in section.blocks if not furniture(block)]
    level = min((section.level for section in sections if section.blocks), default=1)
    place = own_place(text)
    stories = (story for story in _stories(sections, level) if story.blocks)
    return Found(tuple(_article(story, document, day, place) for story in stories))


def _day_of(sections: Sequence[_Section]) -> date | None:
    lines = (line for section in sections for line in (section.title, *section.blocks))
    days = (edition_day(line) for line in lines if furniture(line) == "date line")
    return next((day for day in days if day), None)


def _sections(text: str, title: str) -> list[_Section]:
    sections = [_Section(1, title)]
    for block in _blocks(_UNSPOKEN.sub("", text)):
        heading = _HEADING.fullmatch(block)
        if heading:
            sections.append(_Section(len(heading[1]), _plain(heading[2])))
        elif plain := _plain(block):
            sections[-1].blocks.append(plain)
    return sections


def _blocks(text: str) -> Iterator[str]:
    """Give headings and paragraphs, each on one line; lines of a paragraph are soft-wrapped."""
    block = ""
    for raw in [*text.split("\n"), ""]:
        line = raw.strip()
        if block and not block.startswith("#") and line and _UNDERLINE.fullmatch(line):
            yield ("# " if line.startswith("=") else "## ") + block
            block = ""
        elif not line or _HEADING.fullmatch(line) or _ITEM.match(raw):
            if block:
                yield block
            block = line
            if _HEADING.fullmatch(line):
                yield line
                block = ""
        else:
            block = glue(block, line)


def _plain(block: str) -> str:
    """Take the markup off a block."""
    text = _LINK.sub(r"\1", _IMAGE.sub("", _ITEM.sub("", block, count=1)))
    for _ in range(3):  # emphasis nests no deeper in print
        text = _EMPHASIS.sub(r"\2", text)
    return _TAG.sub("", text).strip()


def _stories(sections: Sequence[_Section], level: int) -> list[_Section]:
    """Hang deeper sections into the story above them."""
    stories: list[_Section] = []
    for section in sections:
        if stories and section.level > level:
            stories[-1].blocks.extend(section.blocks)
        elif section.title:
            stories.append(_Section(section.level, section.title, list(section.blocks)))
    return stories


def _article(story: _Section, document: Document, day: date | None, place: str) -> Article:
    reporters = tuple(name for block in story.blocks for name in byline(block))
    paragraphs = [block for block in story.blocks if not byline(block)] or [""]
    head, paragraphs[0] = split_head(paragraphs[0])
    at_end, paragraphs[-1] = split_tail(paragraphs[-1])
    return Article(
        headline=story.title,
        paragraphs=tuple(paragraph for paragraph in paragraphs if paragraph),
        dateline=head.text,
        place=head.place or place,
        published=day,
        reporters=tuple(dict.fromkeys((*head.reporters, *reporters, *at_end))),
        source=document.source,
        link=document.link,
    )
