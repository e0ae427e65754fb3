import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing import reading
from briefing.engines import Installable, catalogue, kokoro
from briefing.engines.kokoro import Kokoro, trial
from briefing.engines.kokoro.model import Model
from briefing.engines.kokoro.onnx_metadata import metadata
from briefing.engines.kokoro.spelling import spell, vocabulary
from briefing.engines.kokoro.utterances import bundled
from briefing.engines.phrasing import phrased
from briefing.engines.syllables import Spoken, clauses
from briefing.errors import EngineError, EngineUnavailableError
from briefing.model import Line, Reading
from briefing.reading.syllables import inventory
from tests import tiny_kokoro
from tests.conftest import USER_DATA
from tests.spoken import OPENING, line

VOICE = catalogue.find("kokoro-zf001")


def silent(_done: int, _total: int) -> None:
    """Hear no progress."""


@pytest.fixture
def engine(tmp_path: Path) -> Kokoro:
    made = Kokoro(tmp_path / "data")
    made.install(tiny_kokoro.write(tmp_path / "files"), silent)
    return made


@pytest.fixture(scope="module")
def lent(tmp_path_factory: pytest.TempPathFactory) -> Kokoro:
    """Install once for many examples."""
    folder = tmp_path_factory.mktemp("kokoro")
    made = Kokoro(folder / "data")
    made.install(tiny_kokoro.write(folder / "files"), silent)
    return made


def spelt(said: str) -> str:
    return "".join(spell(clauses(phrased(line(said))), said, "."))


# ------------------------------------------------------------------ tokens


@pytest.mark.parametrize(
    ("said", "tokens"),
    [
        ("学校好", "ㄒ月2ㄒ要4/ㄏㄠ3."),
        ("学校，好！", "ㄒ月2ㄒ要4, ㄏㄠ3!"),
        ("“好？”", "ㄏㄠ3?"),
        ("花儿好", "ㄏ穵R1/ㄏㄠ3."),
        ("女，略，月，云", "ㄋㄩ3, ㄌ月4, 月4, 云2."),
        ("十，市，三，儿", "ㄕ十2, ㄕ十4, ㄙㄢ1, ㄦ5."),
        ("穷，窘，熊", "ㄑ用2, ㄐ用3, ㄒ用2."),
        ("R好", "ㄚ4ㄦ5/ㄏㄠ3."),
    ],
)
def test_syllables_are_spelt_as_the_voices_were_trained(said: str, tokens: str) -> None:
    assert spelt(said) == tokens


def test_the_whole_reading_of_a_sentence_becomes_tokens() -> None:
    read = reading.say("不一样的4.68千米")
    heard = phrased(Line(read, 0.5))
    assert "".join(spell([heard], read.said, ".")) == (
        "ㄅㄨ4/ㄧ2阳4/ㄉㄜ5/ㄙㄭ4ㄉ言3/ㄌ又4ㄅㄚ1/ㄑ言1ㄇㄧ3."
    )


def test_every_syllable_of_mandarin_has_tokens_of_the_model() -> None:
    for name in inventory():
        *parts, tone, mark = spell([[Spoken(0, (f"{name}4",), 0.0)]], "字", ".")
        assert 1 <= len(parts) <= 2, name
        assert (tone, mark) == ("4", ".")
        assert {*parts, tone, mark} <= vocabulary()


def test_no_two_syllables_are_spelt_alike_but_those_that_sound_alike() -> None:
    spellings: dict[str, list[str]] = {}
    for name in sorted(inventory()):
        spellings.setdefault(
            "".join(spell([[Spoken(0, (f"{name}1",), 0.0)]], "字", ".")), []
        ).append(name)
    assert [names for names in spellings.values() if len(names) > 1] == [["o", "yo"]]


def test_a_stretch_without_punctuation_borrows_no_mark_from_afar() -> None:
    said = "好" * 70 + "？"
    *breaths, last = clauses(phrased(line(said)))
    assert {spell([breath], said, ",")[-1] for breath in breaths} == {","}
    assert spell([last], said, ".")[-1] == "?"


def test_a_syllable_that_the_voices_do_not_know_is_named(engine: Kokoro) -> None:
    stranger = line("好")
    strange = dataclasses.replace(stranger.reading, spoken_pinyin=("brk3",))
    with pytest.raises(EngineError, match="brk3"):
        engine.speak(dataclasses.replace(stranger, reading=strange), VOICE)


# ------------------------------------------------------------------ sound


