"""How long a line takes is known before it is spoken."""

from dataclasses import replace

import pytest

from briefing import reading
from briefing.engines import catalogue, pace
from briefing.engines.espeak import Espeak
from briefing.engines.phrasing import BREATH_S
from briefing.model import Line, Reading

VOICE = catalogue.find("espeak")
SENTENCES = (
    "云溪老街步行桥建成通行",
    "3月11日上午，横跨云溪河的老街步行桥正式通行，两岸居民来往不必再绕行石板闸。",
    "桥长86.5米、宽6米，总投资1280万元。",
    "65位老人一边喝茶一边学习用手机挂号、缴费和视频通话。",
    "今年3月以来，“银龄课堂”先后走进云溪区20个社区食堂，开课96场。",
    "青石湖是云溪区主要的饮用水水源地；水域面积8.6平方千米，供应着全区41万居民的日常用水。",
)


def seconds(text: str, voice: str = "espeak") -> float:
    return pace.seconds(reading.say(text), catalogue.find(voice))


def test_a_script_is_reckoned_within_three_percent(tmp_path: object) -> None:
    engine = Espeak(tmp_path)  # type: ignore[arg-type]  # pytest's path
    takes = [engine.speak(Line(reading.say(text), 0.0), VOICE) for text in SENTENCES]
    heard_s = sum(take.words[-1].end_s - take.words[0].start_s for take in takes)
    assert sum(map(seconds, SENTENCES)) == pytest.approx(heard_s, rel=0.03)


def test_it_goes_by_what_is_said() -> None:
    assert seconds("2023年") == pytest.approx(seconds("二零二三年"))
    assert seconds("GDP") > seconds("国")


def test_pauses_count_and_brackets_do_not() -> None:
    assert seconds("新桥，通车") - seconds("新桥通车") == pytest.approx(0.3 + pace.FINAL_S)
    assert seconds("“新桥”通车") == pytest.approx(seconds("新桥通车"))


def test_a_quicker_voice_takes_less() -> None:
    said = reading.say("云溪老街步行桥建成通行")
    quicker = replace(VOICE, characters_per_minute=VOICE.characters_per_minute * 1.1)
    assert pace.seconds(said, quicker) < pace.seconds(said, VOICE) * 0.95
    assert pace.seconds(said, replace(VOICE, speed=2.0)) == pace.seconds(said, VOICE) / 2


def test_a_breath_in_a_long_clause_counts() -> None:
    clause = "云溪老街步行桥建成通行"
    alone, thrice = seconds(clause) - pace.FINAL_S, seconds(clause * 3) - pace.FINAL_S
    assert thrice - 3 * alone == pytest.approx(BREATH_S + pace.FINAL_S)


def test_what_no_local_voice_can_say_still_takes_time() -> None:
    assert pace.seconds(Reading("ก", "ก", ("ก",), ("ก",)), VOICE) > 0
