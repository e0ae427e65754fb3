"""The preview as a process: it is found only by its address, and no end of it loses an edit."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest
from click.testing import CliRunner, Result

from briefing.cli import main
from briefing.desk import script_file
from briefing.desk.hearing import Hearing
from briefing.desk.publishing import Destination
from briefing.publish.write import publish
from briefing.settings import Settings
from tests.desk import SCRIPT, TIMEOUT_S
from tests.episodes import MP3, episode, sounds
from tests.test_cli import DAY, PAGE

MADE = episode()


@contextmanager
def started(*words: str | Path, cwd: Path) -> Iterator[tuple[subprocess.Popen[str], httpx.Client]]:
    """Run the command in a process of its own, and give a browser at its page."""
    command = [sys.executable, "-m", "briefing", "preview", *map(str, words)]
    process = subprocess.Popen(
        [*command, "--no-browser", "--voice", "espeak", "--offline"],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process:
        try:
            printed = [process.stdout.readline().strip() for _ in range(2)]
            address, _, token = printed[1].removeprefix("page: ").partition("#")
            headers = {"Authorization": f"Bearer {token}", "Origin": address.rstrip("/")}
            with httpx.Client(base_url=address, headers=headers, trust_env=False) as browser:
                yield process, browser
        finally:
            process.kill()


def opening(browser: httpx.Client) -> dict[str, Any]:
    segment: dict[str, Any] = browser.get("api/script").json()["segments"][0]
    return segment


def saved(browser: httpx.Client, text: str) -> None:
    now = opening(browser)
    body = {"was_title": now["title"], "was_text": now["text"], "title": "开场", "text": text}
    answer = browser.post("api/segments/opening/text", json=body)
    assert answer.status_code == 200, answer.text


@pytest.fixture
def script(tmp_path: Path) -> Path:
    file = tmp_path / "早报.md"
    file.write_text(SCRIPT, encoding="utf-8")
    return file


def test_killed_the_preview_has_lost_no_saved_edit_and_may_be_opened_again(script: Path) -> None:
    with started(script, cwd=script.parent) as (process, browser):
        saved(browser, "各位早上好。")
        process.kill()
        process.wait()
    assert "各位早上好。" in script.read_text(encoding="utf-8")
    with script_file.held(script, Path(os.environ["BRIEFING_HOME"]) / "cache"):
        assert not list(script.parent.glob(".*.part"))


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_ctrl_c_ends_the_preview_cleanly_and_until_then_there_is_no_second_one(
    script: Path,
) -> None:
    with started(script, cwd=script.parent) as (process, browser):
        assert browser.get("api/script").json()["file"] == str(script)
        second = CliRunner().invoke(main, ["preview", str(script), "--no-browser"])
        assert (second.exit_code, "is open in another preview" in second.stderr) == (1, True)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in errors
    assert not list((Path(os.environ["BRIEFING_HOME"]) / "cache").glob("preview-*"))


def test_what_is_published_has_a_port_of_its_own(script: Path) -> None:
    script.write_text(SCRIPT[: SCRIPT.index("## 新桥通车")], encoding="utf-8")
    with started(script, cwd=script.parent) as (_, browser):
        assert browser.post("api/publish", json={}).status_code == 200
        deadline = time.monotonic() + TIMEOUT_S
        while (told := browser.get("api/script").json()["publishing"])["state"] == "running":
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert told["state"] == "done", told
        page = httpx.URL(told["page"])
        assert page.port != browser.base_url.port
        assert "周四早报" in httpx.get(page, trust_env=False).text
        forged = httpx.get(page, headers={"Host": "evil.example"}, trust_env=False)
        assert forged.status_code == 421
    assert (script.parent / "output" / "episodes" / DAY / "episode.json").is_file()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Path, Path, Settings]]:
    """Remember what would be served, instead of serving it."""
    served: list[tuple[Path, Path, Settings]] = []

    def serve(path: Path, settings: Settings, into: Destination, **_: object) -> None:
        served.append((path, into.output, settings))

    monkeypatch.setattr("briefing.desk.serve.serve", serve)
    return served


def previewed(*words: str | Path) -> Result:
    done = CliRunner().invoke(main, ["preview", *map(str, words)])
    assert done.exit_code == 0, done.output
    return done


def test_the_draft_of_a_page_is_gone_on_with_until_it_is_wanted_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[tuple[Path, Path, Settings]]
) -> None:
    monkeypatch.chdir(tmp_path)
    previewed(PAGE, "--date", DAY, "--minutes", "3")
    ((draft, output, settings),) = opened
    assert (draft.parent, output, settings.brief.minutes) == (Path("drafts"), Path("output"), 3)
    draft.write_text(SCRIPT, encoding="utf-8")
    assert "going on with the draft" in previewed(PAGE, "--date", DAY).stderr
    assert draft.read_text(encoding="utf-8") == SCRIPT
    previewed(PAGE, "--date", DAY, "--anew")
    assert draft.read_text(encoding="utf-8") != SCRIPT
    assert draft.with_name(f"{draft.name}.bak").read_text(encoding="utf-8") == SCRIPT
    assert {path for path, *_ in opened} == {draft}
    previewed(PAGE, "--date", "2026-03-13")
    assert opened[-1][0] != draft


def test_what_could_not_be_read_is_told_before_the_page_is_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warned: list[str] = []

    def serve(*_: object, hearing: Hearing, **__: object) -> None:
        warned.extend(hearing.warnings)

    monkeypatch.setattr("briefing.desk.serve.serve", serve)
    monkeypatch.chdir(tmp_path)
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "1.txt").write_bytes(PAGE.read_bytes())
    (pages / "2.txt").write_bytes(b"")
    done = CliRunner().invoke(main, ["preview", str(pages), "--date", DAY])
    assert done.exit_code == 1
    assert len(warned) == 1
    assert "2.txt" in warned[0]


def test_a_draft_whose_page_has_changed_or_that_is_asked_for_otherwise_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opened: list[tuple[Path, Path, Settings]]
) -> None:
    monkeypatch.chdir(tmp_path)
    page = Path("page.txt")
    page.write_bytes(PAGE.read_bytes())
    assert "has changed since" not in previewed(page, "--date", DAY).stderr
    draft, *_ = opened[0]
    written = draft.read_text(encoding="utf-8")
    draft.write_text(written.replace("。", "！", 3), encoding="utf-8")
    assert "has changed since" not in previewed(page, "--date", DAY).stderr
    assert "has changed since" in previewed(page, "--date", DAY, "--stories", "1", "-q").stderr
    page.write_bytes(PAGE.read_bytes().replace("青石湖队".encode(), "石桥村队".encode()))
    assert "has changed since" in previewed(page, "--date", DAY, "-q").stderr
    assert "has changed since" not in previewed(page, "--date", DAY, "--anew").stderr
    assert "石桥村队" in draft.read_text(encoding="utf-8")


def test_an_episode_is_edited_in_its_folder_with_its_own_voice_and_goes_where_it_is(
    tmp_path: Path, opened: list[tuple[Path, Path, Settings]]
) -> None:
    publish(tmp_path / "output", replace(MADE, speed=1.25), MP3, sounds(MADE), SCRIPT)
    folder = tmp_path / "output" / "episodes" / MADE.id
    for named in (folder, tmp_path / "output"):
        previewed(named)
        path, output, settings = opened[-1]
        assert (path, output) == (folder / "script.md", tmp_path / "output")
        assert (settings.voice.name, settings.voice.speed) == ("baker", 1.25)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--stories", "3"], "written already"),
        (["--anew"], "written already"),
        (["9", "--voice", "espeak"], "no segment 9"),
    ],
    ids=str,
)
def test_options_that_do_not_fit_a_script_are_told_so(
    script: Path, words: list[str], says: str
) -> None:
    failed = CliRunner().invoke(main, ["preview", str(script), *words])
    assert failed.exit_code != 0
    assert says in failed.stderr


def test_a_script_that_is_broken_is_one_sentence(script: Path) -> None:
    script.write_text(SCRIPT.replace("感谢收听。", ""), encoding="utf-8")
    failed = CliRunner().invoke(main, ["preview", str(script), "--no-browser"])
    assert failed.exit_code == 1
    assert "has nothing to say" in failed.stderr
