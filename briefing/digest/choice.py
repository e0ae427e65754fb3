"""Collect the sentences of a brief: whole, in order, and within what a listener can take in."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from briefing.digest import headline
from briefing.digest.antecedents import points_nowhere
from briefing.digest.breaths import breathed, is_easy
from briefing.digest.candidates import Candidate
from briefing.digest.ease import eased
from briefing.digest.evening import evened
from briefing.digest.grammar import opens_with_verb
from briefing.digest.introductions import Unheard, introduced, longer
from briefing.digest.lengths import (
    FIGURES_IF_THIN,
    LONGEST,
    MOST,
    MOST_FIGURES,
    MOST_SENTENCES,
    SPOKEN,
    THIN,
)
from briefing.digest.news_signs import Story, story_of
from briefing.digest.news_value import leans, pairs
from briefing.digest.openings import OF_THEM
from briefing.digest.periods import years_once
from briefing.digest.places import named
from briefing.digest.points import gist, pointed
from briefing.digest.punctuation import figures, full_width
from briefing.digest.referents import points_back
from briefing.digest.trimming import trimmed, with_short_lists
from briefing.model import Article

_AWAITED = 2
"""Pairs of characters that the headline has and the brief lacks, for a sentence to be awaited."""
_LITTLE = 6
"""Characters too many for which nothing is left out, if the sentence can be cut in two."""
_ALIKE, _NAMED = 3, 2
"""Characters at the start of sentences that name the same, and how often that is named so."""
_ENDING = 6
"""Characters by which the end of a sentence is known."""


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

    def _as_heard(self, told: Sequence[str]) -> list[str]:
        """Give what is told with who writes, and who those are whom it names first."""
        if not self.unheard:
            return [*told]
        return introduced(((text, self.unheard) for text in told), self.heard)

    @property
    def characters(self) -> int:
        """How long the brief is so far."""
        said = years_once("\n".join(self._as_heard(self.told)))
        return sum(map(len, map(breathed, said.split("\n"))))

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
        said = named("\n".join(self._as_heard(self.told)), self.place)
        return sum(len(text) > SPOKEN for text in said.split("\n"))

    def has(self, index: int) -> bool:
        """Tell whether anything of printed sentence `index` was taken."""
        return any(index == taken for taken, _, _ in self.taken)

    def added(self, each: Candidate, most_figures: int) -> bool:
        """Add what fits of a candidate, with the sentence before it where it leans on that."""
        if self.has(each.index):
            return False
        leading: tuple[str, ...] = ()
        if leans(each.text) and not self.has(each.index - 1):
            before = self.by_index.get(each.index - 1)
            leading = self._fitted(before, (), most_figures) if before else ()
            if before is None or leans(before.text) or not leading:
                return False
        own = self._to_the_point(each, leading, most_figures)
        if own:
            self._take(each.index - 1, leading)
            self._take(each.index, own)
        return bool(own)

    def _to_the_point(
        self, each: Candidate, leading: Sequence[str], most_figures: int
    ) -> tuple[str, ...]:
        """Tell of a candidate what fits, and rather what it comes to than what leads to that."""
        own = self._fitted(each, leading, most_figures)
        if not own:
            return own
        awaited = self.headline - pairs("".join((*self.told, *leading)))
        most = gist("".join(own), each.text, awaited)
        longest = max(SPOKEN, *map(len, own))
        room = self.characters + sum(map(len, leading))
        full = room + sum(map(len, own)) >= THIN

        def fills(said: Sequence[str]) -> bool:
            return not full or room + sum(map(len, said)) >= THIN

        for form in pointed(each.text):
            fewer = min(most_figures, MOST_FIGURES)
            said = self._fitted(replace(each, spoken=(form,)), leading, fewer)
            told = gist("".join(said), each.text, awaited)
            if told > most and len(max(said, key=len)) <= longest and fills(said):
                own, most = said, told
        return own

    def _take(self, index: int, texts: Sequence[str]) -> None:
        self.taken += [(index, place, text) for place, text in enumerate(texts)]

    def _fitted(
        self, each: Candidate, leading: Sequence[str], most_figures: int
    ) -> tuple[str, ...]:
        """Take sentences from the front, shortened where they must be, while they fit the rest."""
        taken = [*self.told, *leading]
        before = [text for index, _, text in sorted(self.taken) if index < each.index]
        fitting: list[str] = []
        cut = False
        for sentence in each.spoken:
            if cut and (figures(sentence) or leans(sentence) or opens_with_verb(sentence)):
                break
            if not fitting and sentence is not each.spoken[0] and sentence.startswith(OF_THEM):
                break  # what it is one of was left out
            heard = [*before, *leading, *fitting]
            short = self._short(sentence, [*taken, *fitting], heard, most_figures)
            if short and self._points_nowhere(short, [*taken, *fitting], each):
                break
            goes_on = self.loose and (each.opens or self.has(each.index - 1))
            if short and (fitting or not taken or goes_on or not opens_with_verb(short)):
                said = self._with_ease(short, [*taken, *fitting], heard)
                if _begins(fitting, said[0]) >= _NAMED or (
                    (self.easily or self.full) and len(max(said, key=len)) > SPOKEN
                ):
                    break
                fitting += said
                if said[-1][-_ENDING:] != sentence[-_ENDING:]:
                    cut = len(figures(sentence)) > len(figures("".join(said)))
                    if not (self.loose and cut):  # what follows a figure too many stands alone
                        break
            elif fitting or not taken:  # the news itself is not begun in its middle
                break
        asked = len(each.spoken) > 1 and fitting and fitting[-1].endswith("？")
        return () if asked else tuple(fitting)

    def _points_nowhere(self, sentence: str, told: Sequence[str], each: Candidate) -> bool:
        """Tell whether a sentence speaks of somebody or something that nobody has heard of."""
        heard = "".join((self.heard, *told))
        return points_nowhere(sentence, told, self.title) or points_back(
            sentence, heard, each.unheard
        )

    def _with_ease(
        self, sentence: str, taken: Sequence[str], before: Sequence[str]
    ) -> tuple[str, ...]:
        """Say a long sentence without what is no news, or as two where little is too much."""
        if self.ease is Ease.PRINTED:
            return (sentence,)
        cut = self._evened(sentence, taken)
        if self.ease is Ease.CUT or sentence.startswith(("问，", "答，")):
            return cut
        adds = len("".join(cut)) > len(sentence) + 1  # a name said twice
        in_all = len(sentence) + self.named_longer(sentence, taken, before)
        overlong = len(cut) == 1 and in_all > SPOKEN
        if len(sentence) <= SPOKEN + _LITTLE and not (
            overlong or adds or any(map(self._is_hard, cut))
        ):
            return cut
        told, room = "".join(taken), SPOKEN - self.named_longer(sentence, taken, before)
        # what the headline has just told can go, where that helps; else who somebody is
        rooms = ((frozenset[str](), room), (self.title, room), (self.title, SPOKEN))
        parts: tuple[str, ...] = ()
        for title, most in rooms:
            shorter = self._evened(eased(sentence, self.headline, told, title, most), taken)
            if not parts or self._hardness(shorter) < self._hardness(parts):
                parts = shorter
            if not self._hardness(parts):
                break
        return parts

    def _hardness(self, parts: Sequence[str]) -> int:
        return sum(map(self._is_hard, parts))

    def named_longer(self, sentence: str, taken: Sequence[str], before: Sequence[str]) -> int:
        """Count the characters by which a sentence grows where its district is named in it.

        And where it says who somebody is, `before` being heard before it.
        """
        who = self._who_longer(sentence, before)
        if taken and "我" not in sentence:
            return who
        return who + len(named(sentence, self.place)) - len(sentence)

    def _who_longer(self, sentence: str, before: Sequence[str]) -> int:
        heard = "".join(self._as_heard(before)) if self.unheard else ""
        return longer(sentence, self.unheard, self.heard, heard)

    def _is_hard(self, sentence: str) -> bool:
        if len(sentence) > SPOKEN or self.ease is Ease.LIGHTENED:
            return len(sentence) > SPOKEN
        return not is_easy(breathed(sentence, at_need=True))

    def _evened(self, sentence: str, taken: Sequence[str]) -> tuple[str, ...]:
        """Cut a long sentence where the brief has room for two, their subject said twice."""
        cut = evened(sentence, MOST_SENTENCES - len(taken))
        fits = sum(len(breathed(text)) for text in (*taken, *cut)) <= self.most
        return cut if fits else (sentence,)

    def _short(
        self, sentence: str, taken: Sequence[str], before: Sequence[str], most_figures: int
    ) -> str:
        """Shorten a sentence, its lists first, until it fits behind `taken`; empty if it cannot."""
        whole = "".join(taken)
        awaited = len((self.headline - pairs(whole)) & pairs(sentence)) >= _AWAITED
        more = awaited and not taken and not self.loose
        most = max(most_figures, FIGURES_IF_THIN) if more else most_figures
        told = sum(map(len, map(breathed, self._as_heard(taken))))
        room = min(LONGEST, self.most - told - self._who_longer(sentence, before))
        if len(taken) >= MOST_SENTENCES:
            return ""
        for form in dict.fromkeys((sentence, with_short_lists(sentence))):
            short = _within(form, room, most - len(figures(whole)))
            if short and not (short != form and form.startswith(OF_THEM)):  # one of many is none
                return short
        return ""


def begun(article: Article, found: Sequence[Candidate], ease: Ease) -> Choice:
    """Begin a brief of `article` with nothing taken yet of what is `found` in it."""
    heading = (article.headline, article.kicker, *article.subheadlines)
    awaited = frozenset[str]().union(*(pairs(full_width(text)) for text in heading))
    by_index = {each.index: each for each in found}
    read = full_width(article.headline)
    title = pairs(read) if len(read) <= headline.LONGEST else frozenset[str]()
    story = story_of(heading, found)
    unheard = tuple(dict.fromkeys(who for each in found for who in each.unheard))
    most = MOST - len(article.place)
    return Choice(awaited, title, read, unheard, story, by_index, ease, article.place, most)


def _begins(said: Sequence[str], sentence: str) -> int:
    """Count the sentences that begin as `sentence` does."""
    name = sentence.lstrip("“")[:_ALIKE]
    return sum(name in each[: each.find("，") + _ALIKE + 1] for each in said)


def _within(sentence: str, characters: int, most_figures: int) -> str:
    """Drop clauses from the end until the rest fits with the commas that it will be given."""
    short = trimmed(sentence, characters, most_figures)
    over = len(breathed(short)) - characters
    return trimmed(short, characters - over, most_figures) if over > 0 else short
