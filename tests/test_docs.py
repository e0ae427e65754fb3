"""What the documents promise is what the program does."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import numpy as np
import pytest
import soundfile
from click.testing import CliRunner

from briefing import settings
from briefing.cli import COMMANDS, main
from tests.readme import ENGINE, READMES, ROOT, block, write_engine


def commands() -> list[tuple[str, ...]]:
    found: list[tuple[str, ...]] = []
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        found.append((name,))
        if isinstance(command, click.Group):
            found += [(name, sub) for sub in command.commands]
    return found


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_has_help_with_an_example(command: tuple[str, ...]) -> None:
    shown = CliRunner().invoke(main, [*command, "--help"])
    assert shown.exit_code == 0
    assert re.search(rf"^ +briefing {command[0]}\b", shown.output, re.MULTILINE)


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_in_both_readmes(command: str, readme: str) -> None:
    assert f"`briefing {command}" in (ROOT / readme).read_text(encoding="utf-8")


def test_both_readmes_give_the_same_two_set_up_commands() -> None:
    texts = [(ROOT / readme).read_text(encoding="utf-8") for readme in READMES]
    english, chinese = (re.findall(r"^python3 -m venv.*$", text, re.MULTILINE) for text in texts)
    assert len(english) == 2
    assert english == chinese


def test_the_settings_that_init_writes_are_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    by_default = settings.load()
    assert CliRunner().invoke(main, ["init"]).exit_code == 0
    written = settings.load()
    assert written.file == Path("briefing.toml")
    for section in ("show", "voice", "brief", "writer", "sound", "cache", "make"):
        assert getattr(written, section) == getattr(by_default, section)


def test_the_settings_that_init_writes_name_every_key() -> None:
    text = (ROOT / "briefing/cli/briefing.toml").read_text(encoding="utf-8")
    defaults = settings.Settings(settings.user_folders())
    for section in ("show", "voice", "brief", "writer", "sound", "cache", "make"):
        for key in type(getattr(defaults, section)).__dataclass_fields__:
            assert re.search(rf"^{key} = ", text, re.MULTILINE), key


def test_the_settings_that_init_writes_show_every_key_of_a_source() -> None:
    text = (ROOT / "briefing/cli/briefing.toml").read_text(encoding="utf-8")
    _, _, remarks = text.partition("# [[source]]")
    assert settings.load().sources == ()
    for key in settings.SourceSettings.__dataclass_fields__:
        if key not in {"path", "glob", "url"}:
            assert re.search(rf"^# {key} = ", remarks, re.MULTILINE), key
    shown = "[[source]]" + re.sub(r"^# ", "", remarks, flags=re.MULTILINE)
    (read,) = settings.parse(shown, Path("briefing.toml"), settings.load()).sources
    assert read == settings.SourceSettings(url="https://yunxi.example/rss.xml")


@pytest.mark.parametrize("readme", READMES)
def test_the_sources_that_the_readme_shows_are_read(readme: str) -> None:
    text = block(readme, "toml", "[[source]]")
    feed, pages = settings.parse(text, Path("briefing.toml"), settings.load()).sources
    assert (feed.weight, pages.limit, pages.section) == (2.0, 10, "民生")


@pytest.mark.parametrize("readme", READMES)
def test_the_writer_that_the_readme_shows_is_one_of_the_settings(readme: str) -> None:
    text = block(readme, "toml", "[writer]")
    read = settings.parse(text, Path("briefing.toml"), settings.load())
    assert (read.brief.writer, read.writer.model) == ("openai", "qwen2.5:14b")


@pytest.mark.parametrize("readme", READMES)
def test_the_engine_of_the_tutorial_speaks_from_the_working_folder(
    tmp_path: Path, readme: str
) -> None:
    write_engine(readme, tmp_path)
    tried = subprocess.run(
        [sys.executable, "-m", "briefing", "voices", "try", "hum", "-o", "hum.mp3"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([".", str(ROOT)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    sound, rate_hz = soundfile.read(tmp_path / "hum.mp3")
    spectrum = np.abs(np.fft.rfft(sound))
    assert np.argmax(spectrum) * rate_hz / len(sound) == pytest.approx(220, abs=2)


@pytest.mark.parametrize("readme", READMES)
def test_the_engine_of_the_tutorial_is_short(readme: str) -> None:
    code = block(readme, "python", ENGINE)
    assert sum(bool(row.strip()) for row in code.splitlines()) <= 15


def test_both_readmes_show_the_same_engine() -> None:
    english, chinese = (ast.dump(ast.parse(block(readme, "python", ENGINE))) for readme in READMES)
    assert english == chinese


def test_each_promise_names_tests_that_are_there() -> None:
    text = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    rows = [row.split("|")[1:3] for row in text.splitlines() if row.startswith("| ")]
    promises = [(promise, tests) for promise, tests in rows if promise.strip() != "promise"]
    assert len(promises) > 20
    for promise, tests in promises:
        files = re.findall(r"`(test_[a-z_*0-9]+\.py)`", tests)
        modules = re.findall(r"`python -m (tests\.[a-z_]+)`", tests)
        assert files, promise
        assert all(list((ROOT / "tests").glob(file)) for file in files), tests
        assert all((ROOT / f"{each.replace('.', '/')}.py").exists() for each in modules), tests


def test_the_lock_pins_everything_by_its_hash_and_names_no_index() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = re.findall(r"^\S.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(pinned) > 50
    for each in pinned:
        assert re.match(r"[a-z0-9._-]+==\S+ ", each), each
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", each), each
    assert not re.search(r"https?://|--index|--extra-index|--find-links|--trusted", text)
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8") + (ROOT / "README.md").read_text(
        "utf-8"
    )
    assert "pip install --require-hashes -r requirements.lock" in ci
