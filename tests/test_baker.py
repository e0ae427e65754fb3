import dataclasses
import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from briefing.engines import catalogue
from briefing.engines.baker import RATE_HZ, Baker, windows
from briefing.engines.baker.chatter import without_chatter
from briefing.engines.baker.repairs import with_shifts, without_dropout, without_rounding
from briefing.engines.baker.symbols import Mapper
from briefing.engines.baker.utterances import COMFORTABLE, utterances
from briefing.engines.syllables import PHRASE, WORD, Spoken, clauses, spoken, syllables_of
from briefing.errors import EngineError
from tests.acoustics import QUIET, fundamentals_hz, level
from tests.conftest import USER_DATA
from tests.spoken import OPENING, line
from tests.tiny_models import run, with_dropout, with_rounding

SENTENCES = (OPENING, "东桥新路昨天通车，第一、第二学校新建八所。", "好，九月一月开学。")
VALUES = [0.5, -1.25, 3.0, 0.001]
MAPPER = Mapper.parse(
    json.dumps(
        {
            "symbol_to_id": {"sil": 1, "#0": 2, "#1": 3, "#2": 4, "#3": 5, "eos": 9},
            "pinyin_dict": {"hua": ["h", "ua"], "er": ["^", "er"], "hao": ["h", "ao"]},
        }
    )
)


def symbols(said: str) -> str:
    return " ".join(MAPPER.spell(spoken(line(said))).symbols)


# ------------------------------------------------------------------ the models


def test_without_dropout_a_model_keeps_every_value_at_its_own_size() -> None:
    repaired = without_dropout(with_dropout())
    assert run(repaired, VALUES, 1, 1) == pytest.approx(np.multiply(VALUES, 2), rel=1e-6)
    assert run(repaired, VALUES, 1, 1).tobytes() == run(repaired, VALUES, 1, 1).tobytes()


@pytest.mark.parametrize(
    "stranger", [with_dropout(branches=1), with_dropout(branches=3), with_dropout(scale=4.0)]
)
def test_a_model_with_other_dropout_than_we_know_is_refused(stranger: bytes) -> None:
    with pytest.raises(EngineError, match="not the one we know"):
        without_dropout(stranger)


def test_pitch_and_energy_are_added_instead_of_multiplied() -> None:
    before = without_dropout(with_dropout())
    assert run(before, VALUES, 2, 3) == pytest.approx(np.multiply(VALUES, 12), rel=1e-6)
    assert run(with_shifts(before), VALUES, 2, 3) == pytest.approx((np.array(VALUES) + 5) * 2)


def test_a_model_that_takes_no_pitch_is_refused() -> None:
    with pytest.raises(EngineError, match="one input f0_ratios"):
        with_shifts(with_rounding())
    with pytest.raises(EngineError, match="f0_ratios as a factor"):
        with_shifts(with_shifts(without_dropout(with_dropout())))


def test_without_rounding_a_model_keeps_what_8_bits_would_lose() -> None:
    exact = np.tanh(np.tanh(VALUES))
    assert np.abs(run(with_rounding(), VALUES) - exact).max() > 1e-4
    assert run(without_rounding(with_rounding()), VALUES) == pytest.approx(exact, abs=1e-6)


@pytest.mark.parametrize("stranger", [with_rounding(times=0), with_rounding(times=2)])
def test_a_model_with_other_rounding_than_we_know_is_refused(stranger: bytes) -> None:
    with pytest.raises(EngineError, match="not the one we know"):
        without_rounding(stranger)


def test_only_the_library_s_greeting_is_kept_off_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    with without_chatter():
        os.write(2, b"INFO: Created TensorFlow Lite XNNPACK delegate for CPU.\n")
        os.write(2, b"ERROR: out of memory\n")
    assert capfd.readouterr().err == "ERROR: out of memory\n"


# ------------------------------------------------------------------ symbols and utterances


def test_a_sentence_is_spelt_as_the_corpus_was_labelled() -> None:
    assert symbols("好，好。") == "sil h ao3 #3 h ao3 sil eos"
    assert symbols("好好") == "sil h ao3 #0 h ao3 sil eos"


def test_what_ends_behind_a_character_is_spelt_behind_it() -> None:
    ends = [Spoken(place, ("hao3",), 0.0, juncture=place) for place in (0, WORD, PHRASE, 0)]
    assert " ".join(MAPPER.spell(ends).symbols) == ("sil h ao3 #0 h ao3 #1 h ao3 #2 h ao3 sil eos")


def test_a_retroflex_ending_joins_its_syllable() -> None:
    assert symbols("花儿好") == "sil h ua1 er5 #0 h ao3 sil eos"


