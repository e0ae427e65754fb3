"""An article as the sentences and clauses that a brief may be made of."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.digest.days.same_days import same_day
from briefing.digest.names.reports import fit_to_be_said
from briefing.digest.names.unheard import Speakers, speakers_of, unheard_in
from briefing.digest.shortening.fillers import plain
from briefing.digest.shortening.verdicts import decided
from briefing.digest.shortening.visits import apart
from briefing.digest.words import signs
from briefing.digest.words.sentences import marked_clauses, sentences
from briefing.digest.words.spelling import spelled
from briefing.model import Article


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the page."""

    text: str
    key: str
    """Its spelling, by which it is found again."""
    ends: bool
    """A ； stands behind it: no condition reaches further."""
    asks: bool


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the page, as it stands, without what is never said, or with its day named."""

    number: int
    """Its place in the article; all its forms have the same."""
    clauses: tuple[Clause, ...]
    key: str
    """The spelling of all of them, one behind the other."""


@dataclass(frozen=True, slots=True)
class Page:
    """All that an article prints below its heading, as it would be said."""

    text: str
    sentences: tuple[Sentence, ...]
    place: str
    """What 我区 means."""


def page(article: Article, edition: date, heard: date) -> Page:
    """Cut an article of an edition's day into clauses, as of the day on which it is heard."""
    said = fit_to_be_said(article, article.paragraphs, edition, heard)
    speakers = speakers_of(article)
    printed: list[str] = []
    cut: list[Sentence] = []
    for number, paragraph in enumerate(said):
        for sentence in sentences(paragraph):
            for form in _forms(sentence, printed, number, speakers):
                clauses = _clauses(form)
                key = "".join(each.key for each in clauses)
                cut.append(Sentence(len(printed), clauses, key))
            printed.append(sentence)
    return Page("\n".join(said), tuple(cut), article.place)


def _forms(
    sentence: str, before: Sequence[str], paragraph: int, speakers: Speakers
) -> Iterable[str]:
    """Give the ways in which a sentence may be told whole."""
    bare = plain(sentence.rstrip("。；"))
    same = same_day(bare, before)
    forms = [sentence, bare, *([same.named_in(bare)] if same else [])]
    forms += ["；".join(both) for each in forms if (both := apart(each))]
    forms += filter(None, [decided(bare, before)])
    for each in unheard_in(bare, before, paragraph, speakers):
        forms += [told for form in forms for told in each.told_in(form)]
    return dict.fromkeys(forms)


def _clauses(sentence: str) -> tuple[Clause, ...]:
    return tuple(
        Clause(clause, spelled(clause), mark.startswith("；"), signs.asks(clause))
        for clause, mark in marked_clauses(sentence)
    )
