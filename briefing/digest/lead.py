"""Choose what a brief says: the fact of the lead, and what best completes it."""

import re
from collections.abc import Sequence
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.grammar import opens_with_verb
from briefing.digest.news_value import MOST_FIGURES, Candidate, news, pairs, worth
from briefing.digest.places import named
from briefing.digest.punctuation import figures, full_width, without_asides
from briefing.digest.sentences import sentences
from briefing.digest.shorten import LONGEST, SHORTEST, spoken, trimmed
from briefing.model import Article

THIN, ENOUGH, MOST = 60, 80, 110
"""Characters of a brief: too few, satisfied with, at most (800 items of a national newscast have
77, 101, 142 at their tenth, fiftieth and ninetieth percentile)."""
MOST_SENTENCES = 3
_FIGURES_IF_THIN = 5
_PASSES = ((ENOUGH, MOST_FIGURES, -3.0), (THIN, _FIGURES_IF_THIN, -6.0))
"""Characters to reach, figures allowed, and the least worth of a sentence: a brief that is still
thin takes what it would have left out."""
_FIRST, _LOOKED_AT = 8, 40
"""Sentences among which the lead, and all of a brief, is looked for."""
_QUOTATION = re.compile(r"“[^”]*”")


def lead_of(article: Article, edition: date) -> tuple[str, ...]:
    """Choose the 1–3 sentences of a brief, in the article's order; days told from `edition`."""
    candidates = _candidates(article, edition)
    if not candidates:
        return ()
    headline = pairs(full_width(article.headline))
    heading = headline | pairs(full_width(article.kicker + "".join(article.subheadlines)))
    first = max(candidates[:_FIRST], key=lambda each: news(each, heading))
    chosen = {first.index: _fitted(first.spoken, [], MOST_FIGURES) or first.spoken[:1]}
    said = pairs("".join(chosen[first.index]))
    rest = [(worth(each, first, headline, said), each) for each in candidates if each != first]
    rest.sort(key=_by_value)
    for enough, most_figures, least_worth in _PASSES:
        for each in (each for value, each in rest if value > least_worth):
            taken = _in_order(chosen)
            if sum(map(len, taken)) >= enough or len(taken) >= MOST_SENTENCES:
                break
            if each.index not in chosen and (more := _fitted(each.spoken, taken, most_figures)):
                chosen[each.index] = more
    return _placed(_in_order(chosen), article.place)


def prepared(text: str, edition: date) -> str:
    """Give the text its spoken punctuation and its days."""
    return resolve(without_asides(full_width(text)), edition)


def _candidates(article: Article, edition: date) -> list[Candidate]:
    found: list[Candidate] = []
    for number, paragraph in enumerate(article.paragraphs):
        for place, text in enumerate(sentences(prepared(paragraph, edition))):
            if len(found) >= _LOOKED_AT:
                return found
            said = tuple(each for each in spoken(text) if len(each) >= SHORTEST)
            if said and not _QUOTATION.fullmatch(text):
                found.append(Candidate(len(found), number, place == 0, text, said))
    return found


def _by_value(valued: tuple[float, Candidate]) -> tuple[float, int]:
    return -valued[0], valued[1].index


def _in_order(chosen: dict[int, tuple[str, ...]]) -> list[str]:
    return [sentence for index in sorted(chosen) for sentence in chosen[index]]


def _fitted(said: Sequence[str], taken: Sequence[str], most_figures: int) -> tuple[str, ...]:
    """Take sentences from the front, shortened where they must be, while they fit `taken`."""
    fitting: list[str] = []
    for sentence in said:
        whole = "".join((*taken, *fitting))
        room = min(LONGEST, MOST - len(whole))
        short = trimmed(sentence, room, most_figures - len(figures(whole)))
        if not short or len(taken) + len(fitting) >= MOST_SENTENCES:
            break
        if not fitting and taken and opens_with_verb(short):
            break
        fitting.append(short)
    return tuple(fitting)


def _placed(said: Sequence[str], place: str) -> tuple[str, ...]:
    """Name the district once for the whole brief; where that makes a sentence too long, trim it."""
    placed = named("\n".join(said), place).split("\n")
    return tuple(trimmed(each, LONGEST, _FIGURES_IF_THIN) or each for each in placed)
