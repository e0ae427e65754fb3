"""Merge articles that tell the same story."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.digest.punctuation import figures, squeezed
from briefing.digest.words import cut
from briefing.model import Article

_SAME = 0.5
"""Share of the shorter article's shingles found in the longer; retellings lie far below."""
_ALIKE = 0.25
"""With the same figures in both, this much is enough."""
_SHINGLE = 3
_FIGURES_SHARED = 2


def merged(articles: Sequence[Article]) -> tuple[Article, ...]:
    """Keep each story once, at its first place, in its fullest telling, with any link there is."""
    kept: list[tuple[Article, frozenset[str], frozenset[str]]] = []
    for article in articles:
        shingles, numbers = _shingles(article), frozenset(figures("".join(article.paragraphs)))
        for at, (other, other_shingles, other_numbers) in enumerate(kept):
            if _same(shingles, other_shingles, numbers & other_numbers):
                if _size(article) > _size(other):
                    kept[at] = (
                        replace(article, link=article.link or other.link),
                        shingles,
                        numbers,
                    )
                elif not other.link:
                    kept[at] = (replace(other, link=article.link), other_shingles, other_numbers)
                break
        else:
            kept.append((article, shingles, numbers))
    return tuple(article for article, _, _ in kept)


def _same(one: frozenset[str], other: frozenset[str], numbers: frozenset[str]) -> bool:
    if not one or not other:
        return False
    share = len(one & other) / min(len(one), len(other))
    return share >= _SAME or (share >= _ALIKE and len(numbers) >= _FIGURES_SHARED)


def _shingles(article: Article) -> frozenset[str]:
    words = cut(squeezed("".join(article.paragraphs)))
    return frozenset("".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _size(article: Article) -> int:
    return sum(map(len, article.paragraphs))
