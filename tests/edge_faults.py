"""What the edge engine makes of each fault of its service; the rows of tests/test_edge_faults.py.

    python -m tests.edge_faults [FAULT …]

prints them as a table, each suffered by the engine as it is shipped, against the stand-in of
tests/edge_service.py and through the real edge-tts client. Nothing is slept between two attempts;
the pauses are counted instead, each with half of what the dice may give. It takes three minutes.
"""

import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from briefing.engines.edge import Edge, Patience
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Reading, Voice
from tests.edge_service import EdgeService

VOICE = Voice("linbo", "edge", "zh-CN-YunyangNeural", "林播", "none", "tests", "male", 290.0)
SAID = "临江市云溪区今天上午，启用了新的AI图书馆。"
GREEK = "Καλημέρα"
SPOKEN, GONE, UNFIT = "spoken", "unavailable", "refused line"
"""A whole take; `EngineUnavailableError`; `EngineError` for this line or voice."""
LOAD = (60, 12)
"""Lines of a script, and threads that ask for them."""


@dataclass(frozen=True)
class Row:
    """One fault and what has to become of it."""

    fault: str
    """A key of `FAULTS` or `REFUSALS` of tests/edge_speaker.py."""
    times: int | None
    """How many connections suffer it; none for each one."""
    outcome: str
    attempts: int
    reason: str = ""
    """A part of what is said about it."""
    connections: int | None = None
    """As many as attempts, where it is not given."""
    asked_s: float = 0.0
    """How long at least each pause has to be."""
    said: str = SAID


HANGING = {
    "stall": "no answer within",
    "stall behind the sound": "no answer within",
    "drip": "no end within",
}
"""The faults that only a deadline ends."""
PASSING = {
    "408": "408",
    "429": "too many requests",
    "500": "500",
    "503": "503",
    "503, wait nonsense": "503",
    "closed (1000)": "only part of the line",
    "closed (1011)": "only part of the line",
    "aborted": "only part of the line",
    "no sound": "no sound",
    "half the sound": "only part of the sound",
    "half of both": "only part of the line",
    "cut frame": "broken MP3",
    "frames out of step": "broken MP3",
    "silence": "silence where it told “临江”",
    "silent second half": "silence where it told",
    "silent last word": "silence where it told",
    "four times too fast": "spoke for 1.0 s",
    "four times too slow": "spoke for 16.0 s",
    "no words": "only part of the line",
    "words backwards": "run backwards",
    "garbage": "no answer",
    "garbled": "no answer",
    "not JSON": "no answer",
    **HANGING,
}
"""Each fault that another attempt may be spared."""
ROWS = (
    Row("", None, SPOKEN, 1),
    Row("403", 1, SPOKEN, 1, connections=2),  # the client corrects its clock and asks again
    Row("403", None, GONE, 1, "refuses this client", connections=2),
    Row("401", None, GONE, 1, "401"),
    Row("404", None, GONE, 1, "404"),
    Row("429, wait 2 s", 1, SPOKEN, 2, asked_s=2.0),
    Row("429, wait 2 s", None, GONE, 4, "too many requests", asked_s=2.0),
    Row("503, wait for a date", 1, SPOKEN, 2, asked_s=1.5),
    Row("503, wait for a date", None, GONE, 4, "503", asked_s=1.5),
    Row("429, wait an hour", None, GONE, 1, "asks to wait 3600 s"),
    Row("refused", None, GONE, 4, "connection to the service failed", connections=0),
    *(Row(fault, 1, SPOKEN, 2) for fault in PASSING),
    *(Row(fault, None, GONE, 4, reason) for fault, reason in PASSING.items()),
    Row("missing word", 1, SPOKEN, 2),
    Row("missing word", None, UNFIT, 4, "where the line has"),
    Row("other words", 1, SPOKEN, 2),
    Row("other words", None, UNFIT, 4, "“别别” where the line has “临江市"),
    Row(
        "closed (1007), voice unknown",
        None,
        UNFIT,
        1,
        "does not have the voice zh-CN-YunyangNeural",
    ),
    Row("no sound", None, UNFIT, 1, "no sound for it", said=GREEK),
)


