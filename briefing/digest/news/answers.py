"""Tell a reader's question with its answer, or the answer alone where the headline asks enough."""

import re
from collections.abc import Sequence

from briefing.digest.shortening.spoken import spoken
from briefing.digest.words.lengths import LONGEST, SPOKEN
from briefing.digest.words.news_value import ASKS, pairs
from briefing.digest.words.sentences import clauses, joined, sentences

_LONGEST_QUESTION, _ANSWER = 60, 2
"""Characters of a question that are told as they are, and sentences of an answer."""
_ASKS = 9
"""Characters of a question that says of what it is: 可以由子女代办吗？, but not 我能要求什么？."""
_SHARED = 2
"""Pairs of characters that a headline has of the question that it asks."""
_YES_OR_NO = re.compile(
    "吗|[能可]否|能不能|可不可以|是否|是不是|要不要|会不会|该不该|有没有|行不行"
)
_QUESTION = re.compile("(?:问|[^，。：？]{2,16}(?:来电|来信|提?问|咨询|留言))：")
"""How a reader's question begins, be it with who asks: 石桥镇农户程先生来电：."""
_BARE = re.compile(
    "答：(?:可以|不可以|不能|能|不行|行|是的?|不是|需要|不需要|不用|会|不会|有|没有)。"
)


def answered(
    question: str, answer: str = "", *, headline: str
) -> tuple[str, tuple[str, ...]] | None:
    """Give a question with what the next paragraph answers, as one text and as it is said.

    None where these are no such two paragraphs, or cannot be said.
    """
    if not (_QUESTION.match(question) and answer.startswith("答：")):
        return None
    if len(question) > SPOKEN and _is_asked(question, headline):
        return _told([], _without_yes_or_no(sentences(answer), headline))
    asked = sentences(question)
    if len(question) > _LONGEST_QUESTION:
        asked = [each for each in asked[-1:] if each.startswith("请问") or each.endswith("？")]
        asked = [each for each in asked if _ASKS <= len(each) <= _LONGEST_QUESTION]
    return _told(asked, sentences(answer)[:_ANSWER])


def _told(asked: Sequence[str], answers: Sequence[str]) -> tuple[str, tuple[str, ...]] | None:
    """Say both, if the beginning of the answer can be."""
    said: list[tuple[str, ...]] = [(joined(clauses(each)),) for each in asked]
    said += map(spoken, answers)
    fit = all(each and max(map(len, each)) <= LONGEST for each in said[: len(asked) + 1])
    text = "".join((*asked, *answers))
    return (text, tuple(part for each in said for part in each)) if fit else None


def _is_asked(question: str, headline: str) -> bool:
    """Tell whether a headline asks what a question does."""
    return bool(ASKS.search(headline)) and len(pairs(headline) & pairs(question)) >= _SHARED


def _without_yes_or_no(answers: Sequence[str], headline: str) -> Sequence[str]:
    """Leave out 可以。 where the headline asks how, what or where."""
    bare = len(answers) > 1 and _BARE.fullmatch(answers[0]) and not _YES_OR_NO.search(headline)
    return answers[bool(bare) :][: _ANSWER + 1]
