"""Try all rules together over a text, and align what they say with what was written."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from briefing.digest.words.decimals import with_decimal_points
from briefing.model import Span
from briefing.reading.characters import HANZI, PUNCTUATION, plain
from briefing.reading.rule import Rule
from briefing.sources.words.traditional import fold

_PLAIN_FORM = "plain form"
"""The rule's name where a character only lost its odd form: `⼀` is 一."""
_WISHES = ("，", "、")
_STOPS = ("", *PUNCTUATION)
"""Where there is a pause already; the empty string is an end of the text."""


class Piece(NamedTuple):
    """A stretch of written text and what is said for it."""

    start: int
    end: int
    said: str
    rule: str
    """Empty where the text is said as written."""


def scan(
    text: str, rules: tuple[Rule, ...], own: tuple[Rule, ...] = ()
) -> tuple[str, tuple[Span, ...]]:
    """Say `text` by the rules: earliest match wins, table order breaks ties.

    What was said is never read again. `own` rules are a user's; they come first and may start
    at Hanzi too. Traditional Hanzi are matched as simplified ones, and said as printed where no
    rule says otherwise.
    """
    pieces: list[Piece] = []
    form = with_decimal_points(plain(text))
    at = 0
    known = _simplified(form, own)
    every = (*own, *rules)
    for match in _scanner(rules, own).finditer(known):
        rule = every[int((match.lastgroup or "_0")[1:])]
        # the rule's own pattern again, so that its groups count from 1
        found = _compiled(rule.pattern).match(known, match.start())
        if found:
            pieces += _unruled(text, form, at, match.start())
            pieces.append(Piece(match.start(), match.end(), rule.say(found), rule.name))
            at = match.end()
    pieces += _unruled(text, form, at, len(text))
    return _aligned(text, _settled(pieces))


def _simplified(form: str, own: tuple[Rule, ...]) -> str:
    """Fold traditional Hanzi but for what a user's rules name as it stands."""
    folded = fold(form)
    if folded == form or not own:
        return folded
    kept = list(folded)
    for named in re.finditer("|".join(rule.pattern for rule in own), form):
        kept[named.start() : named.end()] = named[0]
    return "".join(kept)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def _scanner(rules: tuple[Rule, ...], own: tuple[Rule, ...]) -> re.Pattern[str]:
    """Make one pattern of all; Hanzi are passed over before any rule is tried.

    An empty group behind each rule tells which one matched: in front it would hide from the
    engine how the rule begins, by which most are dismissed at a glance.
    """
    numbered = [f"(?:{rule.pattern})(?P<_{index}>)" for index, rule in enumerate((*own, *rules))]
    shipped = "|".join(numbered[len(own) :])
    return re.compile(
        "|".join([*numbered[: len(own)], f"(?=[^{HANZI}{PUNCTUATION}])(?:{shipped})"])
    )


def _unruled(text: str, form: str, start: int, end: int) -> Iterable[Piece]:
    """Take over what no rule matched, in its plain form."""
    at = start
    if start < end and text[start:end] == form[start:end]:
        yield Piece(start, end, text[start:end], "")
        return
    while at < end:
        same = text[at] == form[at]
        stop = at + 1
        while stop < end and (text[stop] == form[stop]) == same:
            stop += 1
        yield Piece(at, stop, form[at:stop], "" if same else _PLAIN_FORM)
        at = stop


def _settled(pieces: Sequence[Piece]) -> Iterable[Piece]:
    """Grant a rule's wish for a pause only between words, never beside other punctuation."""
    before = ""
    for piece, after in zip(pieces, _following(pieces), strict=True):
        said = piece.said
        if not piece.rule or not (said[:1] in _WISHES or said[-1:] in _WISHES):
            before = said or before
            yield piece
            continue
        if len(said) > 1 and said[0] in _WISHES and before[-1:] in _STOPS:
            said = said[1:]
        if said.endswith(_WISHES) and ((said[:-1] or before)[-1:] in _STOPS or after[:1] in _STOPS):
            said = said[:-1]
        before = said or before
        yield Piece(piece.start, piece.end, said, piece.rule)


def _following(pieces: Sequence[Piece]) -> Iterable[str]:
    """Give for each piece what is said next, wishes aside."""
    following: list[str] = []
    after = ""
    for piece in reversed(pieces):
        following.append(after)
        if piece.said and not _is_wish(piece):
            after = piece.said
    return reversed(following)


def _is_wish(piece: Piece) -> bool:
    return bool(piece.rule) and piece.said in _WISHES


def _aligned(text: str, pieces: Iterable[Piece]) -> tuple[str, tuple[Span, ...]]:
    said: list[str] = []
    spans: list[Span] = []
    start = 0
    for piece in pieces:
        end = start + len(piece.said)
        said.append(piece.said)
        if piece.said != text[piece.start : piece.end]:
            spans.append(Span(piece.start, piece.end, start, end, piece.rule))
        start = end
    return "".join(said), tuple(spans)
