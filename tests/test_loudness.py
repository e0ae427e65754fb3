"""Loudness and true peak against the signals of EBU Tech 3341 (version 4), synthesised."""

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.audio.loudness import energies, gated, integrated, renewed, step_energies
from briefing.audio.true_peak import true_peak_dbtp
from tests.acoustics import loudness_range

RATE_HZ = 48_000
Signal = NDArray[np.float32]


def tone(level_dbfs: float, length_s: float, pitch_hz: float = 1000.0) -> Signal:
    time_s = np.arange(round(length_s * RATE_HZ)) / RATE_HZ
    return (10 ** (level_dbfs / 20) * np.sin(2 * np.pi * pitch_hz * time_s)).astype(np.float32)


def tones(*parts: tuple[float, float]) -> Signal:
    return np.concatenate([tone(*part) for part in parts])


def stereo_lufs(channel: Signal) -> float:
    return gated(2 * step_energies(channel))


@pytest.mark.parametrize(
    ("case", "parts", "expected_lufs"),
    [
        (1, [(-23.0, 20.0)], -23.0),
        (2, [(-33.0, 20.0)], -33.0),
        (3, [(-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0)], -23.0),
        (4, [(-72.0, 10.0), (-36.0, 10.0), (-23.0, 60.0), (-36.0, 10.0), (-72.0, 10.0)], -23.0),
        (5, [(-26.0, 20.0), (-20.0, 20.1), (-26.0, 20.0)], -23.0),
    ],
)
def test_integrated_loudness_reads_the_ebu_tones_within_a_tenth(
    case: int, parts: list[tuple[float, float]], expected_lufs: float
) -> None:
    assert stereo_lufs(tones(*parts)) == pytest.approx(expected_lufs, abs=0.1), f"case {case}"


def test_energies_add_up_over_weighted_channels_as_in_ebu_case_6() -> None:
    front, centre, back = (step_energies(tone(level, 20.0)) for level in (-28.0, -24.0, -30.0))
    assert gated(2 * front + centre + 2 * 1.41 * back) == pytest.approx(-23.0, abs=0.1)


def test_a_mono_file_reads_three_decibels_below_the_same_sound_in_stereo() -> None:
    sound = tone(-20.0, 3.0)
    assert stereo_lufs(sound) - integrated(sound) == pytest.approx(3.01, abs=0.01)


def recursive(
    sound: NDArray[np.float64], numerator: tuple[float, ...], denominator: tuple[float, ...]
) -> NDArray[np.float64]:
    """Filter sample by sample, as BS.1770-4 draws it."""
    heard = np.zeros(len(sound) + 2)
    given = np.concatenate([[0.0, 0.0], sound])
    for at in range(2, len(given)):
        forward = sum(numerator[lag] * given[at - lag] for lag in range(3))
        heard[at] = forward - sum(denominator[lag] * heard[at - lag] for lag in (1, 2))
    return heard[2:]


@pytest.mark.parametrize(
    "sound",
    [
        # a random walk: low and high tones
        np.cumsum(np.random.default_rng(3).standard_normal(6 * 4800)) * 1e-2,
        # of which hardly anything is heard: what the filters remember must nearly cancel it out
        0.9 * np.sin(2 * np.pi * 5 * np.arange(6 * 4800) / RATE_HZ + 1.0),
    ],
    ids=["random walk", "5 Hz"],
)
def test_the_weighting_is_that_of_the_standards_recursive_filters(
    sound: NDArray[np.float64],
) -> None:
    heard = recursive(
        recursive(
            sound,
            (1.53512485958697, -2.69169618940638, 1.19839281085285),
            (1.0, -1.69065929318241, 0.73248077421585),
        ),
        (1.0, -2.0, 1.0),
        (1.0, -1.99004745483398, 0.99007225036621),
    )
    expected = (heard.reshape(6, 4800) ** 2).mean(axis=1)
    assert step_energies(sound.astype(np.float32)) == pytest.approx(expected, rel=1e-3)


def test_silence_has_no_loudness_and_no_peak() -> None:
    silence = np.zeros(RATE_HZ, np.float32)
    assert integrated(silence) == float("-inf")
    assert true_peak_dbtp(silence) == float("-inf")
    assert integrated(silence[:0]) == float("-inf")
    assert true_peak_dbtp(silence[:0]) == float("-inf")


