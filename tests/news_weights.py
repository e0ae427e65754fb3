"""Learn how much each sign of a sentence counts for its being told, from what an editor chose.

python -m tests.news_weights           writes briefing/digest/news/news_weights.py
python -m tests.news_weights check     judges sixths of the sets by weights of the others

What `digest.news.ranking` adds by hand to what is learnt here is no part of what `check` judges.

The editor is a language model told to choose as one of radio news would.

A line of tests/choices is the set that a story stands in, its headline, and how the sentences begin
that a brief of it should be made of, the most important one first.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.digest.days.speech import prepared
from briefing.digest.news.candidates import Candidate, candidates
from briefing.digest.news.news_signs import Story, beside, in_story, story_of
from briefing.digest.words.news_value import pairs
from briefing.digest.words.sentences import stanzas
from tests.figures import UNDATED, UNSEEN, articles_of, truths
from tests.headline_weights import Case, chosen, learnt

CHOICES = Path(__file__).parent / "choices"
TABLE = Path(__file__).parent.parent / "briefing/digest/news/news_weights.py"
_PENALTY = 5.0
"""Chosen on sets left out, of 2, 5 and 10."""
_LATER = 0.5
"""What the third choice counts for beside the second."""
_FOLDS = 6


@dataclass(frozen=True, slots=True)
class Known:
    """A story, and the sentences that its brief should be made of."""

    set: str
    story: Story
    found: tuple[Candidate, ...]
    chosen: tuple[Candidate, ...]


def known() -> list[Known]:
    """Read tests/choices, and the stories that they are made in."""
    rows: defaultdict[str, list[list[str]]] = defaultdict(list)
    for file in sorted(CHOICES.glob("*.txt")):
        for row in file.read_text(encoding="utf-8").splitlines():
            name, _, *begins = row.split("\t")
            rows[name].append(begins)
    return [each for name, wanted in rows.items() for each in _of_set(name, wanted)]


def _of_set(name: str, wanted: Sequence[Sequence[str]]) -> Iterator[Known]:
    """Find the stories by the sentences chosen: what is read for their headline may change."""
    pages = [path for path, _ in truths(UNSEEN / name)]
    for article in (each for path in pages for each in articles_of(path)):
        day = article.published or UNDATED
        told = [prepared(each, day, day, article.publisher) for each in stanzas(article.paragraphs)]
        found = tuple(candidates(told))
        heading = (article.headline, article.kicker, *article.subheadlines)
        for begins in wanted:
            best = [next((c for c in found if c.text.startswith(each)), None) for each in begins]
            if all(best):
                yield Known(name, story_of(heading, found), found, tuple(filter(None, best)))


def of_news(each: Known) -> Case:
    """Give the choice of the sentence that is the news."""
    signs = [dict(in_story(one, each.story)) for one in each.found]
    return signs, each.found.index(each.chosen[0]), 1.0


def of_others(each: Known) -> Iterator[Case]:
    """Give the choices of what is told beside it."""
    first, *others = each.chosen
    said = pairs(first.text)
    left = [one for one in each.found if one != first]
    for place, best in enumerate(others[:2]):
        signs = [
            dict((*in_story(one, each.story), *beside(one, first, each.story, said)))
            for one in left
        ]
        yield signs, left.index(best), _LATER if place else 1.0
        left.remove(best)
        said |= pairs(best.text)


def weights_of(stories: Sequence[Known]) -> tuple[dict[str, float], dict[str, float]]:
    """Learn both tables."""
    news = learnt([of_news(each) for each in stories], _PENALTY)
    return news, learnt([case for each in stories for case in of_others(each)], _PENALTY)


def check() -> None:
    """Judge each set by weights that were learnt from others."""
    stories = known()
    sets = sorted({each.set for each in stories})
    right = [0, 0]
    counted = [0, 0]
    for fold in range(_FOLDS):
        left_out = set(sets[fold::_FOLDS])
        tables = weights_of([each for each in stories if each.set not in left_out])
        for each in stories:
            if each.set in left_out:
                cases = [of_news(each), *[*of_others(each)][:1]]
                for place, (weights, case) in enumerate(zip(tables, cases, strict=False)):
                    right[place] += chosen(weights, case) == case[1]
                    counted[place] += 1
    for name, rights, of in zip(("the news", "the next"), right, counted, strict=True):
        print(f"{name}: {rights} of {of} as chosen")


def write() -> None:
    head = '''"""How much each sign of a sentence counts for its being told, in log odds.

Written by `python -m tests.news_weights`, from what an editor chose (tests/choices).
"""
'''
    blocks = [head]
    for name, weights in zip(("NEWS", "BESIDE"), weights_of(known()), strict=True):
        rows = [f'    "{sign}": {weight},' for sign, weight in sorted(weights.items())]
        blocks.append(f"{name} = {{\n" + "\n".join(rows) + "\n}\n")
    TABLE.write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    check() if sys.argv[1:] == ["check"] else write()
