"""Errors are one line that a terminal can show, whatever they quote."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import BriefingError, EngineError, printable


@given(st.text(), st.text(), st.text())
def test_an_error_is_one_line_without_control_characters(
    about: str, problem: str, remedy: str
) -> None:
    for error in (BriefingError(about, problem, remedy), EngineError(about, problem, remedy)):
        told = str(error)
        assert len(told.splitlines()) == 1
        kinds = {unicodedata.category(each) for each in told if each != "\u200d"}
        assert not kinds & {"Cc", "Cf", "Cs"}
        assert error.about == about


def test_what_is_text_stays_as_it_is_and_the_rest_is_shown_as_an_escape() -> None:
    assert printable("云溪　早报 “é” 👨\u200d👩") == "云溪　早报 “é” 👨\u200d👩"
    assert printable("a\x1b[2J\r\n\u202eb\ud800") == "a\\x1b[2J\\r\\n\\u202eb\\ud800"
