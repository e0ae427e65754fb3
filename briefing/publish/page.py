"""The site: one page with the newest episode and all others, and one page for each episode.

Plain HTML that plays without any script and opens from a disk as from a server; the scripts in
`assets/` add our own player, reading along and searching. Nothing is loaded from elsewhere.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.model import Episode, Show
from briefing.publish import addresses, notes
from briefing.publish.breaking import closing, headline
from briefing.publish.markup import element as e
from briefing.publish.markup import page
from briefing.publish.player import mini, player
from briefing.publish.sections import byline, chapter_list, headline_of, transcript
from briefing.publish.shelf import shelf
from briefing.publish.subscribing import PLACE, subscribing

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'" + "".join(
    f"; {kind}-src 'self' file:" for kind in ("script", "style", "img", "media")
)
"""A headline that smuggled in a script or an image would still get nothing to run or to load.

`file:` is for a page opened from a disk, where the standard gives 'self' no meaning."""
STYLES = tuple(
    f"{name}.css" for name in ("tokens", "page", "masthead", "player", "episode", "shelf")
)
SCRIPTS = tuple(
    f"{name}.js" for name in ("player", "buttons", "slider", "reading", "finding", "addresses")
)


def index_page(show: Show, episodes: Sequence[Episode]) -> str:
    """Write the show's page: what it is, the newest episode to play, and all others to find."""
    masthead = e(
        "header",
        e("img", src=addresses.cover(show), alt=" ", width="220", height="220"),
        e("div", e("h1", *headline(show.title)), e("p", show.description)),
        subscribing(show, ""),
        class_="show",
    )
    newest, older = episodes[:1], episodes[1:]
    main = e("main", *map(_front, newest), *shelf(older))
    if not episodes:
        main.insert(0, e("p", "还没有节目。", class_="empty"))
    head = _head(show, show.title, show.description, addresses.INDEX, root="")
    footer = _footer(show, notes.SYNTHETIC)
    small = [mini()] if episodes else []
    return _document(show, head, masthead, main, footer, *small)


def episode_page(show: Show, episode: Episode) -> str:
    """Write an episode's page: its player, its chapters, and all that is said in it."""
    root = "../../"
    here = addresses.of_page(episode)
    masthead = e(
        "header",
        e(
            "a",
            e("img", src=root + addresses.cover(show), alt=" ", width="44", height="44"),
            e("span", *headline(show.title)),
            href=root + addresses.INDEX,
            class_="home",
        ),
        e("a", "订阅播客", href=f"#{PLACE}", class_="subscribe"),
        class_="bar",
    )
    article = e(
        "article",
        e("header", byline(episode), e("h1", *headline(headline_of(episode))), class_="lead"),
        player(episode, ""),
        chapter_list(episode, episode.audio),
        transcript(episode),
    )
    head = _head(show, f"{episode.title} · {show.title}", notes.summary(episode), here, root=root)
    footer = _footer(show, notes.disclosure(episode))
    skip = e("a", "跳到文字稿", href="#transcript", class_="skip")
    main = e("main", article, subscribing(show, root))
    return _document(show, head, skip, masthead, main, footer, mini())


def _front(newest: Episode) -> "Element":
    """Put the newest episode to the front, to be played at once."""
    folder, address = addresses.of_file(newest, ""), addresses.of_page(newest)
    return e(
        "article",
        e(
            "header",
            byline(newest),
            e("h2", e("a", *headline(headline_of(newest)), href=address)),
            class_="lead",
        ),
        player(newest, folder, address),
        chapter_list(newest, folder + newest.audio),
        *(e("p", *closing(told), class_="teaser") for told in [notes.lead(newest)] if told),
        e("p", e("a", "读全部文字稿", href=address), class_="more"),
        class_="newest",
    )


def _footer(show: Show, disclosure: str) -> "Element":
    owner = show.copyright or show.author
    return e("footer", e("p", disclosure), e("p", owner))


def _head(show: Show, title: str, description: str, here: str, *, root: str) -> "Element":
    rss = {"rel": "alternate", "type": "application/rss+xml", "title": show.title}
    assets = f"{root}{addresses.ASSETS}"
    head = e(
        "head",
        e("meta", charset="utf-8"),
        e("meta", http_equiv="Content-Security-Policy", content=POLICY),
        e("meta", name="viewport", content="width=device-width, initial-scale=1"),
        e("meta", name="color-scheme", content="light dark"),
        e("title", title),
        e("meta", name="description", content=description),
        e("meta", name="referrer", content="no-referrer"),
        e("link", rel="icon", href=f"{assets}/icon.svg", type="image/svg+xml"),
        *(e("link", rel="stylesheet", href=f"{assets}/{name}") for name in STYLES),
        e("link", href=root + addresses.FEED, **rss),
        *(e("script", src=f"{assets}/{name}", defer=" ") for name in SCRIPTS),
    )
    if addresses.absolute(show, ""):  # a card in a chat shows a picture only by a whole address
        cards = {
            "og:title": title,
            "og:description": description,
            "og:type": "website",
            "og:url": addresses.absolute(show, here),
            "og:image": addresses.absolute(show, addresses.cover(show)),
        }
        head.extend([e("meta", property=name, content=text) for name, text in cards.items()])
    return head


def _document(show: Show, head: "Element", *body: "Element") -> str:
    return page(e("html", head, e("body", *body), lang=show.language))
