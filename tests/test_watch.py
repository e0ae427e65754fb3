"""A watched folder: each page once, whole, and whatever fails is survived."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefing.cli.watch import Ending
from briefing.errors import EngineError, SourceError
from briefing.newsroom.archive import Archive
from briefing.newsroom.watch import EMPTY_S, RETRY_S, Inbox, Watch, is_page, watch

SETTLE_S = 3.0


class Desk:
    """Takes the place of the pipeline: notes which pages it gets, fails where told to."""

    def __init__(self, folder: Path) -> None:
        self.inbox = folder / "in"
        self.inbox.mkdir()
        self.output = folder / "output"
        self.made: list[str] = []
        self.said: list[str] = []
        self.fails: dict[str, Exception] = {}

    def make(self, page: Path) -> str:
        if page.name in self.fails:
            raise self.fails[page.name]
        self.made.append(page.read_text(encoding="utf-8"))
        return "2026-03-12"

    def begin(self) -> Watch:
        inbox = Inbox(self.inbox, SETTLE_S)
        return Watch(inbox, self.output, self.make, self.said.append, self.said.append)

    def drop(self, name: str, text: str) -> Path:
        page = self.inbox / name
        page.write_text(text, encoding="utf-8")
        return page


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_page_is_taken_once_it_has_not_changed_for_a_while(desk: Desk) -> None:
    watching = desk.begin()
    page = desk.drop("a.txt", "半")
    watching.look(0)
    page.write_text("半页", encoding="utf-8")
    watching.look(2)
    watching.look(4.9)
    assert desk.made == []
    watching.look(5)
    assert desk.made == ["半页"]
    watching.look(100)
    assert desk.made == ["半页"]


def test_a_page_whose_size_stays_but_whose_time_changes_is_still_being_written(desk: Desk) -> None:
    watching = desk.begin()
    page = desk.drop("a.txt", "甲")
    watching.look(0)
    os.utime(page, ns=(1, 1))
    watching.look(3)
    assert desk.made == []
    watching.look(6)
    assert desk.made == ["甲"]


def test_an_empty_file_is_waited_for_longer_and_then_named_once(desk: Desk) -> None:
    watching = desk.begin()
    copied, page = desk.drop("copied.txt", ""), desk.drop("empty.txt", "")
    desk.fails["empty.txt"] = SourceError(str(page), "is empty", "give a page with text")
    for second in (0, SETTLE_S, EMPTY_S - 1):
        watching.look(second)
    copied.write_text("一页", encoding="utf-8")
    assert desk.said == []
    for second in (EMPTY_S, EMPTY_S + SETTLE_S, 2 * EMPTY_S, 3 * EMPTY_S):
        watching.look(second)
    assert desk.made == ["一页"]
    (named,) = [sentence for sentence in desk.said if "is empty" in sentence]
    assert named.endswith("It is tried again when it changes")


def test_what_was_made_is_not_made_twice_under_any_name_by_any_watch(desk: Desk) -> None:
    page = desk.drop("a.txt", "甲")
    for start in (0, 100):
        watching = desk.begin()
        watching.look(start)
        watching.look(start + SETTLE_S)
    os.utime(page)
    watching.look(200)
    watching.look(204)
    desk.drop("b.txt", "甲")
    watching.look(300)
    watching.look(304)
    assert desk.made == ["甲"]
    assert desk.said[-1] == "b.txt: was made before, as 2026-03-12"
    page.write_text("甲，更正", encoding="utf-8")
    watching.look(400)
    watching.look(404)
    assert desk.made == ["甲", "甲，更正"]


@pytest.mark.parametrize(
    "name",
    [".a.txt", "~$a.txt", "a.txt~", "a.txt.part", "a.txt.crdownload", ".a.txt.swp", "#a.txt#"],
)
def test_temporary_names_are_left_alone(name: str) -> None:
    assert not is_page(Path(name))


@pytest.mark.parametrize("name", ["a.txt", "a.MD", "a.html", "a.pdf", "版面", "feed.xml"])
def test_pages_are_taken(name: str) -> None:
    assert is_page(Path(name))


@pytest.mark.parametrize(
    ("error", "again_s"),
    [
        (SourceError("a.txt", "is empty", "fill it"), None),
        (EngineError("voice", "does not answer", "try later"), RETRY_S),
        (RuntimeError("a defect"), None),
    ],
    ids=["the page", "a voice", "a defect"],
)
def test_what_fails_is_told_once_and_the_others_are_made(
    desk: Desk, error: Exception, again_s: float | None
) -> None:
    desk.fails["a.txt"] = error
    page = desk.drop("a.txt", "甲")
    desk.drop("b.txt", "乙")
    watching = desk.begin()
    for now in (0.0, 3.0, 4.0, 10.0):
        watching.look(now)
    assert desk.made == ["乙"]
    assert sum("It is tried" in each for each in desk.said) == 1
    desk.fails.clear()
    if again_s is None:
        watching.look(10_000)
        page.write_text("甲，改过", encoding="utf-8")
        watching.look(10_001)
        watching.look(10_004)
        assert desk.made == ["乙", "甲，改过"]
    else:
        watching.look(3 + again_s - 1)
        assert desk.made == ["乙"]
        watching.look(3 + again_s)
        assert desk.made == ["乙", "甲"]


def test_a_folder_that_is_gone_for_a_while_is_waited_for(desk: Desk) -> None:
    watching = desk.begin()
    desk.inbox.rename(desk.inbox.with_name("away"))
    watching.look(0)
    watching.look(0.5)
    (said,) = desk.said
    assert "cannot be read (No such file or directory)" in said
    desk.inbox.with_name("away").rename(desk.inbox)
    desk.drop("a.txt", "甲")
    watching.look(1)
    watching.look(4)
    assert desk.made == ["甲"]


def test_it_looks_until_it_is_interrupted(desk: Desk) -> None:
    desk.drop("a.txt", "甲")
    now = [0.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds
        if now[0] > SETTLE_S + 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(desk.begin(), lambda: now[0], sleep)
    assert desk.made == ["甲"]
    assert Archive(desk.output).file.exists()


def test_the_command_makes_the_episode_and_ends_on_an_interrupt(tmp_path: Path) -> None:
    folder = tmp_path / "来稿"
    folder.mkdir()
    page = Path(__file__).parent / "sources" / "yunxi-daily.txt"
    (folder / "a.txt").write_bytes(page.read_bytes())
    output = tmp_path / "output"
    words = ["watch", str(folder), "-o", str(output), "--voice", "espeak", "--stories", "1"]
    running = subprocess.Popen(
        [sys.executable, "-m", "briefing", *words, "--settle", "0.1"],
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        until(lambda: Archive(output).file.exists() or running.poll() is not None, 60)
        running.send_signal(signal.SIGINT)
        told, said = running.communicate(timeout=30)
    finally:
        running.kill()
    assert running.returncode == 0, said
    assert "stopped" in said
    assert "Traceback" not in said
    assert told.splitlines()[0].endswith(".mp3")
    assert (output / "feed.xml").exists()


def test_an_interrupt_that_python_drops_ends_the_watch_at_its_next_rest() -> None:
    ending = Ending()
    ending.rest(0)
    with suppress(KeyboardInterrupt):  # as Python does where it can pass no exception on
        ending.asked(signal.SIGINT, None)
    with pytest.raises(KeyboardInterrupt):
        ending.rest(60)


def until(is_so: Callable[[], bool], longest_s: float) -> None:
    end_s = time.monotonic() + longest_s
    while not is_so():
        assert time.monotonic() < end_s
        time.sleep(0.05)
