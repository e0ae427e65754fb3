"""What a program calls: the examples run as they are shown, and every name does what it says."""

import logging
import runpy
import shutil
import tomllib
from dataclasses import FrozenInstanceError, fields
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

import briefing
from briefing import engines
from briefing.settings.asked import Asked
from tests.fake_engines import Fake
from tests.readme import READMES, ROOT, examples

EXAMPLES = ROOT / "tests" / "examples"
PAGE = ROOT / "tests" / "sources" / "yunxi-daily.txt"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Lay the page that the examples read into a folder of their own."""
    monkeypatch.setitem(engines.ENGINES, "espeak", "tests.fake_engines:FakeEspeak")
    monkeypatch.setattr(Fake, "fails", {})
    monkeypatch.chdir(tmp_path)
    shutil.copy(PAGE, tmp_path)
    return tmp_path


def shown(name: str, capsys: pytest.CaptureFixture[str]) -> list[str]:
    runpy.run_path(str(EXAMPLES / name))
    return capsys.readouterr().out.splitlines()


def test_an_episode_is_made_in_one_call(capsys: pytest.CaptureFixture[str]) -> None:
    mp3, *chapters = shown("make_an_episode.py", capsys)
    assert Path(mp3).stat().st_size > 0
    assert chapters[0].split() == ["0.0", "开场与提要"]
    assert Path("output/feed.xml").is_file()


def test_each_stage_takes_what_the_one_before_gives(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown("stage_by_stage.py", capsys)
    assert told[-2].endswith("百分之三点五")
    assert told[-1].startswith("output/episodes/2026-03-12 ")
    assert Path("second.mp3").read_bytes()[:1] == b"\xff"
    made = Path("output/episodes/2026-03-12/segments")
    assert len(list(made.iterdir())) == 3


def test_an_error_says_what_it_is_about_and_what_to_do_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert shown("what_goes_wrong.py", capsys) == [
        "about: nowhere.txt",
        "problem: does not exist",
        "next step: correct the path",
    ]


@pytest.mark.parametrize("readme", READMES)
def test_the_readmes_show_examples_that_run(readme: str) -> None:
    known = [
        file.read_text(encoding="utf-8") for file in EXAMPLES.iterdir() if file.suffix == ".py"
    ]
    found = examples(readme)
    assert len(found) >= 2
    assert all(each in known for each in found)


def test_a_strict_type_checker_looks_at_the_examples_wherever_it_runs() -> None:
    checked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mypy"]
    assert checked["strict"]
    assert EXAMPLES.relative_to(ROOT).as_posix() in checked["files"]


def test_every_public_name_is_there_and_no_other() -> None:
    for name in briefing.__all__:
        assert getattr(briefing, name) is not None
        assert name in dir(briefing)
    with pytest.raises(AttributeError, match="'briefing' has no attribute 'mkae'"):
        _ = briefing.mkae  # type: ignore[attr-defined]  # that is what is tried


def test_what_may_be_wished_is_what_a_command_may_ask() -> None:
    assert set(briefing.Wishes.__annotations__) == {each.name for each in fields(Asked)}


def test_what_a_stage_gives_is_frozen() -> None:
    (article, *_) = briefing.read(PAGE).articles
    with pytest.raises(FrozenInstanceError):
        article.headline = "别的"  # type: ignore[misc]  # that is what is tried


def test_a_wish_that_does_not_fit_is_named_as_an_argument() -> None:
    with pytest.raises(briefing.BriefingError, match="the arguments: speed: is 9"):
        briefing.render(briefing.write(briefing.read(PAGE).articles), speed=9.0)


def test_what_cannot_be_read_is_logged_where_others_can(
    desk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (desk / "empty.txt").write_bytes(b"")
    with caplog.at_level(logging.WARNING, "briefing"):
        made = briefing.make(PAGE, desk / "empty.txt", voice="espeak", day=date(2026, 3, 12))
    assert made.episode.id == "2026-03-12"
    assert "empty.txt: is empty" in caplog.text


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"minutes": "5"}, "minutes: is '5'; make it a number"),
        ({"speed": True}, "speed: is True; make it a number"),
        ({"stories": 2.5}, "stories: is 2.5; make it a whole number"),
        ({"voice": ["espeak"]}, "voice: is .'espeak'.; make it a text"),
        ({"config": 5}, "config: is 5; make it a path"),
        ({"config": "gone.toml"}, "gone.toml: does not exist"),
        ({"day": "2026-03-12"}, "day: is '2026-03-12'; make it a datetime.date"),
        ({"minutes": -3}, "minutes: is -3; choose between"),
    ],
)
def test_an_argument_of_another_type_is_an_error_like_any_other(
    wrong: dict[str, Any], says: str
) -> None:
    with pytest.raises(briefing.BriefingError, match=says):
        briefing.make(PAGE, **wrong)
    assert not Path("output").exists()


def test_a_list_is_no_source_and_a_moment_is_its_day() -> None:
    with pytest.raises(briefing.BriefingError, match=r"hold a list, .* such as make\(\*pages\)"):
        briefing.make([PAGE, PAGE])  # type: ignore[arg-type]  # that is the mistake
    with pytest.raises(briefing.BriefingError, match="SOURCE: is empty"):
        briefing.read("")
    found = briefing.read(PAGE, config=None)
    assert briefing.write(found.articles, datetime(2026, 3, 12, 6, 30, tzinfo=UTC)).date == date(
        2026, 3, 12
    )


def test_nothing_is_read_or_made_of_nothing() -> None:
    with pytest.raises(briefing.BriefingError, match="was given no source"):
        briefing.read()
    with pytest.raises(TypeError, match="either sources or a script"):
        briefing.make()
