"""Range headers, held against the standard's own grammar and against counting bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.publish.server.ranges import MOST, satisfiable

RANGES = st.one_of(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda ends: f"{ends[0]}-{ends[1]}"),
    st.integers(0, 30).map("{}-".format),
    st.integers(0, 30).map("-{}".format),
)


def bytes_of(spec: str, length: int) -> set[int] | None:
    """Count the bytes that one range names; None where it is not valid."""
    first, _, last = spec.partition("-")
    if first and last and int(last) < int(first):
        return None
    if not first:
        return set(range(length)[-int(last) :]) if int(last) else set()
    return set(range(length)) & set(range(int(first), int(last) + 1 if last else length))


@given(specs=st.lists(RANGES, min_size=1, max_size=MOST), length=st.integers(0, 20))
def test_what_is_kept_names_the_same_bytes(specs: list[str], length: int) -> None:
    counted = [bytes_of(spec, length) for spec in specs]
    kept = satisfiable("bytes=" + ", ".join(specs), length)
    if None in counted:
        assert kept is None
        return
    assert kept is not None
    named = [bytes_of(spec, length) or set() for spec in kept.removeprefix("bytes=").split(",")]
    assert named == ([each for each in counted if each] or [set()])


@given(header=st.text(max_size=40), length=st.integers(0, 10**12))
def test_any_header_is_answered(header: str, length: int) -> None:
    kept = satisfiable(header, length)
    assert kept is None or kept.startswith("bytes=")


@pytest.mark.parametrize("header", ["BYTES=0-1", "bytes=0-1", " bytes=\t0-1 , ", "Bytes=,0-1"])
def test_case_and_space_do_not_matter(header: str) -> None:
    assert satisfiable(header, 10) == "bytes=0-1"