def test_the_runtime_speaks_our_tokens_one_by_one(engine: Kokoro) -> None:
    samples = engine.speak(line(OPENING), VOICE).audio.samples
    assert tiny_kokoro.heard(samples) == [
        "ㄌ阴2ㄐ阳1ㄕ十4/云2ㄒㄧ1ㄑㄩ1/ㄗ我2ㄊ言1/ㄊ中1ㄔㄜ1",
        "ㄑ元2ㄔㄤ2/ㄕ十2ㄦ4/ㄍ中1ㄌㄧ3",
    ]


syllables = st.builds(str.__add__, st.sampled_from(sorted(inventory())), st.sampled_from("12345"))
readings = st.lists(syllables | st.sampled_from(["，", "。", "？", "“"]), min_size=1, max_size=60)


@given(readings, st.sampled_from([0.5, 1.0, 2.0]))
def test_whatever_is_said_is_heard_token_by_token(
    lent: Kokoro, pinyin: list[str], speed: float
) -> None:
    said = "".join(each if len(each) == 1 and not each.isalpha() else "字" for each in pinyin)
    read = Line(Reading(said, said, tuple(pinyin), tuple(pinyin)), 0.5)
    assume("字" in said)
    take = lent.speak(read, dataclasses.replace(VOICE, speed=speed))
    spellings = ["".join(spell([each], said, ".")) for each in clauses(phrased(read, 1 / speed))]
    assert tiny_kokoro.heard(take.audio.samples, speed) == [each[:-1] for each in spellings]
    assert [word.said_start for word in take.words] == [
        place for place, character in enumerate(said) if character == "字"
    ]
    times_s = [time_s for word in take.words for time_s in (word.start_s, word.end_s)]
    assert times_s == sorted(times_s)


def test_each_voice_speaks_with_its_own_speaker(engine: Kokoro) -> None:
    for name in ("kokoro-zf001", "kokoro-zm010"):
        voice = catalogue.find(name)
        peak = np.abs(engine.speak(line("好"), voice).audio.samples).max()
        assert peak == pytest.approx(tiny_kokoro.VOLUMES[voice.speaker], rel=0.05)


def test_a_speaker_that_the_model_lacks_is_named_with_those_it_has(engine: Kokoro) -> None:
    with pytest.raises(EngineError, match="zf_001, zm_010") as refusal:
        engine.check(dataclasses.replace(VOICE, speaker="zf_999"))
    assert not isinstance(refusal.value, EngineUnavailableError)


def test_words_share_a_clause_s_time_by_their_syllables(engine: Kokoro) -> None:
    take = engine.speak(line("GDP好，W好"), VOICE)
    lengths = [word.end_s - word.start_s for word in take.words]
    assert lengths[:4] == pytest.approx([lengths[0]] * 4, rel=0.02)
    assert lengths[4] == pytest.approx(3 * lengths[5], rel=0.02)


Samples = np.ndarray[tuple[int], np.dtype[np.float32]]


def tone(length_s: float, height: float = 0.5) -> Samples:
    return height * np.sin(np.arange(round(length_s * 24_000), dtype=np.float32) / 8)


@pytest.mark.parametrize(
    "samples",
    [tone(0), tone(2, 0), tone(2, np.nan), tone(0.1), tone(20)],
    ids=["nothing", "silence", "no numbers", "too short", "and on"],
)
def test_a_take_that_is_not_the_line_is_refused(
    engine: Kokoro, samples: Samples, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Model, "speak", lambda *_: samples)
    with pytest.raises(EngineError, match="whole, or more than that"):
        engine.speak(line("临江市云溪区昨天通车"), VOICE)


def test_what_is_louder_than_full_scale_is_turned_down_not_clipped(
    engine: Kokoro, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Model, "speak", lambda *_: tone(0.8, 1.5))
    samples = engine.speak(line("好好"), VOICE).audio.samples
    assert np.abs(samples).max() == pytest.approx(1, abs=1e-3)
    assert np.mean(np.abs(samples) > 0.999) < 0.05


@pytest.mark.parametrize(
    ("sizes", "together"),
    [
        ([9, 9], [[9], [9]]),
        ([2, 9, 9], [[2, 9], [9]]),
        ([9, 2, 9], [[9, 2], [9]]),
        ([2, 2, 2, 2, 9], [[2, 2, 2, 2], [9]]),
        ([9, 2], [[9, 2]]),
        ([2], [[2]]),
    ],
)
def test_short_clauses_are_spoken_with_their_neighbours(
    sizes: list[int], together: list[list[int]]
) -> None:
    made = [[Spoken(0, ("hao3",), 0.0)] * size for size in sizes]
    assert [[len(clause) for clause in bundle] for bundle in bundled(made)] == together


