"""What speaks for a whole brief, or against it: what it tells of its story, and how it is said.

`briefing.digest.preference.preference_weights` says how much each sign counts; all together decide.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, combinations, pairwise

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.grammar import opens_with_verb
from briefing.digest.preference.ground import Ground
from briefing.digest.preference.heard_signs import as_heard
from briefing.digest.preference.left_out_signs import Left, Signs, left_out, parts_of
from briefing.digest.words.lengths import CLAUSE, SPOKEN, THIN
from briefing.digest.words.news_value import WHEN, is_scenery, leans, pairs
from briefing.digest.words.predicates import has_verb
from briefing.digest.words.punctuation import figures

_NUMBER = re.compile(r"\d[\d.]*")
_POINTS = re.compile(
    "(?:[他她它该这那其此我本但而也还]|当时|当天|双方|两人|队员|企业|大家|随后|同时)"
)
"""What begins so leans on something."""
_POINTS_WITHIN = re.compile(
    "该(?:[县镇校院厂局村队站区市馆所]|公司|社区|项目|团队|工艺|中心)|双方|这[项个种些次条起家位座]|"
    "本公司|我(?:们|家|村|校)"
)
_ITEM = re.compile("(?:一|二|三|第一|第二|第三|其一|首先|其次|再次)(?:是|要|[、，])|第[一二三]")
_THINNISH, _LONGISH, _FAR_OVER = 75, 95, 50
"""Characters of a brief that tells rather little and rather much; of a sentence far too long."""
_SCRAP, _GASP = 13, 4
"""Characters of a sentence that is hardly one, and of a clause that is but a breath."""
_NAME = 3
"""Characters at the start of sentences that begin alike."""
_LEAST_WORTH = -4.0
_MOST_GAP, _MOST_AWAITED = 5, 8
"""Counts that say no more where they are higher."""


def signs(told: Sequence[tuple[int, str]], ground: Ground) -> Iterator[tuple[str, float]]:
    """Give the signs of a brief and their strength; a sign may come more than once.

    `told` are its sentences, each behind the place of the printed one that it is made of.
    """
    return chain(own_signs(told, ground), *shared_signs(told, ground))


def shared_signs(
    told: Sequence[tuple[int, str]], ground: Ground
) -> Iterator[tuple[tuple[str, float], ...]]:
    """Give those that its sentences bring along, whatever else is told, each sentence's as one."""
    used = list(dict.fromkeys(index for index, _ in told))
    lead = told[0][0]
    yield ground.of_lead(lead)
    yield from (ground.of_other(index, lead) for index in used if index != lead)
    yield from (each.signs for _, each in _left_out(told, ground))
    yield from (_of_sentence(text, "later" if at else "first") for at, (_, text) in enumerate(told))


def _left_out(told: Sequence[tuple[int, str]], ground: Ground) -> Iterator[tuple[str, Left]]:
    """Give what is left out of each printed sentence, and what that is in the brief."""
    for at, index in enumerate(dict.fromkeys(index for index, _ in told)):
        mine = tuple(text for place, text in told if place == index)
        role = "other" if at else "lead"
        yield role, left_out(ground.by_index[index].text, mine, role)


def own_signs(told: Sequence[tuple[int, str]], ground: Ground) -> Signs:
    """Give those that only the whole brief has."""
    texts = [text for _, text in told]
    used = list(dict.fromkeys(index for index, _ in told))
    yield from _of_length(texts, len(used))
    yield "over 40", sum(len(text) > SPOKEN for at, text in told if at != ground.excused)
    said = frozenset[str]().union(*map(pairs, texts))  # a full stop is in no pair
    yield from _of_heading(texts, said, ground)
    yield from _of_choice(told[0][0], used, ground)
    awaited = ground.story.headline - said
    for role, left in _left_out(told, ground):
        yield from left.awaited(role, awaited)
    for at, (index, text) in enumerate(told):
        before = {place for place, _ in told[:at]}
        role = "later" if at else "first"
        follows = index in before or index - 1 in before
        if not follows and _POINTS.match(text):
            yield f"{role} points", 1.0
        if not follows and leans(text):
            yield f"{role} leans", 1.0


