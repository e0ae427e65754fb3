import dataclasses
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from briefing.engines import catalogue, espeak
from briefing.engines.espeak import Espeak
from briefing.engines.espeak_sound import mended
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Reading
from briefing.reading.syllables import inventory
from tests.acoustics import clicks
from tests.spoken import OPENING, line

VOICE = catalogue.find("espeak")


@pytest.fixture
def engine(tmp_path: Path) -> Espeak:
    return Espeak(tmp_path)


def pitch_hz(samples: np.ndarray[Any, Any], rate_hz: int) -> float:
    """Find the strongest period between 60 and 200 Hz, by autocorrelation."""
    echo = np.correlate(samples, samples, "full")[len(samples) - 1 :]
    shortest = rate_hz // 200
    return rate_hz / (shortest + int(np.argmax(echo[shortest : rate_hz // 60])))


def test_the_library_is_never_loaded_into_the_program_itself() -> None:
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1])\n"
        "from tests.test_espeak import Espeak, OPENING, VOICE, line\n"
        "Espeak(Path()).speak(line(OPENING), VOICE)\n"
        "maps = Path('/proc/self/maps')\n"
        "print('libespeak' in (maps.read_text() if maps.exists() else ''))"
    )
    root = Path(__file__).parent.parent
    done = subprocess.run(
        [sys.executable, "-c", code, str(root)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


def test_a_rising_tone_rises_and_a_high_one_stays(engine: Espeak) -> None:
    rises = {}
    for syllable in "临三":
        take = engine.speak(line(syllable), VOICE)
        samples, rate_hz = take.audio.samples, take.audio.rate_hz
        end, window = round(take.words[0].end_s * rate_hz), round(0.05 * rate_hz)
        late = pitch_hz(samples[end - 2 * window : end - window], rate_hz)
        early = pitch_hz(samples[end - 4 * window : end - 2 * window], rate_hz)
        rises[syllable] = late / early
    assert rises["临"] > 1.05
    assert rises["三"] < 1.05


def test_a_syllable_that_would_be_read_as_english_is_refused(engine: Espeak) -> None:
    stranger = line("好")
    reading = dataclasses.replace(stranger.reading, spoken_pinyin=("brk3",))
    with pytest.raises(EngineError, match="brk3"):
        engine.speak(dataclasses.replace(stranger, reading=reading), VOICE)


@pytest.mark.parametrize(
    "options", [{"volumes": 50.0}, {"volume": 101.0}, {"pitch": -1.0}, {"range": "wide"}]
)
def test_an_option_that_is_not_understood_is_named_with_those_that_are(
    engine: Espeak, options: dict[str, str | float]
) -> None:
    voice = dataclasses.replace(VOICE, options=options)
    with pytest.raises(EngineError, match="volume, pitch, range") as refusal:
        engine.check(voice)
    assert not isinstance(refusal.value, EngineUnavailableError)


def test_a_voice_that_the_library_lacks_is_unavailable(engine: Espeak) -> None:
    with pytest.raises(EngineUnavailableError, match="no voice tlh-nowhere"):
        engine.check(dataclasses.replace(VOICE, speaker="tlh-nowhere"))


def test_a_worker_that_crashes_is_one_clear_sentence(
    engine: Espeak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashing = tmp_path / "worker.py"
    crashing.write_text("import os; os.abort()")
    monkeypatch.setattr(espeak, "_WORKER", crashing)
    with pytest.raises(EngineError, match="it ended with code"):
        engine.speak(line(OPENING), VOICE)


def test_a_worker_that_hangs_is_ended_at_its_deadline(
    engine: Espeak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hanging = tmp_path / "worker.py"
    hanging.write_text("import time; time.sleep(60)")
    monkeypatch.setattr(espeak, "_WORKER", hanging)
    monkeypatch.setattr(espeak, "_DEADLINE_S", 0.1)
    with pytest.raises(EngineError, match="no answer within"):
        engine.speak(line(OPENING), VOICE)


def test_a_worker_that_swallows_syllables_is_found_out(
    engine: Espeak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lazy = tmp_path / "worker.py"
    lazy.write_text(
        "import sys\n"
        'sys.stdout.buffer.write(b\'{"rate_hz": 22050, "words": [[0, 0]]}\\n\' + bytes(44100))'
    )
    monkeypatch.setattr(espeak, "_WORKER", lazy)
    with pytest.raises(EngineError, match="1 of 16 syllables"):
        engine.speak(line(OPENING), VOICE)


def test_every_syllable_of_mandarin_is_spoken_in_every_tone(engine: Espeak) -> None:
    quick = dataclasses.replace(VOICE, speed=2.0)
    syllables = [name + tone for name in sorted(inventory()) for tone in "12345"]
    for start in range(0, len(syllables), engine.longest):
        pinyin = tuple(syllables[start : start + engine.longest])
        said = "字" * len(pinyin)
        take = engine.speak(Line(Reading(said, said, pinyin, pinyin), 0.5), quick)
        assert len(take.words) == len(pinyin)


def test_a_recorded_consonant_does_not_click() -> None:
    """Its offset steps up from silence, as the library's own 0.0135 before g."""
    rate_hz = 22_050
    noise = np.random.default_rng(1).normal(0, 0.0005, 2000)
    offset = np.linspace(0.0135, 0, 2000)
    raw = np.concatenate([np.zeros(400), noise + offset]).astype(np.float32)
    sound = mended(raw, rate_hz)
    assert clicks(raw, rate_hz) == 1
    assert clicks(sound, rate_hz) == 0
    assert np.abs(sound).max() < 0.007
    assert np.std(np.diff(sound[400:])) == pytest.approx(np.std(np.diff(raw[401:])), rel=0.05)
