"""A finished chapter, measured on what a listener's decoder gives."""

import subprocess
import sys
import tracemalloc
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from briefing import audio, memory
from briefing.audio.cues import Cue, Sound
from briefing.audio.frames import join, strip
from briefing.audio.limiter import ROUNDING_DB, level, leveled
from briefing.audio.loudness import gated, integrated
from briefing.audio.mix import lay_out as lay_out_chapter
from briefing.audio.mp3 import decode
from briefing.audio.peaks import peaks
from briefing.audio.resample import resample
from briefing.audio.sound_design import bed, chime, intro, outro, sting
from briefing.audio.timeline import MARK_BEFORE_S, lay_out
from briefing.audio.true_peak import BLOCK, true_peak_dbtp
from briefing.engines import catalogue
from briefing.engines.espeak import Espeak
from briefing.errors import EngineError
from briefing.model import Audio, Chapter, Line, Loudness, Master, Reading, Take
from briefing.settings import PRESETS
from tests.acoustics import loudness_range
from tests.spoken import OPENING
from tests.spoken import line as spoken_line

RATE_HZ = 48_000
Samples = NDArray[np.float32]


def speech(length_s: float, *, seed: int = 1, level_rms: float = 0.05) -> Samples:
    """Make what a voice looks like to a meter: voiced pulses and hisses, four syllables a second.

    24 kHz; its peaks stand about 15 dB above its loudness, as a neural voice's do, so that the
    limiter has work to do.
    """
    rate_hz = 24_000
    rng = np.random.default_rng(seed)
    time_s = np.arange(round(length_s * rate_hz)) / rate_hz
    phase = 2 * np.pi * np.cumsum(140 + 20 * np.sin(2 * np.pi * 0.7 * time_s)) / rate_hz
    voiced = sum(np.cos(order * phase + 0.1 * order**2) / order for order in range(1, 20))
    syllables = np.clip(np.sin(2 * np.pi * 2 * time_s), 0, None) ** 0.5
    hiss = np.clip(-np.sin(2 * np.pi * 2 * time_s), 0, None) * rng.standard_normal(len(time_s))
    phrases = 1 + 0.6 * np.sin(2 * np.pi * 0.31 * time_s + seed)
    sound = (voiced * syllables + 0.2 * hiss) * phrases
    return (sound * level_rms / np.sqrt((sound**2).mean())).astype(np.float32)


def test_the_sound_used_here_is_as_peaky_as_speech() -> None:
    sound = resample(speech(4.0), 24_000, RATE_HZ)
    assert true_peak_dbtp(sound) - integrated(sound) == pytest.approx(15.0, abs=1.5)


def line(text: str = "云溪区新增公交线路。", pause_s: float = 0.6) -> Line:
    return Line(Reading(text, text, tuple(text), tuple(text)), pause_s)


def sound(
    loudness: Loudness = PRESETS["apple"],
    *,
    first: bool = False,
    before: Cue | None = None,
    behind: Cue | None = None,
) -> Sound:
    return Sound(loudness, first=first, before=before, behind=behind)


def master(
    *,
    first: bool = False,
    before: Cue | None = None,
    behind: Cue | None = None,
    level_rms: float = 0.05,
) -> Master:
    takes = [
        Take(Audio(speech(length_s, seed=seed, level_rms=level_rms), 24_000), ())
        for seed, length_s in enumerate((1.5, 4.0))
    ]
    return audio.master([line(), line()], takes, sound(first=first, before=before, behind=behind))


@pytest.mark.parametrize("level_rms", [0.0005, 0.05, 0.3])
def test_a_chapter_is_at_its_loudness_with_its_peaks_below_the_ceiling(level_rms: float) -> None:
    made = master(level_rms=level_rms)
    heard = decode(made.frames)
    assert integrated(heard) == pytest.approx(-16.0, abs=0.5)
    assert true_peak_dbtp(heard) <= -1.0
    assert made.loudness_lufs == pytest.approx(integrated(heard), abs=0.01)
    assert made.true_peak_dbtp == pytest.approx(true_peak_dbtp(heard), abs=0.01)


TARGETS = [*PRESETS.values(), Loudness(-19.0)]


