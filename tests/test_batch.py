"""Many pages, many episodes, one feed: the same whoever makes them, and each only once."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest
import soundfile
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.props import papers
from briefing import batch, engines
from briefing.audio.reel import Reel
from briefing.batch import processes
from briefing.batch.crew import crew
from briefing.batch.job import Maker
from briefing.batch.outcome import BEYOND, FAILED, KEPT, MADE, Outcome, Page
from briefing.batch.plan import planned
from briefing.cli import main
from briefing.errors import EngineError, EngineUnavailableError, SettingsError
from briefing.model import Found, Keep, Show
from briefing.publish import write
from briefing.settings import BriefSettings, Folders, Settings, SoundSettings, VoiceSettings
from briefing.studio import Performance, ScriptFor, Studio
from tests.bad_moments import Quiet, promised
from tests.fake_engines import Fake, reciprocal
from tests.forking import forking


@pytest.fixture(autouse=True)
def fake_espeak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(engines.ENGINES, "espeak", "tests.fake_engines:FakeEspeak")
    monkeypatch.setattr(Fake, "fails", {})


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    return papers.write(tmp_path / "archive", 3)


def order(
    folder: Path, show: Show | None = None, day: date | None = None, *, by_day: bool = False
) -> batch.Order:
    """Order two stories a page, as headlines."""
    settings = Settings(
        Folders(folder / "data", folder / "cache", folder / "config"),
        voice=VoiceSettings(name="espeak"),
        sound=SoundSettings(chime=False, sting=False),
        brief=BriefSettings(stories=2, style="headline"),
        show=show or Show(),
    )
    return batch.Order(settings, folder / "output", day, by_day=by_day)


def in_turn(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    return ((item, task(item)) for item in items)


def backwards(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    return ((item, task(item)) for item in reversed([*items]))


def run(
    inputs: Iterable[Path | str], wanted: batch.Order, work: batch.Work = in_turn
) -> list[Outcome]:
    return [outcome for outcome, _ in batch.run([*map(str, inputs)], wanted, work, Quiet())]


def statuses(outcomes: Iterable[Outcome]) -> list[str]:
    return sorted(each.status for each in outcomes)


def tree(output: Path) -> dict[str, bytes]:
    files = (file for file in output.rglob("*") if file.is_file())
    named = {file.relative_to(output).as_posix(): file.read_bytes() for file in files}
    return {name: data for name, data in named.items() if not name.startswith(".")}


def test_each_page_is_an_episode_of_one_feed(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path)
    assert statuses(run(pages, wanted)) == [MADE] * 3
    days = [one.date for one in write.episodes(wanted.output)]
    assert days == [date(2023, 1, 4), date(2023, 1, 3), date(2023, 1, 2)]
    assert (wanted.output / "feed.xml").read_text(encoding="utf-8").count("<item>") == 3
    assert not list(promised(wanted.output))


def test_the_order_of_pages_and_of_workers_changes_no_byte(
    tmp_path: Path, pages: list[Path]
) -> None:
    one, other = order(tmp_path / "one", day=papers.FIRST), order(tmp_path / "other")
    other = replace(other, day=papers.FIRST)  # all editions of one day, numbered
    run(pages, one)
    run(reversed(pages), other, backwards)
    assert tree(one.output) == tree(other.output)


def test_the_site_is_made_once_at_the_end(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []
    rss = write.feed.rss
    monkeypatch.setattr(
        write.feed, "rss", lambda show, found: made.append(len(found)) or rss(show, found)
    )
    run(pages, order(tmp_path))
    assert made == [3]


def test_a_finished_batch_makes_nothing_anew(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path)
    run(pages, wanted)
    before = {file: file.stat().st_mtime_ns for file in (wanted.output / "episodes").rglob("*")}
    begun: list[object] = []

    def work(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        for item in items:
            begun.append(task)
            yield item, task(item)

    assert statuses(run(pages, wanted, work)) == [KEPT] * 3
    assert not [task for task in begun if isinstance(task, Maker)]
    after = {file: file.stat().st_mtime_ns for file in (wanted.output / "episodes").rglob("*")}
    assert after == before


def test_only_what_was_edited_is_made_again(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path)
    run(pages, wanted)
    text = pages[1].read_text(encoding="utf-8")
    pages[1].write_text(text.replace("天然气", "自来水"), encoding="utf-8")
    (made,) = (each for each in run(pages, wanted) if each.status != KEPT)
    assert (made.status, made.names) == (MADE, (str(pages[1]),))
    assert not list(promised(wanted.output))
    (folder,) = (wanted.output / "episodes").glob("2023-01-03*")
    assert len(list(folder.glob("*.mp3"))) == 1


@pytest.mark.parametrize("name", ["episode.json", "captions.vtt", "segments/01-opening.mp3"])
def test_an_episode_that_lost_something_is_made_again(
    tmp_path: Path, pages: list[Path], name: str
) -> None:
    wanted = order(tmp_path)
    run(pages[:2], wanted)
    before = tree(wanted.output)
    (folder,) = (wanted.output / "episodes").glob("2023-01-02*")
    if name == "episode.json":
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(b"cut")
    assert statuses(run(pages[:2], wanted)) == [KEPT, MADE]
    assert tree(wanted.output) == before


def test_other_settings_make_all_anew(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path)
    run(pages, wanted)
    longer = replace(wanted.settings, brief=BriefSettings(stories=3, style="headline"))
    assert statuses(run(pages, replace(wanted, settings=longer))) == [MADE] * 3


def test_another_lexicon_or_music_makes_all_anew(tmp_path: Path, pages: list[Path]) -> None:
    wanted, music = order(tmp_path), tmp_path / "outro.wav"
    soundfile.write(music, np.full(24_000, 0.1), 24_000)
    sound = replace(wanted.settings.sound, outro=str(music))
    wanted = replace(wanted, settings=replace(wanted.settings, sound=sound))
    run(pages[:1], wanted)
    assert statuses(run(pages[:1], wanted)) == [KEPT]
    soundfile.write(music, np.full(12_000, 0.1), 24_000)
    assert statuses(run(pages[:1], wanted)) == [MADE]
    lexicon = wanted.settings.folders.config / "lexicon.tsv"
    lexicon.parent.mkdir(exist_ok=True)
    lexicon.write_text("霁州\tji4 zhou1\n", encoding="utf-8")
    assert statuses(run(pages[:1], wanted)) == [MADE]
    music.unlink()
    with pytest.raises(SettingsError, match="outro"):
        run(pages[:1], wanted)


def test_a_batch_that_was_stopped_goes_on(tmp_path: Path, pages: list[Path]) -> None:
    whole, wanted = order(tmp_path / "whole"), order(tmp_path / "stopped")
    run(pages, whole)
    stopped = batch.run([*map(str, pages)], wanted, in_turn, Quiet())
    next(stopped)
    stopped.close()
    assert not (wanted.output / "feed.xml").exists()
    assert statuses(run(pages, wanted)) == [KEPT, MADE, MADE]
    assert tree(wanted.output) == tree(whole.output)


def test_what_fails_stands_beside_the_others(tmp_path: Path, pages: list[Path]) -> None:
    pages[0].write_text(pages[0].read_text(encoding="utf-8").partition("\n\n")[2], encoding="utf-8")
    refused = EngineError("voice espeak", "cannot say this", "say something else")
    wanted = order(tmp_path)
    missing = tmp_path / "missing.txt"
    assert statuses(run(pages[1:2], wanted)) == [MADE]
    Fake.fails["espeak"] = {"every line": refused}
    outcomes = run([missing, *pages], wanted)
    errors = {each.names[0]: each.errors for each in outcomes if each.errors}
    assert statuses(outcomes) == [FAILED, FAILED, FAILED, KEPT]
    assert "does not exist" in errors[str(missing)][0]
    assert "tells no day" in errors[str(pages[0])][0]
    assert "cannot say this" in errors[str(pages[2])][0]
    assert not list(promised(wanted.output))


def test_what_a_stand_in_had_to_read_is_tried_again(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("edge", "baker"):
        monkeypatch.setitem(engines.ENGINES, name, f"tests.fake_engines:Fake{name.title()}")
    wanted = order(tmp_path)
    wanted = replace(wanted, settings=replace(wanted.settings, voice=VoiceSettings()))
    gone = EngineUnavailableError("voice yunyang", "is away", "try again")
    Fake.fails["edge"] = {"every line": gone}
    for _ in range(2):
        (made,) = run(pages[:1], wanted)
        assert made.status == MADE
        assert made.published
        assert made.published.voices == ("baker",)
        assert "is away; the whole episode is read by baker instead" in made.warnings[0]
    Fake.fails.clear()
    (made,) = run(pages[:1], wanted)
    assert made.published
    assert (made.status, made.published.voices, made.warnings) == (MADE, ("yunyang",), ())
    assert statuses(run(pages[:1], wanted)) == [KEPT]


def test_auto_is_settled_once_for_all(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("edge", "baker"):
        monkeypatch.setitem(engines.ENGINES, name, f"tests.fake_engines:Fake{name.title()}")
    wanted = order(tmp_path)
    wanted = replace(wanted, settings=replace(wanted.settings, voice=VoiceSettings()))
    Fake.fails["edge"] = {"check": EngineUnavailableError("voice yunyang", "is away", "wait")}

    def returning(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        Fake.fails.clear()
        return in_turn(task, items)

    said: list[str] = []
    monkeypatch.setattr(Quiet, "tell", lambda _, sentence: said.append(sentence))
    voices = [each.published and each.published.voices for each in run(pages, wanted, returning)]
    assert voices == [("baker",)] * 3
    (who,) = [sentence for sentence in said if sentence.startswith("voice:")]
    assert "is away" in who


def test_a_fault_that_nobody_foresaw_ends_only_its_own_episode(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    perform = batch.job.perform

    def faulty(script_for: ScriptFor, studio: Studio, reel: Reel) -> Performance:
        spoken = perform(script_for, studio, reel)
        if spoken.script.date == papers.FIRST:
            raise ZeroDivisionError("by chance")
        return spoken

    articles = batch.pages.articles

    def confused(names: Sequence[str], settings: Settings, enclosed: None) -> Found:
        if str(pages[1]) in names:
            raise RecursionError("too deep")
        return articles(names, settings, enclosed)

    monkeypatch.setattr(batch.job, "perform", faulty)
    monkeypatch.setattr(batch.pages, "articles", confused)
    outcomes = run(pages, order(tmp_path))
    assert statuses(outcomes) == [FAILED, FAILED, MADE]
    errors = {each.names[0]: each.errors for each in outcomes}
    assert "ZeroDivisionError: by chance" in errors[str(pages[0])][0]
    assert "RecursionError: too deep" in errors[str(pages[1])][0]


def test_a_worker_without_a_voice_says_so_of_each_episode(
    tmp_path: Path, pages: list[Path]
) -> None:
    gone = EngineUnavailableError("voice espeak", "has gone", "try again")

    def lonely(task: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
        Fake.fails["espeak"] = {"check": gone}  # it was there when the run began
        return in_turn(task, items)

    outcomes = run(pages, order(tmp_path), lonely)
    assert [each.errors for each in outcomes] == [(str(gone),)] * 3


def test_pages_of_one_day_may_make_one_episode(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path, day=papers.FIRST, by_day=True)
    (made,) = run(reversed(pages), wanted)
    assert (made.id, made.names) == ("2023-01-02", tuple(map(str, pages)))


def test_only_what_the_show_keeps_is_made(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path, show=Show(keep=Keep(episodes=2)))
    assert statuses(run(pages, wanted)) == [BEYOND, MADE, MADE]
    assert [one.date.day for one in write.episodes(wanted.output)] == [4, 3]
    assert statuses(run(pages, wanted)) == [BEYOND, KEPT, KEPT]


def test_what_is_older_than_the_show_keeps_goes_at_the_end(
    tmp_path: Path, pages: list[Path]
) -> None:
    wanted = order(tmp_path, show=Show(keep=Keep(episodes=2)))
    run(pages[:2], wanted)
    run(pages[2:], wanted)
    assert [one.date.day for one in write.episodes(wanted.output)] == [4, 3]


def page(name: str) -> Page:
    return Page(name, papers.FIRST, (name,))


def test_a_page_added_later_moves_no_other(tmp_path: Path, pages: list[Path]) -> None:
    wanted = order(tmp_path, day=papers.FIRST)
    run([pages[0], pages[2]], wanted)
    outcomes = run(pages, wanted)
    assert statuses(outcomes) == [KEPT, KEPT, MADE]
    assert sorted(one.edition for one in write.episodes(wanted.output)) == [1, 2, 3]


def test_a_file_named_twice_is_read_once(tmp_path: Path, pages: list[Path]) -> None:
    names = (pages[0], pages[0].parent / ".." / pages[0].parent.name / pages[0].name)
    assert statuses(run(names, order(tmp_path))) == [MADE]


def test_an_archive_keeps_its_names_wherever_it_lies() -> None:
    (one, other), _ = planned([page("a/云溪/01.txt"), page("b/霁州/01.txt")], (), by_day=False)
    (moved,), _ = planned([page("/elsewhere/云溪/01.txt")], (), by_day=False)
    assert moved.id in {one.id, other.id}
    assert one.id != other.id


NAMES = st.lists(
    st.tuples(st.sampled_from(["云溪", "霁州", "1"]), st.integers(0, 12), st.integers(0, 2)),
    unique=True,
)


@given(names=NAMES, chance=st.randoms(use_true_random=False), by_day=st.booleans())
def test_a_plan_does_not_hang_on_the_order_of_its_pages(
    names: list[tuple[str, int, int]], chance: Random, *, by_day: bool
) -> None:
    found = [
        Page(f"{folder}/{number}.txt", papers.FIRST + timedelta(days), (f"{folder}{number}",))
        for folder, number, days in names
    ]
    plan, twice = planned(found, (), by_day=by_day)
    chance.shuffle(found)
    assert planned(found, (), by_day=by_day) == (plan, twice)
    assert not twice
    assert sorted(name for each in plan for name in each.names) == sorted(one.name for one in found)
    for place in ("id", "edition"):
        assert len({(each.date, getattr(each, place)) for each in plan}) == len(plan)


def test_two_pages_of_one_name_and_day_are_not_both_published() -> None:
    (one,), (refused,) = planned([page("b/1/01.txt"), page("a/1/01.txt")], (), by_day=False)
    assert one.names == ("a/1/01.txt",)
    assert "b/1/01.txt: has the day, folder and name of a/1/01.txt" in refused.errors[0]


@pytest.mark.parametrize("late_s", [0, 0.3], ids=["alone", "while-another-begins"])
def test_a_worker_that_is_killed_costs_no_result_but_that_of_a_task_which_kills_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, late_s: float
) -> None:
    context = forking()
    begin = context.Process.start

    def late(process: ForkServerProcess) -> None:
        time.sleep(late_s)
        begin(process)

    monkeypatch.setattr(context.Process, "start", late)
    monkeypatch.setattr(processes, "get_context", lambda _: context)
    with crew(2) as work:
        for numbers in (range(5), range(1, 3)):
            found = work(reciprocal, [(number, tmp_path / "killed") for number in numbers])
            expected = {number: 1 / number if number else None for number in numbers}
            assert {number: result for (number, _), result in found} == expected


BEGINS = """
import sys, time
from pathlib import Path
from briefing.batch.crew import crew
from tests.fake_engines import stay
with crew(1) as work:
    list(work(stay, [Path(sys.argv[1])]))