def test_each_character_begins_at_its_own_first_symbol() -> None:
    spelling = MAPPER.spell(spoken(line("花儿好")))
    assert [spelling.symbols[start] for start in spelling.starts] == ["h", "er5", "h", "sil"]


def test_a_syllable_that_the_voice_does_not_know_is_named() -> None:
    with pytest.raises(EngineError, match="xue2"):
        symbols("学")


@given(
    st.lists(
        st.builds(
            lambda letters, pause_s: Spoken(0, ("hao3",) * letters, pause_s),
            st.integers(1, 3),
            st.sampled_from([0.0] * 12 + [0.15, 0.25, 0.3, 0.35, 0.5]),
        ),
        min_size=1,
        max_size=300,
    ),
    st.sampled_from([0.5, 1.0, 2.0]),
)
def test_utterances_hold_every_character_in_order_and_none_is_long_but_by_a_clause(
    heard: list[Spoken], slowness: float
) -> None:
    groups = utterances(heard, slowness)
    assert [character for group in groups for character in group] == heard
    assert all(group[-1].pause_s for group in groups[:-1])
    longest = max(map(syllables_of, clauses(heard)))
    comfortable = COMFORTABLE / max(slowness, 1.0)
    assert all(syllables_of(group) <= max(comfortable, longest) for group in groups)


def test_clauses_stay_in_one_utterance_while_they_are_comfortable() -> None:
    clause = [Spoken(0, ("hao3",), 0.0)] * 9 + [Spoken(0, ("hao3",), 0.3)]
    assert [len(group) for group in utterances(clause * 6, 1.0)] == [COMFORTABLE, 20]


# ------------------------------------------------------------------ windows, pitch and energy


@pytest.fixture(scope="module")
def baker() -> Baker:
    if not Baker(USER_DATA).installed():
        pytest.skip("the baker voice: have it with “briefing voices install baker”")
    return Baker(USER_DATA)


@pytest.mark.parametrize(
    "said",
    [
        "临江市云溪区昨天通车，全长十二公里，东桥新路昨天通车，第一、第二学校新建八所。",
        "临江市云溪区新建学校" * 3,
    ],
)
def test_windows_are_not_heard(baker: Baker, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    voice = catalogue.find("baker")
    cut = baker.speak(line(said), voice).audio.samples
    monkeypatch.setattr(windows, "MOST", 100_000)
    whole = baker.speak(line(said), voice).audio.samples
    assert len(cut) == len(whole)
    assert 0 < np.abs(cut - whole).max() < QUIET


def heard(baker: Baker, **values: float) -> NDArray[np.float32]:
    voice = dataclasses.replace(catalogue.find("baker"), options=values)
    return np.concatenate([baker.speak(line(each), voice).audio.samples for each in SENTENCES])


def mean_hz(samples: NDArray[np.float32]) -> float:
    return float(np.exp(np.mean(np.log(fundamentals_hz(samples, RATE_HZ)))))


@pytest.mark.parametrize("pitch", [0.85, 0.92, 1.08, 1.15])
def test_the_pitch_of_a_voice_file_is_heard(baker: Baker, pitch: float) -> None:
    own, moved = heard(baker), heard(baker, pitch=pitch)
    assert mean_hz(moved) / mean_hz(own) == pytest.approx(pitch, abs=0.03)
    assert level(moved) / level(own) == pytest.approx(1, abs=0.12)
    assert len(moved) == pytest.approx(len(own), rel=0.01)


@pytest.mark.parametrize("energy", [0.75, 1.25])
def test_the_energy_of_a_voice_file_is_heard(baker: Baker, energy: float) -> None:
    own, moved = heard(baker), heard(baker, energy=energy)
    assert level(moved) / level(own) == pytest.approx(energy, abs=0.06)
    assert mean_hz(moved) / mean_hz(own) == pytest.approx(1, abs=0.03)


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"pitch": 0.8}, "pitch = 0.8"),
        ({"energy": 1.4}, "energy = 1.4"),
        ({"pitch": "+2Hz"}, "pitch"),
        ({"pitch": float("nan")}, "pitch"),
        ({"volume": 1.0}, "volume"),
    ],
)
def test_an_option_out_of_range_is_named_with_its_range(
    tmp_path: Path, options: dict[str, str | float], named: str
) -> None:
    voice = dataclasses.replace(catalogue.find("baker"), options=options)
    with pytest.raises(EngineError, match=named) as refusal:
        Baker(tmp_path).check(voice)
    assert "pitch from 0.85 to 1.15 and energy from 0.75 to 1.25" in refusal.value.remedy


def test_another_speaker_is_refused(tmp_path: Path) -> None:
    voice = dataclasses.replace(catalogue.find("baker"), speaker="other")
    with pytest.raises(EngineError, match="a speaker other"):
        Baker(tmp_path).check(voice)
