"""What is to be spoken next, and what came of what was spoken: the bookkeeping of the background.

A sound is known by a key, which names all that it depends on (`studio.chapters`): a change of the
script asks only for what now sounds otherwise, and an undone change for nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

Sound = TypeVar("Sound")


class State(StrEnum):
    """How far a segment's sound is."""

    QUEUED = "queued"
    RENDERING = "rendering"
    READY = "ready"
    STALE = "stale"
    """Its wording has changed, and nobody has asked for it yet: an editor may still be writing."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Heard(Generic[Sound]):
    """What is known of a segment's sound."""

    state: State
    number: int | None = None
    """By which `Work.sounds` holds it."""
    sound: Sound | None = None
    reason: str = ""
    """Why it failed."""


@dataclass(slots=True)
class Work(Generic[Sound]):
    """The segments that are told, by name, and the sounds that there are, by key."""

    keys: Mapping[str, str] = field(default_factory=dict)
    """Of each segment, in running order; none until its voice is known."""
    sounds: list[Sound] = field(default_factory=list)
    """All that were ever made: a number stands for one sound for good."""
    asked: list[str] = field(default_factory=list)
    """The first of them goes first."""
    _resting: set[str] = field(default_factory=set)
    _anew: set[str] = field(default_factory=set)
    _numbers: dict[str, int] = field(default_factory=dict)
    _failed: dict[str, str] = field(default_factory=dict)
    _rendering: str = ""

    def rest(self, name: str) -> None:
        """Leave a segment alone until it is asked for."""
        self._resting.add(name)
        self.asked = [each for each in self.asked if each != name]

    def ask(self, name: str, *, anew: bool = False) -> None:
        """Let a segment go first; `anew` even if it is there already."""
        key = self.keys.get(name, "")
        self._failed.pop(key, None)
        self._resting.discard(name)
        self.asked = [name, *(each for each in self.asked if each != name)]
        if anew:
            self._numbers.pop(key, None)
            self._anew.add(name)

    def next(self) -> str | None:
        """Name the segment to speak next; None where nothing is to be spoken."""
        waiting = [name for name, key in self.keys.items() if self._is_wanted(key)]
        asked = [name for name in self.asked if name in waiting]
        return next(iter([*asked, *(name for name in waiting if name not in self._resting)]), None)

    def begin(self, name: str) -> bool:
        """Note that a segment is being spoken; tell whether from lines that are spoken again."""
        self._rendering = self.keys[name]
        is_anew = name in self._anew
        self._anew.discard(name)
        return is_anew

    def end(self, key: str, sound: Sound | None, reason: str) -> None:
        """Note what came of it: a sound, or why there is none."""
        self._rendering = ""
        if sound is None:
            self._failed[key] = reason
            return
        self._numbers[key] = len(self.sounds)
        self.sounds.append(sound)
        done = {name for name, each in self.keys.items() if each == key}
        self._resting -= done
        self.asked = [name for name in self.asked if name not in done]

    def heard(self, name: str) -> Heard[Sound]:
        """Tell how far a segment is."""
        key = self.keys.get(name)
        if key is None:
            return Heard(State.QUEUED)
        if key in self._numbers:
            number = self._numbers[key]
            return Heard(State.READY, number, self.sounds[number])
        if key == self._rendering:
            return Heard(State.RENDERING)
        if key in self._failed:
            return Heard(State.FAILED, reason=self._failed[key])
        waits = name in self._resting and name not in self.asked
        return Heard(State.STALE if waits else State.QUEUED)

    def _is_wanted(self, key: str) -> bool:
        return key not in self._numbers and key not in self._failed
