"""Tell a story at growing length: from its headline alone to the whole article."""

import re
from collections.abc import Iterator, Sequence

from briefing.digest.choice import Choice
from briefing.digest.grammar import leads_up, opens_with_verb, stands_alone, units
from briefing.digest.news_value import Candidate, leans, pairs, worth
from briefing.digest.places import named
from briefing.digest.sentences import marked_clauses, sentences
from briefing.digest.shorten import LONGEST, joined, trimmed

_FIGURES = 9
"""A longer telling may hold more figures than a brief; a sentence hardly ever has more."""
_LEAST_WORTH = -6.0
"""A slogan or a scene is worth less: only the whole article tells it."""
_MOST_ADDED = 12
"""Sentences that tellings grow by before the whole article is next."""
_ENDED = ("。", "！", "？", "；", "：", "…", "”", "’", "》", "）")

Telling = tuple[str, ...]


def grown(choice: Choice, found: Sequence[Candidate], place: str) -> tuple[list[Telling], int]:
    """Give the tellings from none to many sentences, and which of them is the usual brief.

    What a brief chose comes first, in the order in which it was worth choosing; a sentence that
    leans on the one before it only comes behind that.
    """
    usual = len(choice.taken)
    taken = list(choice.taken)
    taken += _further(choice, found)
    tellings = [
        placed([text for _, _, text in sorted(taken[:count])], place)
        for count in range(len(taken) + 1)
    ]
    return tellings, usual


def placed(said: Sequence[str], place: str) -> Telling:
    """Name the district once for the whole telling; where a sentence gets too long, trim it."""
    if not said:
        return ()
    texts = named("\n".join(said), place).split("\n")
    return tuple(
        (trimmed(each, LONGEST, _FIGURES) or old) if len(each) > LONGEST else each
        for each, old in zip(texts, said, strict=True)
    )


def whole(paragraphs: Sequence[str], place: str) -> Telling:
    """Give all that prepared `paragraphs` say, long sentences cut where they can be."""
    cut = [part for paragraph in paragraphs for part in _breaths(paragraph)]
    return tuple(each for each in named("\n".join(cut), place).split("\n") if each)


def _further(choice: Choice, found: Sequence[Candidate]) -> Iterator[tuple[int, int, str]]:
    """Yield what the brief left out by its worth, each sentence once."""
    first = next(
        (each for each in found if choice.taken and each.index == choice.taken[0][0]), None
    )
    if first is None:
        return
    said = pairs("".join(choice.told))
    told = {index for index, _, _ in choice.taken}
    value = {each.index: worth(each, first, choice.headline, said) for each in found}
    left = [
        each
        for each in sorted(found, key=lambda each: (-value[each.index], each.index))
        if each.index not in told
        and value[each.index] > _LEAST_WORTH
        and not opens_with_verb(each.spoken[0])
    ]
    added = 0
    while left and added < _MOST_ADDED:
        ready = (each for each in left if not leans(each.text) or each.index - 1 in told)
        following = next(ready, None)
        if following is None:
            return
        left.remove(following)
        told.add(following.index)
        for place, text in enumerate(following.spoken):
            added += 1
            yield following.index, place, text


def _breaths(paragraph: str) -> Iterator[str]:
    for sentence in sentences(paragraph):
        if not re.search(r"[^\W_]", sentence):
            continue
        if len(sentence) <= LONGEST:
            yield _ended(sentence)
        else:
            yield from _split(sentence)


def _split(sentence: str) -> Iterator[str]:
    """Cut a sentence that no breath reaches the end of, at ； first, then where a clause stands."""
    marks = dict(marked_clauses(sentence))
    group: list[str] = []
    for unit in units(list(marks)):
        size = len(joined([*group, *unit]))
        ended = group and marks[group[-1]].startswith("；")
        if group and not leads_up(group[-1]) and (ended or (size > LONGEST and stands_alone(unit))):
            yield _said(group, marks)
            group = []
        group += unit
    if group:
        yield _said(group, marks)


def _said(group: Sequence[str], marks: dict[str, str]) -> str:
    """Join clauses with the marks they had; the last ends the sentence."""
    text = "".join(clause + (marks[clause] or "") for clause in group[:-1]) + group[-1]
    return _ended(text)


def _ended(text: str) -> str:
    text = text.rstrip("；，、")
    return text if text.endswith(("。", "！", "？", "。”", "！”", "？”", "…")) else text + "。"
