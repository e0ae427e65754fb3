import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.engines import takes
from briefing.engines.takes import CachedEngine, Counts
from briefing.errors import EngineError, SettingsError
from briefing.model import Audio, Line, Reading, Take, Voice, WordTime

VOICE = Voice("linbo", "fake", "speaker-1", "林播", "none", "tests", "male", 280.0)


def line(
    said: str = "云溪区今天下雨。", pinyin: tuple[str, ...] = (), pause_s: float = 0.3
) -> Line:
    return Line(Reading(said, said, pinyin, pinyin), pause_s)


class Fake:
    """Speak noise that differs from call to call, as an online voice may."""

    name = "fake"
    version = "1"
    longest = 100
    parallel = 2

    def __init__(self) -> None:
        self.asked = 0
        self.checked: list[Voice] = []

    def check(self, voice: Voice) -> None:
        self.checked.append(voice)

    def speak(self, line: Line, voice: Voice) -> Take:
        assert voice.engine == self.name
        self.asked += 1
        noise = np.random.default_rng(self.asked).uniform(-1, 1, 2400).astype(np.float32)
        return Take(Audio(noise, 24_000), (WordTime(0, len(line.said), 0.01, 0.1 / 3),), 2)


@pytest.fixture
def engine() -> Fake:
    return Fake()


def same(one: Take, other: Take) -> bool:
    return (
        one.audio.rate_hz == other.audio.rate_hz
        and one.audio.samples.dtype == other.audio.samples.dtype == np.float32
        and one.audio.samples.tobytes() == other.audio.samples.tobytes()
        and (one.words, one.attempts) == (other.words, other.attempts)
    )


def files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_line_is_synthesised_once(engine: Fake, tmp_path: Path) -> None:
    first = CachedEngine(engine, tmp_path)
    first.speak(line(), VOICE)
    second = CachedEngine(engine, tmp_path)
    second.speak(line(), VOICE)
    assert engine.asked == 1
    assert first.counts == Counts(new=1)
    assert second.counts == Counts(cached=1)


def test_a_kept_take_is_bit_for_bit_the_new_one(engine: Fake, tmp_path: Path) -> None:
    new = CachedEngine(engine, tmp_path).speak(line(), VOICE)
    assert same(new, CachedEngine(engine, tmp_path).speak(line(), VOICE))


@given(
    samples=st.lists(st.floats(-1.5, 1.5, width=32), min_size=1, max_size=50),
    rate_hz=st.sampled_from([16_000, 22_050, 24_000, 48_000]),
    times=st.lists(st.floats(0, 1e4, allow_nan=False), max_size=6),
    attempts=st.integers(1, 9),
)
def test_packing_keeps_a_take_within_half_a_step_and_then_exactly(
    samples: list[float], rate_hz: int, times: list[float], attempts: int
) -> None:
    words = tuple(WordTime(i, i + 1, at, at + 0.1) for i, at in enumerate(times))
    take = Take(Audio(np.array(samples, np.float32), rate_hz), words, attempts)
    once = takes.unpack(takes.pack(take))
    assert np.abs(once.audio.samples - np.clip(samples, -1, 1)).max() <= 1 / 32768
    assert once.words == words
    assert same(once, takes.unpack(takes.pack(once)))


def renewed(**attributes: str) -> Fake:
    engine = Fake()
    for name, value in attributes.items():
        setattr(engine, name, value)
    return engine


@pytest.mark.parametrize(
    ("engine", "said", "voice"),
    [
        pytest.param(Fake(), line("云溪区今天下雪。"), VOICE, id="said"),
        pytest.param(Fake(), line(pinyin=("yun2",)), VOICE, id="pinyin"),
        pytest.param(Fake(), line(), replace(VOICE, speaker="speaker-2"), id="speaker"),
        pytest.param(Fake(), line(), replace(VOICE, speed=1.1), id="speed"),
        pytest.param(Fake(), line(), replace(VOICE, options={"pitch": "+2Hz"}), id="options"),
        pytest.param(renewed(name="other"), line(), VOICE, id="engine"),
        pytest.param(renewed(version="2"), line(), VOICE, id="version"),
    ],
)
def test_what_changes_the_sound_changes_the_key(engine: Fake, said: Line, voice: Voice) -> None:
    assert takes.key(engine, said, voice) != takes.key(Fake(), line(), VOICE)


