"""Seeking: a player that jumps lands within two frames, whether it counts, reckons or guesses."""

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from briefing.audio.frames import FRAME_SAMPLES, frame_bytes, join
from briefing.audio.info_frame import info_frame
from briefing.audio.mix import LEAD, TAIL
from briefing.audio.mp3 import encode

RATE_HZ = 48_000
FRAMES = 5000
TWO_FRAMES_S = 2 * FRAME_SAMPLES / RATE_HZ
TAG = b"ID3\x03\0\0" + bytes([0, 5, 0x12, 0x34]) + bytes((5 << 14) + (0x12 << 7) + 0x34)
PLAYERS = {
    "ffmpeg": "ffmpeg -v error -ss SECONDS -i FILE -t 1 -map a -f f32le -",
    "ffmpeg, to the packet": "ffmpeg -v error -noaccurate_seek -ss SECONDS -i FILE -t 1 -f f32le -",
    "ffmpeg, by a table": "ffmpeg -v error -usetoc 1 -ss SECONDS -i FILE -t 1 -map a -f f32le -",
    "ffmpeg, in Chromium": "ffmpeg -v error -fflags fastseek -ss SECONDS -i FILE -t 1 -f f32le -",
    "mpg123": "mpg123 -q -s -e f32 -k FRAMES -n 42 FILE",
    "mpg123, by a table": "mpg123 -q --fuzzy -s -e f32 -k FRAMES -n 42 FILE",
    "madplay": "madplay -Q -d -b 32 -s SECONDS -t 1 -o raw:- FILE",
}
"""How each jumps; a *table* is the one that our header leaves out, and what it would do with it."""
PLACES = [20, 1700, 2503, 4900]
LOOKED_AT = 3 * RATE_HZ
Samples = NDArray[np.float32]


@pytest.fixture(scope="module", params=[b"", TAG], ids=["no tag", "tag"])
def file(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make two minutes of noise: each stretch of it is like no other."""
    noise = np.random.default_rng(3).standard_normal(FRAMES * FRAME_SAMPLES)
    noise[:LEAD] = noise[-TAIL:] = 0
    made = tmp_path_factory.mktemp("seek") / "noise.mp3"
    made.write_bytes(request.param + join([encode(0.05 * noise.astype(np.float32))]))
    return made


def heard_from(command: str, file: Path, frame: int) -> Samples:
    words = command.split()
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed; it only double-checks the seeking")
    seconds = frame * FRAME_SAMPLES / RATE_HZ
    told = {"FILE": str(file), "FRAMES": str(frame), "SECONDS": f"{seconds:.3f}"}
    heard = subprocess.run([told.get(word, word) for word in words], capture_output=True).stdout  # noqa: PLW1510 - mpg123 -n ends with 1
    samples = np.frombuffer(heard, "<i4" if words[0] == "madplay" else "<f4").astype(np.float32)
    return samples / np.abs(samples).max()


def late_s(samples: Samples, whole: Samples, expected: int) -> float:
    """Find how much later in the whole the samples begin, by a stretch out of their middle."""
    begin = max(0, expected - LOOKED_AT)
    whole = whole[begin : expected + 2 * LOOKED_AT]
    skipped = RATE_HZ // 10
    stretch = samples[skipped : skipped + RATE_HZ // 4]
    size = len(whole) + len(stretch)
    likeness = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(stretch, size)), size)
    return (begin + int(np.argmax(likeness)) - skipped - expected) / RATE_HZ


@pytest.mark.parametrize("player", PLAYERS)
def test_a_player_lands_within_two_frames_of_where_it_was_sent(player: str, file: Path) -> None:
    whole, _ = soundfile.read(file, dtype="float32")
    for frame in PLACES:
        heard = heard_from(PLAYERS[player], file, frame)
        assert abs(late_s(heard, whole, frame * FRAME_SAMPLES)) <= TWO_FRAMES_S, frame


def test_libsndfile_lands_on_the_sample(file: Path) -> None:
    whole, _ = soundfile.read(file, dtype="float32")
    with soundfile.SoundFile(file) as sound:
        for at in (12_345, 3_000_001, 5_700_000):
            sound.seek(at)
            np.testing.assert_allclose(
                sound.read(5000, "float32"), whole[at : at + 5000], atol=2e-7
            )


@pytest.mark.parametrize("count", [1, 60, 75_000])
def test_what_is_reckoned_from_the_header_is_less_than_a_frame_from_the_truth(count: int) -> None:
    """Reckon as players do that know length and bytes: a share of one is a share of the other."""
    frame = bytes.fromhex("fffb74c4").ljust(288, b"\0")
    header = info_frame(frame[:4], frame_bytes(frame), count, 0)
    assert header[25:29] == bytes([0, 0, 0, 0b1011])  # no table, which could not be so exact
    told_frames, told_bytes = (int.from_bytes(header[at : at + 4]) for at in (29, 33))
    assert (told_frames, told_bytes) == (count, (count + 1) * 288)
    number = np.arange(count)
    reckoned = number / told_frames * told_bytes
    assert np.abs(reckoned - (number + 1) * 288).max() <= 288
