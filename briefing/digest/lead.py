"""Choose what a brief says: the fact of the lead, and what best completes it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.digest.fitting import tellings
from briefing.digest.fitting.adding import added
from briefing.digest.fitting.ages import ageless
from briefing.digest.fitting.filling import filled
from briefing.digest.fitting.fitting import fitted, parted
from briefing.digest.fitting.must_tell import add_points, points_of
from briefing.digest.fitting.rejoining import rejoined
from briefing.digest.fitting.tightening import tightened
from briefing.digest.news.candidates import Candidate
from briefing.digest.news.choice import Choice, Ease, Taken, begun
from briefing.digest.news.ranking import news, worth
from briefing.digest.pauses.breaths import breathed, is_easy
from briefing.digest.preference.alternatives import alternatives
from briefing.digest.preference.ground import Ground, ground_of
from briefing.digest.preference.leads import Ways, with_the_lead
from briefing.digest.preference.preference import preference
from briefing.digest.words.lengths import (
    ANY_FIGURES,
    ENOUGH,
    FIGURES_IF_THIN,
    MOST,
    MOST_FIGURES,
    SPOKEN,
    THIN,
)
from briefing.digest.words.news_value import OUTCOME, pairs, tells_casualties
from briefing.digest.words.punctuation import figures
from briefing.model import Article

_PASSES = (
    (ENOUGH, MOST_FIGURES, -1.4),
    (THIN, MOST_FIGURES, -2.7),
    (THIN, FIGURES_IF_THIN, -2.7),
)
"""Characters to reach, figures allowed, and the least worth of a sentence: a brief that is still
thin takes what it would have left out, and only at last one figure more."""
_AS_GOOD = 1.1
"""What a sentence that is said with ease may be worth less than the worthiest one."""
_FIRST = 20
"""Sentences among which the lead is looked for."""
_SEVERAL = 3
"""Sentences of a story that can be told in several ways."""
_TRIED = 4
"""Ways to tell a story of which the proof is tried."""
_NEWS = 0.9
"""A sentence worth less is no news, but where a feature's reporter happened to begin."""


def choices(article: Article, found: Sequence[Candidate]) -> Iterator[Choice]:
    """Yield the 1–3 sentences of a brief; empty where there is nothing to choose from.

    Of all ways to tell the story the best comes first, and then, for a brief whose proof fails, the
    next ones. Where a sentence is long, spare words go, or room is made to tell it as two.
    """
    blank = begun(article, found)
    chosen = _chosen_to_fill(blank, found)
    usual = rejoined(fitted(tightened(ageless(chosen))))
    yield from _preferred(usual, article, found)
    if usual.taken != chosen.taken:
        yield chosen
    yield _chosen(blank, found, Ease.PRINTED)


def _preferred(usual: Choice, article: Article, found: Sequence[Candidate]) -> Iterator[Choice]:
    """Yield, the best first, ways to tell a story, no thinner and no heavier than the usual one.

    None of those who were killed or hurt is left out, nor how a case was decided or what a letter
    asks for.
    """
    if not usual.taken or len(found) < _SEVERAL:
        yield usual
        return
    ground = ground_of(usual.story, found)
    ways = _ways(usual, found, ground)
    light = {key: way for key, way in ways.items() if not way.heavy} or ways
    light = with_the_lead(light, ground, article.dateline)
    told = {key: _told(way, found) for key, way in light.items()}
    light = {key: way for key, way in light.items() if _fits(told[key])} or light
    ground = replace(ground, excused=_excused(light.values(), ground))
    liked = {
        key: preference([*zip((index for index, _, _ in key), told[key], strict=True)], ground)
        for key in light
    }
    for key in sorted(light, key=lambda key: -liked[key])[:_TRIED]:
        yield rejoined(fitted(light[key]))


def _fits(told: tellings.Telling) -> bool:
    return sum(map(len, told)) <= MOST


def _excused(ways: Iterable[Choice], ground: Ground) -> int | None:
    """Give the place of the lead if it is the news itself, and no way to tell it is easily said.

    It is told even so: a brief without its lead is no shorter one.
    """
    first = min(ground.news)
    if ground.news[first] < max(ground.news.values()):
        return None
    told = [[text for index, _, text in way.taken if index == first] for way in ways]
    lengths = [max(map(len, texts)) for texts in told if texts]
    return first if lengths and min(lengths) > SPOKEN else None


