from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.engines import Engine
from briefing.engines.casting import ORDER, Casting, names
from briefing.errors import EngineError, EngineUnavailableError, SettingsError
from briefing.model import Line, Take, Voice


class Fake:
    """An engine that works, or says why not."""

    version = "1"
    longest = 100
    parallel = 1

    def __init__(self, name: str, fault: EngineError | None = None) -> None:
        self.name = name
        self.fault = fault
        self.online = name == "edge"
        self.checks = 0

    def check(self, voice: Voice) -> None:
        assert voice.engine == self.name
        self.checks += 1
        if self.fault:
            raise self.fault

    def speak(self, line: Line, voice: Voice) -> Take:
        raise AssertionError(f"choosing {voice.name} must not speak {line.text}")


class FakeBaker(Fake):
    """An engine whose files can be fetched."""

    licence_note = "for non-commercial use only"

    def __init__(self, *, there: bool = False, fault: EngineError | None = None) -> None:
        super().__init__("baker")
        self.there = there
        self.fetch_fault = fault

    def installed(self) -> bool:
        return self.there

    def install(self, source: Path | None, progress: Callable[[int, int], None]) -> None:
        assert source is None
        if self.fetch_fault:
            raise self.fetch_fault
        progress(40, 40)
        self.there = True

    def remove(self) -> None:
        self.there = False

    def check(self, voice: Voice) -> None:
        assert self.there, "checked before it was installed"
        super().check(voice)


NO_ANSWER = EngineUnavailableError("edge-tts", "no answer within 3 s", "try later")
NO_FETCH = EngineUnavailableError("the baker voice", "its files cannot be fetched", "try later")


class Desk:
    """Cast fakes and keep what was said."""

    def __init__(self, tmp_path: Path, **faults: EngineError) -> None:
        self.folder = tmp_path / "voices"
        self.folder.mkdir(parents=True)
        for name, engine in zip(ORDER, ("edge", "baker", "espeak"), strict=True):
            (self.folder / f"{name}.toml").write_text(
                f'engine = "{engine}"\nspeaker = "x"\ntitle = "x"\nlicence = "x"\ngood_for = "x"\n'
                'sex = "male"\ncharacters_per_minute = 280\n'
            )
        self.edge = Fake("edge", faults.get("edge"))
        self.baker = FakeBaker(there="baker" not in faults, fault=faults.get("baker"))
        self.espeak = Fake("espeak", faults.get("espeak"))
        self.said: list[str] = []
        self.bytes: list[tuple[int, int]] = []

    def load(self, engine: str, folder: Path) -> Engine:
        assert folder == self.folder
        if engine == "espeak" and self.espeak.fault:
            raise SettingsError("engine “espeak”", "cannot be imported", "install it")
        made: Engine = getattr(self, engine)
        return made

    def casting(self, *, offline: bool = False) -> Casting:
        return Casting(
            (self.folder,),
            self.folder,
            offline=offline,
            say_why=self.said.append,
            progress=lambda done, total: self.bytes.append((done, total)),
            load=self.load,
        )

    def choose(self, name: str, *, offline: bool = False) -> tuple[str, str]:
        (anchor,) = self.casting(offline=offline).anchors(name)
        return anchor.voice.name, anchor.engine.name


