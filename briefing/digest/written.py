"""Judge a brief that somebody else has written of an article, such as a language model.

What it says is held against the article like a brief of our own (`digest.facts`). Since whoever
wrote it may have been talked into anything by the article's own text, it also keeps to the lengths
of a brief, to the article's order, and to what each of its sentences goes on from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefing.digest import facts
from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import names_nobody, opens_with_verb
from briefing.digest.clauses.meaning import governs
from briefing.digest.fitting import tellings
from briefing.digest.news import printed
from briefing.digest.news.making import Making, made_of, parted
from briefing.digest.words.lengths import MOST, MOST_SENTENCES, SPOKEN, THIN
from briefing.digest.words.news_value import leans
from briefing.digest.words.punctuation import full_width
from briefing.digest.words.sentences import ENDS
from briefing.model import Brief

_SHOWN = 20
"""Characters of what is objected to that find it again."""


def told_by(
    writer: str, told: Sequence[str], brief: Brief, edition: date, heard: date | None = None
) -> Brief:
    """Tell a story as `writer` tells it; as before, and why, where that is refused.

    The width of its punctuation is ours.
    """
    told = [full_width(each) for each in told]
    why = objection(told, brief, edition, heard or edition)
    if why:
        return replace(brief, writer=f"{writer}, refused: {why}")
    telling = tellings.placed(told, brief.article.place)
    *shorter, whole = brief.tellings
    by_length = sorted({*shorter, telling}, key=lambda each: (len("".join(each)), each))
    return replace(brief, sentences=telling, tellings=(*by_length, whole), writer=writer)


def objection(told: Sequence[str], brief: Brief, edition: date, heard: date) -> str:
    """Give the first reason, in Chinese, why a story may not be told so; empty where it may."""
    return next(_objections(told, brief, edition, heard), "")


def _objections(told: Sequence[str], brief: Brief, edition: date, heard: date) -> Iterator[str]:
    yield from _form(told, shortest=min(THIN, len("".join(brief.sentences))))
    article = brief.article
    for finding in facts.check(told, article, edition, heard):
        yield f"有“{_shown(finding.token)}”不在原文"
    page = printed.page(article, edition, heard)
    made = [each for each in (made_of(sentence, page) for sentence in told) if each]
    if len(made) == len(told):
        yield from _order(told, made)


def _form(told: Sequence[str], shortest: int) -> Iterator[str]:
    length = len("".join(told))
    if not 1 <= len(told) <= MOST_SENTENCES:
        yield f"有{len(told)}句，应为1到{MOST_SENTENCES}句"
    if not shortest <= length <= MOST:
        yield f"共{length}字，应为{shortest}到{MOST}字"
    for sentence in told:
        if len(sentence) > SPOKEN:
            yield f"有一句{len(sentence)}字，最多{SPOKEN}字"
        if not sentence.endswith(ENDS):
            yield f"“{_shown(sentence)}”没有句末标点"


def _order(told: Sequence[str], made: Sequence[Making]) -> Iterator[str]:
    """Find what stands elsewhere than in the article, or goes on from what is not told."""
    for sentence, making in zip(told, made, strict=True):
        if making.breaths:
            yield f"“{_shown(sentence)}”加了逗号"
    for (one, _), (other, _) in pairwise(_places(made)):
        if other <= one:
            yield "没有按原文的顺序"
    for at, (sentence, making) in enumerate(zip(told, made, strict=True)):
        if _breaks_off(making):
            yield f"“{_shown(sentence)}”话没说完"
        if _is_quoted(sentence) and not _has_speaker(making, [*made[:at], *made[at + 1 :]]):
            yield f"“{_shown(sentence)}”没说是谁的话"
        if not _stands(sentence, making, made[at - 1] if at else None):
            yield f"“{_shown(sentence)}”离开了上文"


def _places(made: Sequence[Making]) -> list[tuple[tuple[int, int], int]]:
    return [((each.sentence.number, each.used[0]), at) for at, each in enumerate(made)]


def _breaks_off(making: Making) -> bool:
    """Tell a sentence that ends where print only leads up to what it says."""
    last = making.used[-1]
    text = making.sentence.clauses[last].text
    return last < len(making.sentence.clauses) - 1 and (leads_up(text) or governs(text))


def _is_quoted(sentence: str) -> bool:
    return sentence.startswith("“") and sentence.rstrip("。").endswith("”")


def _has_speaker(quotation: Making, others: Sequence[Making]) -> bool:
    """Tell whether the sentence before a quotation or behind it is told: it names who said it."""
    return any(abs(each.sentence.number - quotation.sentence.number) == 1 for each in others)


def _stands(sentence: str, making: Making, before: Making | None) -> bool:
    """Tell whether a sentence is understood where it stands: it says itself of whom it speaks.

    Otherwise what it goes on from in print has to be told right before it.
    """
    first, clauses = making.used[0], making.sentence.clauses
    if first in making.named:
        return True
    bare = names_nobody(clauses[first].text) if first else opens_with_verb(sentence)
    if not (bare or leans(sentence)):
        return True
    if before is None:
        return making.sentence.number == 0 and first == 0
    if before.sentence.number == making.sentence.number:
        return not parted(clauses, before.used[-1], first)
    return first == 0 and before.sentence.number == making.sentence.number - 1


def _shown(text: str) -> str:
    """Show the beginning of what may hold anything."""
    seen = "".join(each if each.isprintable() else "□" for each in text)
    return seen if len(seen) <= _SHOWN else f"{seen[:_SHOWN]}…"
