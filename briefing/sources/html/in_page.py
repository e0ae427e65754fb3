"""Find the stories that a page keeps inside itself, each behind a link to its place: #art1.

A newspaper's page that is one program shows one of them at a time and hides the others.
"""

import re
from collections.abc import Iterable, Sequence

from lxml import html

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
"""Not `visibility`: pages fade their stories in."""
_HEADINGS = ("h1", "h2", "h3", "h4")
_SHORTEST_STORY = 60
_SEVERAL = 2


def stories_in(
    elements: Iterable[html.HtmlElement], drawn: Iterable[str]
) -> Sequence[html.HtmlElement]:
    """Give the elements side by side that links lead to, each with a heading and a text.

    `drawn` is where the regions of the page's image map lead.
    A form that a link opens has no such text. The chapters of one story are neither drawn on a
    page of print nor hidden until they are asked for.
    """
    each_of_them = list(elements)
    regions = {address[1:] for address in drawn if address.startswith("#")}
    links = (each.get("href", "") for each in each_of_them if each.tag == "a")
    led_to = regions | {address[1:] for address in links if address.startswith("#")}
    named = {id(each): each for each in each_of_them if not led_to.isdisjoint(_places_of(each))}
    told = {id(each): each for each in map(_below_heading, named.values()) if each is not None}
    drawn_at = {
        id(story)
        for each in named.values()
        if not regions.isdisjoint(_places_of(each)) and (story := _below_heading(each)) is not None
    }
    found = [each for each in told.values() if _is_story(each)]
    homes = [each.getparent() for each in found]
    kept = [each for each, home in zip(found, homes, strict=True) if homes.count(home) >= _SEVERAL]
    alone = any(is_hidden(each) or id(each) in drawn_at for each in kept)
    return kept if alone else []


def _places_of(element: html.HtmlElement) -> Sequence[str]:
    """Give what links may call an element; before there were ids, `<a name="art1">`."""
    names = (element.get("id", ""), element.get("name", "") if element.tag == "a" else "")
    return [name for name in names if name]


def _below_heading(element: html.HtmlElement) -> html.HtmlElement | None:
    """Give the story that a link to its heading, or to a mark in it, leads to."""
    around = (element, *element.iterancestors())
    heading = next((each for each in around if each.tag in _HEADINGS), None)
    return element if heading is None else heading.getparent()


def is_hidden(element: html.HtmlElement) -> bool:
    """Tell what its own markup keeps off the screen."""
    return "hidden" in element.attrib or bool(_HIDDEN.search(element.get("style", "")))


def _is_story(element: html.HtmlElement) -> bool:
    heading = next(element.iter(*_HEADINGS), None)
    if heading is None:
        return False
    said = len("".join(str(element.text_content()).split()))
    linked = sum(len("".join(str(a.text_content()).split())) for a in element.iter("a"))
    return said - linked - len(str(heading.text_content())) >= _SHORTEST_STORY