def test_auto_takes_the_online_voice_where_it_answers(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    assert desk.choose("auto") == ("yunyang", "edge")
    assert desk.said == ["voice: yunyang"]


def test_auto_takes_the_embedded_voice_where_the_service_is_silent_and_says_so(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path, edge=NO_ANSWER)
    assert desk.choose("auto") == ("baker", "baker")
    assert desk.said == ["voice: baker (edge-tts: no answer within 3 s)"]


def test_auto_fetches_the_embedded_voice_once_and_says_its_licence(tmp_path: Path) -> None:
    desk = Desk(tmp_path, edge=NO_ANSWER)
    desk.baker.there = False
    desk.choose("auto")
    assert desk.said[0] == "fetching voice baker: for non-commercial use only"
    assert desk.bytes == [(40, 40)]
    desk.said.clear()
    desk.choose("auto")
    assert desk.said == ["voice: baker (edge-tts: no answer within 3 s)"]


def test_auto_falls_back_to_espeak_where_nothing_can_be_fetched(tmp_path: Path) -> None:
    desk = Desk(tmp_path, edge=NO_ANSWER, baker=NO_FETCH)
    assert desk.choose("auto") == ("espeak", "espeak")
    assert desk.said[-1] == (
        "voice: espeak (edge-tts: no answer within 3 s; "
        "the baker voice: its files cannot be fetched)"
    )


def test_auto_offline_asks_no_service_and_fetches_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.baker.there = False
    assert desk.choose("auto", offline=True) == ("espeak", "espeak")
    assert desk.edge.checks == 0
    assert desk.bytes == []


def test_auto_offline_takes_the_embedded_voice_that_is_there(tmp_path: Path) -> None:
    assert Desk(tmp_path).choose("auto", offline=True) == ("baker", "baker")


def test_auto_without_any_voice_gives_every_reason(tmp_path: Path) -> None:
    desk = Desk(tmp_path, edge=NO_ANSWER, baker=NO_FETCH, espeak=NO_ANSWER)
    with pytest.raises(EngineUnavailableError) as caught:
        desk.choose("auto")
    for reason in ("no answer within 3 s", "cannot be fetched", "cannot be imported"):
        assert reason in caught.value.problem


def test_a_voice_asked_for_by_name_is_never_replaced(tmp_path: Path) -> None:
    desk = Desk(tmp_path, edge=NO_ANSWER)
    with pytest.raises(EngineUnavailableError, match="no answer within 3 s"):
        desk.choose("yunyang")
    assert desk.said == []


def test_an_online_voice_asked_for_offline_is_refused_without_a_question(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    with pytest.raises(EngineUnavailableError, match="speaks online"):
        desk.choose("yunyang", offline=True)
    assert desk.edge.checks == 0


def test_a_named_voice_is_fetched_where_it_is_missing(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.baker.there = False
    assert desk.choose("baker") == ("baker", "baker")
    assert "non-commercial" in desk.said[0]


def test_a_named_voice_is_not_fetched_offline(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.baker.there = False
    with pytest.raises(EngineUnavailableError) as caught:
        desk.choose("baker", offline=True)
    assert "briefing voices install baker" in caught.value.remedy
    assert desk.bytes == []


def test_an_unknown_voice_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"bakre.*did you mean baker"):
        Desk(tmp_path).choose("bakre")


def test_a_broken_voice_file_is_an_error_even_for_auto(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (desk.folder / "yunyang.toml").write_text("speaker = 1")
    with pytest.raises(SettingsError, match=r"yunyang\.toml"):
        desk.choose("auto")


def test_two_voices_are_made_ready_in_their_order_and_share_an_engine(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    (desk.folder / "second.toml").write_text(
        (desk.folder / "yunyang.toml").read_text().replace('"x"', '"y"', 1)
    )
    first, second = desk.casting().anchors("yunyang,second")
    assert (first.voice.name, second.voice.name) == ("yunyang", "second")
    assert first.engine is second.engine
    assert desk.edge.checks == 2  # each of them by its own name


@pytest.mark.parametrize(
    ("asked", "found"),
    [("auto", ("auto",)), ("yunyang,xiaoxiao", ("yunyang", "xiaoxiao")), ("a、 b", ("a", "b"))],
)
def test_voices_that_take_turns_are_named_in_one_word(asked: str, found: tuple[str, ...]) -> None:
    assert names(asked) == found


@pytest.mark.parametrize(
    ("asked", "problem"), [("auto,baker", "mixes auto"), ("baker,baker", "names a voice twice")]
)
def test_turns_that_make_no_sense_are_refused(asked: str, problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        names(asked)


def test_who_stands_in_comes_behind_every_engine_that_failed(tmp_path: Path) -> None:
    casting = Desk(tmp_path).casting()
    yunyang, baker, espeak = (casting.first([name]).voice for name in ORDER)
    assert casting.behind([yunyang]) == ("baker", "espeak")
    assert casting.behind([yunyang, baker]) == ("espeak",)
    assert casting.behind([espeak]) == ()


def test_the_first_choice_has_no_reason_and_a_later_one_says_it(tmp_path: Path) -> None:
    assert Desk(tmp_path / "a").casting().first(ORDER).reason == ""
    desk = Desk(tmp_path / "b", edge=NO_ANSWER)
    assert desk.casting().first(ORDER).reason == "edge-tts: no answer within 3 s"
