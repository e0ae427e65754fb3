"""What a local voice makes of varied sentences: a small run of benchmarks/voice_quality.py."""

import numpy as np
import pytest

from benchmarks.voice_quality import Quality, corpus, examine
from briefing.engines import catalogue, load
from briefing.engines.baker import Baker
from briefing.engines.syllables import PAUSES_S
from briefing.model import Line
from tests.conftest import USER_DATA


@pytest.fixture(scope="module")
def lines() -> list[Line]:
    return corpus(20)


@pytest.fixture(scope="module", params=["baker", "espeak"])
def found(request: pytest.FixtureRequest, lines: list[Line]) -> Quality:
    if request.param == "baker" and not Baker(USER_DATA).installed():
        pytest.skip("the baker voice: have it with “briefing voices install baker”")
    voice = catalogue.find(request.param)
    engine = load(voice.engine, USER_DATA)
    quality = Quality()
    for line in lines:
        examine(quality, line, engine.speak(line, voice))
    return quality


def test_the_sound_has_no_faults(found: Quality) -> None:
    assert found.takes >= 20
    assert found.clicks == 0
    assert found.clipped == 0
    assert found.offset_db < -60
    assert found.edges_db < -60


def test_nothing_is_cut_off(found: Quality) -> None:
    assert found.cut == []
    assert found.disordered == 0
    assert min(found.last_ratio) > 0.4


def test_pauses_are_a_newsreader_s(found: Quality) -> None:
    assert "，" in found.pauses_s
    for mark, pauses_s in found.pauses_s.items():
        assert min(pauses_s) >= PAUSES_S[mark] - 0.005, mark
        assert np.median(pauses_s) == pytest.approx(PAUSES_S[mark], abs=0.03), mark


def test_the_pace_is_a_newsreader_s(found: Quality) -> None:
    assert 270 < np.median(found.rates) < 310
    assert min(found.rates) > 200
    assert max(found.rates) < 400


def test_word_times_fall_where_syllables_begin(found: Quality) -> None:
    """Allow the closure of a stop, which belongs to its syllable and is silent."""
    lags_ms = 1000 * np.array(found.lags_s)
    assert len(lags_ms) > 50
    assert 0 <= np.median(lags_ms) <= 60
    assert np.mean(lags_ms > -40) > 0.9
