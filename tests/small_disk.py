"""Make an episode on a disk that is too small, and again once it has room.

python -m tests.small_disk FOLDER OPTIONS       in a mount namespace of its own: unshare -Urm

`OPTIONS` are tmpfs's own (tmpfs(5)). Prints how the run on the small disk ended, and what was there
before it, behind it, and once there was room.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from tests.bad_moments import DAY, VOICE, Place, make, promised, run, script


def main(folder: Path, options: str) -> None:
    """Print what happened, as JSON."""
    output = folder / "output"
    output.mkdir(parents=True)
    _mount("tmpfs", str(output), "-t", "tmpfs", "-o", "size=64m")
    (folder / "config" / "voices").mkdir(parents=True)
    (folder / "config" / "voices" / "kill.toml").write_text(VOICE, encoding="utf-8")
    place = Place(folder)
    make(place, script(DAY, "甲地开工"))
    before = place.state()
    _mount(str(output), "-o", f"remount,{options}")
    ended = run(place, script(DAY, *(f"第{number}条消息" for number in range(8))))
    behind, broken, left = place.state(), list(promised(output)), place.litter()
    _mount(str(output), "-o", "remount,rw,size=64m,nr_inodes=0")
    again = run(place, script(DAY, "乙地通车"))
    told = {
        "status": ended.status,
        "sentence": ended.sentence,
        "is_as_before": behind == before,
        "broken": broken,
        "left": left,
        "again": again.status,
        "afterwards": len(list(promised(output))),
    }
    sys.stdout.write(json.dumps(told))


def _mount(*words: str) -> None:
    subprocess.run([shutil.which("mount") or "", *words], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
