"""Part from a story the briefs from other countries that are printed behind it, with nothing above.

News from abroad ends with a column of them. None has a headline or a dateline: what tells them is
that each is of a country, and has a day, of its own, and has nothing in common with the story.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.sources.credits.closings import ends_sentence
from briefing.sources.credits.datelines import is_filed
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import Line, text_of
from briefing.sources.words.countries import COUNTRY

_FEWEST, _SEVERAL, _MOST = 3, 4, 20
"""Briefs of a column; of several, one may tell its country or its day further on."""
_SHORTEST, _LONGEST = 60, 300
_OPENING = 40
"""Characters in which each of them tells what country it is from."""
_DAY = re.compile(
    r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|最近|日前|近日|目前|今天|昨天|[昨今]晚|最新"
)
_GOES_ON = re.compile(
    "[但这此该其而他她它另当本我“『]|同时|早些|双方|——|在此|记者|会[上议谈]|据(?:悉|了解|介绍|报道)|"
    "谈[到及]|至于|关于|在[^，]{2,20}(?:方面|领域|问题上)，"
)
"""How no news begins that stands for itself."""
_PAIR = re.compile("(?=([\u4e00-\u9fff]{2}))")
_RELATED = 0.15
"""The share of a paragraph's pairs of characters that the story it is part of has as well."""


def with_foreign_briefs(story: Story) -> Iterator[Story]:
    """Give a story, and each of the briefs behind it, without a heading."""
    starts = _paragraphs(story.body)
    texts = [text_of(story.body[at:end]) for at, end in pairwise([*starts, len(story.body)])]
    first = _first_brief(text_of(story.heading), texts) if len(texts) > _FEWEST else None
    if first is None or not is_filed(texts[0]):
        yield story
        return
    yield Story(story.heading, story.body[: starts[first]])
    for at, end in pairwise([*starts[first:], len(story.body)]):
        yield Story((), story.body[at:end])


def _paragraphs(body: Sequence[Line]) -> list[int]:
    """Find the lines that open paragraphs, where the page shows that."""
    indents = bool(body) and body[0].indented
    if not indents and any(line.column for line in body):
        return []
    return [at for at, line in enumerate(body) if line.indented or not indents]


def _first_brief(heading: str, texts: Sequence[str]) -> int | None:
    """Find where the longest column of briefs begins that a story may end with."""
    found: int | None = None
    for at in range(len(texts) - 1, max(0, len(texts) - 1 - _MOST), -1):
        if not _may_be_brief(texts[at]):
            break
        above, briefs = "".join((heading, *texts[:at])), texts[at:]
        spared = int(len(briefs) >= _SEVERAL)
        away = [_is_of_elsewhere(each, above) for each in briefs]
        dated = [bool(_DAY.search(each.split("。")[0])) for each in briefs]
        told = away[0] and all(sum(each) >= len(briefs) - spared for each in (away, dated))
        alone = told and not any(_is_related(each, above) for each in briefs)
        found = at if alone and len(briefs) >= _FEWEST else found
    return found


def _may_be_brief(text: str) -> bool:
    fits = _SHORTEST <= len(text) <= _LONGEST
    return fits and ends_sentence(text) and not _GOES_ON.match(text)


def _is_of_elsewhere(text: str, above: str) -> bool:
    return any(name not in above for name in COUNTRY.findall(text[:_OPENING]))


def _is_related(text: str, above: str) -> bool:
    pairs = {found[1] for found in _PAIR.finditer(text)}
    return sum(pair in above for pair in pairs) >= _RELATED * len(pairs)
