"""Know a story as its briefs are weighed: what each sentence is worth, first or beside another."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.digest.news.candidates import Candidate
from briefing.digest.news.news_signs import Story, beside, in_story
from briefing.digest.news.ranking import news, worth_with
from briefing.digest.preference.left_out_signs import Signs
from briefing.digest.words.news_value import OUTCOME, pairs


@dataclass(frozen=True, slots=True)
class Ground:
    """A story, as its briefs are weighed."""

    story: Story
    by_index: Mapping[int, Candidate]
    news: Mapping[int, float]
    """How much each sentence is the news."""
    printed: frozenset[str]
    """The pairs of characters of all that could be told."""
    outcomes: frozenset[int]
    """The places of the sentences that say how it came out."""
    excused: int | None = None
    """The place of the news itself where no way tells it in sentences that are said with ease."""
    _worths: dict[int, Mapping[int, float]] = field(default_factory=dict)
    _beside: dict[tuple[int, int], tuple[tuple[str, float], ...]] = field(default_factory=dict)
    _signs: dict[tuple[int, ...], tuple[tuple[str, float], ...]] = field(default_factory=dict)

    def worths(self, lead: int) -> Mapping[int, float]:
        """Give what each other sentence adds to a brief that begins with sentence `lead`."""
        if lead not in self._worths:
            self._worths[lead] = {
                index: worth_with(self._beside_lead(index, lead), each, self.story)
                for index, each in self.by_index.items()
                if index != lead
            }
        return self._worths[lead]

    def of_lead(self, lead: int) -> tuple[tuple[str, float], ...]:
        """Give the signs of the sentence that a brief begins with."""
        if (lead,) not in self._signs:
            own = in_story(self.by_index[lead], self.story)
            self._signs[lead,] = tuple(_in_role("lead", own))
        return self._signs[lead,]

    def of_other(self, index: int, lead: int) -> tuple[tuple[str, float], ...]:
        """Give the signs of a sentence beside it."""
        if (index, lead) not in self._signs:
            by_it = self._beside_lead(index, lead)
            own = in_story(self.by_index[index], self.story)
            self._signs[index, lead] = (*_in_role("other", own), *_in_role("beside", by_it))
        return self._signs[index, lead]

    def _beside_lead(self, index: int, lead: int) -> tuple[tuple[str, float], ...]:
        if (index, lead) not in self._beside:
            each, first = self.by_index[index], self.by_index[lead]
            self._beside[index, lead] = tuple(beside(each, first, self.story, pairs(first.text)))
        return self._beside[index, lead]


def ground_of(story: Story, found: Sequence[Candidate]) -> Ground:
    """Know a story by what could be told of it."""
    return Ground(
        story,
        {each.index: each for each in found},
        {each.index: news(each, story) for each in found},
        frozenset[str]().union(*(pairs(each.text) for each in found)),
        frozenset(each.index for each in found if OUTCOME.search(each.text)),
    )


def _in_role(role: str, signs: Iterable[tuple[str, float]]) -> Signs:
    """Name the signs of one sentence by what it is in the brief; what words it has are too many."""
    for name, strength in signs:
        if not name.startswith(("tag ", "begins ")):
            yield f"{role} {name}", strength
