"""The online voice, where its service misbehaves in every way that we know."""

import json
import math
import pickle
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import edge_tts.communicate
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.engines.edge import Edge, Patience
from briefing.engines.edge.faults import retry_after_s
from briefing.errors import EngineError, EngineUnavailableError
from tests.edge_faults import HANGING, ROWS, SAID, VOICE, Row, line, script, suffer, table
from tests.edge_service import EdgeService, closed_port
from tests.edge_speaker import CHARACTER_S, FAULTS, REFUSALS, audio_frame, tones

CALM = Patience(idle_s=5.0, take_s=10.0, probe_s=5.0)
SHORT = Patience(idle_s=0.6, take_s=1.2, character_s=0.0, probe_s=0.4)
"""Long enough for a busy machine to answer in: 0.3 s without an answer was once its own doing."""


class Pauses:
    """Stands for the clock and the dice: keeps what would have been waited."""

    def __init__(self) -> None:
        self.limits: list[float] = []
        self.slept: list[float] = []

    def jitter(self, least: float, most: float) -> float:
        assert least == 0.0
        self.limits.append(most)
        return most / 2


@pytest.fixture
def pauses() -> Pauses:
    return Pauses()


@pytest.fixture
def edge(tmp_path: Path, pauses: Pauses) -> Edge:
    return Edge(tmp_path, CALM, sleep=pauses.slept.append, jitter=pauses.jitter)


@pytest.fixture
def hurried(tmp_path: Path, pauses: Pauses) -> Edge:
    return Edge(tmp_path, SHORT, sleep=pauses.slept.append, jitter=pauses.jitter)


# ---------------------------------------------------------------- speaking


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row.fault} {row.times or 'for ever'} {row.said[:1]}"
)
def test_each_fault_ends_as_its_row_says(row: Row, edge_service: EdgeService) -> None:
    suffered = suffer(row, SHORT if row.fault in HANGING else CALM, edge_service)
    assert (suffered.outcome, suffered.attempts) == (row.outcome, row.attempts)
    assert row.reason in suffered.reason
    expected = row.attempts if row.connections is None else row.connections
    assert suffered.connections == expected
    assert len(suffered.pauses_s) == row.attempts - 1
    assert all(pause_s >= row.asked_s for pause_s in suffered.pauses_s)


def test_every_fault_of_the_stand_in_has_its_rows() -> None:
    harmless = {"", "at the service's own speed"}
    assert {*FAULTS, *REFUSALS} - harmless <= {row.fault for row in ROWS}
    assert {row.fault for row in ROWS} <= {*FAULTS, *REFUSALS, "refused"}


