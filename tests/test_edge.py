import asyncio
import re
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import edge_tts.communicate
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines import catalogue, load
from briefing.engines.edge import LONGEST_BYTES, Edge, Patience, proof
from briefing.engines.edge.failure import Failure
from briefing.engines.edge.request import Answer, Boundary
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Reading, Voice
from tests.edge_service import CHARACTER_S, LEAD_S, EdgeService, tones

VOICE = Voice("linbo", "edge", "zh-CN-YunyangNeural", "林播", "none", "tests", "male", 290.0)
SAID = "临江市云溪区今天上午，启用了新的AI图书馆。"
CALM = Patience(idle_s=5.0, take_s=10.0, probe_s=5.0, attempts=3)
SHORT = Patience(idle_s=0.3, take_s=0.6, character_s=0.0, probe_s=0.4, attempts=3)
HANGING = ("stall", "stall behind the sound", "drip")
"""The faults that only a deadline ends."""


def line(said: str = SAID) -> Line:
    return Line(Reading(said, said, tuple(said), tuple(said)), pause_s=0.3)


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


# ---------------------------------------------------------------- a take


def test_a_line_comes_back_whole_with_its_words_where_they_are_heard(
    edge: Edge, edge_service: EdgeService
) -> None:
    take = edge.speak(line(), VOICE)
    assert take.attempts == 1
    assert take.audio.rate_hz == 24_000
    assert "".join(SAID[w.said_start : w.said_end] for w in take.words) == re.sub(r"\W", "", SAID)
    assert take.words[0].start_s == pytest.approx(LEAD_S)
    assert take.words[-1].end_s <= take.audio.duration_s
    assert edge_service.connections == 1


def test_the_sound_starts_where_the_first_word_says(edge: Edge, edge_service: EdgeService) -> None:
    take = edge.speak(line("好。"), VOICE)
    loud = np.flatnonzero(np.abs(take.audio.samples) > 0.15) / take.audio.rate_hz
    middle_s = LEAD_S + CHARACTER_S / 2
    assert (loud[0] + loud[-1]) / 2 == pytest.approx(middle_s, abs=0.003)
    assert len(edge_service.asked) == 1


def test_text_is_escaped_exactly_once(edge: Edge, edge_service: EdgeService) -> None:
    edge.speak(line("甲&乙<丙>和“丁”&amp;。"), VOICE)
    [asked] = edge_service.asked
    assert asked.escaped == "甲&amp;乙&lt;丙&gt;和“丁”&amp;amp;。"


def test_speed_pitch_and_volume_reach_the_service(edge: Edge, edge_service: EdgeService) -> None:
    voice = replace(VOICE, speed=1.25, options={"pitch": "-3Hz", "volume": "+10%"})
    edge.speak(line(), voice)
    [asked] = edge_service.asked
    assert (asked.rate, asked.pitch, asked.volume) == ("+25%", "-3Hz", "+10%")
    assert asked.voice == "Microsoft Server Speech Text to Speech Voice (zh-CN, YunyangNeural)"


@pytest.mark.parametrize(
    ("speed", "rate"), [(1.0, "+0%"), (0.5, "-50%"), (2.0, "+100%"), (1.15, "+15%")]
)
def test_speed_becomes_a_rate_in_per_cent(
    speed: float, rate: str, edge: Edge, edge_service: EdgeService
) -> None:
    edge.speak(line(), replace(VOICE, speed=speed))
    assert edge_service.asked[0].rate == rate


def test_the_longest_line_is_one_request(tmp_path: Path, edge_service: EdgeService) -> None:
    said = "云" * (Edge.longest - 1) + "。"
    take = Edge(tmp_path).speak(line(said), VOICE)
    assert take.words[-1].said_end == len(said) - 1
    assert edge_service.connections == 1


def test_several_threads_speak_at_once(tmp_path: Path, edge_service: EdgeService) -> None:
    edge = Edge(tmp_path)
    lines = [line(f"云溪区{n}号馆今天上午开放。" * 3) for n in "一二三四五六七八"]
    with ThreadPoolExecutor(Edge.parallel) as threads:
        takes = list(threads.map(lambda one: edge.speak(one, VOICE), lines))
    assert [take.words[-1].said_end for take in takes] == [len(one.said) - 1 for one in lines]
    assert 1 < edge_service.most_at_once <= Edge.parallel


def test_it_speaks_even_for_a_caller_who_is_in_an_event_loop(
    edge: Edge, edge_service: EdgeService
) -> None:
    async def notebook() -> float:
        return edge.speak(line(), VOICE).audio.duration_s

    assert asyncio.run(notebook()) > 1
    assert edge_service.connections == 1


def test_every_shipped_voice_of_this_engine_can_be_asked_for(
    tmp_path: Path, edge_service: EdgeService
) -> None:
    shipped = [voice for voice in catalogue.voices() if voice.engine == "edge"]
    assert len(shipped) >= 5
    for voice in shipped:
        load("edge", tmp_path).check(voice)
    assert len(edge_service.asked) == len(shipped)


