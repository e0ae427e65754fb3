"""The online voice, where its service behaves: what is sent, and what comes back."""

import asyncio
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from briefing.engines import catalogue, load
from briefing.engines.edge import LONGEST_BYTES, Edge
from briefing.engines.edge.delivery import OPTIONS
from briefing.errors import EngineError
from tests.edge_faults import SAID, VOICE, line
from tests.edge_service import EdgeService
from tests.edge_speaker import CHARACTER_S, LEAD_S


@pytest.fixture
def edge(tmp_path: Path) -> Edge:
    return Edge(tmp_path)


# ---------------------------------------------------------------- a take


def test_a_line_comes_back_whole_with_its_words_where_they_are_heard(
    edge: Edge, edge_service: EdgeService
) -> None:
    take = edge.speak(line(SAID), VOICE)
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
    edge.speak(line(SAID), voice)
    [asked] = edge_service.asked
    assert (asked.rate, asked.pitch, asked.volume) == ("+25%", "-3Hz", "+10%")
    assert asked.voice == "Microsoft Server Speech Text to Speech Voice (zh-CN, YunyangNeural)"


@pytest.mark.parametrize(
    ("speed", "rate"), [(1.0, "+0%"), (0.5, "-50%"), (2.0, "+100%"), (1.15, "+15%")]
)
def test_speed_becomes_a_rate_in_per_cent(
    speed: float, rate: str, edge: Edge, edge_service: EdgeService
) -> None:
    edge.speak(line(SAID), replace(VOICE, speed=speed))
    assert edge_service.asked[0].rate == rate


def test_the_longest_line_is_one_request(tmp_path: Path, edge_service: EdgeService) -> None:
    said = "云" * (Edge.longest - 1) + "。"
    take = Edge(tmp_path).speak(line(said), VOICE)
    assert take.words[-1].said_end == len(said) - 1
    assert edge_service.connections == 1


def test_it_speaks_even_for_a_caller_who_is_in_an_event_loop(
    edge: Edge, edge_service: EdgeService
) -> None:
    async def notebook() -> float:
        return edge.speak(line(SAID), VOICE).audio.duration_s

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
        edge.speak(line(SAID), replace(VOICE, speaker=speaker))
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


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_both_readmes_tell_the_bounds_of_each_option(readme: str) -> None:
    text = (Path(__file__).parent.parent / readme).read_text(encoding="utf-8")
    for key, (most, unit, _) in OPTIONS.items():
        assert re.search(rf'`{key}`.{{1,4}}`"-{most}{unit}".{{2,6}}"\+{most}{unit}"`', text), key


@pytest.mark.parametrize("speed", [0.49, 2.25, 4.0])
def test_a_pace_that_the_service_does_not_follow_is_never_asked_for(
    speed: float, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match=rf"linbo\.toml: speed.*{speed:g}.*between 0\.5 and 2"):
        edge.speak(line(SAID), replace(VOICE, speed=speed))
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


@pytest.mark.parametrize("said", ["云\ud800溪区", "云\ufffe溪区"])
def test_what_no_text_may_have_is_never_sent(
    said: str, edge: Edge, edge_service: EdgeService
) -> None:
    with pytest.raises(EngineError, match="character"):
        edge.speak(line(said), VOICE)
    assert edge_service.connections == 0
