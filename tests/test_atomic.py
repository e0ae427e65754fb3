"""Files and folders replaced so that they outlive whatever happens."""

import os
from pathlib import Path

import pytest

from briefing import atomic


def test_a_folder_takes_its_place_once_all_its_files_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, folder = tmp_path / ".made.part", tmp_path / "voice"
    made.mkdir()
    for name in ("model", "styles"):
        (made / name).write_bytes(b"x")
    order: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def synced(handle: int) -> None:
        order.append("sync")
        fsync(handle)

    def renamed(self: Path, to: Path) -> Path:
        order.append("rename")
        return rename(self, to)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    atomic.put(made, folder)
    assert order == ["sync", "sync", "sync", "rename", "sync"]
    assert {file.name for file in folder.iterdir()} == {"model", "styles"}
    assert not made.exists()
