"""The site: one page with the newest episode and all others, and one page for each episode.

Plain HTML that plays without any script and opens from a disk as from a server; the script in
`assets/` only adds jumping and reading along. Nothing is loaded from elsewhere.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.markup import element as e
from briefing.publish.markup import page
from briefing.publish.sections import byline, headline, listen, transcript

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'" + "".join(
    f"; {kind}-src 'self' file:" for kind in ("script", "style", "img", "media")
)
"""A headline that smuggled in a script or an image would still get nothing to run or to load.

`file:` is for a page opened from a disk, where the standard gives 'self' no meaning."""


def index_page(show: Show, episodes: Sequence[Episode]) -> str:
    """Write the show's page: what it is, the newest episode to play, and all others to find."""
    masthead = e(
        "header",
        e("img", src=addresses.COVER, alt=" ", width="220", height="220"),
        e(
            "div",
            e("h1", show.title),
            e("p", show.description, class_="description"),
            _subscribe(""),
        ),
        class_="show",
    )
    main = e("main", *(_shelf(episodes) if episodes else [e("p", "还没有节目。")]))
    head = _head(show, show.title, show.description, addresses.INDEX, root="")
    return _document(show, head, masthead, main, _footer(show, notes.SYNTHETIC))


def episode_page(show: Show, episode: Episode) -> str:
    """Write an episode's page: its player, its chapters, and all that is said in it."""
    root = "../../"
    here = addresses.of_page(episode)
    masthead = e(
        "header",
        e(
            "a",
            e("img", src=root + addresses.COVER, alt=" ", width="44", height="44"),
            show.title,
            href=root + addresses.INDEX,
            class_="home",
        ),
        _subscribe(root),
        class_="bar",
    )
    article = e(
        "article",
        e("header", byline(episode), e("h1", *headline(episode.title)), class_="lead"),
        listen(episode, ""),
        transcript(episode),
    )
    head = _head(show, f"{episode.title} · {show.title}", notes.summary(episode), here, root=root)
    footer = _footer(show, notes.disclosure(episode))
    skip = e("a", "跳到文字稿", href="#transcript", class_="skip")
    return _document(show, head, skip, masthead, e("main", article), footer)


def _shelf(episodes: Sequence[Episode]) -> list["Element"]:
    """Put the newest episode to the front, to be played at once."""
    newest, *older = episodes
    folder = addresses.of_file(newest, "")
    page_of_newest = addresses.of_page(newest)
    front = e(
        "article",
        e(
            "header",
            byline(newest),
            e("h2", e("a", *headline(newest.title), href=page_of_newest)),
            class_="lead",
        ),
        listen(newest, folder, e("p", e("a", "读文字稿", href=page_of_newest), class_="more")),
        class_="newest",
    )
    if not older:
        return [front]
    items = [
        e(
            "li",
            byline(episode),
            e("h3", e("a", *headline(episode.title), href=addresses.of_page(episode))),
            e("p", notes.summary(episode)),
        )
        for episode in older
    ]
    earlier = e("section", e("h2", "往期节目"), e("ol", *items), class_="earlier")
    return [front, earlier]


def _subscribe(root: str) -> "Element":
    return e(
        "a", "订阅播客", href=root + addresses.FEED, class_="subscribe", type="application/rss+xml"
    )


def _footer(show: Show, disclosure: str) -> "Element":
    owner = show.copyright or show.author
    return e("footer", e("p", disclosure), e("p", owner))


def _head(show: Show, title: str, description: str, here: str, *, root: str) -> "Element":
    rss = {"rel": "alternate", "type": "application/rss+xml", "title": show.title}
    head = e(
        "head",
        e("meta", charset="utf-8"),
        e("meta", http_equiv="Content-Security-Policy", content=POLICY),
        e("meta", name="viewport", content="width=device-width, initial-scale=1"),
        e("meta", name="color-scheme", content="light dark"),
        e("title", title),
        e("meta", name="description", content=description),
        e("meta", name="referrer", content="no-referrer"),
        e("link", rel="icon", href=f"{root}{addresses.ASSETS}/icon.svg", type="image/svg+xml"),
        e("link", rel="stylesheet", href=f"{root}{addresses.ASSETS}/page.css"),
        e("link", rel="stylesheet", href=f"{root}{addresses.ASSETS}/episode.css"),
        e("link", href=root + addresses.FEED, **rss),
        e("script", src=f"{root}{addresses.ASSETS}/page.js", defer=" "),
    )
    if addresses.absolute(show, ""):  # a card in a chat shows a picture only by a whole address
        cards = {
            "og:title": title,
            "og:description": description,
            "og:type": "website",
            "og:url": addresses.absolute(show, here),
            "og:image": addresses.absolute(show, addresses.COVER),
        }
        head.extend([e("meta", property=name, content=text) for name, text in cards.items()])
    return head


def _document(show: Show, head: "Element", *body: "Element") -> str:
    return page(e("html", head, e("body", *body), lang=show.language))
