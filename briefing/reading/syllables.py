"""Read pinyin as a person types it: syllables of Putonghua with their tones."""

import difflib
import re
from functools import cache
from unicodedata import normalize

from briefing.reading.tables import rows

_MARKS = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
"""Combining macron, acute, caron and grave → tone."""
_TYPED = re.compile(r"([a-zü:']*)(\d*)")
_TONES = ("1", "2", "3", "4", "5")


def syllables(text: str) -> tuple[str, ...]:
    """Read `qiao2 jun4 jie2`, `qiao2jun4jie2` or `qiáo jùn jié` as (`qiao2`, `jun4`, `jie2`).

    ü is `v`, and neutral is 5: so is, among syllables with marks, one without. `ValueError` says
    which one is none.
    """
    typed = re.sub(r"(?<=\d)(?=[^\W\d])", " ", text).split()
    marked = any(mark in normalize("NFD", text) for mark in _MARKS)
    return tuple(_syllable(each, "5" if marked else "") for each in typed)


def is_pinyin(text: str) -> bool:
    """Tell whether a text is meant as pinyin: Latin with figures or tone marks, or all syllables.

    What is meant as pinyin may still be wrong.
    """
    letters = _plain(text)
    if not re.fullmatch(r"[a-z0-9ü:' ]*[a-z][a-z0-9ü:' ]*", letters):
        return False
    toned = letters != _plain(normalize("NFC", text), marks=False) or re.search(r"\d", letters)
    return bool(toned) or all(each in inventory() for each in letters.split())


@cache
def inventory() -> frozenset[str]:
    """Give every syllable of Putonghua, without tones."""
    return frozenset(
        initial + final for initial, finals in rows("syllables.tsv") for final in finals.split()
    )


def numbered(marked: str) -> str:
    """Turn `zhòng` into `zhong4`, `lǜ` into `lv4`, `de` into `de5`."""
    tones = [_MARKS[c] for c in normalize("NFD", marked) if c in _MARKS]
    return _plain(marked).replace("ü", "v") + ("".join(tones) or "5")


def _plain(text: str, *, marks: bool = True) -> str:
    """Fold case, and take the tone marks off."""
    letters = normalize("NFD", text.casefold())
    return normalize("NFC", "".join(c for c in letters if not (marks and c in _MARKS)))


def _syllable(typed: str, unmarked: str) -> str:
    tones = [_MARKS[c] for c in normalize("NFD", typed) if c in _MARKS]
    parts = _TYPED.fullmatch(_plain(typed))
    if parts is None:
        raise ValueError(f"“{typed}” is no syllable of pinyin")
    name = parts[1].replace("u:", "v").replace("ü", "v")
    name = {"lue": "lve", "nue": "nve"}.get(name, name)
    tone = "".join(tones) + parts[2] or unmarked
    if name not in inventory():
        close = difflib.get_close_matches(name, sorted(inventory()), 1)
        hint = f" (did you mean {close[0]}?)" if close else ""
        raise ValueError(f"“{typed}” is no syllable of Mandarin{hint}")
    if tone not in _TONES:
        wrong = f"has the tone {tone}" if tone else "has no tone"
        raise ValueError(f"“{typed}” {wrong}, where tones are 1 to 4, and 5 for neutral")
    return name + tone