"""


def test_workers_end_with_the_process_that_gives_out_the_tasks(tmp_path: Path) -> None:
    file = tmp_path / "worker"
    main_process = subprocess.Popen([sys.executable, "-c", BEGINS, str(file)], cwd=ROOT)
    ends_s = time.monotonic() + 60
    while not (file.exists() and file.read_text()):
        assert time.monotonic() < ends_s
        time.sleep(0.02)
    worker = int(file.read_text())
    main_process.kill()
    main_process.wait()
    while _runs(worker):
        assert time.monotonic() < ends_s
        time.sleep(0.02)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")  # what nobody waits for stays listed, dead
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"


def test_workers_that_cannot_even_begin_are_given_up() -> None:
    with crew(1) as work:
        assert list(work(os._exit, [3])) == [(3, None)]


ROOT = Path(__file__).parent.parent
VOICE = """
engine = "tests.fake_engines:Deadly"
speaker = "tone"
title = "音叉"
licence = "none needed"
good_for = "tests"
sex = "female"
characters_per_minute = 300
"""


@pytest.fixture
def shell(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Result]:
    """Run the command on the pages, with its workers in this process."""
    monkeypatch.setattr("briefing.batch.crew.crew", lambda _jobs: nullcontext(in_turn))
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    words = ["--voice", "espeak", "--style", "headline", "--no-chime"]
    return lambda *more: CliRunner().invoke(main, ["batch", str(pages[0].parent), *words, *more])


def test_the_table_tells_of_each_page_and_the_log_how_long_it_takes(
    shell: Callable[..., Result], pages: list[Path]
) -> None:
    done = shell()
    assert done.exit_code == 0, done.output
    *rows, summary = done.stdout.splitlines()
    assert [row.split()[-1] for row in rows] == [str(page) for page in pages]
    assert all(row.startswith("made    2023-01-0") for row in rows)
    assert summary == "3 made"
    assert re.search(r"made; 2 to go, \d+ an hour, some \d\d:\d\d:\d\d left", done.stderr)
    again = shell("--quiet")
    assert again.stdout.splitlines()[-1] == "3 there already"
    assert again.stderr == ""


def test_json_tells_of_each_episode(shell: Callable[..., Result], pages: list[Path]) -> None:
    pages[0].write_text("没有日期的一页", encoding="utf-8")
    done = shell("--json", "--by", "day")
    assert done.exit_code == 1
    assert done.stderr.count("Error: ") == 1
    failed, *made = json.loads(done.stdout)
    assert (failed["status"], failed["id"], failed["mp3"]) == ("failed", None, None)
    assert [each["id"] for each in made] == ["2023-01-03", "2023-01-04"]
    for each in made:
        file = Path("output/episodes") / each["id"] / each["mp3"]
        assert file.stat().st_size == each["bytes"]
        assert each["takes"]["new"] > 0


def test_a_page_that_kills_each_worker_is_reported_and_no_other_lost(
    tmp_path: Path, pages: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Run the command with real processes."""
    monkeypatch.setattr(processes, "get_context", lambda _: forking())
    for number, file in enumerate(pages):
        text = file.read_text(encoding="utf-8")
        file.write_text(text if number == 1 else text.replace("菜市场", "图书馆"), encoding="utf-8")
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "deadly.toml").write_text(VOICE, encoding="utf-8")
    words = ["--voice", "deadly", "--style", "headline", "--no-chime", "--report", "run.json"]
    done = CliRunner().invoke(main, ["batch", "archive/*/*.txt", "--jobs", "2", *words])
    assert done.exit_code == 1
    assert "2 made, 1 failed" in done.output
    report = json.loads((tmp_path / "run.json").read_text(encoding="utf-8"))
    assert (report["status"], report["error"]) == ("failed", "2 made, 1 failed")
    (failed,) = (each for each in report["episodes"] if each["status"] == FAILED)
    assert failed["pages"] == ["archive/2023-01/03.txt"]
    assert "worker was killed" in failed["errors"][0]
    assert len(write.episodes(tmp_path / "output")) == 2
    assert not list(promised(tmp_path / "output"))
