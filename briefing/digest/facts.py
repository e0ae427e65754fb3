"""Prove that a brief says nothing that its article does not say.

A brief is made of the article's own words, so the proof is strict: not only figures, names and
quotations but every word of two characters or more has to be printed.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.punctuation import full_width, squeezed
from briefing.digest.words import cut
from briefing.model import Article, Finding

_NUMBER = re.compile(r"\d[\d.,:]*(?:[—–~-]\d[\d.,:]*)?[%％‰℃]?(?:[余多])?[\u4e00-\u9fff]?")
_QUOTATION = re.compile(r"[“《]([^”》]+)[”》]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_WORD = re.compile(r"[\u4e00-\u9fff]{2,}")


def check(sentences: Sequence[str], article: Article, edition: date) -> tuple[Finding, ...]:
    """List every number with its unit, quotation, Latin and Chinese word that is not printed.

    Days count as printed where the article's own 昨天 means them, and so does the district that
    its 我区 means. Punctuation and spaces never decide.
    """
    printed = " ".join(
        (
            article.headline,
            article.kicker,
            *article.subheadlines,
            article.dateline,
            *article.paragraphs,
        )
    )
    known = "\n".join(
        map(squeezed, (printed, resolve(full_width(printed), edition), article.place))
    )
    return tuple(
        Finding(sentence, token)
        for sentence in sentences
        for token in dict.fromkeys(_tokens(sentence))
        if squeezed(token) not in known
    )


def _tokens(sentence: str) -> Iterator[str]:
    """List what must be in the article for the sentence to be true."""
    for pattern in (_NUMBER, _LATIN):
        yield from pattern.findall(sentence)
    yield from _QUOTATION.findall(sentence)
    yield from (word for word in cut(sentence) if _WORD.fullmatch(word))
