"""Read Markdown: its headings say where stories begin."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.datelines import byline, names_in, split_head
from briefing.sources.encodings import decode
from briefing.sources.markdown.front_matter import front_matter
from briefing.sources.furniture import edition_day, furniture, paper, section
from briefing.sources.lines import lines_of
from briefing.sources.markdown.blocks import Block, blocks
from briefing.sources.newspaper import articles_in
from briefing.sources.places import own_place
from briefing.sources.signature import unsigned

_BEFORE_THE_DAY = re.compile(r"[《【\s]*([\u4e00-\u9fff]{3,10})[》】\s·|]+\d{4}\s*[年/.-]")
"""The paper at the head of its date line: 云溪新闻 2026年3月12日."""
_PAPERS = ("", "masthead")
"""What a paper's name may be taken for; a section before the day is none."""
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
    fields, body = front_matter(text)
    found = _without_contents(_with_bold_headlines([*blocks(body)]))
    if not any(each.level for each in found) and not fields.get("title"):
        return Found(articles_in(lines_of(body), document))
    sections = _sections(found, fields.get("title", ""))
    marks = [each for each in found if furniture(each.text)]
    day = edition_day(fields.get("date", "")) or _day_of(marks)
    publisher = fields.get("publisher", "") or _paper_of(marks)
    stories = [each for each in _stories(sections) if each.body]
    own = fields if len(stories) == 1 else {}
    place = own_place(body)
    articles = (_article(each, document, place, own) for each in stories)
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


def _day_of(marks: Sequence[Block]) -> date | None:
    heads = (each.text for each in marks if furniture(each.text) in ("date line", "page head"))
    days = map(edition_day, heads)
    return next((day for day in days if day), None)


def _paper_of(marks: Sequence[Block]) -> str:
    named = (paper(each.text) for each in marks)
    headed = (found[1] for each in marks if (found := _BEFORE_THE_DAY.match(each.text)))
    return next((name for name in (*named, *headed) if furniture(name) in _PAPERS and name), "")


def _with_bold_headlines(found: Sequence[Block]) -> Sequence[Block]:
    """Take lines in bold for headings on a page that has no others, where a byline follows one."""
    headed = [
        at
        for at, (block, below) in enumerate(pairwise(found))
        if block.bold and (byline(below.text) or split_head(below.text)[0].text)
    ]
    if not headed or any(each.level for each in found):
        return found
    return [replace(each, level=2) if at in headed else each for at, each in enumerate(found)]


def _without_contents(found: Sequence[Block]) -> Sequence[Block]:
    """Leave out what a page promises of others (导读：): the unfinished lines below it."""
    kept: list[Block] = []
    is_contents = False
    for block in found:
        goes_on = is_contents and not block.level and not block.text.endswith(_ENDED)
        is_contents = goes_on or furniture(block.text) == "contents head"
        if not is_contents:
            kept.append(block)
    return kept


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
        apart = line.bold or dashed or not _opens(each) or byline(each.body[1].text)
        finished = line.text.endswith(_ENDED) or byline(line.text) or split_head(line.text)[0].text
        if finished or len(line.text) > _SHORT or not apart:
            return
        each.subheadlines.append(line.text.lstrip("—-─ "))
        each.body.pop(0)


def _article(story: _Section, document: Document, place: str, front: dict[str, str]) -> Article:
    """Put one story together; `front` is what front matter says of it alone."""
    texts = [block.text for block in story.body if not _is_crosshead(block)]
    head, paragraphs = unsigned(texts)
    return Article(
        headline=story.heading.text,
        paragraphs=paragraphs,
        kicker=story.kicker or front.get("kicker", ""),
        subheadlines=tuple(story.subheadlines or filter(None, [front.get("subheadline", "")])),
        dateline=head.text,
        place=head.place or place,
        reporters=head.reporters or names_in(front.get("author", "")),
        source=document.source,
        link=story.heading.link or front.get("link", "") or document.link,
        section=story.part,
    )


def _is_crosshead(block: Block) -> bool:
    return block.bold and len(block.text) <= _SHORT and not block.text.endswith(_ENDED)