def asked_of(engine: Kokoro, monkeypatch: pytest.MonkeyPatch, gap_s: float) -> list[str]:
    """Speak with a model that pauses for so long at a comma; list the sequences it was given."""
    asked: list[str] = []

    def speak(_model: Model, tokens: list[str], *_: object) -> Samples:
        asked.append("".join(tokens))
        syllables = [sum(map(str.isdigit, clause)) for clause in asked[-1].split(",")]
        pause = tone(gap_s, 0)
        pause[len(pause) // 2] = 0.02  # a click, which is no speech
        sounds = [part for count in syllables for part in (tone(0.2 * count), pause)]
        return np.concatenate(sounds)

    monkeypatch.setattr(Model, "speak", speak)
    take = engine.speak(line("学校，通车好，"), VOICE)
    assert len(take.words) == 5
    assert take.words[2].start_s - take.words[1].end_s == pytest.approx(0.3, abs=0.001)
    return asked


def test_clauses_that_cannot_be_told_apart_are_spoken_alone(
    engine: Kokoro, monkeypatch: pytest.MonkeyPatch
) -> None:
    together, alone = "ㄒ月2ㄒ要4, ㄊ中1ㄔㄜ1/ㄏㄠ3,", ["ㄒ月2ㄒ要4,", "ㄊ中1ㄔㄜ1/ㄏㄠ3,"]
    assert asked_of(engine, monkeypatch, 0.15) == [together]
    assert asked_of(engine, monkeypatch, 0.05) == [together, *alone]


# ------------------------------------------------------------------ files


def test_the_voices_tell_their_licence_before_they_are_fetched(tmp_path: Path) -> None:
    made = Kokoro(tmp_path)
    assert isinstance(made, Installable)
    assert "Apache" in made.licence_note
    assert "Apache" in VOICE.licence


def test_voices_that_are_not_installed_say_how_to_have_them(tmp_path: Path) -> None:
    made = Kokoro(tmp_path)
    for attempt in (lambda: made.check(VOICE), lambda: made.speak(line(OPENING), VOICE)):
        with pytest.raises(EngineUnavailableError, match="briefing voices install kokoro"):
            attempt()


def test_without_sherpa_onnx_the_engine_loads_and_says_what_to_install(
    engine: Kokoro, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "version", {"sherpa-onnx": "1.12.40"}.__getitem__)
    for attempt in (lambda: engine.check(VOICE), lambda: engine.install(None, silent)):
        with pytest.raises(EngineUnavailableError, match=r"pip install 'sherpa-onnx>=2'"):
            attempt()
    assert engine.installed()


def test_the_engine_itself_needs_no_sherpa_onnx() -> None:
    code = "import sys; sys.modules['sherpa_onnx'] = None; import briefing.engines.kokoro"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_metadata_are_read_past_the_network(tmp_path: Path) -> None:
    folder = tiny_kokoro.write(tmp_path / "files")
    assert metadata(folder / "model.onnx") == tiny_kokoro.METADATA


@given(st.binary(max_size=200))
def test_bytes_that_are_no_model_end_in_one_of_two_errors(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("noise") / "model.onnx"
    file.write_bytes(content)
    try:
        found = metadata(file)
    except (ValueError, OSError):
        return
    assert isinstance(found, dict)


@pytest.mark.parametrize("entry", ["sample_rate", "n_speakers", "style_dim", "speaker_names"])
def test_a_model_that_would_end_the_process_is_refused_before_it_is_loaded(
    tmp_path: Path, entry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "prove", lambda _: pytest.fail("it was loaded"))
    made = Kokoro(tmp_path / "data")
    with pytest.raises(EngineError, match=f"lacks '{entry}'"):
        made.install(tiny_kokoro.write(tmp_path / "files", entry), silent)
    assert not made.installed()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("voices.bin", b"\0" * 100, "styles of the model's 3 speakers"),
        ("tokens.txt", b"$ 0\na 1\n", "lacks the tokens"),
        ("tokens.txt", b"\xff\xfe", "utf-8"),
        ("model.onnx", b"garbage", "no Kokoro model"),
        ("model.onnx", None, "holds no model.onnx"),
    ],
)
def test_files_that_do_not_fit_together_are_named_and_leave_nothing(
    tmp_path: Path, name: str, content: bytes | None, problem: str
) -> None:
    folder = tiny_kokoro.write(tmp_path / "files")
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    made = Kokoro(tmp_path / "data")
    with pytest.raises(EngineError, match=problem):
        made.install(folder, silent)
    assert not made.installed()
    assert [each.name for each in (tmp_path / "data").iterdir()] == [".kokoro.lock"]


