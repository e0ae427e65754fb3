"""When each line and each word is heard."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import overload


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """A stretch of written text and when it is heard."""

    start: int
    end: int
    """Half-open character offsets into `SpokenLine.text`."""
    start_s: float
    end_s: float
    """Seconds, on the clock of the value that holds the line."""


class SpokenWords(Sequence[SpokenWord]):
    """Words in a row, made when they are asked for: kept, those of eight hours would take 20 MB."""

    __slots__ = ("_numbers",)

    def __init__(self, words: Iterable[SpokenWord] = ()) -> None:
        """Take the words, in order."""
        numbers = ((word.start, word.end, word.start_s, word.end_s) for word in words)
        self._numbers = array("d", chain.from_iterable(numbers))

    def __len__(self) -> int:
        """Count the words."""
        return len(self._numbers) // 4

    @overload
    def __getitem__(self, place: int) -> SpokenWord: ...

    @overload
    def __getitem__(self, place: slice) -> "SpokenWords": ...

    def __getitem__(self, place: int | slice) -> "SpokenWord | SpokenWords":
        """Give a word, or some."""
        if isinstance(place, slice):
            return SpokenWords(self[at] for at in range(len(self))[place])
        at = 4 * range(len(self))[place]
        start, end, start_s, end_s = self._numbers[at : at + 4]
        return SpokenWord(int(start), int(end), start_s, end_s)

    def __iter__(self) -> Iterator[SpokenWord]:
        """Give the words in order."""
        numbers = iter(self._numbers)
        for start, end, start_s, end_s in zip(numbers, numbers, numbers, numbers, strict=True):
            yield SpokenWord(int(start), int(end), start_s, end_s)

    def __eq__(self, other: object) -> bool:
        """Tell whether the same words are said at the same times."""
        if isinstance(other, SpokenWords):
            return self._numbers == other._numbers
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Hash as a tuple of the words does."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Show the words."""
        return f"SpokenWords({list(self)})"


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line and when it is heard."""

    text: str
    said: str
    start_s: float
    end_s: float
    """From its first to its last sound, without the pause behind it, in seconds."""
    words: Sequence[SpokenWord]

    def __post_init__(self) -> None:
        """Keep the words in little memory, whatever they came in."""
        object.__setattr__(self, "words", SpokenWords(self.words))
