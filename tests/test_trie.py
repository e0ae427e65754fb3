"""The trie: it knows the words it was given and what they begin with, and nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.digest.words.trie import grown

WORDS = st.lists(st.text("云溪区QQ兑\U00020000", min_size=1, max_size=5), max_size=12)


@given(WORDS, WORDS)
def test_each_beginning_has_a_node_of_its_own(words: list[str], more: list[str]) -> None:
    trie, nodes_given = grown([words, more])
    beginnings = {word[:end] for word in (*words, *more) for end in range(1, len(word) + 1)}
    nodes = {trie.node(beginning) for beginning in beginnings}
    assert nodes == set(range(1, len(trie)))
    assert len(nodes) == len(beginnings)
    assert nodes_given.tolist() == [trie.node(word) for word in (*words, *more)]


@given(WORDS, st.text("云溪区QQ兑\U00020000一", max_size=6))
def test_what_no_word_begins_with_has_none(words: list[str], text: str) -> None:
    trie, _ = grown([words])
    known = any(word.startswith(text) for word in words)
    assert (trie.node(text) > 0) is (known and text != "")


def test_it_goes_along_a_text_as_far_as_any_word_does() -> None:
    trie, _ = grown([["云溪", "云溪区"], ["溪"]])
    assert trie.along("云溪区在", 0) == [trie.node(word) for word in ("云", "云溪", "云溪区")]
    assert trie.along("云溪区在", 1) == [trie.node("溪")]
    assert trie.along("云溪区在", 3) == trie.along("云溪", 2) == []
    assert trie.along("云", 0) == [trie.node("云")]
