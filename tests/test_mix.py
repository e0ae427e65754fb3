"""Laying out a chapter: where lines and words are heard is where the samples say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing.audio.frames import FRAME_SAMPLES
from briefing.audio.mix import LEAD, TAIL, Mix, lay_out
from briefing.audio.resample import resample
from briefing.errors import EngineError
from briefing.model import Audio, Line, Reading, Span, Take, WordTime

RATE_HZ = 48_000


def line(text: str = "临江大桥", pause_s: float = 0.5) -> Line:
    return Line(Reading(text, text, tuple(text), tuple(text)), pause_s)


def take(
    sound_s: float = 0.8,
    *,
    before_s: float = 0.2,
    behind_s: float = 0.3,
    rate_hz: int = 24_000,
    words: tuple[WordTime, ...] = (),
) -> Take:
    """Make a tone with the engine's own silence around it, as a take would be."""
    time_s = np.arange(round(sound_s * rate_hz)) / rate_hz
    silence = [np.zeros(round(length_s * rate_hz)) for length_s in (before_s, behind_s)]
    sound = 0.3 * np.sin(2 * np.pi * 440 * time_s)
    samples = np.concatenate([silence[0], sound, silence[1]]).astype(np.float32)
    return Take(Audio(samples, rate_hz), words)


def heard_s(samples: NDArray[np.float32]) -> list[tuple[float, float]]:
    """Find the stretches of sound in a mix, an independent look at the samples: per millisecond."""
    loud = np.abs(samples).reshape(-1, 48).max(axis=1) > 0.02
    loud = np.concatenate([[False], loud, [False]])
    for gap in range(1, 8):  # a tone's zero crossings are no pauses
        loud[gap:-gap] |= loud[: -2 * gap] & loud[2 * gap :]
    edges = np.flatnonzero(np.diff(loud.astype(int)))
    return [(edges[at] / 1000, edges[at + 1] / 1000) for at in range(0, len(edges), 2)]


def mix(*pauses_s: float) -> Mix:
    return lay_out([line(pause_s=pause_s) for pause_s in pauses_s], [take() for _ in pauses_s])


def test_lines_are_heard_when_the_mix_says() -> None:
    laid_out = mix(0.9, 0.4, 0.6)
    for spoken, (start_s, end_s) in zip(laid_out.lines, heard_s(laid_out.samples), strict=True):
        assert spoken.start_s == pytest.approx(start_s, abs=0.006)
        assert spoken.end_s == pytest.approx(end_s, abs=0.006)


def test_the_pause_between_two_lines_is_the_lines_own_whatever_the_engine_left_around() -> None:
    lines = [line(pause_s=0.9), line(pause_s=0.35), line()]
    takes = [take(before_s=0.0, behind_s=1.0), take(before_s=0.7, behind_s=0.0), take()]
    first, second, third = heard_s(lay_out(lines, takes).samples)
    assert second[0] - first[1] == pytest.approx(0.9, abs=0.012)
    assert third[0] - second[1] == pytest.approx(0.35, abs=0.012)


def test_pauses_are_digital_silence() -> None:
    laid_out = mix(0.9, 0.5)
    first, second = laid_out.lines
    middle = slice(round((first.end_s + 0.04) * RATE_HZ), round((second.start_s - 0.02) * RATE_HZ))
    assert not laid_out.samples[middle].any()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0.02, 0.6), st.floats(0.0, 1.2)), min_size=1, max_size=4),
    st.sampled_from([8_000, 22_050, 24_000, 44_100, 48_000]),
)
def test_every_chapter_is_whole_frames_with_silence_around(
    parts: list[tuple[float, float]], rate_hz: int
) -> None:
    lines = [line(pause_s=pause_s) for _, pause_s in parts]
    laid_out = lay_out(lines, [take(sound_s, rate_hz=rate_hz) for sound_s, _ in parts])
    samples = laid_out.samples
    assert samples.dtype == np.float32
    assert len(samples) % FRAME_SAMPLES == 0
    assert not samples[:LEAD].any()
    assert not samples[-TAIL:].any()
    last = laid_out.lines[-1]
    assert len(samples) / RATE_HZ >= last.end_s + parts[-1][1]
    assert all(spoken.start_s < spoken.end_s for spoken in laid_out.lines)


def test_without_a_lead_the_first_sound_comes_within_30_ms() -> None:
    assert lay_out([line()], [take()], lead=0).lines[0].start_s <= 0.03