def test_the_table_that_contributors_read_is_the_one_that_is_tested() -> None:
    def without_seconds(text: str) -> list[str]:
        return [row.rpartition(" | ")[0] for row in text.splitlines() if row.startswith("| ")]

    text = (Path(__file__).parent.parent / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert without_seconds(text) == without_seconds(table(ROWS, ["0"] * len(ROWS)))


def test_an_error_names_the_line_and_what_else_would_do(
    edge: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail("503")
    with pytest.raises(EngineUnavailableError) as caught:
        edge.speak(line(SAID), VOICE)
    assert "临江市" in caught.value.about
    assert "(asked 4 times); " in str(caught.value)
    assert "--voice baker" in caught.value.remedy


def test_a_service_that_is_down_is_not_asked_line_after_line(
    edge: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail("503")
    problems = []
    for _ in range(5):
        with pytest.raises(EngineUnavailableError) as caught:
            edge.speak(line(SAID), VOICE)
        problems.append((caught.value.problem, caught.value.attempts))
    assert edge_service.connections == CALM.failures_in_a_row
    assert [attempts for _, attempts in problems] == [4, 2, 0, 0, 0]
    assert (
        "6 failures in a row (the last: the service answers with an error (503))"
        in (problems[-1][0])
    )


def test_a_line_that_is_at_fault_itself_does_not_count_against_the_service(
    edge: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail("other words")
    for _ in range(3):
        with pytest.raises(EngineError):
            edge.speak(line(SAID), VOICE)
    edge_service.fail("", times=0)
    assert edge.speak(line(SAID), VOICE).attempts == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=4,
)
ODD = JSON | st.sampled_from(["云", math.inf, math.nan, -(10**6), 10**400])


def told(kind: object, offset: object, duration: object, text: object) -> str:
    data = {"Offset": offset, "Duration": duration, "text": {"Text": text}}
    return f"Path:audio.metadata\r\n\r\n{json.dumps({'Metadata': [{'Type': kind, 'Data': data}]})}"


WORD = ("WordBoundary", 1_000_000, 2_000_000, "云")
WHOLE = [told(*WORD), audio_frame(tones(1, CHARACTER_S))]
FRAMES = st.one_of(
    st.builds(told, *(st.just(part) | ODD for part in WORD)),
    st.builds(audio_frame, st.just(tones(1, CHARACTER_S)) | st.binary(max_size=300)),
    st.sampled_from(WHOLE),
    st.text(max_size=40),
    st.binary(max_size=40),
)


def test_whatever_comes_back_is_a_whole_take_or_an_error_of_the_engine(tmp_path: Path) -> None:
    edge = Edge(tmp_path, replace(CALM, attempts=1))
    ends = set()

    with EdgeService() as service:

        @given(st.lists(FRAMES, max_size=4))
        @example(WHOLE)
        @example([told("WordBoundary", math.nan, 0, "云"), *WHOLE])
        @settings(max_examples=200)
        def hear(frames: list[str | bytes]) -> None:
            service.frames = frames
            try:
                take = edge.speak(line("云"), VOICE)
            except EngineError as error:
                ends.add(error.problem)
            else:
                ends.add("whole")
                [word] = take.words
                assert 0.0 <= word.start_s <= word.end_s <= take.audio.duration_s

        hear()
    assert {"whole", "the service sent something that is no answer"} <= ends


@pytest.mark.parametrize(
    ("value", "pause_s"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("9" * 400, math.inf),
        ("Thu, 12 Mar 2026 06:00:30 GMT", 30.0),
        ("Thu, 12 Mar 2026 06:00:30", 30.0),
        ("Thu, 12 Mar 2026 14:00:30 +0800", 30.0),
        ("Thu, 12 Mar 2026 05:59:00 GMT", 0.0),
        ("Thu, 99 Mar 2026 06:00:30 GMT", 0.0),
        ("-5", 0.0),
        ("1.5", 0.0),
        ("²", 0.0),
        ("", 0.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(value: str, pause_s: float) -> None:
    assert retry_after_s(value, datetime(2026, 3, 12, 6, 0, tzinfo=UTC)) == pause_s


# ---------------------------------------------------------------- how many at once


def test_however_many_threads_ask_no_more_connections_are_made_than_four(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    edge_service.limit = Edge.parallel
    edge_service.fail("at the service's own speed")
    edge = Edge(tmp_path)
    lines = script(12)
    with ThreadPoolExecutor(12) as threads:
        takes = list(threads.map(lambda one: edge.speak(one, VOICE), lines))
    assert [take.attempts for take in takes] == [1] * len(lines)
    assert sorted(asked.text for asked in edge_service.asked) == sorted(one.said for one in lines)
    assert edge_service.turned_away == 0
    assert edge_service.most_at_once == Edge.parallel


def test_a_service_that_allows_fewer_is_asked_again(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    edge_service.limit = 2
    edge_service.fail("at the service's own speed")
    edge = Edge(tmp_path, Patience(attempts=40, first_pause_s=0.1, longest_pause_s=0.2))
    lines = script(6)
    with ThreadPoolExecutor(Edge.parallel) as threads:
        takes = list(threads.map(lambda one: edge.speak(one, VOICE), lines))
    assert sum(take.attempts for take in takes) == len(lines) + edge_service.turned_away
    assert edge_service.turned_away > 0
    assert edge_service.most_at_once == 2


def test_the_probe_does_not_wait_for_a_connection_beyond_its_deadline(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    edge_service.fail("stall", times=Edge.parallel)
    edge = Edge(tmp_path, replace(CALM, take_s=2.0, character_s=0.0, attempts=1))
    with ThreadPoolExecutor(Edge.parallel) as threads:
        busy = [threads.submit(edge.speak, line(SAID), VOICE) for _ in range(Edge.parallel)]
        while edge_service.at_once < Edge.parallel:
            time.sleep(0.01)
        started_s = time.monotonic()
        with pytest.raises(EngineUnavailableError, match="connections are in use") as caught:
            edge.check(VOICE)
        assert caught.value.attempts == 0
        assert time.monotonic() - started_s < CALM.busy_s + 0.5
        assert all(isinstance(each.exception(), EngineUnavailableError) for each in busy)
    edge.check(VOICE)


def test_a_pause_holds_no_connection(tmp_path: Path, edge_service: EdgeService) -> None:
    edge_service.fail("503", times=Edge.parallel)
    pausing, over = threading.Semaphore(0), threading.Event()

    def sleep(_: float) -> None:
        pausing.release()
        over.wait()

    edge = Edge(tmp_path, CALM, sleep=sleep)
    with ThreadPoolExecutor(Edge.parallel) as threads:
        waiting = [threads.submit(edge.speak, line(SAID), VOICE) for _ in range(Edge.parallel)]
        for _ in waiting:
            pausing.acquire()
        assert edge.speak(line(SAID), VOICE).attempts == 1
        over.set()
        assert [each.result().attempts for each in waiting] == [2] * Edge.parallel


# ---------------------------------------------------------------- the way there


def test_the_users_proxy_is_asked_unless_the_host_is_exempt(
    edge: Edge, edge_service: EdgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{closed_port()}")
    monkeypatch.setenv("NO_PROXY", "elsewhere.example")
    with pytest.raises(EngineUnavailableError, match="connection to the service failed"):
        edge.check(VOICE)
    assert edge_service.connections == 0
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    edge.check(VOICE)
    assert edge_service.connections == 1


def test_pauses_grow_to_their_limit_and_are_dice_thrown_in_full(
    tmp_path: Path, edge_service: EdgeService, pauses: Pauses
) -> None:
    edge_service.fail("503")
    patience = replace(CALM, attempts=6, first_pause_s=1.0, longest_pause_s=8.0)
    edge = Edge(tmp_path, patience, sleep=pauses.slept.append, jitter=pauses.jitter)
    with pytest.raises(EngineUnavailableError):
        edge.speak(line(SAID), VOICE)
    assert pauses.limits == [1, 2, 4, 8, 8]
    assert pauses.slept == [0.5, 1, 2, 4, 4]


# ---------------------------------------------------------------- the probe


def test_the_probe_is_one_short_request(edge: Edge, edge_service: EdgeService) -> None:
    edge.check(VOICE)
    assert [asked.text for asked in edge_service.asked] == ["好"]


def test_the_probe_asks_once_and_says_why_not(
    edge: Edge, edge_service: EdgeService, pauses: Pauses
) -> None:
    edge_service.fail("503")
    with pytest.raises(EngineUnavailableError) as caught:
        edge.check(VOICE)
    assert caught.value.about == "edge-tts"
    assert "503" in caught.value.problem
    assert edge_service.connections == 1
    assert pauses.slept == []


def test_the_shipped_probe_answers_within_three_seconds() -> None:
    assert Patience().probe_s <= 2.7


@pytest.mark.parametrize("fault", HANGING)
def test_the_probe_ends_at_its_deadline(
    fault: str, hurried: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail(fault)
    started_s = time.monotonic()
    with pytest.raises(EngineUnavailableError, match=r"no (answer|end) within 0\.4 s"):
        hurried.check(VOICE)
    assert time.monotonic() - started_s < SHORT.probe_s + 1.0


def test_the_probe_ends_at_its_deadline_where_names_are_not_answered(
    hurried: Edge, monkeypatch: pytest.MonkeyPatch
) -> None:
    hole, asked = threading.Event(), threading.Event()

    def never(*_: object, **__: object) -> list[object]:
        asked.set()
        hole.wait()
        return []

    monkeypatch.setattr(socket, "getaddrinfo", never)
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", "ws://speech.example/?a=b")
    started_s = time.monotonic()
    try:
        with pytest.raises(EngineUnavailableError, match="no answer within"):
            hurried.check(VOICE)
        assert time.monotonic() - started_s < SHORT.probe_s + 1.0
        assert asked.is_set()
        waiting = [thread for thread in threading.enumerate() if not thread.daemon]
        assert waiting == [threading.main_thread()], "the program could not end"
    finally:
        hole.set()


def test_an_error_that_crosses_processes_keeps_its_attempts() -> None:
    error = EngineUnavailableError("line “云溪”", "no answer", "try later", attempts=4)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - what we have just written
    assert (str(again), again.attempts) == (str(error), 4)
