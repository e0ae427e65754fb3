"""Runs at once on one output folder and one cache: each is published, and nothing is lost."""

import subprocess
import sys
from pathlib import Path

from briefing.publish import write
from tests.bad_moments import VOICE, Place, promised

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