def test_files_that_end_their_process_are_one_clear_sentence(tmp_path: Path) -> None:
    folder = tiny_kokoro.write(tmp_path / "files")
    with (folder / "tokens.txt").open("a", encoding="utf-8") as file:
        file.write("no number\n")
    with pytest.raises(EngineError, match=r"do not work with sherpa-onnx .* \(Error: no number\)"):
        Kokoro(tmp_path / "data").install(folder, silent)


def test_a_silent_model_is_refused_when_it_is_installed(tmp_path: Path) -> None:
    folder = tiny_kokoro.write(tmp_path / "files", silent=True)
    with pytest.raises(EngineError, match="gave no sound"):
        Kokoro(tmp_path / "data").install(folder, silent)


def test_a_model_that_hangs_is_ended_at_its_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trial, "_TRIAL_DEADLINE_S", 0.01)
    with pytest.raises(EngineError, match="no sound within"):
        Kokoro(tmp_path / "data").install(tiny_kokoro.write(tmp_path / "files"), silent)


def test_another_sherpa_onnx_tries_the_files_again_before_it_speaks(
    engine: Kokoro, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = engine.version
    monkeypatch.setattr(trial, "version", lambda _: "2.9.9")
    engine.speak(line("好"), VOICE)
    assert "2.9.9" in engine.version
    assert engine.version != before


@pytest.mark.parametrize("name", ["model.onnx", "voices.bin", "tokens.txt"])
def test_a_file_that_was_changed_is_noticed(engine: Kokoro, tmp_path: Path, name: str) -> None:
    assert engine.installed()
    file = tmp_path / "data" / "kokoro" / name
    file.write_bytes(file.read_bytes()[:-1])
    assert not engine.installed()
    with pytest.raises(EngineUnavailableError):
        engine.check(VOICE)
    os.truncate(file, 0)
    with pytest.raises(EngineUnavailableError):
        engine.speak(line("好"), VOICE)


def test_other_files_make_other_takes(engine: Kokoro, tmp_path: Path) -> None:
    before = engine.version
    folder = tiny_kokoro.write(tmp_path / "others")
    (folder / "voices.bin").write_bytes(b"\x3f" * (folder / "voices.bin").stat().st_size)
    engine.install(folder, silent)
    assert engine.version != before
    assert kokoro.Kokoro(tmp_path / "data").version == engine.version


def test_a_quantised_model_is_taken_under_its_own_name(tmp_path: Path) -> None:
    folder = tiny_kokoro.write(tmp_path / "files")
    (folder / "model.onnx").rename(folder / "model.int8.onnx")
    made = Kokoro(tmp_path / "data")
    made.install(folder, silent)
    assert made.installed()


def test_removed_voices_are_gone(engine: Kokoro, tmp_path: Path) -> None:
    engine.speak(line("好"), VOICE)
    engine.remove()
    assert not engine.installed()
    assert not (tmp_path / "data" / "kokoro").exists()
    engine.remove()


# ------------------------------------------------------------------ the real voices


@pytest.mark.parametrize("name", ["kokoro-zf001", "kokoro-zm010"])
def test_the_real_voices_read_like_newsreaders(name: str) -> None:
    """Run where they are installed; their weights do not come with the tests."""
    real, voice = Kokoro(USER_DATA), catalogue.find(name)
    if not real.installed():
        pytest.skip("the Kokoro voices: have them with “briefing voices install kokoro”")
    said = "听众朋友，您好，临江市云溪区昨天通车。"
    read = reading.say(said)
    take = real.speak(Line(read, 0.5), voice)
    spoken_s = take.words[-1].end_s - take.words[0].start_s
    assert 200 < 60 * len(take.words) / spoken_s < 350
    rate_hz = take.audio.rate_hz
    for word in take.words:
        sound = take.audio.samples[round(word.start_s * rate_hz) : round(word.end_s * rate_hz)]
        assert np.sqrt(np.mean(sound**2)) > 0.005, said[word.said_start]
