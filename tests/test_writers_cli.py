"""Every command that writes a script has it written by the writer that the settings name."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from briefing import engines, reading
from briefing.batch import processes
from briefing.script import markdown
from briefing.settings import load
from tests import writer_service as service
from tests.fake_engines import Fake
from tests.forking import forking
from tests.readme import READMES, block
from tests.test_cli import run
from tests.writer_service import WriterService

PAGE = """# 青禾大桥建成通车

本报讯 10月23日，云溪区青禾大桥建成通车。大桥全长4.68千米，总投资12.6亿元，同比工期缩短15%。
交警部门尚未确定限行方案，货车不得上桥。市民可步行过桥，桥上设有观景平台四处。

# 临河菜市场完成改造

本报讯 临河菜市场改造工程日前完工，146个摊位全部换上电子秤，市场每天早上6时开门。
市场管理方介绍，改造期间商户没有停业，改造后新增停车位60个，周边居民买菜更加方便。
"""
BRIDGE = (
    "10月23日，云溪区青禾大桥建成通车。",
    "大桥全长4.68千米，总投资12.6亿元，同比工期缩短15%。",
    "市民可步行过桥，桥上设有观景平台四处。",
)
BATCH = ("batch", "page.md", "--jobs", "1", "--date", "2026-03-12", "-o", "out", "--json")


@pytest.fixture
def endpoint() -> Iterator[WriterService]:
    with WriterService(service.says(*BRIDGE)) as answering:
        yield answering


@pytest.fixture(autouse=True)
def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, endpoint: WriterService) -> Path:
    monkeypatch.setitem(engines.ENGINES, "espeak", "tests.fake_engines:FakeEspeak")
    monkeypatch.setattr(Fake, "fails", {})
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "briefing.toml").write_text(
        f"""
