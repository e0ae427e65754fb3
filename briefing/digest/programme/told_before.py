"""Tell what is new from what earlier editions have told, and what goes on from it.

A told story is found as a duplicate of the day would be; the facts and shingles of its fingerprint
tell whether a sentence of today says something new.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from briefing.digest.programme.duplicates import relation
from briefing.digest.programme.fingerprints import (
    Record,
    article_of,
    links_of,
    marks_of,
    share,
    shingles_in,
)
from briefing.digest.programme.neighbours import neighbours
from briefing.digest.programme.resemblance import facts_of, opening_of, told_of, worded_of
from briefing.digest.words.sentences import sentences
from briefing.model import Article

Standing = Literal["new", "told", "follow-up"]
_ONE_PAGE = 0.3
"""Share of shingles that two versions of one page have in common at least; another story at the
same address (a paper's front page) has fewer."""
_KNOWN = 0.5
"""A sentence with a smaller share of known shingles is new."""
_REPEATS = 0.6
"""An older telling is left out where the told one has more of its shingles than this."""
_SHORTEST = 3
"""Shingles of a sentence that says something: 死亡人数升至5人, not 更新时间：18:30."""
_POINTS_BACK = ("他", "她", "它", "其", "该", "这", "那", "上述")
"""What a paragraph begins with that is not understood without the one before it."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """An article, and how it stands to what was told."""

    article: Article
    standing: Standing
    told_on: date | None = None
    """When the newest telling of it was heard; none for what is new."""
    fresh: tuple[str, ...] = ()
    """Of a follow-up: what is to be told of it. Of a page that was changed, the paragraphs that
    say something new; of another page all, for it begins with its news."""


@dataclass(frozen=True, slots=True)
class _Match:
    record: Record
    same_page: bool
    how: str


def sift(articles: Sequence[Article], records: Sequence[Record]) -> tuple[Sifted, ...]:
    """Say of each article whether it is new, was told, or goes on from what was told."""
    at_link, verbatim = _places((one.links, one.opening) for one in records)
    near = _near(articles, records)
    told, worded = cache(told_of), cache(worded_of)

    def stands(number: int, article: Article) -> Sifted:
        marks = shingles_in(article)
        alike = set(verbatim.get(opening_of(article), ()))
        linked = {at for link in links_of(article) for at in at_link.get(link, ())}
        matches = []
        for at in sorted(alike | linked | near.get(number, set())):
            one = records[at]
            is_page = at in alike or (at in linked and _is_one_page(article, marks, one))
            how = "same" if is_page else relation(article_of(one), article, told, worded)
            if how and (how != "later" or share(marks, one.shingles) > _REPEATS):
                matches.append(_Match(one, is_page, how))
        return _standing(article, matches)

    return tuple(stands(number, article) for number, article in enumerate(articles))


def _places(
    kept: Iterable[tuple[tuple[str, ...], str]],
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Index the records by their addresses, and by their openings."""
    at_link: dict[str, list[int]] = {}
    verbatim: dict[str, list[int]] = {}
    for at, (links, opening) in enumerate(kept):
        verbatim.setdefault(opening, []).append(at)
        for link in links:
            at_link.setdefault(link, []).append(at)
    return at_link, verbatim


def _near(articles: Sequence[Article], records: Sequence[Record]) -> dict[int, set[int]]:
    """Give for each article the records whose wording is worth a look."""
    near: dict[int, set[int]] = {}
    openings = [*(each.opening for each in records), *map(opening_of, articles)]
    for first, second in neighbours(openings):
        if first < len(records) <= second:
            near.setdefault(second - len(records), set()).add(first)
    return near


def _standing(article: Article, matches: Sequence[_Match]) -> Sifted:
    if not matches:
        return Sifted(article, "new")
    told_on = max(match.record.told_on for match in matches)
    if all(_may_go_on(article, match) for match in matches):
        fresh = _fresh(article, matches)
        if fresh:
            is_page = all(match.same_page for match in matches)
            said = fresh if is_page else article.paragraphs
            return Sifted(article, "follow-up", told_on, said)
    return Sifted(article, "told", told_on)


def _may_go_on(article: Article, match: _Match) -> bool:
    """Tell an update from one more paper that tells yesterday's news."""
    if match.same_page or match.how == "earlier":
        return True
    newer, older = article.published, match.record.published
    return match.how == "same" and newer is not None and older is not None and newer > older


def _fresh(article: Article, matches: Sequence[_Match]) -> tuple[str, ...]:
    """Give the paragraphs with a sentence that none of the tellings has, and what they point at.

    Of one page new words are enough; another page tells the same in words of its own, and has to
    know a number or a name that was not told.
    """
    facts: frozenset[str] = frozenset().union(*(match.record.facts for match in matches))
    shingles: frozenset[int] = frozenset().union(*(match.record.shingles for match in matches))
    by_words = all(match.same_page or match.how == "earlier" for match in matches)

    def is_new(sentence: str) -> bool:
        marks = marks_of(sentence)
        if len(marks) < _SHORTEST:
            return False
        return bool(facts_of(sentence) - facts) or (by_words and share(marks, shingles) < _KNOWN)

    texts = article.paragraphs
    new = {at for at, text in enumerate(texts) if any(map(is_new, sentences(text)))}
    pointed_at = {at - 1 for at in new if at and texts[at].startswith(_POINTS_BACK)}
    return tuple(texts[at] for at in sorted(new | pointed_at))


def _is_one_page(article: Article, marks: frozenset[int], one: Record) -> bool:
    """Tell a page that was changed from another that took its address: 天气预报 of the next day."""
    named_alike = (article.headline, article.published) == (one.headline, one.published)
    return named_alike or share(marks, one.shingles) >= _ONE_PAGE
