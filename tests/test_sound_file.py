"""Music files of the user's: what is read, and what is refused in one sentence."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from briefing.audio.sound_file import read
from briefing.errors import SettingsError

RATE_HZ = 48_000
PITCH_HZ = 400.0


def tone(length_s: float, rate_hz: int) -> NDArray[np.float32]:
    time_s = np.arange(round(length_s * rate_hz)) / rate_hz
    return (0.5 * np.sin(2 * np.pi * PITCH_HZ * time_s)).astype(np.float32)


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 22_050, 44_056, 44_100, 44_101, 48_000, 96_000])
def test_any_rate_is_brought_to_48_kilohertz_in_tune(tmp_path: Path, rate_hz: int) -> None:
    file = tmp_path / "music.wav"
    soundfile.write(file, tone(2.0, rate_hz), rate_hz, "FLOAT")
    heard = read(file, "[sound] intro", 60.0)
    assert len(heard) == pytest.approx(2 * RATE_HZ, abs=2)
    assert heard[1000:95_000] == pytest.approx(tone(2.0, RATE_HZ)[1000:95_000], abs=2e-3)


@pytest.mark.parametrize("suffix", ["wav", "flac", "ogg", "mp3"])
def test_each_format_is_read_and_stereo_becomes_mono(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"music.{suffix}"
    left = tone(2.0, 44_100)
    soundfile.write(file, np.stack([left, 0.5 * left], axis=1), 44_100)
    heard = read(file, "[sound] intro", 60.0)
    assert heard.dtype == np.float32
    assert len(heard) == pytest.approx(2 * RATE_HZ, abs=3000)  # an encoder's delay
    turning = np.exp(-2j * np.pi * PITCH_HZ * np.arange(RATE_HZ) / RATE_HZ)
    assert 2 * abs((heard[10_000:58_000] * turning).mean()) == pytest.approx(0.375, abs=0.01)


def broken(folder: Path) -> dict[str, Path]:
    """Write files that cannot be music."""
    files = {name: folder / name for name in ("text.mp3", "empty.wav", "raw.raw", "short.wav",
                                              "silent.wav", "nan.wav", "long.wav")}  # fmt: skip
    files["text.mp3"].write_text("这不是声音", encoding="utf-8")
    files["empty.wav"].write_bytes(b"")
    files["raw.raw"].write_bytes(bytes(9999))
    soundfile.write(files["short.wav"], tone(0.2, 44_100), 44_100)
    soundfile.write(files["silent.wav"], np.zeros(44_100), 44_100)
    soundfile.write(files["nan.wav"], np.full(44_100, np.nan), 44_100, "FLOAT")
    soundfile.write(files["long.wav"], tone(61.0, 8_000), 8_000)
    return {**files, "missing.wav": folder / "missing.wav", "folder": folder}


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("text.mp3", "is no sound that can be decoded; give a WAV, FLAC, OGG or MP3 file"),
        ("empty.wav", "is no sound that can be decoded"),
        ("raw.raw", "is no sound that can be decoded"),
        ("short.wav", "is shorter than 0.4 s"),
        ("silent.wav", "holds no sound"),
        ("nan.wav", "holds no sound"),
        ("long.wav", "is longer than 60 s; cut it"),
        ("missing.wav", "does not exist; correct the path"),
        ("folder", "cannot be read"),
    ],
)
def test_what_is_no_music_is_named_in_one_sentence(tmp_path: Path, name: str, says: str) -> None:
    with pytest.raises(SettingsError, match=rf"^\[sound\] intro: \S+ {says}") as refused:
        read(broken(tmp_path)[name], "[sound] intro", 60.0)
    assert "\n" not in str(refused.value)


def test_a_long_bed_is_cut_and_not_refused(tmp_path: Path) -> None:
    file = tmp_path / "bed.wav"
    soundfile.write(file, tone(5.0, 8_000), 8_000)
    assert len(read(file, "[sound] bed", 3.0, cut=True)) == 3 * RATE_HZ
