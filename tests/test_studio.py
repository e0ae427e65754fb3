"""Who reads, and what happens when one of them fails in the middle of a programme."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner, Result

from briefing import engines, settings
from briefing.cli import main
from briefing.errors import EngineError, EngineUnavailableError, SettingsError
from briefing.model import Chapter, Credit, Line, Reading, Script, Voice
from briefing.settings import PRESETS, Settings, SoundSettings, VoiceSettings
from briefing.studio import (
    ONE_BY_ONE,
    Performance,
    Pools,
    ScriptFor,
    Studio,
    perform,
    reckoned,
    threads,
)
from tests.edge_service import EdgeService
from tests.fake_engines import Fake, FakeBaker, FakeEdge, FakeEspeak
from tests.test_cli import DAY, PAGE, manifest

GONE = EngineUnavailableError("edge-tts", "no answer within 10 s (asked 4 times)", "try later")
REASON = "edge-tts: no answer within 10 s (asked 4 times)"


@pytest.fixture(autouse=True)
def fake_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in (FakeEdge, FakeBaker, FakeEspeak):
        monkeypatch.setitem(engines.ENGINES, kind.name, f"tests.fake_engines:{kind.__name__}")
    monkeypatch.setattr(Fake, "fails", {})
    monkeypatch.setattr(Fake, "asked", [])


class Heard:
    """Keeps what a run said."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.warned: list[str] = []
        self.stages: list[tuple[str, int, int]] = []

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.stages.append((stage, done, total))

    def tell(self, sentence: str) -> None:
        self.told.append(sentence)

    def warn(self, sentence: str) -> None:
        self.warned.append(sentence)


def line(said: str) -> Line:
    syllables = tuple("a1" for _ in said)
    return Line(Reading(said, said, syllables, syllables), 0.3)


def chapter(name: str, kind: str, *said: str) -> Chapter:
    return Chapter(name, kind, name, tuple(line(each) for each in said))


SCRIPT = Script(
    "早报",
    date(2026, 3, 12),
    (
        chapter("opening", "opening", "开场"),
        chapter("one", "story", "第一条", "内容一"),
        chapter("part", "section", "下面是民生"),
        chapter("two", "story", "第二条", "内容二"),
        chapter("three", "story", "第三条", "内容三"),
        chapter("closing", "closing", "再会"),
    ),
)


def studio(
    heard: Heard, name: str = "auto", fallback: str = "", pools: Pools = ONE_BY_ONE
) -> Studio:
    voice = VoiceSettings(name=name, fallback=fallback)
    return Studio(Settings(settings.user_folders(), voice=voice), heard, pools)


def performed(
    name: str = "auto",
    fallback: str = "",
    *,
    script_for: ScriptFor = lambda _: SCRIPT,
    pools: Pools = ONE_BY_ONE,
    only: int | None = None,
) -> tuple[Performance, Heard]:
    heard = Heard()
    room = studio(heard, name, fallback, pools)
    with room.reel() as reel:
        return perform(script_for, room, reel, only=only), heard


def readers(name: str, fallback: str = "") -> tuple[list[str], Heard]:
    spoken, heard = performed(name, fallback)
    return [master.credit.voice for master in spoken.masters], heard


# ---------------------------------------------------------------- who reads


def test_one_voice_reads_it_all_and_is_credited() -> None:
    spoken, heard = performed()
    assert [voice.name for voice in spoken.voices] == ["yunyang"]
    assert [master.credit for master in spoken.masters] == [
        Credit("edge", "yunyang", "云扬", attempts) for attempts in (2, 4, 2, 4, 4, 2)
    ]
    assert heard.warned == []
    assert heard.stages[-1] == ("voice", 9, 9)


def test_two_voices_take_turns_by_story_and_the_first_reads_the_rest() -> None:
    voices, _ = readers("yunyang,baker")
    assert voices == ["yunyang", "yunyang", "yunyang", "baker", "yunyang", "yunyang"]


def test_a_chapter_alone_is_read_by_whom_the_programme_gives_it_to() -> None:
    spoken, _ = performed("yunyang,baker", only=3)
    assert [master.credit.voice for master in spoken.masters] == ["baker"]
    assert {said for _, said in Fake.asked} == {"第二条", "内容二"}


