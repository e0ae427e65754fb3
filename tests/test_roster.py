"""`briefing voices`: what can speak here, told to people and to programs."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing import settings
from briefing.cli import main
from briefing.engines import catalogue
from tests.edge_service import EdgeService


def voices(*words: str) -> Result:
    return CliRunner().invoke(main, ["voices", *words])


def states(*words: str) -> dict[str, str]:
    """Give the state of each voice by its speaker."""
    done = voices("list", "--json", *words)
    assert done.exit_code == 0, done.output
    return {row["speaker"]: row["state"] for row in json.loads(done.stdout)}


def own_voice(name: str, engine: str) -> None:
    folder = settings.user_folders().config / "voices"
    folder.mkdir(parents=True)
    text = (catalogue.shipped() / "yunyang.toml").read_text(encoding="utf-8")
    (folder / f"{name}.toml").write_text(
        text.replace('engine = "edge"', f'engine = "{engine}"'), encoding="utf-8"
    )


def test_a_voice_that_the_service_no_longer_has_is_marked_as_retired(
    edge_service: EdgeService,  # its list has one of the voices that we ship
) -> None:
    found = states()
    assert edge_service.list_asked == 1
    assert found["zh-CN-YunyangNeural"] == "online"
    assert found["zh-CN-XiaoxiaoNeural"] == "retired"
    assert found["zh-CN-liaoning-XiaobeiNeural"] == "no voice file"
    assert "zh-HK-WanLungNeural" not in found  # Cantonese


def test_the_table_says_who_speaks_and_under_which_licence(edge_service: EdgeService) -> None:
    table = voices().stdout
    lines = table.splitlines()
    (yunyang,) = (line for line in lines if line.startswith("yunyang"))
    assert yunyang.split()[1:5] == ["online", "male", "edge", "云扬"]
    assert "The online service told its voices just now." in table
    assert "  zh-CN-liaoning-XiaobeiNeural  female  " in table
    assert "baker: training corpus Databaker BZNSYP: non-commercial use only" in table
    assert edge_service.list_asked == 1


def test_columns_stand_below_each_other_though_hanzi_are_twice_as_wide() -> None:
    head, *rows = voices("list", "--offline").stdout.split("\n\n")[0].splitlines()
    at = head.index("good for")
    for row in rows:
        printed = "".join(c if c.isascii() else c + "\0" for c in row)
        assert printed[at - 2 : at] == "  "
        assert printed[at] != " "


def test_without_the_service_no_voice_is_called_retired() -> None:
    found = states("--offline")
    assert found["zh-CN-XiaoxiaoNeural"] == "online"
    assert "could not be had" in voices("list", "--offline").stdout


def test_what_is_not_installed_is_told() -> None:
    assert states("--offline")["baker"] == "to install"  # the test's home is empty
    assert states("--offline")["cmn-latn-pinyin"] == "ready"


def test_an_engine_that_cannot_be_loaded_hides_no_other_voice() -> None:
    own_voice("cloud", "nobody.tts:Cloud")
    (row,) = (each for each in json.loads(voices("list", "--json", "--offline").stdout)
              if each["name"] == "cloud")  # fmt: skip
    assert row["state"] == "broken"
    assert "cannot be imported" in row["why"]
    assert "install the package" in voices("list", "--offline").stdout


def test_a_broken_voice_file_is_one_sentence() -> None:
    own_voice("cloud", "edje")
    done = voices("list", "--offline")
    assert done.exit_code == 1
    assert "cloud.toml: engine: is 'edje'; did you mean edge" in done.stderr


@pytest.mark.parametrize("name", ["espeak", "espeak,espeak"])
def test_a_voice_is_tried_out_loud(name: str, tmp_path: Path) -> None:
    done = voices("try", name, "早上好。", "-o", str(tmp_path / "heard.mp3"))
    assert (done.exit_code == 0) == (name == "espeak")
    assert (tmp_path / "heard.mp3").exists() == (name == "espeak")
