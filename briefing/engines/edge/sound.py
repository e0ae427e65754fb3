"""Decode what the service sends, and hear whether each word is in it."""

import io
from collections.abc import Sequence

import numpy as np
import soundfile

from briefing.engines.edge.failure import Failure
from briefing.model import Audio, WordTime

RATE_HZ = 24_000
FRAME_BYTES = 144
"""MPEG-2 layer III at 48 kbit/s and 24 kHz (ISO/IEC 13818-3): 72 × 48,000 / 24,000."""
FRAME_SAMPLES = 576
DECODER_DELAY = 1105
"""Samples: 576 of the encoder and 529 of the decoder, which no Info tag announces here."""
_HEADER = bytes((0xFF, 0xF2, 0x64))
_HEADER_BITS = bytes((0xFF, 0xFE, 0xFE))
"""Sync word, version, layer, bit rate, sample rate and no padding; not the CRC and private bits."""
_LATE_S = 0.1
"""How far behind its told time a word is listened for; some are told without a length."""
_FLOOR_DB, _DROP_DB = -60.0, -40.0
"""RMS below which a word counts as silent, against full scale and against the loudest word: far
below any syllable, as speech lies at some −22 dB (`engines.pauses`)."""


def decode(mp3: bytes) -> Audio:
    """Decode whole frames of the one format that was asked for, without the codec's delay."""
    frames, rest = divmod(len(mp3), FRAME_BYTES)
    table = np.frombuffer(mp3, np.uint8, frames * FRAME_BYTES).reshape(frames, FRAME_BYTES)
    header, bits = np.frombuffer(_HEADER, np.uint8), np.frombuffer(_HEADER_BITS, np.uint8)
    if not frames or rest or (table[:, :3] & bits != header).any():
        raise Failure("the service sent a broken MP3 stream")
    try:
        samples, rate_hz = soundfile.read(io.BytesIO(mp3), dtype="float32")
    except soundfile.LibsndfileError as error:
        raise Failure("the service sent an MP3 stream that cannot be decoded") from error
    if rate_hz != RATE_HZ or samples.shape != (frames * FRAME_SAMPLES,):
        raise Failure("the service sent an MP3 stream that cannot be decoded whole")
    return Audio(samples[DECODER_DELAY:], rate_hz)


def refuse_silence(audio: Audio, words: Sequence[WordTime], said: str) -> None:
    """Raise `Failure` unless something is heard wherever a word is told to be."""
    levels_db = [_level_db(audio, word) for word in words]
    least_db = max(_FLOOR_DB, max(levels_db) + _DROP_DB)
    for word, level_db in zip(words, levels_db, strict=True):
        if level_db < least_db:
            silent = said[word.said_start : word.said_end]
            raise Failure(f"the service sent silence where it told “{silent}”")


def _level_db(audio: Audio, word: WordTime) -> float:
    """Measure the RMS level of a word against full scale; nothing at all behind the sound's end."""
    start = round(word.start_s * audio.rate_hz)
    end = round((word.end_s + _LATE_S) * audio.rate_hz)
    heard = audio.samples[start:end]
    power = float(np.mean(np.square(heard, dtype=np.float64))) if len(heard) else 0.0
    return 10.0 * np.log10(power) if power else -np.inf