@pytest.mark.parametrize("only", [-2, -1, 6])
def test_a_chapter_that_is_not_there_is_not_taken_for_another(only: int) -> None:
    spoken, _ = performed(only=only)
    assert spoken.masters == ()


def test_minutes_are_reckoned_with_the_pace_of_all_who_read() -> None:
    fast, slow = (
        Voice("x", "x", "x", "x", "x", "x", "male", pace, speed)
        for pace, speed in ((300.0, 1.2), (240.0, 1.0))
    )
    assert reckoned([slow]) == slow
    both = reckoned([fast, slow])
    assert (both.characters_per_minute, both.speed) == (300.0, 1.0)


# ---------------------------------------------------------------- when one of them fails


def test_the_whole_episode_is_read_by_the_next_voice_of_auto() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    voices, heard = readers("auto")
    assert voices == ["baker"] * 6
    assert heard.warned == [f"{REASON}; the whole episode is read by baker instead"]


def test_why_another_voice_reads_is_kept_with_each_chapter() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    spoken, _ = performed()
    reasons = {master.credit.reason for master in spoken.masters}
    assert reasons == {REASON}


def test_a_voice_passed_over_at_the_start_is_a_reason_too() -> None:
    Fake.fails = {"edge": {"check": GONE}}
    spoken, _ = performed()
    assert {m.credit.voice for m in spoken.masters} == {"baker"}
    reasons = {master.credit.reason for master in spoken.masters}
    assert reasons == {REASON}


def test_the_last_voice_reads_where_two_have_failed() -> None:
    Fake.fails = {
        "edge": {"内容三": GONE},
        "baker": {"内容一": EngineError("syllable “x1”", "is not known", "reword it")},
    }
    voices, heard = readers("auto")
    assert voices == ["espeak"] * 6
    assert len(heard.warned) == 2


def test_where_no_voice_can_it_is_the_first_failure_that_is_told() -> None:
    unspeakable = EngineError("line “内容一”", "has nothing to be said", "take it out")
    Fake.fails = {name: {"内容一": unspeakable} for name in ("edge", "baker", "espeak")}
    with pytest.raises(EngineError, match="has nothing to be said"):
        readers("auto")


def test_the_script_is_written_anew_for_the_pace_of_the_voice_that_reads() -> None:
    Fake.fails = {"edge": {"再会": GONE}}
    asked: list[str] = []

    def script_for(voice: Voice) -> Script:
        asked.append(voice.name)
        return SCRIPT

    performed(script_for=script_for)
    assert asked == ["yunyang", "baker"]


def test_a_voice_asked_for_by_name_is_kept_to() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    with pytest.raises(EngineUnavailableError, match="no answer within 10 s"):
        readers("yunyang")
    assert {name for name, _ in Fake.asked} == {"yunyang"}


def test_never_means_never_for_auto_too() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    with pytest.raises(EngineUnavailableError):
        readers("auto", "never")


def test_a_named_voice_may_be_replaced_where_that_is_asked_for() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    voices, _ = readers("xiaoxiao", "episode")
    assert voices == ["baker"] * 6


def test_one_segment_alone_is_read_by_the_next_voice_where_that_is_asked_for() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    voices, heard = readers("auto", "segment")
    assert voices == ["yunyang", "yunyang", "yunyang", "baker", "yunyang", "yunyang"]
    assert heard.warned == [f"{REASON}; “two” is read by baker instead"]
    assert ("baker", "第二条") in Fake.asked  # the whole segment, not one sentence of it


def test_both_who_take_turns_give_way_to_one() -> None:
    Fake.fails = {"edge": {"内容二": GONE}}
    voices, _ = readers("yunyang,xiaoxiao", "episode")
    assert voices == ["baker"] * 6


def test_what_waits_is_not_asked_for_once_a_line_has_failed() -> None:
    Fake.fails = {"edge": {"every line": GONE}}
    ended: list[int] = []

    def one_ahead(speak: Callable[[object], object], lines: Iterable[object]) -> Iterator[object]:
        """Work as a pool of one does, which cancels what waits when it is closed."""
        asked = 0
        try:
            for each in lines:
                asked += 1
                yield speak(each)
        finally:
            ended.append(asked)

    performed(pools=Pools(speaking=one_ahead))
    assert ended == [1, 9]  # the first line failed; then the other voice read all


