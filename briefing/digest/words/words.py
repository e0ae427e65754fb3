"""Cut text into words and tell what kind of word each is, with jieba kept quiet and to itself."""

import re
import warnings
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.digest.words.cutter import Cutter

Word = tuple[str, str]
"""A word and its ICTCLAS tag."""
_NUMERALS = "一二两三四五六七八九十百千万"
_RUNS = re.compile("[，。；：、？！“”]|[^，。；：、？！“”]+")
"""What no word reaches out of: jieba cuts what stands between such marks on its own."""
_joined = chain.from_iterable
_MISTAKEN = {"操场上": "s", "焊工": "n", "领办": "v"}
"""What jieba's dictionary lists as another kind of word than it is, or not at all."""


def cut(text: str, names: Iterable[str] = ()) -> list[str]:
    """Cut `text` into words that join to `text` again; each of `names` stays one word.

    Names are cut out before jieba sees the rest, so teaching them changes nothing for any
    other text: jieba's own `add_word` would stay taught for the whole process.
    """
    words: list[str] = []
    for part, is_name in _around(text, names):
        words.extend([part] if is_name else _joined(map(_cut, _RUNS.findall(part))))
    return words


def tag(text: str, names: Iterable[str] = ()) -> list[Word]:
    """Cut `text` and give each word its ICTCLAS tag: `nr` person, `ns` place, `m` number, `v` verb.

    A taught name is tagged `nr`, digits `m`, Latin `eng`, and a word that no dictionary has `x`.
    The tags are each word's own, whatever stands beside it: that costs a sixth of weighing
    neighbours, and where a word can be two things the rules look at its neighbours themselves.
    """
    tagged: list[Word] = []
    for part, is_name in _around(text, names):
        if is_name:
            tagged.append((part, "nr"))
        else:
            tagged.extend(_joined(map(_tagged, _RUNS.findall(part))))
    return tagged


@lru_cache(maxsize=4096)  # a clause is cut again in each sentence that is tried with it
def _cut(run: str) -> tuple[str, ...]:
    """Cut a run of characters, whose words are the same whatever stands around it."""
    return tuple(_cutter().lcut(run))


@lru_cache(maxsize=4096)  # as above
def _tagged(run: str) -> tuple[Word, ...]:
    return tuple(_joined(map(_sorted, _cut(run))))


@lru_cache(maxsize=4096)  # most words of a page stand there again and again
def _sorted(word: str) -> tuple[Word, ...]:
    """Tag a word; of one that no dictionary lists, tell the sort by its characters."""
    tag_of = _cutter().FREQ.tag
    flag = _MISTAKEN.get(word) or tag_of(word)
    if flag:
        return ((word, flag),)
    if word[0].isdigit():
        return ((word, "m"),)
    if word[0] in _NUMERALS and len(word) > 1:  # 两人受 is three words
        return tuple((character, tag_of(character) or "x") for character in word)
    return ((word, "eng" if word[0].isascii() and word[0].isalpha() else "x"),)


def rarity(word: str) -> float:
    """Say how rare a word is in the language: −ln of its share in jieba's dictionary.

    来 has 4, 会议 9; a word that is not in it, as most names, 18.
    """
    cutter = _cutter()
    return log(cutter.total / cutter.FREQ.get(word, 1))


def _around(text: str, names: Iterable[str]) -> list[tuple[str, bool]]:
    """Split `text` at the names, longest name first, and say which parts are names."""
    known = sorted({name for name in names if name}, key=len, reverse=True)
    if not known:
        return [(text, False)] if text else []
    parts = re.split(f"({'|'.join(map(re.escape, known))})", text)
    return [(part, bool(index % 2)) for index, part in enumerate(parts) if part]


@cache
def _cutter() -> "Cutter":
    """Load jieba and its dictionary once, when the first word is wanted."""
    with warnings.catch_warnings():
        # jieba's own escapes and its pkg_resources are its maintainers' matter, not the reader's
        warnings.simplefilter("ignore")
        from briefing.digest.words.cutter import Cutter  # noqa: PLC0415  `briefing --help` cuts no words
    return Cutter()
