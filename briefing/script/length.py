"""Make a programme as long as it should be: by which stories are told, and how much of each.

Never by speed. The time of the whole script is reckoned, from the greeting to the last pause;
then an exact search over stories × tellings finds the worthiest that takes this time.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.digest.programme.running_order import by_rank, tellings
from briefing.model import Brief, Chapter, Reading, Script
from briefing.script import story

TOLERANCE = 0.05
"""What is promised: how far from the minutes asked for an episode may be."""
LEEWAY = 0.01
"""Within this share of the target the worthiest programme is taken; beyond it, the nearest. Less
than the tolerance by far, for a voice is never quite as quick as reckoned."""
STEPS, FINEST_S = 300, 0.25
"""Into how many steps the search divides the target, and the smallest of them."""
HEADLINE_WORTH, NEXT_STORY, NEXT_SENTENCE = 0.4, 0.93, 0.75
"""What a headline is worth beside its first sentence, and what each next story and sentence are
worth beside the one before."""


@dataclass(frozen=True, slots=True)
class Timing:
    """How a programme would be written, and how long its voice takes."""

    write: Callable[[Sequence[Brief]], Script]
    """Makes a whole script of briefs: `script.build` with its show, title and day."""
    say: Callable[[str], Reading]
    line_s: Callable[[Reading], float]
    """Reckons the seconds from the first to the last sound of a line: `engines.pace`."""
    beside_s: Callable[[Sequence[Chapter]], float]
    """Reckons what a programme's sounds add to lines and pauses: `audio.cues`."""

    def script_s(self, script: Script) -> float:
        """Reckon how long a script takes, in seconds."""
        chapters = script.chapters
        return self.beside_s(chapters) + sum(self.chapter_s(chapter) for chapter in chapters)

    def chapter_s(self, chapter: Chapter) -> float:
        """Reckon one chapter's lines and pauses."""
        return sum(self.line_s(line.reading) + line.pause_s for line in chapter.lines)

    def story_s(self, brief: Brief, said: tuple[str, ...]) -> float:
        """Reckon a story's lines and pauses, told with these sentences."""
        return self.chapter_s(story(replace(brief, sentences=said), self.say))


@dataclass(frozen=True, slots=True)
class _Told:
    """The most important stories, each told somehow."""

    worth: float = 0.0
    extra_s: float = 0.0
    """Time beyond their headlines."""
    telling: int = 0
    """Which telling the last of them has."""
    before: "_Told | None" = None


def fit(briefs: Sequence[Brief], target_s: float, timing: Timing) -> tuple[Brief, ...]:
    """Give the briefs, in their order, whose script takes `target_s`.

    The most important are told, each at least with its headline, shorter or longer than usual.
    Where all of them in full are too short, that is what is given; where even the first headline
    is too long, that.
    """
    places = by_rank(briefs)
    step_s = max(FINEST_S, target_s / STEPS)
    best, best_score = tuple(briefs), (False, float("-inf"))
    row: Mapping[int, _Told] = {0: _Told()}
    for count, place in enumerate(places, 1):
        told = places[:count]
        headlines = [replace(briefs[at], sentences=()) for at in sorted(told)]
        base_s = timing.script_s(timing.write(headlines))
        room_s = max(target_s - base_s + step_s, 0.0)
        row = _with(row, _choices(briefs[place], count - 1, timing), room_s, step_s)
        for each in row.values():
            off_s = abs(base_s + each.extra_s - target_s)
            near = off_s <= LEEWAY * target_s
            score = (near, each.worth if near else -off_s)
            if score > best_score:
                best, best_score = _chosen(briefs, told, each), score
        if base_s > target_s:
            break
    return best


def verdict(script: Script, minutes: float, timing: Timing) -> str:
    """Say in one line what came of the minutes asked for."""
    reckoned_s = timing.script_s(script)
    told = f"length: {reckoned_s / 60:.1f} minutes reckoned, {minutes:g} asked for"
    if reckoned_s < minutes * 60 * (1 - TOLERANCE):
        return f"{told}: there is no more to tell"
    if reckoned_s > minutes * 60 * (1 + TOLERANCE):
        return f"{told}: there is no less to tell than a headline"
    return told


def _choices(brief: Brief, rank: int, timing: Timing) -> list[tuple[float, float]]:
    """Give worth and time beyond the headline of each telling of a story."""
    headline_s = timing.story_s(brief, ())
    return [
        (_worth(rank, len(said)), timing.story_s(brief, said) - headline_s)
        for said in tellings(brief)
    ]


def _worth(rank: int, sentences: int) -> float:
    """Weigh a story told with so many sentences: a geometric series, like the stories' own."""
    told = (1 - NEXT_SENTENCE**sentences) / (1 - NEXT_SENTENCE)
    return float(NEXT_STORY**rank * (HEADLINE_WORTH + told))


def _with(
    row: Mapping[int, _Told], choices: Sequence[tuple[float, float]], room_s: float, step_s: float
) -> dict[int, _Told]:
    """Add one story in each telling that there is room for; of each step the worthiest stays."""
    added: dict[int, _Told] = {}
    quickest_first = sorted(enumerate(choices), key=lambda choice: choice[1][1])
    for before in row.values():
        for telling, (worth, cost_s) in quickest_first:
            extra_s = before.extra_s + cost_s
            if extra_s > room_s:
                break
            step = int(extra_s / step_s)
            if step not in added or before.worth + worth > added[step].worth:
                added[step] = _Told(before.worth + worth, extra_s, telling, before)
    return added


def _chosen(briefs: Sequence[Brief], places: Sequence[int], told: _Told) -> tuple[Brief, ...]:
    """Follow the choices back from the last story."""
    chosen: dict[int, Brief] = {}
    for place in reversed(places):
        said = tellings(briefs[place])[told.telling]
        chosen[place] = replace(briefs[place], sentences=said)
        told = told.before or told
    return tuple(chosen[place] for place in sorted(chosen))