def test_energies_line_up_over_chapters_so_that_a_programme_needs_no_second_pass() -> None:
    pause = np.zeros(RATE_HZ // 2, np.float32)  # the filters forget in it, as between chapters
    chapters = [np.concatenate([pause, tone(level, 4.0), pause]) for level in (-20.0, -26.0)]
    together = gated(np.concatenate([step_energies(chapter) for chapter in chapters]))
    assert together == pytest.approx(integrated(np.concatenate(chapters)), abs=0.001)


@pytest.mark.parametrize("each", [24, 480])
def test_energies_of_shorter_stretches_add_up_to_those_of_a_step(each: int) -> None:
    sound = tones((-20.0, 1.0), (-30.0, 2.0))[:-79]
    shorter = energies(sound, each)
    np.testing.assert_allclose(
        shorter.reshape(-1, 4800 // each).mean(axis=1), step_energies(sound), rtol=1e-5
    )
    assert gated(shorter, each) == pytest.approx(integrated(sound), abs=1e-4)


@pytest.mark.parametrize("each", [4800, 24])
@pytest.mark.parametrize(
    "changed", [(0, 2_000), (60_001, 70_000), (90_000, 144_321), (140_000, 999_999)]
)
def test_where_little_has_changed_only_that_is_measured_again(
    changed: tuple[int, int], each: int
) -> None:
    before = tones((-20.0, 1.0), (-30.0, 2.0))[:-79]
    after = before.copy()
    after[slice(*changed)] += tone(-15.0, 3.0, 440.0)[: len(before)][slice(*changed)]
    found = renewed(energies(before, each), after, [changed], each)
    np.testing.assert_allclose(found, energies(after, each), rtol=1e-5, atol=1e-9)


def test_a_sine_reads_the_same_wherever_blocks_and_stretches_cut_it() -> None:
    sound = tone(-23.0, 20.0, 40.0)
    shifted = np.concatenate([np.zeros(1234, np.float32), sound])
    assert integrated(shifted) == pytest.approx(integrated(sound), abs=0.02)


def peak_tone(divisor: float, phase_deg: float, amplitude: float) -> Signal:
    turns = np.arange(RATE_HZ) / divisor + phase_deg / 360
    sound = amplitude * np.sin(2 * np.pi * turns)
    ramp = np.minimum(1.0, np.arange(RATE_HZ) / 480)  # the signals begin and end without a step
    return (sound * ramp * ramp[::-1]).astype(np.float32)


@pytest.mark.parametrize(
    ("case", "divisor", "phase_deg", "amplitude", "expected_dbtp"),
    [
        (15, 4, 0.0, 0.50, -6.0),
        (16, 4, 45.0, 0.50, -6.0),
        (17, 6, 60.0, 0.50, -6.0),
        (18, 8, 67.5, 0.50, -6.0),
        (19, 4, 45.0, 1.41, 3.0),
    ],
)
def test_true_peak_reads_the_ebu_sines_within_its_tolerance(
    case: int, divisor: float, phase_deg: float, amplitude: float, expected_dbtp: float
) -> None:
    error_db = true_peak_dbtp(peak_tone(divisor, phase_deg, amplitude)) - expected_dbtp
    assert -0.4 <= error_db <= 0.2, f"case {case}"


@pytest.mark.parametrize("offset", range(4))
def test_true_peak_finds_a_single_cycle_between_the_samples_as_in_ebu_cases_20_to_23(
    offset: int,
) -> None:
    fine = np.arange(4 * RATE_HZ // 5)
    cycle = 24  # samples of a sixth of the rate, at four times the rate
    middle = len(fine) // 2 // cycle * cycle
    loud = (fine >= middle) & (fine < middle + cycle)
    sound = np.where(loud, 1.0, 0.5) * np.sin(2 * np.pi * fine / cycle)
    spectrum = np.fft.rfft(sound)  # decimated as the document says: band-limited first
    spectrum[len(spectrum) // 4 :] = 0
    decimated = np.fft.irfft(spectrum, len(fine))[offset::4].astype(np.float32)
    assert -0.4 <= true_peak_dbtp(decimated) <= 0.2


def test_passing_over_the_quiet_stretches_changes_nothing() -> None:
    rng = np.random.default_rng(7)
    sound = (rng.standard_normal(RATE_HZ) * np.linspace(0, 0.2, RATE_HZ) ** 2).astype(np.float32)
    interpolated = np.fft.irfft(np.pad(np.fft.rfft(sound), (0, 3 * RATE_HZ // 2)), 4 * RATE_HZ) * 4
    everywhere_db = 20 * np.log10(np.abs(interpolated).max())
    assert true_peak_dbtp(sound) == pytest.approx(everywhere_db, abs=0.4)


@pytest.mark.parametrize("length", [1, 23, 24, 30, 60, 1000])
@pytest.mark.parametrize("at", ["front", "behind"])
def test_a_sound_that_begins_or_ends_at_once_peaks_as_if_silence_were_around(
    length: int, at: str
) -> None:
    sound = np.linspace(1.0, 0.0, length, dtype=np.float32) ** 2 * tone(-6.0, 1.0, 11_000)[:length]
    sound = np.roll(sound, -1) if at == "front" else sound[::-1].copy()
    silence = np.zeros(48, np.float32)
    alone, between = (
        true_peak_dbtp(sound),
        true_peak_dbtp(np.concatenate([silence, sound, silence])),
    )
    assert alone == pytest.approx(between, abs=1e-4) or alone == between


@pytest.mark.parametrize(
    ("levels_dbfs", "range_lu"), [((-20, -30), 10), ((-20, -15), 5), ((-40, -20), 20)]
)
def test_the_loudness_range_reads_the_ebu_tones(
    levels_dbfs: tuple[int, ...], range_lu: float
) -> None:
    """EBU Tech 3342, table 1: 1 kHz, 20 s at each level, within 1 LU."""
    signal = tones(*((level_dbfs, 20.0) for level_dbfs in levels_dbfs))
    assert loudness_range(signal) == pytest.approx(range_lu, abs=1.0)
