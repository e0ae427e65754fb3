import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines.pauses import EDGE_S, Word, paced
from tests.acoustics import level

RATE_HZ = 24_000
lengths_ms = st.integers(60, 400)
pauses_s = st.sampled_from([0.15, 0.25, 0.3, 0.5])


def tone(length_ms: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    time_s = np.arange(length_ms * RATE_HZ // 1000) / RATE_HZ
    return (0.3 * np.sin(2 * np.pi * 220 * time_s)).astype(np.float32)


def silence(length_ms: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.zeros(length_ms * RATE_HZ // 1000, np.float32)


@given(st.lists(st.tuples(lengths_ms, st.integers(20, 600), pauses_s), min_size=1, max_size=6))
def test_each_silence_becomes_the_pause_asked_for_and_each_sound_keeps_its_length(
    parts: list[tuple[int, int, float]],
) -> None:
    pieces, words, place = [silence(130)], [], 130 * RATE_HZ // 1000
    for index, (sound_ms, gap_ms, pause_s) in enumerate(parts):
        sound = tone(sound_ms)
        words.append(Word(index, index + 1, place, place + len(sound), pause_s))
        pieces += [sound, silence(gap_ms)]
        place += len(sound) + gap_ms * RATE_HZ // 1000
    take = paced(np.concatenate(pieces), RATE_HZ, words)
    wanted_s = 2 * EDGE_S + sum(pause_s for *_, pause_s in parts[:-1])
    wanted_s += sum(sound_ms for sound_ms, *_ in parts) / 1000
    assert take.audio.duration_s == pytest.approx(wanted_s, abs=0.012 * len(parts))
    for (sound_ms, *_), word in zip(parts, take.words, strict=True):
        assert word.end_s - word.start_s == pytest.approx(sound_ms / 1000, abs=0.012)
    for (*_, pause_s), before, after in zip(parts, take.words, take.words[1:], strict=False):
        assert after.start_s - before.end_s == pytest.approx(pause_s, abs=1e-4)


def test_a_pause_is_made_even_where_the_engine_made_none() -> None:
    sound = tone(400)
    half = len(sound) // 2
    take = paced(sound, RATE_HZ, [Word(0, 1, 0, half, 0.3), Word(2, 3, half, len(sound), 0.0)])
    assert take.words[1].start_s - take.words[0].end_s == pytest.approx(0.3, abs=1e-4)
    assert take.audio.duration_s == pytest.approx(0.4 + 0.3 + 2 * EDGE_S, abs=0.01)
    assert np.abs(np.diff(take.audio.samples)).max() < 0.03


def test_words_without_a_pause_meet_where_the_engine_put_them() -> None:
    sound = np.concatenate([silence(50), tone(300), silence(50)])
    start, middle, end = (ms * RATE_HZ // 1000 for ms in (50, 170, 350))
    take = paced(sound, RATE_HZ, [Word(0, 1, start, middle, 0.0), Word(1, 2, middle, end, 0.0)])
    assert take.words[0].end_s == take.words[1].start_s == pytest.approx(EDGE_S + 0.12, abs=0.006)


def test_a_take_of_silence_is_still_a_take() -> None:
    take = paced(silence(200), RATE_HZ, [Word(0, 1, 0, 4800, 0.0)])
    assert take.audio.duration_s > 0


def test_a_sound_that_stops_at_once_is_let_go_within_20_ms() -> None:
    take = paced(tone(400), RATE_HZ, [Word(0, 1, 0, 9600, 0.0)])
    edge = round(EDGE_S * RATE_HZ)
    sound = take.audio.samples[edge:-edge]
    assert level(sound[-240:]) < level(tone(400)) / 4
    assert level(sound[-720:-480]) > level(tone(400)) * 0.9
