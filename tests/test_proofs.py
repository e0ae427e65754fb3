"""A number that a person has mistyped is told before it airs."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing import proofs, settings
from briefing.cli import main
from briefing.model import Chapter, Script
from briefing.pipeline import read_script
from tests.desk import desk, fake_voices
from tests.test_cli import DAY, PAGE


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(folder: Path, *only: str) -> Path:
    file = folder / "draft.md"
    words = ["script", str(PAGE), "--date", DAY, "--style", "full", "-q", "-o", str(file), *only]
    assert CliRunner().invoke(main, words).exit_code == 0
    return file


def edited(draft: Path, was: str, now: str) -> Script:
    text = draft.read_text(encoding="utf-8")
    assert was in text
    draft.write_text(text.replace(was, now), encoding="utf-8")
    return read_script(draft, settings.load())


def doubted(script: Script) -> list[str]:
    proof = proofs.reader(settings.load(), script.date)
    return list(dict.fromkeys(token for chapter in script.chapters for token in proof(chapter)))


@pytest.mark.parametrize(
    ("was", "now", "strange"),
    [
        ("86.5米", "68.5米", ["68.5米"]),
        ("1280万元", "1280元", ["1280元"]),
        ("3月11日上午", "3月17日上午", ["17日"]),
        ("86.5米", "八十六点五米", []),
        ("桥长86.5米、宽6米", "这座桥宽6米，长86.5米", []),
        ("1280万元", "28万元", ["28万"]),  # the story beside it has 28项 and 28个
    ],
)
def test_a_number_that_its_story_does_not_print_is_found(
    draft: Path, was: str, now: str, strange: list[str]
) -> None:
    assert doubted(edited(draft, was, now)) == strange


def test_what_nobody_has_edited_is_not_doubted(draft: Path) -> None:
    assert doubted(read_script(draft, settings.load())) == []


def test_of_a_page_that_is_not_here_nothing_is_said(draft: Path) -> None:
    script = edited(draft, "86.5米", "68.5米")
    proof = proofs.reader(settings.load(), script.date)
    for source in ("", "-", "https://yunxi.example/1", "gone.txt", str(draft.parent)):
        assert [proof(replace(each, source=source)) for each in script.chapters] == [
            () for _ in script.chapters
        ]


def test_a_page_that_is_corrected_is_read_again(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# 青禾新桥通车\n\n青禾新桥昨天通车，全长486米。\n", encoding="utf-8")
    one = read_script(_script(tmp_path), settings.load()).chapters[0]
    chapter: Chapter = replace(one, verdict="edited", source=str(page))
    proof = proofs.reader(settings.load(), date(2026, 3, 12))
    assert proof(chapter) == ("468米",)
    page.write_text("# 青禾新桥通车\n\n青禾新桥昨天通车，全长468米。  \n", encoding="utf-8")
    assert proof(chapter) == ()


def _script(folder: Path) -> Path:
    file = folder / "own.md"
    head = '<!-- {"date": "2026-03-12"} -->\n## 青禾新桥通车\n'
    file.write_text(f"{head}继续关注本节目3月8日的报道。新桥全长468米。\n", encoding="utf-8")
    return file


def test_it_is_told_where_the_episode_is_made(tmp_path: Path) -> None:
    draft = written(tmp_path, "--stories", "1")
    edited(draft, "86.5米", "68.5米")
    words = ["make", "--script", str(draft), "--voice", "espeak", "-q", "-o", str(tmp_path / "out")]
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 0
    assert f"was edited, and {PAGE} has no “68.5米”" in done.stderr


def test_it_is_told_beside_the_story_on_the_desk(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_voices(monkeypatch)
    script = draft.rename(draft.with_name("script.md"))
    edited(script, "86.5米", "68.5米")
    with desk(script.parent) as at:
        told = [words for part in at.editing.view()["segments"] for words in part["cautions"]]
    assert told == ["原文里没有“68.5米”：核对一下，是不是写错了。"]
