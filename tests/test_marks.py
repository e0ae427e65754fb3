"""Chapter marks: where a hundred chapters are heard to begin in the decoded episode."""

from datetime import date
from io import BytesIO

import numpy as np
import pytest
import soundfile
from mutagen.id3 import ID3
from numpy.typing import NDArray

from briefing import audio
from briefing.audio.cues import Sound
from briefing.audio.frames import join
from briefing.audio.tags import id3
from briefing.audio.timeline import lay_out
from briefing.model import Audio, Chapter, Line, Loudness, Master, Reading, Take

RATE_HZ = 48_000
COUNT = 100
SILENT_S = 0.1
"""Chapters are parted by more silence than this, tones have none."""


def take(chance: np.random.Generator) -> Take:
    """Make a tone that begins at once, as an engine gives it: with silence around it."""
    before_s, sound_s, behind_s = chance.uniform([0, 0.2, 0], [0.3, 0.6, 0.3])
    time_s = np.arange(round(sound_s * 24_000)) / 24_000
    tone = 0.3 * np.sin(2 * np.pi * chance.uniform(200, 900) * time_s)
    around = (round(before_s * 24_000), round(behind_s * 24_000))
    return Take(Audio(np.pad(tone, around).astype(np.float32), 24_000), ())


def onsets_s(samples: NDArray[np.float32]) -> list[float]:
    """Find where sound begins behind silence, by the decoded samples alone."""
    loud = np.flatnonzero(np.abs(samples) > 0.05)
    begins = np.diff(loud, prepend=-RATE_HZ) > SILENT_S * RATE_HZ
    return [float(at) / RATE_HZ for at in loud[begins]]


@pytest.fixture(scope="module")
def mp3() -> bytes:
    """Make a programme of a hundred short chapters, as the pipeline does, without a chime."""
    chance = np.random.default_rng(12)
    lines = (Line(Reading("临江大桥", "临江大桥", ("",) * 4, ("",) * 4), 0.3),)
    chapters = [Chapter(f"c{at}", "story", f"第{at + 1}条", lines) for at in range(COUNT)]
    masters: list[Master] = [
        audio.master(lines, [take(chance)], Sound(Loudness(), first=at == 0)) for at in range(COUNT)
    ]
    tag = id3(
        title="早报",
        show="早报",
        day=date(2026, 3, 12),
        segments=lay_out(chapters, masters),
        duration_s=sum(master.duration_s for master in masters),
        cover=b"",
        comment="",
    )
    return tag + join([master.frames for master in masters])


def test_a_mark_stands_less_than_20_ms_before_what_is_heard_and_never_behind(mp3: bytes) -> None:
    samples, _ = soundfile.read(BytesIO(mp3), dtype="float32")
    heard_s = onsets_s(samples)
    marks_s = [one.start_time / 1000 for one in ID3(BytesIO(mp3)).getall("CHAP")]
    assert len(heard_s) == len(marks_s) == COUNT
    early_s = np.array(heard_s) - np.array(marks_s)
    assert early_s.min() >= 0.0
    assert early_s.max() < 0.02


def test_the_last_chapter_ends_with_the_decoded_sound(mp3: bytes) -> None:
    samples, _ = soundfile.read(BytesIO(mp3), dtype="float32")
    assert ID3(BytesIO(mp3)).getall("CHAP")[-1].end_time == round(len(samples) / RATE_HZ * 1000)
