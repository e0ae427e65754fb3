"""What proves an answer of the online voice to be the whole line."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.edge import proof
from briefing.engines.edge.failure import Failure
from briefing.engines.edge.request import Answer, Boundary
from tests.edge_service import CHARACTER_S, tones


def boundaries(*texts: str, step_s: float = 0.2) -> list[Boundary]:
    return [Boundary(text, i * step_s, (i + 1) * step_s) for i, text in enumerate(texts)]


@given(
    st.text(st.sampled_from("云溪区一AIb5，。、“”· "), min_size=1).filter(proof.letters), st.data()
)
def test_however_a_line_is_cut_its_words_are_found_in_it(said: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(said)), max_size=6).map(sorted))
    pieces = [said[a:b] for a, b in pairwise([0, *cuts, len(said)])]
    words = proof.spoken_words(boundaries(*pieces), said)
    told = [said[w.said_start : w.said_end].strip("，。、“”· ") for w in words]
    assert told == [piece.strip("，。、“”· ") for piece in pieces if proof.letters(piece)]
    for one, other in pairwise(words):
        assert one.said_end <= other.said_start
        assert one.end_s <= other.start_s


@given(st.text(st.sampled_from("云溪区一二三"), min_size=2, max_size=12), st.data())
def test_a_line_that_lacks_a_word_is_never_accepted(said: str, data: st.DataObject) -> None:
    gap = data.draw(st.integers(0, len(said) - 1))
    spoken = said[:gap] + said[gap + 1 :]
    with pytest.raises(Failure):
        proof.spoken_words(boundaries(*spoken), said)


def test_a_word_too_many_is_never_accepted() -> None:
    with pytest.raises(Failure, match="“区” where the line has “”"):
        proof.spoken_words(boundaries("云", "溪", "区"), "云溪。")


def test_full_width_letters_and_capitals_are_the_same_word() -> None:
    [word] = proof.spoken_words(boundaries("ai"), "“ＡＩ”")
    assert (word.said_start, word.said_end) == (1, 3)


def test_a_word_that_runs_into_the_next_is_cut_there() -> None:
    overlapping = [Boundary("云", 0.1, 0.5), Boundary("溪", 0.3, 0.6)]
    assert [(w.start_s, w.end_s) for w in proof.spoken_words(overlapping, "云溪")] == [
        (0.1, 0.3),
        (0.3, 0.6),
    ]


def test_words_that_share_a_character_become_one() -> None:
    [word] = proof.spoken_words(boundaries("m", "2"), "㎡")
    assert (word.said_start, word.said_end, word.start_s, word.end_s) == (0, 1, 0.0, 0.4)


@pytest.mark.parametrize("step_s", [0.01, 1.5])
def test_what_is_no_pace_of_speech_is_no_take(step_s: float) -> None:
    said = "云溪区今天开放"
    mp3 = tones(round(len(said) * step_s / CHARACTER_S) + 1, CHARACTER_S)
    answer = Answer(mp3, tuple(boundaries(*said, step_s=step_s)))
    with pytest.raises(Failure, match="no pace of speech"):
        proof.take(answer, said, 1.0)
