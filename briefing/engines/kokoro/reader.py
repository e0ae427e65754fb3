"""Read one line with a Kokoro speaker: in bundles of clauses, each found again in the sound."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from briefing.engines.kokoro.spelling import spell
from briefing.engines.kokoro.utterances import Clause, bundled, spans
from briefing.engines.pauses import Word, paced
from briefing.engines.phrasing import phrased
from briefing.engines.syllables import clauses
from briefing.errors import EngineError
from briefing.model import Line, Take, Voice

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from briefing.engines.kokoro.model import Model


@dataclass(frozen=True, slots=True)
class _Utterance:
    """A bundle as it was spoken."""

    sound: "NDArray[np.float32]"
    bundle: list[Clause]
    spans: list[tuple[int, int]]
    """The samples of each clause."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A line, and who reads it."""

    model: "Model"
    rate_hz: int
    speaker: int
    line: Line
    voice: Voice

    def read(self) -> Take:
        """Speak the line whole, or raise `EngineError`."""
        parts = clauses(phrased(self.line, 1 / self.voice.speed))
        utterances = [each for bundle in bundled(parts) for each in self._speak(bundle, parts[-1])]
        words: list[Word] = []
        offset = 0
        for utterance in utterances:
            for clause, (start, end) in zip(utterance.bundle, utterance.spans, strict=True):
                words += _shares(clause, offset + start, offset + end, 1 / self.voice.speed)
            offset += len(utterance.sound)
        samples = np.concatenate([utterance.sound for utterance in utterances])
        return paced(samples / max(1.0, np.abs(samples).max()), self.rate_hz, words)

    def _speak(self, bundle: list[Clause], last: Clause) -> list[_Utterance]:
        """Speak a bundle; where its clauses cannot be told apart, speak each of them alone."""
        tokens = spell(bundle, self.line.said, "." if bundle[-1] is last else ",")
        sound = self.model.speak(tokens, self.speaker, self.voice.speed)
        found = spans(sound, self.rate_hz, bundle, 1 / self.voice.speed)
        if found:
            return [_Utterance(sound, bundle, found)]
        if len(bundle) > 1:
            return [each for clause in bundle for each in self._speak([clause], last)]
        raise EngineError(
            f"Kokoro's voice “{self.voice.speaker}”",
            f"did not speak “{self.line.text[:20]}…” whole, or more than that",
            "rewrite the sentence, or choose another voice",
        )


def _shares(clause: Clause, start: int, end: int, slowness: float) -> list[Word]:
    """Share out the samples of a clause, a part for each syllable."""
    syllables = np.cumsum([0, *(len(character.syllables) for character in clause)])
    ends = start + (end - start) * syllables // syllables[-1]
    return [
        Word(
            character.place,
            character.place + character.length,
            int(begin),
            int(stop),
            character.pause_s * slowness,
        )
        for character, begin, stop in zip(clause, ends[:-1], ends[1:], strict=True)
    ]