def test_what_does_not_change_the_sound_keeps_the_key(engine: Fake) -> None:
    moved = line(pause_s=2.0)
    renamed = replace(VOICE, name="other", title="别名", characters_per_minute=300.0)
    assert takes.key(engine, moved, renamed) == takes.key(engine, line(), VOICE)


@pytest.mark.parametrize("where", range(0, 400, 13))
def test_a_file_with_one_byte_changed_is_made_again(
    engine: Fake, tmp_path: Path, where: int
) -> None:
    CachedEngine(engine, tmp_path).speak(line(), VOICE)
    [file] = files(tmp_path)
    data = bytearray(file.read_bytes())
    data[where] ^= 1
    file.write_bytes(data)
    cached = CachedEngine(engine, tmp_path)
    mended = cached.speak(line(), VOICE)
    assert (engine.asked, cached.counts) == (2, Counts(new=1, damaged=1))
    assert same(mended, CachedEngine(engine, tmp_path).speak(line(), VOICE))


@pytest.mark.parametrize("length", [0, 10, 64, 65, 150])
def test_a_file_cut_short_is_made_again(engine: Fake, tmp_path: Path, length: int) -> None:
    CachedEngine(engine, tmp_path).speak(line(), VOICE)
    [file] = files(tmp_path)
    file.write_bytes(file.read_bytes()[:length])
    CachedEngine(engine, tmp_path).speak(line(), VOICE)
    assert engine.asked == 2


def test_another_takes_file_under_this_name_is_made_again(engine: Fake, tmp_path: Path) -> None:
    cached = CachedEngine(engine, tmp_path)
    cached.speak(line(), VOICE)
    [file] = files(tmp_path)
    other = line("云溪区明天下雪。")
    key = takes.key(engine, other, VOICE)
    (tmp_path / key[:2]).mkdir(exist_ok=True)
    (tmp_path / key[:2] / f"{key}.take").write_bytes(file.read_bytes())
    cached.speak(other, VOICE)
    assert cached.counts == Counts(new=2, damaged=1)


def test_fresh_makes_a_line_again_but_only_once(engine: Fake, tmp_path: Path) -> None:
    old = CachedEngine(engine, tmp_path).speak(line(), VOICE)
    fresh = CachedEngine(engine, tmp_path, fresh=True)
    new = fresh.speak(line(), VOICE)
    again = fresh.speak(line(), VOICE)
    assert not same(old, new)
    assert same(new, again)
    assert fresh.counts == Counts(new=1, cached=1)
    assert same(new, CachedEngine(engine, tmp_path).speak(line(), VOICE))


def test_threads_that_ask_for_the_same_lines_get_one_take_of_each(
    engine: Fake, tmp_path: Path
) -> None:
    cached = CachedEngine(engine, tmp_path)
    said = [line(f"云溪区第{n}号。") for n in "一二三四"]
    heard: list[tuple[str, Take]] = []

    def ask() -> None:
        heard.extend((one.said, cached.speak(one, VOICE)) for one in said)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert cached.counts == Counts(new=4, cached=12)
    for one in said:
        first, *rest = [take for text, take in heard if text == one.said]
        assert all(same(first, take) for take in rest)


def test_an_engine_that_fails_leaves_nothing_behind(engine: Fake, tmp_path: Path) -> None:
    def refuse(line: Line, voice: Voice) -> Take:
        raise EngineError(line.text, f"{voice.name} cannot say it", "change it")

    engine.speak = refuse  # type: ignore[method-assign]  # the fault of this test
    cached = CachedEngine(engine, tmp_path)
    with pytest.raises(EngineError, match="cannot say it"):
        cached.speak(line(), VOICE)
    assert cached.counts == Counts()
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_named(engine: Fake, tmp_path: Path) -> None:
    blocked = tmp_path / "takes"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(SettingsError, match="cannot keep what was made") as caught:
        CachedEngine(engine, blocked).speak(line(), VOICE)
    assert str(blocked) in caught.value.about


def test_a_write_that_fails_leaves_no_part_behind(
    engine: Fake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(SettingsError, match="No space left"):
        CachedEngine(engine, tmp_path).speak(line(), VOICE)
    assert files(tmp_path) == []


def test_it_stands_for_its_engine(engine: Fake, tmp_path: Path) -> None:
    cached = CachedEngine(engine, tmp_path)
    cached.check(VOICE)
    assert engine.checked == [VOICE]
    for attribute in ("name", "version", "longest", "parallel"):
        assert getattr(cached, attribute) == getattr(engine, attribute)
