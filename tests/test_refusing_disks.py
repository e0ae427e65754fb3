"""Disks that refuse: full, out of files, read-only, with a quota; and folders of somebody else."""

import errno
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import PublishError
from briefing.publish import disk
from tests.bad_moments import (
    DAY,
    REFUSED,
    VOICE,
    Place,
    is_whole,
    make,
    promised,
    run,
    script,
    seen,
)
from tests.unprivileged import unprivileged

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Make a place with an episode in it, which each test gets a copy of."""
    place = Place(tmp_path_factory.mktemp("made"))
    voices = place.root / "config" / "voices"
    voices.mkdir(parents=True)
    (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
    make(place, script(DAY, "甲地开工"))
    return place


@pytest.fixture
def place(made: Place, tmp_path: Path) -> Place:
    shutil.copytree(made.root, tmp_path / "place")
    return Place(tmp_path / "place")


def _has_small_disks() -> bool:
    if not (unshare := shutil.which("unshare")):
        return False
    words = [unshare, "-Urm", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return subprocess.run(words, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not _has_small_disks(), reason="no disk can be mounted here")
@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ("size=400k", "No space left on device"),
        ("size=64m,nr_inodes=40", "No space left on device"),
        ("ro", "Read-only file system"),
    ],
)
def test_a_real_disk_that_refuses_is_one_sentence_and_the_old_episode_stays(
    tmp_path: Path, options: str, reason: str
) -> None:
    words = [sys.executable, "-m", "tests.small_disk", str(tmp_path), options]
    done = subprocess.run(
        [shutil.which("unshare") or "", "-Urm", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["status"] == REFUSED, told
    assert reason in told["sentence"]
    assert told["sentence"].count("\n") == 0
    assert told["is_as_before"]
    assert told["broken"] == []
    assert (told["again"], told["afterwards"]) == (0, 0)


@pytest.mark.parametrize("folder", ["output", "output/episodes", f"output/episodes/{DAY}"])
def test_a_folder_of_somebody_else_is_one_sentence(place: Place, folder: str) -> None:
    before = place.state()
    (place.root / folder).chmod(0o500)
    with unprivileged():
        ended = run(place, script(DAY, "甲地开工", "乙地通车"))
    (place.root / folder).chmod(0o700)
    assert ended.status == REFUSED, ended
    assert "Permission denied" in ended.sentence
    assert "may write to with -o" in ended.sentence
    found = place.state()
    if folder != "output":  # where only the feed cannot be written, the episode is new
        assert found == before
    assert not list(promised(place.output))
    assert run(place, script(DAY, "甲地开工", "乙地通车")).status == 0
    assert is_whole(seen(found), seen(before), seen(place.state()))
    assert not list(promised(place.output))
    assert not place.litter()


def test_a_cache_of_somebody_else_is_one_sentence(place: Place) -> None:
    before = place.state()
    (place.root / "cache").chmod(0o500)
    with unprivileged():
        ended = run(place, script(DAY, "甲地开工", "乙地通车"))
    (place.root / "cache").chmod(0o700)
    assert ended.status == REFUSED
    assert "BRIEFING_HOME" in ended.sentence
    assert place.state() == before


def test_a_limit_of_the_length_of_files_is_one_sentence(place: Place) -> None:
    """`ulimit -f`, as hosts set it."""
    resource = pytest.importorskip("resource")
    before = place.state()

    def limited(place: Place) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
        make(place, script(DAY, "甲地开工", *(f"第{number}条消息" for number in range(9))))

    ended = run(place, limited)
    assert ended.status == REFUSED, ended
    assert "File too large" in ended.sentence
    assert place.state() == before
    assert run(place, script(DAY, "甲地开工", "乙地通车")).status == 0


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_where_there_is_no_room_the_next_step_is_to_make_some(number: int) -> None:
    with pytest.raises(PublishError, match="free some space"), disk.telling(Path("output")):
        raise OSError(number, os.strerror(number))
