"""What is planned is what is then made."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from tests.test_cli import PAGE


def test_a_plan_reckons_the_length_that_the_episode_then_has(tmp_path: Path) -> None:
    words = (str(PAGE), "--date", "2026-03-12", "--voice", "espeak")
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
