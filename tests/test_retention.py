"""What a show keeps: never less than was asked for, never what a feed still names."""

import errno
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from briefing.cli import main
from briefing.errors import PublishError, SettingsError
from briefing.model import Keep
from briefing.publish import write
from briefing.publish.retention import kept
from briefing.settings import keep
from tests.episodes import MP3, SHOW, episode, sounds

FIRST = date(2023, 10, 1)
MADE = episode()


def publish_days(output: Path, days: list[int], asked: Keep) -> None:
    for day in days:
        made = episode(FIRST + timedelta(day), replace(SHOW, keep=asked))
        write.publish(output, made, MP3, sounds(made), "# 云溪早报\n")


def folders(output: Path) -> list[int]:
    return sorted(int(each.name[-2:]) - 1 for each in (output / "episodes").iterdir())


def listed(output: Path) -> int:
    return len(etree.parse(output / "feed.xml").findall(".//item"))


def test_the_newest_are_kept_and_the_others_deleted(tmp_path: Path) -> None:
    publish_days(tmp_path, [0, 1, 2, 3, 4, 5], Keep(episodes=4))
    assert folders(tmp_path) == [2, 3, 4, 5]
    assert listed(tmp_path) == 4


def test_days_count_back_from_the_newest_episode(tmp_path: Path) -> None:
    publish_days(tmp_path, [0, 1, 7, 8, 9], Keep(days=3))
    assert folders(tmp_path) == [7, 8, 9]


def test_an_old_day_made_now_is_kept_for_now(tmp_path: Path) -> None:
    publish_days(tmp_path, [5, 6, 0], Keep(episodes=2))
    assert folders(tmp_path) == [0, 5, 6]
    assert listed(tmp_path) == 3
    publish_days(tmp_path, [7], Keep(episodes=2))
    assert folders(tmp_path) == [6, 7]


def test_a_rebuild_keeps_as_much(tmp_path: Path) -> None:
    publish_days(tmp_path, [0, 1, 2], Keep())
    assert len(write.rebuild(tmp_path, replace(SHOW, keep=Keep(episodes=1)))) == 1
    assert folders(tmp_path) == [2]


def test_nothing_is_deleted_while_the_feed_still_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_days(tmp_path, [0, 1], Keep(episodes=2))

    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, "the disk is gone")

    monkeypatch.setattr(write.feed, "rss", fail)
    with pytest.raises(PublishError):
        publish_days(tmp_path, [2], Keep(episodes=2))
    for enclosure in etree.parse(tmp_path / "feed.xml").iterfind(".//enclosure"):
        address = enclosure.get("url", "").removeprefix(SHOW.base_url)
        assert (tmp_path / address).is_file()


def test_a_run_stopped_while_deleting_is_finished_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish_days(tmp_path, [0, 1], Keep(episodes=2))
    really = Path.unlink
    with monkeypatch.context() as patch:

        def stop(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as pathlib has it
            if self.name == "episode.json":
                raise OSError(errno.EIO, "stopped")
            really(self, missing_ok=missing_ok)

        patch.setattr(Path, "unlink", stop)
        with pytest.raises(PublishError):
            publish_days(tmp_path, [2], Keep(episodes=2))
    assert listed(tmp_path) == 2
    publish_days(tmp_path, [2], Keep(episodes=2))
    assert folders(tmp_path) == [1, 2]


def test_what_somebody_put_into_the_folder_of_an_episode_does_not_stop_it(tmp_path: Path) -> None:
    publish_days(tmp_path, [0], Keep())
    own = tmp_path / "episodes" / "2023-10-01" / "own"
    own.mkdir()
    (own / "notes.txt").write_text("keep me")
    publish_days(tmp_path, [1], Keep(episodes=1))
    assert listed(tmp_path) == 1
    assert (own / "notes.txt").read_text() == "keep me"


@given(
    days=st.sets(st.integers(0, 400), min_size=1, max_size=30),
    asked=st.builds(Keep, st.integers(0, 40), st.integers(0, 400)),
    at=st.integers(0, 29),
)
def test_what_is_kept_is_what_was_asked_for_and_the_one_just_made(
    days: set[int], asked: Keep, at: int
) -> None:
    made = [replace(MADE, id=str(day), date=FIRST + timedelta(day)) for day in sorted(days)[::-1]]
    just = made[at % len(made)]
    left = kept(made, asked, just.id)
    assert just in left
    others = [one for one in left if one is not just]
    assert len(others) <= (asked.episodes or len(made))
    assert made[0] in left
    if asked.days:
        assert all((made[0].date - one.date).days < asked.days for one in others)
    if asked == Keep():
        assert list(left) == made


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (30, Keep(episodes=30)),
        ("30", Keep(episodes=30)),
        ("1 episode", Keep(episodes=1)),
        ("30 days", Keep(days=30)),
        ("7days", Keep(days=7)),
        ("1 day", Keep(days=1)),
        ("", Keep()),
        (0, Keep()),
    ],
)
def test_retention_is_written_as_people_say_it(written: object, read: Keep) -> None:
    assert keep(written, "briefing.toml") == read


@pytest.mark.parametrize("written", [-1, "-1", True, 1.5, "a month", "days", [], "3 weeks"])
def test_what_is_no_retention_is_refused_with_an_example(written: object) -> None:
    with pytest.raises(SettingsError, match=r"briefing\.toml: .*; write a number of episodes, or"):
        keep(written, "briefing.toml")


def test_what_was_deleted_is_told(tmp_path: Path) -> None:
    publish_days(tmp_path, [0, 1, 2], Keep())
    settings = tmp_path / "briefing.toml"
    settings.write_text("[show]\nkeep = 1\n")
    done = CliRunner().invoke(main, ["feed", str(tmp_path), "--config", str(settings)])
    assert (done.exit_code, folders(tmp_path)) == (0, [2])
    assert done.stderr == "deleted, as [show] keep asks: 2023-10-01, 2023-10-02\n"
