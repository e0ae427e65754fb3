"""Episode ⇄ JSON text: `episode.json`, all that the feed and the pages are built from.

The reader is strict. A manifest may have been edited by hand or cut short by a full disk, and a
feed built from a guess would promise subscribers what is not there.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, asdict, fields, is_dataclass, replace
from datetime import date
from functools import cache
from typing import Any, cast, get_args, get_origin, get_type_hints

from briefing.errors import PublishError
from briefing.model import PEAK_LEVELS, Episode, Segment, SpokenWord, SpokenWords

FORMAT = 1
"""Raised by one whenever an older reader would misunderstand the file."""
_MOST = 2**53
"""Neither bytes nor seconds come near; JSON's readers agree on no larger whole number."""
_HALF = re.compile("[\ud800-\udfff]")
"""A lone surrogate, which no file in UTF-8 can hold."""
_EMPTY = '\n "segments": []'
_WORD_KEYS = tuple(field.name for field in fields(SpokenWord))
_NO_WORDS = '"words": []'
_WORD = """
    {{
     "start": {0.start},
     "end": {0.end},
     "start_s": {0.start_s},
     "end_s": {0.end_s}
    }}"""
REMEDY = "correct it, or make the episode again with “briefing make”"


def to_json(episode: Episode) -> str:
    """Write the episode as JSON; the same episode gives the same text."""
    return b"".join(blocks(episode)).decode()


def blocks(episode: Episode) -> Iterator[bytes]:
    """Give the same a segment at a time: of eight hours it is 25 MB, and eight times that at once.

    A list of segments is set two places further in than a segment alone.
    """
    head, tail = _text(_without_segments(episode)).split(_EMPTY)  # no text in it has a line's end
    yield f"{head}{_EMPTY[:-1]}".encode()
    for number, segment in enumerate(episode.segments):
        text = f"\n{_segment(segment)}".replace("\n", "\n  ")
        yield f"{',' if number else ''}{text}".encode()
    yield f"\n ]{tail}\n".encode()


def check(episode: Episode, about: str) -> None:
    """Raise the `PublishError` that reading the episode back would raise."""
    _object(_read(_without_segments(episode)), Episode, "", about)
    for number, segment in enumerate(episode.segments):
        _object(_read(asdict(segment)), Segment, f"segments[{number}]", about)
    _check(episode, about)


def _without_segments(episode: Episode) -> dict[str, Any]:
    return {"format": FORMAT, **asdict(replace(episode, segments=()))}


def _segment(segment: Segment) -> str:
    """Write a segment, as `_text` would; its words, which are most of it, four times as fast.

    No other place reads as `_NO_WORDS`: in a text, quotation marks have a backslash.
    """
    bare = replace(segment, lines=tuple(replace(line, words=()) for line in segment.lines))
    head, *tails = _text(asdict(bare)).split(_NO_WORDS)
    written = [head]
    for line, tail in zip(segment.lines, tails, strict=True):
        words = ",".join(map(_WORD.format, line.words))
        written += [_NO_WORDS[:-1], words, "\n   ]" if words else "]", tail]
    return "".join(written)


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1, default=_plain)


def _plain(value: date | SpokenWords) -> object:
    """Give what JSON knows for what it does not."""
    if isinstance(value, date):
        return value.isoformat()
    # `asdict` would look into each number for something to copy
    return [{name: getattr(word, name) for name in _WORD_KEYS} for word in value]


def _read(content: dict[str, Any]) -> object:
    # without an indent it is C that writes
    read = json.loads(json.dumps(content, ensure_ascii=False, default=_plain))
    read.pop("format", None)
    return read


def from_json(text: str, about: str = "episode.json") -> Episode:
    """Read an episode back; `PublishError` names `about` and the key that is not as written."""
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PublishError(about, f"is not JSON ({error})", REMEDY) from error
    if not isinstance(content, dict):
        raise PublishError(about, "is not a JSON object", REMEDY)
    version = content.pop("format", None)
    if version != FORMAT:
        raise PublishError(
            f"{about}: format",
            f"is {version!r}, and this version reads only {FORMAT}",
            "update briefing, or make the episode again",
        )
    episode = cast("Episode", _object(content, Episode, "", about))
    _check(episode, about)
    return episode


