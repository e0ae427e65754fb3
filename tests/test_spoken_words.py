"""Words with their times, kept as numbers: a sequence of them like any other."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import SpokenLine, SpokenWord, SpokenWords

PLACES, TIMES_S = st.integers(0, 500), st.floats(0, 1e5)
WORDS = st.lists(st.builds(SpokenWord, PLACES, PLACES, TIMES_S, TIMES_S), max_size=8).map(tuple)


@given(WORDS, st.slices(8))
def test_they_are_the_words_they_were_made_of(words: tuple[SpokenWord, ...], part: slice) -> None:
    kept = SpokenWords(words)
    assert tuple(kept) == words == tuple(kept[at] for at in range(len(kept)))
    assert (kept[part], bool(kept), hash(kept)) == (words[part], bool(words), hash(words))
    assert all(type(word.start) is int for word in kept)


@given(WORDS, WORDS)
def test_lines_are_equal_where_their_words_are(
    one: tuple[SpokenWord, ...], other: tuple[SpokenWord, ...]
) -> None:
    first, second = (SpokenLine("云", "云", 0.0, 1.0, words) for words in (one, other))
    assert (first == second) is (one == other)
    assert first == SpokenLine("云", "云", 0.0, 1.0, list(one))
