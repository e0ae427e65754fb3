"""Microsoft Edge's online voices, through edge-tts; what the client trusts is proven here."""

import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from briefing.engines.breaker import Breaker
from briefing.engines.edge import proof, request, spelling
from briefing.engines.edge.delivery import delivery
from briefing.engines.edge.failure import LATER, Failure
from briefing.engines.edge.letters import letters
from briefing.engines.edge.request import Deadlines
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Reading, Take, Voice

LONGEST_BYTES = 4000
"""Escaped, as UTF-8; edge-tts would cut a longer text in two at 4,096."""
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
"""What XML has no place for, besides the control characters that edge-tts takes out."""
_PROBE = Line(Reading("好", "好", ("hao3",), ("hao3",)), pause_s=0.0)


@dataclass(frozen=True, slots=True)
class Patience:
    """How long, and how often, the service is waited for."""

    idle_s: float = 10.0
    """Between two messages, the first one included."""
    take_s: float = 15.0
    """For a whole take, besides what its length adds."""
    character_s: float = 0.1
    """What each character of the line adds to that; the service is ten times as fast."""
    probe_s: float = 2.5
    """For `check`, which has to answer within 3 s."""
    busy_s: float = 0.4
    """How long `check` waits until one of the connections is free."""
    attempts: int = 4
    first_pause_s: float = 1.0
    """The longest pause before the second attempt; it doubles with each further one."""
    longest_pause_s: float = 8.0
    longest_wait_s: float = 30.0
    """A service that asks to be left alone for longer (Retry-After) is not waited for."""
    failures_in_a_row: int = 6
    """Over all lines: then the service counts as down, and none is asked any more. At four at once
    that is half-way through the second round of attempts."""
    rest_s: float = 60.0
    """How long it is then left alone before one request may see whether it is back."""


class Edge:
    """Speak through the service: one request a line, four lines at once.

    A line is a sentence, and no request holds more than one. The pauses between sentences are
    ours, measured and the same with every voice, and the service takes no breaks; a fault costs
    one sentence again instead of a paragraph; and what a script changes is spoken alone.
    """

    name = "edge"
    version = "2"
    """Of what we do to the sound: the service does not tell when it changes its voices."""
    longest = LONGEST_BYTES // 4
    """No character has more than four bytes."""
    parallel = 4
    """More connections from one address are throttled (rany2/edge-tts#452), and words are dropped
    from what they get (#230). It holds for the engine, however many threads call it."""
    online = True

    def __init__(
        self,
        folder: Path,  # noqa: ARG002 - every engine is made with its folder; this one keeps nothing
        patience: Patience = Patience(),
        *,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self._patience = patience
        self._sleep = sleep
        self._jitter = jitter
        self._connections = BoundedSemaphore(self.parallel)
        self._breaker = Breaker(patience.failures_in_a_row, patience.rest_s)

    def check(self, voice: Voice) -> None:
        """Have one syllable spoken: only a whole take shows that the next one can be had.

        Raises `EngineUnavailableError` within 3 s, whatever holds the service up, and
        `EngineError` for a voice that the service cannot be asked for or does not have.
        """
        asked = delivery(voice)
        deadlines = Deadlines(self._patience.probe_s, self._patience.probe_s)
        try:
            with self._connection(self._patience.busy_s):
                answer = request.ask(_PROBE.said, asked, deadlines)
            proof.take(answer, _PROBE.said, voice)
        except Failure as failure:
            raise _error("edge-tts", failure, 1) from failure

    def speak(self, line: Line, voice: Voice) -> Take:
        """Speak one line; ask again, after a growing pause, while that may help.

        Raises `EngineError` for a line, speaker or option that the service must not or cannot be
        sent, `EngineUnavailableError` when it has not delivered the whole line in all attempts, or
        has failed other lines so often in a row that it counts as down.
        """
        asked = delivery(voice)
        _refuse_unspeakable(line)
        text = spelling.sent(line.reading)
        patience = self._patience
        take_s = patience.take_s + patience.character_s * len(line.said)
        deadlines = Deadlines(take_s, patience.idle_s)
        attempt = 1
        while self._breaker.lets_through():
            try:
                with self._connection():
                    answer = request.ask(text, asked, deadlines)
                take = proof.take(answer, text, voice, attempt)
            except Failure as failure:
                if failure.service and not failure.busy:
                    self._breaker.failed(str(failure))
                if attempt == patience.attempts or not self._may_pass(failure):
                    raise _error(_about(line), failure, attempt) from failure
                self._pause(attempt, failure.pause_s)
                attempt += 1
            else:
                self._breaker.succeeded()
                return take
        down = f"counts as down after {patience.failures_in_a_row} failures in a row"
        raise EngineUnavailableError(
            "edge-tts", f"{down} (the last: {self._breaker.why})", LATER, attempts=attempt - 1
        )

    @contextmanager
    def _connection(self, wait_s: float | None = None) -> Iterator[None]:
        """Hold one of the connections; `EngineUnavailableError` if none gets free in time."""
        if not self._connections.acquire(timeout=wait_s):
            busy = f"all its {self.parallel} connections are in use"
            raise EngineUnavailableError("edge-tts", busy, LATER)
        try:
            yield
        finally:
            self._connections.release()

    def _may_pass(self, failure: Failure) -> bool:
        return failure.passing and failure.pause_s <= self._patience.longest_wait_s

    def _pause(self, attempt: int, asked_s: float) -> None:
        """Wait with exponential backoff and full jitter, so that threads do not ask in step.

        It comes on top of what the service asks for. Source: M. Brooker, “Exponential Backoff And
        Jitter”, AWS Architecture Blog, 2015.
        """
        longest_s = self._patience.first_pause_s * 2 ** (attempt - 1)
        backoff_s = self._jitter(0.0, min(longest_s, self._patience.longest_pause_s))
        self._sleep(asked_s + backoff_s)


def _refuse_unspeakable(line: Line) -> None:
    """Refuse what the service would answer with silence, or edge-tts with two requests."""
    if not letters(line.said):
        raise EngineError(_about(line), "has nothing to be said", "take it out of the script")
    if _NO_XML.search(line.said):
        raise EngineError(
            _about(line), "has a character that no text may have", "take it out of the script"
        )
    if request.size(line.said) > LONGEST_BYTES:
        raise EngineError(
            _about(line),
            f"is longer than the {LONGEST_BYTES} bytes that one request takes",
            "cut the sentence in two in the script",
        )


def _about(line: Line) -> str:
    return f"line “{line.text[:20]}{'…' if len(line.text) > 20 else ''}”"  # noqa: PLR2004 - enough to find it by


def _error(about: str, failure: Failure, attempts: int) -> EngineError:
    kind = EngineUnavailableError if failure.service else EngineError
    return kind(about, str(failure), failure.remedy, attempts=attempts)
