"""The online voice, where its service misbehaves in every way that we know."""

import pickle
import socket
import threading
import time
from dataclasses import replace
from pathlib import Path

import edge_tts.communicate
import pytest

from briefing.engines.edge import Edge, Patience
from briefing.errors import EngineError, EngineUnavailableError
from tests.edge_service import EdgeService
from tests.test_edge import SAID, VOICE, line

CALM = Patience(idle_s=5.0, take_s=10.0, probe_s=5.0, attempts=3)
SHORT = Patience(idle_s=0.3, take_s=0.6, character_s=0.0, probe_s=0.4, attempts=3)
HANGING = ("stall", "stall behind the sound", "drip")
"""The faults that only a deadline ends."""


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

PASSING = {
    "429": "too many requests",
    "503": "503",
    "closed politely": "only part of the line",
    "closed with an error": "",
    "aborted": "",
    "no sound": "no sound",
    "half the sound": "only part of the sound",
    "half of both": "only part of the line",
    "cut frame": "broken MP3",
    "frames out of step": "broken MP3",
    "no words": "only part of the line",
    "words backwards": "run backwards",
    "stall": "no answer within 0.3 s",
    "stall behind the sound": "no answer within 0.3 s",
    "drip": "no end within 0.6 s",
    "garbage": "no answer",
    "garbled": "no answer",
    "not JSON": "no answer",
}
"""Each fault that another attempt may be spared, with a word of what is said about it."""


@pytest.mark.parametrize("fault", [*PASSING, "other words"])
def test_a_fault_that_passes_costs_one_more_attempt(
    fault: str, edge: Edge, hurried: Edge, edge_service: EdgeService, pauses: Pauses
) -> None:
    edge_service.fail(fault, times=1)
    take = (hurried if fault in HANGING else edge).speak(line(), VOICE)
    assert take.attempts == 2
    assert take.words[-1].said_end == len(SAID) - 1
    assert len(pauses.slept) == 1


@pytest.mark.parametrize(("fault", "reason"), PASSING.items())
def test_a_fault_that_stays_means_the_service_is_not_to_be_had(
    fault: str, reason: str, edge: Edge, hurried: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail(fault)
    started_s = time.monotonic()
    with pytest.raises(EngineUnavailableError) as caught:
        (hurried if fault in HANGING else edge).speak(line(), VOICE)
    assert reason in caught.value.problem
    assert caught.value.attempts == 3
    assert "(asked 3 times); " in str(caught.value)
    assert "临江市" in caught.value.about
    assert "--voice baker" in caught.value.remedy
    assert edge_service.connections == 3
    assert time.monotonic() - started_s < 3 * (SHORT.take_s + 1.0)


def test_other_words_than_the_lines_are_the_lines_own_fault(
    edge: Edge, edge_service: EdgeService
) -> None:
    edge_service.fail("other words")
    with pytest.raises(EngineError, match=r"别别.*临江市") as caught:
        edge.speak(line(), VOICE)
    assert not isinstance(caught.value, EngineUnavailableError)


def test_a_403_is_asked_again_by_the_client_with_its_clock_corrected(
    edge: Edge, edge_service: EdgeService, pauses: Pauses
) -> None:
    edge_service.fail("403", times=1)
    assert edge.speak(line(), VOICE).attempts == 1
    assert edge_service.connections == 2
    assert pauses.slept == []


@pytest.mark.parametrize(("status", "connections"), [("403", 2), ("401", 1), ("404", 1)])
def test_a_refusal_is_final(
    status: str, connections: int, edge: Edge, edge_service: EdgeService, pauses: Pauses
) -> None:
    edge_service.fail(status)
    with pytest.raises(EngineUnavailableError, match=status) as caught:
        edge.speak(line(), VOICE)
    assert caught.value.attempts == 1
    assert edge_service.connections == connections
    assert pauses.slept == []


def test_a_closed_port_is_named(
    edge: Edge, monkeypatch: pytest.MonkeyPatch, pauses: Pauses
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", f"ws://127.0.0.1:{port}/?a=b")
    with pytest.raises(EngineUnavailableError, match="connection to the service failed"):
        edge.speak(line(), VOICE)
    assert len(pauses.slept) == 2


def test_the_users_proxy_is_asked_unless_the_host_is_exempt(
    edge: Edge, edge_service: EdgeService, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{port}")
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
        edge.speak(line(), VOICE)
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
