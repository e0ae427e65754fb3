"""The online voice, where its service behaves: what is sent, and what comes back."""

import asyncio
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.engines import catalogue, load
from briefing.engines.edge import LONGEST_BYTES, Edge
from briefing.errors import EngineError
from briefing.model import Line, Reading, Voice
from tests.edge_service import CHARACTER_S, LEAD_S, EdgeService

VOICE = Voice("linbo", "edge", "zh-CN-YunyangNeural", "林播", "none", "tests", "male", 290.0)
SAID = "临江市云溪区今天上午，启用了新的AI图书馆。"


def line(said: str = SAID) -> Line:
    return Line(Reading(said, said, tuple(said), tuple(said)), pause_s=0.3)


@pytest.fixture
def edge(tmp_path: Path) -> Edge:
    return Edge(tmp_path)


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
    ("options", "key", "remedy"),
    [
        ({"pich": "+2Hz"}, "options.pich", "pitch and volume"),
        ({"pitch": "high"}, "options.pitch", "+2Hz"),
        ({"pitch": 2.0}, "options.pitch", "+2Hz"),
        ({"pitch": "+2"}, "options.pitch", "+2Hz"),
        ({"pitch": "2Hz"}, "options.pitch", "+2Hz"),
        ({"pitch": "+101Hz"}, "options.pitch", 'between "-100Hz" and "+100Hz"'),
        ({"pitch": "-101Hz"}, "options.pitch", 'between "-100Hz" and "+100Hz"'),
        ({"volume": "+51%"}, "options.volume", 'between "-50%" and "+50%"'),
        ({"volume": "-10%\n"}, "options.volume", "-10%"),
        ({"volume": "+10%'/>"}, "options.volume", "-10%"),
    ],
)
def test_an_option_that_is_not_understood_is_never_sent(
    options: dict[str, str | float], key: str, remedy: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError) as caught:
        edge.check(replace(VOICE, options=options))
    assert caught.value.about == f"voice file linbo.toml: {key}"
    assert remedy in caught.value.remedy
    assert edge_service.connections == 0


@pytest.mark.parametrize("speed", [0.49, 2.25, 4.0])
def test_a_pace_that_the_service_does_not_follow_is_never_asked_for(
    speed: float, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match=rf"linbo\.toml: speed.*{speed:g}.*between 0\.5 and 2"):
        edge.speak(line(), replace(VOICE, speed=speed))
    assert edge_service.connections == 0


@pytest.mark.parametrize("options", [{"pitch": "-100Hz"}, {"pitch": "+100Hz", "volume": "+50%"}])
def test_an_option_at_its_bound_is_sent(
    options: dict[str, str | float], edge: Edge, edge_service: EdgeService
) -> None:
    edge.check(replace(VOICE, options=options))
    [asked] = edge_service.asked
    assert options.items() <= {"pitch": asked.pitch, "volume": asked.volume}.items()


@pytest.mark.parametrize("said", ["", "。", "——……", " \n\v", "🙂"])
def test_a_line_with_nothing_to_be_said_is_never_sent(
    said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="nothing to be said") as caught:
        edge.speak(line(said), VOICE)
    assert caught.value.attempts == edge_service.connections == 0


@pytest.mark.parametrize("said", ["云" * (LONGEST_BYTES // 3 + 1), "&" * 799 + "云溪区"])
def test_a_line_that_would_be_cut_in_two_is_never_sent(
    said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="4000 bytes"):
        edge.speak(line(said), VOICE)
    assert edge_service.connections == 0
