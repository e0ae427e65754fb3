"""Fetch what a document points at: the stories of a feed, of the page of a digital newspaper.

Such addresses are somebody else's words. They lead to the web, or to files beside the document
where that is a file itself, and nowhere else: never to another folder, and never from a public
site into the network of whoever reads it.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from briefing.errors import MissingSourceError, SourceError
from briefing.model import Document
from briefing.sources import Follow
from briefing.sources.fetch.files import Load, file_document
from briefing.sources.fetch.network import PUBLIC, Reach

Map = Callable[[Callable[..., Any], Iterable[Any]], Iterable[Any]]
"""`map` itself, or that of a pool: this is how many are fetched at once."""


def following(
    origin: Document,
    pool: Map = map,
    *,
    offline: bool = False,
    reach: Reach = PUBLIC,
    load: Load = file_document,
) -> Follow:
    """Give the function that fetches what `origin` points at, several at once where `pool` can.

    `offline` refuses the web, so that only files beside a file are read, as `load` does it.
    """

    def one(address: str) -> Document | SourceError:
        try:
            return _fetched(address, origin, reach, load, offline=offline)
        except SourceError as error:
            return error

    def follow(addresses: Sequence[str]) -> Sequence[Document | SourceError]:
        return list(pool(one, addresses))

    return follow


def _fetched(
    address: str, origin: Document, reach: Reach, load: Load, *, offline: bool
) -> Document:
    try:
        target = urljoin(origin.link, address.strip()) if origin.link else address.strip()
        scheme = urlsplit(target).scheme
    except ValueError as error:
        raise SourceError(address, "is no address", "name a file or an address") from error
    if scheme in {"http", "https"}:
        if offline:
            raise SourceError(target, "is not asked for offline", "leave --offline away")
        from briefing.sources.fetch.web import download  # noqa: PLC0415 - TLS is heavy

        return download(target, reach.named(origin.link) if origin.link else reach)
    if origin.source == "-" and not origin.link and not scheme:
        raise MissingSourceError(address, "has no folder to lie in", "name a file of its own")
    if origin.link or origin.source == "-":
        raise SourceError(address, "is not an http or https address", "name a file of its own")
    return load(_beside(Path(origin.source), address))


def _beside(page: Path, address: str) -> Path:
    """Find the file that a file points at, in its own folder or below."""
    folder = page.parent.resolve()
    try:
        file = (folder / unquote(urlsplit(address).path)).resolve()
        inside = file.is_relative_to(folder)
    except (OSError, ValueError):  # a NUL, or a name longer than names can be
        inside = False
    if not inside:
        raise SourceError(address, f"lies outside the folder of {page}", "name it yourself")
    return page.parent / file.relative_to(folder)  # spelled as the user spelled the page
