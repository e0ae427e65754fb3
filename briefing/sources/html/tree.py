"""Text in HTML becomes a page: the tree of what is printed, and beside it what the markup says."""

import re
from dataclasses import dataclass

from lxml import etree, html

from briefing.errors import SourceError
from briefing.sources.html.in_page import is_hidden, stories_in
from briefing.sources.words.characters import spaced

LARGEST_CHARACTERS = 5_000_000
LARGEST_ELEMENTS = 30_000
"""No page of news comes near, and readers of main text take seconds beyond."""
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML knows no way to write."""
_OBJECT = re.compile("[{]|%7B", re.IGNORECASE)
_LONGEST_TAG = re.compile(r"<[a-zA-Z][^<>]{8000,}>")
"""Pictures written into their own tag, or attributes by the thousand, which take lxml minutes."""
_SCRIPT = "script"
_UNPRINTED = (
    *(
        "title",
        "style",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
    ),
    *("select", "textarea", "input", "map", "rt", "rp", "link", "base"),
)


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page, taken apart."""

    source: str
    link: str
    """Its address; empty for local files."""
    root: html.HtmlElement
    """Its body, as printed: without scripts, styles, comments and hidden elements."""
    text: str
    """The markup as decoded."""
    metas: dict[str, str]
    """What its meta elements say, by lower-case name, property or itemprop; the first of each."""
    titles: tuple[str, ...]
    """Of its `title` element, where it has one."""
    links: tuple[tuple[str, str, str], ...]
    """The `link` elements: rel, type, address."""
    areas: tuple[tuple[str, str], ...]
    """The regions of its image maps: address, and what they are called."""
    comments: tuple[str, ...]
    data: tuple[str, ...]
    """Its JSON-LD, unread."""
    programs: tuple[str, ...]
    """Those of its programs that are written into it and may hold data."""
    scripts: int
    """How many programs it carries."""
    noscript: str
    """What it says to browsers without JavaScript."""
    asks_password: bool


def parse(text: str, source: str, link: str) -> Page:
    """Read HTML of any quality; a `SourceError` where it holds nothing, or is no page of news."""
    if len(text) > LARGEST_CHARACTERS:
        raise _too_large(source)
    clean = _LONGEST_TAG.sub(" ", _FORBIDDEN.sub("", text))
    try:
        parser = html.HTMLParser(encoding="utf-8")
        root = html.document_fromstring(clean.encode(), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise SourceError(source, "holds no text", "name a page with a story in it") from error
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    if len(elements) > LARGEST_ELEMENTS:
        raise _too_large(source)
    scripts = [element for element in elements if element.tag == _SCRIPT]
    page = Page(
        source=source,
        link=link,
        root=body if isinstance(body := root.find("body"), html.HtmlElement) else root,
        text=clean,
        metas=_metas(elements),
        titles=tuple(spaced(_said(each)) for each in elements if each.tag == "title"),
        links=tuple(
            (each.get("rel", "").lower(), each.get("type", "").lower(), each.get("href", ""))
            for each in elements
            if each.tag == "link"
        ),
        areas=tuple(
            (each.get("href", ""), each.get("title") or each.get("alt") or "")
            for each in elements
            if each.tag == "area"
        ),
        comments=tuple(str(each.text) for each in root.iter(etree.Comment)),
        data=tuple(
            script.text or ""
            for script in scripts
            if script.get("type", "").lower().startswith("application/ld+json")
        ),
        programs=tuple(
            script.text
            for script in scripts
            if script.text
            and _OBJECT.search(script.text)
            and "ld+json" not in script.get("type", "")
        ),
        scripts=len(scripts),
        noscript=" ".join(spaced(_said(each)) for each in root.iter("noscript")),
        asks_password=any(
            each.tag == "input" and each.get("type", "").lower() == "password" for each in elements
        ),
    )
    _strip(root, elements, [address for address, _ in page.areas])
    return page


def _metas(elements: list[html.HtmlElement]) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in elements:
        if element.tag != "meta":
            continue
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = spaced(element.get("content", ""))
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _strip(root: html.HtmlElement, elements: list[html.HtmlElement], drawn: list[str]) -> None:
    """Take out of the tree what is not printed, nor shown by a link; what follows it stays."""
    shown = {id(each) for each in stories_in(elements, drawn)}
    for element in elements:
        if element is not root and is_hidden(element) and id(element) not in shown:
            element.drop_tree() if element.getparent() is not None else None
    etree.strip_elements(
        root,
        *(_SCRIPT, "noscript", *_UNPRINTED),
        etree.Comment,
        etree.ProcessingInstruction,
        with_tail=False,
    )


def _said(element: html.HtmlElement) -> str:
    return "".join(str(piece) for piece in element.itertext())


def _too_large(source: str) -> SourceError:
    return SourceError(
        source, "is larger than any page of news", "save the story's own text as .txt"
    )
