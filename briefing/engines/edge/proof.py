"""Accept an answer only where it is the whole line: the client calls half an MP3 a success."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from briefing.engines.edge import sound
from briefing.engines.edge.failure import Failure
from briefing.engines.edge.letters import letters
from briefing.engines.edge.request import Answer, Boundary
from briefing.model import Take, Voice, WordTime

_REACH_S = 0.1
"""How far the last word may end behind the sound: durations are a little long at times."""
_PACE = 2.0
"""How many times as fast or as slow as its file says a voice may speak a line: a headline without
a pause goes a fifth faster than news with them, and most voice files give an estimate."""
_LEEWAY_S = 1.0
"""What a single drawn-out word may take longer than that."""
_LATIN, _DIGIT, _MARK = (0.3, 1.0), (1.0, 2.0), (0.0, 2.0)
"""Fewest and most syllables: a letter of “international” or of GDP, a digit of 110 or of 2023 read
as a number, the pause at a mark with the syllable drawn out before it."""


def take(answer: Answer, said: str, voice: Voice, attempts: int = 1) -> Take:
    """Make the take of an answer that is proven complete; `Failure` says what is missing."""
    words = spoken_words(answer.boundaries, said)
    audio = sound.decode(answer.mp3)
    if words[-1].end_s > audio.duration_s + _REACH_S:
        raise Failure("the service sent only part of the sound")
    _refuse_odd_pace(words, said, voice)
    sound.refuse_silence(audio, words, said)
    last = replace(words[-1], end_s=min(words[-1].end_s, audio.duration_s))
    return Take(audio, (*words[:-1], last), attempts)


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
    if words and word.start_s < words[-1].start_s:
        raise Failure("the service sent word times that run backwards")
    if words:
        last = words.pop()
        if word.said_start < last.said_end:  # two words share one character, such as ㎡
            word = replace(word, said_start=last.said_start, start_s=last.start_s)
        else:
            words.append(replace(last, end_s=min(last.end_s, word.start_s)))
    words.append(word)


def _refuse_odd_pace(words: Sequence[WordTime], said: str, voice: Voice) -> None:
    """Hold the time that the words take against the voice's own characters a minute."""
    spoken_s = words[-1].end_s - words[0].start_s
    counts = [_syllables(character) for character in unicodedata.normalize("NFKC", said)]
    syllable_s = 60 / voice.characters_per_minute / voice.speed
    shortest_s = sum(fewest for fewest, _ in counts) * syllable_s / _PACE
    longest_s = sum(most for _, most in counts) * syllable_s * _PACE + _LEEWAY_S
    if not shortest_s <= spoken_s <= longest_s:
        raise Failure(
            f"the service spoke for {spoken_s:.1f} s what takes this voice {shortest_s:.1f} to "
            f"{longest_s:.1f} s",
            remedy="try again later, or correct characters_per_minute in the voice's file",
        )


def _syllables(character: str) -> tuple[float, float]:
    if character.isspace():
        return 0.0, 0.0
    if not character.isalnum():
        return _MARK
    if not character.isascii():
        return 1.0, 1.0
    return _DIGIT if character.isdigit() else _LATIN
