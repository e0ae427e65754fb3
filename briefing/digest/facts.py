"""Prove that a brief says nothing that its article does not say.

Two proofs, and both must hold. Each number with its unit, name, quotation, Latin word and telling
sign is looked for in the page as printed. And since a brief is made of printed clauses, each of its
clauses has to be one, whole and behind the one before it in a single printed sentence
(`digest.making`): so no name, place or number can change sides, and no 不 or 如果 be cut from what
it governs.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from briefing.digest import printed, signs
from briefing.digest.making import made_of, tells
from briefing.digest.sentences import marked_clauses
from briefing.digest.spelling import occurs, spelled, widened
from briefing.model import Article, Finding

_NUMBER = re.compile(
    r"(?<![A-Za-z\d.,:+—–~-])\d[\d.,:]*(?:[—–~-]\d[\d.,:]*)?[%％‰℃]?[余多]?[\u4e00-\u9fff]?"
)
_QUOTATION = re.compile(r"[“《]([^”》]+)[”》]")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")


def check(
    told: Iterable[str], article: Article, edition: date, heard: date | None = None
) -> tuple[Finding, ...]:
    """List what the sentences of `told` say and the article does not.

    Days count as printed where the article's own 昨天 means them, and so does the district that
    its 我区 means; so do 会议 as the subject of what a meeting did, and 等 for the rest of a list.
    A comma where a newsreader breathes changes nothing, nor does a year not named a second time,
    nor a description left out (`digest.attributes`).
    """
    heading = (article.headline, article.kicker, *article.subheadlines)
    raw = spelled("\n".join((*heading, article.dateline, *article.paragraphs)))
    latin = {
        word for text in (*heading, *article.paragraphs) for word in _LATIN.findall(widened(text))
    }
    page = printed.page(article, edition, heard or edition)
    known = raw + spelled("".join(part.text for each in page.sentences for part in each.clauses))
    known += spelled(article.place)
    found: list[Finding] = []
    for sentence in dict.fromkeys(told):
        strange = [token for token in _LATIN.findall(sentence) if token not in latin]
        strange += [token for token in _tokens(sentence) if not occurs(token, known)]
        strange += signs.strange(sentence, page.text)
        if not strange and made_of(sentence, page) is None:
            strange = [_first_strange(sentence, page)]
        found += [Finding(sentence, token) for token in strange]
    return tuple(found)


def _first_strange(sentence: str, page: printed.Page) -> str:
    """Name the first clause that is printed nowhere; the sentence itself if all are somewhere."""
    clauses = (clause for clause, _ in marked_clauses(sentence))
    return next((clause for clause in clauses if not tells(clause, page)), sentence)


def _tokens(sentence: str) -> Iterator[str]:
    """List what must be in the article for the sentence to be true."""
    yield from _NUMBER.findall(sentence)
    yield from _QUOTATION.findall(sentence)
