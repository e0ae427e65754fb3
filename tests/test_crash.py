"""Whatever is killed leaves the old or the new, and a feed that keeps its word.

`python -m tests.bad_moments` and `python -m tests.bad_jobs` try every point; here it is a few.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from itertools import count
from pathlib import Path

import pytest

from briefing.newsroom import archive
from briefing.publish import swap
from tests import bad_jobs, bad_moments, voice_index

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="runs are killed in a fork")


@pytest.mark.parametrize("over", [False, True], ids=["a new episode", "over an older one"])
def test_a_killed_run_leaves_old_or_new_and_the_next_one_finishes_it(
    tmp_path: Path, *, over: bool
) -> None:
    counts = bad_moments.tried(tmp_path, 12, over=over, first=5)
    assert counts["points"] > 4


def test_a_full_disk_is_one_sentence_and_leaves_old_or_new(tmp_path: Path) -> None:
    counts = bad_moments.tried(tmp_path, 12, over=True, first=3, happens=bad_moments.full)
    assert counts["refused in a sentence"] > 3


@pytest.mark.parametrize("name", bad_jobs.JOBS)
def test_any_job_that_is_killed_leaves_old_or_new_and_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    voice_index.know(monkeypatch)
    counts = bad_jobs.tried(tmp_path, name, late)
    assert counts["points"] > 0


@pytest.mark.parametrize("name", ["batch", "say --save", "voices install"])
def test_any_job_on_a_full_disk_is_one_sentence_and_is_done_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    voice_index.know(monkeypatch)
    counts = bad_jobs.tried(tmp_path, name, late, bad_moments.full)
    assert counts["refused in a sentence"] > 0


def late(events: int) -> range:
    """Choose a moment in the last third, where what was made is put in its place."""
    return range(events * 3 // 4, events, events)


REMEMBER = """
import sys
from datetime import date
from pathlib import Path
from briefing.newsroom import archive
from briefing.newsroom.rows import Told
place, day = sys.argv[1:]
held = tuple(f"story {n}" for n in range(40))
archive.Archive(Path(place)).remember(Told(day, date.fromisoformat(day), held=held))
"""
WRITES = "pwrite64,fdatasync,fsync,ftruncate,unlink"


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace kills a run between two writes")
def test_an_archive_that_is_killed_between_any_two_writes_remembers_all_or_nothing(
    tmp_path: Path,
) -> None:
    """SQLite writes by itself, so that only the kernel sees when; every third of its writes."""
    one, two = bad_jobs.EARLIER, bad_jobs.DAY
    remember = [sys.executable, "-c", REMEMBER]
    subprocess.run([*remember, tmp_path / "before", str(one)], check=True)
    found = Counter[bool]()
    for number in count(1, 3):
        place = tmp_path / str(number)
        shutil.copytree(tmp_path / "before", place)
        file = place / archive.FILE
        paths = [f"--trace-path={file}{end}" for end in ("", "-wal", "-journal")]
        killing = f"--inject={WRITES}:signal=SIGKILL:when={number}"
        traced = ["strace", "--quiet=all", "--output", os.devnull, f"--trace={WRITES}", killing]
        ended = subprocess.run([*traced, *paths, *remember, place, str(two)], check=False)
        kept = archive.Archive(place)
        is_there = str(two) in kept.editions()
        assert [len(kept.held(day)) for day in (one, two)] == ([0, 40] if is_there else [40, 0])
        found[is_there] += 1
        if ended.returncode == 0:
            break
    assert found[False] > 0
    assert found[True] > 1  # the last of them was not killed


def test_where_names_cannot_be_exchanged_the_next_run_brings_back_the_old_episode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    folder = tmp_path / "2026-03-12"
    for place, text in ((folder, "old"), (swap.staged(folder), "new")):
        place.mkdir()
        (place / "episode.json").write_text(text)
    folder.rename(tmp_path / ".2026-03-12.old")  # where a run died between its two renames
    assert swap.unfinished(tmp_path) == [folder, folder]
    swap.recover(folder)
    assert (folder / "episode.json").read_text() == "old"
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("can_exchange", [True, False])
def test_a_folder_takes_anothers_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(swap, "exchange", lambda *_: False)
    folder = tmp_path / "2026-03-12"
    for text in ("old", "new"):
        swap.staged(folder).mkdir()
        (swap.staged(folder) / "episode.json").write_text(text)
        swap.put(folder)
        assert (folder / "episode.json").read_text() == text
    swap.recover(folder)
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_cannot_take_its_place_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(OSError, match="No such file"):
        swap.exchange(tmp_path / "missing", tmp_path / "there")
