"""What the rules keep, whatever is written: the sayable, the meaning, the place, the time."""

from collections.abc import Iterator
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading import RULES
from briefing.reading.characters import PUNCTUATION, SAYABLE
from briefing.reading.scan import scan
from briefing.reading.tables import pairs

HANZI = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)
WRITTEN = st.text(
    st.sampled_from(
        "0123456789.,:：-—~～/／%‰℃°①Ⅲ½²+−×=≥→#@&$¥￥€AGkmhxIVX“”（）、，。 \n"
        "年月日时分元吨万亿个第比后室号路次"
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=40,
)
MEANT = ("Lu", "Ll", "Lo", "Nd", "Nl", "No", "Sc")
"""Letters, figures and currencies: kinds of characters that always mean something."""
PAUSES = ("Pd", "So", "Sm")
"""Dashes, pictures, mathematical signs: heard, if only as a pause."""
SHORT, LONG = 1_000, 8_000
"""Repetitions of a hostile piece: eight times the text takes eight times as long, or 64 times."""
STEEPEST = 24.0


@given(WRITTEN)
def test_only_hanzi_latin_and_punctuation_reach_an_engine(text: str) -> None:
    assert SAYABLE.fullmatch(scan(text, RULES)[0])


@given(WRITTEN)
def test_spans_are_ordered_and_disjoint_and_cover_every_change(text: str) -> None:
    said, spans = scan(text, RULES)
    written_at = said_at = 0
    for span in spans:
        assert written_at <= span.written_start < span.written_end <= len(text)
        assert said_at <= span.said_start <= span.said_end <= len(said)
        assert text[written_at : span.written_start] == said[said_at : span.said_start]
        assert text[span.written_start : span.written_end] != said[span.said_start : span.said_end]
        assert span.rule
        written_at, said_at = span.written_end, span.said_end
    assert text[written_at:] == said[said_at:]


@given(st.text(HANZI | st.sampled_from(PUNCTUATION)))
def test_what_needs_no_reading_comes_out_as_written(text: str) -> None:
    assert scan(text, RULES) == (text, ())


@given(st.characters(categories=MEANT))
def test_no_letter_figure_or_currency_is_dropped(sign: str) -> None:
    said, _ = scan(f"甲{sign}乙", RULES)
    assert said != "甲乙"


@given(st.characters(categories=PAUSES, exclude_characters="-－﹣"))
def test_no_dash_picture_or_sign_is_dropped_without_a_pause(sign: str) -> None:
    said, _ = scan(f"甲{sign}乙", RULES)
    assert said != "甲乙"


def test_no_sign_below_the_hanzi_breaks_the_reading() -> None:
    said = [scan(f"甲{chr(code)}乙", RULES)[0] for code in range(0x3400)]
    assert all(SAYABLE.fullmatch(each) for each in said)


@pytest.mark.parametrize("table", ["symbols.tsv", "emoji.tsv", "units.tsv", "currencies.tsv"])
def test_all_that_the_tables_say_is_sayable(table: str) -> None:
    for written, said in pairs(table).items():
        assert said, written
        assert SAYABLE.fullmatch(said), written


def taken_s(text: str) -> Iterator[float]:
    """Time three scans by the processor's clock: what else the machine does slows one, not all."""
    for _ in range(3):
        start = process_time()
        scan(text, RULES)
        yield process_time() - start


@pytest.mark.parametrize("unit", ["1,", "(1", "A-", "a@", "元/", "0571-", "http://a", "2:1（"])
def test_the_time_grows_with_the_text_and_not_with_its_square(unit: str) -> None:
    scan(unit, RULES)
    longest_s = STEEPEST * min(taken_s(unit * SHORT))
    assert any(long_s < longest_s for long_s in taken_s(unit * LONG))


def test_what_is_said_is_never_read_again() -> None:
    assert scan("一百", RULES)[0] == "一百"
    assert scan("110米", RULES)[0] == "一百一十米"
