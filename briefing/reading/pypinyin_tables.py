"""The readings that pypinyin lists of characters and phrases, in a tenth of the memory.

Imported, pypinyin makes 250,000 lists and strings of them, 51 MB that stay; here its data files
become arrays of numbers.
"""

import json
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.metadata import distribution
from itertools import accumulate, chain, count
from typing import Any

import numpy as np

from briefing.digest.words.trie import grown
from briefing.reading.syllables import numbered


class Characters:
    """The readings of each character."""

    def __init__(self, table: dict[str, str]) -> None:
        """Take pypinyin's table: code point → readings with tone marks, the usual one first."""
        listed = sorted(table, key=int)
        self._codes = array("I", map(int, listed))
        each = [table[code].split(",") for code in listed]
        self._ends = array("I", accumulate(map(len, each)))
        """Where the readings of each end in `_numbers`."""
        self._numbers, self._syllables = _numbers(chain.from_iterable(each))

    def get(self, character: str) -> str | None:
        """Give a character's first reading, `zhong4`; None where none is listed."""
        return next(iter(self.every(character)), None)

    def every(self, character: str) -> tuple[str, ...]:
        """Give all readings of a character, the usual one first."""
        code = ord(character)
        at = bisect_left(self._codes, code)
        if at == len(self._codes) or self._codes[at] != code:
            return ()
        numbers = self._numbers[self._ends[at - 1] if at else 0 : self._ends[at]]
        return tuple(self._syllables[number] for number in numbers)


class Phrases:
    """The phrases that pypinyin lists with their readings, and the places of others beside them."""

    def __init__(self, table: dict[str, list[list[str]]], others: Iterable[Sequence[str]]) -> None:
        """Take pypinyin's table, phrase → readings of each character, and blocks of others."""
        self._trie, nodes = grown([list(table), *others])
        readings = chain.from_iterable(table.values())
        self._numbers, self._syllables = _numbers(each[0] for each in readings)
        self._ends = array("I", bytes(array("I").itemsize * len(self._trie)))
        """By node: where the readings of pypinyin's phrase end in `_numbers`; 0 for other nodes."""
        ends = np.fromiter(map(len, table), np.uintc, len(table)).cumsum()
        np.frombuffer(self._ends, np.uintc)[nodes[: len(table)]] = ends
        self._is_phrase = bytearray(len(self._trie))
        np.frombuffer(self._is_phrase, np.uint8)[nodes] = 1

    def lengths(self, text: str, at: int) -> tuple[int, ...]:
        """Give the lengths of the phrases at `at`, the longest first; a character is none."""
        nodes, is_phrase = self._trie.along(text, at), self._is_phrase
        if len(nodes) < 2:  # as at most places
            return ()
        return tuple(length for length in range(len(nodes), 1, -1) if is_phrase[nodes[length - 1]])

    def get(self, text: str) -> tuple[str, ...] | None:
        """Give a phrase's syllables; None for what pypinyin does not list."""
        end = self._ends[self._trie.node(text)]
        numbers = self._numbers[end - len(text) : end]
        return tuple(self._syllables[number] for number in numbers) if end else None


def _numbers(readings: Iterable[str]) -> tuple["array[int]", tuple[str, ...]]:
    """Give readings as numbers, and the syllable that each number stands for."""
    number = defaultdict[str, int](count().__next__)
    numbers = array("H", map(number.__getitem__, readings))
    return numbers, tuple(map(numbered, number))


def load(name: str) -> Any:  # noqa: ANN401  what a JSON file holds
    """Read one of pypinyin's data files, which are there without importing it."""
    file: Any = distribution("pypinyin").locate_file(f"pypinyin/{name}.json")
    return json.loads(file.read_text(encoding="utf-8"))
