"""Chapters are spoken, mastered, and kept."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import Any

from briefing.engines.casting import Anchor
from briefing.errors import EngineError
from briefing.model import Credit, Line, Master, Take
from briefing.settings import SEGMENT
from briefing.studio.parts import Part
from briefing.studio.room import Studio

Heard = Sequence[Take | EngineError] | None
"""What came of a part's lines; None for one that is kept from before."""


def speak(parts: Sequence[Part], studio: Studio) -> Iterator[tuple[int, Master]]:
    """Speak and master these parts, each as soon as its lines are spoken; give each with its index.

    Chapters that are kept from before are taken as they are, and come first: meanwhile lines and
    chapters are made ahead, as `studio.pools` do it. Where a part fails for good, what is not begun
    yet is not asked for.
    """
    done, total = 0, sum(len(part.chapter.lines) for part in parts)
    studio.progress("voice", done, total)
    finished = partial(_finished, studio=studio)
    kept = [at for at, part in enumerate(parts) if studio.chapters.seems_kept(part)]
    new = sorted(set(range(len(parts))) - set(kept))
    heard = _heard([parts[at] for at in new], studio)
    masters = iter(studio.pools.mastering(finished, heard))
    try:
        taken = ((at, finished((parts[at], None))) for at in kept)
        for at, master in chain(taken, zip(new, masters, strict=True)):
            done += len(parts[at].chapter.lines)
            studio.progress("voice", done, total)
            yield at, master
    finally:
        _close(masters)
        heard.close()


def _heard(parts: Sequence[Part], studio: Studio) -> Generator[tuple[Part, Heard], None, None]:
    """Give each part with what came of its lines."""
    lines = ((line, part.anchor) for part in parts for line in part.chapter.lines)
    outcomes = iter(studio.pools.speaking(_outcome, lines))
    try:
        for part in parts:
            yield part, list(islice(outcomes, len(part.chapter.lines)))
    finally:
        _close(outcomes)


def _close(results: Iterator[Any]) -> None:
    """End a pool's map, which then cancels what waits; the plain `map` has nothing waiting."""
    if isinstance(results, Generator):
        results.close()


def _outcome(spoken: tuple[Line, Anchor]) -> Take | EngineError:
    """Speak one line; a failure is a value, for the lines beside it are wanted all the same."""
    line, anchor = spoken
    try:
        return anchor.engine.speak(line, anchor.voice)
    except EngineError as error:
        return error


def _finished(spoken: tuple[Part, Heard], studio: Studio) -> Master:
    """Master a part, read by a stand-in if it has to be and the fallback allows it."""
    part, heard = spoken
    try:
        return _mastered(part, heard, studio)
    except EngineError as error:
        if studio.fallback != SEGMENT:
            raise
        failure = error
    reason = f"{failure.about}: {failure.problem}"
    for anchor in studio.stand_ins():
        title, name = part.chapter.title, anchor.voice.name
        studio.progress.warn(f"{reason}; “{title}” is read by {name} instead")
        try:
            return _mastered(replace(part, anchor=replace(anchor, reason=reason)), None, studio)
        except EngineError:
            continue
    raise failure


def _mastered(part: Part, heard: Heard, studio: Studio) -> Master:
    """Give a part at its loudness; without `heard` as it is kept, or else from its lines anew."""
    master = studio.chapters.kept(part) if heard is None else None
    if master is None:
        if heard is None:
            lines = [(line, part.anchor) for line in part.chapter.lines]
            heard = list(studio.pools.speaking(_outcome, lines))
        master = studio.chapters.make(part, list(_takes(heard)))
    voice = part.anchor.voice
    credit = Credit(
        voice.engine, voice.name, voice.title, master.credit.attempts, part.anchor.reason
    )
    return replace(master, credit=credit)


def _takes(heard: Sequence[Take | EngineError]) -> Iterator[Take]:
    for outcome in heard:
        if isinstance(outcome, EngineError):
            raise outcome
        yield outcome
