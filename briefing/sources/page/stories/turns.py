"""Join what a page turned over: 下转第2版 here, 上接第1版 there."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.model import Article
from briefing.sources.credits.datelines import split_head
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.page.paragraphs import glue
from briefing.sources.page.parts.drafts import Story
from briefing.sources.page.setting.lines import Line
from briefing.sources.words.turn_marks import TURNED_FROM, TURNED_TO

_ALIKE = 0.4
_MOST_WAITING = 40
"""A page turns over no more stories than this."""
_ENDED = "。！？!?”）)"


def joined(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Put each continuation behind the story it continues; drop the marks of both.

    A continuation belongs to the story before it that is turned over and shares its headline's
    words, else to the only one that is; where neither is on the page, it stays a story.
    """
    whole: list[Article] = []
    waiting: list[int] = []
    for article in articles:
        opening = TURNED_FROM.match(article.paragraphs[0]) if article.paragraphs else None
        turned = bool(article.paragraphs) and bool(TURNED_TO.search(article.paragraphs[-1]))
        clean = _unmarked(article)
        at = _origin(clean, whole, waiting) if opening else None
        if at is None:
            whole.append(clean)
            if turned:
                waiting.append(len(whole) - 1)
            continue
        whole[at] = _continued(whole[at], clean)
        if not turned:
            waiting.remove(at)
    return tuple(whole)


def beside_turn(story: Story) -> Sequence[Line]:
    """Give the mark of 上接 that opens a story, with its headline above, else the text below it."""
    if not (story.body and TURNED_FROM.fullmatch(story.body[0].text)):
        return ()
    return (*story.heading, story.body[0]) if story.heading else story.body[:2]


def _unmarked(article: Article) -> Article:
    if not article.paragraphs:
        return article
    paragraphs = list(article.paragraphs)
    paragraphs[-1] = TURNED_TO.sub("", paragraphs[-1])
    if turned := TURNED_FROM.match(paragraphs[0]):
        head, paragraphs[0] = split_head(paragraphs[0][turned.end() :])
        if head.text:  # 上接第1版 stands before the dateline that is printed again
            article = replace(
                article,
                dateline=head.text,
                place=head.place or article.place,
                reporters=tuple(dict.fromkeys((*head.reporters, *article.reporters))),
            )
    return replace(article, paragraphs=tuple(text for text in paragraphs if text))


def _origin(article: Article, whole: Sequence[Article], waiting: Sequence[int]) -> int | None:
    waiting = waiting[-_MOST_WAITING:]
    alike = [at for at in waiting if overlap(article.headline, whole[at].headline) >= _ALIKE]
    if alike:
        return alike[0]
    return waiting[0] if len(waiting) == 1 else None


def _continued(article: Article, rest: Article) -> Article:
    """Glue a paragraph that the page's end cut in two."""
    head, tail = list(article.paragraphs), list(rest.paragraphs)
    if head and tail and not head[-1].endswith(tuple(_ENDED)):
        head[-1] = glue(head[-1], tail.pop(0))
    reporters = tuple(dict.fromkeys((*article.reporters, *rest.reporters)))
    return replace(article, paragraphs=(*head, *tail), reporters=reporters)
