"""What is kept by its content: whole, or not there."""

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import store
from briefing.errors import SettingsError
from briefing.store import PART_KEPT_S, DamagedError, Store

KEY, OTHER = "ab" * 32, "cd" * 32


@pytest.fixture
def kept(tmp_path: Path) -> Store:
    return Store(tmp_path / "takes", ".take")


def only_file(kept: Store) -> Path:
    (file,) = (each for each in kept.folder.rglob("*") if each.is_file())
    return file


def age(file: Path, days: float) -> None:
    """Let a file have been used so many days before 2026-01-01."""
    used_s = NOW_S - days * 86_400
    os.utime(file, (used_s, used_s))


NOW_S = 1_767_225_600.0


@given(body=st.binary(max_size=300))
def test_what_is_kept_comes_back(body: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = Store(tmp_path_factory.mktemp("store"), ".x")
    kept.put(KEY, body)
    assert kept.get(KEY) == body


def test_what_was_never_kept_is_none(kept: Store) -> None:
    assert kept.get(KEY) is None


@pytest.mark.parametrize("at", [0, 10, 63, 64, 65, 70])
def test_a_file_with_another_byte_is_damaged(kept: Store, at: int) -> None:
    kept.put(KEY, b"sound" * 3)
    data = bytearray(only_file(kept).read_bytes())
    data[at] ^= 1
    only_file(kept).write_bytes(data)
    with pytest.raises(DamagedError):
        kept.get(KEY)


def test_a_file_under_another_key_is_damaged(kept: Store) -> None:
    kept.put(KEY, b"sound")
    place = kept.folder / "cd"
    place.mkdir()
    only_file(kept).rename(place / f"{OTHER}.take")
    with pytest.raises(DamagedError):
        kept.get(OTHER)


def test_threads_that_keep_the_same_leave_one_whole_file(kept: Store) -> None:
    threads = [threading.Thread(target=kept.put, args=(KEY, b"x" * 100_000)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept.get(KEY) == b"x" * 100_000
    assert only_file(kept).suffix == ".take"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "takes").write_text("a file where the folder should be")
    with pytest.raises(SettingsError, match="cannot keep what was made"):
        Store(tmp_path / "takes", ".take").put(KEY, b"")


def test_what_was_not_used_for_long_goes(kept: Store) -> None:
    kept.put(KEY, b"old")
    age(only_file(kept), days=61)
    kept.put(OTHER, b"new")
    age(kept.folder / "cd" / f"{OTHER}.take", days=59)
    gone = store.prune(kept.folder, float("inf"), 60 * 86_400, lambda: NOW_S)
    assert [each.file.stem for each in gone] == [KEY]
    assert (kept.get(KEY), kept.get(OTHER)) == (None, b"new")


def test_the_longest_unused_goes_first_where_there_is_too_much(kept: Store) -> None:
    keys = [f"{n:02d}" * 32 for n in range(5)]
    for days, key in enumerate(keys):
        kept.put(key, b"x" * 1000)
        age(kept.folder / key[:2] / f"{key}.take", days=days)
    store.prune(kept.folder, 3300, float("inf"), lambda: NOW_S)
    assert [kept.get(key) is not None for key in keys] == [True, True, True, False, False]


def test_what_is_read_counts_as_used(kept: Store) -> None:
    kept.put(KEY, b"x")
    age(only_file(kept), days=100)
    kept.get(KEY)
    assert store.prune(kept.folder, float("inf"), 60 * 86_400) == ()


def test_a_part_that_a_crash_has_left_goes_and_one_being_written_stays(kept: Store) -> None:
    kept.put(KEY, b"x")
    left, written = (kept.folder / "ab" / name for name in ("left.part", "written.part"))
    for part in (left, written):
        part.write_bytes(b"half")
    os.utime(left, (NOW_S - PART_KEPT_S - 1,) * 2)
    os.utime(written, (NOW_S - 5,) * 2)
    age(only_file_of(kept, KEY), days=0)
    store.prune(kept.folder, float("inf"), float("inf"), lambda: NOW_S)
    assert (left.exists(), written.exists(), kept.get(KEY)) == (False, True, b"x")


def only_file_of(kept: Store, key: str) -> Path:
    return kept.folder / key[:2] / f"{key}.take"


def test_what_a_link_points_at_is_none_of_our_business(kept: Store, tmp_path: Path) -> None:
    kept.put(KEY, b"x")
    outside = tmp_path / "novel.txt"
    outside.write_text("not ours")
    (kept.folder / "ab" / "link.take").symlink_to(outside)
    store.prune(kept.folder, 0, 0, lambda: NOW_S + 1e9)
    assert outside.read_text() == "not ours"
    assert kept.get(KEY) is None


def test_a_store_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert store.kept(tmp_path / "none") == []
    assert store.prune(tmp_path / "none", 0, 0) == ()
