"""One contract for every engine: add a row, and all of this is asked of it."""

import dataclasses
import hashlib
import multiprocessing
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import edge_tts.communicate
import numpy as np
import pytest
from numpy.typing import NDArray

from briefing.engines import ENGINES, Engine, catalogue, load
from briefing.engines.baker import Baker
from briefing.engines.kokoro import Kokoro
from briefing.errors import EngineError
from briefing.model import Take, Voice
from tests import tiny_kokoro
from tests.conftest import USER_DATA
from tests.edge_service import EdgeService
from tests.readme import write_engine
from tests.spoken import OPENING, line, speak_in_a_worker

ROWS = {
    "edge": "edge_row",
    "baker": "baker_row",
    "kokoro": "kokoro_row",
    "espeak": "espeak_row",
    "mypkg.tts:Cloud": "readme_row",
}
"""An engine's name → the fixture that gives the engine, ready to speak, and one of its voices."""
LOCAL = ("baker", "kokoro", "espeak", "mypkg.tts:Cloud")
"""Those that run here: fed our pinyin, with our pauses, the same wherever they run."""
TIMED = ("baker", "espeak", "mypkg.tts:Cloud")
"""Those whose own pace can be measured: a model in miniature has none."""
SILENCE = 10 ** (-60 / 20)
DEADLINE_S = 180.0


class Service(NamedTuple):
    """An engine that is ready to speak."""

    engine: Engine
    voice: Voice
    folder: Path
    """Where it keeps its files, for another process to load it again."""
    file: Path
    """The voice's."""


def ready(file: Path, folder: Path) -> Service:
    voice = catalogue.read(file)
    return Service(load(voice.engine, folder), voice, folder, file)


def shipped(name: str, folder: Path = USER_DATA) -> Service:
    return ready(catalogue.shipped() / f"{name}.toml", folder)


@pytest.fixture
def edge_row(edge_service: EdgeService, tmp_path: Path) -> Service:
    assert edge_service
    return shipped("yunyang", tmp_path)


@pytest.fixture(scope="session")
def baker_row() -> Service:
    if not Baker(USER_DATA).installed():
        pytest.skip("the baker voice: have it with “briefing voices install baker”")
    return shipped("baker")


@pytest.fixture(scope="session")
def kokoro_row(tmp_path_factory: pytest.TempPathFactory) -> Service:
    folder = tmp_path_factory.mktemp("kokoro")
    Kokoro(folder).install(tiny_kokoro.write(folder / "files"), lambda _done, _total: None)
    return shipped("kokoro-zf001", folder)


@pytest.fixture(scope="session")
def espeak_row() -> Service:
    return shipped("espeak")


