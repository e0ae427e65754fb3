"""The entries of a feed become articles: by their own text, else by the page that they point at."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.errors import SourceError
from briefing.model import Article, Document, Found
from briefing.sources import Follow, read
from briefing.sources.credits.signature import unsigned
from briefing.sources.feeds.feed_titles import FeedTitle
from briefing.sources.feeds.standfirsts import subheadlines_of
from briefing.sources.page.headings.heading_scores import overlap
from briefing.sources.words.places import own_place

FOLLOWED_AT_MOST = 100
"""Pages of one feed: a day's paper has fewer stories, and each may take its time."""
_AT_ONCE = 16
"""Pages held in memory together."""
_SENTENCES_OF_A_STORY = 3
"""A description with as many tells the story itself; a teaser has one or two."""
_SENTENCES_OF_CONTENT = 2
_ALIKE = 0.3
_SENTENCE_END = re.compile(r"[。！？!?][”’」』）)]*|(?<=[a-z\d])\.(?=\s|$)")
_CUT = re.compile(r"\s*(?:[\[［(（]\s*)?(?:…+|\.{3,}|。{3,}|\u22ef+)\s*[\]］)）]?\s*$")
_LONGEST_HEADLINE = 36


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed says of one story."""

    headline: str
    content: tuple[str, ...] = ()
    """The paragraphs given as the whole text."""
    summary: tuple[str, ...] = ()
    """The paragraphs given as its description."""
    link: str = ""
    """Absolute where the feed is; may point at a file beside it."""
    key: str = ""
    """What makes it one and the same: its guid, else its link."""
    published: date | None = None
    reporters: tuple[str, ...] = ()
    publisher: str = ""
    """Who published it first, where the feed says so of each entry."""
    section: str = ""
    shows_media: bool = False
    """A picture, sound or film comes with it."""

    @property
    def text(self) -> tuple[str, ...]:
        """The longer of its two texts."""
        return max(self.content, self.summary, key=lambda paragraphs: len("".join(paragraphs)))

    @property
    def is_cut(self) -> bool:
        """Whether its text breaks off and says so: …, [...]."""
        return bool(self.text) and bool(_CUT.search(self.text[-1]))

    @property
    def is_whole(self) -> bool:
        """Whether its own text tells the story."""
        needed = _SENTENCES_OF_CONTENT if self.content == self.text else _SENTENCES_OF_A_STORY
        return not self.is_cut and len(_SENTENCE_END.findall("".join(self.text))) >= needed


def articles_of(
    entries: Sequence[Entry], feed: FeedTitle, document: Document, follow: Follow
) -> Found:
    """Make an article of each entry, in the feed's order, each story once.

    What the entry's page gives goes before a summary; where it cannot be read, the summary stays.
    A loss is told: an entry without any text, or with a text that breaks off.
    """
    told = [
        entry
        for entry in {entry.key or entry.headline: entry for entry in reversed(entries)}.values()
        if entry.text or (entry.link and not entry.shows_media)
    ][::-1]
    pages = _pages([entry for entry in told if not entry.is_whole and entry.link], follow)
    articles: list[Article] = []
    unread: list[SourceError] = []
    for entry in told:
        page = None if entry.is_whole or not entry.link else next(pages)
        article = _article(entry, page)
        if article is not None:
            articles.append(
                replace(
                    article,
                    publisher=entry.publisher or feed.publisher,
                    section=article.section or feed.section,
                    source=document.source,
                )
            )
        if not isinstance(page, Article) and (article is None or entry.is_cut):
            unread.append(page or _cut_short(entry, document))
    if unread and not articles:
        raise unread[0]
    return Found(tuple(articles), tuple(unread))


def _pages(entries: Sequence[Entry], follow: Follow) -> Iterator[Article | SourceError]:
    """Follow the entries' links, a handful at a time, and read each page for its one story."""
    for start in range(0, len(entries[:FOLLOWED_AT_MOST]), _AT_ONCE):
        some = entries[start : min(start + _AT_ONCE, FOLLOWED_AT_MOST)]
        for entry, outcome in zip(some, follow([entry.link for entry in some]), strict=True):
            yield _story(entry, outcome)
    for entry in entries[FOLLOWED_AT_MOST:]:
        yield SourceError(
            entry.link,
            f"was not fetched, for its feed points at more than {FOLLOWED_AT_MOST} pages",
            "name it as a source of its own",
        )


def _story(entry: Entry, outcome: Document | SourceError) -> Article | SourceError:
    """Find the entry's story on its page: the only one there, or the one with its headline."""
    try:
        if isinstance(outcome, SourceError):
            raise outcome
        found = read(outcome).articles
    except SourceError as error:
        return error
    best = max(found, key=lambda article: overlap(entry.headline, article.headline))
    if len(found) > 1 and overlap(entry.headline, best.headline) < _ALIKE:
        return SourceError(
            entry.link, f"does not tell “{entry.headline}”", "open it in a browser to see why"
        )
    return best


def _article(entry: Entry, page: Article | SourceError | None) -> Article | None:
    """Make the article of the fuller text; none where there is no text at all."""
    own = _own(entry)
    if isinstance(page, Article) and (
        own is None or len("".join(page.paragraphs)) >= len("".join(own.paragraphs))
    ):
        return replace(
            page,
            headline=entry.headline or page.headline,
            link=_public(entry.link) or page.link,
            published=entry.published or page.published,
            reporters=page.reporters or entry.reporters,
            section=entry.section or page.section,
        )
    return own


def _own(entry: Entry) -> Article | None:
    """Make an article of what the feed itself gives, without a sentence that breaks off."""
    paragraphs = _finished(entry.text) if entry.is_cut else entry.text
    head, bare = unsigned(paragraphs)
    if not bare:
        return None
    return Article(
        headline=entry.headline or _first_words(bare[0]),
        paragraphs=bare,
        subheadlines=subheadlines_of(entry.summary, entry.content),
        dateline=head.text,
        place=head.place or own_place("\n".join(bare)),
        published=entry.published,
        reporters=head.reporters or entry.reporters,
        link=_public(entry.link),
        section=entry.section,
    )


def _finished(paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Drop the sentence that breaks off at the end."""
    ends = [end.end() for end in _SENTENCE_END.finditer(_CUT.sub("", paragraphs[-1]))]
    return (*paragraphs[:-1], *([paragraphs[-1][: ends[-1]]] if ends else []))


def _first_words(paragraph: str) -> str:
    """Head a story that has no headline with its first sentence, or the first clause of that."""
    sentence = re.split(r"[。！？!?]", paragraph, maxsplit=1)[0]
    if len(sentence) <= _LONGEST_HEADLINE:
        return sentence or paragraph
    return re.split(r"[，,；;：:]", sentence, maxsplit=1)[0]


def _public(link: str) -> str:
    return link if link.startswith(("http://", "https://")) else ""


def _cut_short(entry: Entry, document: Document) -> SourceError:
    return SourceError(
        document.source,
        f"gives “{entry.headline}” only in part, and no link to the rest",
        "name the page of that story as a source of its own",
    )
