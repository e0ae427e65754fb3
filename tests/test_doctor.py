"""The doctor: what it finds, and that it changes nothing."""

import json
import os
import shutil
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from briefing import locks, settings
from briefing.newsroom.archive import Archive
from briefing.newsroom.rows import Told
from briefing.publish import swap
from tests.test_cli import make, run
from tests.unprivileged import unprivileged

HOUR_S = 3600.0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one episode for all tests; each looks at a copy."""
    place = tmp_path_factory.mktemp("made")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_HOME", str(place / "home"))
        assert make(place / "output", "--stories", "1").exit_code == 0
    return place


@pytest.fixture
def output(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "place"
    shutil.copytree(made, place)
    monkeypatch.setenv("BRIEFING_HOME", str(place / "home"))
    return place / "output"


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


def test_a_show_and_a_voice_that_are_being_made_are_seen(output: Path) -> None:
    part = settings.user_folders().data / ".baker.part"
    part.mkdir(parents=True)
    silent = partial(locks.held, waiting=lambda _: None)
    with silent(output / ".newsroom.lock"), silent(part.with_name(".baker.lock")):
        found = told(output, is_well=True)
    assert f"the show in {output} is being made by another run" in found
    assert "the baker voice is being installed by another run" in found
    (left,) = [line for line in told(output, is_well=False) if "installation" in line]
    assert left.startswith(f"{part} was left")
    assert "voices install baker" in left
    assert part.is_dir()


def test_an_archive_is_counted_and_a_damaged_one_is_named(output: Path) -> None:
    archive = Archive(output)
    archive.remember(Told("2026-03-12", date(2026, 3, 12)))
    assert "archive: 1 editions are remembered" in told(output, is_well=True)
    archive.file.write_bytes(b"no database" * 100)
    (damaged,) = [line for line in told(output, is_well=False) if "sqlite3" in line]
    assert "mend that, or delete it" in damaged


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


def test_a_folder_that_may_not_be_written_is_named_and_not_called_free(output: Path) -> None:
    output.chmod(0o500)
    with unprivileged():
        assert any("you may not write there" in line for line in told(output, is_well=False))
        assert not any("free to write" in line for line in told(output, is_well=True))
    output.chmod(0o700)


def test_locks_and_what_no_store_has_sealed_are_no_damage(output: Path) -> None:
    cache = settings.user_folders().cache
    (cache / "preview-x").mkdir()
    (cache / "preview-x" / "3.mp3").write_bytes(b"sound")
    with locks.held(cache / "0123456789abcdef.lock", lambda _: None):
        pass
    assert not any("cache" in line for line in told(output, is_well=False))


def test_programs_have_it_as_json_and_of_the_settings_that_are_named(
    output: Path, tmp_path: Path
) -> None:
    own = tmp_path / "show.toml"
    own.write_text('[sound]\nbed = "gone.wav"\n', encoding="utf-8")
    result = run("doctor", output, "--config", own, "--json")
    assert result.exit_code == 0
    found = {each["finding"]: each["ok"] for each in json.loads(result.stdout)}
    assert found[f"settings: {own}"]
    assert [is_well for sentence, is_well in found.items() if "gone.wav" in sentence] == [False]


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
    monkeypatch.delenv("MALLOC_TRIM_THRESHOLD_", raising=False)  # as a cluster leaves it
    assert not any("MALLOC" in sentence for sentence in told(output, is_well=False))
    monkeypatch.setenv("MALLOC_TRIM_THRESHOLD_", "65536")
    assert any("MALLOC_TRIM_THRESHOLD_ is set" in line for line in told(output, is_well=False))
