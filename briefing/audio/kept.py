"""Keep finished chapters, so that only what has changed is mixed and encoded again."""

import hashlib
import json
from collections.abc import Sequence
from functools import cache
from importlib.metadata import version

from briefing.audio import TOLERANCE_LU
from briefing.audio.cues import Sound
from briefing.model import Credit, Line, Master, SpokenLine, SpokenWord

FORMAT = 13
"""Raised whenever the same takes would be mixed, mastered or written otherwise."""
SUFFIX = ".chapter"


def key(lines: Sequence[Line], takes: Sequence[str], sound: Sound) -> str:
    """Name a chapter by all that its frames and its times depend on (SHA-256, hexadecimal).

    `takes` are the keys of its lines' takes.
    """
    heard = {
        "format": [FORMAT, _encoder(), TOLERANCE_LU],
        "sound": sound.told(),
        "lines": [
            [take, line.pause_s, line.text, _alignment(line)]
            for line, take in zip(lines, takes, strict=True)
        ],
    }
    return hashlib.sha256(json.dumps(heard, sort_keys=True).encode()).hexdigest()


@cache
def _encoder() -> str:
    """Tell the encoder's version: another one may write other frames."""
    return version("lameenc")


def _alignment(line: Line) -> list[list[int]]:
    """Tell which written characters the said ones stand for."""
    return [
        [span.written_start, span.written_end, span.said_start, span.said_end]
        for span in line.reading.spans
    ]


def pack(master: Master) -> bytes:
    """Write a chapter as a JSON line and its frames; who reads it is not part of it."""
    header = {
        "duration_s": master.duration_s,
        "loudness_lufs": master.loudness_lufs,
        "true_peak_dbtp": master.true_peak_dbtp,
        "lines": [
            [
                line.text,
                line.said,
                line.start_s,
                line.end_s,
                [[word.start, word.end, word.start_s, word.end_s] for word in line.words],
            ]
            for line in master.lines
        ],
        "attempts": master.credit.attempts,
        "crc16": master.crc16,
        "peaks": master.peaks,
    }
    return json.dumps(header).encode() + b"\n" + master.frames


def unpack(body: bytes) -> Master:
    """Read what `pack` wrote; of its credit only the attempts are told."""
    header, _, frames = body.partition(b"\n")
    values = json.loads(header)
    lines = tuple(
        SpokenLine(text, said, start_s, end_s, tuple(SpokenWord(*word) for word in words))
        for text, said, start_s, end_s, words in values["lines"]
    )
    return Master(
        frames=frames,
        duration_s=values["duration_s"],
        lines=lines,
        loudness_lufs=values["loudness_lufs"],
        true_peak_dbtp=values["true_peak_dbtp"],
        credit=Credit(attempts=values["attempts"]),
        crc16=values["crc16"],
        peaks=values["peaks"],
    )
