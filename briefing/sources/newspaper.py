"""Read the text of a newspaper page: several stories, cut by columns, between page furniture."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article, Document, Found
from briefing.sources import Follow
from briefing.sources.columns import measured
from briefing.sources.datelines import split_head, split_tail
from briefing.sources.encodings import decode
from briefing.sources.headline_signs import Habits, habits_of
from briefing.sources.headlines import compose
from briefing.sources.lines import (
    Line,
    lines_of,
    run_in_headlines,
    with_headlines,
    with_signatures,
    with_whole_signatures,
)
from briefing.sources.margins import without_furniture
from briefing.sources.paragraphs import Setting, join
from briefing.sources.places import own_place
from briefing.sources.stories import Story, cut
from briefing.sources.turns import joined


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of a page, in print order; empty where it holds none."""
    text = decode(document.data, document.source, document.charset)
    return Found(articles_in(lines_of(text), document))


def articles_in(printed: Sequence[Line], document: Document) -> tuple[Article, ...]:
    """Find the stories in the lines of a page, however they came to be known."""
    page = without_furniture(with_whole_signatures(run_in_headlines(printed)))
    signed = with_signatures(page.lines)
    marked = with_headlines(signed, [line.dated or bool(line.names) for line in signed])
    lines, setting = measured(marked)
    place = own_place("\n".join(line.text for line in lines))
    stories = cut(lines, setting)
    habits = habits_of([story.heading for story in stories])
    articles = tuple(_article(story, setting, place, habits) for story in stories)
    return tuple(
        replace(
            article,
            published=page.day,
            publisher=page.paper,
            source=document.source,
            link=document.link,
        )
        for article in joined(articles)
        if article.headline and article.paragraphs
    )


def _article(story: Story, setting: Setting, place: str, habits: Habits) -> Article:
    """Put one story together: heading elements, dateline, reporters, whole paragraphs."""
    bylines = [at for at, line in enumerate(story.body) if _is_byline(story.body, at)]
    reporters = tuple(name for at in bylines for name in story.body[at].names)
    body = [line for at, line in enumerate(story.body) if at not in bylines]
    paragraphs = list(join(body, setting))
    dateline, printed = "", ""
    if paragraphs:
        head, paragraphs[0] = split_head(paragraphs[0])
        dateline, printed = head.text, head.place
        at_end, paragraphs[-1] = split_tail(paragraphs[-1])
        reporters = (*head.reporters, *reporters, *at_end)
    whole = tuple(paragraph for paragraph in paragraphs if paragraph)
    kicker, headline, subheadlines = compose(story.heading, "".join(whole), habits)
    return Article(
        headline=headline,
        paragraphs=whole,
        kicker=kicker,
        subheadlines=subheadlines,
        dateline=dateline,
        place=printed or place,
        reporters=tuple(dict.fromkeys(reporters)),
        section=(*story.heading, *story.body)[0].section,
    )


def _is_byline(body: Sequence[Line], at: int) -> bool:
    """Tell a line of names, unless the column cut it: 本报记者 陆清荷 / 报道 ..."""
    rest = body[at + 1].text if at + 1 < len(body) else ""
    return bool(body[at].names) and not rest.startswith(("报道", "文/图", "摄", "通讯员"))