[voice]
name = "espeak"
[sound]
chime = false
[brief]
writer = "openai"
[writer]
url = "{endpoint.url}"
model = "small"
seconds = 5
[[source]]
path = "page.md"
""",
        encoding="utf-8",
    )
    return tmp_path


def json_of(*words: str | Path) -> Any:  # noqa: ANN401 - whatever a command prints
    result = run(*words)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_script_tells_what_was_proven_and_says_of_each_story_who_wrote_it(
    endpoint: WriterService,
) -> None:
    written = json_of("script", "page.md", "--json")
    by_title = {chapter["title"]: chapter for chapter in written["chapters"]}
    bridge, market = by_title["青禾大桥建成通车"], by_title["临河菜市场完成改造"]
    assert [line["text"] for line in bridge["lines"][1:]] == list(BRIDGE)
    assert bridge["writer"] == "openai"
    assert market["writer"] == "openai, refused: 有“10月”不在原文"
    assert json_of("script", "page.md", "--json") == written
    assert len(endpoint.requests) == 2


def test_the_markdown_of_a_script_keeps_who_wrote_it(show: Path) -> None:
    assert run("script", "page.md", "-o", "s.md").exit_code == 0
    text = (show / "s.md").read_text(encoding="utf-8")
    assert '"writer": "openai"' in text
    assert run("make", "--script", "s.md", "-o", "out").exit_code == 0
    (manifest,) = (show / "out" / "episodes").glob("*/episode.json")
    parts = json.loads(manifest.read_text(encoding="utf-8"))["segments"]
    assert [part["writer"] for part in parts][1] == "openai"


@pytest.mark.parametrize("sources", [["page.md"], []])
def test_make_says_in_episode_and_report_what_was_refused_and_why(
    show: Path, endpoint: WriterService, sources: list[str]
) -> None:
    plan = json_of("plan", *sources, "--date", "2026-03-12", "--json")
    result = run("make", *sources, "--date", "2026-03-12", "-o", "out", "--report", "run.json")
    assert result.exit_code == 0, result.output
    assert "writer: openai: 1 written, 1 refused, 0 not answered" in result.stderr
    report = json.loads((show / "run.json").read_text(encoding="utf-8"))
    refused = "openai, refused: 有“10月”不在原文"
    assert report["writers"] == [
        {"headline": "青禾大桥建成通车", "writer": "openai"},
        {"headline": "临河菜市场完成改造", "writer": refused},
    ]
    episode = (Path(report["episode"]["folder"]) / "episode.json").read_text(encoding="utf-8")
    segments = json.loads(episode)["segments"]
    assert [part["writer"] for part in segments] == ["", "openai", refused, ""]
    assert [part["characters"] for part in plan["segments"]] == [
        sum(len(line["said"]) for line in part["lines"]) for part in segments
    ]
    assert len(endpoint.requests) == 2


def test_an_editor_sees_who_wrote_what(show: Path) -> None:
    result = run("make", "--review", "-o", "out", "--report", "run.json")
    assert result.exit_code == 0, result.output
    report = json.loads((show / "run.json").read_text(encoding="utf-8"))
    assert [each["writer"][:15] for each in report["writers"]] == ["openai", "openai, refused"]
    script = Path(report["script"]).read_text(encoding="utf-8")
    read = markdown.from_markdown(script, "script.md", reading.say)
    assert read.chapters[1].writer == "openai"


def test_a_batch_makes_again_what_was_not_answered_and_nothing_else(
    endpoint: WriterService, monkeypatch: pytest.MonkeyPatch
) -> None:  # with a process of its own
    monkeypatch.setattr(processes, "get_context", lambda _: forking())
    endpoint.replies[:] = [service.status(401)]
    first = json_of(*BATCH)
    assert first[0]["writers"] == ["openai, no answer: answers 401 Unauthorized"] * 2
    assert "set the key in BRIEFING_WRITER_KEY" in first[0]["warnings"][0]
    assert len(first[0]["warnings"]) == 1
    endpoint.replies[:] = [service.says(*BRIDGE)]
    second = json_of(*BATCH)
    assert (second[0]["status"], second[0]["writers"][0]) == ("made", "openai")
    third = json_of(*BATCH)
    assert third[0]["status"] == "kept"


def test_offline_nobody_is_asked_and_the_episode_is_extracted(endpoint: WriterService) -> None:
    result = run("make", "page.md", "--offline", "-o", "out", "--date", "2026-03-12")
    assert result.exit_code == 0, result.output
    assert endpoint.requests == []
    assert "writer: openai: 0 written, 0 refused, 2 not answered" in result.stderr


@pytest.mark.parametrize("minutes", ["0.7", "0.8", "0.9"])
def test_minutes_are_kept_and_only_what_is_told_as_written_is_credited(minutes: str) -> None:
    result = run("script", "page.md", "--minutes", minutes, "--json")
    assert f"{minutes} asked for" in result.stderr
    assert "there is no" not in result.stderr
    for chapter in json.loads(result.stdout)["chapters"]:
        told = [line["text"] for line in chapter["lines"][1:]]
        assert (chapter["writer"] == "openai") == (told == list(BRIDGE))


def test_the_writer_that_the_readmes_show_is_asked(
    show: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    english, chinese = (block(readme, "python", "class Brisk:") for readme in READMES)
    assert english == chinese
    (show / "mydesk.py").write_text(english, encoding="utf-8")
    text = (show / "briefing.toml").read_text(encoding="utf-8")
    named = text.replace('writer = "openai"', 'writer = "mydesk:Brisk"')
    (show / "briefing.toml").write_text(named, encoding="utf-8")
    monkeypatch.syspath_prepend(show)
    bridge, market = json_of("script", "page.md", "--json")["chapters"][1:3]
    monkeypatch.delitem(sys.modules, "mydesk")
    assert bridge["writer"].startswith("mydesk:Brisk")
    assert market["writer"].startswith("mydesk:Brisk")


def test_headlines_alone_need_no_writer(endpoint: WriterService) -> None:
    assert run("script", "page.md", "--style", "headline").exit_code == 0
    assert endpoint.requests == []


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        (service.body(b"{}"), "ok    writer openai: small at"),
        (service.status(404), "ok    writer openai: small at"),
        (service.status(401), "no    writer openai at"),
    ],
)
def test_the_doctor_says_whether_the_endpoint_answers(
    endpoint: WriterService, reply: service.Reply, line: str
) -> None:
    endpoint.replies[:] = [reply]
    assert line in run("doctor").output


def test_the_doctor_says_that_nothing_is_there(endpoint: WriterService) -> None:
    endpoint.shutdown()
    endpoint.server_close()
    shown = run("doctor").output
    assert "cannot be reached" in shown
    assert load().writer.url == endpoint.url
