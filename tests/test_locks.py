import subprocess
import sys
import threading
from pathlib import Path

import pytest

from briefing import locks

ROOT = Path(__file__).parent.parent
HOLD = """
import sys, time
from pathlib import Path
from briefing import locks
with locks.held(Path(sys.argv[1]), print):
    print("held", flush=True)
    time.sleep(60)
"""


class GivenUpError(Exception):
    """Raised by one who waits."""


def give_up(_waited_s: float) -> None:
    raise GivenUpError


def test_a_lock_dies_with_the_process_that_is_killed(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as other:
        assert other.stdout
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(GivenUpError), locks.held(file, give_up):
            pass
        other.kill()
        other.wait()
        with locks.held(file, give_up):
            assert file.exists()


def test_one_who_waits_hears_for_how_long_and_then_has_it(tmp_path: Path) -> None:
    file, done, waited_s = tmp_path / "lock", threading.Event(), list[float]()

    def wait() -> None:
        with locks.held(file, waited_s.append):
            done.set()

    with locks.held(file, give_up):
        thread = threading.Thread(target=wait)
        thread.start()
        assert not done.wait(0.35)
    thread.join(10)
    assert done.is_set()
    assert len(waited_s) >= 2
    assert waited_s == sorted(waited_s)


def test_a_lock_that_cannot_be_made_is_an_error_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"), locks.held(tmp_path / "nowhere" / "l", give_up):
        pass
