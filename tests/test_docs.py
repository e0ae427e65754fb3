"""What the documents promise is what the program does."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from briefing import settings
from briefing.cli import COMMANDS, main

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")


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
    for section in ("show", "voice", "brief", "sound"):
        assert getattr(written, section) == getattr(by_default, section)


def test_the_settings_that_init_writes_name_every_key() -> None:
    text = (ROOT / "briefing/cli/briefing.toml").read_text(encoding="utf-8")
    defaults = settings.Settings(settings.user_folders())
    for section in ("show", "voice", "brief", "sound"):
        for key in type(getattr(defaults, section)).__dataclass_fields__:
            assert re.search(rf"^{key} = ", text, re.MULTILINE), key
