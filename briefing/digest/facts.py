"""Prove that a brief says nothing that its article does not say."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from briefing.digest.days import resolve
from briefing.digest.punctuation import full_width, squeezed
from briefing.digest.words import tag
from briefing.model import Article, Finding

_NUMBER = re.compile(r"\d[\d.,:]*(?:[—–~-]\d[\d.,:]*)?[%％‰℃]?(?:[余多])?[\u4e00-\u9fff]?")
_QUOTATION = re.compile(r"[“《]([^”》]+)[”》]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_NAMES = ("nr", "ns", "nt", "nz")


def check(sentences: Sequence[str], article: Article, edition: date) -> tuple[Finding, ...]:
    """List every number with its unit, name, place, quotation and Latin word that is not printed.

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
    for word, flag in tag(sentence):
        if flag.startswith(_NAMES) and len(word) > 1:
            yield word
