"""Find where a JSON document keeps its stories, by what they are made of: a headline and prose.

Programs wrap them in answers, pages, columns, edges and attributes; what stands beside them
(related stories, comments, advertisements) has headlines too. So no list is known by its name
alone: it is looked at whether a story lies in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from briefing.sources.furniture.furniture import furniture
from briefing.sources.records.keys import NESTED, flat, headline_in, likely_headline, text_key
from briefing.sources.records.lines import said
from briefing.sources.records.prose import size_of
from briefing.sources.words.field_names import OWN, is_beside, with_role

_Object = Mapping[str, Any]
_DEEPEST = 12
_LISTS = (
    *("articles", "items", "data", "list", "entries", "records", "stories", "news", "文章", "稿件"),
)
"""Where records are looked for that lack a headline or a text, to say which of them it is."""


@dataclass(frozen=True, slots=True)
class Record:
    """One value where an article is expected."""

    about: str
    """Where it stands: `page.json, record 3`, `page.jsonl, line 3`."""
    value: object
    around: _Object = field(default_factory=dict)
    """What the objects around it say, which holds for all their records."""
    beside: _Object = field(default_factory=dict)
    """What stands next to it alone: its author, its paper."""
    holder: str = ""
    """What the object is called that holds its list: a column, a page."""


def records(value: object, about: str) -> Sequence[Record]:
    """Give the records of a document in its order, those that are none among them too."""
    for evidence in ("text", "summary", "shape"):
        found = [*_Search(about, evidence).of(value, {}, {}, "", 0)]
        if found:
            return found
    return [*_expected(value, about, {}, 0)]


@dataclass(frozen=True, slots=True)
class _Search:
    about: str
    evidence: str
    """What makes a story beside its headline: its text, a summary; or the shape of both alone."""

    def of(
        self, value: object, around: _Object, beside: _Object, holder: str, depth: int
    ) -> Iterator[Record]:
        if depth > _DEEPEST:
            return
        if isinstance(value, list):
            yield from self._in_list(value, {**around, **beside}, holder, depth)
        elif isinstance(value, Mapping):
            yield from self._in_object(value, around, beside, holder, depth)

    def _in_list(
        self, values: list[Any], around: _Object, holder: str, depth: int
    ) -> Iterator[Record]:
        """Search each; beside stories, what is none is a record as well, to be told of."""
        has_stories = any(isinstance(each, Mapping) and self._is_story(each) for each in values)
        for at, each in enumerate(values, 1):
            about = f"{self.about}, record {at}"
            found = [*self.of(each, around, {}, holder, depth + 1)]
            within = len(self.about)
            yield from (replace(one, about=_further(about, one.about[within:])) for one in found)
            if not found and has_stories and not _is_other(each):
                yield Record(about, each, around, {}, holder)

    def _in_object(
        self, value: _Object, around: _Object, beside: _Object, holder: str, depth: int
    ) -> Iterator[Record]:
        """Take the object itself or what lies in it, whichever tells more."""
        own = self._is_story(value)
        key = self._text_key(value) if own else ""
        found: list[Record] = []
        for name, inner in value.items():
            if isinstance(inner, list | Mapping) and not is_beside(name) and name != key:
                rest = {one: each for one, each in value.items() if one not in (name, key)}
                found += self.of(
                    inner,
                    around,
                    {**beside, **rest},
                    _holder(value, name, depth) or holder,
                    depth + 1,
                )
        if own and size_of(value.get(key)) >= sum(map(_told, found)):
            yield Record(self.about, value, around, beside, holder)
        elif found:
            yield from found
        elif not own and self._is_story(whole := flat(value)):
            yield Record(self.about, whole, around, beside, holder)

    def _is_story(self, value: _Object) -> bool:
        if value.keys() >= OWN:
            return True
        if _is_advertisement(value):
            return False
        headline = headline_in(value) or (self.evidence == "shape" and likely_headline(value))
        return bool(headline) and bool(self._text_key(value))

    def _text_key(self, value: _Object) -> str:
        if self.evidence != "summary":
            return text_key(value)
        return next((key for key in with_role(value, "summary") if size_of(value[key])), "")


def _holder(value: _Object, name: str, depth: int) -> str:
    """Say what a list is called: by its key, or by the one of several objects that holds it."""
    if not name.isascii() and name not in _LISTS:
        return name
    if depth <= 1:
        return ""
    named = (said(value[key]) for role in ("section", "headline") for key in with_role(value, role))
    return next(filter(None, named), "")


def _told(record: Record) -> int:
    fields = record.value
    return size_of(fields.get(text_key(fields))) if isinstance(fields, Mapping) else 0


def _further(about: str, within: str) -> str:
    """Count a record of a page within its pages: record 2.5."""
    return about + within.replace(", record ", ".", 1)


def _is_other(value: object) -> bool:
    """Tell what is said to be no article: a node of a graph (JSON-LD), an advertisement."""
    if not isinstance(value, Mapping):
        return False
    kind = said(value.get("@type"))
    return bool(kind and not kind.endswith(("Article", "Posting"))) or _is_advertisement(value)


def _is_advertisement(value: _Object) -> bool:
    """Tell the place on a printed page that an export calls 广告, with or without its words."""
    return furniture(headline_in(value)) == "advertisement head"


def _expected(value: object, about: str, around: _Object, depth: int) -> Iterator[Record]:
    """Give what should have been records, for nothing in the document is one."""
    if isinstance(value, list):
        yield from (
            Record(f"{about}, record {at}", each, around) for at, each in enumerate(value, 1)
        )
        return
    fields = value if isinstance(value, Mapping) else {}
    inner = next((fields[key] for key in _LISTS if isinstance(fields.get(key), list | dict)), None)
    if inner is None or depth == NESTED:
        yield Record(about, value, around)
    else:
        yield from _expected(inner, about, around, depth + 1)
