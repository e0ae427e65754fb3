"""`episode.json`: what is written is read back, and nothing else is."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import PublishError
from briefing.model import Episode, Finding
from briefing.publish.manifest import blocks, check, from_json, to_json
from tests.episodes import episode, titled

MADE = episode()


def changed(change: Callable[[dict[str, Any]], object]) -> str:
    content = json.loads(to_json(MADE))
    change(content)
    return json.dumps(content)


def test_an_episode_comes_back_as_it_was_written() -> None:
    assert from_json(to_json(MADE)) == MADE


def test_it_is_laid_out_as_json_lays_it_out_a_segment_at_a_time() -> None:
    text = to_json(MADE)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
    head, *segments, tail = blocks(MADE)
    assert len(segments) == len(MADE.segments) > 1
    assert b"".join((head, *segments, tail)).decode() == text


@pytest.mark.parametrize(
    ("made", "named"),
    [
        (replace(MADE, duration_s=-1.0), "duration_s: is not a length"),
        (replace(MADE, title=1), "title: is not a text"),
        (replace(MADE, segments=()), "segments: is empty"),
        (
            replace(
                MADE, segments=(*MADE.segments, replace(MADE.segments[0], start_s=float("nan")))
            ),
            f"segments[{len(MADE.segments)}].start_s: is not a length",
        ),
    ],
)
def test_an_episode_that_could_not_be_read_back_is_named_before_it_is_written(
    made: Episode, named: str
) -> None:
    with pytest.raises(PublishError, match=re.escape(named)):
        check(made, "episode")
    check(MADE, "episode")


def test_the_findings_come_back_too() -> None:
    doubted = replace(MADE, findings=(Finding("全长4.68千米。", "4.68"),))
    assert from_json(to_json(doubted)) == doubted


@given(title=st.text(st.characters(codec="utf-8")))
def test_any_title_comes_back(title: str) -> None:
    made = titled(title, MADE)
    assert from_json(to_json(made)) == made


def test_the_file_reads_as_chinese() -> None:
    assert '"title": "云溪早报"' in to_json(MADE)


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (lambda c: c.pop("audio"), "audio: is missing"),
        (lambda c: c.update(colour="red"), "colour: is not a key"),
        (lambda c: c.update(audio_bytes="12"), "audio_bytes: is not a whole number"),
        (lambda c: c.update(audio_bytes=True), "audio_bytes: is not a whole number"),
        (lambda c: c.update(duration_s=-1), "duration_s: is not a length"),
        (lambda c: c.update(duration_s=float("inf")), "duration_s: is not a length"),
        (lambda c: c.update(duration_s=10**400), "duration_s: is not a length"),
        (lambda c: c.update(audio_bytes=10**400), "audio_bytes: is not a length"),
        (lambda c: c.update(date="24 October"), "date: is not a day"),
        (lambda c: c.update(date=20231024), "date: is not a day"),
        (lambda c: c.update(id="../elsewhere"), "id: is not the name"),
        (lambda c: c.update(audio="/etc/passwd"), "audio: is not the name"),
        (lambda c: c.update(title="\ud800"), "title: holds half a character"),
        (lambda c: c.update(segments=[]), "segments: is empty"),
        (lambda c: c["segments"][1].update(peaks="0aZ"), "segments[1].peaks: holds more than"),
        (lambda c: c.update(segments={}), "segments: is not a list"),
        (lambda c: c.update(show="云溪早报"), "show: is not a JSON object"),
        (lambda c: c["show"].update(published="8"), "show.published: is not a time such as 08:00"),
        (lambda c: c["show"].update(cover="../x"), "show.cover: is not the name of a file"),
        (lambda c: c["show"].pop("title"), None),
        (lambda c: c["segments"][2].pop("title"), "segments[2].title: is missing"),
        (lambda c: c["segments"][1].update(file="segments/../x"), "segments[1].file"),
        (lambda c: c["segments"][1].update(file="x.mp3"), "segments[1].file"),
        (
            lambda c: c["segments"][0]["lines"][1]["words"][0].update(end=999),
            "segments[0].lines[1].words: points outside",
        ),
        (lambda c: c.pop("format"), "format: is None"),
        (lambda c: c.update(format=2), "format: is 2"),
    ],
)
def test_what_is_not_as_written_is_named_by_its_key(
    change: Callable[[dict[str, Any]], object], named: str | None
) -> None:
    if named is None:  # a show's fields have defaults
        assert from_json(changed(change)).segments == MADE.segments
        return
    with pytest.raises(PublishError) as caught:
        from_json(changed(change), "out/episode.json")
    assert str(caught.value).startswith(f"out/episode.json: {named}")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "[" * 100_000, to_json(MADE)[:-50]])
def test_a_file_that_is_no_manifest_is_refused_by_name(text: str) -> None:
    with pytest.raises(PublishError, match=r"^out/episode\.json"):
        from_json(text, "out/episode.json")
