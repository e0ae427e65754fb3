"""Readings that depend on what stands around, from tables that a linguist edits.

A row is `before{span}after`, its syllables and, where they matter, the kinds of the words around:

    全{长}                          chang2
    (?<!历){任县}(?!长)             ren2 xian4
    {教}                            jiao1        n|r _ n|r

What stands before and behind the span are regular expressions, those before it of alternatives
of one length each; `<量>` in them is a class of `classes.tsv`. In the third column the span must
be a word by itself, `_`, between words whose ICTCLAS tags begin as given; `.` is a boundary, and
an empty side lets any word stand there. Behind, `…v` is a verb further on in the clause that
nothing subordinates to a noun (为旅客搬行李, but 为我国建成的大桥).
"""

import re
from functools import cache
from typing import NamedTuple

from briefing.reading.sentence import Sentence, Token
from briefing.reading.tables import pairs, rows

_ROW = re.compile(r"(?P<before>[^{]*)\{(?P<span>[^}\d]+)\}(?P<after>.*)")
_GUARDS = re.compile(r"(?:\(\?<!.*?\)|\^)*")
_CLASS = re.compile(r"<(\w+)>")
_BOUNDARY = "."
_FURTHER = "…v"
_FURTHEST = 12
"""Words: longer clauses than that are not worth the time."""


class Pattern(NamedTuple):
    """One row, ready to be tried."""

    span: str
    regex: str
    """Compiled when its span is met: of some 1,500 rows a page needs a few dozen."""
    syllables: tuple[str, ...]
    kinds: tuple[tuple[str, ...], tuple[str, ...]] | None
    """What the tags of the words before and behind begin with, or None: any words at all."""

    def fits(self, sentence: Sentence, at: int) -> bool:
        """Tell whether the span at `at` is read as this row says."""
        if not _compiled(self.regex).match(sentence.said, at):
            return False
        return self.kinds is None or self._alone(sentence, at, self.kinds)

    def _alone(
        self, sentence: Sentence, at: int, kinds: tuple[tuple[str, ...], tuple[str, ...]]
    ) -> bool:
        token = sentence.token(at)
        before, after = kinds
        if token.start != at or not _is(sentence.before(at), before):
            return False
        if token.text != self.span:
            return token.tag == "x"  # glued to the next word by jieba's guess: 地站
        if _FURTHER in after:
            return _verb_follows(sentence, at)
        return _is(sentence.after(at), after)


def _is(token: Token | None, kinds: tuple[str, ...]) -> bool:
    """Tell whether a word is of one of the kinds; no kinds given lets any word pass."""
    if not kinds:
        return True
    if token is None or not token.text[0].isalnum():
        return _BOUNDARY in kinds
    return token.tag.startswith(kinds)


def _verb_follows(sentence: Sentence, at: int) -> bool:
    """Tell whether the clause has a verb of its own behind the noun that follows."""
    token = sentence.after(at)
    for _ in range(_FURTHEST):
        token = token and sentence.after(token.start)
        if token is None or not token.text[0].isalnum():
            return False
        following = sentence.after(token.start)
        if token.tag == "v" and not (following and following.text == "的"):
            return True
    return False


@cache
def patterns(table: str) -> dict[str, tuple[Pattern, ...]]:
    """Give the rows of a table by their span, in the order of the table."""
    found: dict[str, list[Pattern]] = {}
    for row in rows(table):
        pattern = _pattern(*row)
        found.setdefault(pattern.span, []).append(pattern)
    return {span: tuple(each) for span, each in found.items()}


def _pattern(text: str, syllables: str, kinds: str = "") -> Pattern:
    parts = _ROW.fullmatch(text)
    if parts is None:
        raise ValueError(f"{text!r} has no {{span}}")
    ahead = _CLASS.sub(lambda name: f"(?:{_classes()[name[1]]})", parts["after"])
    regex = _behind(parts["before"]) + re.escape(parts["span"]) + (f"(?={ahead})" if ahead else "")
    return Pattern(parts["span"], regex, tuple(syllables.split()), _kinds(kinds))


@cache
def _compiled(regex: str) -> re.Pattern[str]:
    return re.compile(regex)


def _behind(before: str) -> str:
    """Give each alternative a look-behind of its own, as Python's must be of one length."""
    guards = _GUARDS.match(before)
    guard = guards[0] if guards else ""
    alternatives = _CLASS.sub(lambda name: _classes()[name[1]], before[len(guard) :])
    if not alternatives:
        return guard
    return f"(?:{'|'.join(f'(?<={guard}{each})' for each in alternatives.split('|'))})"


def _kinds(condition: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    if not condition:
        return None
    before, after = (tuple(side.strip().split("|")) for side in condition.split("_"))
    return tuple(filter(None, before)), tuple(filter(None, after))


@cache
def _classes() -> dict[str, str]:
    """Give the word classes that patterns name, as alternatives."""
    return pairs("classes.tsv")
