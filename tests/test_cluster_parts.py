"""What goes to the workers of a cluster, and how it is given out and comes back."""

import pickle
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
import soundfile

from briefing import lexicons
from briefing.batch.cluster import kit, post
from briefing.batch.mirror import Mirror
from briefing.batch.outcome import Page
from briefing.batch.pages import Reader
from briefing.bucket import Bucket
from briefing.errors import ClusterError, SettingsError
from briefing.model import Show
from briefing.publish import picture
from briefing.settings import Folders, Settings, SoundSettings, VoiceSettings
from briefing.studio import Studio, cue_sheet
from tests.bad_moments import Quiet

distributed = pytest.importorskip("distributed", reason="pip install 'briefing[cluster]'")

from briefing.batch.cluster import bureau, tasks  # noqa: E402 - they need it

VOICE = """
engine = "tests.fake_engines:FakeEspeak"
speaker = "tone"
title = "云雀"
licence = "none needed"
good_for = "tests"
sex = "male"
characters_per_minute = 285
"""


def settings_of(folder: Path) -> Settings:
    return Settings(
        Folders(folder / "data", folder / "cache", folder / "config"),
        voice=VoiceSettings(name="lark"),
    )


def test_a_kit_has_all_that_an_episode_hangs_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    show, config = tmp_path / "show", tmp_path / "config"
    for folder in (show, config / "voices"):
        folder.mkdir(parents=True)
    soundfile.write(show / "outro.wav", np.full(24_000, 0.1), 24_000)
    (show / "art.png").write_bytes(picture.cover_png("云溪早报", "", ""))
    Path("lexicon.tsv").write_text("霁州\tji4 zhou1\n", encoding="utf-8")
    (config / "lexicon.tsv").write_text("霁州\tji4 zhou4\n", encoding="utf-8")
    (config / "voices" / "lark.toml").write_text(VOICE, encoding="utf-8")
    settings = replace(
        settings_of(tmp_path),
        sound=SoundSettings(outro="outro.wav"),
        show=Show(cover="art.png"),
        file=show / "briefing.toml",
    )
    packed = kit.packed(settings)
    assert packed == kit.packed(settings)
    kit.unpack(packed, tmp_path / "kit")
    away = kit.settled(settings, tmp_path / "kit")
    for each in (tmp_path / "lexicon.tsv", show / "outro.wav", show / "art.png"):
        each.unlink()  # which the recipe of the kit must not need
    (told,) = {text for _, text in lexicons.texts(away) if "zhou1" in text}
    assert told == lexicons.texts(away)[0][1]
    assert Studio(away, Quiet()).anchors[0].voice.title == "云雀"
    assert cue_sheet(away).closing
    assert picture.of_settings(away).data


def test_a_kit_names_what_it_cannot_take(tmp_path: Path) -> None:
    settings = replace(settings_of(tmp_path), sound=SoundSettings(bed="gone.wav"))
    with pytest.raises(SettingsError, match=r"gone\.wav: cannot be read"):
        kit.packed(settings)


@pytest.mark.parametrize("large", [0, 200_000])
def test_a_page_reads_the_same_where_it_was_sent_to(tmp_path: Path, large: int) -> None:
    """A page that lists stories takes them along; what is large goes by the bucket."""
    folder = tmp_path / "paper"
    folder.mkdir()
    stories = ("content_1.htm", "content_2.htm")
    for number, name in enumerate(stories):
        text = f"云溪区第{number}座口袋公园昨天向市民开放，占地五百平方米，步道长一千米。"
        body = f"<h1>第{number}座公园开放</h1><div id=ozoom><p>{text}</p><p>{text}</p></div>"
        (folder / name).write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    links = "".join(f"<area href={name}><li><a href={name}>{name}</a>" for name in stories)
    page = folder / "node_2.htm"
    padding = "<!--" + "x" * large + "-->"
    page.write_text(
        f"<html><head><title>云溪日报 2026-03-12</title></head>{links}{padding}</html>",
        encoding="utf-8",
    )
    settings, bucket = settings_of(tmp_path), Bucket(f"memory://post-{large}")
    here = Reader(settings, date(2026, 3, 12))(str(page))
    sent = post.sent(str(page), bucket)
    assert len(sent) == 3
    assert len(pickle.dumps(sent)) < post.LARGEST_BYTES
    for file in folder.iterdir():
        file.unlink()
    reader = Reader(settings, date(2026, 3, 12)).away(
        settings, tmp_path, post.received(sent, bucket)
    )
    assert isinstance(here, Page)
    assert reader(str(page)) == here


def test_a_file_that_cannot_be_read_fails_as_it_would_here(tmp_path: Path) -> None:
    settings, bucket = settings_of(tmp_path), Bucket("memory://gone")
    name = str(tmp_path / "gone.txt")
    reader = Reader(settings, None)
    sent = pickle.loads(pickle.dumps(post.sent(name, bucket)))  # noqa: S301 - our own
    assert reader.away(settings, tmp_path, post.received(sent, bucket))(name) == reader(name)


