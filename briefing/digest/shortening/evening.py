"""Cut a long sentence into two that are easier to be heard, where both of them say something."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.digest.clauses.adverbials import leads_up
from briefing.digest.clauses.contrasts import (
    begins_with_but,
    only_set_against,
    says_what_there_is,
    without_but,
)
from briefing.digest.clauses.details import asks, is_detail, is_term
from briefing.digest.clauses.endings import STATEMENT, says_something, waits
from briefing.digest.clauses.grammar import units
from briefing.digest.clauses.listed_deeds import of_meeting
from briefing.digest.clauses.meaning import governs, is_free_of, reports
from briefing.digest.clauses.openings import limited
from briefing.digest.clauses.stops import ALONE, LIKELY, SURE, odds
from briefing.digest.names.counsel import asks_on, is_counsel
from briefing.digest.names.deeds import subject_of, untied
from briefing.digest.shortening.second_halves import goes_on_alone, may_begin, says_its_number
from briefing.digest.words.lengths import SPOKEN
from briefing.digest.words.sentences import clauses, joined

_ONE_OF_SEVERAL = re.compile(
    r"其中|有的|[一两三四五六七八九十\d]+[名位个家户件人成](?![^，]{0,3}的)"
)
"""其中21位…，3位…: shares of one whole are told in one breath."""
_RESULT = re.compile(
    "[^，]{2,12}?(?:(?<![随即方顺不])便(?![利民])|就[会能可]|才[会能])|[^，]{2,4}又(?!一)"
)
"""采煤机便缓缓启动: what comes of the clause before it."""
_ARRIVES = re.compile(
    r"(?:次日)?\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分)?)许?(?:抵达|到达|返回|结束|到站|到)"
)
"""20:50抵达: of what set out in the clause before it."""
_PROPOSED = re.compile("建议|希望|呼吁|倡议|恳请")
"""What nobody is said to have done: the next clause is part of it."""
_WHILE = re.compile("而(?![且是非不已言后])")
"""而鲜果订单增加: what it is said beside stands in the sentence before."""
_HARD, _CUT, _ABRUPT = 12, 4, 12
"""What a sentence too long weighs beside each character too many, and what one more does; and
characters of one that is too short, which weighs twice that."""
_DETAIL, _FULL = 7, 12
"""Characters of a sentence that is cut from another one, at least, where that is another number
than for most: of one that tells a detail, and of two that repeat a name and tell no number."""


@lru_cache(maxsize=4096)  # a sentence is cut again in each choice that it is tried in
def evened(
    sentence: str,
    most: int,
    *,
    naming: bool = True,
    reported: bool = False,
    easy: int = SPOKEN,
) -> tuple[str, ...]:
    """Cut a sentence longer than said with ease into `most` sentences at most.

    It is cut where both halves say something and the second has a subject of its own, if that
    makes it easier; where `naming`, that may be the first one's, said once more; where `reported`,
    what 据气象台预报 stands before may be told in both. What more than `easy` characters is long:
    fewer where the name of the district comes in.
    """
    if len(sentence) <= easy or most < 2:  # noqa: PLR2004 - two are the least to cut it into
        return (sentence,)
    ways: list[tuple[tuple[str, ...], int]] = [((sentence,), 0)]
    for first, second, doubt in _halves(sentence, naming=naming, reported=reported):
        begun = evened(first, most - 1, naming=False, easy=easy)
        ways.append(((*begun, *evened(second, most - len(begun), naming=False)), doubt))
    return min(ways, key=lambda way: _effort(way[0], way[1], easy))[0]


def _effort(said: Sequence[str], doubt: int, easy: int) -> tuple[int, int]:
    """Weigh how hard sentences are to be heard: too long ones, then too short and too many.

    `doubt` is what speaks against the full stop between them.
    """
    over = sum(_HARD + len(each) - easy for each in said if len(each) > easy)
    abrupt = sum(len(each) < _ABRUPT for each in said)
    return over + doubt + _CUT * (len(said) - 1 + 2 * abrupt), max(map(len, said))


def _halves(sentence: str, *, naming: bool, reported: bool) -> Iterator[tuple[str, str, int]]:
    """Give the ways to cut a sentence in two, and what speaks against the full stop.

    The second may be told with the first one's doer.
    """
    parts = clauses(sentence)
    given = units(parts)
    for at in range(1, len(given)):
        before = [part for unit in given[:at] for part in unit]
        after = [part for unit in given[at:] for part in unit]
        if (
            waits(before[-1])
            or (place := odds(parts, len(before))).ends < LIKELY
            or _is_one_of(before, after[0])
            or not _is_told(given[:at], after[0], reported=reported)
            or (limited(given[at:], set()) and not (reported and only_set_against(given[at:])))
        ):
            continue
        while_ = _WHILE.match(after[0])
        asked = asks(after) or says_what_there_is(given[at])
        begun = [after[0][1:], *given[at][1:]] if while_ else without_but(given[at])
        own = asked or (may_begin(begun, before[-1]) and not of_meeting(before, after[0]))
        own = own or is_counsel(before, given[at]) or asks_on(before, after)
        sums_up = says_its_number(after) or goes_on_alone(given[at])
        own = own and (place.begins >= ALONE or sums_up)
        after = [after[0][1:], *after[1:]] if while_ and own else after
        named = naming and place.ends >= SURE and not (own or begins_with_but(after[0]))
        doer = subject_of(before, after[0], after[1:]) if named else ""
        goes_on = goes_on_alone(given[at]) and not after[0].startswith("预计")
        alone = is_term(after[0]) or goes_on
        detail = is_detail(after[0]) or (alone and not doer)
        own = own or (detail and not leads_up(before[-1]) and place.begins >= ALONE)
        halves = joined(before), doer + (untied(joined(after)) if doer else joined(after))
        shorter, longer = sorted(map(len, halves))
        full = STATEMENT if any(map(str.isdigit, after[0])) else _FULL
        least = full if doer else _DETAIL if asked or is_detail(after[0]) else STATEMENT
        if (own or doer) and shorter >= least and longer < len(sentence):
            yield *halves, place.doubt


def _is_one_of(before: Sequence[str], part: str) -> bool:
    """Tell one of several shares, of what is proposed, or what stands against 不: told together."""
    shares = _ONE_OF_SEVERAL.match(before[-1]) and _ONE_OF_SEVERAL.match(part)
    proposed = _PROPOSED.match(before[0]) and not part.startswith(("请", "也请"))
    instead = _WHILE.match(part) and before[-1].startswith(("不", "没"))
    alike = part[0] == before[-1][0] == "一"  # 一斗谷借出去收回几斗，一纸欠条传了几代人
    result = _RESULT.match(part) or _ARRIVES.match(part)
    range_ = before[-1].startswith("到") and before[-2:-1] and before[-2].startswith("从")
    return bool(shares or proposed or instead or alike or result or range_ or "是否" in part)


def _is_told(given: Sequence[Sequence[str]], following: str, *, reported: bool) -> bool:
    """Tell whether clauses say something, and what follows is true without them."""
    said = [part for unit in given for part in unit]
    governing = [part for part in said if governs(part) and not (reported and reports(part))]
    if not following.startswith("届时") and not all(
        is_free_of(part, following) for part in governing
    ):
        return False
    return says_something(given)
