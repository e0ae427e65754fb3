"""Where a preview keeps the draft of a source, and which browser it opens."""

import os
import webbrowser
from datetime import date
from pathlib import Path

import pytest
import uvicorn
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from briefing.cli import drafts, main
from briefing.desk import serve
from briefing.desk.guard import TICKET
from tests.desk import SCRIPT

DAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("source", "begins"),
    [
        ("云溪日报.txt", "2026-03-12-云溪日报-"),
        ("版面/", "2026-03-12-版面-"),
        ("pages/*.txt", "2026-03-12-draft-"),
        ("-", "2026-03-12-stdin-"),
        (
            "https://yunxi.example/2026/03/12/page1.html",
            "2026-03-12-yunxi-example-2026-03-12-page1-",
        ),
        ("../../etc/passwd", "2026-03-12-passwd-"),
    ],
)
def test_a_draft_is_named_by_day_and_source(source: str, begins: str) -> None:
    draft = drafts.draft_of(source, DAY)
    assert draft.parent == Path("drafts")
    assert draft.name.startswith(begins)
    assert draft.suffix == ".md"


@given(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"])).map(str.encode), st.binary()
    ).filter(lambda typed: b"\0" not in typed)
)
def test_no_source_leads_its_draft_out_of_the_folder(typed: bytes) -> None:
    source = os.fsdecode(typed)  # as the command line gives it
    draft = drafts.draft_of(source, DAY)
    assert draft.parent == Path("drafts")
    assert "/" not in draft.name
    assert "\\" not in draft.name
    assert len(draft.name.encode()) <= 255


def test_sources_of_one_name_have_drafts_of_their_own() -> None:
    assert drafts.draft_of("a/01.txt", DAY) != drafts.draft_of("b/01.txt", DAY)
    assert drafts.draft_of("a/01.txt", DAY) == drafts.draft_of("./a/01.txt", DAY)


def test_a_script_is_told_from_markdown_that_is_a_source(tmp_path: Path) -> None:
    script, source = tmp_path / "早报.md", tmp_path / "来稿.md"
    script.write_text(SCRIPT, encoding="utf-8")
    source.write_text("# 新桥通车\n\n桥长86.5米。\n", encoding="utf-8")
    assert drafts.target(str(script)) == drafts.Target(script=script)
    for name in (str(source), str(tmp_path), "https://yunxi.example/1.md", "nowhere.md", "-"):
        assert drafts.target(name) == drafts.Target()


class Window(webbrowser.BaseBrowser):
    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.opened: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:  # noqa: ARG002, FBT001, FBT002 - as the library declares it
        self.opened.append(url)
        return True


def test_a_browser_that_would_take_the_terminal_is_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: Window("w3m"))
    assert serve.window() is None

    def nothing() -> None:
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", nothing)
    assert serve.window() is None


@pytest.mark.parametrize("more", [[], ["--no-browser"]], ids=str)
def test_the_browser_is_started_with_a_ticket_and_not_with_the_token(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: list[str]
) -> None:
    window = Window("firefox")
    monkeypatch.setattr(webbrowser, "get", lambda: window)
    monkeypatch.setattr(uvicorn.Server, "run", lambda _, **__: None)
    script = tmp_path / "早报.md"
    script.write_text(SCRIPT, encoding="utf-8")
    done = CliRunner().invoke(main, ["preview", str(script), "--voice", "espeak", *more])
    assert done.exit_code == 0, done.output
    told, page = done.stdout.splitlines()
    assert told == f"script: {script}"
    address, _, token = page.removeprefix("page: ").partition("#")
    assert len(token) > 40
    begun = [url.removeprefix(f"{address}#{TICKET}") for url in window.opened]
    assert len(begun) == (0 if more else 1)
    assert token not in begun
