"""Read the text of a newspaper page: several stories, cut by columns, between page furniture."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.datelines import byline, split_head, split_tail
from briefing.sources.encodings import decode
from briefing.sources.furniture import edition_day, furniture
from briefing.sources.headlines import compose
from briefing.sources.lines import Line, lines_of
from briefing.sources.paragraphs import Setting, join, setting_of
from briefing.sources.places import own_place
from briefing.sources.stories import Story, cut
from briefing.sources.turns import joined


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a page, in print order; empty where it holds none."""
    text = decode(document.data, document.source)
    lines, day = _without_furniture(lines_of(text))
    setting = setting_of(lines)
    place = own_place("".join(line.text for line in lines))
    stories = (_article(story, setting, place) for story in cut(lines, setting))
    return Found(
        tuple(
            replace(article, published=day, source=document.source, link=document.link)
            for article in joined(tuple(stories))
            if article.headline and article.paragraphs
        )
    )


def _without_furniture(lines: Sequence[Line]) -> tuple[tuple[Line, ...], date | None]:
    """Keep furniture out, but learn the edition's day from it."""
    kept: list[Line] = []
    day: date | None = None
    gap = 0
    for line in lines:
        kind = "" if line.level else furniture(line.text)
        gap = max(gap, line.gap)
        if not kind:
            kept.append(replace(line, gap=gap))
            gap = 0
        elif day is None:
            day = edition_day(line.text)
    return tuple(kept), day


def _article(story: Story, setting: Setting, place: str) -> Article:
    """Put one story together: heading elements, dateline, reporters, whole paragraphs."""
    reporters = tuple(name for line in story.body for name in byline(line.text))
    body = [line for line in story.body if not byline(line.text)]
    paragraphs = list(join(body, setting))
    dateline, printed = "", ""
    if paragraphs:
        head, paragraphs[0] = split_head(paragraphs[0])
        dateline, printed = head.text, head.place
        at_end, paragraphs[-1] = split_tail(paragraphs[-1])
        reporters = (*head.reporters, *reporters, *at_end)
    whole = tuple(paragraph for paragraph in paragraphs if paragraph)
    kicker, headline, subheadlines = compose(story.heading, whole[0] if whole else "")
    return Article(
        headline=headline,
        paragraphs=whole,
        kicker=kicker,
        subheadlines=subheadlines,
        dateline=dateline,
        place=printed or place,
        reporters=tuple(dict.fromkeys(reporters)),
    )
