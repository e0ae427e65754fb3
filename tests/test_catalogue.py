from pathlib import Path

import pytest

from briefing.engines import catalogue
from briefing.errors import SettingsError

MINIMAL = """\
engine = "edge"
speaker = "zh-CN-YunyangNeural"
title = "林播"
licence = "none"
good_for = "tests"
sex = "male"
characters_per_minute = 280
"""


def voice_file(folder: Path, name: str, text: str = MINIMAL) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_shipped_voice_reads_and_tells_its_licence() -> None:
    voices = catalogue.voices()
    assert {"yunyang", "xiaoxiao"} <= {voice.name for voice in voices}
    assert all(voice.licence and voice.good_for for voice in voices)


def test_an_installed_package_ships_the_voices_inside_itself(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "briefing"
    (package / "voices").mkdir(parents=True)
    assert catalogue.shipped(package) == package / "voices"


def test_a_checkout_ships_the_voices_beside_the_package(tmp_path: Path) -> None:
    assert catalogue.shipped(tmp_path / "briefing") == tmp_path / "voices"


def test_what_a_file_leaves_out_has_its_default(tmp_path: Path) -> None:
    voice = catalogue.read(voice_file(tmp_path, "linbo"))
    assert (voice.name, voice.speed, dict(voice.options)) == ("linbo", 1.0, {})


def test_options_keep_texts_and_turn_numbers_to_floats(tmp_path: Path) -> None:
    text = MINIMAL + 'speed = 1\n[options]\npitch = "-2Hz"\ngain = 3\n'
    voice = catalogue.read(voice_file(tmp_path, "linbo", text))
    assert voice.options == {"pitch": "-2Hz", "gain": 3.0}
    assert isinstance(voice.options["gain"], float)


def test_the_nearest_folder_wins_over_a_shipped_voice_of_that_name(tmp_path: Path) -> None:
    near, far = tmp_path / "near", tmp_path / "far"
    voice_file(near, "yunyang", MINIMAL.replace("林播", "近"))
    voice_file(far, "yunyang", MINIMAL.replace("林播", "远"))
    assert catalogue.find("yunyang", (near, far)).title == "近"
    listed = {voice.name: voice.title for voice in catalogue.voices((near, far))}
    assert listed["yunyang"] == "近"


def test_a_folder_that_does_not_exist_holds_no_voices(tmp_path: Path) -> None:
    assert catalogue.voices((tmp_path / "none",)) == catalogue.voices()


@pytest.mark.parametrize(
    "name", ["../yunyang", "a/b", "", "Yunyang", "yun.yang", "x" * 65, "云扬\n"]
)
def test_a_name_never_becomes_a_path(name: str, tmp_path: Path) -> None:
    voice_file(tmp_path, "yunyang")
    with pytest.raises(SettingsError, match="not known"):
        catalogue.find(name, (tmp_path / "inner",))


@pytest.mark.parametrize(
    ("asked", "meant"), [("yunyan", "yunyang"), ("Yunyang", "yunyang"), ("晓晓", "xiaoxiao")]
)
def test_an_unknown_voice_names_the_one_that_was_meant(asked: str, meant: str) -> None:
    with pytest.raises(SettingsError) as caught:
        catalogue.find(asked)
    assert meant in caught.value.remedy


def test_an_unknown_voice_like_no_other_lists_what_there_is() -> None:
    with pytest.raises(SettingsError) as caught:
        catalogue.find("qqqqqq")
    assert "xiaoxiao" in caught.value.remedy


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ('speeker = "x"', "speeker", "speaker"),
        ("speed = 2.5", "speed", "between 0.5 and 2"),
        ('speed = "fast"', "speed", "between 0.5 and 2"),
        ("speed = true", "speed", "between 0.5 and 2"),
        ("speed = nan", "speed", "between 0.5 and 2"),
        ('options = "loud"', "options", "[options]"),
        ("options = { pitch = true }", "options.pitch", "a text in quotes or a number"),
        ('name = "other"', "name", "known are"),
        ("speed = 1e400", "speed", "between 0.5 and 2"),
    ],
)
def test_a_wrong_key_names_the_file_the_key_and_the_remedy(
    line: str, key: str, said: str, tmp_path: Path
) -> None:
    file = voice_file(tmp_path, "linbo", f"{MINIMAL}{line}\n")
    with pytest.raises(SettingsError) as caught:
        catalogue.find("linbo", (tmp_path,))
    assert caught.value.about == f"{file}: {key}"
    assert said in caught.value.remedy


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("engine", '"egde"', "did you mean edge"),
        ("engine", "3", "text in quotes"),
        ("sex", '"robot"', "female or male"),
        ("title", '" "', "text in quotes"),
        ("characters_per_minute", "0", "between 60 and 1000"),
    ],
)
def test_a_wrong_value_names_what_would_be_right(
    key: str, value: str, said: str, tmp_path: Path
) -> None:
    lines = [f"{key} = {value}" if row.startswith(key) else row for row in MINIMAL.splitlines()]
    file = voice_file(tmp_path, "linbo", "\n".join(lines))
    with pytest.raises(SettingsError) as caught:
        catalogue.read(file)
    assert caught.value.about == f"{file}: {key}"
    assert said in caught.value.remedy


@pytest.mark.parametrize("key", [row.split(" ")[0] for row in MINIMAL.splitlines()])
def test_a_missing_key_is_named(key: str, tmp_path: Path) -> None:
    rest = [row for row in MINIMAL.splitlines() if not row.startswith(key)]
    with pytest.raises(SettingsError, match=f"{key}: is missing"):
        catalogue.read(voice_file(tmp_path, "linbo", "\n".join(rest)))


def test_a_file_that_is_not_toml_is_named(tmp_path: Path) -> None:
    file = voice_file(tmp_path, "linbo", "engine = ")
    with pytest.raises(SettingsError, match="is not TOML") as caught:
        catalogue.read(file)
    assert caught.value.about == str(file)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    file = tmp_path / "linbo.toml"
    file.write_bytes("title = '云'".encode("gbk"))
    with pytest.raises(SettingsError, match="UTF-8"):
        catalogue.read(file)


def test_a_file_whose_name_no_voice_can_have_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="My Voice"):
        catalogue.read(voice_file(tmp_path, "My Voice"))


def test_an_engine_of_ones_own_is_a_dotted_name(tmp_path: Path) -> None:
    text = MINIMAL.replace('"edge"', '"mypackage.tts:Cloud"')
    assert catalogue.read(voice_file(tmp_path, "linbo", text)).engine == "mypackage.tts:Cloud"


@pytest.mark.parametrize("number", ["9" * 400, "9" * 5000, "0x" + "f" * 5000])
@pytest.mark.parametrize("line", ["speed = {}", "speaker = {}", "options = {{ a = [{}] }}"])
def test_a_number_that_nothing_can_hold_is_one_sentence(
    line: str, number: str, tmp_path: Path
) -> None:
    file = voice_file(tmp_path, "linbo", f"{MINIMAL}{line.format(number)}\n")
    with pytest.raises(SettingsError) as caught:
        catalogue.read(file)
    assert len(str(caught.value)) < 500
