"""Make paragraphs fit to be said, each with the days and the place of the report that it is of.

One headline may stand over several reports, each with a dateline of its own: 今天 and 这里 in the
second are those of its dateline, which nobody reads aloud.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefing.digest.days.own_days import edition_of
from briefing.digest.days.speech import prepared
from briefing.digest.names.here import located
from briefing.model import Article
from briefing.sources.credits.datelines import is_filed, split_head


def fit_to_be_said(
    article: Article, paragraphs: Sequence[str], edition: date, heard: date
) -> list[str]:
    """Prepare the paragraphs of an article of the day `edition`, heard on the day `heard`."""
    said: list[str] = []
    for report in _reports(article, paragraphs):
        own = edition if report.dateline == article.dateline else edition_of(report, edition)
        texts = [prepared(each, own, heard, article.publisher) for each in report.paragraphs]
        said += located(texts, report)
    return said


def _reports(article: Article, paragraphs: Sequence[str]) -> Iterator[Article]:
    """Part an article into its reports, without their datelines."""
    starts = [at for at in range(1, len(paragraphs)) if is_filed(paragraphs[at])]
    first, *later = pairwise([0, *starts, len(paragraphs)])
    yield replace(article, paragraphs=tuple(paragraphs[slice(*first)]))
    for at, end in later:
        head, text = split_head(paragraphs[at])
        own = (text, *paragraphs[at + 1 : end])
        yield replace(
            article, paragraphs=own, dateline=head.text, place=head.place or article.place
        )
