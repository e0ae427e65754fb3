"""The examples that have the show made by the clock work as they are written."""

import configparser
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefing.cli import main
from tests.readme import READMES, ROOT, block

FIELDS = 5
PAGE = """# 临河菜市场完成改造

本报讯 临河菜市场改造工程日前完工，146个摊位全部换上电子秤，市场每天早上6时开门。
"""


def show(home: Path) -> Path:
    """Lay down what the examples presume: the show's folder with a .venv and settings."""
    folder = home / "show"
    program = folder / ".venv" / "bin" / "briefing"
    program.parent.mkdir(parents=True)
    words = [sys.executable, "-m", "briefing"]
    program.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {shlex.join(words)} "$@"\n')
    program.chmod(0o755)
    (folder / "briefing.toml").write_text(
        '[voice]\nname = "espeak"\n[[source]]\npath = "page.md"\n', encoding="utf-8"
    )
    (folder / "page.md").write_text(PAGE, encoding="utf-8")
    return folder


def by_cron(line: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a line as cron does: by sh, from the home folder, with next to no environment."""
    command = line.split(maxsplit=FIELDS)[FIELDS]
    assert "%" not in command, "cron would make a new line of it"
    given = {"HOME": str(home), "LOGNAME": "editor", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
    return subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=home,
        env=given,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="which has no cron")
def test_the_cron_line_makes_the_edition_and_on_the_next_run_finds_nothing_new(
    tmp_path: Path,
) -> None:  # two processes, one of which speaks: some four seconds
    folder = show(tmp_path)
    line = block("README.md", "cron").strip()
    assert re.fullmatch(r"[\d*/, -]+", " ".join(line.split()[:FIELDS]))
    for status in ("published", "nothing new"):
        done = by_cron(line, tmp_path)
        log = (folder / "run.log").read_text(encoding="utf-8")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", ""), log
        report = json.loads((folder / "run.json").read_text(encoding="utf-8"))
        assert report["status"] == status, log
    assert (folder / "output" / "feed.xml").exists()


@pytest.mark.parametrize("readme", READMES)
def test_the_systemd_units_run_a_command_that_there_is(readme: str) -> None:
    service = unit(block(readme, "ini", "[Service]"))
    program, *words = service["Service"]["ExecStart"].split()
    assert program == service["Service"]["WorkingDirectory"] + "/.venv/bin/briefing"
    assert_parses(words)
    timer = unit(block(readme, "ini", "[Timer]"))
    assert timer["Install"]["WantedBy"] == "timers.target"


@pytest.mark.parametrize("readme", READMES)
def test_the_workflow_runs_a_command_that_there_is(readme: str) -> None:
    (command,) = re.findall(r"run: briefing (.*?) \|\|", block(readme, "yaml", "jobs:"))
    assert_parses(command.split())


def test_both_readmes_show_the_same_examples() -> None:
    for language, holding in (("cron", ""), ("yaml", "jobs:"), ("yaml", "distributed:")):
        english, chinese = (block(readme, language, holding) for readme in READMES)
        assert english == chinese
    for holding in ("[Service]", "[Timer]"):
        english, chinese = (block(readme, "ini", holding) for readme in READMES)
        assert english == chinese


def unit(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # systemd tells a from A
    parser.read_string(text)
    return parser


def assert_parses(words: list[str]) -> None:
    name, *rest = words
    command = main.get_command(click.Context(main), name)
    assert command is not None
    command.make_context(name, rest)
