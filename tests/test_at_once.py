"""Runs at once on one output folder and one cache: each is published, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import store
from briefing.publish import write
from tests.bad_moments import DAY, VOICE, Place, make, promised, script

MAKE = """
import sys
from pathlib import Path
from tests.bad_moments import DAY, Place, make, script
make(Place(Path(sys.argv[1])), script(DAY, *sys.argv[2:]))
"""
STORIES = ("甲地开工", "乙地通车", "丙地丰收", "丁地开幕")


def test_editions_made_at_once_are_all_published(tmp_path: Path) -> None:
    place = Place(tmp_path)
    voices = tmp_path / "config" / "voices"
    voices.mkdir(parents=True)
    (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(tmp_path), story], stderr=subprocess.PIPE, text=True
        )
        for story in STORIES
    ]
    for run in runs:
        _, errors = run.communicate(timeout=120)
        assert (run.returncode, errors) == (0, "")
    made = write.episodes(place.output)
    assert sorted(one.title.partition("：")[2] for one in made) == sorted(STORIES)
    assert sorted(one.edition for one in made) == [1, 2, 3, 4]
    assert not list(promised(place.output))
    assert not place.litter()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the runs are forks")
def test_making_rebuilding_and_pruning_at_once_lose_nothing(tmp_path: Path) -> None:
    """Two editions, a site made anew again and again, a cache that loses all again and again."""
    place = Place(tmp_path)
    voices = tmp_path / "config" / "voices"
    voices.mkdir(parents=True)
    (voices / "kill.toml").write_text(VOICE, encoding="utf-8")
    make(place, script(DAY, "昨天的事"))
    before = place.state()[f"episodes/{DAY}/episode.json"]

    def again(do: Callable[[], object]) -> None:
        for _ in range(5):
            do()

    jobs: tuple[Callable[[], object], ...] = (
        lambda: make(place, script(DAY, "甲地开工", "乙地通车")),
        lambda: make(place, script(DAY, "丙地丰收", "丁地开幕")),
        lambda: again(lambda: write.rebuild(place.output)),
        lambda: again(lambda: store.prune(tmp_path / "cache", 0, float("inf"))),
        lambda: again(lambda: list(promised(place.output)) and os._exit(9)),
    )
    children = []
    for job in jobs:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                job()
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    ends = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    assert ends == [0] * len(jobs)
    titles = sorted(one.title.partition("：")[2] for one in write.episodes(place.output))
    assert titles == sorted(["昨天的事", "甲地开工", "丙地丰收"])
    assert place.state()[f"episodes/{DAY}/episode.json"] == before
    assert not list(promised(place.output))
    assert not place.litter()
    assert all(store.is_whole(each.file) for each in store.kept(tmp_path / "cache"))
