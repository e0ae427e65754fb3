"""Join chapters frame by frame, so that each is encoded only once.

An MP3 file is a row of frames, and a frame of silence owes nothing to the one before it: chapters
that begin and end in silence can stand behind one another without touching their sound. What
makes a whole of them is one header frame in front (`info_frame`), and a silent frame behind,
because what comes out of encoder and decoder is 1,105 samples late and must be let finish.
"""

from collections.abc import Sequence

from briefing.audio.info_frame import crc16, info_frame, music_crc
from briefing.errors import PublishError

RATE_HZ = 48_000
FRAME_SAMPLES = 1152
BIT_RATES_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
"""MPEG-1 layer III, by the header's index (ISO/IEC 11172-3, 2.4.2.3); 0 is the free format."""
MPEG1_LAYER_III = b"\xff\xfb"
"""Eleven bits of sync, version, layer, and no CRC (the same table)."""
UNPADDED_48_KHZ = 0b0100


def join(chapters: Sequence[bytes]) -> bytes:
    """Make one playable file of the frames of several chapters, in order, without tags.

    A listener's player shows exactly as long as the frames are together and seeks to the sample.
    The chapters must have one bit rate.
    """
    size = frame_bytes(chapters[0])
    crc = 0
    for chapter in chapters:
        if frame_bytes(chapter) != size:
            raise damaged("its chapters have different bit rates")
        crc = crc16(chapter, crc)
    front, behind = ends(chapters[0], sum(map(len, chapters)), crc)
    return b"".join((front, *chapters, behind))


def ends(first: bytes, length: int, crc: int) -> tuple[bytes, bytes]:
    """Give the header frame and the closing one for `length` bytes of frames.

    `first` are the frames that they begin with, `crc` is the `crc16` of them all.
    """
    size = frame_bytes(first)
    closing = _closing_frame(first, size)
    front = info_frame(first[:4], size, length // size + 1, crc16(closing, crc))
    return front, closing


def strip(mp3: bytes) -> bytes:
    """Give back the frames of a file made by `join`: no tags, no header frame, no closing one.

    `PublishError` unless they are, by the header's checksum, the frames that were joined.
    """
    if mp3[:3] == b"ID3":
        # four bytes of seven bits each (ID3v2.3.0, 3.1)
        length = sum(byte << shift for byte, shift in zip(mp3[6:10], (21, 14, 7, 0), strict=False))
        mp3 = mp3[10 + length :]
    if mp3[-128:-125] == b"TAG":
        mp3 = mp3[:-128]
    size = frame_bytes(mp3)
    if music_crc(mp3[:size]) != crc16(mp3[size:]) or mp3[-size:] != _closing_frame(mp3, size):
        raise damaged("it was not made by this program, or something has changed it")
    return mp3[size:-size]


def frame_bytes(frames: bytes) -> int:
    """Give the size of each frame, having looked at every one.

    Accepts mono MPEG-1 layer III at 48 kHz without CRC, of one bit rate, whole frames only;
    `PublishError` for anything else.
    """
    head = frames[:4]
    index = head[2] >> 4 if len(head) == 4 else 0  # noqa: PLR2004 -- a header has four bytes
    if not 0 < index < len(BIT_RATES_KBPS):
        raise damaged("it does not begin with a frame")
    size = 144_000 * BIT_RATES_KBPS[index] // RATE_HZ
    alike = all(set(frames[at::size]) == {head[at]} for at in range(3))
    mono = {mode >> 6 for mode in frames[3::size]} == {0b11}
    if len(frames) % size or head[:2] != MPEG1_LAYER_III or head[2] & 0b1110 != UNPADDED_48_KHZ:
        raise damaged("it is not whole frames of mono MP3 at 48 kHz")
    if not (alike and mono):
        raise damaged("its frames are not all of one kind")
    return size


def _closing_frame(frames: bytes, size: int) -> bytes:
    """Make a frame that carries nothing: all zero behind its header is digital silence."""
    return frames[:4].ljust(size, b"\0")


def damaged(problem: str) -> PublishError:
    """Say what is wrong with frames that cannot be an episode's."""
    return PublishError("an MP3 of the episode", problem, "make the episode again")
