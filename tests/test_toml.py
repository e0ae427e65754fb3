"""TOML with numbers that can be compared and shown."""

import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import toml

NUMBERS = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), NUMBERS | st.booleans()))
def test_numbers_come_back(values: dict[str, float]) -> None:
    shown = {key: str(value).lower() for key, value in values.items()}
    text = "".join(f"{key} = {value}\n" for key, value in shown.items())
    assert toml.tables(text) == values


@given(st.text(max_size=200) | st.text("a=[]{}\"'\n.#0_x1e-", max_size=200))
def test_any_text_is_tables_or_a_value_error(text: str) -> None:
    with suppress(ValueError):
        assert isinstance(toml.tables(text), dict)


@pytest.mark.parametrize("number", ["9" * 400, "0x" + "f" * 5000, str(2**63)])
def test_a_whole_number_beyond_64_bits_is_endless(number: str) -> None:
    found = toml.tables(f"a = {number}\nb = [[1, {number}]]\n[[c]]\nd = {{ e = {number} }}")
    assert found == {"a": math.inf, "b": [[1, math.inf]], "c": [{"d": {"e": math.inf}}]}


def test_one_below_nothing_is_endless_the_other_way() -> None:
    assert toml.tables(f"a = -{2**64}") == {"a": -math.inf}


def test_more_digits_than_python_reads_are_refused() -> None:
    with pytest.raises(ValueError, match="digits"):
        toml.tables("a = " + "9" * 5000)


def test_the_largest_numbers_are_those_of_the_specification() -> None:
    found = toml.tables(f"a = {2**63 - 1}\nb = {-(2**63)}\nc = 1e400")
    assert found == {"a": 2**63 - 1, "b": -(2**63), "c": math.inf}


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a = " + "{b=" * 100_000])
def test_what_is_nested_too_deeply_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="nested too deeply"):
        toml.tables(text)
