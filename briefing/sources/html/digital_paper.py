"""Read a page of a digital newspaper (数字报): it lists its stories, each on a page of its own."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urldefrag, urljoin

from briefing.errors import MissingSourceError, SourceError
from briefing.model import Article, Document, Found
from briefing.sources import Follow, nowhere
from briefing.sources.html import paper_story
from briefing.sources.html.blocks import blocks_of
from briefing.sources.html.edition import edition_of
from briefing.sources.html.tree import Page
from briefing.sources.paper_addresses import is_content, is_page

FOLLOWED_AT_MOST = 100
"""Stories of one page: the fullest has a third of it."""
_A_STORY = 60
Read = Callable[[Document, Follow], Found]


def contents(page: Page) -> tuple[str, ...]:
    """List the stories that a newspaper's page points at, in print order, without advertisements.

    Where the page is drawn with an image map, only what is in it is on the page: the lists beside
    it often name the stories of the whole edition. Empty for any other page.
    """
    drawn = {_key(page, href) for href, _ in page.areas if is_content(href)}
    if not _is_newspaper_page(page, is_drawn=bool(drawn)):
        return ()
    anchors = [
        (element.get("href", ""), " ".join(str(element.text_content()).split()))
        for element in page.root.iter("a")
    ]
    named: dict[str, tuple[str, list[str]]] = {}
    for href, name in (*anchors, *page.areas):
        key = _key(page, href)
        if is_content(href) and (not drawn or key in drawn):
            named.setdefault(key, (href.strip(), []))[1].append(name.strip())
    return tuple(
        href for href, names in named.values() if not any(map(paper_story.is_advertisement, names))
    )


def _is_newspaper_page(page: Page, *, is_drawn: bool) -> bool:
    """Tell it by its name, its image map, or by naming itself 第3版 and telling nothing itself.

    Sites call their stories content_1.htm too, and one that lists others is still a story.
    """
    address = page.link or page.source
    if is_page(address):
        return True
    if is_content(address) or paper_story.is_content(page):
        return False
    blocks = blocks_of(page.root)
    told = sum(len(block.text) for block in blocks if block.ended and not block.linked)
    return is_drawn or (told < _A_STORY and bool(edition_of(page, blocks).section))


def stories(page: Page, listed: Sequence[str], follow: Follow, read: Read) -> Found:
    """Follow each story of the page once; pictures alone are passed over, failures are told."""
    edition = edition_of(page, blocks_of(page.root))
    articles: list[Article] = []
    unread: list[SourceError] = []
    outcomes = follow(listed[:FOLLOWED_AT_MOST])
    if all(isinstance(each, MissingSourceError) for each in outcomes):
        raise _nothing_beside(page)
    for outcome in outcomes:
        try:
            found = _story(outcome, read)
        except SourceError as error:
            unread.append(error)
            continue
        articles += [
            replace(
                article,
                publisher=article.publisher or edition.paper,
                section=edition.section or article.section,
                published=article.published or edition.day,
            )
            for article in found
        ]
    if len(listed) > FOLLOWED_AT_MOST:
        problem = f"lists {len(listed)} stories, of which {FOLLOWED_AT_MOST} were read"
        unread.append(SourceError(page.source, problem, "name the others as sources"))
    if unread and not articles:
        raise unread[0]
    return Found(tuple(articles), tuple(unread))


def _nothing_beside(page: Page) -> SourceError:
    """Say of a page that was saved without its stories what the files named in it would not."""
    return SourceError(
        page.source,
        "lists stories that stand on pages of their own, and none of these lies beside it",
        "save them into its folder too, or name the page's address instead of the file",
    )


def _story(outcome: Document | SourceError, read: Read) -> Sequence[Article]:
    if isinstance(outcome, SourceError):
        raise outcome
    if outcome.kind != "html":
        raise SourceError(
            outcome.source, "is no page of a newspaper's story", "open it in a browser to see why"
        )
    return read(outcome, nowhere).articles


def _key(page: Page, href: str) -> str:
    """Name one story however it is addressed: `content_1.htm?div=-1#top` is `content_1.htm`."""
    try:
        return urldefrag(urljoin(page.link, href.strip())).url.partition("?")[0]
    except ValueError:
        return href