def test_a_cut_take_neither_clicks_nor_loses_its_soft_beginning() -> None:
    rng = np.random.default_rng(5)
    breath = 0.003 * rng.standard_normal(4800)  # a fricative 40 dB below the vowel behind it
    vowel = 0.3 * np.sin(2 * np.pi * 200 * np.arange(24_000) / RATE_HZ + 1.0)  # begins off zero
    samples = np.concatenate([np.zeros(9600), breath, vowel]).astype(np.float32)
    laid_out = lay_out([line()], [Take(Audio(samples, RATE_HZ), ())])
    spoken = laid_out.lines[0]
    assert spoken.end_s - spoken.start_s == pytest.approx(0.6, abs=0.011)
    end = round(spoken.end_s * RATE_HZ)
    assert abs(laid_out.samples[end - 1]) < 0.001  # the vowel is cut hard in the take


def test_word_times_move_with_their_take() -> None:
    words = (WordTime(0, 2, 0.2, 0.6), WordTime(2, 4, 0.6, 1.0))
    laid_out = lay_out([line(), line()], [take(words=words), take(words=words)])
    for spoken in laid_out.lines:
        first, second = spoken.words
        assert (first.start, first.end, second.start, second.end) == (0, 2, 2, 4)
        assert first.start_s == pytest.approx(spoken.start_s, abs=0.006)
        assert first.end_s == second.start_s == pytest.approx(spoken.start_s + 0.4, abs=0.006)
        assert second.end_s <= spoken.end_s


def test_words_said_for_one_written_stretch_become_one_word() -> None:
    reading = Reading(
        "涨3.5%。",
        "涨百分之三点五。",
        tuple("涨百分之三点五。"),
        tuple("涨百分之三点五。"),
        (Span(1, 5, 1, 7, "percent"),),
    )
    words = tuple(WordTime(at, at + 1, 0.2 + at / 10, 0.3 + at / 10) for at in range(7))
    spoken = lay_out([Line(reading, 0.5)], [take(words=words)]).lines[0]
    assert [spoken.text[word.start : word.end] for word in spoken.words] == ["涨", "3.5%"]
    assert spoken.words[1].start_s == pytest.approx(spoken.words[0].end_s)
    assert spoken.words[1].end_s - spoken.words[1].start_s == pytest.approx(0.6)


def test_words_that_stand_for_nothing_written_are_left_out() -> None:
    reading = Reading("甲乙", "甲和乙", ("",) * 3, ("",) * 3, (Span(1, 1, 1, 2, "and"),))
    words = tuple(WordTime(at, at + 1, 0.2 + at / 10, 0.3 + at / 10) for at in range(3))
    spoken = lay_out([Line(reading, 0.5)], [take(words=words)]).lines[0]
    assert [spoken.text[word.start : word.end] for word in spoken.words] == ["甲", "乙"]


def test_word_times_outside_the_speech_are_kept_within_their_line() -> None:
    words = (WordTime(0, 2, 0.0, 0.6), WordTime(2, 4, 0.6, 1.3))
    spoken = lay_out([line()], [take(words=words)]).lines[0]
    assert spoken.words[0].start_s == spoken.start_s
    assert spoken.words[1].end_s == spoken.end_s


@pytest.mark.parametrize("samples", [np.zeros(24_000, np.float32), np.zeros(0, np.float32)])
def test_a_silent_take_is_refused_by_its_text(samples: NDArray[np.float32]) -> None:
    with pytest.raises(EngineError, match=r"临江大桥.*silence"):
        lay_out([line()], [Take(Audio(samples, 24_000), ())])


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 96_000])
def test_resampling_keeps_a_tone_and_adds_nothing_above_minus_80_decibels(rate_hz: int) -> None:
    pitch_hz = 3000.0
    sound = np.sin(2 * np.pi * pitch_hz * np.arange(rate_hz) / rate_hz).astype(np.float32)
    brought = resample(sound, rate_hz, RATE_HZ)
    assert len(brought) == RATE_HZ
    expected = np.sin(2 * np.pi * pitch_hz * np.arange(RATE_HZ) / RATE_HZ)
    middle = slice(2000, -2000)
    assert np.abs(brought - expected)[middle].max() < 1e-4
    assert brought.dtype == np.float32


def test_resampling_down_cuts_what_the_lower_rate_cannot_carry() -> None:
    sound = np.sin(2 * np.pi * 30_000 * np.arange(96_000) / 96_000).astype(np.float32)
    assert np.abs(resample(sound, 96_000, RATE_HZ)[2000:-2000]).max() < 1e-4


def test_resampling_nothing_gives_nothing() -> None:
    assert len(resample(np.zeros(0, np.float32), 24_000, RATE_HZ)) == 0
