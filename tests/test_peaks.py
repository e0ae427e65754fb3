"""The picture of a sound: where it is loud, and where nobody speaks."""

import numpy as np
import pytest

from briefing.audio import peaks
from briefing.audio.peaks import STEP
from briefing.model import PEAK_LEVELS

SILENCE, FULL = PEAK_LEVELS[0], PEAK_LEVELS[-1]


def test_each_tenth_of_a_second_is_one_character() -> None:
    for samples, characters in ((0, 0), (1, 1), (STEP, 1), (STEP + 1, 2), (10 * STEP, 10)):
        assert len(peaks.peaks(np.zeros(samples, np.float32))) == characters


@pytest.mark.parametrize("sign", [1, -1])
def test_one_loud_sample_is_seen(sign: int) -> None:
    sound = np.zeros(3 * STEP, np.float32)
    sound[STEP] = sign
    assert peaks.peaks(sound) == SILENCE + FULL + SILENCE


def test_half_the_scale_is_half_as_high() -> None:
    drawn = peaks.peaks(np.full(STEP, 0.5, np.float32))
    assert PEAK_LEVELS.index(drawn) / (len(PEAK_LEVELS) - 1) == pytest.approx(0.5, abs=0.02)


def test_what_an_encoder_lifts_above_full_scale_stays_in_the_picture() -> None:
    assert peaks.peaks(np.full(STEP, 1.2, np.float32)) == FULL
