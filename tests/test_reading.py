"""Text as written becomes text as said: by its golden lines, and whatever the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading import say
from briefing.reading.characters import SAYABLE

GOLDEN = sorted((Path(__file__).parent / "reading").glob("*.txt"))
LINES = [
    tuple(line.split(" => "))
    for file in GOLDEN
    for line in file.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("written", "spoken"), LINES)
def test_a_phrase_is_said_as_a_newsreader_says_it(written: str, spoken: str) -> None:
    assert say(written).said == spoken


@given(st.text(max_size=40))
def test_whatever_is_written_only_the_sayable_is_said(text: str) -> None:
    assert SAYABLE.fullmatch(say(text).said)


@given(st.text(st.sampled_from("0123456789.%-—℃年月日“”,，区é①A/ "), max_size=30))
def test_spans_and_pinyin_are_aligned_with_what_is_said(text: str) -> None:
    read = say(text)
    assert len(read.pinyin) == len(read.spoken_pinyin) == len(read.said)
    written = said = 0
    for span in read.spans:
        assert text[written : span.written_start] == read.said[said : span.said_start]
        written, said = span.written_end, span.said_end
    assert text[written:] == read.said[said:]
