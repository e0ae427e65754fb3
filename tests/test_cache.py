"""`briefing cache`: what is kept, pruned and cleared, as a user sees it."""

import json
import os
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing import settings
from briefing.cli import main
from briefing.store import Store


def cache(*words: str) -> Result:
    done = CliRunner().invoke(main, ["cache", *words])
    assert done.exit_code == 0, done.output
    return done


@pytest.fixture
def folder() -> Path:
    """Fill the cache with four takes and two chapters, the n-th last used n days ago."""
    folder = settings.user_folders().cache
    for days in range(6):
        kind = "take" if days < 4 else "chapter"
        Store(folder / f"{kind}s", f".{kind}").put(f"{days:02d}" * 32, b"x" * 100_000)
        (file,) = folder.rglob(f"{days:02d}*.{kind}")
        used_s = time.time() - days * 86_400
        os.utime(file, (used_s, used_s))
    return folder


def left(folder: Path) -> list[str]:
    return sorted(file.name[:2] for file in folder.rglob("*") if file.is_file())


def test_what_is_kept_is_told_by_kind(folder: Path) -> None:
    told = cache().stdout
    assert str(folder) in told
    lines = [line.split() for line in told.splitlines()]
    assert ["take", "4", "files", "0.4", "MB"] in lines
    assert ["chapter", "2", "files", "0.2", "MB"] in lines
    assert "at most 2000 MB, unused for at most 90 days (longest now: 5)" in told


def test_programs_are_told_in_bytes(folder: Path) -> None:
    told = json.loads(cache("info", "--json").stdout)
    assert told["folder"] == str(folder)
    assert told["kinds"]["take"]["files"] == 4
    assert told["bytes"] == sum(f.stat().st_size for f in folder.rglob("*") if f.is_file())
    assert told["longest_unused_days"] == pytest.approx(5, abs=0.1)


def test_an_empty_cache_is_no_error() -> None:
    assert "0 files" in cache().stdout
    assert "deleted 0 files" in cache("prune").stdout


def test_prune_leaves_what_was_used_lately(folder: Path) -> None:
    assert "deleted 3 files, 0.3 MB" in cache("prune", "--days", "2.5").stdout
    assert left(folder) == ["00", "01", "02"]


def test_prune_leaves_so_much_and_no_more(folder: Path) -> None:
    cache("prune", "--megabytes", "0.21")
    assert left(folder) == ["00", "01"]


def test_the_bounds_are_those_of_the_settings(folder: Path) -> None:
    config = settings.user_folders().config
    config.mkdir(parents=True)
    (config / "briefing.toml").write_text("[cache]\ndays = 0.5\n")
    cache("prune")
    assert left(folder) == ["00"]


def test_clear_leaves_nothing(folder: Path) -> None:
    assert "deleted 6 files" in cache("clear").stdout
    assert left(folder) == []


def test_a_bound_below_nothing_is_refused() -> None:
    config = settings.user_folders().config
    config.mkdir(parents=True)
    (config / "briefing.toml").write_text("[cache]\nmegabytes = -1\n")
    done = CliRunner().invoke(main, ["cache"])
    assert done.exit_code == 1
    assert "megabytes: is -1; choose 0 or more" in done.stderr
