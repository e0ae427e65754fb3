"""Find which fields of a record hold its headline and its text, whatever their keys are called."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefing.sources.records.lines import said
from briefing.sources.records.prose import has_sentence, size_of
from briefing.sources.words.field_names import is_beside, is_text, role_of, with_role

_Object = Mapping[str, Any]
NESTED = 3
"""Objects inside a record that hold fields of its own: info, attributes, detail."""
_UNNAMED = 40
"""Characters of prose that make a text of a field whatever it is called."""
_COUNTED = re.compile(r"(?:p|para|paragraph|content|text|段落|正文)_?\d{1,2}", re.IGNORECASE)
_KEYS = ("key", "field", "name", "k")
_SHORT = 4, 50
"""Chinese characters at least, characters at most, of a headline."""


def text_key(fields: _Object) -> str:
    """Name the field with the story's text: the most prose, named so or not; empty for none."""
    named = [(key, size_of(fields[key])) for key in fields if is_text(key)]
    named = [(key, size) for key, size in named if size]
    most = max((size for _, size in named), default=0)
    whole = [key for key, size in named if size >= most * 0.9]
    unnamed = [
        (size, key)
        for key, value in fields.items()
        if not is_text(key) and not role_of(key) and not is_beside(key) and not _lists(value)
        if (size := size_of(value)) >= max(_UNNAMED, 2 * most) and has_sentence(value)
    ]
    if unnamed:
        return max(unnamed)[1]
    marked = [key for key in whole if not isinstance(fields[key], str) or "<" in fields[key]]
    return next(iter([*marked, *whole]), "")


def _lists(value: object) -> bool:
    """Tell a list of what has headlines of its own."""
    return isinstance(value, list) and any(
        isinstance(each, Mapping) and headline_in(each) for each in value
    )


def headline_in(fields: _Object) -> str:
    """Give a record's headline as it stands there; empty where it has none."""
    named = (said(fields[key]) for key in with_role(fields, "headline"))
    return next((text for text in named if text.strip()), "")


def likely_headline(fields: _Object) -> str:
    """Give what may be the headline of a record whose keys say nothing: its first short line."""
    texts = (value for key, value in fields.items() if isinstance(value, str) and not role_of(key))
    return next(
        (
            text
            for text in texts
            if size_of(text) >= _SHORT[0] and len(text) <= _SHORT[1] and not has_sentence(text)
        ),
        "",
    )


def flat(value: _Object) -> dict[str, Any]:
    """Lift the fields of the objects inside a record to its own, which go first."""
    fields: dict[str, Any] = dict(value)
    level = [value]
    for _ in range(NESTED):
        level = [
            inner
            for each in level
            for key, inner in each.items()
            if isinstance(inner, Mapping) and not is_beside(key)
            if not role_of(key) and not (is_text(key) and size_of(inner))
        ]
        for each in level:
            for key, inner in each.items():
                if fields.get(key) in (None, "", [], {}) or isinstance(fields[key], int):
                    fields[key] = inner  # a number only points at it: author 3 is told elsewhere
    pairs = [pair for each in value.values() for pair in _pairs(each)]
    counted = [each for key, each in fields.items() if _COUNTED.fullmatch(key) and size_of(each)]
    return {**({"paragraphs": counted} if len(counted) > 1 else {}), **dict(pairs), **fields}


def _pairs(value: object) -> Sequence[tuple[str, Any]]:
    """Read a list that keeps fields as pairs: [{"key": "title", "value": …}]."""
    if not isinstance(value, list) or not value or not all(isinstance(e, Mapping) for e in value):
        return ()
    named = [next((each[key] for key in _KEYS if key in each), None) for each in value]
    pairs = [
        (name, each["value"])
        for name, each in zip(named, value, strict=True)
        if isinstance(name, str) and "value" in each
    ]
    return pairs if len(pairs) == len(value) else ()