@pytest.mark.parametrize("fallback", ["episode", "segment"])
def test_threads_give_the_same_programme(fallback: str) -> None:
    Fake.fails = {"edge": {"内容二": GONE, "第三条": GONE}}
    one_by_one, _ = performed("auto", fallback)
    Fake.asked = []
    with threads() as pools:
        room = Studio(
            Settings(settings.user_folders(), voice=VoiceSettings("auto", fallback=fallback)),
            Heard(), pools, fresh=True,
        )  # fmt: skip
        with room.reel() as reel:
            assert perform(lambda _: SCRIPT, room, reel) == one_by_one
            assert b"".join(reel.mp3())


def test_a_later_run_asks_only_for_what_was_not_spoken() -> None:
    Fake.fails = {"edge": {"内容三": GONE}}
    with pytest.raises(EngineUnavailableError):
        readers("yunyang")
    spoken = {said for _, said in Fake.asked}
    assert "第二条" in spoken
    Fake.fails, Fake.asked = {}, []
    readers("yunyang")
    assert {said for _, said in Fake.asked} == {"内容三", "再会"} - (spoken - {"内容三"})


def test_a_chapter_that_is_kept_is_neither_spoken_nor_mixed_again() -> None:
    first, _ = performed()
    Fake.asked = []
    room = studio(Heard())
    with room.reel() as reel:
        again = perform(lambda _: SCRIPT, room, reel)
    assert again == first  # its credits, with the attempts of long ago, included
    assert Fake.asked == []
    assert (room.counts.new, room.counts.cached) == (0, 9)


def test_one_line_edited_is_one_line_spoken() -> None:
    performed()
    Fake.asked = []
    story = replace(SCRIPT.chapters[3], lines=(line("第二条"), line("改过的内容")))
    edited = replace(SCRIPT, chapters=(*SCRIPT.chapters[:3], story, *SCRIPT.chapters[4:]))
    performed(script_for=lambda _: edited)
    assert Fake.asked == [("yunyang", "改过的内容")]


def test_a_kept_chapter_that_is_damaged_is_made_again() -> None:
    first, _ = performed()
    for file in (settings.user_folders().cache / "chapters").rglob("*.chapter"):
        file.write_bytes(file.read_bytes()[:-1])
    Fake.asked = []
    again, _ = performed()
    assert again == first
    assert Fake.asked == []  # its takes are whole


def test_fresh_takes_no_chapter_that_is_kept() -> None:
    performed()
    Fake.asked = []
    room = Studio(Settings(settings.user_folders()), Heard(), fresh=True)
    with room.reel() as reel:
        perform(lambda _: SCRIPT, room, reel)
    assert len(Fake.asked) == 9


def noise(file: Path, seed: int) -> None:
    sound = 0.1 * np.random.default_rng(seed).standard_normal(2 * 48_000)
    soundfile.write(file, sound, 48_000)


def made_again(sound: SoundSettings, folder: Path) -> int:
    """Perform with that sound, and tell how many of the six chapters were not taken as kept."""
    chosen = Settings(settings.user_folders(), sound=sound, file=folder / "briefing.toml")
    room = Studio(chosen, Heard())
    before = {file.name for file in (settings.user_folders().cache).rglob("*.chapter")}
    with room.reel() as reel:
        perform(lambda _: SCRIPT, room, reel)
    after = {file.name for file in (settings.user_folders().cache).rglob("*.chapter")}
    return len(after - before)


def test_what_changes_the_sound_makes_the_chapters_that_it_changes_again(tmp_path: Path) -> None:
    for name in ("intro", "outro", "bed"):
        noise(tmp_path / f"{name}.wav", 1)
    plain = SoundSettings()
    assert made_again(plain, tmp_path) == 6
    assert made_again(plain, tmp_path) == 0
    assert made_again(replace(plain, sting=False), tmp_path) == 3  # two stories and the section
    assert made_again(replace(plain, chime=False), tmp_path) == 1  # the stings were off before
    assert made_again(replace(plain, intro="intro.wav"), tmp_path) == 1
    assert made_again(replace(plain, outro="outro.wav"), tmp_path) == 1
    assert made_again(replace(plain, bed="bed.wav"), tmp_path) == 6
    assert made_again(replace(plain, loudness=PRESETS["ebu"]), tmp_path) == 6
    noise(tmp_path / "intro.wav", 2)  # another sound by the same name
    assert made_again(replace(plain, intro="intro.wav"), tmp_path) == 1
    assert made_again(replace(plain, outro="outro.wav"), tmp_path) == 0


