"""Write the frame that tells players how long a file is and where its sound begins.

It is a frame like any other, silent, with the Xing/Info header and LAME's extension in the place
of sound (layout: “Mp3 Info Tag rev 1”, gabriel.mp3-tech.org/mp3infotag.html). It leaves out the
table of places to seek: one byte an entry is 7 s in half an hour, and players that follow it miss
the chapters (google/ExoPlayer#10325). Without it they reckon by the bit rate, which is constant.
"""

import struct
from functools import cache

import numpy as np
from numpy.typing import NDArray

ENCODER_DELAY = 576
"""Samples of silence that LAME puts in front of what it is given; a decoder adds 529 of its own,
which players know by heart."""
PADDING = 576
"""Samples behind the sound: with the delay one whole frame, the one that `frames.join` adds."""
MONO_SIDE_INFO_END = 21
"""Where a mono frame's sound, and so the header, would begin (ISO/IEC 11172-3, 2.4.1.7)."""
FRAMES_BYTES_QUALITY = 0b1011
"""What the header tells; the bit between would be the table."""
MUSIC_CRC_AT = MONO_SIDE_INFO_END + 20 + 32
"""Behind the Xing header and most of LAME's."""

POLYNOMIAL = 0xA001
"""0x8005 reflected: x¹⁶ + x¹⁵ + x² + 1, its lowest power in the highest bit."""
STRETCH = 256
"""Bytes of a checksum that are worked out in sequence."""
SHORT = 2 * STRETCH
"""Bytes below which nothing is won by working out stretches side by side."""


def info_frame(header: bytes, size: int, count: int, crc: int) -> bytes:
    """Give the header frame for `count` frames of `size` bytes each, not counting itself.

    `header` is the four bytes that each of them begins with, `crc` the `crc16` of all.
    """
    length = (count + 1) * size
    xing = struct.pack(">4sIIII", b"Info", FRAMES_BYTES_QUALITY, count, length, 0)
    lame = struct.pack(
        ">9sBB4xHHBB3sBBHIH",
        b"LAME3.100",
        1,  # revision 0, constant bit rate
        0,  # low-pass: not told
        0,  # no replay gain, radio and audiophile: the sound is at its loudness
        0,
        0,  # encoder flags: none
        size // 3,  # kbit/s, at 48 kHz
        (ENCODER_DELAY << 12 | PADDING).to_bytes(3, "big"),
        0b10_0_000_00,  # recorded at 48 kHz, mono
        0,  # no gain applied to the frames
        0,  # no preset
        length,
        crc,
    )
    body = header + bytes(MONO_SIDE_INFO_END - len(header)) + xing + lame
    return (body + crc16(body).to_bytes(2, "big")).ljust(size, b"\0")


def music_crc(frame: bytes) -> int | None:
    """Read the checksum of all frames back from a header frame; None if it is not one."""
    if frame[MONO_SIDE_INFO_END:][:4] != b"Info":
        return None
    return int.from_bytes(frame[MUSIC_CRC_AT : MUSIC_CRC_AT + 2], "big")


def crc16(data: bytes, crc: int = 0) -> int:
    """Continue the CRC-16 of LAME's header over two bytes or more.

    The checksum is linear and starts at 0, so that zeros in front change nothing: stretches are
    worked out side by side, two bytes of all of them a step, then chained by a second table.
    """
    first = int.from_bytes(data[:2], "little") ^ crc
    padded = bytes(-len(data) % STRETCH) + first.to_bytes(2, "little") + data[2:]
    words = np.frombuffer(padded, "<u2")
    step, chain = _crc_tables()
    total = 0
    if len(data) < SHORT:
        for word in words.tolist():
            total = int(step[total ^ word])
        return total
    sums = np.zeros(len(words) * 2 // STRETCH, np.uint16)
    for column in words.reshape(len(sums), -1).T:
        sums = step[sums ^ column]
    for stretch in sums.tolist():
        total = int(chain[total]) ^ stretch
    return total


def joined_crc16(first: int, second: int, length: int) -> int:
    """Give the `crc16` of two stretches in a row by those of each; `length` bytes has the second.

    The checksum is linear: bytes behind the first stretch shift it, as many zeros would, and the
    second is added (Mark Adler's crc32_combine in zlib does so with its own polynomial).
    """
    place = 0
    while length >> place:
        if length >> place & 1:
            first = _product(first, _zeros(place))
        place += 1
    return first ^ second


@cache
def _zeros(place: int) -> int:
    """Give what 2^`place` zero bytes multiply a checksum by: x to the eighth for one of them."""
    return _product(_zeros(place - 1), _zeros(place - 1)) if place else 1 << 7


def _product(one: int, other: int) -> int:
    """Multiply polynomials over two elements modulo the checksum's; the highest bit is x⁰."""
    total = 0
    for bit in range(15, -1, -1):
        if one >> bit & 1:
            total ^= other
        other = other >> 1 ^ (POLYNOMIAL if other & 1 else 0)
    return total


@cache
def _crc_tables() -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """Give what two bytes, and what a stretch of zeros, make of each of the 65,536 states."""
    step = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(16):
        step = np.where(step & 1, step >> 1 ^ POLYNOMIAL, step >> 1).astype(np.uint16)
    chain = np.arange(1 << 16, dtype=np.uint16)
    for _ in range(STRETCH // 2):
        chain = step[chain]
    return step, chain