def _ways(usual: Choice, found: Sequence[Candidate], ground: Ground) -> Ways:
    """Give the usual brief and the others that tell as much, each once."""
    grave = [each.index for each in found[:_FIRST] if tells_casualties(each.spoken[0])]
    least, points = min(THIN, usual.characters), points_of(usual, found)
    ways = {_key(usual): usual}
    for way in alternatives(usual, found, ground, hard=_is_hard(usual)):
        if way.characters < least:  # no sentence gets longer any more
            continue
        fit = parted(tightened(ageless(way)))
        whole = all(map(fit.has, grave[:1])) and all(any(map(is_it, fit.told)) for is_it in points)
        if whole and fit.characters >= least:
            ways.setdefault(_key(fit), fit)
    return ways


def _is_hard(choice: Choice) -> bool:
    """Tell whether a sentence is too long to be said with ease, or a clause of it."""
    return bool(choice.long) or not all(is_easy(breathed(text)) for text in choice.told)


def _key(choice: Choice) -> tuple[Taken, ...]:
    return tuple(sorted(choice.taken))


def _told(choice: Choice, found: Sequence[Candidate]) -> tellings.Telling:
    return tellings.usual(choice, found, choice.place)


def _chosen_to_fill(blank: Choice, found: Sequence[Candidate]) -> Choice:
    """Choose what is long enough for a brief, and not too heavy with figures.

    Long sentences are shortened where the brief is full enough without their ends, and else cut.
    """
    for ease in (Ease.SHORTENED, Ease.LIGHTENED):
        eased = _chosen(blank, found, ease)
        if (eased.characters >= THIN or eased.grave) and not eased.heavy:
            return eased
    printed = max((_chosen(blank, found, ease) for ease in (Ease.CUT, Ease.PRINTED)), key=_said)
    if eased.characters >= THIN:
        full = eased if printed.heavy or printed.characters < THIN else printed
        return filled(found, full) if full.heavy else full
    whole = max(eased, printed, key=_said)
    if not any(news(each, whole.story) >= _NEWS for each in found[:_FIRST]):
        whole = max(whole, _from_the_start(blank, found), key=lambda choice: choice.characters)
    fits = whole.characters >= THIN and not whole.heavy
    return whole if fits else filled(found, whole)


def _said(choice: Choice) -> tuple[int, int, int]:
    """Weigh how well a thin brief fills its time: then how easily, and how much it tells."""
    return min(choice.characters, THIN), -choice.long, choice.characters


def _from_the_start(blank: Choice, found: Sequence[Candidate]) -> Choice:
    """Take sentence by sentence: how a feature is told that has no news to begin with."""
    choice = blank.anew(Ease.PRINTED)
    for each in found:
        if choice.characters >= ENOUGH:
            break
        added(choice, each, FIGURES_IF_THIN)
    return choice


def _chosen(blank: Choice, found: Sequence[Candidate], ease: Ease) -> Choice:
    """Choose the sentence that is the news, its points, then what adds most to it."""
    choice = blank.anew(ease)
    story = choice.story
    grave = next((each for each in found[:_FIRST] if tells_casualties(each.spoken[0])), None)
    spared = len(figures(grave.spoken[0])) if grave else 0
    for each in sorted(found[:_FIRST], key=lambda each: (-news(each, story), each.index)):
        allowed = MOST_FIGURES if each is grave else MOST_FIGURES - spared
        if any(added(choice, each, most) for most in (allowed, MOST_FIGURES, ANY_FIGURES)):
            break
    if not choice.taken:
        return choice
    if grave and spared < MOST_FIGURES:
        added(choice, grave, MOST_FIGURES)
        choice.grave = choice.has(grave.index)
    first = choice.by_index[choice.taken[-1][0]]
    add_points(choice, found)
    said = pairs("".join(choice.told))
    rest = [(-worth(each, first, story, said), each.index) for each in found if each != first]
    worth_it, best = min(rest, default=(0.0, first.index))
    easy_first = (ENOUGH, MOST_FIGURES, max(-worth_it - _AS_GOOD, _PASSES[0][-1]))
    for number, (enough, most_figures, least_worth) in enumerate((easy_first, *_PASSES)):
        choice.easily = number == 0 and not OUTCOME.search(choice.by_index[best].text)
        for value, index in sorted(rest):
            if -value <= least_worth or choice.characters >= enough:
                break
            added(choice, choice.by_index[index], most_figures)
    return choice