@dataclass(slots=True)
class Ended:
    """Stands for one of Dask's futures that has come to its end."""

    key: int
    status: str
    error: BaseException | None = None
    many: int = 1

    def add_done_callback(self, hear: Callable[["Ended"], None]) -> None:
        hear(self)

    def result(self) -> list[int]:
        return [self.key] * self.many

    def exception(self) -> BaseException | None:
        return self.error


@dataclass(slots=True)
class Scheduler:
    """Stands for Dask's client: each task ends as `ends` says next."""

    ends: Iterator[Ended]
    given: list[tuple[str, ...]] = field(default_factory=list)
    cancelled: int = 0
    workers: int = 3
    begins: list[tuple[float, int]] = field(default_factory=list)

    def subscribe_topic(self, _name: str, hear: Callable[[tuple[float, int]], None]) -> None:
        for each in self.begins:
            hear(each)

    def unsubscribe_topic(self, _name: str) -> None:
        self.begins.clear()

    def submit(
        self, _do: object, _name: str, _task: object, items: tuple[str, ...], *_: object, pure: bool
    ) -> Ended:
        assert not pure
        self.given.append(items)
        ended = next(self.ends)
        ended.many = len(items)
        return ended

    def nthreads(self) -> dict[str, int]:
        return {str(number): 1 for number in range(self.workers)}

    def cancel(self, futures: list[Ended]) -> None:
        self.cancelled += len(futures)


@dataclass(frozen=True, slots=True)
class Asked:
    """Stands for a task."""

    together: int


SINGLY = Asked(1)


def crew_of(scheduler: Scheduler, folder: Path) -> tasks.Crew:
    mirror = Mirror(Bucket(f"memory://{folder.name}"), folder)
    return tasks.Crew(cast("Any", scheduler), "bureau", mirror)


def test_what_a_worker_refuses_is_given_to_another(tmp_path: Path) -> None:
    refused = Ended(1, "error", bureau.UnfitError("this worker: has no voice"))
    given = Scheduler(iter([refused, Ended(2, "finished"), Ended(3, "finished")]))
    found = dict(crew_of(given, tmp_path).work(SINGLY, ["http://a", "http://b"]))
    assert found == {"http://a": 3, "http://b": 2}


@pytest.mark.parametrize(("begun", "result"), [(1, 2), (2, None)])
def test_only_what_had_begun_is_to_blame_for_a_killed_worker(
    tmp_path: Path, begun: int, result: int | None
) -> None:
    killed = Ended(1, "error", distributed.KilledWorker("task", None, 1))
    given = Scheduler(iter([killed, Ended(2, "finished")]), begins=[(0.0, 1)] * begun)
    assert list(crew_of(given, tmp_path).work(SINGLY, ["http://a"])) == [("http://a", result)]


@pytest.mark.parametrize(("pages", "tasks_given"), [(11, 11), (24, 12), (480, 30)])
def test_small_tasks_are_given_together_where_there_are_many(
    tmp_path: Path, pages: int, tasks_given: int
) -> None:
    given = Scheduler(Ended(number, "finished") for number in count())
    names = [f"http://{number}" for number in range(pages)]
    found = crew_of(given, tmp_path).work(Asked(16), names)
    assert sorted(name for name, _ in found) == sorted(names)
    assert len(given.given) == tasks_given


def test_of_those_given_together_each_is_tried_alone_when_they_kill_their_workers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = [Ended(key, "error", distributed.KilledWorker("task", None, 0)) for key in (1, 3)]
    ends = iter([killed[0], Ended(2, "finished"), killed[1]])
    given = Scheduler(ends, workers=1, begins=[(0.0, 1), (0.0, 3)])
    names = [f"http://{number}" for number in range(2)]
    monkeypatch.setattr(tasks, "SHARES", 1)
    found = dict(crew_of(given, tmp_path).work(Asked(16), names))
    assert found == {names[0]: 2, names[1]: None}


def test_a_cluster_that_only_refuses_is_given_up(tmp_path: Path) -> None:
    fault = bureau.UnfitError("this worker: has no voice")
    given = Scheduler(Ended(number, "error", fault) for number in count())
    with pytest.raises(ClusterError, match="joined later: this worker: has no voice; mend that"):
        list(crew_of(given, tmp_path).work(SINGLY, ["http://a"]))
    assert len(given.given) == tasks.ATTEMPTS


def test_whoever_stops_takes_back_what_is_out(tmp_path: Path) -> None:
    given = Scheduler(Ended(number, "finished") for number in count())
    names = [f"http://{number}" for number in range(9)]
    stopped = crew_of(given, tmp_path).work(SINGLY, names)
    next(stopped)
    stopped.close()
    assert given.given == [(name,) for name in names[:3]]
    assert given.cancelled == 2


@pytest.mark.parametrize(
    ("status", "workers", "said"),
    [
        ("cancelled", 1, "scheduler: is gone"),
        ("lost", 1, "is gone"),
        ("", 0, "lost all its workers"),
    ],
)
def test_a_cluster_that_is_gone_ends_the_run(
    tmp_path: Path, status: str, workers: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "LOST_S", -1.0)
    given = Scheduler(Ended(number, status) for number in count())
    given.workers = workers
    with pytest.raises(ClusterError, match=f"{said}; mend that and run it again: what is made"):
        list(crew_of(given, tmp_path).work(SINGLY, ["http://a"]))
