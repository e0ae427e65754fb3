"""Prove that a brief says nothing that its article does not say.

Two proofs, and both must hold. Each number with its unit, name, quotation and Latin word is looked
for in the page as printed. And since a brief is made of printed clauses, each of its clauses has to
be one, whole and behind the one before it in a single printed sentence: so no name, place or number
can change sides, and no 不 or 如果 be cut from what it governs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from briefing.digest.attributes import lighter
from briefing.digest.bodies import doer_of
from briefing.digest.breaths import COMMAS
from briefing.digest.deeds import MEETING
from briefing.digest.meaning import governs, limits
from briefing.digest.places import named
from briefing.digest.sentences import marked_clauses, sentences
from briefing.digest.shorten import plain
from briefing.digest.speech import prepared
from briefing.digest.spelling import occurs, spelled, widened
from briefing.digest.subjects import name_of
from briefing.model import Article, Finding

_NUMBER = re.compile(
    r"(?<![A-Za-z\d.,:+—–~-])\d[\d.,:]*(?:[—–~-]\d[\d.,:]*)?[%％‰℃]?[余多]?[\u4e00-\u9fff]?"
)
_QUOTATION = re.compile(r"[“《]([^”》]+)[”》]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_AND_OTHERS = re.compile(r"^(?P<kept>.{2,})等(?P<rest>.*)$")
_MEETING = "会议"
_NAMERS = (doer_of, name_of)
"""How an earlier clause may name the doer."""
_YEAR = re.compile(r"\d{4}年(?=\d{1,2}月)")


@dataclass(frozen=True, slots=True)
class _Printed:
    """One clause of the page."""

    text: str
    key: str
    """Its spelling, by which it is found again."""
    ends: bool
    """A ； stands behind it: no condition reaches further."""


def check(
    told: Iterable[str], article: Article, edition: date, heard: date | None = None
) -> tuple[Finding, ...]:
    """List what the sentences of `told` say and the article does not.

    Days count as printed where the article's own 昨天 means them, and so does the district that
    its 我区 means; so do 会议 as the subject of what a meeting did, and 等 for the rest of a list.
    A comma where a newsreader breathes changes nothing, nor does a year not named a second time,
    nor a description left out (`digest.attributes`).
    """
    heading = (article.headline, article.kicker, *article.subheadlines)
    raw = spelled("\n".join((*heading, article.dateline, *article.paragraphs)))
    latin = {
        word for text in (*heading, *article.paragraphs) for word in _LATIN.findall(widened(text))
    }
    page = _printed(article, edition, heard or edition)
    known = raw + spelled("".join(part.text for sentence in page for part in sentence))
    known += spelled(article.place)
    found: list[Finding] = []
    for sentence in dict.fromkeys(told):
        strange = [token for token in _LATIN.findall(sentence) if token not in latin]
        strange += [token for token in _tokens(sentence) if not occurs(token, known)]
        if not strange and not _is_made_of(sentence, page, article.place):
            strange = [_first_strange(sentence, page, article.place)]
        found += [Finding(sentence, token) for token in strange]
    return tuple(found)


def _printed(article: Article, edition: date, heard: date) -> list[list[_Printed]]:
    """Cut the article into sentences of clauses, as they stand and without what is never said."""
    printed = (
        sentence
        for paragraph in article.paragraphs
        for sentence in sentences(prepared(paragraph, edition, heard, article.publisher))
    )
    return [
        [
            _Printed(clause, spelled(clause), mark.startswith("；"))
            for clause, mark in marked_clauses(form)
        ]
        for sentence in printed
        for form in dict.fromkeys((sentence, plain(sentence.rstrip("。；"))))
    ]


def _is_made_of(sentence: str, page: Sequence[Sequence[_Printed]], place: str) -> bool:
    """Tell whether a sentence is made of one printed one; most are made of its very clauses."""
    keys = [spelled(clause) for clause, _ in marked_clauses(sentence)]
    if not keys:
        return False
    exact = (each for each in page if any(part.key.endswith(keys[-1]) for part in each))
    if any(_made_of(keys, each, place) for each in exact):
        return True
    return any(
        _made_of(keys, each, place) or ("等" in sentence and _first_present("".join(keys), each))
        for each in page
    )


def _made_of(keys: Sequence[str], printed: Sequence[_Printed], place: str) -> bool:
    """Tell whether clauses are those of one printed sentence, in order and whole.

    None that governs a clause told may be missing before it, none that limits one behind it.
    """
    at = told = 0
    used: set[int] = set()
    while told < len(keys):
        while at < len(printed) and not (count := _told_here(keys[told:], printed, at, place)):
            at += 1
        if at == len(printed):
            return False
        used.add(at)
        told += count
        at += 1
    return bool(used) and not _torn(printed, used)


def _told_here(keys: Sequence[str], printed: Sequence[_Printed], at: int, place: str) -> int:
    """Count the clauses that tell printed clause `at`: more where it got breaths; 0 if none."""
    for count in range(1, min(len(keys), COMMAS + 1) + 1):
        key = "".join(keys[:count])
        if _same(key, printed[at], place) or _led_by_doer(key, printed, at, place):
            return count
    return 0


def _first_present(key: str, printed: Sequence[_Printed]) -> bool:
    """Tell 某某等出席活动 from a sentence that names who attended, the first before the others."""
    found = _AND_OTHERS.match(key)
    whole = "".join(part.key for part in printed)
    if not found or not whole.startswith(found["kept"]):
        return False
    return bool(found["rest"]) and found["rest"] in whole[len(found["kept"]) :]


def _torn(printed: Sequence[_Printed], used: set[int]) -> bool:
    """Tell whether a clause that decides the meaning of another one was left behind."""
    governed = limited = False
    for at, part in enumerate(printed):
        governed = governed and not part.text.startswith("届时")  # it says 如果 and 将 itself
        if at in used:
            if governed:
                return True
            limited = True
        elif governs(part.text):
            governed = True
        elif limited and limits(part.text):
            return True
        if part.ends:
            governed = limited = False
    return False


@lru_cache(maxsize=8192)  # a page's clauses are held against each sentence of its briefs
def _spellings(text: str, place: str) -> frozenset[str]:
    forms = (text, lighter(text))
    return frozenset(spelled(each) for form in forms for each in (form, named(form, place)))


def _same(key: str, printed: _Printed, place: str) -> bool:
    if key == printed.key:
        return True
    spellings = _spellings(printed.text, place)
    return key in spellings or any(
        _list_of(key, each) or _without_year(key, each) for each in spellings
    )


def _without_year(key: str, printed: str) -> bool:
    """Tell whether `key` is `printed` without the year of a date: it was just named."""
    if "年" not in printed or "月" not in key or not _YEAR.search(printed):
        return False
    optional = _YEAR.sub(lambda year: f"(?:{year[0]})?", re.escape(printed))
    return re.fullmatch(optional, key) is not None


def _led_by_doer(key: str, printed: Sequence[_Printed], at: int, place: str) -> bool:
    """Tell whether `key` is clause `at` with its doer in front, as an earlier clause names it."""
    before = printed[:at]
    named = {spelled(name(part.text)) for part in before for name in _NAMERS} - {""}
    if any(_MEETING in part.key or MEETING.search(part.text) for part in before):
        named.add(_MEETING)
    rests = (key.removeprefix(name) for name in named if key.startswith(name))
    spellings = _spellings(printed[at].text, place)
    return any(
        rest in spellings or any(_list_of(rest, each) for each in spellings) for rest in rests
    )


def _list_of(key: str, printed: str) -> bool:
    """Tell whether `key` is `printed` with the rest of a list said as 等."""
    found = _AND_OTHERS.match(key)
    if not found or not printed.startswith(found["kept"]):
        return False
    rest = printed[len(found["kept"]) :]
    return rest.endswith(found["rest"]) if found["rest"] else bool(rest)


def _first_strange(sentence: str, page: Sequence[Sequence[_Printed]], place: str) -> str:
    """Name the first clause that is printed nowhere; the sentence itself if all are somewhere."""
    for clause, _ in marked_clauses(sentence):
        key = spelled(clause)
        if not any(
            _same(key, part, place) or _led_by_doer(key, each, at, place)
            for each in page
            for at, part in enumerate(each)
        ):
            return clause
    return sentence


def _tokens(sentence: str) -> Iterator[str]:
    """List what must be in the article for the sentence to be true."""
    yield from _NUMBER.findall(sentence)
    yield from _QUOTATION.findall(sentence)
