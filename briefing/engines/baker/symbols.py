"""Spell syllables with the symbols that the voice was trained on.

`sil`, then initial, final with tone and `#0` for each syllable, and `sil eos` at the end; instead
of `#0` stands `#1` where a prosodic word ends, `#2` where a phrase does, and `#3` where the speaker
paused: the labels of the Databaker corpus (`baker_mapper.json`).
"""

import json
from dataclasses import dataclass

from briefing.engines.syllables import Spoken
from briefing.errors import EngineError


@dataclass(frozen=True, slots=True)
class Spelling:
    """One utterance in symbols."""

    symbols: tuple[str, ...]
    starts: tuple[int, ...]
    """For each character heard, the index of its first symbol; then that of the last `sil`."""


@dataclass(frozen=True, slots=True)
class Mapper:
    """The voice's own tables."""

    ids: dict[str, int]
    """Symbol → what the model is given."""
    parts: dict[str, tuple[str, str]]
    """Syllable without tone → initial and final."""

    @classmethod
    def parse(cls, text: str) -> "Mapper":
        """Read `baker_mapper.json`."""
        table = json.loads(text)
        parts = {name: (first, last) for name, (first, last) in table["pinyin_dict"].items()}
        return cls(table["symbol_to_id"], parts)

    def spell(self, characters: list[Spoken]) -> Spelling:
        """Spell one utterance; `EngineError` for a syllable that the voice does not know."""
        symbols, starts = ["sil"], []
        for character in characters:
            if character.syllables == ("er5",) and symbols[-1] == "#0":
                symbols.pop()  # 花儿 is one syllable: its er5 follows the final directly
                starts.append(len(symbols))
                symbols += ["er5", "#0"]
            else:
                starts.append(len(symbols))
                for syllable in character.syllables:
                    symbols += [*self._parts(syllable), "#0"]
            symbols[-1] = "#3" if character.pause_s else f"#{character.juncture}"
        starts.append(len(symbols) - 1)
        return Spelling((*symbols[:-1], "sil", "eos"), tuple(starts))

    def ids_of(self, spelling: Spelling) -> list[int]:
        """Give the numbers that stand for the symbols."""
        return [self.ids[symbol] for symbol in spelling.symbols]

    def _parts(self, syllable: str) -> tuple[str, str]:
        name, tone = syllable[:-1], syllable[-1]
        if name not in self.parts:
            raise EngineError(
                f"syllable “{syllable}”",
                "is not one that the baker voice knows",
                "give the word another reading in the lexicon",
            )
        initial, final = self.parts[name]
        return initial, final + tone
