"""Measure an MP3 by its own frames, whatever its header or its tags tell.

Header fields as ISO/IEC 11172-3, 2.4.1.3 and 2.4.2.3 lay them out.
"""

from dataclasses import dataclass

MPEG1_LAYER_III = 0xFFFA >> 1
"""Eleven bits of sync, two of the version, two of the layer."""
BIT_RATES_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
RATES_HZ = (44_100, 48_000, 32_000, 0)
FRAME_SAMPLES = 1152
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


def measured(mp3: bytes) -> Sound:
    """Walk from frame to frame, past an ID3v2 tag in front and an ID3v1 tag behind."""
    at = _tag_bytes(mp3)
    end = len(mp3) - (128 if mp3[-128:-125] == b"TAG" else 0)
    first, duration_s = True, 0.0
    while size := _frame(mp3, at, end):
        length, rate_hz = size
        if not (first and any(name in mp3[at : at + 48] for name in HEADER_FRAMES)):
            duration_s += FRAME_SAMPLES / rate_hz
        first = False
        at += length
    return Sound(duration_s, at, end - at)


def _tag_bytes(mp3: bytes) -> int:
    if mp3[:3] != b"ID3":
        return 0
    # four bytes of seven bits each (ID3v2.3.0, 3.1)
    return 10 + sum(byte << shift for byte, shift in zip(mp3[6:10], (21, 14, 7, 0), strict=False))


def _frame(mp3: bytes, at: int, end: int) -> tuple[int, int] | None:
    """Give the frame's bytes and its rate in Hz; None where no whole frame stands there."""
    if at + 4 > end:
        return None
    head = int.from_bytes(mp3[at : at + 4], "big")
    bit_rate = BIT_RATES_KBPS[head >> 12 & 0xF]
    rate_hz = RATES_HZ[head >> 10 & 0x3]
    if head >> 17 != MPEG1_LAYER_III or not bit_rate or not rate_hz:
        return None
    length = 144_000 * bit_rate // rate_hz + (head >> 9 & 1)
    return (length, rate_hz) if at + length <= end else None
