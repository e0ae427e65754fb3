"""A run that is killed leaves the old episode or the new one, and a feed that keeps its word.

`python -m tests.bad_moments` tries every point; here it is every twelfth.
"""

import os
from pathlib import Path

import pytest

from briefing.publish import swap
from tests import bad_moments

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
