"""Choose what is told of an article, prove it, and fall back to its lead where that fails."""

import re
from collections.abc import Sequence
from datetime import date

from briefing.digest import facts
from briefing.digest.days.days import without_own_year
from briefing.digest.days.own_days import edition_of
from briefing.digest.fitting import tellings
from briefing.digest.fitting.tellings import Telling
from briefing.digest.lead import choices
from briefing.digest.names.reports import fit_to_be_said
from briefing.digest.names.unheard import speakers_of
from briefing.digest.news import headline
from briefing.digest.news.brief_titles import has_no_headline
from briefing.digest.news.candidates import Candidate, candidates, is_number
from briefing.digest.news.choice import Choice
from briefing.digest.programme.duplicates import merged
from briefing.digest.shortening.evening import evened
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.lengths import ANY_FIGURES, LONGEST, MOST, MOST_SENTENCES
from briefing.digest.words.sentences import sentences, stanzas
from briefing.model import Article, Brief, Finding
from briefing.sources.words.languages import is_foreign

_WORD = re.compile(r"[^\W_]")


def briefs(
    articles: Sequence[Article], day: date, heard: date, *, at_length: bool
) -> tuple[Brief, ...]:
    """Write one brief a story, as `digest.digest` says; it will be heard on the day `heard`."""
    told = (article for article in merged(articles) if not is_foreign(article))
    made = (
        _brief(article, edition_of(article, day), heard, at_length=at_length) for article in told
    )
    return tuple(brief for brief in made if _WORD.search("".join(brief.sentences)))


def _brief(article: Article, edition: date, heard: date, *, at_length: bool) -> Brief:
    """Write one brief; where the facts checker doubts it, the printed lead speaks for itself."""
    printed = fit_to_be_said(article, stanzas(article.paragraphs), edition, heard)
    paragraphs = [without_own_year(each, edition, heard) for each in printed]
    found = candidates(paragraphs, speakers_of(article), article.headline)
    for chosen in choices(article, found):
        alone = () if at_length else tellings.usual(chosen, found, article.place)
        if alone and facts.are_proven(alone, article, edition, heard):
            told, usual, findings = [alone], 0, tuple[Finding, ...]()
        else:
            told, usual, findings = _proven(chosen, found, article, edition, heard)
        if not findings:
            break
    page = article.published or edition  # an agency's 今天 is another than its headline's
    page = edition if has_no_headline(article) else page  # its own first words name it
    title = headline.speakable(article, page, heard)
    if doubts := headline.check(title, article, page, heard):
        title = headline.printed(article)
    if findings or not told[usual]:
        lead = printed_lead(paragraphs, naming=True)
        if facts.check(lead, article, edition, heard):
            lead = printed_lead(paragraphs, naming=False)
        lead = lead or _title_alone(title, paragraphs)
        told, usual = [(), *(lead[: count + 1] for count in range(len(lead)))], len(lead)
    return Brief(
        article,
        title,
        told[usual],
        tellings=_to_the_whole(told, printed, article.place) if at_length else (),
        verdict="lead" if findings or doubts else "proven",
        findings=(*findings, *doubts),
    )


def _proven(
    chosen: Choice, found: Sequence[Candidate], article: Article, edition: date, heard: date
) -> tuple[list[Telling], int, tuple[Finding, ...]]:
    """Give the tellings that hold, which is the usual one, and what is held against that."""
    told, usual = tellings.grown(chosen, found, article.place)
    findings = facts.check((text for telling in told for text in telling), article, edition, heard)
    doubted = {finding.sentence for finding in findings}
    if told[usual] and not doubted.intersection(told[usual]):  # others are not told
        proven = [each for each in told if not doubted.intersection(each)]
        return proven, proven.index(told[usual]), ()
    return told, usual, findings


def _to_the_whole(
    told: Sequence[Telling], paragraphs: Sequence[str], place: str
) -> tuple[Telling, ...]:
    full = tellings.whole(paragraphs, place)
    return (*told, full) if full != told[-1] else tuple(told)


def _title_alone(title: str, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Tell a story whose sentences are too long for any breath by its headline."""
    told = title and any(_WORD.search(paragraph) for paragraph in paragraphs)
    return (title + "。",) if told else ()


def printed_lead(paragraphs: Sequence[str], *, naming: bool) -> tuple[str, ...]:
    """Give the first sentences, or those behind a question whose answer finds no room with it."""
    lead = _begun(paragraphs, naming=naming)
    answers = [each for each in paragraphs if not each.startswith("问：")]
    asks_alone = paragraphs[:1] != answers[:1] and not any(each.startswith("答") for each in lead)
    return (_begun(answers, naming=naming) or lead) if asks_alone else lead


def _begun(paragraphs: Sequence[str], *, naming: bool) -> tuple[str, ...]:
    """Give the first sentences as printed, or as much of them as can be said in one breath.

    A long one is cut where both halves stand; only where `naming` is its doer said twice.
    """
    lead: list[str] = []
    for text in (sentence for paragraph in paragraphs for sentence in sentences(paragraph)):
        said = "" if is_number(text) else trimmed(text, LONGEST, ANY_FIGURES)
        if said and len("".join(lead)) + len(said) <= MOST and len(lead) < MOST_SENTENCES:
            lead += evened(said, MOST_SENTENCES - len(lead), naming=naming, reported=naming)
        elif lead:
            break
    return tuple(lead)
