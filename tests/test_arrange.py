"""Music under speech: where it is heard, and how far it gives way."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing import audio
from briefing.audio.arrange import (
    ATTACK_S,
    BRIDGE_S,
    DUCK_DB,
    GUARD_S,
    RELEASE_S,
    arrange,
    bed_gain,
)
from briefing.audio.cues import Cue, Sound
from briefing.audio.loudness import integrated
from briefing.audio.mix import TAIL, Mix, lay_out
from briefing.audio.mp3 import decode
from briefing.audio.sound_design import BED_BELOW_LU, bed
from briefing.audio.true_peak import true_peak_dbtp
from briefing.model import Audio, Line, Loudness, Reading, Take

RATE_HZ = 48_000
PITCH_HZ = 330.0
Samples = NDArray[np.float32]


def tone(length_s: float, pitch_hz: float, level: float = 0.3) -> Samples:
    time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    return (level * np.sin(2 * np.pi * pitch_hz * time_s)).astype(np.float32)


LOOP = tone(7.0, PITCH_HZ)  # of whole periods: even at its seam
MUSIC = Cue(LOOP, integrated(LOOP), BED_BELOW_LU, len(LOOP))


def spoken(*pauses_s: float) -> tuple[list[Line], list[Take]]:
    """Make lines of a second, at 2 kHz: what is left of the bed's pitch is the bed's."""
    lines = [
        Line(Reading("公交。", "公交。", tuple("公交。"), tuple("公交。")), pause)
        for pause in pauses_s
    ]
    return lines, [Take(Audio(tone(1.0, 2000.0), RATE_HZ), ())] * len(lines)


def heard_at(samples: Samples, start_s: float, end_s: float, pitch_hz: float = PITCH_HZ) -> float:
    """Give the level of a pitch in dB within a stretch, as a narrow filter hears it."""
    part = samples[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)]
    turning = np.exp(-2j * np.pi * pitch_hz * np.arange(len(part)) / RATE_HZ)
    window = np.hanning(len(part))
    return float(20 * np.log10(abs((part * window * turning).sum()) / window.sum() + 1e-9))


def under(*pauses_s: float, first: bool = False) -> tuple[Samples, Samples, Mix]:
    """Give a chapter's speech, the same with a bed under it, and its layout."""
    mix = lay_out(*spoken(*pauses_s))
    return (
        mix.samples,
        arrange(mix, integrated(mix.samples), Sound(Loudness(), first, under=MUSIC)),
        mix,
    )


def test_the_bed_is_soft_between_the_lines_and_softer_by_12_decibels_under_them() -> None:
    lines, takes = spoken(1.5, 0.5, 2.0)
    made = audio.master(lines, takes, Sound(Loudness(), first=False, under=MUSIC))
    heard = decode(made.frames)
    one, two, three = made.lines
    between = heard_at(heard, one.end_s + RELEASE_S, two.start_s - ATTACK_S - GUARD_S)
    below = [heard_at(heard, line.end_s - 0.6, line.end_s - 0.1) for line in made.lines]
    assert between - max(below) >= 12.0
    assert max(below) - min(below) < 1.0
    still_down = heard_at(heard, two.end_s, three.start_s)  # half a second is bridged
    assert still_down == pytest.approx(np.mean(below), abs=1.0)
    assert made.loudness_lufs == pytest.approx(-16.0, abs=0.5)
    assert made.true_peak_dbtp <= -1.0


def test_a_bed_is_as_far_below_the_speech_as_is_said() -> None:
    speech, arranged, mix = under(3.0, 3.0)
    rest = arranged - speech
    gap = slice(
        round((mix.lines[0].end_s + 0.5) * RATE_HZ), round((mix.lines[1].start_s - 0.5) * RATE_HZ)
    )
    assert integrated(speech) - integrated(rest[gap]) == pytest.approx(11.0, abs=0.3)
    words = slice(*(round(s * RATE_HZ) for s in (mix.lines[0].start_s, mix.lines[0].end_s)))
    assert integrated(speech) - integrated(rest[words]) == pytest.approx(24.0, abs=0.5)


def test_a_bed_is_over_before_the_chapter_is() -> None:
    for pauses_s in ((0.0,), (0.05, 0.1), (1.2, 1.2)):
        speech, arranged, mix = under(*pauses_s)
        rest = np.abs(arranged - speech)
        assert not rest[: max(0, round((mix.lines[0].start_s - 0.31) * RATE_HZ))].any()
        assert not rest[min(mix.end, len(speech) - TAIL) :].any()
        assert rest.max() > 0.0


spans = st.lists(st.tuples(st.floats(0.0, 2.0), st.floats(0.05, 4.0)), min_size=1, max_size=8)


@given(spans, st.floats(0.0, 2.0))
def test_a_bed_never_jumps_and_is_down_under_every_word(
    parts: list[tuple[float, float]], behind_s: float
) -> None:
    lines, at = [], 0.0
    for pause_s, length_s in parts:
        lines.append((at + pause_s, at + pause_s + length_s))
        at = lines[-1][1]
    length = round((at + behind_s) * RATE_HZ)
    gain = bed_gain(lines, length).over(0, length)
    assert len(gain) == round((at + behind_s) * RATE_HZ)
    assert 0.0 <= gain.min() <= gain.max() <= 1.0
    assert np.abs(np.diff(gain)).max() < 1e-3
    down = 10 ** (-DUCK_DB / 20) + 1e-6
    for start_s, end_s in lines:
        assert gain[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)].max() <= down


def test_a_bed_is_up_again_in_every_pause_that_has_time_for_it() -> None:
    pause_s = BRIDGE_S + 0.1
    gain = bed_gain([(1.0, 2.0), (2.0 + pause_s, 4.0)], 6 * RATE_HZ).over(0, 6 * RATE_HZ)
    assert gain[round((2.0 + RELEASE_S + 0.05) * RATE_HZ)] == pytest.approx(1.0, abs=1e-3)
    bridged = bed_gain([(1.0, 2.0), (2.0 + BRIDGE_S - 0.01, 4.0)], 6 * RATE_HZ).over(0, 6 * RATE_HZ)
    assert bridged[round(2.3 * RATE_HZ)] == pytest.approx(10 ** (-DUCK_DB / 20), rel=1e-3)


def test_a_bed_that_loops_is_even_at_its_seam() -> None:
    rng = np.random.default_rng(3)
    noise = bed((0.1 * rng.standard_normal(6 * RATE_HZ)).astype(np.float32)).samples
    looped = np.resize(noise, 3 * len(noise))
    windows = looped[: len(looped) // 4800 * 4800].reshape(-1, 4800)
    level_db = 10 * np.log10((windows**2).mean(axis=1))
    assert np.abs(level_db - level_db.mean()).max() < 1.0  # equal power, whatever is crossed
    clean = bed(tone(6.0, 333.0)).samples
    assert np.abs(np.diff(np.resize(clean, 2 * len(clean)))).max() < 0.03  # no click


def test_music_of_any_level_is_set_by_its_loudness() -> None:
    mix = lay_out(*spoken(2.0, 2.0))
    soft, loud = (
        arrange(
            mix,
            integrated(mix.samples),
            Sound(Loudness(), first=False, under=bed(tone(7.0, PITCH_HZ, level))),
        )
        for level in (0.003, 0.9)
    )
    assert soft == pytest.approx(loud, abs=1e-4)
    assert true_peak_dbtp(soft) < 0.0
