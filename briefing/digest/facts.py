"""Prove that a brief says nothing that its article does not say.

Two proofs, and both must hold. Each number with its unit, name, quotation, Latin word and telling
sign is looked for in the page as printed. And since a brief is made of printed clauses, each of its
clauses has to be one, whole and behind the one before it in a single printed sentence
(`digest.news.making`): so no name, place or number can change sides, and no 不 or 如果 be cut from
what it governs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from briefing.digest.clauses.contrasts import begins_with_but
from briefing.digest.clauses.meaning import governs, reports
from briefing.digest.names.second_reference import read_back
from briefing.digest.news import printed
from briefing.digest.news.making import made_of, tells
from briefing.digest.words import signs
from briefing.digest.words.sentences import clauses, joined
from briefing.digest.words.spelling import occurs, spelled, widened
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
    nor a description left out (`digest.shortening.attributes`), nor 该局 for a body that the
    sentence before names; what 据气象台预报 governs may go on in the sentence that is always told
    behind it.
    """
    proof = _Proof(article, edition, heard or edition)
    found: list[Finding] = []
    told = tuple(told)
    before, behind = _before(told), _before(told[::-1])
    for sentence, ways in dict.fromkeys(zip(told, read_back(told), strict=True)):
        if any(map(proof.holds, ways)):
            continue
        strange = proof.strange(sentence)
        page = proof.page
        if not (
            strange
            or _goes_on(before[sentence], sentence, page)
            or _is_set_against(sentence, behind[sentence], page)
        ):
            strange = [_first_strange(sentence, page)]
        found += [Finding(sentence, token) for token in strange]
    return tuple(found)


def are_proven(told: Iterable[str], article: Article, edition: date, heard: date) -> bool:
    """Tell whether `check` doubts none of the sentences, whatever else is told around them."""
    proof = _Proof(article, edition, heard)
    return all(any(map(proof.holds, ways)) for ways in read_back(tuple(told)))


class _Proof:
    """What an article prints, ready for the sentences that are to be proven by it."""

    def __init__(self, article: Article, edition: date, heard: date) -> None:
        self._article = article
        self.page = printed.page(article, edition, heard)

    @cached_property
    def _latin(self) -> set[str]:
        texts = (*_heading(self._article), *self._article.paragraphs)
        return {word for text in texts for word in _LATIN.findall(widened(text))}

    @cached_property
    def _known(self) -> str:
        return _known(self._article, self.page)

    def holds(self, sentence: str) -> bool:
        """Tell whether the article says a sentence, whatever is told around it."""
        return not self.strange(sentence) and made_of(sentence, self.page) is not None

    def strange(self, sentence: str) -> list[str]:
        """List the tokens and signs of a sentence that the article does not have."""
        strange = [token for token in _LATIN.findall(sentence) if token not in self._latin]
        strange += [token for token in _tokens(sentence) if not occurs(token, self._known)]
        return [*strange, *signs.strange(sentence, self.page.text)]


def unprinted_numbers(told: Iterable[str], article: Article, edition: date) -> tuple[str, ...]:
    """List the numbers, each with its unit, that `told` says and the article does not.

    That is all that can be held against what a person has put in words of their own.
    """
    known = _known(article, printed.page(article, edition, edition))
    tokens = (token for sentence in told for token in _NUMBER.findall(sentence))
    return tuple(token for token in dict.fromkeys(tokens) if not occurs(token, known))


def _heading(article: Article) -> tuple[str, ...]:
    return (article.headline, article.kicker, *article.subheadlines)


def _known(article: Article, page: printed.Page) -> str:
    """Spell all that an article prints, as it stands and as it would be said."""
    raw = spelled("\n".join((*_heading(article), article.dateline, *article.paragraphs)))
    said = spelled("".join(part.text for each in page.sentences for part in each.clauses))
    return raw + said + spelled(article.place)


def _before(told: Sequence[str]) -> dict[str, set[str]]:
    """Give the sentences that each one is told behind."""
    before: dict[str, set[str]] = {sentence: set() for sentence in told}
    for first, second in pairwise(("", *told)):
        before[second].add(first)
    return before


def _goes_on(before: Iterable[str], sentence: str, page: printed.Page) -> bool:
    """Tell whether a sentence goes on with what the one always told before it says who reports."""
    return all(_reported(clauses(each), clauses(sentence), page) for each in before)


def _reported(parts: Sequence[str], following: Sequence[str], page: printed.Page) -> bool:
    """Tell whether clauses and those of the next sentence are one printed one, and reported."""
    told = any(map(reports, parts)) and not any(
        governs(part) and not reports(part) for part in parts
    )
    return told and made_of(joined((*parts, *following)), page) is not None


def _is_set_against(sentence: str, behind: Iterable[str], page: printed.Page) -> bool:
    """Tell whether what is always told behind a sentence is what print sets against it."""
    parts = clauses(sentence)
    return all(
        any(map(begins_with_but, clauses(each)))
        and made_of(joined((*parts, *clauses(each))), page) is not None
        for each in behind
    )


def _first_strange(sentence: str, page: printed.Page) -> str:
    """Name the first clause that is printed nowhere; the sentence itself if all are somewhere."""
    return next((clause for clause in clauses(sentence) if not tells(clause, page)), sentence)


def _tokens(sentence: str) -> Iterator[str]:
    """List what must be in the article for the sentence to be true."""
    yield from _NUMBER.findall(sentence)
    yield from _QUOTATION.findall(sentence)
