"""Weigh how alike two tellings are: by their wording, and by the names and numbers that they tell.

Wording alone does not decide. Two papers tell one story in other words; two towns report their
meetings in the same ones. So wording says how much to ask for, numbers and names decide.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.digest.days.days import resolve
from briefing.digest.words.words import cut, rarity
from briefing.model import Article

LOOKED_AT = 500
"""Characters of an article that are compared: a story has told who, what and how many by then."""
_SHINGLE = 3
_BEYOND_CHANCE = 3
"""Numbers with what they count: two stories do not share so many, whoever else they name."""
_NOT_SAID = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9.%]")
_DAY = re.compile(
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|\d{4}年(?:\d{1,2}月底?)?|\d{1,2}[—–-]?\d{0,2}月"
)
_CALENDAR_DAY = re.compile(r"\d{1,2}月\d{1,2}日")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?%?)[多余]?([\u4e00-\u9fff]?)")
_NO_NAME = "小新地校院灾园景社片山库城超股上门夜农乡家老全各本我该两三多到在从过大护巡"
_NO_NAMES = "的了是有和与等为将由被把从到在对向各该此这那个位名"
"""小区, 城市, 农村, 我区 end like a place and name none; 试点的有市第一医院 holds no 的有市."""
_PLACE = re.compile(
    rf"((?![{_NO_NAMES}])[\u4e00-\u9fff][^\W\d_{_NO_NAME}{_NO_NAMES}])(街道|[区县市镇乡村河])(?![长委级内域道中场民])"
)
_POSTS = "书记|主任|局长|[区县市镇乡村]长|院长|馆长|校长|经理|队长|教练|医生|教授|选举"
_PERSON = re.compile(
    rf"(?:{_POSTS})([\u4e00-\u9fff]{{2}})|(?:^|[，。,])([\u4e00-\u9fff]{{2}})[\u4e00-\u9fff]?当选"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of an article that need no dictionary."""

    numbers: frozenset[str]
    """With what they count: 86.5米; no days."""
    names: dict[str, frozenset[str]]
    """By kind: 镇, 街道, … and `person`."""
    days: frozenset[str]
    """The days that it tells of: 10月23日."""


@dataclass(frozen=True, slots=True)
class Worded:
    """How an article says it."""

    words: dict[str, float]
    """Words of two characters and more, and how rare each is in the language."""
    shingles: frozenset[str]
    """Each three neighbouring words."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two articles tell the same facts."""

    numbers: int
    """How many numbers both tell."""
    numbers_share: float
    """Their share of the numbers of the one that has fewer; 1 where it has none."""
    contradicted: bool
    """They name other persons, or other places of one kind, and share few numbers."""
    same_days: bool
    """They tell of one day at least, or one of them of none."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two articles are worded; each share is of the one that has less."""

    shingles: float
    content: float
    """Share of words, the rare ones weighing more."""


def opening_of(article: Article) -> str:
    """Give headline and beginning, as printed."""
    return f"{article.headline[:LOOKED_AT]}。{''.join(article.paragraphs)[:LOOKED_AT]}"


def told_of(article: Article) -> Told:
    """Collect the facts of an article; 昨天 is a day where its own is known."""
    text = _dated(article)
    undated = _DAY.sub("", text)
    return Told(
        numbers=frozenset(number + unit for number, unit in _NUMBER.findall(undated)),
        names=_names(undated),
        days=frozenset(_CALENDAR_DAY.findall(text)),
    )


def worded_of(article: Article) -> Worded:
    """Cut an article into its words."""
    words = _words(_dated(article))
    return Worded(
        words={word: rarity(word) for word in words if len(word) > 1 and not word[0].isdigit()},
        shingles=_shingles(words),
    )


def shingles_of(text: str) -> frozenset[str]:
    """Give each three neighbouring words of a text."""
    return _shingles(_words(text))


def facts_of(text: str) -> frozenset[str]:
    """Give the numbers and names of a text, without what they count."""
    undated = _DAY.sub("", text)
    names = _names(undated)
    found = {name + kind for kind in names for name in names[kind]}
    return frozenset({number for number, _ in _NUMBER.findall(undated)} | found)


def _words(text: str) -> list[str]:
    return cut(_NOT_SAID.sub("", _DAY.sub("", text)))


def _shingles(words: Sequence[str]) -> frozenset[str]:
    return frozenset("".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def agreement(one: Told, other: Told) -> Agreement:
    """Hold the facts of two articles against each other."""
    numbers = len(one.numbers & other.numbers)
    fewer = min(len(one.numbers), len(other.numbers))
    kinds = one.names.keys() & other.names
    return Agreement(
        numbers=numbers,
        numbers_share=numbers / fewer if fewer else 1.0,
        contradicted=numbers < _BEYOND_CHANCE
        and any(not one.names[kind] & other.names[kind] for kind in kinds),
        same_days=not (one.days and other.days) or bool(one.days & other.days),
    )


def likeness(one: Worded, other: Worded) -> Likeness:
    """Weigh the wordings of two articles against each other."""
    least = min(sum(one.words.values()), sum(other.words.values()))
    common = sum(one.words[word] for word in one.words.keys() & other.words)
    return Likeness(_share(one.shingles, other.shingles), common / least if least else 0.0)


def repeated(elder: Worded, newer: Worded) -> float:
    """Give the share of the elder's words, by rarity, that the newer says again."""
    words = sum(elder.words.values())
    again = sum(rare for word, rare in elder.words.items() if word in newer.words)
    return again / words if words else 1.0


def _dated(article: Article) -> str:
    text = opening_of(article)
    return resolve(text, article.published) if article.published else text


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _names(text: str) -> dict[str, frozenset[str]]:
    """Find names by what stands beside them; two characters tell two of a kind apart."""
    found = [(kind, name) for name, kind in _PLACE.findall(text)]
    found += [("person", behind or before) for behind, before in _PERSON.findall(text)]
    return _by_kind(found)


def _by_kind(found: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, name in found:
        kinds.setdefault(kind, set()).add(name)
    return {kind: frozenset(names) for kind, names in kinds.items()}
