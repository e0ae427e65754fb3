"""Learn how much each sign of a brief counts for its being broadcast, from what an editor thought.

python -m tests.preference_weights           writes briefing/digest/preference/preference_weights.py
python -m tests.preference_weights check     judges sixths of the sets by weights of the others

What `digest.preference.preference` adds by hand to what is learnt here is no part of what
`check` judges.

A file of tests/preferences holds stories, parted by empty lines: the set that a story stands in and
its headline; then the sentences that its briefs are made of, each behind a letter; then a line a
brief: a mark and the letters of its sentences. The mark is 1, 2 or 3 for those that an editor liked
best, `+` for each that could be broadcast as it is, and `=` for the one that was told before these
weights were learnt. The editor had the headline, the printed story and its briefs to read, and is a
language model told to judge as a strict one of radio news would: no newsroom was asked.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from briefing.digest.days.speech import prepared
from briefing.digest.names.unheard import speakers_of
from briefing.digest.news.candidates import Candidate, candidates
from briefing.digest.news.news_signs import story_of
from briefing.digest.preference.brief_signs import signs
from briefing.digest.preference.ground import Ground, ground_of
from briefing.digest.words.news_value import pairs
from briefing.digest.words.sentences import stanzas
from briefing.model import Article
from tests.figures import UNDATED, UNSEEN, articles_of, truths

PREFERENCES = Path(__file__).parent / "preferences"
TABLE = Path(__file__).parent.parent / "briefing/digest/preference/preference_weights.py"
_PENALTY = 330.0
"""On the squares of the weights of signs made equally strong; 100 and 1,000 did no better."""
_STEPS = 12
_RARE = 12
"""Briefs that a sign is in, at least, to be learnt from."""
_FOLDS = 6
_SAME = 0.4
"""The share of its pairs of characters that a sentence has of the printed one it is made of."""
Vector = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Way:
    """A brief of a story, and what an editor thought of it."""

    signs: Mapping[str, float]
    good: bool
    """It could be broadcast as it is."""
    best: bool
    usual: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A story, and the ways in which it was told."""

    set: str
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A story as a file has it."""

    set: str
    headline: str
    sentences: Mapping[str, str]
    marked: tuple[tuple[str, tuple[str, ...]], ...]
    """The mark of each brief, and its sentences."""


def blocks() -> Iterator[Block]:
    """Read tests/preferences."""
    for file in sorted(PREFERENCES.glob("*.txt")):
        for text in file.read_text(encoding="utf-8").strip().split("\n\n"):
            first, *rows = text.split("\n")
            name, headline = first.split("\t")
            parts = [row.split("\t") for row in rows]
            sentences = {
                part[0]: part[1] for part in parts if len(part[0]) == 1 and part[0].isalpha()
            }
            marked = [part for part in parts if part[0] not in sentences]
            yield Block(
                name,
                headline,
                sentences,
                tuple(
                    (mark, tuple(sentences[each] for each in letters)) for mark, letters in marked
                ),
            )


def stories() -> list[Told]:
    """Find the stories of the files, and the signs of their briefs."""
    found: dict[str, list[tuple[Article, list[Candidate]]]] = {}
    told: list[Told] = []
    for block in blocks():
        if block.set not in found:
            found[block.set] = [*_of_set(block.set)]
        wanted = frozenset[str]().union(*map(pairs, block.sentences.values()))
        article, printed = max(
            found[block.set],
            key=lambda each: len(
                wanted & frozenset[str]().union(*(pairs(c.text) for c in each[1]))
            ),
        )
        heading = (article.headline, article.kicker, *article.subheadlines)
        ground = ground_of(story_of(heading, printed), printed)
        ways = (_way(mark, texts, printed, ground) for mark, texts in block.marked)
        told.append(Told(block.set, tuple(ways)))
    return told


def _of_set(name: str) -> Iterator[tuple[Article, list[Candidate]]]:
    for path, _ in truths(UNSEEN / name):
        for article in articles_of(path):
            day = article.published or UNDATED
            paragraphs = [
                prepared(each, day, day, article.publisher) for each in stanzas(article.paragraphs)
            ]
            if printed := candidates(paragraphs, speakers_of(article), article.headline):
                yield article, printed


def _way(mark: str, texts: Sequence[str], printed: Sequence[Candidate], ground: Ground) -> Way:
    counted: Counter[str] = Counter()
    for name, strength in signs([*zip(_places(texts, printed), texts, strict=True)], ground):
        counted[name] += strength  # type: ignore[assignment]  # strengths are no counts
    return Way(counted, "+" in mark, "1" in mark, "=" in mark)


def _places(texts: Sequence[str], printed: Sequence[Candidate]) -> Iterator[int]:
    """Give the place of the printed sentence that each sentence of a brief is made of."""
    place = printed[0].index
    for text in texts:
        own = pairs(text)
        best = max(printed, key=lambda each: (len(own & pairs(each.text)), -each.index))
        place = best.index if len(own & pairs(best.text)) >= _SAME * len(own) else place
        yield place


def learnt(told: Sequence[Told]) -> dict[str, float]:
    """Find the weights under which the good ways of each story, and its best, are most likely.

    A logistic regression over the signs less their mean over the story's ways, by Newton's method.
    """
    counts = Counter(name for each in told for way in each.ways for name in way.signs)
    names = sorted(name for name, count in counts.items() if count >= _RARE)
    rows = [_matrix(each, names) for each in told]
    spread = np.std(np.concatenate(rows), axis=0)
    spread[spread == 0] = 1
    found = np.concatenate([(each - each.mean(axis=0)) / spread for each in rows])
    found = np.hstack([found, np.ones((len(found), 1))])
    liked = np.array([(way.good + way.best) / 2 for each in told for way in each.ways])
    penalty = np.full(len(names) + 1, _PENALTY)
    penalty[-1] = 0
    weights: Vector = np.zeros(len(names) + 1)
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-(found @ weights)))
        slope = found.T @ (liked - likely) - penalty * weights
        curve = (found * (likely * (1 - likely))[:, None]).T @ found + np.diag(penalty)
        weights = weights + np.linalg.solve(curve, slope)
    learnt_ = zip(names, weights[:-1] / spread, strict=True)
    return {name: round(float(weight), 2) for name, weight in learnt_ if abs(weight) >= 0.005}


def _matrix(each: Told, names: Sequence[str]) -> Vector:
    return np.array([[way.signs.get(name, 0.0) for name in names] for way in each.ways])


def check() -> None:
    """Judge each set by weights that were learnt from others."""
    told = [each for each in stories() if any(way.usual for way in each.ways)]
    sets = sorted({each.set for each in told})
    good = usual = possible = 0
    chance = 0.0
    for fold in range(_FOLDS):
        left_out = set(sets[fold::_FOLDS])
        weights = learnt([each for each in told if each.set not in left_out])
        for each in told:
            if each.set in left_out:
                good += _best(each, weights).good
                usual += next(way for way in each.ways if way.usual).good
                possible += any(way.good for way in each.ways)
                chance += sum(way.good for way in each.ways) / len(each.ways)
    print(f"of {len(told)} stories, told so that an editor would broadcast it:")
    print(f"  {good} by the weights, {usual} as before, {chance:.0f} by chance, {possible} at best")


def _best(each: Told, weights: Mapping[str, float]) -> Way:
    return max(
        each.ways, key=lambda way: sum(weights.get(n, 0.0) * s for n, s in way.signs.items())
    )


def write() -> None:
    head = '''"""How much each sign of a brief counts for its being told, in log odds.

Written by `python -m tests.preference_weights`, from what an editor thought (tests/preferences).
"""
'''
    rows = [f'    "{sign}": {weight},' for sign, weight in sorted(learnt(stories()).items())]
    TABLE.write_text(head + "\nPREFERENCE = {\n" + "\n".join(rows) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    check() if sys.argv[1:] == ["check"] else write()
