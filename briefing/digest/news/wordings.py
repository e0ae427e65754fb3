"""Know a printed clause again however it may be told.

Without its description or its year, with two items of its list, with the district for 我区, with
its doer named in front.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.digest.clauses.bodies import doer_of
from briefing.digest.clauses.listed_deeds import MEETING, THE_MEETING
from briefing.digest.names.deeds import subject_of, untied
from briefing.digest.names.places import named
from briefing.digest.names.subjects import name_of
from briefing.digest.news.printed import Clause
from briefing.digest.shortening.attributes import bearer, lighter, lightest
from briefing.digest.shortening.lists import closed_shortened, first_of, open_shortened, shortened
from briefing.digest.shortening.slack import is_tighter, spans
from briefing.digest.shortening.spare_words import spared
from briefing.digest.words.sentences import NUMBER
from briefing.digest.words.spelling import spelled

_NAMERS = (bearer, doer_of, name_of)
"""How an earlier clause may name the doer."""
_WHILE = re.compile("而(?![且是非不已言后])")
"""What ties a statement to the one beside it, and is not said where it begins a sentence."""
_YEAR = re.compile(r"\d{4}年(?=\d{1,2}月)")


@lru_cache(maxsize=8192)  # a page's clauses are held against each sentence of its briefs
def _told(text: str, place: str) -> tuple[str, ...]:
    told = (each for form in _forms(text) for each in (form, named(form, place)))
    return tuple(dict.fromkeys(told))


@lru_cache(maxsize=8192)  # as above
def _spellings(text: str, place: str) -> frozenset[str]:
    return frozenset(map(spelled, _told(text, place)))


def _forms(text: str) -> Iterator[str]:
    if _WHILE.match(text):
        yield from _forms(text[1:])
    if NUMBER.match(text):
        yield from _forms(NUMBER.sub("", text))
    for form in dict.fromkeys((text, lighter(text), lightest(text))):
        for each in dict.fromkeys(
            (form, closed_shortened(form), first_of(form), open_shortened(form), shortened(form))
        ):
            yield from dict.fromkeys((each, spared(each)))


def is_told_as(key: str, printed: Clause, place: str) -> bool:
    """Tell whether `key` is a spelling of the printed clause, in any of its forms."""
    if key == printed.key:
        return True
    spellings = _spellings(printed.text, place)
    if key in spellings or any(_without_year(key, each) for each in spellings):
        return True
    texts = dict.fromkeys((printed.text, _YEAR.sub("", printed.text)))
    return any(is_tighter(key, each) for text in texts for each in _told(text, place))


def _without_year(key: str, printed: str) -> bool:
    """Tell whether `key` is `printed` without the year of a date: it was just named."""
    if "年" not in printed or "月" not in key or not _YEAR.search(printed):
        return False
    optional = _YEAR.sub(lambda year: f"(?:{year[0]})?", re.escape(printed))
    return re.fullmatch(optional, key) is not None


def is_led_by_doer(key: str, printed: Sequence[Clause], at: int, place: str) -> bool:
    """Tell whether `key` is clause `at` with its doer in front, as an earlier clause names it."""
    text = printed[at].text
    told = {*_told(text, place), *_told(untied(text), place)}
    in_front = {
        key.removesuffix(each) for each in map(spelled, told) if each and key.endswith(each)
    }
    tighter = [each for each in told if key[-1:] == spelled(each)[-1:] and spans(each)]
    if not (in_front - {""} or tighter):
        return False
    before = [part.text for part in printed[:at]]
    nearest = (each for each in map(_doers, reversed(before)) if each)
    behind = [part.text for part in printed[at + 1 :]]
    going = (subject_of(before, text), subject_of(before, text, behind))
    doers = {*next(nearest, ()), *map(spelled, going)}
    doers |= {spelled(named(doer, place)) for doer in doers}
    if any(THE_MEETING in part.key or MEETING.search(part.text) for part in printed[:at]):
        doers.add(THE_MEETING)
    return bool(in_front & (doers - {""})) or any(
        is_tighter(key.removeprefix(doer), each)
        for doer in doers - {""}
        for each in tighter
        if key.startswith(doer)
    )


def _doers(clause: str) -> set[str]:
    """Spell the names that a clause may be about; what comes behind it is theirs."""
    return {spelled(name(clause)) for name in _NAMERS} - {""}