@pytest.mark.parametrize("asked", TARGETS, ids=str)
def test_another_loudness_and_ceiling_can_be_asked_for(asked: Loudness) -> None:
    take = Take(Audio(speech(5.0), 24_000), ())
    heard = decode(audio.master([line()], [take], sound(asked, first=True)).frames)
    assert integrated(heard) == pytest.approx(asked.lufs, abs=0.5)
    assert true_peak_dbtp(heard) <= asked.ceiling_dbtp


SENTENCES = ("第一句说花儿好。", "新建八所学校，九月开学。", "云溪区东桥昨天通车。", OPENING)


@cache
def spoken_lines() -> tuple[list[Line], list[Take]]:
    """Have espeak speak: it has the highest peaks of all engines, 22 dB above its loudness."""
    engine, voice = Espeak(Path()), catalogue.find("espeak")
    lines = [spoken_line(text) for text in SENTENCES * 2]
    return lines, [engine.speak(each, voice) for each in lines]


@pytest.mark.parametrize("asked", TARGETS, ids=str)
def test_the_range_of_speech_is_kept_within_a_unit(asked: Loudness) -> None:
    """Loud and soft sentences stay so: nothing rides the level, nothing pumps."""
    lines, takes = spoken_lines()
    before = lay_out_chapter(lines, takes).samples
    heard = decode(audio.master(lines, takes, sound(asked)).frames)
    assert loudness_range(before) > 1.0
    assert loudness_range(heard) == pytest.approx(loudness_range(before), abs=1.0)
    assert integrated(heard) == pytest.approx(asked.lufs, abs=0.5)
    assert true_peak_dbtp(heard) <= asked.ceiling_dbtp


