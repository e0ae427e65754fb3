"""Give a long clause a comma where a newsreader breathes.

No word changes; between two long items the comma stands for 、. Where no natural place brings a
clause below a breath, it stays as printed.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from briefing.digest.clauses.bodies import subject_end
from briefing.digest.pauses.clause_pauses import places as pauses
from briefing.digest.pauses.comma_places import FIRST, is_behind_few, may_stand
from briefing.digest.pauses.list_pauses import apart
from briefing.digest.pauses.list_pauses import behind as behind_lists
from briefing.digest.pauses.loose_pauses import places as looser_pauses
from briefing.digest.pauses.short_halves import is_rather_whole
from briefing.digest.shortening.lists import RULE, open_shortened
from briefing.digest.shortening.spare_words import spared
from briefing.digest.words.lengths import BEARABLE, CLAUSE, LONGEST, SPOKEN
from briefing.digest.words.sentences import marked_clauses

COMMAS = 2
"""Commas that one clause is given at most."""
_UNEQUAL = 0.2
"""What a cut is worth less whose longer piece takes a whole breath."""
_SUBJECT = 0.7
"""What a cut behind the name of a body or a thing is worth."""
_IS_SAID = re.compile("(?<![凡要只正但])是(?!否)|造成|导致|引起|致使")
"""渡口是邻县船队|年会举办之地: behind it no subject ends any more."""
_LOOSE = 0.3
"""What a cut is worth where one may breathe, though nobody would without need."""
_EACH = re.compile(r"(代表|荣获|获得|担任)[^，、]+、[^，]+\1")
"""甲代表在校生、乙代表新生发言: a comma behind either name would part what is one list."""
_FEWEST = 5
"""Characters of a subject that one has to breathe behind at need, at least."""
_HARDLY = 0.05
"""What a cut behind so few is worth in a clause longer than that: any other goes before it."""


@lru_cache(maxsize=4096)  # a sentence is measured with its commas each time that it is weighed
def breathed(sentence: str, *, at_need: bool = False) -> str:
    """Give each clause of more than `CLAUSE` characters the commas that bring it below, if any.

    Where nothing else helps and `at_need`, they may stand for the 、 of a list of long items, or
    behind a few characters. A sentence that would be too long with them stays as it is.
    """
    marked = marked_clauses(sentence)
    if "".join(clause + mark for clause, mark in marked) != sentence:
        return sentence
    most = SPOKEN if len(sentence) <= SPOKEN else LONGEST
    said = "".join(_breathed(clause, at_need=at_need) + mark for clause, mark in marked)
    if len(said) <= most:
        return said
    listed = "".join(_listed(clause) + mark for clause, mark in marked) if at_need else sentence
    return listed if len(listed) <= most else sentence  # for 、 a comma costs nothing


def _breathed(clause: str, *, at_need: bool) -> str:
    if len(clause) <= CLAUSE or _EACH.search(clause):
        return clause
    places: dict[int, float] = {}
    few: dict[int, float] = {}
    for found in (_natural, _loose, _behind_lists) if at_need else (_natural, _loose):
        for at, worth in found(clause):
            if may_stand(clause, at) and not is_rather_whole(clause, at):
                kept = few if is_behind_few(clause, at) else places
                kept[at] = max(worth, kept.get(at, 0.0))
        if cuts := _best(places, len(clause)):
            return _parted(clause, cuts)
    if not at_need:
        return clause
    rather = {at: _HARDLY for at in few if not is_behind_few(clause, at, hardly=True)}
    if cuts := _best(places | rather, len(clause)):
        return _parted(clause, cuts)
    listed = _listed(clause)
    if listed != clause or len(clause) <= BEARABLE:
        return listed
    cuts = _best(places, len(clause), BEARABLE)
    rather_few = {at: _HARDLY for at in few if at >= _FEWEST}
    cuts = cuts or _best(places | rather_few, len(clause), BEARABLE)
    return _parted(clause, cuts)


def _natural(clause: str) -> Iterator[tuple[int, float]]:
    yield from pauses(clause)
    end = subject_end(clause)
    if not _IS_SAID.search(clause[:end]):
        yield end, _SUBJECT


def _loose(clause: str) -> Iterator[tuple[int, float]]:
    yield from ((at, _LOOSE) for at in looser_pauses(clause))


def _behind_lists(clause: str) -> Iterator[tuple[int, float]]:
    yield from ((at, _LOOSE) for at in behind_lists(clause))


def _listed(clause: str) -> str:
    """Part all items of a list that is longer than a breath."""
    if len(clause) <= CLAUSE or _EACH.search(clause):
        return clause
    cuts = apart(clause)
    pieces = [end - at for at, end in pairwise((0, *cuts, len(clause)))]
    fits = min(pieces) >= FIRST and max(pieces) <= CLAUSE
    return _parted(clause, cuts) if fits else clause


def _parted(clause: str, cuts: Sequence[int]) -> str:
    return "，".join(clause[at:end].rstrip("、—") for at, end in pairwise((0, *cuts, len(clause))))


def _best(places: Mapping[int, float], length: int, breath: int = CLAUSE) -> tuple[int, ...]:
    """Choose the fewest places that bring a clause below a breath, the most natural of them."""
    for count in range(1, COMMAS + 1):
        ways = [
            (sum(places[at] for at in cuts) - _unequal(cuts, length), cuts)
            for cuts in combinations(sorted(places), count)
            if all(end - at <= breath for at, end in pairwise((0, *cuts, length)))
        ]
        if ways:
            return max(ways)[1]
    return ()


@lru_cache(maxsize=4096)  # each telling says the sentences of the one before it again
def with_heard_lists(sentence: str) -> str:
    """Say two items of a list that makes a clause longer than a breath; no rule or warning."""
    if "".join(map("".join, marked_clauses(sentence))) != sentence:
        return sentence
    short, bare = _with(open_shortened, sentence), _with(spared, sentence)
    for form in (sentence, bare, short, _with(spared, short)):
        said = breathed(form, at_need=True)
        if is_easy(said):
            return said
    return breathed(short) if short != sentence else sentence


def is_easy(said: str) -> bool:
    """Tell whether a sentence is short enough for an ear, and each of its clauses for a breath."""
    return len(said) <= SPOKEN and all(len(clause) <= CLAUSE for clause, _ in marked_clauses(said))


def is_easy_to_hear(sentence: str) -> bool:
    """Tell whether a sentence is said with ease once its lists are told as they are heard."""
    return is_easy(with_heard_lists(sentence))


def _with(shorter: Callable[[str], str], sentence: str) -> str:
    """Say the clauses of a sentence shorter, lists only where one is longer than a breath."""
    return "".join(
        (clause if shorter is open_shortened and not _too_long(clause) else shorter(clause)) + mark
        for clause, mark in marked_clauses(sentence)
    )


def _too_long(clause: str) -> bool:
    return len(clause) > CLAUSE and not RULE.search(clause)


def _unequal(cuts: Sequence[int], length: int) -> float:
    return _UNEQUAL * max(end - at for at, end in pairwise((0, *cuts, length))) / CLAUSE
