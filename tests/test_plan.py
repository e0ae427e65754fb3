"""What is planned is what is then made."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.errors import EngineUnavailableError
from briefing.newsroom.plan import NONE, Segment
from briefing.newsroom.report import Report
from tests.desk import fake_voices
from tests.fake_engines import Fake
from tests.readme import READMES, ROOT
from tests.test_cli import PAGE


def test_a_plan_reckons_the_length_that_the_episode_then_has(tmp_path: Path) -> None:
    words = (str(PAGE), "--date", "2026-03-12", "--voice", "espeak", "--stories", "2")
    planned = CliRunner().invoke(main, ["plan", *words, "--json", "-q"])
    assert planned.exit_code == 0, planned.stderr
    document = json.loads(planned.stdout)
    made = CliRunner().invoke(main, ["make", *words, "--json", "-q", "-o", str(tmp_path)])
    assert made.exit_code == 0, made.stderr
    assert len(document["segments"]) == len(json.loads(made.stdout)["chapters"])
    assert document["minutes"] * 60 == pytest.approx(
        json.loads(made.stdout)["duration_s"], rel=0.05
    )
    shown = CliRunner().invoke(main, ["plan", *words, "-q"])
    assert f"{document['characters']} characters" in shown.stdout
    assert f"takes: 0 new, {document['takes']['new']} from the cache" in shown.stdout


@pytest.mark.parametrize(
    ("mute", "words", "voice"),
    [
        ([], [], "yunyang"),
        (["edge"], [], "baker"),
        (["edge", "baker"], [], "espeak"),
        ([], ["--offline"], "baker"),
    ],
)
def test_the_voice_that_is_planned_is_the_one_that_auto_then_takes(
    mute: list[str], words: list[str], voice: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_voices(monkeypatch)
    fault = EngineUnavailableError("voice", "does not answer", "try another")
    monkeypatch.setattr(Fake, "fails", {name: {"check": fault} for name in mute})
    page = tmp_path / "page.md"
    page.write_text("# 青禾新桥通车\n\n青禾新桥昨天通车，全长486米。\n", encoding="utf-8")
    asked = [str(page), "--date", "2026-03-12", "--json", "-q", "-o", str(tmp_path), *words]
    planned, made = (CliRunner().invoke(main, [each, *asked]) for each in ("plan", "make"))
    assert json.loads(planned.stdout)["voices"] == [voice]
    assert json.loads(made.stdout)["voice"] == voice


def test_a_voice_that_is_asked_for_by_name_is_planned_even_if_it_does_not_answer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fake_voices(monkeypatch)
    fault = EngineUnavailableError("voice", "does not answer", "try another")
    monkeypatch.setattr(Fake, "fails", {"edge": {"check": fault}})
    words = ["plan", str(PAGE), "--date", "2026-03-12", "--voice", "yunyang", "--json", "-q"]
    assert json.loads(CliRunner().invoke(main, words).stdout)["voices"] == ["yunyang"]


@pytest.mark.parametrize("readme", READMES)
def test_the_readmes_name_every_field_of_plans_and_reports(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    fields = {*Report("make").document(), *NONE.document(), *Segment.__dataclass_fields__}
    assert {name for name in fields if f"`{name}`" not in text} == set()
