import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.baker.windows import EDGE, IN_A_PAUSE, IN_SPEECH, MOST, windows

FRAME = 3
cuts = st.lists(st.integers(1, 400), min_size=1, max_size=8)


@given(cuts)
def test_windows_hold_every_frame_once_and_none_is_too_long(lengths: list[int]) -> None:
    *pauses, frames = np.cumsum(lengths).tolist()
    found = list(windows(frames, pauses))
    assert [place for each in found for place in range(each.start, each.stop)] == list(
        range(frames)
    )
    assert all(each.stop - each.start <= MOST for each in found)


@given(cuts)
def test_a_window_hears_its_neighbours_well_in_speech_and_less_in_a_pause(
    lengths: list[int],
) -> None:
    *pauses, frames = np.cumsum(lengths).tolist()
    wanted = dict.fromkeys(pauses, IN_A_PAUSE)
    for each in windows(frames, pauses):
        assert each.before == min(wanted.get(each.start, IN_SPEECH), each.start)
        assert each.behind == min(wanted.get(each.stop, IN_SPEECH), frames - each.stop)


@given(cuts)
def test_what_is_made_of_the_frames_around_is_cut_off_again(lengths: list[int]) -> None:
    *pauses, frames = np.cumsum(lengths).tolist()
    mel = np.arange(frames, dtype=np.float32)[:, None]
    sounds = [
        each.sound(np.repeat(each.of(mel)[:, 0], FRAME), FRAME) for each in windows(frames, pauses)
    ]
    assert np.array_equal(np.concatenate(sounds), np.repeat(mel[:, 0], FRAME))


def test_stretches_between_pauses_go_together_while_they_fit() -> None:
    found = [(each.start, each.stop) for each in windows(500, [100, 200, 300, 400])]
    assert found == [(0, 300), (300, 500)]


def test_an_edge_in_silence_is_repeated() -> None:
    (window,) = windows(2, [])
    mel = np.array([[1.0], [2.0]], np.float32)
    assert window.of(mel)[:, 0].tolist() == [1.0] * (EDGE + 1) + [2.0] * (EDGE + 1)