def _of_length(texts: Sequence[str], printed: int) -> Signs:
    lengths = [len(text) for text in texts]
    parts = [part for text in texts for part in parts_of(text)]
    characters = sum(lengths)
    yield f"{len(texts)} sentences", 1.0
    yield f"{printed} printed", 1.0
    yield "length", characters / 100
    yield "over 95", max(0, characters - _LONGISH) / 15
    yield "under 75", max(0, _THINNISH - characters) / 15
    yield "under 60", max(0, THIN - characters) / 15
    yield "over 50", sum(each > _FAR_OVER for each in lengths)
    yield "over by", sum(max(0, each - SPOKEN) for each in lengths) / 10
    yield "over 25", sum(len(part) > CLAUSE for part in parts)
    yield "short sentence", sum(each < _SCRAP for each in lengths)
    yield "clauses", len(parts) / 5
    for one, two in combinations(texts, 2):
        least = max(4, min(len(pairs(one)), len(pairs(two))))
        yield "repeated", len(pairs(one) & pairs(two)) / least
        yield "same start", float(one[:_NAME] == two[:_NAME])


def _of_heading(texts: Sequence[str], said: frozenset[str], ground: Ground) -> Signs:
    headline, heading = ground.story.headline, ground.story.heading
    awaited = len((headline & ground.printed) - said)
    yield "title told", len(said & headline) / max(1, len(headline))
    yield "heading told", len(said & heading) / max(1, len(heading))
    yield "title awaited", awaited / max(1, len(headline))
    yield "title awaited n", min(_MOST_AWAITED, awaited) / 4
    yield "first title", len(pairs(texts[0]) & headline) / max(1, len(headline))
    yield "new", len(said - headline) / max(1, len(said))
    yield from as_heard(texts, ground)
    counted = sum(len(figures(text)) for text in texts)
    yield "figures", counted / 3
    dated = [_is_dated(text) for text in texts]
    flags = {
        "number of heading missing": ground.story.numbers.difference(*map(_numbers, texts)),
        "no figure": not counted,
        "no when": not any(dated),
        "first when": dated[0],
    }
    yield from ((name, 1.0) for name, has in flags.items() if has)


@lru_cache(maxsize=4096)  # as below
def _numbers(text: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(text))


@lru_cache(maxsize=4096)
def _is_dated(text: str) -> bool:
    return bool(WHEN.search(text))


def _of_choice(lead: int, used: Sequence[int], ground: Ground) -> Signs:
    """Give the signs of which printed sentences are told."""
    best = max(ground.news.values())
    yield "first news", ground.news[lead] - best
    yield "best news", max(ground.news[index] for index in used) - best
    others = [index for index in used if index != lead]
    if worths := ground.worths(lead):
        chosen = max((worths[index] for index in others), default=-5.0)
        yield "best worth missed", (max(worths.values()) - chosen) / 2
    yield from (("worth", max(_LEAST_WORTH, worths[index]) / 2) for index in others)
    for before, behind in pairwise(used):
        yield "gap", min(behind - before - 1, _MOST_GAP) / 2
        yield "next", float(behind == before + 1)
    flags = {
        "last told": max(ground.by_index) in used,
        "first told": min(ground.by_index) in used,
        "outcome untold": not ground.outcomes.issubset(used),
    }
    yield from ((name, 1.0) for name, has in flags.items() if has)


@lru_cache(maxsize=4096)  # a sentence is weighed in each brief that tells it
def _of_sentence(text: str, role: str) -> tuple[tuple[str, float], ...]:
    parts = parts_of(text)
    gasps = sum(len(part) <= _GASP and not any(map(str.isdigit, part)) for part in parts)
    flags = {
        "ends without verb": not has_verb(parts[-1]),
        "ends leading": leads_up(parts[-1]),
        "no verb": not any(map(has_verb, parts)),
        "points in": _POINTS_WITHIN.search(text),
        "opens with verb": opens_with_verb(text),
        "listed": _ITEM.match(text),
        "scenery": is_scenery(text),
        "asks": text.endswith("？"),
        "quotation": text.startswith("“"),
        "one clause": len(parts) == 1,
        "dashes": "——" in text or "…" in text,
    }
    own = (("short clauses", gasps), *((name, 1.0) for name, has in flags.items() if has))
    return tuple((f"{role} {name}", strength) for name, strength in own)