def test_a_file_that_is_missing_is_said_before_anything_is_spoken(tmp_path: Path) -> None:
    sound = SoundSettings(outro="music/outro.wav")
    chosen = Settings(settings.user_folders(), sound=sound, file=tmp_path / "briefing.toml")
    room = Studio(chosen, Heard())
    missing = r"\[sound\] outro: .*music/outro.wav does not exist"
    with room.reel() as reel, pytest.raises(SettingsError, match=missing):
        perform(lambda _: SCRIPT, room, reel)
    assert Fake.asked == []
    with room.reel() as reel:  # a line alone has no music
        assert perform(lambda _: SCRIPT, room, reel, bare=True).masters


# ---------------------------------------------------------------- the service dies half-way


class Killed(EdgeService):
    """Answers until it is killed behind so many requests; then refuses every one."""

    def __init__(self, answers: int) -> None:
        super().__init__()
        self.answers = answers

    def _next_fault(self) -> str:
        return "" if self.connections <= self.answers else "503"


def make(output: Path, *words: str) -> Result:
    command = ["make", str(PAGE), "--date", DAY, "-o", str(output), *words]
    return CliRunner().invoke(main, command)


@pytest.fixture
def real_edge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak with the real client and, where it fails, with the real last resort."""
    monkeypatch.setitem(engines.ENGINES, "edge", "tests.fake_engines:HastyEdge")
    monkeypatch.setitem(engines.ENGINES, "espeak", "briefing.engines.espeak:Espeak")
    Fake.fails = {"baker": {"check": EngineUnavailableError("baker", "is not installed", "x")}}


@pytest.mark.usefixtures("real_edge")
def test_an_edition_goes_out_whole_in_one_voice_though_the_service_dies(tmp_path: Path) -> None:
    with EdgeService():
        assert make(tmp_path / "calm").exit_code == 0
    with Killed(answers=12):
        done = make(tmp_path / "output", "--quiet", "--voice", "auto", "--speed", "1.01")
    assert done.exit_code == 0, done.output
    assert done.stderr.startswith("Warning: ")
    assert "the whole episode is read by espeak instead." in done.stderr
    made, calm = manifest(tmp_path / "output"), manifest(tmp_path / "calm")
    assert [part["title"] for part in made["segments"]] == [
        part["title"] for part in calm["segments"]
    ]
    assert {part["credit"]["voice"] for part in made["segments"]} == {"espeak"}
    assert {part["credit"]["voice"] for part in calm["segments"]} == {"yunyang"}
    assert all("503" in part["credit"]["reason"] for part in made["segments"])
    assert made["voice"] == "espeak"


@pytest.mark.usefixtures("real_edge")
def test_a_voice_that_may_not_be_replaced_fails_and_resumes(tmp_path: Path) -> None:
    with Killed(answers=12) as service:
        done = make(tmp_path, "--fallback", "never")
        spoken = {asked.text for asked in service.asked}
    assert done.exit_code == 1
    assert "the service answers with an error (503) (asked 2 times); try again later" in done.stderr
    assert not (tmp_path / "episodes").exists()
    with EdgeService() as service:
        again = make(tmp_path, "--fallback", "never")
        asked = [each.text for each in service.asked]
    assert again.exit_code == 0, again.output
    assert len(asked) == len(set(asked))
    assert not set(asked[1:]) & spoken  # the first is the probe
    made = json.loads((tmp_path / "episodes" / DAY / "episode.json").read_text(encoding="utf-8"))
    lines = sum(len(part["lines"]) for part in made["segments"])
    assert len(set(asked[1:]) | spoken) >= lines - 1
    assert made["voice_title"] == "云扬"
