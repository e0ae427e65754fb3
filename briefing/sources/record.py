"""One record of a JSON document becomes an article, by the names that programs give its fields."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any
from urllib.parse import urljoin

from briefing.errors import SourceError
from briefing.model import Article, Document
from briefing.sources.datelines import names_in
from briefing.sources.fragments import line_of, paragraphs_of
from briefing.sources.places import own_place
from briefing.sources.publication import published_on
from briefing.sources.signature import unsigned

_Object = Mapping[str, Any]
_ALIASES = {
    "headline": ("headline", "title", "标题", "主题", "name"),
    "paragraphs": (
        "paragraphs",
        "content",
        "text",
        "body",
        "articlebody",
        "article",
        "fulltext",
        "content_html",
        "content_text",
        "html",
        "正文",
        "内容",
    ),
    "summary": ("summary", "description", "abstract", "digest", "摘要", "导语"),
    "kicker": ("kicker", "pretitle", "introtitle", "引题", "肩题", "眉题"),
    "subheadlines": (
        "subheadlines",
        "subtitle",
        "subheadline",
        "alternativeheadline",
        "副题",
        "副标题",
    ),
    "dateline": ("dateline", "电头"),
    "place": ("place", "location", "地点"),
    "published": (
        "published",
        "date",
        "pubdate",
        "datepublished",
        "published_at",
        "publishtime",
        "publish_time",
        "publishdate",
        "publish_date",
        "time",
        "datetime",
        "日期",
        "时间",
    ),
    "reporters": ("reporters", "reporter", "author", "authors", "byline", "作者", "记者"),
    "publisher": ("publisher", "source", "paper", "来源", "报纸"),
    "link": ("link", "url", "href", "链接", "网址"),
    "section": ("section", "articlesection", "category", "column", "channel", "栏目", "版面"),
    "also": ("also",),
}
_LISTS = {"paragraphs", "subheadlines", "reporters", "also"}
_OF_ALL = ("published", "publisher", "section", "place")
"""What an object around its records may say for all of them."""
_NEEDED = {"headline", "paragraphs"}
_NAMES = ("name", "title", "text", "名称")
_OWN = {"headline", "paragraphs", "source", "publisher"}
"""The keys by which `briefing articles --json` is known; its values are taken as they stand."""


def article_of(record: _Object, around: _Object, about: str, document: Document) -> Article:
    """Make the article of a record; `about` names it in the `SourceError` where it is none."""
    if record.keys() >= _OWN:
        return _own(record, about)
    outer = _fields(around, about)
    said = {key: outer[key] for key in _OF_ALL if key in outer} | _fields(record, about)
    for field in ("headline", "paragraphs"):
        if not said.get(field) and not (field == "paragraphs" and said.get("summary")):
            raise SourceError(
                about,
                f"has no {'headline' if field == 'headline' else 'text'}",
                f"give it under “{_ALIASES[field][0]}” or “{_ALIASES[field][1]}”",
            )
    head, paragraphs = unsigned(said.get("paragraphs") or said["summary"])
    if not paragraphs:
        raise SourceError(about, "has no text but a byline", "give its paragraphs")
    return Article(
        headline=said["headline"],
        paragraphs=paragraphs,
        kicker=said.get("kicker", ""),
        subheadlines=said.get("subheadlines", ()),
        dateline=said.get("dateline") or head.text,
        place=said.get("place") or head.place or own_place("".join(paragraphs)),
        published=said.get("published"),
        reporters=said.get("reporters") or head.reporters,
        source=document.source,
        link=_public(urljoin(document.link, said.get("link", ""))) or document.link,
        publisher=said.get("publisher", ""),
        section=said.get("section", ""),
        also=said.get("also", ()),
    )


def _own(record: _Object, about: str) -> Article:
    """Take an article back exactly as it was printed, or as an editor left it."""
    given: dict[str, Any] = {}
    for field in fields(Article):
        value = record.get(field.name)
        if value is None:
            continue
        if field.name in _LISTS:
            given[field.name] = tuple(_texts(value, field.name, about))
        else:
            given[field.name] = _text(value, field.name, about)
    if "published" in given:
        given["published"] = _day(given["published"], "published", about)
    for name, texts in (
        ("headline", (given.get("headline", ""),)),
        ("paragraphs", given.get("paragraphs", ())),
    ):
        if not texts or not all(map(str.strip, texts)):
            raise SourceError(about, f"has an empty “{name}”", "fill it, or take the record out")
    return Article(**given)


def _fields(record: _Object, about: str) -> dict[str, Any]:
    """Read the fields that a record fills, whatever it calls them."""
    keys = {_plain(key): key for key in record}
    said: dict[str, Any] = {}
    for field, aliases in _ALIASES.items():
        for key in (keys[alias] for alias in aliases if alias in keys):
            value = _named(record[key])
            is_nameless = isinstance(value, Mapping) and field not in _NEEDED
            if field not in said and value not in ("", None, [], {}) and not is_nameless:
                said[field] = _READ.get(field, _line)(value, key, about)
    return said


def _plain(key: str) -> str:
    """Spell a key as the table does: pubDate and pub-date are one."""
    return key.strip().lower().replace("-", "_")


def _text(value: object, key: str, about: str) -> str:
    if not isinstance(value, str):
        raise SourceError(about, f"has no text under “{key}”", "write it in quotation marks")
    return value


def _texts(value: object, key: str, about: str) -> Sequence[str]:
    if not isinstance(value, list):
        raise SourceError(about, f"has no list under “{key}”", "write it in square brackets")
    return [_text(each, key, about) for each in value]


def _line(value: object, key: str, about: str) -> str:
    return line_of(_text(value, key, about))


def _named(value: object) -> object:
    """Give the name of what is told as an object: {"id": 3, "name": "云溪日报"}."""
    if not isinstance(value, Mapping):
        return value
    return next((value[key] for key in _NAMES if isinstance(value.get(key), str)), value)


def _paragraphs(value: object, key: str, about: str) -> tuple[str, ...]:
    """Read HTML, or text with a line a paragraph, or a list of paragraphs."""
    if isinstance(value, list):
        texts = _texts([*map(_named, value)], key, about)
        return tuple(each.strip() for each in texts if each.strip())
    return paragraphs_of(_text(value, key, about))


def _lines(value: object, key: str, about: str) -> tuple[str, ...]:
    lines = (
        _texts(value, key, about)
        if isinstance(value, list)
        else _text(value, key, about).split("\n")
    )
    return tuple(filter(None, map(line_of, lines)))


def _names(value: object, key: str, about: str) -> tuple[str, ...]:
    """Read names as a list of texts or of objects with a name, or as a byline."""
    each = value if isinstance(value, list) else [value]
    return tuple(
        name
        for one in map(_named, each)
        if not isinstance(one, Mapping)
        for name in names_in(_line(one, key, about))
    )


def _day(value: object, key: str, about: str) -> date | None:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    day = published_on(value if number else _text(value, key, about))  # type: ignore[arg-type]  # told above
    if day is None:
        raise SourceError(about, f"has no day under “{key}”", "write it as 2026-03-12")
    return day


def _public(link: str) -> str:
    return link if link.startswith(("http://", "https://")) else ""


_Read = Callable[[object, str, str], Any]
_READ: dict[str, _Read] = {
    "paragraphs": _paragraphs,
    "summary": _paragraphs,
    "subheadlines": _lines,
    "reporters": _names,
    "published": _day,
    "also": _lines,
}
"""How a field is read where it is more than one line of text."""