def is_name(text: str) -> bool:
    """Tell whether the text can name one file or folder, visible and not above its own place."""
    hostile = set(text) & set('/\\:*?"<>|')
    return bool(text) and text[0] != "." and text.isprintable() and not hostile


def _check(episode: Episode, about: str) -> None:
    """Refuse what has the right shape but would lead files or captions astray."""
    names = [("id", episode.id), ("audio", episode.audio)]
    names += [("show.cover", episode.show.cover)] if episode.show.cover else []
    for index, segment in enumerate(episode.segments):
        folder, slash, name = segment.file.rpartition("/")
        names.append((f"segments[{index}].file", name if folder + slash == "segments/" else ""))
        if not set(segment.peaks) <= set(PEAK_LEVELS):
            raise _wrong(about, f"segments[{index}].peaks", "holds more than 0–9 and a–z")
        for number, line in enumerate(segment.lines):
            at = 0
            for word in line.words:
                if not at <= word.start <= word.end <= len(line.text):
                    key = f"segments[{index}].lines[{number}].words"
                    raise _wrong(about, key, "points outside its line's text")
                at = word.end
    for key, name in names:
        if not is_name(name):
            raise _wrong(about, key, "is not the name of a file in the episode's folder")
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", episode.show.published):
        raise _wrong(about, "show.published", "is not a time such as 08:00")
    if not episode.segments:
        raise _wrong(about, "segments", "is empty")


def _value(value: object, kind: Any, key: str, about: str) -> object:  # noqa: ANN401  a type hint
    """Give `value` as the kind that the model's type hint asks for."""
    if kind in _SPOKEN:  # asked first: most values are a word's numbers
        return _plain_value(value, kind, key, about)
    if is_dataclass(kind):
        return _object(value, cast("type", kind), key, about)
    if get_origin(kind) in {tuple, Sequence}:
        if not isinstance(value, list):
            raise _wrong(about, key, "is not a list")
        item = get_args(kind)[0]
        return tuple(_value(each, item, f"{key}[{at}]", about) for at, each in enumerate(value))
    return _day(value, key, about)


def _plain_value(value: object, kind: type, key: str, about: str) -> object:
    """Give a text or a number as it is asked for; a length or a place is never negative."""
    is_number = isinstance(value, int | float) and kind in {int, float}
    if is_number and not 0 <= cast("float", value) <= _MOST:
        raise _wrong(about, key, "is not a length or a place: it is negative or endless")
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        raise _wrong(about, key, f"is not {_SPOKEN[kind]}")
    if isinstance(value, str) and _HALF.search(value):
        raise _wrong(about, key, "holds half a character (a lone surrogate)")
    return value


_SPOKEN: Mapping[type, str] = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
}


def _object(value: object, kind: type, key: str, about: str) -> object:
    if not isinstance(value, dict):
        raise _wrong(about, key, "is not a JSON object")
    keys = _keys(kind)
    for name in value:
        if name not in keys:
            raise _wrong(about, _below(key, name), "is not a key of this format")
    given = {}
    for name, (hint, is_needed) in keys.items():
        if name in value:
            given[name] = _value(value[name], hint, _below(key, name), about)
        elif is_needed:
            raise _wrong(about, _below(key, name), "is missing")
    return kind(**given)


def _day(value: object, key: str, about: str) -> date:
    try:
        return date.fromisoformat(cast("str", value))
    except (TypeError, ValueError) as error:
        raise _wrong(about, key, "is not a day such as 2023-10-24") from error


@cache
def _keys(kind: type) -> dict[str, tuple[Any, bool]]:
    """Give the keys of an object, in order: what each one's value is, and whether it must be."""
    hints = get_type_hints(kind)
    return {
        field.name: (
            hints[field.name],
            field.default is MISSING and field.default_factory is MISSING,
        )
        for field in fields(kind)
    }


def _below(key: str, name: str) -> str:
    return f"{key}.{name}" if key else name


def _wrong(about: str, key: str, problem: str) -> PublishError:
    return PublishError(f"{about}: {key}", problem, REMEDY)
