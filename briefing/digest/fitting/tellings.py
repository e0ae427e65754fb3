"""Tell a story at growing length: from its headline alone to the whole article."""

import re
from collections.abc import Callable, Iterator, Sequence
from math import inf

from briefing.digest.clauses.contrasts import begins_with_but
from briefing.digest.clauses.goings_on import urges
from briefing.digest.clauses.grammar import opens_with_verb, stands_alone, units
from briefing.digest.days.periods import years_once
from briefing.digest.days.same_days import understood
from briefing.digest.names.introductions import introduced
from briefing.digest.names.places import named
from briefing.digest.names.second_reference import on_second_reference
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.news.ranking import worth
from briefing.digest.pauses.breaths import breathed, with_heard_lists
from briefing.digest.shortening.evening import evened
from briefing.digest.shortening.trimming import trimmed
from briefing.digest.words.lengths import LONGEST, THIN
from briefing.digest.words.news_value import leans, pairs
from briefing.digest.words.sentences import ENDS, NUMBER, marked_clauses, sentences

_FIGURES = 9
"""A longer telling may hold more figures than a brief; a sentence hardly ever has more."""
_LEAST_WORTH = -2.7
"""A slogan or a scene is worth less: only the whole article tells it."""
_MOST_ADDED = 12
"""Sentences that tellings grow by before the whole article is next."""
_SHORT_BREATH = LONGEST // 2
"""Characters that are never worth cutting."""
_ONE_OF_MANY = re.compile(r"[二三四五六七八九十]是|其[二三四五]|其中(?!的|之)|第[二三四五六]，")

Telling = tuple[str, ...]


def grown(choice: Choice, found: Sequence[Candidate], place: str) -> tuple[list[Telling], int]:
    """Give the tellings from none to many sentences, and which of them is the usual brief.

    What a brief chose comes first, in the order in which it was worth choosing; a sentence that
    leans on the one before it only comes behind that.
    """
    taken = [*choice.taken, *_further(choice, found)]
    against = [(index, begins_with_but(text)) for index, _, text in taken]
    tied = [at for at in range(1, len(taken)) if against[at] == (taken[at - 1][0], True)]
    counts = [at for at in range(len(taken) + 1) if at not in tied]
    told = [_told(taken[:count], found, place, choice.heard) for count in counts]
    return told, counts.index(len(choice.taken))


def usual(choice: Choice, found: Sequence[Candidate], place: str) -> Telling:
    """Give the usual brief alone, as `grown` has it among the others."""
    return _told(choice.taken, found, place, choice.heard)


def _told(
    taken: Sequence[tuple[int, int, str]], found: Sequence[Candidate], place: str, title: str
) -> Telling:
    printed = {each.index: each for each in found}
    told = [(text, printed[index]) for index, _, text in sorted(taken)]
    dated = understood((text, each.same_day) for text, each in told)
    unheard = (each.unheard for _, each in told)
    return placed(introduced(zip(dated, unheard, strict=True), title), place)


def placed(said: Sequence[str], place: str) -> Telling:
    """Name district and year once for the whole telling, and let the newsreader breathe.

    Where a sentence gets too long, it is trimmed; a list that no breath reaches the end of is told
    with two of its items, if the telling is long enough even so.
    """
    if not said:
        return ()
    said = _unnumbered(said)
    texts = on_second_reference(years_once(named("\n".join(said), place)).split("\n"))
    told = [
        breathed(each if len(each) <= LONGEST else _short_enough(each) or old)
        for each, old in zip(texts, said, strict=True)
    ]
    for at in range(len(told)):
        for easier in (with_heard_lists, _with_commas_in_lists):
            said = easier(told[at])
            if (
                len(said) >= len(told[at])
                or sum(map(len, told)) - len(told[at]) + len(said) >= THIN
            ):
                told[at] = said
    return tuple(told)


def _short_enough(text: str) -> str:
    """Trim what is never said at such length, if need be where a full stop is less sure."""
    return trimmed(text, LONGEST, _FIGURES) or trimmed(text, LONGEST, _FIGURES, least=-inf)


def _unnumbered(said: Sequence[str]) -> Sequence[str]:
    """Tell the items of a notice without their numbers: who hears 四、 asks for what was before."""
    bare = [NUMBER.sub("", each) for each in said]
    several = sum(map(bool, map(NUMBER.match, said))) > 1
    return said if several and sum(map(len, bare)) < THIN else bare


def _with_commas_in_lists(sentence: str) -> str:
    return breathed(sentence, at_need=True)


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
    value = {each.index: worth(each, first, choice.story, said) for each in found}
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
        cut = (text for each in following.spoken for text in evened(each, len(each)))
        for place, text in enumerate(cut):
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
    """Cut a sentence that no breath reaches the end of, wherever what follows stands alone.

    What is longer even so goes on without its subject, as the same one's next deed or demand.
    """
    breath = ""
    for part in (each for long in _parts(sentence, stands_alone) for each in _shorter(long)):
        if breath and len(_ended(breath + part)) > LONGEST:
            yield _ended(breath)
            breath = ""
        breath += part
    yield _ended(breath)


def _shorter(part: str) -> list[str]:
    return _parts(part, lambda unit: urges(unit[0])) if len(part) > LONGEST else [part]


def _parts(sentence: str, opens: Callable[[Sequence[str]], bool]) -> list[str]:
    """Cut a sentence before what opens another one: behind ；, at 二是, at 其中, and as told."""
    marked = marked_clauses(sentence)
    parts: list[str] = []
    at = 0
    for unit in units([clause for clause, _ in marked]):
        text = "".join(clause + mark for clause, mark in marked[at : at + len(unit)])
        at += len(unit)
        ended = parts and (parts[-1].endswith("；") or _ONE_OF_MANY.match(unit[0]))
        worth_a_cut = parts and len(parts[-1]) + len(text) > _SHORT_BREATH  # judging costs
        if not parts or ended or (worth_a_cut and opens(unit)):
            parts.append(text)
        else:
            parts[-1] += text
    return parts


def _ended(text: str) -> str:
    text = text.rstrip("；，、：")
    return text if text.endswith((*ENDS, "…")) else text + "。"
