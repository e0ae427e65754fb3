"""Accept an answer only where it is the whole line: the client calls half an MP3 a success."""

import io
import unicodedata
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import soundfile

from briefing.engines.edge.failure import Failure
from briefing.engines.edge.request import Answer, Boundary
from briefing.model import Audio, Take, WordTime

RATE_HZ = 24_000
FRAME_BYTES = 144
"""MPEG-2 layer III at 48 kbit/s and 24 kHz (ISO/IEC 13818-3): 72 × 48,000 / 24,000."""
FRAME_SAMPLES = 576
DECODER_DELAY = 1105
"""Samples: 576 of the encoder and 529 of the decoder, which no Info tag announces here."""
_HEADER = bytes((0xFF, 0xF2, 0x64))
_HEADER_BITS = bytes((0xFF, 0xFE, 0xFE))
"""Sync word, version, layer, bit rate, sample rate and no padding; not the CRC and private bits."""
_REACH_S = 0.1
"""How far the last word may end behind the sound: durations are a little long at times."""
_PACE = (1.5, 10.0)
"""Syllables a second at speed 1, generously: news is read at 4 to 5."""
_LEEWAY_S = 1.0
"""What a single drawn-out word may take longer than that."""
_LATIN_SYLLABLES = 0.4
"""Syllables a Latin letter, on the way between a word and an abbreviation."""


def take(answer: Answer, said: str, speed: float, attempts: int = 1) -> Take:
    """Make the take of an answer that is proven complete; `Failure` says what is missing."""
    words = spoken_words(answer.boundaries, said)
    audio = decode(answer.mp3)
    if words[-1].end_s > audio.duration_s + _REACH_S:
        raise Failure("the service sent only part of the sound")
    _refuse_odd_pace(words, said, speed)
    inside = (
        WordTime(w.said_start, w.said_end, w.start_s, min(w.end_s, audio.duration_s))
        for w in words
        if w.start_s < audio.duration_s
    )
    return Take(audio, tuple(inside), attempts)


def letters(text: str) -> list[tuple[str, int]]:
    """List what can be heard of a text, Hanzi, letters and digits, with where each stands.

    Full-width forms and capitals are folded: the service returns some words otherwise than sent.
    """
    return [
        (letter, place)
        for place, character in enumerate(text)
        for letter in unicodedata.normalize("NFKC", character).casefold()
        if letter.isalnum()
    ]


def spoken_words(boundaries: Sequence[Boundary], said: str) -> tuple[WordTime, ...]:
    """Find each word in the line; together, in order, they have to be the line.

    A word ends at the latest where the next one starts: for Chinese the service's durations run
    into it (microsoft/cognitive-services-speech-sdk-js#534).
    """
    expected = letters(said)
    words: list[WordTime] = []
    heard = 0
    for boundary in boundaries:
        spelled = [letter for letter, _ in letters(boundary.text)]
        if not spelled:
            continue  # punctuation of its own
        behind = heard + len(spelled)
        if spelled != [letter for letter, _ in expected[heard:behind]]:
            raise Failure(
                f"the service spoke “{boundary.text}” where the line has "
                f"“{said[expected[heard][1] :][:10] if heard < len(expected) else ''}”",
                service=False,
                remedy="reword the line in the script, or choose another voice with --voice baker",
            )
        start, end = expected[heard][1], expected[behind - 1][1] + 1
        _append(words, WordTime(start, end, boundary.start_s, boundary.end_s))
        heard = behind
    if heard < len(expected):
        raise Failure("the service spoke only part of the line")
    return tuple(words)


def _append(words: list[WordTime], word: WordTime) -> None:
    if word.end_s < word.start_s or (words and word.start_s < words[-1].start_s):
        raise Failure("the service sent word times that run backwards")
    if words:
        last = words.pop()
        if word.said_start < last.said_end:  # two words share one character, such as ㎡
            word = replace(word, said_start=last.said_start, start_s=last.start_s)
        else:
            words.append(replace(last, end_s=min(last.end_s, word.start_s)))
    words.append(word)


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


def _refuse_odd_pace(words: Sequence[WordTime], said: str, speed: float) -> None:
    syllables = sum(_LATIN_SYLLABLES if c.isascii() else 1.0 for c, _ in letters(said))
    spoken_s = (words[-1].end_s - words[0].start_s) * speed
    slowest, fastest = _PACE
    if not syllables / fastest <= spoken_s <= syllables / slowest + _LEEWAY_S:
        raise Failure(
            f"the service spoke {syllables:.0f} syllables in {spoken_s:.1f} s, "
            "which is no pace of speech"
        )
