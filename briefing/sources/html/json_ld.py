"""Read what a page says of its story in JSON-LD (schema.org NewsArticle)."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefing.sources.html.tree import Page

_STORIES = re.compile(
    r"(?:News|Reportage\w*|Report|Analysis\w*|Opinion\w*|Review\w*)?Article|BlogPosting|LiveBlogPosting"
)
_TRAIL = "BreadcrumbList"
_STEP = re.compile(r"(?!(?:.{0,6}(?:首页|主页)|正文|详情)$)[\u4e00-\u9fff·]{2,8}")
_LARGEST = 2_000_000
_MOST_NODES = 2_000
_MARKUP = re.compile(r"<(?:br|/p|/div)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,500}>")


@dataclass(frozen=True, slots=True)
class Told:
    """What the page's data tell of its story; empty where they do not."""

    headline: str = ""
    body: tuple[str, ...] = ()
    """`articleBody`, by its own line ends."""
    published: str = ""
    section: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    is_free: bool = True
    """Whether the whole text may be read without paying."""


def told_by(page: Page) -> Told:
    """Read the first story of the page's JSON-LD; an empty one where none can be read."""
    nodes = [node for data in page.data for node in _nodes(data)]
    story = next((node for node in nodes if _STORIES.fullmatch(_first(node.get("@type")))), None)
    if story is None:
        return Told()
    told = _told(story)
    return replace(told, section=told.section or _way_here(nodes, told.headline))


def _way_here(nodes: Sequence[dict[str, Any]], headline: str) -> str:
    """Give the last step of a trail that is no front page and not the story itself."""
    steps: list[str] = []
    for node in nodes:
        items = node.get("itemListElement")
        if _first(node.get("@type")) == _TRAIL and isinstance(items, list):
            held = [each for each in items if isinstance(each, dict)]
            steps += [_name(each) or _name(each.get("item")) for each in held]
    named = [step for step in steps if _STEP.fullmatch(step) and step not in headline]
    return next(iter(named[-1:]), "")


def _nodes(data: str) -> Iterator[dict[str, Any]]:
    """Walk the objects of a script, outermost first."""
    if len(data) > _LARGEST:
        return
    try:
        waiting = [json.loads(data.strip().removesuffix(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, dict):
            yield node
            waiting.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            waiting.extend(node)


def _told(node: dict[str, Any]) -> Told:
    authors = node.get("author")
    named = authors if isinstance(authors, list) else [authors]
    body = _MARKUP.sub("\n", _text(node.get("articleBody")))
    lines = (
        re.sub(r"[\s\u3000\xa0]+", " ", _TAG.sub("", line)).strip() for line in body.split("\n")
    )
    return Told(
        headline=_text(node.get("headline")).strip(),
        body=tuple(line for line in lines if line),
        published=_text(node.get("datePublished")).strip(),
        section=_first(node.get("articleSection")).strip(),
        publisher=_name(node.get("publisher")),
        authors=tuple(name for name in map(_name, named) if name),
        is_free=str(node.get("isAccessibleForFree", True)).lower() != "false",
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _first(value: object) -> str:
    return _text(value[0] if isinstance(value, list) and value else value)


def _name(value: object) -> str:
    value = value[0] if isinstance(value, list) and value else value
    return _text(value.get("name") if isinstance(value, dict) else value).strip()