@pytest.fixture(scope="session")
def readme_row(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("tutorial")
    voice = write_engine("README.md", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield ready(voice, folder)


@pytest.fixture(params=ROWS)
def service(request: pytest.FixtureRequest) -> Service:
    found: Service = request.getfixturevalue(ROWS[request.param])
    assert found.engine.name == request.param
    return found


@pytest.fixture(params=LOCAL)
def local(request: pytest.FixtureRequest) -> Service:
    found: Service = request.getfixturevalue(ROWS[request.param])
    return found


def test_every_engine_we_ship_stands_in_the_table() -> None:
    assert {name for name in ROWS if ":" not in name} == set(ENGINES)


def speak(service: Service, said: str) -> Take:
    engine, voice, *_ = service
    return engine.speak(line(said), voice)


def places(take: Take) -> set[int]:
    """Give each place of the said line that a word covers."""
    return {place for word in take.words for place in range(word.said_start, word.said_end)}


def level(samples: NDArray[np.float32]) -> float:
    return float(np.sqrt(np.mean(samples.astype(np.float64) ** 2)))


def test_an_engine_says_what_it_takes_and_that_it_can_speak_now(service: Service) -> None:
    engine, voice, *_ = service
    assert engine.version
    assert engine.longest >= 100
    assert engine.parallel >= 1
    engine.check(voice)


def test_sound_is_mono_float_within_range_and_without_offset(service: Service) -> None:
    audio = speak(service, OPENING).audio
    assert audio.rate_hz in {22_050, 24_000}
    samples = audio.samples
    assert samples.dtype == np.float32
    assert samples.ndim == 1
    assert np.isfinite(samples).all()
    assert 0.1 < np.abs(samples).max() <= 1
    assert abs(samples.mean(dtype=np.float64)) < 1e-3


def test_a_take_begins_and_ends_in_silence_and_sounds_between(service: Service) -> None:
    take = speak(service, OPENING)
    edge = round(0.02 * take.audio.rate_hz)
    assert level(take.audio.samples[:edge]) < SILENCE
    assert level(take.audio.samples[-edge:]) < SILENCE
    assert level(take.audio.samples) > 0.02


def test_words_are_in_order_inside_the_sound_and_none_is_missing(service: Service) -> None:
    take = speak(service, OPENING)
    time_s = place = 0.0
    for word in take.words:
        assert place <= word.said_start < word.said_end
        assert time_s <= word.start_s < word.end_s <= take.audio.duration_s
        time_s, place = word.end_s, word.said_end
    assert {n for n, character in enumerate(OPENING) if character not in "，。"} <= places(take)


def test_every_word_is_heard_where_its_time_says(service: Service) -> None:
    take = speak(service, OPENING)
    rate_hz = take.audio.rate_hz
    for word in take.words:
        sound = take.audio.samples[round(word.start_s * rate_hz) : round(word.end_s * rate_hz)]
        assert level(sound) > 0.01, OPENING[word.said_start : word.said_end]


def test_the_same_line_sounds_the_same_in_any_order_and_any_thread(service: Service) -> None:
    said = [OPENING, "第二句。", OPENING, "临江市", OPENING, "第二句。"]
    with ThreadPoolExecutor(3) as threads:
        takes = list(threads.map(lambda text: speak(service, text), said))
    sounds = [take.audio.samples.tobytes() for take in takes]
    assert sounds[0] == sounds[2] == sounds[4]
    assert sounds[1] == sounds[5]
    assert takes[0].words == takes[4].words


def test_more_characters_take_longer(service: Service) -> None:
    assert (
        speak(service, "临江市云溪区昨天通车").audio.duration_s
        > 1.5 * speak(service, "临江市").audio.duration_s
    )


def test_the_longest_line_is_said_whole_even_without_punctuation(service: Service) -> None:
    longest = service.engine.longest
    take = speak(service, ("临江市云溪区新建学校" * longest)[:longest])
    assert places(take) == set(range(longest))
    assert take.words[-1].end_s <= take.audio.duration_s


def test_a_line_longer_than_the_engine_takes_is_said_whole_or_refused(service: Service) -> None:
    engine, voice, *_ = service
    said = "一" * (engine.longest + 1)
    try:
        take = engine.speak(line(said), voice)
    except EngineError:
        return
    assert take.words[-1].said_end == len(said)


@pytest.mark.parametrize("said", ["", " \n", "，。", "“……”", "☃", "%", "Αθήνα"])
def test_a_line_without_anything_to_say_is_refused(service: Service, said: str) -> None:
    with pytest.raises(EngineError):
        speak(service, said)


@pytest.mark.parametrize(
    ("mark", "pause_s"), [("、", 0.25), ("，", 0.3), ("；", 0.35), ("：“", 0.35), ("。”", 0.5)]
)
def test_a_pause_at_punctuation_is_ours_to_the_millisecond(
    local: Service, mark: str, pause_s: float
) -> None:
    take = speak(local, f"学校好{mark}东桥通车")
    before, after = take.words[2], take.words[3]
    assert after.start_s - before.end_s == pytest.approx(pause_s, abs=0.001)
    rate_hz = take.audio.rate_hz
    silence = take.audio.samples[round(before.end_s * rate_hz) : round(after.start_s * rate_hz)]
    assert not silence.any()


def test_silence_is_cut_in_without_a_click(local: Service) -> None:
    samples = speak(local, "学校好，东桥通车。").audio.samples
    (gaps,) = np.nonzero((samples[1:-1] == 0) & ((samples[:-2] != 0) | (samples[2:] != 0)))
    assert np.abs(np.diff(samples))[gaps].max() < SILENCE


def test_a_quarter_of_the_speed_takes_four_times_as_long(local: Service) -> None:
    engine, voice, *_ = local
    slow = engine.speak(line(OPENING), dataclasses.replace(voice, speed=0.5)).audio.duration_s
    fast = engine.speak(line(OPENING), dataclasses.replace(voice, speed=2.0)).audio.duration_s
    assert slow / fast == pytest.approx(4, rel=0.2)


@pytest.mark.parametrize("said", ["五%", "★好", "3月"])
def test_a_character_that_has_no_sound_is_named_not_dropped(local: Service, said: str) -> None:
    with pytest.raises(EngineError) as refusal:
        speak(local, said)
    assert "write it out" in refusal.value.remedy


def test_letters_are_spelt_and_each_has_its_time(local: Service) -> None:
    take = speak(local, "GDP好")
    assert [(word.said_start, word.said_end) for word in take.words] == [
        (0, 1), (1, 2), (2, 3), (3, 4),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["熊", "穷", "窘", "略", "女", "嗯", "花儿"])
def test_rare_syllables_last_as_long_as_any(local: Service, said: str) -> None:
    for word in speak(local, said).words:
        assert 0.08 < word.end_s - word.start_s < 0.6


@pytest.mark.parametrize("local", TIMED, indirect=True)
def test_the_voice_file_states_the_pace_that_is_measured(local: Service) -> None:
    voice = local.voice
    lines = [OPENING, "东桥新路昨天通车，第一、第二学校新建八所。", "好，九月一日开学。"]
    lines = [said.replace("日", "月") for said in lines]
    heard_s = sum(take.words[-1].end_s for take in (speak(local, said) for said in lines))
    pace = 60 * sum(map(len, lines)) / heard_s
    assert pace == pytest.approx(voice.characters_per_minute, rel=0.1)


FRESH = """
import hashlib, sys
from pathlib import Path
from tests.readme import write_engine
from tests.spoken import OPENING, line, speak_in_a_worker
from briefing.engines import catalogue, load
voice = catalogue.read(Path(sys.argv[1]))
take = load(voice.engine, Path(sys.argv[2])).speak(line(OPENING), voice)
print(hashlib.sha256(take.audio.samples.tobytes()).hexdigest())
"""


def test_a_fresh_process_gives_the_same_samples_and_not_a_word_on_stderr(local: Service) -> None:
    command = [sys.executable, "-W", "error", "-c", FRESH, str(local.file), str(local.folder)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )
    assert done.stderr == ""
    samples = speak(local, OPENING).audio.samples
    assert done.stdout.strip() == hashlib.sha256(samples.tobytes()).hexdigest()


def test_two_workers_that_load_the_engine_say_the_same_line_at_once(service: Service) -> None:
    engine, voice, folder, _ = service
    task = (engine.name, folder, voice, OPENING, edge_tts.communicate.WSS_URL)
    with ProcessPoolExecutor(2, multiprocessing.get_context("spawn")) as workers:
        takes = [workers.submit(speak_in_a_worker, *task) for _ in range(2)]
        here = speak(service, OPENING)
        for each in takes:
            take = each.result(DEADLINE_S)
            assert take.audio.samples.tobytes() == here.audio.samples.tobytes()
            assert take.words == here.words


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_goes_on_with_the_engine_that_its_parent_used(service: Service) -> None:
    here = speak(service, OPENING)
    forking = multiprocessing.get_context("fork")
    receiver, sender = forking.Pipe(duplex=False)
    child = forking.Process(target=lambda: sender.send(speak(service, OPENING)))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the fork beside threads is meant
        child.start()
    try:
        assert receiver.poll(DEADLINE_S), "the child says nothing"
        take = receiver.recv()
    finally:
        child.kill()
        child.join()
    assert take.audio.samples.tobytes() == here.audio.samples.tobytes()
    assert take.words == here.words
