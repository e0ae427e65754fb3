"""Chapters are spoken, mastered, and kept."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from briefing.engines.casting import Anchor
from briefing.errors import EngineError
from briefing.model import Credit, Line, Master, Take
from briefing.settings import SEGMENT
from briefing.studio.parts import Part
from briefing.studio.room import Studio


def speak(parts: Sequence[Part], studio: Studio) -> Iterator[Master]:
    """Speak and master these parts in order, each as soon as its lines are spoken.

    A chapter that is kept from before is taken as it is. The lines of the others are spoken ahead,
    as `studio.pool` does it; where a part fails for good, those not begun yet are not asked for.
    """
    kept = {part.place for part in parts if studio.chapters.seems_kept(part)}
    lines = (
        (line, part.anchor)
        for part in parts
        if part.place not in kept
        for line in part.chapter.lines
    )
    outcomes = iter(studio.pool(_outcome, lines))
    done, total = 0, sum(len(part.chapter.lines) for part in parts)
    try:
        for part in parts:
            studio.progress("voice", done, total)
            count = len(part.chapter.lines)
            heard = None if part.place in kept else list(islice(outcomes, count))
            yield _finished(part, heard, studio)
            done += count
        studio.progress("voice", done, total)
    finally:
        if isinstance(outcomes, Generator):  # that of a pool, which then cancels what waits
            outcomes.close()


def _outcome(spoken: tuple[Line, Anchor]) -> Take | EngineError:
    """Speak one line; a failure is a value, for the lines beside it are wanted all the same."""
    line, anchor = spoken
    try:
        return anchor.engine.speak(line, anchor.voice)
    except EngineError as error:
        return error


def _finished(part: Part, heard: Sequence[Take | EngineError] | None, studio: Studio) -> Master:
    """Master a part, read by a stand-in if it has to be and the fallback allows it."""
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


def _mastered(part: Part, heard: Sequence[Take | EngineError] | None, studio: Studio) -> Master:
    """Give a part at its loudness; without `heard` as it is kept, or else from its lines anew."""
    master = studio.chapters.kept(part) if heard is None else None
    if master is None:
        if heard is None:
            lines = [(line, part.anchor) for line in part.chapter.lines]
            heard = list(studio.pool(_outcome, lines))
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
