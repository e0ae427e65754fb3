"""Articles become short spoken briefs that say nothing the articles do not say."""

from collections.abc import Sequence
from datetime import date

from briefing.digest.duplicates import merged
from briefing.digest.facts import check
from briefing.digest.headline import speakable
from briefing.digest.lead import lead_of
from briefing.digest.punctuation import full_width
from briefing.digest.sentences import sentences
from briefing.model import Article, Brief


def digest(articles: Sequence[Article], day: date) -> tuple[Brief, ...]:
    """Write one brief a story, in page order; `day` is the edition's where a page tells none.

    An article without a word to say is left out.
    """
    briefs = (_brief(article, article.published or day) for article in merged(articles))
    return tuple(brief for brief in briefs if brief.sentences)


def _brief(article: Article, edition: date) -> Brief:
    """Write one brief; where the facts checker doubts it, the printed lead speaks for itself."""
    said = lead_of(article, edition)
    findings = check(said, article, edition)
    if findings or not said:
        said = _verbatim(article)
    headline = speakable(article.headline, article.place, edition)
    verdict = "lead" if findings else "proven"
    return Brief(article, headline, said, verdict=verdict, findings=findings)


def _verbatim(article: Article) -> tuple[str, ...]:
    """Give the first sentences of the first paragraph as printed, in full-width punctuation."""
    printed = sentences(full_width(article.paragraphs[0]))[:3]
    return tuple(
        text if text.endswith(("。", "！", "？", "”")) else text + "。" for text in printed
    )