# ---------------------------------------------------------------- what is not sent


@pytest.mark.parametrize(
    "speaker",
    ["", "Yunyang", "zh-CN-YunyangNeural'><break/>", "zh-CN-Yunyang Neural", "zh-CN-Neural\n"],
)
def test_a_speaker_that_is_no_name_is_never_sent(
    speaker: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="not a name of this service"):
        edge.speak(line(), replace(VOICE, speaker=speaker))
    assert edge_service.connections == 0


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"pich": "+2Hz"}, "pitch and volume"),
        ({"pitch": "high"}, "+2Hz"),
        ({"pitch": 2.0}, "+2Hz"),
        ({"volume": "+10%'/>"}, "-10%"),
    ],
)
def test_an_option_that_is_not_understood_is_never_sent(
    options: dict[str, str | float], said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError) as caught:
        edge.check(replace(VOICE, options=options))
    assert said in caught.value.remedy
    assert edge_service.connections == 0


@pytest.mark.parametrize("said", ["", "。", "——……", " \n\v", "🙂"])
def test_a_line_with_nothing_to_be_said_is_never_sent(
    said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="nothing to be said"):
        edge.speak(line(said), VOICE)
    assert edge_service.connections == 0


@pytest.mark.parametrize("said", ["云" * (LONGEST_BYTES // 3 + 1), "&" * 799 + "云溪区"])
def test_a_line_that_would_be_cut_in_two_is_never_sent(
    said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="4000 bytes"):
        edge.speak(line(said), VOICE)
    assert edge_service.connections == 0


# ---------------------------------------------------------------- faults

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
    assert "asked 3 times" in caught.value.problem
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
    with pytest.raises(EngineUnavailableError, match=status):
        edge.speak(line(), VOICE)
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


# ---------------------------------------------------------------- the proof


def boundaries(*texts: str, step_s: float = 0.2) -> list[Boundary]:
    return [Boundary(text, i * step_s, (i + 1) * step_s) for i, text in enumerate(texts)]


@given(
    st.text(st.sampled_from("云溪区一AIb5，。、“”· "), min_size=1).filter(proof.letters), st.data()
)
def test_however_a_line_is_cut_its_words_are_found_in_it(said: str, data: st.DataObject) -> None:
    cuts = data.draw(st.lists(st.integers(0, len(said)), max_size=6).map(sorted))
    pieces = [said[a:b] for a, b in pairwise([0, *cuts, len(said)])]
    words = proof.spoken_words(boundaries(*pieces), said)
    told = [said[w.said_start : w.said_end].strip("，。、“”· ") for w in words]
    assert told == [piece.strip("，。、“”· ") for piece in pieces if proof.letters(piece)]
    for one, other in pairwise(words):
        assert one.said_end <= other.said_start
        assert one.end_s <= other.start_s


@given(st.text(st.sampled_from("云溪区一二三"), min_size=2, max_size=12), st.data())
def test_a_line_that_lacks_a_word_is_never_accepted(said: str, data: st.DataObject) -> None:
    gap = data.draw(st.integers(0, len(said) - 1))
    spoken = said[:gap] + said[gap + 1 :]
    with pytest.raises(Failure):
        proof.spoken_words(boundaries(*spoken), said)


def test_a_word_too_many_is_never_accepted() -> None:
    with pytest.raises(Failure, match="“区” where the line has “”"):
        proof.spoken_words(boundaries("云", "溪", "区"), "云溪。")


def test_full_width_letters_and_capitals_are_the_same_word() -> None:
    [word] = proof.spoken_words(boundaries("ai"), "“ＡＩ”")
    assert (word.said_start, word.said_end) == (1, 3)


def test_a_word_that_runs_into_the_next_is_cut_there() -> None:
    overlapping = [Boundary("云", 0.1, 0.5), Boundary("溪", 0.3, 0.6)]
    assert [(w.start_s, w.end_s) for w in proof.spoken_words(overlapping, "云溪")] == [
        (0.1, 0.3),
        (0.3, 0.6),
    ]


def test_words_that_share_a_character_become_one() -> None:
    [word] = proof.spoken_words(boundaries("m", "2"), "㎡")
    assert (word.said_start, word.said_end, word.start_s, word.end_s) == (0, 1, 0.0, 0.4)


@pytest.mark.parametrize("step_s", [0.01, 1.5])
def test_what_is_no_pace_of_speech_is_no_take(step_s: float) -> None:
    said = "云溪区今天开放"
    mp3 = tones(round(len(said) * step_s / CHARACTER_S) + 1, CHARACTER_S)
    answer = Answer(mp3, tuple(boundaries(*said, step_s=step_s)))
    with pytest.raises(Failure, match="no pace of speech"):
        proof.take(answer, said, 1.0)
