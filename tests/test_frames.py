"""Joining frames: what a decoder makes of the joined file."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing.audio.frames import FRAME_SAMPLES, frame_bytes, join, strip
from briefing.audio.info_frame import crc16, joined_crc16
from briefing.audio.mix import LEAD, TAIL
from briefing.audio.mp3 import encode
from briefing.errors import PublishError
from tests.mp3_decoders import DECODERS, Decoder, compare, length

RATE_HZ = 48_000
FRAME = bytes.fromhex("fffb74c4").ljust(288, b"\x55")
Samples = NDArray[np.float32]


def chapter(seed: int, frames: int) -> Samples:
    """Make bursts of noise and a hum, up to the very edges of the silence that a chapter needs."""
    rng = np.random.default_rng(seed)
    sound = np.zeros(frames * FRAME_SAMPLES, np.float32)
    length = len(sound) - LEAD - TAIL
    time_s = np.arange(length) / RATE_HZ
    bursts = rng.standard_normal(length) * (np.sin(2 * np.pi * 3 * time_s) > 0)
    sound[LEAD : LEAD + length] = 0.1 * bursts + 0.2 * np.sin(2 * np.pi * 150 * time_s)
    return sound


CHAPTERS = [chapter(seed, frames) for seed, frames in ((1, 60), (2, 33), (3, 97))]
ENCODED = [encode(samples) for samples in CHAPTERS]


@pytest.fixture(params=DECODERS, ids=lambda decoder: decoder.name)
def decoder(request: pytest.FixtureRequest) -> Decoder:
    asked: Decoder = request.param
    if not asked.is_here:
        pytest.skip(f"{asked.needs} is not installed; it only double-checks the decoding")
    return asked


def decoded(decoder: Decoder, mp3: bytes) -> Samples:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "joined.mp3")
        path.write_bytes(mp3)
        return decoder.sound(path)


def test_a_chapter_sounds_the_same_in_the_episode_as_alone(
    decoder: Decoder,
) -> None:
    joined = decoded(decoder, join(ENCODED))
    at = 0
    for samples, frames in zip(CHAPTERS, ENCODED, strict=True):
        alone = decoded(decoder, join([frames]))
        assert len(alone) == len(samples)
        part = joined[at : at + len(samples)]
        np.testing.assert_allclose(part, alone, rtol=0, atol=decoder.step)
        at += len(samples)
    assert len(joined) == at


def test_at_a_join_the_episode_equals_one_encoded_in_a_single_pass(
    decoder: Decoder,
) -> None:
    joined = decoded(decoder, join(ENCODED))
    single = decoded(decoder, join([encode(np.concatenate(CHAPTERS))]))
    assert len(joined) == len(single)
    at = 0
    for samples in CHAPTERS[:-1]:
        at += len(samples)
        around = slice(at - TAIL // 2, at + LEAD // 2)
        assert np.abs(joined[around] - single[around]).max() < 1e-4  # −80 dBFS
        assert np.abs(joined[around]).max() < 1e-4


def test_decoders_agree_on_a_joined_file_and_its_length(tmp_path: Path) -> None:
    joined = tmp_path / "joined.mp3"
    joined.write_bytes(join(ENCODED))
    assert length(joined) == sum(map(len, CHAPTERS))
    for heard in compare(joined):
        assert heard.is_right, heard


def test_sound_stands_where_it_was_put_to_the_sample(decoder: Decoder) -> None:
    joined = decoded(decoder, join(ENCODED))
    laid_out = np.concatenate(CHAPTERS)
    spectrum = np.fft.rfft(joined) * np.conj(np.fft.rfft(laid_out))
    assert int(np.argmax(np.fft.irfft(spectrum))) == 0


def test_encoding_gives_a_frame_for_each_1152_samples() -> None:
    for samples, frames in zip(CHAPTERS, ENCODED, strict=True):
        assert len(frames) == len(samples) // FRAME_SAMPLES * frame_bytes(frames)


@pytest.mark.parametrize("count", [1, 2, 8])
def test_the_shortest_sounds_are_encoded_whole(count: int) -> None:
    assert len(encode(np.zeros(count * FRAME_SAMPLES, np.float32))) == count * 288


def test_only_whole_frames_can_be_encoded() -> None:
    with pytest.raises(ValueError, match="1000"):
        encode(np.zeros(1000, np.float32))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6))
def test_stripping_gives_back_what_was_joined(counts: list[int]) -> None:
    chapters = [FRAME * count for count in counts]
    assert strip(join(chapters)) == b"".join(chapters)


@pytest.mark.parametrize("cut", [0, 2, 3, 5, 9, 10, 13])
def test_a_file_that_breaks_off_in_its_tag_is_named(cut: int) -> None:
    tagged = b"ID3\x03\0\0\0\0\0\x04" + bytes(4)
    with pytest.raises(PublishError, match="does not begin with a frame"):
        strip(tagged[:cut])


@given(st.integers(0, 300))
def test_stripping_takes_the_tags_off_too(padding: int) -> None:
    size = bytes([0, 0, padding >> 7, padding & 0x7F])
    tagged = b"ID3\x03\0\0" + size + bytes(padding) + join([FRAME]) + b"TAG".ljust(128, b" ")
    assert strip(tagged) == FRAME


def test_the_header_frame_tells_frames_bytes_and_checksums() -> None:
    mp3 = join(ENCODED)
    count = sum(map(len, CHAPTERS)) // FRAME_SAMPLES + 1  # the closing one
    assert mp3[21:25] == b"Info"
    assert int.from_bytes(mp3[29:33]) == count
    assert int.from_bytes(mp3[33:37]) == len(mp3) == (count + 1) * 288
    assert mp3[25:29] == bytes([0, 0, 0, 0b1011])
    lame = mp3[41:77]
    assert lame[:4] == b"LAME"
    delay_and_padding = int.from_bytes(lame[21:24])
    assert (delay_and_padding >> 12) + (delay_and_padding & 0xFFF) == FRAME_SAMPLES
    assert int.from_bytes(lame[28:32]) == len(mp3)
    assert int.from_bytes(lame[32:34]) == slow_crc(mp3[288:])
    assert int.from_bytes(lame[34:36]) == slow_crc(mp3[:75])


def test_lame_has_its_checksums_where_we_have_ours(tmp_path: Path) -> None:
    lame = shutil.which("lame")
    if lame is None:
        pytest.skip("lame is not installed; it only double-checks the header")
    wave, mp3 = tmp_path / "hum.wav", tmp_path / "hum.mp3"
    soundfile.write(wave, CHAPTERS[0], RATE_HZ)
    subprocess.run([lame, "--quiet", "-b", "96", "-m", "m", wave, mp3], check=True)
    made = mp3.read_bytes()
    with_table = 21 + 120 + 32  # LAME writes the table that we leave out
    assert int.from_bytes(made[with_table : with_table + 2]) == crc16(made[288:])
    assert int.from_bytes(made[with_table + 2 : with_table + 4]) == crc16(made[: with_table + 2])


def slow_crc(data: bytes, crc: int = 0) -> int:
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def test_the_checksum_is_the_one_whose_check_value_is_bb3d() -> None:
    assert crc16(b"123456789") == 0xBB3D  # CRC-16/ARC in Greg Cook's catalogue


@given(st.binary(min_size=2, max_size=1100), st.integers(2, 600))
def test_a_checksum_can_be_continued_anywhere(data: bytes, at: int) -> None:
    assert crc16(data) == slow_crc(data)
    if 2 <= at <= len(data) - 2:
        assert crc16(data[at:], crc16(data[:at])) == slow_crc(data)


@given(st.integers(0, 0xFFFF), st.binary(min_size=2, max_size=1100))
def test_checksums_of_two_stretches_give_that_of_both(before: int, data: bytes) -> None:
    assert joined_crc16(before, crc16(data), len(data)) == crc16(data, before)


def test_checksums_of_long_stretches_are_joined_too() -> None:
    data = bytes(range(256)) * 5000
    assert joined_crc16(0xBB3D, crc16(data), len(data)) == crc16(data, 0xBB3D)


@pytest.mark.parametrize(
    ("frames", "problem"),
    [
        (b"", "does not begin with a frame"),
        (b"<!DOCTYPE html>" * 40, "not whole frames"),
        (FRAME + FRAME[:-1], "not whole frames"),
        (FRAME[1:], "not whole frames|does not begin"),
        (FRAME + bytes(288), "not all of one kind"),
        (bytes.fromhex("fffb70c4").ljust(288, b"\0"), "not whole frames"),  # 44.1 kHz
        (bytes.fromhex("fffb7444").ljust(288, b"\0"), "not all of one kind"),  # joint stereo
    ],
)
def test_damaged_frames_are_refused_with_the_next_step(frames: bytes, problem: str) -> None:
    with pytest.raises(PublishError, match=problem) as caught:
        frame_bytes(frames)
    assert "make the episode again" in str(caught.value)


def test_chapters_of_different_bit_rates_cannot_be_joined() -> None:
    other = bytes.fromhex("fffb94c4").ljust(384, b"\0")
    with pytest.raises(PublishError, match="different bit rates"):
        join([FRAME, other])


@pytest.mark.parametrize("mp3", [FRAME * 5, join([FRAME * 5])[:-288]])
def test_a_file_without_our_header_or_closing_frame_is_refused(mp3: bytes) -> None:
    with pytest.raises(PublishError, match="not made by this program"):
        strip(mp3)


def test_a_file_in_which_one_byte_has_changed_is_refused() -> None:
    mp3 = bytearray(join(ENCODED))
    mp3[5000] ^= 1
    with pytest.raises(PublishError, match="something has changed it"):
        strip(bytes(mp3))
