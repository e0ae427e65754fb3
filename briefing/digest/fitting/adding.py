"""Add to a brief what fits of a sentence, shortened where it must be, and to the point."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.digest.clauses.antecedents import points_nowhere
from briefing.digest.clauses.contrasts import begins_with_but
from briefing.digest.clauses.grammar import opens_with_verb
from briefing.digest.clauses.openings import OF_THEM
from briefing.digest.clauses.stops import POSSIBLE
from briefing.digest.fitting.asked_for import is_request
from briefing.digest.fitting.told_with_ease import with_ease
from briefing.digest.names.demands import Demand
from briefing.digest.names.pointers import hang
from briefing.digest.names.referents import points_back
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice
from briefing.digest.pauses.breaths import breathed
from briefing.digest.shortening.points import gist, pointed
from briefing.digest.shortening.trimming import trimmed, with_short_lists
from briefing.digest.words.lengths import (
    FIGURES_IF_THIN,
    LONGEST,
    MOST_FIGURES,
    MOST_SENTENCES,
    SPOKEN,
    THIN,
)
from briefing.digest.words.news_value import leans, pairs
from briefing.digest.words.punctuation import figures

_AWAITED = 2
"""Pairs of characters that the headline has and the brief lacks, for a sentence to be awaited."""
_ALIKE, _NAMED = 3, 2
"""Characters at the start of sentences that name the same, and how often that is named so."""
_AGAIN, _A_STATEMENT = 0.7, 8
"""The share of its pairs of characters that a sentence has in common with one that it repeats, or
that repeats it, and how many it has at least."""
_DEMAND = re.compile("(?:要(?!是|么|闻|案|说|想|求)|应当|必须|不得)[^，]{3,}")
_ENDING = 6
"""Characters by which the end of a sentence is known."""


def added(choice: Choice, each: Candidate, most_figures: int) -> bool:
    """Add what fits of a candidate, with the sentence before it where it leans on that."""
    if choice.has(each.index):
        return False
    leading: tuple[str, ...] = ()
    if leans(each.text) and not choice.has(each.index - 1):
        leading = _leading(choice, each, most_figures)
        if not leading:
            return False
    own = _to_the_point(choice, each, leading, most_figures)
    if not own and _hangs(choice, each):
        leading = _leading(choice, each, most_figures)
        own = _to_the_point(choice, each, leading, most_figures) if leading else ()
    if not own or any(_is_told("".join(own), told) for told in choice.told):
        return False
    choice.take(each.index - 1, leading)
    choice.take(each.index, own)
    return True


def _leading(choice: Choice, each: Candidate, most_figures: int) -> tuple[str, ...]:
    """Take what fits of the sentence before a candidate, if that leans on none itself."""
    before = choice.by_index.get(each.index - 1)
    if before is None or leans(before.text) or choice.has(before.index):
        return ()
    return _fitted(choice, before, (), most_figures)


def _hangs(choice: Choice, each: Candidate) -> bool:
    """Tell whether a candidate points to what was not told yet."""
    if not each.pointers:
        return False
    told = [text for index, _, text in sorted(choice.taken) if index < each.index]
    return _hang(choice, each.spoken[:1], told, each)


def _is_told(text: str, told: str) -> bool:
    """Tell of two sentences whether one says the other again, with no other number."""
    one, two = pairs(text), pairs(told)
    fewest = min(len(one), len(two))
    again = fewest >= _A_STATEMENT and len(one & two) >= _AGAIN * fewest
    counted, before = set(figures(text)), set(figures(told))
    return again and (counted <= before or before <= counted)


def _to_the_point(
    choice: Choice, each: Candidate, leading: Sequence[str], most_figures: int
) -> tuple[str, ...]:
    """Tell of a candidate what fits, and rather what it comes to than what leads to that."""
    own = _fitted(choice, each, leading, most_figures)
    forms = pointed(each.text)
    if not (own and forms):
        return own
    awaited = choice.headline - pairs("".join((*choice.told, *leading)))
    most = gist("".join(own), each.text, awaited)
    longest = max(SPOKEN, *map(len, own))
    room = choice.characters + sum(map(len, leading))
    full = room + sum(map(len, own)) >= THIN

    def fills(said: Sequence[str]) -> bool:
        return not full or room + sum(map(len, said)) >= THIN

    for form in forms:
        fewer = min(most_figures, MOST_FIGURES)
        said = _fitted(choice, replace(each, spoken=(form,)), leading, fewer)
        told = gist("".join(said), each.text, awaited)
        if told > most and len(max(said, key=len)) <= longest and fills(said):
            own, most = said, told
    return own


def _fitted(
    choice: Choice, each: Candidate, leading: Sequence[str], most_figures: int
) -> tuple[str, ...]:
    """Take sentences from the front, shortened where they must be, while they fit the rest."""
    taken = [*choice.told, *leading]
    before = [text for index, _, text in sorted(choice.taken) if index < each.index]
    fitting: list[str] = []
    cut = False
    for sentence in each.spoken:
        if cut and (figures(sentence) or leans(sentence) or opens_with_verb(sentence)):
            break
        if not fitting and sentence is not each.spoken[0] and sentence.startswith(OF_THEM):
            break  # what it is one of was left out
        heard = [*before, *leading, *fitting]
        short = _short(choice, sentence, [*taken, *fitting], heard, most_figures)
        if short and _points_nowhere(choice, short, heard, each):
            break
        goes_on = choice.loose and (each.opens or choice.has(each.index - 1))
        may_begin = fitting or not taken or goes_on or _says_whose(each, sentence)
        if short and (may_begin or not opens_with_verb(short)):
            said = with_ease(choice, short, [*taken, *fitting], heard)
            hard = (choice.easily or choice.full) and len(max(said, key=len)) > SPOKEN
            if hard or _begins(fitting, said[0]) >= _NAMED or _hang(choice, said, heard, each):
                break
            fitting += said
            if said[-1][-_ENDING:] != sentence[-_ENDING:]:
                cut = len(figures(sentence)) > len(figures("".join(said)))
                if not (choice.loose and cut):  # what follows a figure too many stands alone
                    break
        elif fitting or not taken:  # the news itself is not begun in its middle
            break
    asked = len(each.spoken) > 1 and fitting and fitting[-1].endswith("？")
    return () if asked or _lacks_its_but(each, fitting) else tuple(fitting)


def _lacks_its_but(each: Candidate, fitting: Sequence[str]) -> bool:
    """Tell whether what is set against a sentence finds no room behind it."""
    but = [sentence for sentence in each.spoken[1:] if begins_with_but(sentence)]
    return bool(fitting) and any(text[:_ENDING] not in "".join(fitting) for text in but)


def _says_whose(each: Candidate, sentence: str) -> bool:
    """Tell a request or a demand that is told with who has it, though it names nobody itself."""
    demanded = (who.told_in(sentence) for who in each.unheard if isinstance(who, Demand))
    return is_request(each) or any(demanded)


def _points_nowhere(choice: Choice, sentence: str, told: Sequence[str], each: Candidate) -> bool:
    """Tell whether a sentence speaks of somebody or something that nobody has heard of.

    Or of what has to be done, where nothing says yet who wants that.
    """
    if not told and _DEMAND.match(sentence) and not _says_whose(each, sentence):
        return True
    heard = "".join((choice.heard, *told))
    return points_nowhere(sentence, told, choice.title, choice.told) or points_back(
        sentence, heard, each.unheard
    )


def _hang(choice: Choice, said: Sequence[str], told: Sequence[str], each: Candidate) -> bool:
    """Tell whether what would be said of a candidate points to what nobody has heard of."""
    known = "".join((choice.heard, *told))
    return hang("".join(said), known, each.pointers, first=not told)


def _short(
    choice: Choice, sentence: str, taken: Sequence[str], before: Sequence[str], most_figures: int
) -> str:
    """Shorten a sentence, its lists first, until it fits behind `taken`; empty if it cannot."""
    whole = "".join(taken)
    awaited = len((choice.headline - pairs(whole)) & pairs(sentence)) >= _AWAITED
    more = awaited and not taken and not choice.loose
    most = max(most_figures, FIGURES_IF_THIN) if more else most_figures
    told = sum(map(len, map(breathed, choice.as_heard(taken))))
    room = min(LONGEST, choice.most - told - choice.who_longer(sentence, before))
    if len(taken) >= MOST_SENTENCES:
        return ""
    for form in dict.fromkeys((sentence, with_short_lists(sentence))):
        short = _within(form, room, most - len(figures(whole)))
        if short and not (short != form and form.startswith(OF_THEM)):  # one of many is none
            return short
    return ""


def _begins(said: Sequence[str], sentence: str) -> int:
    """Count the sentences that begin as `sentence` does."""
    name = sentence.lstrip("“")[:_ALIKE]
    return sum(name in each[: each.find("，") + _ALIKE + 1] for each in said)


def _within(sentence: str, characters: int, most_figures: int) -> str:
    """Drop clauses from the end until the rest fits with the commas that it will be given.

    Where it holds too many figures it may be cut at a place that is less sure.
    """
    short = trimmed(sentence, characters, most_figures)
    if not short and len(figures(sentence)) > most_figures:
        short = trimmed(sentence, characters, most_figures, least=POSSIBLE)
    over = len(breathed(short)) - characters
    return trimmed(short, characters - over, most_figures) if over > 0 else short
