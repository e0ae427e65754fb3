"""Segments are spoken in the background, in order, the one asked for first."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.errors import EngineError, EngineUnavailableError
from briefing.settings import Settings
from tests.desk import Desk, Gated, desk, fake_voices, voiced
from tests.fake_engines import Fake

BAD = EngineError("espeak", "cannot say 乔", "write it otherwise")
DOWN = EngineUnavailableError("espeak", "is not here", "install it")


@pytest.fixture(autouse=True)
def voices(monkeypatch: pytest.MonkeyPatch) -> None:
    fake_voices(monkeypatch)


@pytest.fixture
def at_desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Open a desk whose voice waits with its first line."""
    monkeypatch.chdir(tmp_path)
    Gated.gate.clear()
    with desk(tmp_path) as opened:
        opened.until(lambda: opened.segments()["opening"]["state"] == "rendering")
        yield opened


def spoken() -> list[str]:
    """Name the segments in the order in which their own last lines were asked for."""
    own = {"桥长八十六点五米": "one", "三百人走进田间": "two", "乔俊杰也来了": "three"}
    order = [own.get(said.rstrip("。"), "") for _, said in Fake.asked]
    return list(dict.fromkeys(filter(None, order)))


def test_what_is_asked_for_goes_first_and_the_rest_in_order(at_desk: Desk) -> None:
    at_desk.post("/api/segments/three/render", anew=False)
    states = {name: each["state"] for name, each in at_desk.segments().items()}
    assert states["opening"] == "rendering"
    assert set(states.values()) == {"rendering", "queued"}
    Gated.gate.set()
    at_desk.until_ready()
    assert spoken() == ["three", "one", "two"]


def test_an_edited_segment_is_not_spoken_until_it_is_asked_for(at_desk: Desk) -> None:
    at_desk.edit("one", text="桥长九十米。")
    Gated.gate.set()
    at_desk.until(lambda: at_desk.segments()["closing"]["state"] == "ready")
    assert at_desk.segments()["one"]["state"] == "stale"
    assert not any("九十" in said for _, said in Fake.asked)


def test_a_failure_has_its_reason_and_holds_nothing_up_and_may_be_tried_again(
    at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Fake, "fails", {"espeak": {"乔俊杰也来了。": BAD}})
    Gated.gate.set()
    at_desk.until(lambda: at_desk.segments()["closing"]["state"] == "ready")
    failed = at_desk.segments()["three"]
    assert (failed["state"], failed["reason"]) == ("failed", str(BAD))
    monkeypatch.setattr(Fake, "fails", {})
    at_desk.post("/api/segments/three/render", anew=False)
    at_desk.until_ready()


def test_a_failed_segment_is_tried_again_by_itself_once_its_text_is_another(
    at_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Fake, "fails", {"espeak": {"乔俊杰也来了。": BAD}})
    Gated.gate.set()
    at_desk.until(lambda: at_desk.segments()["three"]["state"] == "failed")
    at_desk.edit("three", text="乔先生也来了。")
    at_desk.post("/api/segments/three/render", anew=False)
    at_desk.until_ready()


def test_spoken_anew_a_segment_asks_its_voice_again_and_nothing_else_does(at_desk: Desk) -> None:
    Gated.gate.set()
    at_desk.until_ready()
    Fake.asked.clear()
    before = at_desk.segments()
    at_desk.post("/api/segments/three/render", anew=False)
    at_desk.post("/api/segments/two/render", anew=True)
    at_desk.until(lambda: at_desk.segments()["two"]["sound"] not in (None, before["two"]["sound"]))
    at_desk.until_ready()
    assert [said for _, said in Fake.asked] == ["稻米文化节开幕", "三百人走进田间。"]
    assert at_desk.segments()["three"]["sound"] == before["three"]["sound"]


def test_a_script_opened_again_asks_no_voice_again(tmp_path: Path) -> None:
    with desk(tmp_path) as first:
        first.until_ready()
    Fake.asked.clear()
    with desk(tmp_path) as second:
        second.until_ready()
    assert Fake.asked == []


def test_the_page_is_there_before_the_voice_and_says_why_there_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Fake, "fails", {"espeak": {"check": DOWN}})
    with desk(tmp_path) as at:
        at.until(lambda: at.get("/api/script").json()["failure"])
        shown = at.get("/api/script").json()
        assert "install it" in shown["failure"]
        assert all(each["is_reckoned"] for each in shown["segments"])
        at.post("/api/publish")
        at.until(lambda: at.editing.publishing.state == "failed")
        assert "install it" in at.editing.publishing.reason
        at.until(lambda: at.get("/api/script").json()["failure"])
        monkeypatch.setattr(Fake, "fails", {})
        at.post("/api/segments/one/render", anew=False)
        at.until_ready()
        assert at.get("/api/script").json()["failure"] == ""


def test_a_stand_in_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = EngineUnavailableError("edge-tts", "no answer", "try later")
    monkeypatch.setattr(Fake, "fails", {"edge": {"every line": gone}})
    with desk(tmp_path, auto()) as at:
        at.until_ready()
        shown = at.get("/api/script").json()
    assert "no answer" in shown["segments"][1]["reason"]
    assert any("no answer" in warning for warning in shown["warnings"])


def auto() -> Settings:
    return voiced("auto")


def end(at: Desk) -> None:
    """End the preview while a line is being spoken, and let that be finished only then."""
    closing = threading.Thread(target=at.editing.renders.close)
    closing.start()
    at.until(lambda: at.hearing.is_stopping)
    Gated.gate.set()
    closing.join()


def test_an_end_while_the_episode_is_being_made_leaves_no_half_of_it(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        at.until_ready()
        at.edit("closing", text="下期再会。")
        Gated.gate.clear()
        at.post("/api/publish")
        at.until(lambda: ("espeak", "下期再会。") not in Fake.asked and Gated.waiting.is_set())
        end(at)
        assert at.editing.publishing.state == "running"
    assert not list((tmp_path / "output").rglob("*.mp3"))
    assert not list((tmp_path / "output").rglob("episode.json"))


def test_the_end_waits_for_the_line_that_is_being_spoken_and_for_no_other(
    tmp_path: Path,
) -> None:
    Gated.gate.clear()
    with desk(tmp_path) as at:
        at.until(lambda: at.segments()["opening"]["state"] == "rendering")
        end(at)
        assert {said for _, said in Fake.asked} <= {
            line.said for line in at.editing.script.chapters[0].lines
        }