def test_a_chapter_is_exactly_as_long_as_its_frames() -> None:
    made = master()
    assert len(made.frames) % 288 == 0
    assert made.duration_s == pytest.approx(len(made.frames) // 288 * 0.024)
    assert strip(join([made.frames])) == made.frames


def test_a_chapter_brings_the_picture_of_what_is_heard_of_it() -> None:
    made = master()
    assert made.peaks == peaks(decode(made.frames))
    assert "000" in made.peaks  # the pause of 0.6 s between its lines
    assert max(made.peaks) > "h"  # half of full scale: −16 LUFS leaves speech such peaks


def test_the_same_takes_give_the_same_bytes() -> None:
    assert master(first=True).frames == master(first=True).frames


def onset_s(heard: Samples, after_s: float = 0.0) -> float:
    """Find the first millisecond with sound in it."""
    loud = np.abs(heard[round(after_s * RATE_HZ) :]) > 0.01
    return after_s + int(np.argmax(loud)) / RATE_HZ


def test_marks_stand_just_before_the_speech_in_the_decoded_episode() -> None:
    made = [master(first=at == 0) for at in range(3)]
    chapters = [Chapter(f"c{at}", "story", "公交", (line(), line())) for at in range(3)]
    segments = lay_out(chapters, made)
    heard = decode(b"".join(one.frames for one in made))
    for segment in segments[1:]:
        assert not np.abs(heard[round((segment.start_s - 0.3) * RATE_HZ) :][:14_000]).max() > 0.001
        assert 0.0 <= onset_s(heard, segment.start_s) - segment.start_s <= 0.05


@pytest.mark.parametrize("before", [chime(), None], ids=["chime", "none"])
def test_the_first_chapter_is_heard_at_once(before: Cue | None) -> None:
    assert onset_s(decode(master(first=True, before=before).frames)) <= 0.03


def test_the_opening_begins_as_the_chime_dies_away() -> None:
    with_it, without = master(first=True, before=chime()), master(first=True)
    assert with_it.lines[0].start_s == pytest.approx(1.1, abs=0.02)
    assert without.lines[0].start_s <= 0.03


def test_the_chime_is_softer_than_the_speech_behind_it() -> None:
    heard = decode(master(first=True, before=chime()).frames)
    before, behind = heard[: chime().length], heard[chime().length :]
    assert integrated(before) < integrated(behind)
    assert integrated(behind) == pytest.approx(-16.0, abs=0.7)


def test_marks_stand_at_the_headline_behind_the_sting_in_the_decoded_episode() -> None:
    """A player that jumps to a mark plays the headline at once, and no half of a sting."""
    made = [master(first=at == 0, before=sting() if at else None) for at in range(3)]
    chapters = [Chapter(f"c{at}", "story", "公交", (line(), line())) for at in range(3)]
    heard = decode(b"".join(one.frames for one in made))
    for segment in lay_out(chapters, made)[1:]:
        mark = round(segment.start_s * RATE_HZ)
        assert segment.lines[0].start_s - segment.start_s == pytest.approx(MARK_BEFORE_S)
        assert np.abs(heard[mark - 9600 : mark]).max() < 0.01
        assert 0.0 <= onset_s(heard, segment.start_s) - segment.start_s <= 0.05
        stung = heard[mark - sting().length : mark - sting().length // 2]
        assert 0.02 < np.abs(stung).max() < 0.2


def spoken_lufs(made: Master) -> float:
    """Measure what is heard from the first to the last word."""
    start, end = (round(s * RATE_HZ) for s in (made.lines[0].start_s, made.lines[-1].end_s))
    return integrated(decode(made.frames)[start:end])


def test_a_sting_is_well_below_the_speech_and_leaves_that_at_its_loudness() -> None:
    with_it, without = master(before=sting()), master()
    before = decode(with_it.frames)[: round(with_it.lines[0].start_s * RATE_HZ)]
    assert integrated(before) == pytest.approx(-16.0 - 12.0, abs=1.0)
    assert spoken_lufs(with_it) == pytest.approx(spoken_lufs(without), abs=0.3)


@pytest.mark.parametrize("first", [True, False])
def test_own_music_is_as_loud_as_the_speech_and_so_is_the_whole(first: bool) -> None:  # noqa: FBT001 -- a case
    music = resample(speech(9.0, seed=7, level_rms=0.01), 24_000, RATE_HZ)
    made = master(first=first, before=intro(music), behind=outro(music))
    heard = decode(made.frames)
    start, end = (round(s * RATE_HZ) for s in (made.lines[0].start_s, made.lines[-1].end_s))
    for part in (heard, heard[:start], heard[end:]):
        assert integrated(part) == pytest.approx(-16.0, abs=0.5)
    assert spoken_lufs(made) == pytest.approx(spoken_lufs(master()), abs=0.5)
    assert made.lines[0].start_s == pytest.approx((0 if first else 0.072) + 9.0, abs=0.02)
    assert made.duration_s - made.lines[-1].end_s == pytest.approx(0.6 + 9.0 + 0.096, abs=0.03)
    assert true_peak_dbtp(heard) <= -1.0
    assert not np.abs(heard[-4000:]).max() > 0.001  # it can be joined


@pytest.mark.parametrize("asked", TARGETS, ids=str)
def test_drums_take_nothing_from_the_speech(asked: Loudness) -> None:
    """Music with peaks 19 dB above its loudness: two hits a second."""
    since_s = np.arange(9 * RATE_HZ) % (RATE_HZ // 2) / RATE_HZ
    noise = np.random.default_rng(0).standard_normal(len(since_s))
    drums = (0.3 * noise * np.exp(-since_s / 0.1)).astype(np.float32)
    takes = [Take(Audio(speech(4.0, seed=seed), 24_000), ()) for seed in range(2)]
    lines = [line(), line()]
    plain = audio.master(lines, takes, sound(asked))
    made = audio.master(lines, takes, sound(asked, before=intro(drums), behind=outro(drums)))
    assert made.loudness_lufs == pytest.approx(asked.lufs, abs=0.5)
    assert made.true_peak_dbtp <= asked.ceiling_dbtp
    assert spoken_lufs(made) == pytest.approx(spoken_lufs(plain), abs=1.0)


def test_what_stands_beside_is_as_long_as_it_was_reckoned() -> None:
    music = resample(speech(3.0), 24_000, RATE_HZ)
    for told in (
        sound(),
        sound(first=True, before=chime()),
        sound(before=sting()),
        sound(first=True, before=intro(music), behind=outro(music)),
    ):
        made = audio.master([line()], [Take(Audio(speech(2.0), 24_000), ())], told)
        spoken = made.lines[0].end_s - made.lines[0].start_s
        assert made.duration_s - spoken - 0.6 == pytest.approx(told.beside_s, abs=0.025)


def test_a_peak_turns_down_its_own_20_milliseconds_and_nothing_else() -> None:
    tone = (0.1 * np.sin(2 * np.pi * 300 * np.arange(2 * RATE_HZ) / RATE_HZ)).astype(np.float32)
    tone[RATE_HZ - 50 : RATE_HZ + 50] *= 8
    made = level(tone, loudness_lufs=-16.0, ceiling_dbtp=-1.5)
    sounding = np.abs(tone) > 0.01
    gain = made[sounding] / tone[sounding]
    beside = np.abs(np.flatnonzero(sounding) - RATE_HZ) > 0.02 * RATE_HZ
    assert gain[beside] == pytest.approx(gain[0], rel=1e-4)
    assert gain[~beside].min() < 0.8 * gain[0]


def test_levelling_never_passes_the_ceiling_even_where_it_cannot_reach_the_loudness() -> None:
    clicks = np.zeros(3 * RATE_HZ, np.float32)
    clicks[::9600] = 0.5
    made = level(clicks, loudness_lufs=-16.0, ceiling_dbtp=-1.5)
    assert true_peak_dbtp(made) <= -1.5 + 0.01
    assert integrated(made) < -17.0


def test_levelling_leaves_alone_what_is_level_already() -> None:
    once = level(resample(speech(4.0), 24_000, RATE_HZ), loudness_lufs=-16.0, ceiling_dbtp=-1.5)
    assert level(once, loudness_lufs=-16.0, ceiling_dbtp=-1.5) is once


@pytest.mark.parametrize("loudness_lufs", [-16.0, -14.0])
def test_levelling_tells_how_loud_it_made_each_block(loudness_lufs: float) -> None:
    sound = resample(speech(4.0), 24_000, RATE_HZ)
    sound[::9600] = 0.5  # peaks that keep the limiter busy
    made, heard = leveled(sound, loudness_lufs, -1.5)
    assert gated(heard.energies, BLOCK) == pytest.approx(integrated(made), abs=0.005)
    assert true_peak_dbtp(made) <= heard.peak_dbtp + ROUNDING_DB


@pytest.mark.parametrize("changed", [(0, 50), (70_001, 70_003), (190_000, 192_000)])
def test_where_little_was_laid_on_it_sound_is_heard_as_if_measured_anew(
    changed: tuple[int, int],
) -> None:
    made, heard = leveled(resample(speech(4.0), 24_000, RATE_HZ), -16.0, -1.5)
    louder = made.copy()
    louder[slice(*changed)] += 0.9
    found = heard.renewed(louder, [changed])
    assert found.peak_dbtp == pytest.approx(true_peak_dbtp(louder), abs=0.01)
    assert gated(found.energies, BLOCK) == pytest.approx(integrated(louder), abs=0.005)


def test_levelling_leaves_silence_alone() -> None:
    silence = np.zeros(RATE_HZ, np.float32)
    assert not level(silence, loudness_lufs=-16.0, ceiling_dbtp=-1.0).any()


def test_sound_that_cannot_be_made_so_loud_is_refused_not_delivered_soft() -> None:
    clicks = np.zeros(3 * 24_000, np.float32)
    clicks[::4800] = 0.5
    with pytest.raises(EngineError, match=r"公交.*-16 LUFS.*another voice"):
        audio.master([line()], [Take(Audio(clicks, 24_000), ())], sound())


def test_importing_all_of_it_says_nothing() -> None:
    modules = "arrange, frames, limiter, mix, mp3, sound_design, tags, timeline"
    told = subprocess.run(
        [sys.executable, "-W", "always", "-c", f"from briefing.audio import {modules}"],
        capture_output=True,
        check=True,
        env={"PATH": ""},
    )
    assert told.stderr == b""
    assert told.stdout == b""


def test_mastering_takes_little_more_memory_than_two_copies_of_the_sound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memory, "_pages", bytearray)  # which tracemalloc sees
    takes = [Take(Audio(speech(8.0), 24_000), ())] * 6
    lines = [line() for _ in takes]
    beside = Sound(Loudness(), first=False, before=sting(), under=bed(speech(5.0)))
    audio.master(lines[:1], takes[:1], beside)  # what is worked out once stays
    tracemalloc.start()
    made = audio.master(lines, takes, beside)
    _, peak_bytes = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak_bytes < 2.7 * made.duration_s * RATE_HZ * np.float32().nbytes
