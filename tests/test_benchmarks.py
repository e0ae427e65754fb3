"""The benchmarks are listed, and say what they lack."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "benchmarks").glob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_benchmark_is_listed(file: Path) -> None:
    listed = (ROOT / "benchmarks" / "README.md").read_text(encoding="utf-8")
    assert f"| `python -m benchmarks.{file.stem}" in listed


def test_what_is_measured_beside_is_asked_for_in_a_sentence() -> None:
    code = (
        "import runpy, sys; sys.modules.update(wetext=None, cn2an=sys)\n"
        "runpy.run_module('benchmarks.reading', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("wetext not installed")
    assert done.stderr.count("\n") == 1
    assert ".[bench]" in done.stderr
