"""Read what a page's own program keeps of its story: `window.__DETAIL__ = {"title": …}`.

What is printed goes before it; it fills in the year of `11-19 18:36`, or a source that is a logo.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import unquote

from briefing.model import Article
from briefing.sources.furniture.publication import published_on
from briefing.sources.html.tree import Page
from briefing.sources.html.writers import people_in
from briefing.sources.words.characters import squeezed
from briefing.sources.words.field_names import is_beside, with_role

_QUOTED = re.compile(r"\s*%7B", re.IGNORECASE)
"""How data begin that were made safe to stand in an address: RENDER_DATA of %7B%22…."""
_VALUE = re.compile(r"(?:^|[=(:])\s*(?=\{)")
_MOST_VALUES = 40
"""Objects that programs begin with; most are settings."""
_MOST_NODES = 2_000
_LONGEST_NAME = 20


def completed(article: Article, page: Page) -> Article:
    """Fill in what a story's page prints nowhere from the data that carry its headline."""
    for node in _nodes_of(page):
        titles = (node[key] for key in with_role(node, "headline"))
        if squeezed(article.headline) in (
            squeezed(each) for each in titles if isinstance(each, str)
        ):
            return _filled(article, node)
    return article


def _filled(article: Article, node: Mapping[str, Any]) -> Article:
    days = filter(None, map(published_on, _said(node, "published")))
    reporters = (name for each in _said(node, "reporters") for name in people_in(each))
    return replace(
        article,
        published=article.published or next(days, None),
        publisher=article.publisher or next(_names(node, "publisher"), ""),
        section=article.section or next(_names(node, "section"), ""),
        reporters=article.reporters or tuple(dict.fromkeys(reporters)),
    )


def _names(node: Mapping[str, Any], role: str) -> Iterator[str]:
    for text in _said(node, role):
        if len(text) <= _LONGEST_NAME and re.search("[\u4e00-\u9fff]", text):
            yield text


def _said(node: Mapping[str, Any], role: str) -> Iterator[str]:
    """Give the texts of the fields that mean `role`: plain, of an object's name, or of a list's."""
    for key in with_role(node, role):
        values = node[key] if isinstance(node[key], list) else [node[key]]
        for value in values:
            text = value.get("name") if isinstance(value, Mapping) else value
            if isinstance(text, str) and text.strip():
                yield text.strip()


def _nodes_of(page: Page) -> Iterator[Mapping[str, Any]]:
    """Walk the objects of the page's programs, outermost first, without those of other stories."""
    waiting = [*kept(page)]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(inner for key, inner in node.items() if not is_beside(key))
        elif isinstance(node, list):
            waiting.extend(node)


def kept(page: Page) -> Iterator[object]:
    """Give the data that a page's programs are handed, written as JSON or as part of an address."""
    for text in page.programs:
        yield from _values_in(unquote(text) if _QUOTED.match(text) else text)


def _values_in(text: str) -> Iterator[object]:
    """Parse the objects that a program assigns or passes on; one that is no JSON is passed over."""
    decoder = json.JSONDecoder(strict=False)
    at = 0
    for _ in range(_MOST_VALUES):
        found = _VALUE.search(text, at)
        if found is None:
            return
        try:
            value, at = decoder.raw_decode(text, found.end())
            yield value
        except (ValueError, RecursionError):
            at = found.end() + 1
