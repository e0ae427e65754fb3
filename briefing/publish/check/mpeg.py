"""Measure an MP3 by its own frames, whatever its header or its tags tell.

Header fields as ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3 lay them out.
"""

from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO

MPEG1_LAYER_III = 0xFFFA >> 1
"""Eleven bits of sync, two of the version, two of the layer."""
BIT_RATES_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
RATES_HZ = (44_100, 48_000, 32_000, 0)
FRAME_SAMPLES = 1152
ID3V1_BYTES = 128
HEADER_FRAMES = (b"Info", b"Xing", b"VBRI")
"""What a first frame that holds no sound has within its first bytes."""


@dataclass(frozen=True, slots=True)
class Sound:
    """What the frames of a file come to."""

    duration_s: float
    sound_bytes: int
    """Where the last whole frame ends, counted from the file's first byte."""
    rest: int
    """Bytes behind that which are neither frame nor tag."""


def measured(mp3: BinaryIO) -> Sound:
    """Walk from frame to frame, past an ID3v2 tag in front and an ID3v1 tag behind."""
    end = mp3.seek(0, SEEK_END)
    if end >= ID3V1_BYTES and _read(mp3, end - ID3V1_BYTES, 3) == b"TAG":
        end -= ID3V1_BYTES
    at = _tag_bytes(_read(mp3, 0, 10))
    first, duration_s = True, 0.0
    while size := _frame(_read(mp3, at, 4), end - at):
        length, rate_hz = size
        if not (first and any(name in _read(mp3, at, 48) for name in HEADER_FRAMES)):
            duration_s += FRAME_SAMPLES / rate_hz
        first = False
        at += length
    return Sound(duration_s, at, end - at)


def _read(mp3: BinaryIO, at: int, count: int) -> bytes:
    mp3.seek(at)
    return mp3.read(count)


def _tag_bytes(head: bytes) -> int:
    if head[:3] != b"ID3":
        return 0
    # four bytes of seven bits each (ID3v2.3.0, 3.1)
    return 10 + sum(byte << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=False))


def _frame(header: bytes, left: int) -> tuple[int, int] | None:
    """Give the frame's bytes and its rate in Hz; None where no whole frame stands there."""
    head = int.from_bytes(header, "big")
    bit_rate = BIT_RATES_KBPS[head >> 12 & 0xF]
    rate_hz = RATES_HZ[head >> 10 & 0x3]
    if head >> 17 != MPEG1_LAYER_III or not bit_rate or not rate_hz:
        return None
    length = 144_000 * bit_rate // rate_hz + (head >> 9 & 1)
    return (length, rate_hz) if length <= left else None
