"""Merge articles that tell the same story, and find the stories that go on from another.

Near-linear: `neighbours` names the few pairs worth a look, `resemblance` looks at them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Literal

from briefing.digest.programme.neighbours import neighbours
from briefing.digest.programme.resemblance import (
    Agreement,
    Likeness,
    Told,
    Worded,
    agreement,
    likeness,
    opening_of,
    repeated,
    told_of,
    worded_of,
)
from briefing.model import Article

Relation = Literal["same", "earlier", "later"]
"""What the first of two articles is to the second: one story with it, what it goes on from, or
what goes on from it."""

_REPRINTED = 0.8
"""Share of shingles: a reprint, whole or cut short."""
_AGAIN, _AGAIN_BY_ONE, _AGAIN_BY_NONE = 0.3, 0.4, 0.75
"""Share of its words, by rarity, that a story told again repeats: where it repeats two numbers,
one, and where it has none."""
_NUMBERS_AGREE = 0.5
_FOLLOWS, _FOLLOWS_BY_NONE = 0.2, 0.33
"""The same between a story and what goes on from it: with a number in common, and without."""
_REPEATED = 0.6
"""An elder telling adds nothing where the newer repeats more than this."""
_PRINTED_APART = 3
"""Days: a weekly prints a story after the dailies; the next of a series comes later."""
_DEVELOPS = (
    *("结束", "获救", "找到", "查明", "原因", "宣判", "判决", "开工", "竣工", "回落", "终止"),
    "解除",
    *("恢复", "返家", "增设", "此前", "继续", "进展", "追踪", "通报", "出院", "落网", "揭晓"),
    "升级",
)
"""Words of a story that goes on; without any, a later day is the next of a series (weather, a
league)."""


def merged(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Keep each story once, at its first place, in its fullest telling, with all addresses.

    An elder telling that its follow-up repeats is merged into it, too. The addresses of all the
    others (the link, else the source) become the kept one's `also`, in order.
    """
    worded = cache(worded_of)
    pairs: list[tuple[int, int]] = []
    merged_elders: set[int] = set()
    for first, second, how in _related(articles, worded):
        old, new = (second, first) if how == "later" else (first, second)
        if how == "same":
            pairs.append((old, new))
        elif repeated(worded(articles[old]), worded(articles[new])) > _REPEATED:
            pairs.append((old, new))
            merged_elders.add(old)
    return tuple(_kept(articles, group, merged_elders) for group in _groups(len(articles), pairs))


def follow_ups(articles: Sequence[Article]) -> dict[int, int]:
    """Give the place of each story that goes on, with the place of the newest that tells how."""
    newest: dict[int, int] = {}
    days = {article.published for article in articles if article.published}
    if len(days) < 2:  # noqa: PLR2004 - nothing goes on within a day
        return newest
    for first, second, how in _related(articles, cache(worded_of)):
        if how != "same":
            old, new = (first, second) if how == "earlier" else (second, first)
            if old not in newest or _apart(articles[newest[old]], articles[new]) > 0:
                newest[old] = new
    return newest


def relation(
    one: Article,
    other: Article,
    told: Callable[[Article], Told] = told_of,
    worded: Callable[[Article], Worded] = worded_of,
) -> Relation | None:
    """Tell what one article is to another; none where they are two stories.

    Facts come first: they are cheap, and most pairs that sound alike differ in them.
    """
    days = _apart(one, other)
    newer = other if days > 0 else one
    facts = agreement(told(one), told(other))
    may_be_same = abs(days) <= _PRINTED_APART and facts.numbers_share >= _NUMBERS_AGREE
    may_follow = days != 0 and _goes_on(opening_of(newer))
    if facts.contradicted or not (may_be_same or may_follow):
        return None
    like = likeness(worded(one), worded(other))
    follows = may_follow and like.content >= (_FOLLOWS if facts.numbers else _FOLLOWS_BY_NONE)
    if may_be_same and _same(facts, like) and not (follows and _goes_on(newer.headline)):
        return "same"
    if follows:
        return "earlier" if days > 0 else "later"
    return None


def _goes_on(text: str) -> bool:
    return any(word in text for word in _DEVELOPS)


def _same(facts: Agreement, like: Likeness) -> bool:
    """Tell one story by its wording, where its facts agree."""
    if like.shingles >= _REPRINTED:
        return True
    if facts.numbers > 1:
        return like.content >= _AGAIN
    enough = _AGAIN_BY_ONE if facts.numbers else _AGAIN_BY_NONE
    return facts.same_days and like.content >= enough


def _apart(one: Article, other: Article) -> int:
    """Count the days from one to the other; 0 where either day is not known."""
    if one.published is None or other.published is None:
        return 0
    return (other.published - one.published).days


def _related(
    articles: Sequence[Article], worded: Callable[[Article], Worded]
) -> Iterator[tuple[int, int, Relation]]:
    told = cache(told_of)
    for first, second in neighbours([opening_of(article) for article in articles]):
        if how := relation(articles[first], articles[second], told, worded):
            yield first, second, how


def _groups(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Put places together that pairs connect, each group in order, by its first place."""
    first = list(range(count))

    def of(at: int) -> int:
        while first[at] != at:
            first[at] = first[first[at]]
            at = first[at]
        return at

    for one, other in pairs:
        low, high = sorted((of(one), of(other)))
        first[high] = low
    groups: dict[int, list[int]] = {}
    for at in range(count):
        groups.setdefault(of(at), []).append(at)
    return list(groups.values())


def _kept(articles: Sequence[Article], group: Sequence[int], elders: set[int]) -> Article:
    """Choose the fullest of the tellings that no follow-up repeats; give it all addresses."""
    best = max(group, key=lambda at: (at not in elders, _size(articles[at])))
    kept = articles[best]
    link = kept.link or next((articles[at].link for at in group if articles[at].link), "")
    addresses = [
        address
        for at in group
        for address in (articles[at].link or articles[at].source, *articles[at].also)
    ]
    own = {"", link, kept.source}
    also = tuple(address for address in dict.fromkeys(addresses) if address not in own)
    return replace(kept, link=link, also=also)


def _size(article: Article) -> int:
    return sum(map(len, article.paragraphs))
