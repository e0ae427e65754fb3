"""Cut text into words and tell what kind of word each is, with jieba kept quiet and to itself."""

import re
import warnings
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import count
from logging import WARNING
from math import log
from typing import Any

_BLOCK_BYTES = 1 << 19
"""Read at a time: memory that was taken once is seldom given back."""
_NUMERALS = "一二两三四五六七八九十百千万"


def cut(text: str, names: Iterable[str] = ()) -> list[str]:
    """Cut `text` into words that join to `text` again; each of `names` stays one word.

    Names are cut out before jieba sees the rest, so teaching them changes nothing for any
    other text: jieba's own `add_word` would stay taught for the whole process.
    """
    words: list[str] = []
    for part, is_name in _around(text, names):
        words.extend([part] if is_name else _tokenizer().lcut(part))
    return words


def tag(text: str, names: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Cut `text` and give each word its ICTCLAS tag: `nr` person, `ns` place, `m` number, `v` verb.

    A taught name is tagged `nr`, digits `m`, Latin `eng`, and a word that no dictionary has `x`.
    The tags are each word's own, whatever stands beside it: that costs a sixth of weighing
    neighbours, and where a word can be two things the rules look at its neighbours themselves.
    """
    tagged: list[tuple[str, str]] = []
    for part, is_name in _around(text, names):
        if is_name:
            tagged.append((part, "nr"))
        else:
            tagged.extend(pair for word in cut(part) for pair in _sorted(word))
    return tagged


def _sorted(word: str) -> list[tuple[str, str]]:
    """Tag a word; of one that no dictionary lists, tell the sort by its characters."""
    flag = _tags().get(word)
    if flag:
        return [(word, flag)]
    if word[0].isdigit():
        return [(word, "m")]
    if word[0] in _NUMERALS and len(word) > 1:  # 两人受 is three words
        return [(character, _tags().get(character) or "x") for character in word]
    return [(word, "eng" if word[0].isascii() and word[0].isalpha() else "x")]


def rarity(word: str) -> float:
    """Say how rare a word is in the language: −ln of its share in jieba's dictionary.

    来 has 4, 会议 9; a word that is not in it, as most names, 18.
    """
    tokenizer = _tokenizer()
    return log(tokenizer.total / max(tokenizer.FREQ.get(word, 0), 1))


def _around(text: str, names: Iterable[str]) -> list[tuple[str, bool]]:
    """Split `text` at the names, longest name first, and say which parts are names."""
    known = sorted({name for name in names if name}, key=len, reverse=True)
    if not known:
        return [(text, False)] if text else []
    parts = re.split(f"({'|'.join(map(re.escape, known))})", text)
    return [(part, bool(index % 2)) for index, part in enumerate(parts) if part]


@cache
def _tokenizer() -> Any:  # noqa: ANN401  jieba ships no types
    """Load jieba's dictionary once, when the first word is wanted (about 0.7 s)."""
    with warnings.catch_warnings():
        # jieba's own escapes and its pkg_resources are its maintainers' matter, not the reader's
        warnings.simplefilter("ignore")
        import jieba  # noqa: PLC0415  half a second that `briefing --help` must not pay for
    jieba.setLogLevel(WARNING)  # “Building prefix dict …” is no news
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    return tokenizer


class _Tags:
    """The tag of each word in jieba's dictionary, in a tenth of the memory of a dict.

    Importing `jieba.posseg` would read the same file into 350,000 strings (54 MB) and keep them.
    Here are 64-bit hashes in order, and beside them the number of each tag. That a word which is
    not listed has the hash of one that is has a chance of n / 2⁶⁴: it would be given its tag.
    """

    def __init__(self, entries: Iterable[tuple[Sequence[str], Sequence[str]]]) -> None:
        """Take words and their tags, a part of the dictionary at a time."""
        import numpy as np  # noqa: PLC0415  heavy, and `briefing --help` cuts no words

        hashes, numbers, number = array("q"), bytearray(), defaultdict[str, int](count().__next__)
        for listed, flags in entries:
            hashes.extend(map(hash, listed))
            numbers.extend(map(number.__getitem__, flags))
        order = np.frombuffer(hashes, np.int64).argsort()
        self._names = list(number)
        self._hashes = array("q", np.frombuffer(hashes, np.int64)[order].tobytes())
        self._numbers = np.frombuffer(numbers, np.uint8)[order].tobytes()

    def get(self, word: str) -> str | None:
        """Give a word's tag; None for a word that is not listed."""
        key = hash(word)
        at = bisect_left(self._hashes, key)
        found = at < len(self._hashes) and self._hashes[at] == key
        return self._names[self._numbers[at]] if found else None


@cache
def _tags() -> _Tags:
    """Load the tag of each word in jieba's dictionary once, when the first one is wanted."""

    def entries() -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        with _tokenizer().get_dict_file() as file:
            while lines := file.readlines(_BLOCK_BYTES):
                parts = b"".join(lines).decode("utf-8").split()  # word, frequency, tag, word, …
                yield parts[::3], parts[2::3]

    return _Tags(entries())
