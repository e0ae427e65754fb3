"""The words of a sentence, found only when a rule asks what stands beside a character."""

import re
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from briefing.digest.words.words import tag

_STRETCH = re.compile(r"[^，。；：？！]{1,300}[，。；：？！]?|[，。；：？！]", re.DOTALL)
"""Pieces to cut into words: jieba takes time with the square of a piece of unknown words."""
_LOOSE = ("x", "nr", "ns", "nt", "nz")
"""Words that jieba made up itself, and names: they may hold other names."""


class Token(NamedTuple):
    """A word in its place."""

    text: str
    tag: str
    """The ICTCLAS tag, as `digest.words.words.tag` gives it."""
    start: int
    """Offset in the sentence, in characters; so is `end`, one behind the last."""
    end: int


class Sentence:
    """A text as said, and its words: cutting takes time, so it waits until they are wanted."""

    def __init__(self, said: str) -> None:
        """Take the text as said."""
        self.said = said

    @cached_property
    def tokens(self) -> list[Token]:
        """The words in order; they join to the text."""
        found: list[Token] = []
        at = 0
        for text, kind in chain.from_iterable(map(tag, _STRETCH.findall(self.said))):
            found.append(Token(text, kind, at, at + len(text)))
            at += len(text)
        return found

    @cached_property
    def _index(self) -> list[int]:
        """For each character, which word it is in."""
        return [number for number, token in enumerate(self.tokens) for _ in token.text]

    def token(self, at: int) -> Token:
        """Give the word that the character at `at` is in."""
        return self.tokens[self._index[at]]

    def before(self, at: int) -> Token | None:
        """Give the word before the one that the character at `at` is in."""
        number = self._index[at]
        return self.tokens[number - 1] if number else None

    def after(self, at: int) -> Token | None:
        """Give the word behind the one that the character at `at` is in."""
        number = self._index[at] + 1
        return self.tokens[number] if number < len(self.tokens) else None

    def crosses(self, start: int, end: int) -> bool:
        """Tell whether [start, end) takes a part of one word and some of the next.

        Only words of jieba's dictionary count, and no names: those it makes up are guesses.
        """
        first, last = self.token(start), self.token(end - 1)
        if first is last:
            return False
        return (first.start < start and not first.tag.startswith(_LOOSE)) or (
            last.end > end and not last.tag.startswith(_LOOSE)
        )
