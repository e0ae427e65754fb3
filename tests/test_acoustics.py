"""What measures the voices must itself find what is there."""

import numpy as np
import pytest

from tests.acoustics import Samples, clicks, fundamentals_hz, onset_s, silences_s

RATE_HZ = 24_000


def voice(hz: float = 200.0, length_s: float = 0.5) -> Samples:
    """Make a vowel of a kind: twenty harmonics, weaker by 9 dB an octave."""
    time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    harmonics = [np.sin(2 * np.pi * hz * n * time_s) / n**1.5 for n in range(1, 21)]
    return (0.2 * np.sum(harmonics, axis=0)).astype(np.float32)


def test_a_vowel_does_not_click_and_a_splice_or_a_step_does() -> None:
    sound = voice()
    edge = np.linspace(0, 1, 120, dtype=np.float32)
    sound[:120] *= edge
    sound[-120:] *= edge[::-1]
    assert clicks(sound, RATE_HZ) == 0
    spliced = np.concatenate([sound[:6010], -sound[6010:]])
    assert clicks(spliced, RATE_HZ) == 1
    stepped = np.concatenate([np.zeros(500, np.float32), np.full(500, 0.01, np.float32)])
    assert clicks(stepped, RATE_HZ) == 2


@pytest.mark.parametrize("hz", [110.0, 200.0, 333.0])
def test_the_fundamental_is_found_and_not_a_harmonic(hz: float) -> None:
    found = fundamentals_hz(voice(hz), RATE_HZ)
    assert len(found) > 40
    assert found == pytest.approx(hz, rel=0.02)


def test_noise_has_no_fundamental() -> None:
    noise = np.random.default_rng(1).normal(0, 0.1, RATE_HZ).astype(np.float32)
    assert len(fundamentals_hz(noise, RATE_HZ)) < 3


def test_an_onset_is_found_where_the_sound_begins() -> None:
    sound = np.concatenate([np.zeros(RATE_HZ // 4, np.float32), voice()])
    for near_s in (0.19, 0.25, 0.3):
        assert onset_s(sound, RATE_HZ, near_s) == pytest.approx(0.25, abs=0.008)


def test_silences_are_listed() -> None:
    pause = np.zeros(RATE_HZ * 3 // 10, np.float32)
    sound = np.concatenate([voice(), pause, voice()])
    assert silences_s(sound, RATE_HZ) == [pytest.approx((0.5, 0.8), abs=0.001)]
