"""What proves an answer of the online voice to be the whole line."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.edge import proof
from briefing.engines.edge.failure import Failure
from briefing.engines.edge.letters import letters
from briefing.engines.edge.request import Answer, Boundary
from tests.edge_faults import VOICE
from tests.edge_speaker import CHARACTER_S, LEAD_S, tones


def boundaries(*texts: str, step_s: float = 0.2) -> list[Boundary]:
    return [Boundary(text, i * step_s, (i + 1) * step_s) for i, text in enumerate(texts)]


@given(st.text(st.sampled_from("云溪区一AIb5，。、“”· "), min_size=1).filter(letters), st.data())
def test_however_a_line_is_cut_its_words_are_found_in_it(said: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(said)), max_size=6).map(sorted))
    pieces = [said[a:b] for a, b in pairwise([0, *cuts, len(said)])]
    words = proof.spoken_words(boundaries(*pieces), said)
    told = [said[w.said_start : w.said_end].strip("，。、“”· ") for w in words]
    assert told == [piece.strip("，。、“”· ") for piece in pieces if letters(piece)]
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


@pytest.mark.parametrize("step_s", [0.05, 1.5])
def test_what_is_no_pace_of_speech_is_no_take(step_s: float) -> None:
    said = "云溪区今天开放"
    mp3 = tones(round(len(said) * step_s / CHARACTER_S) + 1, CHARACTER_S)
    answer = Answer(mp3, tuple(boundaries(*said, step_s=step_s)))
    with pytest.raises(Failure, match="what takes this voice"):
        proof.take(answer, said, VOICE)


def drawn(said: str, step_s: float) -> Answer:
    """Answer with one tone and one word a character, each as long as `step_s`."""
    told = [
        Boundary(each, LEAD_S + place * step_s, LEAD_S + (place + 1) * step_s)
        for place, each in enumerate(said)
    ]
    return Answer(tones(len(said), step_s), tuple(told))


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("per_minute", [200.0, 290.0, 400.0])
def test_the_band_goes_with_the_voice_and_its_speed(per_minute: float, speed: float) -> None:
    said = "云溪区今天上午启用新的图书馆"
    voice = replace(VOICE, characters_per_minute=per_minute, speed=speed)
    own_s = 60 / per_minute / speed
    for step_s in (own_s / 1.8, own_s, own_s * 1.8):
        assert len(proof.take(drawn(said, step_s), said, voice).words) == len(said)
    for step_s in (own_s / 2.2, own_s * 2.2 + 1.0 / len(said)):
        with pytest.raises(Failure, match="what takes this voice"):
            proof.take(drawn(said, step_s), said, voice)


@pytest.mark.parametrize(
    ("said", "spoken_s"),
    [
        ("GDP", 0.7),
        ("international", 0.9),
        ("２０２３", 1.4),
        ("、".join("甲乙丙丁戊己庚辛壬癸"), 10 * 0.18 + 9 * 0.42),
        ("好", 0.15),
        ("啊", 1.2),
    ],
)
def test_what_is_said_oddly_is_still_speech(said: str, spoken_s: float) -> None:
    answer = Answer(tones(1, spoken_s), (Boundary(said, LEAD_S, LEAD_S + spoken_s),))
    assert proof.take(answer, said, VOICE).words[-1].said_end == len(said)


def test_a_word_told_behind_the_end_of_the_sound_is_not_heard() -> None:
    mp3 = tones(2, CHARACTER_S)
    end_s = len(mp3) / 144 * 576 / 24_000
    told = (Boundary("云", LEAD_S, LEAD_S + 0.2), Boundary("溪", end_s, end_s + 0.05))
    with pytest.raises(Failure, match="silence where it told “溪”"):
        proof.take(Answer(mp3, told), "云溪", VOICE)


def test_a_word_told_without_a_length_is_listened_for_all_the_same() -> None:
    told = (Boundary("云", LEAD_S, LEAD_S + 0.3), Boundary("溪", LEAD_S + 0.3, LEAD_S + 0.3))
    take = proof.take(Answer(tones(2, CHARACTER_S), told), "云溪", VOICE)
    assert take.words[-1].said_end == 2


@pytest.mark.parametrize("late_s", [-0.1, 0.05, 0.2])
def test_a_word_that_is_heard_a_little_beside_its_time_is_heard(late_s: float) -> None:
    said = "云溪区今天开放"
    told = tuple(
        replace(each, start_s=each.start_s - late_s, end_s=each.end_s - late_s)
        for each in drawn(said, CHARACTER_S).boundaries[1:]
    )
    mp3 = tones(len(said), CHARACTER_S)
    assert proof.take(Answer(mp3, told), said[1:], VOICE).words


@pytest.mark.parametrize("heard", [0, 1, 4, 6])
def test_a_word_without_a_sound_is_no_take(heard: int) -> None:
    said = "云溪区今天开放"
    answer = Answer(tones(len(said), CHARACTER_S, heard), drawn(said, CHARACTER_S).boundaries)
    with pytest.raises(Failure, match=f"silence where it told “{said[heard]}”"):
        proof.take(answer, said, VOICE)
