"""Engines of somebody else's, by dotted name: what they may get wrong."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from briefing.engines import Installable, load
from briefing.errors import EngineError, EngineUnavailableError, SettingsError
from briefing.model import Audio, Line, Take, Voice, WordTime
from tests.spoken import line

VOICE = Voice("hum", "mypkg:Hum", "hum", "Hum", "none", "tests", "male", 300.0)
SOUND = np.full(24_000, 0.5, np.float32)
TAKE = Take(Audio(SOUND, 24_000), (WordTime(0, 1, 0.1, 0.4), WordTime(1, 2, 0.4, 0.9)))


class Hum:
    """Give the take it is told to give."""

    name, version, longest, parallel = "tests.test_stranger:Hum", "7", 100, 2
    take: Take | Exception = TAKE

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def check(self, _voice: Voice) -> None:
        if isinstance(self.take, Exception):
            raise self.take

    def speak(self, _line: Line, voice: Voice) -> Take:
        self.check(voice)
        assert isinstance(self.take, Take)
        return self.take


class Fetched(Hum):
    """Have files as well."""

    licence_note = "free"
    online = True

    def installed(self) -> bool:
        return self.folder.exists()

    def install(self, _source: Path | str | None, progress: Callable[[int, int], None]) -> None:
        self.folder.mkdir()
        progress(1, 1)

    def remove(self) -> None:
        raise OSError("busy")


class Bare:
    """Lack most of an engine."""

    name = version = "0"

    def __init__(self, _folder: Path) -> None: ...


class Stubborn:
    """Refuse to be made."""

    def __init__(self) -> None: ...


def hum(monkeypatch: pytest.MonkeyPatch, take: Take | Exception) -> Callable[[], Take]:
    monkeypatch.setattr(Hum, "take", take)
    engine = load(f"{__name__}:Hum", Path())
    return lambda: engine.speak(line("学校"), VOICE)


def test_an_engine_of_somebody_else_s_speaks_under_its_dotted_name(tmp_path: Path) -> None:
    engine = load(f"{__name__}:Hum", tmp_path)
    assert (engine.name, engine.version) == (f"{__name__}:Hum", "7")
    assert (engine.longest, engine.parallel) == (100, 2)
    engine.check(VOICE)
    assert engine.speak(line("学校"), VOICE) is TAKE
    assert not isinstance(engine, Installable)


def test_one_with_files_installs_them(tmp_path: Path) -> None:
    engine = load(f"{__name__}:Fetched", tmp_path / "files")
    assert isinstance(engine, Installable)
    assert engine.online  # type: ignore[attr-defined]
    assert not engine.installed()
    engine.install(None, lambda _done, _total: None)
    assert engine.installed()
    with pytest.raises(EngineError, match="OSError: busy"):
        engine.remove()


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("Bare", "has no longest, parallel, check, speak"),
        ("Stubborn", "TypeError"),
        ("Nobody", "AttributeError"),
    ],
)
def test_a_class_that_is_no_engine_is_one_clear_sentence(name: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        load(f"{__name__}:{name}", Path())


def test_a_module_that_breaks_is_one_clear_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken_engine.py").write_text("1 / 0")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(SettingsError, match="ZeroDivisionError"):
        load("broken_engine:Cloud", tmp_path)


def test_what_its_code_raises_lets_another_voice_stand_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(EngineError, match="ConnectionResetError: gone"):
        hum(monkeypatch, ConnectionResetError("gone"))()
    unavailable = EngineUnavailableError("the cloud", "is down", "wait")
    with pytest.raises(EngineUnavailableError, match="the cloud: is down"):
        hum(monkeypatch, unavailable)()


def with_sound(samples: object, rate_hz: int = 24_000) -> Take:
    return dataclasses.replace(TAKE, audio=Audio(samples, rate_hz))  # type: ignore[arg-type]


def with_words(*words: WordTime) -> Take:
    return dataclasses.replace(TAKE, words=words)


@pytest.mark.parametrize(
    ("take", "problem"),
    [
        (with_sound([0.5] * 24_000), "no numpy array of float32"),
        (with_sound(SOUND.astype(np.float64)), "no numpy array of float32"),
        (with_sound(SOUND.reshape(2, -1)), "no numpy array of float32"),
        (with_sound(SOUND[:0]), "0 samples"),
        (with_sound(SOUND, 24), "at 24 Hz"),
        (with_sound(SOUND * 3), "beyond −1 to 1"),
        (with_sound(SOUND * np.float32(np.nan)), "beyond −1 to 1"),
        (with_words(), "no word times"),
        (with_words(WordTime(0, 2, 0.5, 0.1)), "out of order"),
        (with_words(WordTime(0, 2, 0.5, 1.1)), "outside"),
        (with_words(WordTime(0, 3, 0.5, 0.9)), "outside"),
        (with_words(WordTime(1, 2, 0.1, 0.4), WordTime(0, 1, 0.4, 0.9)), "out of order"),
    ],
)
def test_a_take_that_breaks_the_contract_is_refused_and_says_why(
    monkeypatch: pytest.MonkeyPatch, take: Take, problem: str
) -> None:
    with pytest.raises(EngineError, match=problem):
        hum(monkeypatch, take)()
