"""What the page shows, as values that become JSON."""

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any
from zlib import crc32

from briefing.desk.draft import seen
from briefing.digest.words.words import cut
from briefing.model import Chapter, Reading
from briefing.publish.addresses import web_address

View = dict[str, Any]


def chapter(told: Chapter) -> View:
    """Show what a chapter is, without its sound."""
    return wording(told) | {
        "id": told.id,
        "kind": told.kind,
        "reading": _mark([[line.said, line.reading.pinyin] for line in told.lines]),
        "verdict": told.verdict,
        "writer": told.writer,
        "findings": [{"token": each.token, "sentence": each.sentence} for each in told.findings],
        "source": told.source,
        "link": web_address(told.link),
    }


def wording(told: Chapter) -> View:
    """Show a chapter's words."""
    words = seen(told)
    return {"title": words.title, "text": words.text}


def _mark(value: object) -> str:
    """Name a value: as long as the name is the same, so is what was shown of it."""
    return f"{crc32(json.dumps(value).encode()):08x}"


def readings(told: Chapter) -> list[list[View]]:
    """Show how each line is read, word by word."""
    return [list(_words(line.reading)) for line in told.lines]


def _words(reading: Reading) -> Iterator[View]:
    """Give the words of a line: what a rule says otherwise is one, the rest is cut as words are."""
    for start, end, rule in _stretches(reading):
        said_start, said_end = _said(reading, start), _said(reading, end)
        forced = any(first < said_end and said_start < last for first, last in reading.forced)
        yield {
            "written": reading.text[start:end],
            "said": reading.said[said_start:said_end],
            "pinyin": list(reading.pinyin[said_start:said_end]),
            "rule": "lexicon" if forced else rule,
        }


def _stretches(reading: Reading) -> Iterator[tuple[int, int, str]]:
    at = 0
    for span in reading.spans:
        yield from _cut(reading.text, at, span.written_start)
        yield span.written_start, span.written_end, span.rule
        at = span.written_end
    yield from _cut(reading.text, at, len(reading.text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    places = [start]
    for word in cut(text[start:end]):
        places.append(places[-1] + len(word))
    yield from ((first, last, "") for first, last in pairwise(places))


def _said(reading: Reading, written: int) -> int:
    """Find the place in `said` of a place in the text that is not inside a span."""
    offset = 0
    for span in reading.spans:
        if span.written_end > written:
            break
        offset = span.said_end - span.written_end
    return written + offset


def length_s(segments: Sequence[View]) -> float:
    """Add up what is told."""
    return float(sum(each["duration_s"] for each in segments if each["is_told"]))
