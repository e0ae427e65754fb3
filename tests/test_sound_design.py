"""The programme's own sounds, by the numbers."""

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.audio import sound_design
from briefing.audio.cues import Cue
from briefing.audio.loudness import integrated
from briefing.audio.sound_design import chime, intro, outro, sting

RATE_HZ = 48_000
OWN = pytest.mark.parametrize("cue", [chime(), sting()], ids=["chime", "sting"])


def spectrum_db(samples: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)))) ** 2
    return np.fft.rfftfreq(len(samples), 1 / RATE_HZ), 10 * np.log10(power / power.max() + 1e-15)


@OWN
def test_it_begins_and_ends_in_silence_and_does_not_clip(cue: Cue) -> None:
    assert np.abs(cue.samples[:2]).max() < 0.001
    assert np.abs(cue.samples[-480:]).max() < 0.001
    assert 0.05 < np.abs(cue.samples).max() < 0.99
    assert cue.lufs == pytest.approx(integrated(cue.samples))


@OWN
def test_it_does_not_click(cue: Cue) -> None:
    """A click is broadband: in no 10 ms is there anything above the partials."""
    for at in range(0, len(cue.samples) - 960, 240):
        hertz, level_db = spectrum_db(cue.samples[at : at + 960])
        if np.abs(cue.samples[at : at + 960]).max() > 0.003:
            assert level_db[hertz > 8000].max() < -45.0


def test_the_sting_is_short_and_softer_than_the_chime_and_of_its_family() -> None:
    assert len(sting().samples) / RATE_HZ < 1.0
    assert sting().below_lu >= chime().below_lu + 6.0
    assert {pitch for _, pitch in sound_design.STING_NOTES} < {
        pitch for _, pitch in sound_design.CHIME_NOTES
    }


def test_nothing_of_the_sting_is_left_at_the_headline() -> None:
    last = sting().samples[sting().length - RATE_HZ // 5 :]
    assert np.abs(last).max() < 10 ** (-22 / 20) * np.abs(sting().samples).max()
    assert sting().length == len(sting().samples)


@pytest.mark.parametrize("make", [intro, outro])
@pytest.mark.parametrize("length_s", [0.6, 3.0, 20.0])
def test_music_is_faded_at_both_ends_and_keeps_its_length(
    make: "type[Cue]", length_s: float
) -> None:
    time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    music = (0.5 * np.cos(2 * np.pi * 220 * time_s)).astype(np.float32)  # begins at its peak
    cue = make(music)
    assert len(cue.samples) == cue.length == len(music)
    assert np.abs(cue.samples[:5]).max() < 0.01
    assert np.abs(cue.samples[-48:]).max() < 0.01
    half = slice(len(music) // 2 - 2400, len(music) // 2 + 2400)
    assert integrated(cue.samples) == pytest.approx(cue.lufs, abs=0.1)
    shape = cue.samples[half] / np.abs(cue.samples[half]).max()
    assert shape == pytest.approx(music[half] / np.abs(music[half]).max(), abs=0.02)
