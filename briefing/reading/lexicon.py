"""A user's own entries: how a name is said, or its pinyin."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from unicodedata import category

from briefing.errors import SettingsError
from briefing.reading.characters import HANZI, SAYABLE, plain
from briefing.reading.rule import Rule
from briefing.reading.syllables import is_pinyin, syllables

RULE = "lexicon"
"""What `say --explain` names where an entry is followed."""
LONGEST_WRITTEN, LONGEST_SAID = 60, 300
"""Characters: an entry is a name or a term, not a text."""
_HANZI = re.compile(f"[{HANZI}]+")
_HEARD = re.compile(f"[{HANZI}A-Za-z]")
_UNPRINTABLE = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")


class Entry(NamedTuple):
    """One entry, proven to be sayable."""

    written: str
    """In its plain form (`characters.plain`)."""
    said: str
    """What is said instead; `written` where only its pinyin is given."""
    pinyin: tuple[str, ...]
    """One syllable for each Hanzi of `written`; empty where `said` is given."""
    where: str
    """The file and line that it came from; empty for one that did not come from a file."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Entries by what is written, ready to be looked up; the longest of them goes first."""

    entries: Mapping[str, Entry]
    rules: tuple[Rule, ...]
    """One that says all entries that are said otherwise; it comes before all other rules."""
    _toned: "re.Pattern[str] | None"

    def toned(self, said: str) -> tuple[tuple[int, Entry], ...]:
        """Find the entries that give pinyin in a text as said, with the place of each."""
        if self._toned is None:
            return ()
        return tuple((m.start(), self.entries[m[0]]) for m in self._toned.finditer(said))

    def of(self, written: str) -> Entry:
        """Give the entry that the lexicon's rule followed."""
        return self.entries[plain(written)]


def entry(written: str, value: str, about: str, where: str = "") -> Entry:
    """Make an entry of what is written and how it is said, or its pinyin.

    `about` names it in the `SettingsError` that refuses one that cannot be said.
    """
    written, value = written.strip(), value.strip()
    _refuse_unprintable((written, value), about)
    if not written:
        raise SettingsError(about, "does not say what is written", "write the word, then a tab")
    if len(written) > LONGEST_WRITTEN or len(value) > LONGEST_SAID:
        raise SettingsError(
            about,
            f"is longer than the {LONGEST_WRITTEN} characters written and {LONGEST_SAID} said "
            "that an entry may have",
            "make it a name or a term",
        )
    form = plain(written)
    if is_pinyin(value) and (_HANZI.fullmatch(form) or re.search(r"\d", value)):
        return Entry(form, form, pinyin_of(form, value, about), where)
    if not (_HEARD.search(value) and SAYABLE.fullmatch(value)):
        raise SettingsError(
            about,
            f"cannot be said as “{value}”" if value else f"does not say how “{written}” is read",
            "use Hanzi, letters and ，。、；：？！, or pinyin with tones such as qiao2 jun4 jie2",
        )
    return Entry(form, value, (), where)


def _refuse_unprintable(texts: Sequence[str], about: str) -> None:
    for text in texts:
        for character in text:
            if category(character) in _UNPRINTABLE:
                raise SettingsError(
                    about,
                    f"holds the control character U+{ord(character):04X}",
                    "type the line again without it",
                )


def pinyin_of(written: str, value: str, about: str) -> tuple[str, ...]:
    """Read a user's pinyin for Hanzi, one syllable each; `SettingsError` where it is none."""
    try:
        found = syllables(value)
    except ValueError as error:
        raise SettingsError(about, str(error), "correct the pinyin, such as qiao2") from error
    if not _HANZI.fullmatch(written):
        raise SettingsError(
            about,
            f"gives pinyin for “{written}”, which is not Hanzi alone",
            "write in Hanzi how it is said",
        )
    if len(found) != len(written):
        raise SettingsError(
            about,
            f"has {_counted(len(found), 'syllable')} for the "
            f"{_counted(len(written), 'character')} of “{written}”",
            "give each Hanzi one syllable, such as qiao2",
        )
    return found


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def lexicon(entries: Iterable[Entry]) -> Lexicon:
    """Make a lexicon; of two entries for one text the later one counts."""
    table = {each.written: each for each in entries}
    longest = sorted(table, key=len, reverse=True)
    toned = "|".join(map(re.escape, (written for written in longest if table[written].pinyin)))
    said = "|".join(_alone(written) for written in longest if not table[written].pinyin)
    rules = (Rule(RULE, said, lambda match: table[match[0]].said),) if said else ()
    return Lexicon(table, rules, re.compile(toned) if toned else None)


def _alone(written: str) -> str:
    """Find an entry only as a whole word where it begins or ends in letters or figures."""
    pattern = re.escape(written)
    for kind in ("[A-Za-z]", "[0-9]"):
        before = f"(?<!{kind})" if re.match(kind, written) else ""
        after = f"(?!{kind})" if re.match(kind, written[-1]) else ""
        pattern = before + pattern + after
    return pattern


@cache
def understood(entries: tuple[tuple[str, str], ...]) -> Lexicon:
    """Make a lexicon of pairs (written, said or pinyin); `SettingsError` for one that is bad."""
    return lexicon(
        entry(written, value, f"lexicon entry “{written}”") for written, value in entries
    )


def overlaid(tones: tuple[str, ...], own: Iterable[tuple[int, Entry]]) -> tuple[str, ...]:
    """Put the entries' pinyin over the dictionary's, each at its place."""
    changed = list(tones)
    for at, each in own:
        changed[at : at + len(each.pinyin)] = each.pinyin
    return tuple(changed)
