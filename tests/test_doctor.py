"""The doctor: what it finds, and that it changes nothing."""

import os
import time
from pathlib import Path

import pytest

from briefing import locks, settings
from briefing.publish import swap
from tests.test_cli import make, run
from tests.unprivileged import unprivileged

HOUR_S = 3600.0


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    assert make(folder).exit_code == 0
    return folder


def told(output: Path, *, is_well: bool) -> list[str]:
    result = run("doctor", output)
    assert result.exit_code == 0
    sign = "ok" if is_well else "no"
    return [line[6:] for line in result.stdout.splitlines() if line.split()[0] == sign]


def test_a_healthy_place_is_told_part_by_part(output: Path) -> None:
    found = "\n".join(told(output, is_well=True))
    for part in ("settings", "takes are kept", f"{output} is free to write", "cache: ", "engine"):
        assert part in found


def test_a_run_at_work_is_seen(output: Path) -> None:
    with locks.held(output / ".lock", lambda _: None):
        assert f"{output} is being written by another run" in told(output, is_well=True)
    assert f"{output} is free to write" in told(output, is_well=True)


def test_what_a_killed_run_has_left_is_named_and_left_alone(output: Path) -> None:
    staged = swap.staged(next((output / "episodes").iterdir()))
    staged.mkdir()
    part = output / ".abc.part"
    part.write_bytes(b"half")
    found = [line for line in told(output, is_well=False) if "was left by a run" in line]
    assert [line.split()[0] for line in found] == [str(staged), str(part)]
    assert staged.is_dir()
    assert part.exists()
    assert run("feed", output).exit_code == 0
    assert not staged.exists()


def test_damage_and_halves_in_the_cache_are_named(output: Path) -> None:
    cache = settings.user_folders().cache
    take = next(file for file in cache.rglob("*") if file.is_file())
    take.write_bytes(take.read_bytes()[:-1])
    half = take.with_suffix(".part")
    half.write_bytes(b"half")
    old_s = time.time() - 2 * HOUR_S
    os.utime(half, (old_s, old_s))
    found = "\n".join(told(output, is_well=False))
    assert f"{take} is damaged" in found
    assert "1 files half written" in found


def test_a_folder_that_may_not_be_written_is_named(output: Path) -> None:
    output.chmod(0o500)
    with unprivileged():
        assert any("you may not write there" in line for line in told(output, is_well=False))
    output.chmod(0o700)


def test_takes_that_machines_share_are_asked_for(output: Path, tmp_path: Path) -> None:
    pytest.importorskip("fsspec", reason="pip install 'briefing[cluster]'")
    config = settings.user_folders().config / "briefing.toml"
    config.parent.mkdir(parents=True)
    for url, is_well in ((tmp_path.as_uri(), True), ("nowhere://bucket", False)):
        config.write_text(f'[cache]\nshared = "{url}"\n', encoding="utf-8")
        assert any(url in sentence for sentence in told(output, is_well=is_well))


def test_a_variable_that_makes_memory_dear_is_named(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not any("MALLOC" in sentence for sentence in told(output, is_well=False))
    monkeypatch.setenv("MALLOC_TRIM_THRESHOLD_", "65536")
    assert any("MALLOC_TRIM_THRESHOLD_ is set" in line for line in told(output, is_well=False))
