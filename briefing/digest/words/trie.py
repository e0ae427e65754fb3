"""Keep a long list of words as a tree of their characters, in a tenth of the memory of a dict."""

from array import array
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from briefing.memory import zeros

_CODE_POINT_BITS = 21
_NO_CHARACTER = "\0"


class Trie:
    """What words begin with: each beginning is a node of the tree, known by its number.

    Node 0 is the empty beginning. The others are numbered level by level, and the children of one
    stand in a row: the first child of node n is `_first[n]`, `_first[n + 1]` is behind its last,
    and `_characters[n]` is what n adds to its parent.
    """

    def __init__(self, characters: NDArray[np.uint32], first: NDArray[np.uint32]) -> None:
        """Take what each node adds, as code points, and the first child of each and of one more."""
        self._characters = characters.tobytes().decode("utf-32-le")
        self._first = array("I", first.tobytes())
        self._roots = {self._characters[node]: node for node in range(*self._first[:2])}

    def __len__(self) -> int:
        """Count the nodes."""
        return len(self._characters)

    def along(self, text: str, at: int = 0) -> list[int]:
        """Give the nodes of `text[at : at + 1]`, `text[at : at + 2]` …, as far as any word goes."""
        found: list[int] = []
        first, find = self._first, self._characters.find
        node = self._roots.get(text[at : at + 1], -1)
        while node >= 0:
            found.append(node)
            at += 1
            node = find(text[at : at + 1] or _NO_CHARACTER, first[node], first[node + 1])
        return found

    def node(self, word: str) -> int:
        """Give the node of a beginning; 0 for what no word begins with."""
        found = self.along(word)
        return found[-1] if found and len(found) == len(word) else 0


def grown(blocks: Iterable[Sequence[str]]) -> tuple[Trie, NDArray[np.int64]]:
    """Grow the trie of all words, and give the node of each, in order.

    They come in blocks, so that they need not all be there at once. None may hold a NUL.
    """
    steps, nodes = _steps(blocks)
    characters = zeros(len(steps) + 1, np.uint32)
    characters[1:] = steps & (1 << _CODE_POINT_BITS) - 1
    first = zeros(len(steps) + 2, np.uint32)
    first[0] = 1
    first[1:] = np.bincount(steps >> _CODE_POINT_BITS, minlength=len(characters)).cumsum() + 1
    return Trie(characters, first), nodes


def _steps(blocks: Iterable[Sequence[str]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Give the step to each node but the first, in order, and the node of each word.

    A step is the parent's number and the character, in one number.
    """
    texts, lengths = [], []
    for words in blocks:
        texts.append(np.frombuffer("".join(words).encode("utf-32-le"), "<u4"))
        lengths.append(np.fromiter(map(len, words), np.int64, len(words)))
    text, ends = np.concatenate(texts), np.concatenate(lengths).cumsum()
    at = np.append(0, ends[:-1])
    nodes = zeros(len(ends), np.int64)
    levels = [np.empty(0, np.int64)]
    size = 1
    while len(longer := np.flatnonzero(at < ends)):
        steps = nodes[longer] << _CODE_POINT_BITS | text[at[longer]]
        found, which = np.unique(steps, return_inverse=True)
        nodes[longer] = size + which
        levels.append(found)
        size += len(found)
        at += 1
    return np.concatenate(levels, out=zeros(size - 1, np.int64)), nodes
