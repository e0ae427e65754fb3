"""A user's own entries: how a name is said, or its pinyin."""

import re
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from briefing.errors import SettingsError
from briefing.reading.characters import HANZI, SAYABLE
from briefing.reading.rule import Rule

_SYLLABLES = re.compile(r"[a-zê]+[1-5](?: [a-zê]+[1-5])*")
_HANZI = re.compile(f"[{HANZI}]+")


class Lexicon(NamedTuple):
    """Entries, understood."""

    rules: tuple[Rule, ...]
    """Said in place of what is written; they come before all other rules."""
    pinyin: MappingProxyType[str, tuple[str, ...]]
    """Hanzi → one syllable each."""


@cache
def understood(entries: tuple[tuple[str, str], ...]) -> Lexicon:
    """Sort entries into those that change what is said and those that give its pinyin."""
    rules: list[Rule] = []
    pinyin: dict[str, tuple[str, ...]] = {}
    for written, said in sorted(entries, key=lambda entry: -len(entry[0])):
        if _SYLLABLES.fullmatch(said):
            pinyin[written] = _syllables(written, said)
        else:
            rules.append(_rule(written, said))
    return Lexicon(tuple(rules), MappingProxyType(pinyin))


def _syllables(written: str, said: str) -> tuple[str, ...]:
    syllables = tuple(said.split())
    if not _HANZI.fullmatch(written) or len(syllables) != len(written):
        raise SettingsError(
            f"lexicon entry “{written}”",
            f"has {len(syllables)} syllables ({said})",
            "give each Hanzi of the entry one syllable, such as qiao2",
        )
    return syllables


def _rule(written: str, said: str) -> Rule:
    if not written or not SAYABLE.fullmatch(said):
        raise SettingsError(
            f"lexicon entry “{written}”",
            f"cannot be said as “{said}”",
            "use Hanzi, letters, spaces and ，。、；：？！",
        )
    return Rule("lexicon", re.escape(written), lambda _: said)
