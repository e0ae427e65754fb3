"""Cut text into words and tell what kind of word each is, with jieba kept quiet and to itself."""

import re
import warnings
from collections.abc import Iterable
from functools import cache
from logging import WARNING
from typing import Any


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

    A taught name is tagged `nr`.
    """
    tagged: list[tuple[str, str]] = []
    for part, is_name in _around(text, names):
        if is_name:
            tagged.append((part, "nr"))
        else:
            tagged.extend((pair.word, pair.flag) for pair in _tagger().cut(part))
    return tagged


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


@cache
def _tagger() -> Any:  # noqa: ANN401  jieba ships no types
    """Load the tags once; the words are those of `cut`."""
    tokenizer = _tokenizer()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # as above
        from jieba import posseg  # noqa: PLC0415  as above
    return posseg.POSTokenizer(tokenizer)
