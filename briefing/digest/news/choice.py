"""Collect the sentences of a brief: whole, in order, and within what a listener can take in."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from briefing.digest.days.periods import years_once
from briefing.digest.names.introductions import Unheard, introduced, longer
from briefing.digest.names.places import named
from briefing.digest.news import headline
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.news_signs import Story, story_of
from briefing.digest.pauses.breaths import breathed
from briefing.digest.words.lengths import MOST, MOST_FIGURES, SPOKEN, THIN
from briefing.digest.words.news_value import pairs
from briefing.digest.words.punctuation import figures, full_width
from briefing.model import Article

Taken = tuple[int, int, str]
"""The place of a printed sentence, the place within it, and words."""


class Ease(Enum):
    """What is done to a sentence that is too long to be said with ease."""

    PRINTED = "nothing"
    CUT = "it is told as two, and nothing of it is left out"
    LIGHTENED = "it is told without its end where that is no news, or as two"
    SHORTENED = "as lightened, and so is one with a clause that is longer than a breath"


@dataclass(slots=True)
class Choice:
    """The sentences taken so far, in the order in which they were found worth telling."""

    headline: frozenset[str]
    """Its pairs of characters: what a shortened sentence must not lose."""
    title: frozenset[str]
    """The pairs of its headline alone, if that is read before the brief as it is printed."""
    heard: str
    """Its headline as it is heard before the brief."""
    unheard: tuple[Unheard, ...]
    """Who those are whom its sentences name without saying so, and who writes."""
    story: Story
    """What its sentences are weighed by."""
    by_index: dict[int, Candidate]
    ease: Ease
    """What is done to sentences that are too long to be said with ease."""
    place: str = ""
    """The district that is named in it once."""
    most: int = MOST
    """Characters of the brief: a little less where the district will be named in it."""
    easily: bool = False
    """Nothing is added that is too long to be said with ease."""
    loose: bool = False
    """What names nobody is told behind what it goes on from, as it is printed."""
    grave: bool = False
    """It tells who was killed or hurt, and so need not be filled with less."""
    taken: list[Taken] = field(default_factory=list)

    @property
    def told(self) -> list[str]:
        """All that was taken, in the article's order."""
        return [text for _, _, text in sorted(self.taken)]

    def as_heard(self, told: Sequence[str]) -> list[str]:
        """Give what is told with who writes, and who those are whom it names first."""
        return [*_as_heard(tuple(told), self.unheard, self.heard)]

    @property
    def characters(self) -> int:
        """How long the brief is so far."""
        return _characters(tuple(self.told), self.unheard, self.heard)

    @property
    def heavy(self) -> bool:
        """Tell whether it holds more figures than an ear can keep."""
        return len(figures("".join(self.told))) > MOST_FIGURES

    @property
    def full(self) -> bool:
        """Tell whether it is long enough even if nothing is added."""
        return self.characters >= THIN

    @property
    def long(self) -> int:
        """Count its sentences that are not said with ease."""
        said = named("\n".join(self.as_heard(self.told)), self.place)
        return sum(len(text) > SPOKEN for text in said.split("\n"))

    def anew(self, ease: Ease, *, loose: bool = False) -> "Choice":
        """Begin another brief of the same story."""
        return replace(self, ease=ease, loose=loose, easily=False, grave=False, taken=[])

    def has(self, index: int) -> bool:
        """Tell whether anything of printed sentence `index` was taken."""
        return any(index == taken for taken, _, _ in self.taken)

    def take(self, index: int, texts: Sequence[str]) -> None:
        """Take what printed sentence `index` is told as, in that order."""
        self.taken += [(index, place, text) for place, text in enumerate(texts)]

    def named_longer(self, sentence: str, taken: Sequence[str], before: Sequence[str]) -> int:
        """Count the characters by which a sentence grows where its district is named in it.

        And where it says who somebody is, `before` being heard before it.
        """
        who = self.who_longer(sentence, before)
        if taken and "我" not in sentence:
            return who
        return who + len(named(sentence, self.place)) - len(sentence)

    def who_longer(self, sentence: str, before: Sequence[str]) -> int:
        """Count the characters by which a sentence grows where it says who somebody is."""
        heard = "".join(self.as_heard(before)) if self.unheard else ""
        return longer(sentence, self.unheard, self.heard, heard)


@lru_cache(maxsize=4096)  # a brief is measured again with each sentence that is tried beside it
def _as_heard(told: Sequence[str], unheard: Sequence[Unheard], title: str) -> tuple[str, ...]:
    return tuple(introduced(((text, unheard) for text in told), title) if unheard else told)


@lru_cache(maxsize=4096)
def _characters(told: Sequence[str], unheard: Sequence[Unheard], title: str) -> int:
    said = years_once("\n".join(_as_heard(told, unheard, title)))
    return sum(map(len, map(breathed, said.split("\n"))))


def begun(article: Article, found: Sequence[Candidate]) -> Choice:
    """Begin a brief of `article` with nothing taken yet of what is `found` in it, as printed."""
    heading = (article.headline, article.kicker, *article.subheadlines)
    awaited = frozenset[str]().union(*(pairs(full_width(text)) for text in heading))
    by_index = {each.index: each for each in found}
    read = full_width(article.headline)
    title = pairs(read) if len(read) <= headline.LONGEST else frozenset[str]()
    story = story_of(heading, found)
    unheard = tuple(dict.fromkeys(who for each in found for who in each.unheard))
    most = MOST - len(article.place)
    return Choice(awaited, title, read, unheard, story, by_index, Ease.PRINTED, article.place, most)
