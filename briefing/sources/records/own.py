"""Take an article back exactly as `briefing articles --json` printed it, or an editor left it."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from briefing.errors import SourceError
from briefing.model import Article
from briefing.sources.furniture.publication import published_on

_LISTS = {"paragraphs", "subheadlines", "reporters", "also"}
_OURS = {"weight", "follows"}
"""What no source says: settings and earlier editions do."""


def article(record: Mapping[str, Any], about: str) -> Article:
    """Check each field; `about` names the record in the `SourceError` of one that is wrong."""
    given: dict[str, Any] = {}
    for field in fields(Article):
        value = record.get(field.name)
        if value is None or field.name in _OURS:
            continue
        if field.name in _LISTS:
            given[field.name] = tuple(_texts(value, field.name, about))
        else:
            given[field.name] = _text(value, field.name, about)
    if "published" in given:
        given["published"] = published_on(given["published"])
        if given["published"] is None:
            raise SourceError(about, "has no day under “published”", "write it as 2026-03-12")
    for name, texts in (
        ("headline", (given.get("headline", ""),)),
        ("paragraphs", given.get("paragraphs", ())),
    ):
        if not texts or not all(map(str.strip, texts)):
            raise SourceError(about, f"has an empty “{name}”", "fill it, or take the record out")
    return Article(**given)


def _text(value: object, key: str, about: str) -> str:
    if not isinstance(value, str):
        raise SourceError(about, f"has no text under “{key}”", "write it in quotation marks")
    return value


def _texts(value: object, key: str, about: str) -> Sequence[str]:
    if not isinstance(value, list):
        raise SourceError(about, f"has no list under “{key}”", "write it in square brackets")
    return [_text(each, key, about) for each in value]