@dataclass
class Suffered:
    """What became of a line."""

    outcome: str = SPOKEN
    attempts: int = 0
    reason: str = ""
    connections: int = 0
    pauses_s: list[float] = field(default_factory=list)
    seconds: float = 0.0
    """Until the caller knew, the pauses included."""


def suffer(row: Row, patience: Patience, service: EdgeService) -> Suffered:
    """Have the row's line spoken while the service suffers the row's fault."""
    suffered = Suffered()
    edge = Edge(
        Path(), patience, sleep=suffered.pauses_s.append, jitter=lambda low, high: (low + high) / 2
    )
    service.fail(row.fault, row.times)
    before = service.connections
    started_s = time.monotonic()
    try:
        suffered.attempts = edge.speak(line(row.said), VOICE).attempts
    except EngineError as error:
        suffered.outcome = GONE if isinstance(error, EngineUnavailableError) else UNFIT
        suffered.attempts, suffered.reason = error.attempts, error.problem
    suffered.seconds = time.monotonic() - started_s + sum(suffered.pauses_s)
    suffered.connections = service.connections - before
    return suffered


def line(said: str) -> Line:
    """Make a line that is written as it is said."""
    return Line(Reading(said, said, tuple(said), tuple(said)), pause_s=0.3)


def script(lines: int) -> list[Line]:
    """Write that many different lines, of 20 to 60 characters."""
    digits = "零一二三四五六七八九"
    return [
        line(f"云溪区第{digits[n // 10]}{digits[n % 10]}号馆今天上午向市民开放。" * (1 + n % 3))
        for n in range(lines)
    ]


def load(service: EdgeService) -> str:
    """Have a script spoken by more threads than there may be connections, and tell how it went."""
    lines, threads = LOAD
    service.fail("at the service's own speed")
    service.most_at_once, already = 0, len(service.asked)
    edge = Edge(Path())
    started_s = time.monotonic()
    with ThreadPoolExecutor(threads) as pool:
        takes = list(pool.map(lambda one: edge.speak(one, VOICE), script(lines)))
    took_s = time.monotonic() - started_s
    asked = [each.text for each in service.asked[already:]]
    spoken_s = sum(take.audio.duration_s for take in takes)
    return (
        f"{lines} lines, {threads} threads: {spoken_s:.0f} s of speech in {took_s:.1f} s, "
        f"{len(asked)} requests for {len(set(asked))} lines, "
        f"at most {service.most_at_once} at once"
    )


def table(rows: Sequence[Row], told: Sequence[str]) -> str:
    """Set rows as Markdown, one line a fault; `told` holds each row's seconds."""
    lines = [
        "| fault | suffered once | suffered for ever | seconds |",
        "|---|---|---|---|",
    ]
    for name, found in groupby(
        sorted(zip(rows, told, strict=True), key=lambda each: _name(each[0])),
        key=lambda each: _name(each[0]),
    ):
        by_times = dict.fromkeys((1, None), "")
        seconds = []
        for row, took in found:
            by_times[row.times] = f"{row.outcome}, {_attempts(row)}"
            seconds.append(took)
        lines.append(f"| {name} | {by_times[1]} | {by_times[None]} | {' / '.join(seconds)} |")
    return "\n".join(lines)


def _name(row: Row) -> str:
    return f"{row.fault or 'none'}{' (a line in Greek)' if row.said == GREEK else ''}"


def _attempts(row: Row) -> str:
    return "1 attempt" if row.attempts == 1 else f"{row.attempts} attempts"


def main(faults: Sequence[str]) -> None:
    """Print the table, or the rows of the faults that are named."""
    rows = [row for row in ROWS if not faults or row.fault in faults]
    told = []
    for row in rows:
        with EdgeService() as service:
            suffered = suffer(row, Patience(), service)
        as_it_should = (suffered.outcome, suffered.attempts) == (row.outcome, row.attempts)
        told.append(f"{suffered.seconds:.1f}{'' if as_it_should else ' (not as it should be)'}")
    print(table(rows, told))
    with EdgeService() as service:
        print(load(service))


if __name__ == "__main__":
    main(sys.argv[1:])
