"""Read a PDF: its columns rebuilt from where the characters stand, headings told by their size.

Then it is read as the page of a newspaper that it is.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from briefing.errors import SourceError
from briefing.model import Document, Found
from briefing.sources import Follow
from briefing.sources.newspaper import articles_in

if TYPE_CHECKING:
    from briefing.sources.pdf.glyphs import Page
    from briefing.sources.pdf.pages import ReadPage

MOST_PAGES = 64
"""The thickest of newspapers; a book is none."""
_MOST_UNNAMED = 0.2
_FEWEST_SIDEWAYS = 20


def read(document: Document, _follow: Follow) -> Found:
    """Find the stories of all pages, in print order; continuations on later pages are joined.

    Pages that cannot be read are told beside the rest; where none can, or where there is no text
    in any, a `SourceError` says why.
    """
    unread: list[SourceError] = []
    pages: list[Page] = []
    names: list[str] = []
    for number, page in enumerate(_drawn(document), 1):
        if isinstance(page, SourceError):
            unread.append(page)
            continue
        about = f"{document.source}, page {number}"
        if page.unnamed > _MOST_UNNAMED * (len(page.glyphs) + page.unnamed):
            unread.append(_meaningless(about))
            continue
        if page.sideways >= _FEWEST_SIDEWAYS:
            unread.append(_turned(about, page.sideways))
        pages.append(page)
        names.append(about)
    if not any(page.glyphs for page in pages):
        raise unread[0] if unread else _scanned(document.source)
    read_pages = _read(pages)
    unread += [_tangled(name) for name, page in zip(names, read_pages, strict=True) if page is None]
    lines = [line for page in read_pages if page for line in page.lines]
    if not lines and unread:
        raise unread[0]
    paper = next((page.paper for page in read_pages if page and page.paper), "")
    site = next((page.site for page in read_pages if page), None)
    articles = (
        replace(article, publisher=article.publisher or paper)
        for article in articles_in(lines, document)
    )
    return Found(tuple(site.told_of(each) if site else each for each in articles), tuple(unread))


def _read(pages: "list[Page]") -> "list[ReadPage | None]":
    from briefing.sources.pdf.pages import read_pages  # noqa: PLC0415 - needs pdfminer

    return read_pages(pages)


def _drawn(document: Document) -> Iterator["Page | SourceError"]:
    """Draw page after page; a broken one fails alone."""
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect  # noqa: PLC0415 - heavy

    from briefing.sources.pdf.budget import TooMuchError  # noqa: PLC0415 - beside the next
    from briefing.sources.pdf.glyphs import Pages  # noqa: PLC0415 - heavy

    at = 0
    try:
        pages = Pages(document.data)
        for at, page in enumerate(islice(pages, MOST_PAGES + 1), 1):
            if at > MOST_PAGES:
                yield SourceError(
                    document.source,
                    f"has more than {MOST_PAGES} pages, and only those were read",
                    "cut it into smaller files",
                )
                return
            try:
                yield pages.draw(page)
            except TooMuchError:
                raise
            except Exception as error:  # noqa: BLE001 - pdfminer stumbles in any way over a broken page
                yield _broken(f"{document.source}, page {at}", error)
    except (PDFPasswordIncorrect, PDFEncryptionError):
        yield SourceError(
            document.source, "is locked with a password", "save a copy without one and name that"
        )
    except TooMuchError as error:
        yield SourceError(
            document.source,
            f"asks for too much from page {max(at, 1)} on ({error})",
            "print that page to a new PDF and name that",
        )
    except Exception as error:  # noqa: BLE001 - and in any way over a broken file
        yield _broken(document.source, error)


def _broken(about: str, error: Exception) -> SourceError:
    return SourceError(
        about,
        f"is a broken PDF ({type(error).__name__})",
        "open it in a reader and save it again, or fetch it anew",
    )


def _meaningless(about: str) -> SourceError:
    return SourceError(
        about,
        "does not say what the characters of its fonts mean",
        "run text recognition (OCR) over it, or name another edition of the page",
    )


def _turned(about: str, count: int) -> SourceError:
    return SourceError(
        about,
        f"has {count} characters of turned text, which were left out",
        "copy them by hand if they are news",
    )


def _scanned(source: str) -> SourceError:
    return SourceError(
        source,
        "is a PDF of pictures (a scan) with no text in it",
        "run text recognition (OCR) over it, for example with ocrmypdf -l chi_sim",
    )


def _tangled(about: str) -> SourceError:
    return SourceError(
        about,
        "has lines whose order cannot be told",
        "name another edition of the page, or copy its stories by hand",
    )
