"""Parse JSON as programs leave it: one value, one a line, a call or an assignment around it."""

import json
import re
from collections.abc import Mapping, Sequence

from briefing.errors import SourceError

_WRAPPED = re.compile(
    r"(?:(?:var|let|const)\s+|export\s+default\s*|/\*{2}/)?(?:[\w$.]{1,80}(?:\[[\"'\w]{1,40}\])?\s*[=(]\s*)?(?=[\[{])"
)
"""What makes a program of a value: `callback(`, `window.__NUXT__ =`."""
_COMMA = re.compile(r",(\s*[\]}])")
_GAP = re.compile(r"[\s,;]*")
_BEHIND = " \t\r\n;)"
_FEW = 3
_DEEPEST = 40
_MOST = 100_000
_MARKS = {"Reactive", "ShallowReactive", "Ref", "ShallowRef", "EmptyRef", "Set", "Date"}
"""What a payload writes before the place of a value that its page watches."""


def values_in(text: str, source: str) -> Sequence[tuple[str, object]]:
    """Parse one JSON value, or one on each line (JSON Lines), each with where it stands."""
    text = text.removeprefix("\ufeff").strip()
    bare = _unwrapped(text)
    try:
        return [(source, resolved(json.loads(bare, strict=False)))]
    except RecursionError as error:
        raise SourceError(source, "is nested too deeply", "name a flat list of articles") from error
    except ValueError as error:
        lines = [(at, line) for at, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not all(_is_json(line) for _, line in lines) and (mended := _mended(bare)):
            return [(source, each) for each in mended]
        if len(lines) < 2 or not _is_json(lines[0][1]):  # noqa: PLR2004 - one line is no JSON Lines
            raise _malformed(source, error) from error
    return [(f"{source}, line {at}", _line(line, f"{source}, line {at}")) for at, line in lines]


def _mended(text: str) -> Sequence[object]:
    """Parse values that follow each other, or what a comma too many spoils; empty for others."""
    for each in (text, _COMMA.sub(r"\1", text)):
        decoder = json.JSONDecoder(strict=False)
        found: list[object] = []
        at = 0
        try:
            while at < len(each):
                value, end = decoder.raw_decode(each, at)
                found.append(value)
                at = _GAP.match(each, end).end()  # type: ignore[union-attr]  # matches anything
        except (ValueError, RecursionError):
            continue
        if all(isinstance(value, list | dict) for value in found):
            return found
    return ()


def resolved(value: object) -> object:
    """Put a flattened payload together again (Nuxt 3): a list whose numbers are its own places."""
    if not _is_flattened(value):
        return value
    assert isinstance(value, list)  # noqa: S101 - told above; for the type checker
    spent = [0]

    def at(place: object, depth: int) -> object:
        spent[0] += 1
        if not isinstance(place, int) or not 0 <= place < len(value):
            return None
        if depth > _DEEPEST or spent[0] > _MOST:
            return None
        found = value[place]
        if isinstance(found, Mapping):
            return {key: at(inner, depth + 1) for key, inner in found.items()}
        if isinstance(found, list):
            if len(found) > 1 and _is_marked(found):
                return at(found[1], depth + 1) if isinstance(found[1], int) else found[1]
            return [at(inner, depth + 1) for inner in found]
        return found

    return at(0, 0)


def _is_flattened(value: object) -> bool:
    """Tell a payload from a list of records: what its objects and lists hold are places alone."""
    if not isinstance(value, list) or len(value) < _FEW or not isinstance(value[0], list | dict):
        return False
    kept = [
        inner
        for each in value
        if isinstance(each, list | dict) and each and not _is_marked(each)
        for inner in (each.values() if isinstance(each, dict) else each)
    ]
    told = any(isinstance(each, str) for each in value)
    return told and bool(kept) and all(type(inner) is int for inner in kept)


def _is_marked(value: list[object] | dict[str, object]) -> bool:
    return isinstance(value, list) and isinstance(value[0], str) and value[0] in _MARKS


def _unwrapped(text: str) -> str:
    found = _WRAPPED.match(text)
    if found is None or not found.end():
        return text
    return text[found.end() :].rstrip(_BEHIND)


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _line(line: str, about: str) -> object:
    """Parse one line of JSON Lines; a line that is none fails alone."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        return _malformed(about, error)


def _malformed(about: str, error: Exception) -> SourceError:
    where = (
        f"line {error.lineno}, column {error.colno}: {error.msg}"
        if isinstance(error, json.JSONDecodeError)
        else str(error)
    )
    return SourceError(about, f"is no JSON ({where})", "correct it there")
