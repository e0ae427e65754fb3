"""Hang the paragraphs of a Markdown page below its headings, and these into stories."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from briefing.sources.credits.bylines import byline
from briefing.sources.credits.datelines import split_head
from briefing.sources.furniture.furniture import furniture, section
from briefing.sources.furniture.information import information
from briefing.sources.furniture.web_furniture import site_furniture
from briefing.sources.markdown.asides import is_aside
from briefing.sources.markdown.blocks import Block
from briefing.sources.markdown.digests import is_digest, is_named_after

_SHORT = 36
_DASHES = ("——", "—", "--", "──")
_GREETING = 150
"""Characters at most of what a digest says before its first story."""
_LONGEST_PART = 8
_BEHIND = re.compile(r"(?P<sentence>.*[。！])\s*(?P<line>[^。！？，]{6,40})")
"""A line of a day or of names behind a sentence: 每周五发布。发布日期：2026-03-12."""


@dataclass(slots=True)
class Section:
    """A heading and the paragraphs below it."""

    heading: Block
    body: list[Block] = field(default_factory=list)
    kicker: str = ""
    subheadlines: list[str] = field(default_factory=list)
    part: str = ""
    """The part of the paper that it stands in."""
    said: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    """What the lines around its text say of it, by role."""

    @property
    def size(self) -> int:
        """How many characters of finished sentences it has."""
        return sum(len(block.text) for block in self.body if block.ended)

    @property
    def opens(self) -> bool:
        """Whether its first lines or its last say whose story it is."""
        signed = any(split_head(each.text)[0].text or byline(each.text) for each in self.body[:2])
        return signed or any(self.said[role] for role in ("reporters", "publisher", "published"))


def sections(found: Sequence[Block], title: str) -> list[Section]:
    """Hang paragraphs below their headings; furniture that is one names a part of the paper."""
    hung = [Section(Block("" if furniture(title) else title, 1))]
    part, level = "", 0
    for block, below in zip_longest(found, found[1:]):
        kind = furniture(block.text)
        if kind in ("section", "page name") or (kind == "page head" and "版" in block.text):
            part, level = section(block.text), block.level
        elif level and block.level == level and below and below.level > level:
            part = ""  # another part begins, of a name that is none of the usual
        if block.level and not _is_below(block, hung[-1]):
            hung.append(Section(replace(block, text="" if kind else block.text), part=part))
            _move_kicker(hung)
        elif not kind or information(block.text, block.links):
            hung[-1].body.append(block)
    for each in hung:
        _take_information(each)
    return hung


def _is_below(block: Block, above: Section) -> bool:
    """Tell a line set as a heading, for its small print, that says when and by whom."""
    is_deeper = bool(above.heading.text) and not above.body and block.level > above.heading.level
    return is_deeper and bool(information(block.text))


def stories(hung: Sequence[Section], title: str) -> list[Section]:
    """Hang deeper sections into the story above them; what is above all stories names parts."""
    level = _story_level(hung, title)
    found: list[Section] = []
    part = ""
    for at, each in enumerate(hung):
        _move_subheadlines(each)
        is_digest_head = each.heading.level < level and _is_digest(each.heading.text, hung)
        if is_digest_head and _greets(each):
            continue
        below = hung[at + 1] if at + 1 < len(hung) else None
        if below and not each.body and each.heading.level > below.heading.level == level:
            below.kicker = below.kicker or each.heading.text
            continue
        if each.heading.level < level and not each.size and each.heading.level > 1:
            part = each.heading.text if len(each.heading.text) <= _LONGEST_PART else ""
        each.part = each.part or part
        if not found or each.heading.level <= level:
            found += [each] if each.heading.text else []
            continue
        above = found[-1]
        only = sum(other.heading.level == each.heading.level for other in hung) == 1
        if (
            not above.body
            and (only or each.heading.text.startswith(_DASHES))
            and hung[at - 1] is above
        ):
            above.subheadlines.append(each.heading.text.lstrip("—-─ "))
        above.body.extend(each.body)
        for role, values in each.said.items():
            above.said[role] += values
    return _told([each for each in found if each.body])


def _told(found: list[Section]) -> list[Section]:
    """Leave out what has no sentence (a list of dates to come) where others have."""
    with_sentences = [each for each in found if each.size]
    return with_sentences or found


def _story_level(hung: Sequence[Section], title: str) -> int:
    """Find the level of the headlines: where stories are signed, else the highest with any text.

    Below the title of a page that is no digest, unsigned headings are cross-heads, though no text
    stands above the first. A digest may greet its readers before the first story.
    """
    with_text = [each for each in hung if each.body and each.heading.text]
    levels = [each.heading.level for each in with_text]
    signed = [each.heading.level for each in with_text if each.opens]
    several = [level for level in signed if signed.count(level) > 1]
    top = min(levels, default=1)
    told = [each.heading.level for each in with_text if each.size]
    deeper = [level for level in told if level > top]
    if several:
        return min(several)
    first = next((each for each in with_text if each.heading.level == top), None)
    greets = first is not None and _greets(first) and _is_digest(first.heading.text, hung)
    if greets and levels.count(top) == 1 and len(deeper) > 1:
        return min(deeper)
    if title and not signed and not _is_digest(title, hung):
        return 1
    return min(signed or levels, default=1)


def _is_digest(title: str, hung: Sequence[Section]) -> bool:
    return is_digest(title) or is_named_after(title, (each.heading.text for each in hung))


def _greets(each: Section) -> bool:
    return each.size <= _GREETING


def _take_information(each: Section) -> None:
    """Take off the lines around a text that say when and by whom, and what stands there besides."""
    real = [at for at, block in enumerate(each.body) if _is_text(block)]
    first, last = (real[0], real[-1]) if real else (len(each.body), -1)
    kept: list[Block] = []
    for at, block in enumerate(each.body):
        said: Mapping[str, Sequence[str]] = {}
        if at < first or at > last:
            said = information(block.text, block.links)
            behind = None if said else _BEHIND.fullmatch(block.text)
            if behind and (said := information(behind["line"])):
                kept.append(replace(block, text=behind["sentence"]))
        for role, values in said.items():
            each.said[role] += values
        has_others = len(real) > 1
        if not said and not is_aside(block, is_first=at <= first, has_others=has_others):
            kept.append(block)
    each.body = kept


def _is_text(block: Block) -> bool:
    told = block.ended and not information(block.text) and not block.quoted
    return told and not site_furniture(block.text)


def _move_kicker(hung: list[Section]) -> None:
    """Give a heading the short line right above it, left over behind a finished paragraph."""
    above, new = hung[-2], hung[-1]
    last = above.body[-1].text if above.body else ""
    told = [each for each in above.body if not information(each.text, each.links)]
    begins = len(told) < 2 or told[-2].ended  # noqa: PLR2004 - the line and the paragraph above it
    alone = begins and (len(told) > 1 or not above.heading.text)
    if not last or not alone or len(last) > _SHORT or above.body[-1].ended:
        return
    links = above.body[-1].links
    if (
        "。" not in last
        and not byline(last)
        and not information(last, links)
        and not site_furniture(last)
    ):
        new.kicker = above.body.pop().text


def _move_subheadlines(each: Section) -> None:
    """Take short unfinished lines between a headline and its text for sub-headlines."""
    while len(each.body) > 1:
        line = each.body[0]
        dashed = line.text.startswith(_DASHES)
        apart = line.bold or dashed or not each.opens or byline(each.body[1].text)
        finished = line.ended or byline(line.text) or split_head(line.text)[0].text
        if finished or len(line.text) > _SHORT or not apart:
            return
        each.subheadlines.append(line.text.lstrip("—-─ "))
        each.body.pop(0)
