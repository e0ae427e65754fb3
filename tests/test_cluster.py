"""A cluster makes the same episodes as one machine, and outlives its workers."""

import os
import pickle
import re
import socket
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from benchmarks.props import papers
from briefing import batch
from briefing.batch.cluster import identity
from briefing.batch.crew import cluster
from briefing.batch.outcome import FAILED, KEPT, MADE, Outcome
from briefing.cli import main
from briefing.errors import ClusterError
from briefing.memory import TRIM
from briefing.model import Keep, Show
from briefing.publish import write
from briefing.settings import BriefSettings, Folders, Settings, SoundSettings, VoiceSettings
from tests.bad_moments import Quiet
from tests.forking import forking

distributed = pytest.importorskip("distributed", reason="pip install 'briefing[cluster]'")

from briefing.batch.cluster import client  # noqa: E402 - they need it

VOICE = """
engine = "tests.fake_engines:Fragile"
speaker = "cmn-latn-pinyin"
title = "云雀"
licence = "GPL-3.0"
good_for = "tests"
sex = "male"
characters_per_minute = 285
"""
TIMES = 2
"""Workers that a page may kill before it is given up."""


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run two workers, each in a process of its own with a home of its own, for all tests."""
    import dask  # noqa: PLC0415 - an extra

    environment = {"BRIEFING_HOME": str(tmp_path_factory.mktemp("workers"))}
    options = {
        "distributed.scheduler.allowed-failures": TIMES - 1,
        "distributed.worker.multiprocessing-method": forking().get_start_method(),
    }
    with (
        dask.config.set(options),
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, dashboard_address="127.0.0.1:0", env=environment
        ) as cluster,
    ):
        yield cluster.scheduler_address


@dataclass(slots=True)
class Heard(Quiet):
    """Keeps the warnings."""

    warnings: list[str] = field(default_factory=list)

    def warn(self, sentence: str) -> None:
        self.warnings.append(sentence)


def order(folder: Path, voice: str = "espeak", show: Show | None = None) -> batch.Order:
    settings = Settings(
        Folders(folder / "data", folder / "cache", folder / "config"),
        voice=VoiceSettings(name=voice),
        sound=SoundSettings(chime=False, sting=False),
        brief=BriefSettings(style="headline"),
        show=show or Show(),
    )
    return batch.Order(settings, folder / "output")


def in_turn(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    return ((item, task(item)) for item in items)


def run(
    pages: Iterable[Path], wanted: batch.Order, scheduler: str, url: str, progress: Quiet
) -> list[Outcome]:
    with cluster(scheduler, wanted, url, progress) as (here, work):
        return [outcome for outcome, _ in batch.run([*map(str, pages)], here, work, progress)]


def statuses(outcomes: Iterable[Outcome]) -> list[str]:
    return sorted(each.status for each in outcomes)


def tree(output: Path) -> dict[str, bytes]:
    files = (file for file in output.rglob("*") if file.is_file())
    named = {file.relative_to(output).as_posix(): file.read_bytes() for file in files}
    return {name: data for name, data in named.items() if not name.startswith(".")}


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    """Write four pages of two stories: the second kills each worker, the third its first."""
    files = papers.write(tmp_path / "archive", 4)
    for number, file in enumerate(files):
        head, *parts = file.read_text(encoding="utf-8").split("\n\n")
        text = "\n\n".join([head, *parts[-6:]])
        text = text if number == 1 else text.replace("菜市场", "图书馆")
        text = text if number == 2 else text.replace("读书会", "音乐会")
        file.write_text(text, encoding="utf-8")
    return files


def test_killed_workers_cost_no_episode_and_change_no_byte(
    tmp_path: Path, pages: list[Path], scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    away, here = order(tmp_path / "away", "fragile"), order(tmp_path / "here", "fragile")
    for each in (away, here):
        voices = each.settings.folders.config / "voices"
        voices.mkdir(parents=True)
        (voices / "fragile.toml").write_text(VOICE, encoding="utf-8")
    sizes: list[int] = []
    submit = distributed.Client.submit

    def weighed(self: Any, function: Any, *given: Any, **options: Any) -> Any:  # noqa: ANN401 - as Dask has it
        sizes.append(len(pickle.dumps(given)))
        return submit(self, function, *given, **options)

    monkeypatch.setattr(distributed.Client, "submit", weighed)
    heard = Heard()
    outcomes = run(pages, away, scheduler, away.output.as_uri(), heard)

    assert statuses(outcomes) == [FAILED, MADE, MADE, MADE], [each.errors for each in outcomes]
    (failed,) = (each for each in outcomes if each.status == FAILED)
    assert failed.names == (str(pages[1]),)
    assert "worker was killed" in failed.errors[0]
    assert len(sizes) == 8
    assert max(sizes) < 10_000
    assert max(len(pickle.dumps(each)) for each in outcomes) < 2_000
    assert TRIM in heard.warnings[0]

    (here.settings.folders.data).mkdir()
    (here.settings.folders.data / "killed").touch()
    local = batch.run([str(page) for page in pages if page != pages[1]], here, in_turn, Quiet())
    assert statuses(outcome for outcome, _ in local) == [MADE] * 3
    assert tree(away.output) == tree(here.output)


def test_a_second_run_makes_nothing_and_puts_nothing(
    tmp_path: Path, pages: list[Path], scheduler: str
) -> None:
    wanted = order(tmp_path)
    url = wanted.output.as_uri()
    with cluster(scheduler, wanted, url, Quiet()) as (here, work):
        stopped = batch.run([str(pages[0]), str(pages[3])], here, work, Quiet())
        next(stopped)
        stopped.close()
    assert statuses(run([pages[0], pages[3]], wanted, scheduler, url, Quiet())) == [KEPT, MADE]
    state = {file: file.stat().st_mtime_ns for file in wanted.output.rglob("*") if file.is_file()}
    assert statuses(run([pages[0], pages[3]], wanted, scheduler, url, Quiet())) == [KEPT, KEPT]
    after = {file: file.stat().st_mtime_ns for file in wanted.output.rglob("*") if file.is_file()}
    assert after == state
    assert not (wanted.output / ".batch" / "kit").exists()
    assert (wanted.output / "feed.xml").read_text(encoding="utf-8").count("<item>") == 2
    keeping = replace(wanted, settings=replace(wanted.settings, show=Show(keep=Keep(episodes=1))))
    assert statuses(run([pages[3]], keeping, scheduler, url, Quiet())) == [MADE]
    assert [one.date.day for one in write.episodes(wanted.output)] == [5]
    assert len(list((wanted.output / "episodes").iterdir())) == 1


def test_a_worker_that_differs_is_named_before_anything_starts(
    tmp_path: Path, pages: list[Path], scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity, "LIBRARIES", ("numpy",))
    monkeypatch.setattr(identity.metadata, "version", lambda _name: "9.9")
    wanted = order(tmp_path)
    with pytest.raises(ClusterError) as raised:
        run(pages, wanted, scheduler, wanted.output.as_uri(), Quiet())
    assert re.fullmatch(
        r"worker tcp://127\.0\.0\.1:\d+: has numpy [\d.]+ where 9\.9 is wanted; "
        r"install all from the same requirements\.lock\.",
        str(raised.value),
    )
    assert not wanted.output.exists()


def test_who_does_not_tell_its_versions_is_named(
    tmp_path: Path, pages: list[Path], scheduler: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, wanted = identity.here, order(tmp_path)
    for elsewhere, said in ((os.getpid(), "worker"), (0, "scheduler")):  # which is in this process
        silent = partial(_unless, here, elsewhere)
        monkeypatch.setattr(client.identity, "here", silent)
        with pytest.raises(ClusterError, match=rf"^{said} tcp://.*versions \(ZeroDivisionError"):
            run(pages, wanted, scheduler, wanted.output.as_uri(), Quiet())


def _unless(here: Callable[[], dict[str, str]], process: int) -> dict[str, str]:
    """Tell the versions in one process alone."""
    return here() if os.getpid() == process else {"briefing": str(1 // 0)}


def test_workers_that_see_another_output_are_named(
    tmp_path: Path, pages: list[Path], scheduler: str
) -> None:
    with pytest.raises(ClusterError, match=r"worker tcp://.*is another place here.*URL that all"):
        run(pages, order(tmp_path), scheduler, "memory://show", Quiet())


def test_a_worker_without_its_voice_is_named(
    tmp_path: Path, pages: list[Path], scheduler: str
) -> None:
    wanted = order(tmp_path, "baker")
    offline = replace(wanted.settings, voice=VoiceSettings("baker", offline=True))
    with pytest.raises(ClusterError, match=r"worker tcp://.*baker: is not installed"):
        run(pages, replace(wanted, settings=offline), scheduler, wanted.output.as_uri(), Quiet())


@pytest.fixture
def shell(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    monkeypatch.chdir(tmp_path)
    words = ["batch", str(pages[0]), "--voice", "espeak", "-o", "output"]
    return lambda *more: CliRunner().invoke(main, [*words, *more])


def test_a_scheduler_that_does_not_answer_is_named_in_time(
    shell: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "CONNECT_S", 0.3)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        done = shell("--scheduler", address)
    assert done.exit_code == 1
    assert done.stderr == (
        f"Error: scheduler {address}: does not answer within 0.3 s; "
        "start it with “dask scheduler”, or correct the address.\n"
    )


@pytest.mark.parametrize("address", ["10.0.0.5:8786", "tcp://host", "http://host:1", "tcp://:1"])
def test_what_is_no_address_of_a_scheduler_is_refused(
    shell: Callable[..., Result], address: str
) -> None:
    done = shell("--scheduler", address)
    assert done.exit_code == 1
    assert "is no address of one; write it as the scheduler prints it" in done.stderr


def test_a_missing_extra_is_named_with_the_way_to_it(
    shell: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("client", "tasks"):
        monkeypatch.delitem(sys.modules, f"briefing.batch.cluster.{module}")
        monkeypatch.delattr(f"briefing.batch.cluster.{module}")
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = shell("--scheduler", "tcp://127.0.0.1:8786")
    assert done.exit_code == 1
    assert "install it with “pip install 'briefing[cluster]'”" in done.stderr
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    done = shell("--cache", "file:///takes")
    assert done.exit_code == 1
    assert "pip install 'briefing[cluster]'" in done.stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "s3://bucket/show"), "only a cluster writes to: see --scheduler"),
        (("--jobs", "2", "--scheduler", "tcp://127.0.0.1:1"), "a cluster has workers of its own"),
    ],
)
def test_what_is_for_a_cluster_alone_or_not_for_one_is_told(
    shell: Callable[..., Result], words: tuple[str, ...], said: str
) -> None:
    done = shell(*words)
    assert done.exit_code == 2
    assert said in done.stderr
