"""Read Markdown: its headings say where stories begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.datelines import byline, names_in, split_head
from briefing.sources.encodings import decode
from briefing.sources.furniture import edition_day, furniture, paper, section
from briefing.sources.lines import lines_of
from briefing.sources.markdown_blocks import Block, blocks
from briefing.sources.newspaper import articles_in
from briefing.sources.places import own_place
from briefing.sources.signature import unsigned

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL
)
_FIELDS = {
    "title": "title|标题",
    "date": "date|日期|pubdate|published",
    "author": "authors?|作者|记者",
    "publisher": "source|publisher|来源|媒体|报纸",
    "section": "section|category|categories|tags?|栏目|版面|标签",
}
_ENDED = tuple("。！？!?…”；;")
_SHORT = 36
_DASHES = ("——", "—", "--", "──")


@dataclass(slots=True)
class _Section:
    """A heading and the paragraphs below it."""

    heading: Block
    body: list[Block] = field(default_factory=list)
    kicker: str = ""
    subheadlines: list[str] = field(default_factory=list)
    part: str = ""
    """The part of the paper that it stands in."""


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a Markdown page, in order.

    Stories stand below the highest heading that has text of its own; deeper headings are
    cross-heads inside a story. A page without any heading takes its title from its front matter,
    and is read like a newspaper's text where it has none either.
    """
    text = re.sub(r"\r\n?", "\n", decode(document.data, document.source, document.charset))
    front = _FRONT_MATTER.match(text)
    fields = _fields(front[1]) if front else {}
    body = text[front.end() :] if front else text
    found = tuple(blocks(body))
    if not any(each.level for each in found) and not fields.get("title"):
        return Found(articles_in(lines_of(body), document))
    sections = _sections(found, fields.get("title", ""))
    marks = [each for each in found if furniture(each.text)]
    day = edition_day(fields.get("date", "")) or _day_of(marks)
    publisher = fields.get("publisher", "") or _paper_of(marks)
    stories = [each for each in _stories(sections) if each.body]
    author = names_in(fields.get("author", "")) if len(stories) == 1 else ()
    place = own_place(body)
    articles = (_article(each, document, place, author) for each in stories)
    return Found(
        tuple(
            replace(
                each,
                published=day,
                publisher=publisher,
                section=each.section or fields.get("section", ""),
            )
            for each in articles
            if each.paragraphs
        )
    )


def _fields(front: str) -> dict[str, str]:
    """Read what front matter says, in either language; of a list, the first entry."""
    fields: dict[str, str] = {}
    for name, words in _FIELDS.items():
        found = re.search(
            rf"^(?:{words})[ \t]*[:：][ \t]*(?:\n[ \t]*-[ \t]+)?(.*)$",
            front,
            re.MULTILINE | re.IGNORECASE,
        )
        if found:
            value = found[1].strip().strip("[]")
            fields[name] = (
                value.split(",")[0].strip(" \"'") if name == "section" else value.strip(" \"'")
            )
    return fields


def _day_of(marks: Sequence[Block]) -> date | None:
    days = (edition_day(each.text) for each in marks if furniture(each.text) == "date line")
    return next((day for day in days if day), None)


def _paper_of(marks: Sequence[Block]) -> str:
    return next((name for name in (paper(each.text) for each in marks) if name), "")


def _sections(found: Sequence[Block], title: str) -> list[_Section]:
    """Hang paragraphs below their headings; furniture that is one names a part of the paper."""
    sections = [_Section(Block("" if furniture(title) else title, 1))]
    part = ""
    for block in found:
        kind = furniture(block.text)
        if kind in ("section", "page name"):
            part = section(block.text)
        if block.level:
            sections.append(_Section(replace(block, text="" if kind else block.text), part=part))
            _move_kicker(sections)
        elif not kind:
            sections[-1].body.append(block)
    return sections


def _move_kicker(sections: list[_Section]) -> None:
    """Give a heading the short line right above it, left over behind a finished paragraph."""
    above, new = sections[-2], sections[-1]
    last = above.body[-1].text if above.body else ""
    begins = len(above.body) < 2 or above.body[-2].text.endswith(_ENDED)  # noqa: PLR2004 - the line and the paragraph above it
    alone = begins and (len(above.body) > 1 or not above.heading.text)
    if last and alone and len(last) <= _SHORT and not last.endswith(_ENDED) and not byline(last):
        new.kicker = above.body.pop().text


def _stories(sections: Sequence[_Section]) -> list[_Section]:
    """Hang deeper sections into the story above them."""
    level = _story_level(sections)
    stories: list[_Section] = []
    for at, each in enumerate(sections):
        _move_subheadlines(each)
        if not stories or each.heading.level <= level:
            if each.heading.text:
                stories.append(each)
            continue
        above = stories[-1]
        only = sum(other.heading.level == each.heading.level for other in sections) == 1
        if (
            not above.body
            and (only or each.heading.text.startswith(_DASHES))
            and sections[at - 1] is above
        ):
            above.subheadlines.append(each.heading.text.lstrip("—-─ "))
        above.body.extend(each.body)
    return stories


def _story_level(sections: Sequence[_Section]) -> int:
    """Find the level of the headlines: where datelines stand, else the highest with any text."""
    with_text = [each for each in sections if each.body and each.heading.text]
    dated = [each.heading.level for each in with_text if _opens(each)]
    levels = [each.heading.level for each in with_text]
    return min(dated or levels, default=1)


def _opens(each: _Section) -> bool:
    return any(split_head(block.text)[0].text or byline(block.text) for block in each.body[:2])


def _move_subheadlines(each: _Section) -> None:
    """Take short unfinished lines between a headline and its text for sub-headlines."""
    while len(each.body) > 1:
        line = each.body[0]
        dashed = line.text.startswith(_DASHES)
        apart = line.bold or dashed or not _opens(each)
        finished = line.text.endswith(_ENDED) or byline(line.text) or split_head(line.text)[0].text
        if finished or len(line.text) > _SHORT or not apart:
            return
        each.subheadlines.append(line.text.lstrip("—-─ "))
        each.body.pop(0)


def _article(story: _Section, document: Document, place: str, author: tuple[str, ...]) -> Article:
    texts = [block.text for block in story.body if not _is_crosshead(block)]
    head, paragraphs = unsigned(texts)
    return Article(
        headline=story.heading.text,
        paragraphs=paragraphs,
        kicker=story.kicker,
        subheadlines=tuple(story.subheadlines),
        dateline=head.text,
        place=head.place or place,
        reporters=head.reporters or author,
        source=document.source,
        link=story.heading.link or document.link,
        section=story.part,
    )


def _is_crosshead(block: Block) -> bool:
    return block.bold and len(block.text) <= _SHORT and not block.text.endswith(_ENDED)
